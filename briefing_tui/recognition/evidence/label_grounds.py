"""The grounds for and against a possible label by itself: its words, its shape, its place."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.model import Ground, Role
from briefing_tui.recognition.evidence.survey import (
    SAID_ENDS,
    Survey,
    begins_paragraph,
    is_personal,
    runs_on,
)
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import NO_COLON
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.vocabulary import HEADS_LATIN, is_field_line
from briefing_tui.text.han import has_han
from briefing_tui.text.languages import expression
from briefing_tui.text.patterns import deferred

BY_FORM = {
    Form.MARK: 1.6,
    Form.ROLE: 2.2,
    Form.ROLE_NAME: 3.0,
    Form.NAME_OFFICE: 3.0,
    Form.OFFICE_NAME: 2.0,
    Form.SURNAME_OFFICE: 1.4,
    Form.OUTLET: 1.6,
    Form.OFFICE: 1.0,
    Form.NAME: 0.8,
    Form.TITLE_CAPITALS: 2.6,
    Form.CAPITALS: 0.9,
    Form.TITLE_NAME: 1.6,
    Form.TITLE_CASE: 0.2,
    Form.WORD: -0.5,
    Form.FIELD: -9.0,
}
"""The weight of a label's words by themselves, by their form."""

# Marks that speech has and a field's value lacks, and the greatest length of such a value.
_PAUSES = deferred(r"[，。！？、；…,.!?;（(\[]|(?:—|–|--)\Z")
_LONGEST_VALUE = 30
_LONGEST_FIELD = 24
_FIELD_LIKE = -1.8
_FIELDS = -4.0
# The length of text before a label in which its bearer may be called, in code points.
_CALLED = 100
# The length of a turn's beginning that is searched for a question, in code points.
_QUESTION = 300
_LARGE = (Form.TITLE_CASE, Form.CAPITALS, Form.TITLE_NAME)
# A letter for an answer is the number of an item if nobody asks.
_LETTERS = ("A", "R")
_NO_QUESTION = -6.0
_INSIDE = -2.5
# Forms that a word in the middle of a sentence can have.
_IN_PROSE = (Form.TITLE_CASE, Form.WORD, Form.OFFICE, Form.ROLE, Form.OUTLET)
_FULL_STOP = deferred("[。！？]")
_FULL_ENDS = tuple("。！？…”")
_NO_SPEECH = -6.0
_SHORTEST_SENTENCE = 12
_LONGEST_TITLE = 60
_TITLE = -6.0
_ORDINARY = -1.0
# The weight of a name and office that running text lacks, while it has others.
_UNHEARD = -1.6
_FEWEST_HEARD = 2
# ``有记者问：为什么？我说……``: somebody who retells a question continues with the answer.
_RETELLS = deferred("有.{0,12}问[道及]?[^？\\n]{0,80}？(?!谢谢|第)[^？\\n]{3,}(?:\\n|\\Z)")
# Endings of shapes of Chinese labels without a colon.
_WITHOUT_COLON = ("words bare", "words space", "semicolon inline", "semicolon own line")
# The weight of a line between two paragraphs; how far before it the first one's end may be.
_APART = 1.6
_NEAR = 200
_LONG_LINE = 40
_GREETS = deferred(rf"\s*(?:好的?[，,]\s*)?(?:非常|十分)?(?:{expression('speech_begins')})")
# Forms that are a label even on a bare line.
_WHOLE = (Form.ROLE_NAME, Form.NAME_OFFICE)


Steady = dict[tuple[int, str, str, bool], tuple[Ground, ...]]
"""The grounds that labels with the same words and shape share, by what tells them apart."""


