"""Names that programs give to the voices of a recording, such as ``发言人1`` and ``SPEAKER_00``."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.recognition.lexicon.vocabulary import simple
from briefing_tui.text.patterns import deferred

_WORDS = (
    "发言人 发言者 说话人 说话者 讲话人 讲话者 讲者 演讲者 话者 嘉宾 来宾 受访者 被访者 "
    "采访者 采访人 访谈者 访问者 参会人 参会者 参与者 与会者 用户 声音 语音 音轨 男声 女声 对话人 "
    "speaker spkr spk person voice participant guest interviewer interviewee respondent caller "
    "attendee user teilnehmer teilnehmerin sprecher sprecherin stimme locuteur locutrice "
    "intervenant intervenante participante hablante orador oradora locutor locutora falante "
    "interlocutore parlante relatore participant deelnemer spreker talare taler mówca rozmówca "
    "mluvčí řečník govorec govornik konuşmacı говорящий спикер участник голос диктор ведущий "
    "доповідач мовець 話者 スピーカー 発言者 参加者 화자 참석자 참가자 발화자 متحدث المتحدث דובר "
    "ผู้พูด"
)
_ASKING = frozenset("采访者 采访人 访谈者 访问者 interviewer".split())
_KNOWN = frozenset(_WORDS.split())
_NUMBERED = deferred(
    r"(?P<word>[^\W\d_][^\d_#:：\n]{0,16}?)"
    r"(?:\s?[_\-#]?\s?(?P<number>\d{1,3})|\s?[_\- ](?P<letter>[A-Z])|"
    r"(?P<han>[A-Z甲乙丙丁戊一二三四五六七八九十]))\Z"
)
_LONGEST = 24


def voice_role(words: str) -> Role | None:
    """Return the role of a numbered voice; None when the words name no numbered voice."""
    if not words or len(words) > _LONGEST or not (words[-1].isalnum()):
        return None
    match = _NUMBERED.match(words)
    if match is None:
        return None
    word = simple(match["word"].strip()).casefold()
    if word not in _KNOWN:
        return None
    if match["han"] and match["han"] in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" and word.isascii():
        return None
    return Role.REPORTER if word in _ASKING else Role.UNKNOWN


def is_voice(words: str) -> bool:
    """Return whether words are the name of a numbered voice."""
    return voice_role(words) is not None
