"""Chinese words that name a role or a mark alone: the host, one of several who ask, ``问``."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.text.patterns import deferred

# ``会后，有记者问``, ``随后有云岭日报记者提问``
_SOMEBODY_ASKED = deferred(
    "(?:会后|会前|随后|最后|另)?[，,]?有.{0,12}?记者(?:提问|追问|问)(?:道|及)?\\Z"
)
# ``会议主持人``, ``下半场主持人``: who presides over what.
_HOST_OF = deferred(
    r"(?:本[场次]|[上下]半?[场午]|大?会议?|听证会?|论坛|活动|节目|直播|现场|圆桌|沙龙|讨论|环节|"
    r"路演|说明会|座谈会?|研讨会?|交流会?|电话会议?|网络|会场){1,2}(?:的)?主持人?\Z"
)
# ``提问者一``, ``观众2``: one of several who have a part.
_COUNTED_ROLE = deferred(
    r"(?P<role>\D{2,4}?)[ \u3000]?(?:[一二三四五六七八九十甲乙丙丁]|\d{1,2})\Z"
)
_ONE_OF = deferred(r"(?P<voice>[\u4e00-\u9fff]{2,4}\d{1,2})[（(][^（）()]{2,20}[）)]\Z")


def role_in(words: HanWords) -> ReadLabel | None:
    """Return the role that the words of a label name alone, or None."""
    tight, plain = str(words.tight), words.tight.plain
    if _SOMEBODY_ASKED.match(plain):
        return ReadLabel(Form.ROLE, str(words), Role.REPORTER)
    if plain in words_of.ROLES:
        return ReadLabel(Form.ROLE, tight, words_of.ROLES[plain])
    if _HOST_OF.match(plain):
        return ReadLabel(Form.ROLE, tight, Role.HOST)
    if (one := _ONE_OF.match(tight)) is not None:
        # ``股东3（某私募）``: what is known of one of several.
        voice = words.tight.part(*one.span("voice"))
        if mark_in(voice) is None:
            return role_in(voice) or ReadLabel(Form.WORD, str(voice))
    counted = _COUNTED_ROLE.match(plain)
    if counted is not None and counted["role"] in words_of.ROLES:
        return ReadLabel(Form.ROLE, tight, words_of.ROLES[counted["role"]])
    return None


def mark_in(words: HanWords) -> ReadLabel | None:
    """Return the mark of question or answer that words are, or None."""
    numbered = words_of.NUMBERED_MARK.match(words)
    start = numbered.end() if numbered else 0
    mark, plain = words[start:], words.plain[start:]
    if words_of.QUESTION_MARKS.match(plain):
        return ReadLabel(Form.MARK, mark, Role.REPORTER, answers=False)
    if words_of.ANSWER_MARKS.match(plain):
        return ReadLabel(Form.MARK, mark, answers=True)
    return None