def own_grounds(
    label: Label, before: str, words: HanWords, survey: Survey, steady: Steady
) -> tuple[Ground, ...]:
    """Return the grounds of one possible label, weighed by themselves.

    Args:
        label: the possible label.
        before: the words before it.
        words: the words that follow it.
        survey: the facts about the document.
        steady: what was found for the labels before, to which this adds.
    """
    first = Ground(label.who.form.value, BY_FORM[label.who.form])
    if label.who.form is Form.FIELD:
        return (first,)
    same = id(label.who), label.words, label.shape, label.special
    shared = steady.get(same)
    if shared is None:
        shared = (first, *_of_recurrence(label, survey), *_of_name(label, survey))
        steady[same] = shared
    return (
        *shared,
        *_of_speech(label, before, words, survey),
        *_of_place(label, before, words, survey),
        *_of_line(label, words, survey),
    )


def greets(words: str) -> bool:
    """Return whether words begin as a greeting does."""
    return _GREETS.match(words) is not None


def _of_recurrence(label: Label, survey: Survey) -> Iterator[Ground]:
    """Yield the grounds of a label's words or shape being used more than once."""
    who, times = label.who, survey.times[label.key] - 1
    if times:
        yield Ground("recurs", min(0.6 * times, 2.4), times)
    if times and who.form is Form.TITLE_CASE and survey.pairs[label.setting] > 1:
        yield Ground("alternates", 1.0)
    if who.form is Form.MARK and survey.marked:
        yield Ground("marks", 1.0)
    if label.special and label.shape in survey.dominant:
        yield Ground("dominant", 2.6)
    elif label.special and is_personal(label):
        yield Ground("special", 1.3)


def _of_name(label: Label, survey: Survey) -> Iterator[Ground]:
    """Yield the grounds that the rest of the text gives for the label's name."""
    who = label.who
    if label.words in survey.legend:
        yield Ground("legend", 4.0)
    if who.named and label.key == survey.spokesperson:
        yield Ground("spokesperson", 2.4)
    if who.name in survey.beside_office:
        yield Ground("beside-office", 1.2)
    if who.form is Form.OFFICE and has_han(who.name) and who.name in survey.lead:
        yield Ground("in-lead", 1.2)
    once = survey.times[label.key] == 1
    if once and who.form is Form.TITLE_CASE and _is_heading(who.name, survey.ordinary):
        yield Ground("ordinary", _ORDINARY)


def _of_speech(label: Label, before: str, words: HanWords, survey: Survey) -> Iterator[Ground]:
    """Yield the grounds of the words that follow: a question, a greeting, a retold question."""
    who = label.who
    outlet = who.form is Form.OUTLET
    if (outlet or (who.form is Form.MARK and who.answers is False)) and (
        survey.asking.search(words) or (outlet and who.plain_name.endswith("记者"))
    ):
        yield Ground("asks", 0.8)
    elif (
        who.form is Form.TITLE_CASE
        and who.named
        and before.rstrip().endswith(SAID_ENDS)
        and survey.asking.search(words[:_QUESTION])
    ):
        yield Ground("asks", 0.4)
    if _GREETS.match(words):
        yield Ground("greets", 1.2 if who.form is Form.NAME else 0.6)
    if who.answers and label.words in _LETTERS and not survey.asked:
        yield Ground("no-question", _NO_QUESTION)
    if who.role is Role.REPORTER and _RETELLS.match(label.plain + words.part(0, _NEAR).plain):
        yield Ground("retold", _UNHEARD * 2)


def _of_place(label: Label, before: str, words: str, survey: Survey) -> Iterator[Ground]:
    """Yield the grounds of the label's place, its punctuation and the speech below it."""
    who = label.who
    han = has_han(label.words)
    if not label.special and not han and _is_inside(label, before, survey):
        yield Ground("inside", _INSIDE)
    if who.form in _LARGE and who.named and _calls(before, who.name):
        yield Ground("called", 0.8)
    if label.shape.endswith(("bare", *_WITHOUT_COLON)) and who.form not in _WHOLE:
        yield Ground("no-colon", NO_COLON)
    if (han or label.shape.endswith("bare")) and not label.inline and not words.strip():
        yield Ground("no-speech", _NO_SPEECH)
    elif label.shape.endswith(_WITHOUT_COLON) and has_han(who.name):
        yield from _without_colon(label, words, survey)
    elif who.form is Form.OFFICE_NAME and not (
        survey.heard < _FEWEST_HEARD or _heard(label, survey) or _GREETS.match(words)
    ):
        yield Ground("unheard", _UNHEARD)


