"""Words in brackets behind the name in a Chinese label that are neither office nor name."""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.han_names import (
    office_then_name,
    person_of,
)
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.names import is_name
from briefing_tui.text.patterns import deferred

_UNNAMED = deferred("隐去|化名|匿名|不愿|未具名|应.{0,6}要求")
_DELEGATIONS = ("团", "團", "组", "組", "界别", "界別", "界")
# Who attends without a vote, behind the name.
_ATTENDS = ("列席人员", "列席人員")
# The most characters of an aside in brackets behind a name.
_LONGEST = 8
# The characters of a name that may be another word.
_SHORT_NAME = 2
# What somebody does before a bracket with the name.
_ADDS = deferred("(?:继续)?(?:补充|追问|回应|回答|答复|提问|插话)(?:回答|说明|提问)?\\Z")


def beside_bracket(outer: HanWords, inner: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named before a bracket with a delegation or with why no name is given, or None.

    ``周岚代表（东港团）``: the bracket is a delegation, whatever surname it begins with.
    ``周岚列席人员（县水利局局长）``, ``群众（隐去姓名）``.

    Args:
        outer: the words before the bracket.
        inner: the words in it.
        told: names that the text tells elsewhere.
    """
    words = str(outer.tight)
    sure = inner in told or len(inner) > _SHORT_NAME
    if sure and _ADDS.match(outer.tight.plain) and (person := person_of(inner, told)) is not None:
        # ``补充（许立衡）``
        return person
    if outer.tight.plain in words_of.VOICES and _UNNAMED.match(inner.plain):
        return ReadLabel(Form.OFFICE, words, office=words)
    if words.endswith(_ATTENDS) and is_name(words[: -len(_ATTENDS[0])]):
        return ReadLabel(
            Form.NAME_OFFICE, words[: -len(_ATTENDS[0])], office=str(inner), named=True
        )
    if not inner.endswith(_DELEGATIONS) or words.endswith(_DELEGATIONS):
        return None
    whose = office_then_name(outer, told) or person_of(outer, told)
    title = title_at_end(outer.plain)
    if whose is None and title is not None and is_name(outer[: title.start]):
        office = outer[title.start :]
        return ReadLabel(Form.NAME_OFFICE, outer[: title.start], office=office, named=True)
    if whose is None or not whose.named:
        return None
    return replace(whose, form=Form.NAME_OFFICE, office=whose.office or str(inner))


def is_aside(outer: HanWords, inner: HanWords) -> bool:
    """Return whether a bracket behind a name is an aside, no sentence: ``周岚（镇里）``."""
    words = outer.tight
    if words.plain in words_of.VOICES or words.endswith(_DELEGATIONS):
        return False
    if not 1 < len(inner) <= _LONGEST:
        return False
    return words_of.SENTENCE_MARKS.search(inner.plain) is None
