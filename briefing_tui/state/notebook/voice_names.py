"""Names for the voices of an automatic transcript, proposed from its text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing_tui.model import Briefing, Speaker, Speech
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.speech_words import spoken
from briefing_tui.recognition.lexicon.names import is_name, may_be_name, name_at_end
from briefing_tui.recognition.lexicon.vocabulary import ends_as_office
from briefing_tui.recognition.lexicon.voices import is_voice
from briefing_tui.text.patterns import deferred
from briefing_tui.text.soft_breaks import one_line

_HEAD, _TAIL = 160, 120
"""Code points of a speech's beginning, and of the end of the one before, that are read."""

_MOST_SPEECHES = 40
_SELF = deferred(
    r"(?:我是|我叫|本人是?)(?P<chinese>[\u4e00-\u9fff·]{2,24})(?=[，。！？、；,.!\s]|\Z)"
    r"|\b(?:[Tt]his is|I am|I['’]m|[Mm]y name is)\s"
    r"(?P<latin>[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){1,3})"
)
_CALLED = deferred(
    r"(?:有请|有請|邀请|邀請|请|請|欢迎|歡迎|交给|交給)(?P<chinese>[\u4e00-\u9fff·]{2,30}?)"
    r"(?=发言|發言|介绍|介紹|回答|作答|讲话|講話|致辞|致辭|通报|通報|来|來|上台|，|。|\Z)"
    r"|(?:over to|welcome|go ahead,|please,|hand it to|introduce)\s"
    r"(?P<latin>[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){1,3})"
)
_ADDRESS = ("同志", "先生", "女士", "小姐", "老师", "老師")


class Proposal(NamedTuple):
    """A name that a voice may have.

    Attributes:
        name: the person's name.
        words: what the text says.
    """

    name: str
    words: str


def proposed_names(briefing: Briefing, speaker: Speaker) -> list[Proposal]:
    """Return the names that a text gives to a voice; none for a speaker who has a name.

    A voice that says who it is comes first, then whom the speech before called to speak. A name
    that another speaker of the briefing has is proposed too.
    """
    if not is_voice(speaker.name):
        return []
    own: list[Proposal] = []
    called: list[Proposal] = []
    mine = [at for at, speech in enumerate(briefing.speeches) if speech.speaker == speaker]
    for at in mine[:_MOST_SPEECHES]:
        own += _found(_SELF.finditer(_words(briefing, briefing.speeches[at])[:_HEAD]))
        if at:
            before = _words(briefing, briefing.speeches[at - 1])[-_TAIL:]
            called += _found(_CALLED.finditer(before))[-1:]
    return list({proposal.name: proposal for proposal in reversed([*own, *called])}.values())[::-1]


def _found(matches: Iterable[re.Match[str]]) -> list[Proposal]:
    proposals = []
    for match in matches:
        latin = (match["latin"] or "").rstrip(".,")
        name = latin or _chinese_name(match["chinese"] or "")
        if name:
            proposals.append(Proposal(name, one_line(match.group())))
    return proposals


def _chinese_name(words: str) -> str:
    """Return the name that some words are, or that follows an office in them; empty for none."""
    for address in _ADDRESS:
        words = words.removesuffix(address)
    if may_be_name(words) and is_name(words):
        return words
    name = name_at_end(words)
    return name if name and ends_as_office(words.removesuffix(name)) else ""


def _words(briefing: Briefing, speech: Speech) -> str:
    return "".join(
        span.within(briefing.text) for span in spoken(briefing.text, speech, speech.span)
    ).strip()