def _without_colon(label: Label, words: str, survey: Survey) -> Iterator[Ground]:
    """Yield the grounds for or against a Chinese label whose colon is missing or misread."""
    apart = _is_apart(label, words, survey)
    if "semicolon" in label.shape and not (apart or _GREETS.match(words)):
        yield Ground("no-speech", _NO_SPEECH)
    elif apart and (
        label.who.form is not Form.NAME or (not label.inline and _heard(label, survey))
    ):
        yield Ground("apart", _APART)


def _of_line(label: Label, words: HanWords, survey: Survey) -> Iterator[Ground]:
    """Yield the grounds against a label of the words that follow on its line."""
    if not label.inline or label.special:
        return
    times = survey.times[label.key] - 1
    opens = label.span.start == survey.begin
    if times and not opens and label.who.form is not Form.NAME:
        return
    line = HanWords(words.partition("\n")[0].strip())
    if label.who.form is Form.NAME and _is_sentence(line):
        yield Ground("sentence", 0.6)
    field = is_field_line(line.part(0, _LONGEST_FIELD).plain)
    if not times and field and not line.endswith(SAID_ENDS):
        yield Ground("field-like", _FIELDS)
    elif not times and _is_value(line):
        yield Ground("field-like", _FIELD_LIKE)
    if opens and _is_title(label, line):
        yield Ground("title", _TITLE)


def _is_inside(label: Label, before: str, survey: Survey) -> bool:
    """Return whether the words before show that a label in letters is inside a paragraph."""
    if survey.apart:
        return not begins_paragraph(before)
    return survey.ended and label.who.form in _IN_PROSE and runs_on(before)


def _is_heading(words: str, ordinary: frozenset[str]) -> bool:
    """Return whether capitalised words are ordinary words, such as ``Next Steps``."""
    parts = words.casefold().split()
    return parts[0] in HEADS_LATIN or (len(parts) > 1 and all(part in ordinary for part in parts))


def _calls(before: str, name: str) -> bool:
    """Return whether the end of the words before a label contains part of its name."""
    if not before.rstrip().endswith(SAID_ENDS):
        return False
    last = before[-_CALLED:]
    return any(part in last for part in name.split() if len(part) > 2 and part[0].isupper())


def _heard(label: Label, survey: Survey) -> bool:
    """Return whether running text confirms a name, or several labels have it."""
    return label.who.name in survey.beside_office or survey.times[label.key] > 1


def _is_apart(label: Label, words: str, survey: Survey) -> bool:
    """Return whether a line is between a finished paragraph and a paragraph of speech."""
    start = label.span.start
    before = survey.text[max(0, start - _NEAR) : start].rstrip()
    line = words.strip().split("\n", 1)[0].rstrip()
    ends = _FULL_ENDS if "semicolon" in label.shape else SAID_ENDS
    speaks = len(line) >= _LONG_LINE or line.endswith((*ends, ":", "："))
    # The rest of a sentence may be on the next line.
    speaks = speaks or (label.inline and _FULL_STOP.search(words[:_NEAR]) is not None)
    return before.endswith(ends) and speaks


def _is_value(line: str) -> bool:
    """Return whether the words on a label's line read as a field's value, not as speech."""
    digits = sum(map(str.isdigit, line))
    return len(line) <= _LONGEST_VALUE and (not _PAUSES.search(line) or 2 * digits > len(line))


def _is_sentence(line: str) -> bool:
    return len(line) > _SHORTEST_SENTENCE and line.endswith(SAID_ENDS)


def _is_title(label: Label, line: str) -> bool:
    """Return whether the first line of a text is a headline that names somebody, ``周岚：…``."""
    named = label.who.form not in (Form.MARK, Form.ROLE, Form.ROLE_NAME, Form.TITLE_CAPITALS)
    return named and len(line) <= _LONGEST_TITLE and not line.endswith(SAID_ENDS)
