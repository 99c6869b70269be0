"""Which possible labels are labels: a reading of the whole document, by evidence.

Every possible label has a weight by what its words are made of, to which the document adds
what it tells elsewhere: whether the same words recur as a label, whether labels of the same
shape are beyond doubt, whether the name stands beside an office in running text, whether
what follows is speech. What reaches :data:`~.verdicts.ENOUGH` is a label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing_tui.model import Ground, Role
from briefing_tui.transcript.asking import asks
from briefing_tui.transcript.labels import COLONS, Label
from briefing_tui.transcript.lines import SPACES
from briefing_tui.transcript.mentions import mentions
from briefing_tui.transcript.slots import with_slots, with_the_same
from briefing_tui.transcript.verdicts import NO_COLON, Verdict
from briefing_tui.transcript.vocabulary import (
    FIELD_LINE,
    HEADS_LATIN,
    OFFICE_END,
    OFFICE_WORD,
    simple,
)
from briefing_tui.transcript.who import Form

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
"""What a label's words weigh by themselves."""

_SURE = 2.6
# What speech has that the value of a field lacks, and how long such a value is.
_PAUSES = re.compile(r"[，。！？、；…,.!?;（(\[]|(?:—|–|--)\Z")
_LONGEST_VALUE = 30
_LONGEST_FIELD = 24
_FIELD_LIKE = -1.8
_FIELDS = -4.0
# How far before a label its bearer is called, in code points.
_CALL = 200
_CALLED = 100
# How far into a turn it asks, in code points.
_QUESTION = 300
_LARGE = (Form.TITLE_CASE, Form.CAPITALS, Form.TITLE_NAME)
# So many labels tell whether all begin paragraphs, and what it weighs that one does not.
_CLEAR = (Form.MARK, Form.ROLE, Form.TITLE_CAPITALS, Form.CAPITALS)
# A letter that marks an answer where nobody asks numbers an item.
_LETTERS = ("A", "R")
_NO_QUESTION = -6.0
_FEWEST_APART = 4
# Where so many people are labelled by name, another may be.
_NAMED = 3
_APART = 0.75
_INSIDE = -2.5
# Forms that a word in the midst of a sentence has; so long is a line that a sentence runs on from.
_IN_PROSE = (Form.TITLE_CASE, Form.WORD, Form.OFFICE, Form.ROLE, Form.OUTLET)
_RUNS_ON = 40
_SENTENCE_ENDS = tuple("。！？…”.!?;；")
_NO_SPEECH = -6.0
_BREAKS_OFF = tuple(":—–-)]\"’'»*")
_SHORTEST_SENTENCE = 12
_LONGEST_TITLE = 60
_TITLE = -6.0
# How far after an outlet's label its question is looked for, in code points.
_SLOT = 1500
_SMALL_WORD = re.compile(r"\b[a-zà-ÿ]{3,}\b")
# So much of a text tells its ordinary words, in code points.
_SAMPLE = 100_000
_ORDINARY = -1.0
_LARGE_WORD = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_GREETS = re.compile(
    r"\s*(?:好的?[，,]\s*)?(?:谢谢|謝謝|感谢|感謝|多谢|大家|各位|女士们|女士們|尊敬的|主持人|记者朋友|"
    r"Thank|Good (?:morning|afternoon|evening|day)|Hello|Hi[ ,]|Ladies|"
    r"(?:Muy )?[Bb]uen[oa]s |Gracias|"
    r"Muchas gracias|Guten |Meine Damen|Danke|Vielen Dank|Bonjour|Mesdames|Merci|Bom dia|Boa |"
    r"Obrigad|Muito obrigad|Buongiorno|Buonasera|Grazie|Добр|Уважаемые|Здравствуйте|Спасибо)"
)
# Forms that running text has as well, which another dominant shape silences.
_DOUBTFUL = (Form.NAME, Form.WORD, Form.OFFICE, Form.TITLE_CASE, Form.CAPITALS)
# Grounds by which such a form is a label beside another shape.
_KNOWN = ("beside-office", "greets")
# Forms that are a label even on a bare line.
_WHOLE = (Form.ROLE_NAME, Form.NAME_OFFICE)


@dataclass(frozen=True, slots=True)
class _Document:
    """What the whole document tells about its possible labels.

    Attributes:
        times: how often the same words are set as a label.
        dominant: the shapes, unlike running text, that recur as labels.
        silencing: the settings of those of them that mark people by name.
        marks: how many marks of question and answer there are.
        beside_office: the names that running text gives next to an office.
        legend: what a legend line explains, by initial.
        begin: the offset of its first word.
        asking: the words by which somebody asks.
        apart: whether its labels begin paragraphs.
        ended: whether what stands before a label ends as a sentence does.
        pairs: how many names come back, by setting.
        ordinary: words that it has in small letters, where that is asked.
        asked: whether anybody asks by what a label says.
    """

    times: Counter[str]
    dominant: frozenset[str]
    silencing: frozenset[str]
    marks: int
    beside_office: frozenset[str]
    legend: Mapping[str, str]
    begin: int
    asking: re.Pattern[str]
    apart: bool
    ended: bool
    pairs: Counter[str]
    asked: bool
    ordinary: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Settled:
    """What the labels beyond doubt tell about the others.

    Attributes:
        trusted: how many there are, by shape.
        settings: how many there are, by shape whatever the script.
        named: how many people they name, by shape.
        certain: the names in them.
        lead: the words with a capital before the first.
    """

    trusted: Counter[str]
    settings: Counter[str]
    named: Counter[str]
    certain: frozenset[str]
    lead: frozenset[str]


def weigh(
    text: str, labels: Sequence[Label], legend: Mapping[str, str], language: str
) -> tuple[Verdict, ...]:
    """A verdict on each possible label of a document, in text order.

    The document is read three times: first by the words of the labels; then with what the
    accepted ones tell of their shapes and names; at last for those who ask in a slot.

    Args:
        text: the document.
        labels: its possible labels.
        legend: the names that a legend line gives to initials.
        language: the tag of its language.
    """
    starts = [*(label.span.start for label in labels), len(text)]
    precedes = [text[max(0, start - _CALL) : start] for start in starts[:-1]]
    follows = [
        text[label.span.end : min(stop, label.span.end + _SLOT)]
        for label, stop in zip(labels, starts[1:], strict=True)
    ]
    asking = asks(language)
    document = _document(text, labels, precedes, legend, asking)
    own = [
        _own_grounds(label, before, words, document)
        for label, before, words in zip(labels, precedes, follows, strict=True)
    ]
    sure = [label for label in labels if BY_FORM[label.who.form] + label.special >= _SURE]
    settled = _settled(sure, frozenset())
    first = [_verdict(*pair, document, settled) for pair in zip(labels, own, strict=True)]
    accepted = [verdict.label for verdict in first if verdict.accepted]
    settled = _settled(accepted, _lead(text, accepted), settled.certain)
    second = [_verdict(*pair, document, settled) for pair in zip(labels, own, strict=True)]
    return tuple(with_the_same(list(with_slots(second, follows, asking))))


def _document(
    text: str,
    labels: Sequence[Label],
    precedes: Sequence[str],
    legend: Mapping[str, str],
    asking: re.Pattern[str],
) -> _Document:
    shapes = Counter(label.shape for label in labels if label.special and _personal(label))
    naming = Counter(label.setting for label in labels if label.special and label.who.named)
    return _Document(
        Counter(label.key for label in labels),
        frozenset(shape for shape, count in shapes.items() if count >= 3),
        frozenset(shape for shape, count in naming.items() if count >= 3),
        sum(label.who.form is Form.MARK for label in labels),
        _named_beside_office(text, labels),
        legend,
        len(text) - len(text.lstrip(SPACES + "\r\n")),
        asking,
        *_set_apart(labels, precedes),
        Counter(setting for (_, setting), count in _named(labels).items() if count > 1),
        any(label.who.role is Role.REPORTER for label in labels),
        _ordinary(text, labels),
    )


def _ordinary(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """The words that a text has in small letters, if it has capitalised labels that they tell."""
    if not any(label.who.form is Form.TITLE_CASE and label.who.named for label in labels):
        return frozenset()
    return frozenset(_SMALL_WORD.findall(text, 0, _SAMPLE))


def _named(labels: Sequence[Label]) -> Counter[tuple[str, str]]:
    """How often each full name is set as a label, by setting."""
    return Counter(
        (label.key, label.setting)
        for label in labels
        if label.who.named and label.inline and label.who.form is Form.TITLE_CASE
    )


def _set_apart(labels: Sequence[Label], precedes: Sequence[str]) -> tuple[bool, bool]:
    """Whether labels that no sentence has begin a paragraph here, and follow a sentence's end."""
    times = Counter(label.key for label in labels)
    clear = [
        before
        for label, before in zip(labels, precedes, strict=True)
        if label.inline and (label.who.form in _CLEAR or (label.who.named and times[label.key] > 1))
    ]
    enough = max(_FEWEST_APART, _APART * len(clear))
    return (
        sum(map(_begins_paragraph, clear)) >= enough,
        len(clear) - sum(map(_runs_on, clear)) >= enough,
    )


def _runs_on(before: str) -> bool:
    """Whether the line above is long and does not end as a sentence does."""
    line = before.rstrip().rpartition("\n")[2]
    return len(line) >= _RUNS_ON and not line.endswith((*_SENTENCE_ENDS, *_BREAKS_OFF))


def _begins_paragraph(before: str) -> bool:
    """Whether a blank line, or nothing, stands before."""
    blank = before[len(before.rstrip()) :]
    return not before.strip() or blank.count("\n") + blank.count("\r") - blank.count("\r\n") > 1


def _settled(
    labels: Sequence[Label], lead: frozenset[str], certain: frozenset[str] = frozenset()
) -> _Settled:
    names = {label.key for label in labels if label.who.named}
    people = {(label.key, label.shape) for label in labels if label.who.named}
    return _Settled(
        Counter(label.shape for label in labels),
        Counter(label.setting for label in labels),
        Counter(shape for _, shape in people),
        certain | names,
        lead,
    )


def _own_grounds(label: Label, before: str, words: str, document: _Document) -> tuple[Ground, ...]:
    """What a possible label's words, shape and place tell; ``words`` are what follows it."""
    who = label.who
    grounds = [Ground(who.form.value, BY_FORM[who.form])]
    if who.form is Form.FIELD:
        return tuple(grounds)
    if label.words in document.legend:
        grounds.append(Ground("legend", 4.0))
    times = document.times[label.key] - 1
    if times:
        grounds.append(Ground("recurs", min(0.6 * times, 2.4), times))
    if times and who.form is Form.TITLE_CASE and document.pairs[label.setting] > 1:
        grounds.append(Ground("alternates", 1.0))
    if who.form is Form.MARK and document.marks >= 3:
        grounds.append(Ground("marks", 1.0))
    if label.special and label.shape in document.dominant:
        grounds.append(Ground("dominant", 2.6))
    elif label.special and _personal(label):
        grounds.append(Ground("special", 1.3))
    if who.form is Form.OUTLET and document.asking.search(words):
        grounds.append(Ground("asks", 0.8))
    if (
        who.form is Form.TITLE_CASE
        and who.named
        and before.rstrip().endswith(_SENTENCE_ENDS)
        and document.asking.search(words[:_QUESTION])
    ):
        grounds.append(Ground("asks", 0.4))
    if not times and who.form is Form.TITLE_CASE and _is_heading(who.name, document.ordinary):
        grounds.append(Ground("ordinary", _ORDINARY))
    if who.name in document.beside_office:
        grounds.append(Ground("beside-office", 1.2))
    if _GREETS.match(words):
        grounds.append(Ground("greets", 1.2 if who.form is Form.NAME else 0.6))
    if who.answers and label.words in _LETTERS and not document.asked:
        grounds.append(Ground("no-question", _NO_QUESTION))
    if not label.special and (
        not _begins_paragraph(before)
        if document.apart
        else document.ended and who.form in _IN_PROSE and _runs_on(before)
    ):
        grounds.append(Ground("inside", _INSIDE))
    if who.form in _LARGE and who.named and _calls(before, who.name):
        grounds.append(Ground("called", 0.8))
    if label.shape.endswith(("bare", "space")) and who.form not in _WHOLE:
        grounds.append(Ground("no-colon", NO_COLON))
    if label.shape.endswith("bare") and not words.strip():
        grounds.append(Ground("no-speech", _NO_SPEECH))
    if label.inline and not label.special:
        grounds += _grounds_of_line(label, words, times, document)
    return tuple(grounds)


def _is_heading(words: str, ordinary: frozenset[str]) -> bool:
    """Whether capitalised words are ordinary ones, as ``The Bridge`` and ``Next Steps`` are."""
    parts = words.casefold().split()
    return parts[0] in HEADS_LATIN or (len(parts) > 1 and all(part in ordinary for part in parts))


def _calls(before: str, name: str) -> bool:
    """Whether the words before a label name its bearer."""
    if not before.rstrip().endswith(_SENTENCE_ENDS):
        return False
    last = before[-_CALLED:]
    return any(part in last for part in name.split() if len(part) > 2 and part[0].isupper())


def _grounds_of_line(label: Label, words: str, times: int, document: _Document) -> Iterator[Ground]:
    """What speaks against a label in what follows on its line."""
    opens = label.span.start == document.begin
    if times and not opens and label.who.form is not Form.NAME:
        return
    line = words.split("\n", 1)[0].strip()
    if label.who.form is Form.NAME and _is_sentence(line):
        yield Ground("sentence", 0.6)
    if not times and FIELD_LINE.match(simple(line[:_LONGEST_FIELD])):
        yield Ground("field-like", _FIELDS)
    elif not times and _is_value(line):
        yield Ground("field-like", _FIELD_LIKE)
    if opens and _is_title(label, line):
        yield Ground("title", _TITLE)


def _verdict(
    label: Label, own: tuple[Ground, ...], document: _Document, settled: _Settled
) -> Verdict:
    """The verdict on one possible label: its own grounds, and what settled labels tell."""
    who = label.who
    grounds = list(own)
    if who.form is not Form.FIELD:
        certain = label.key in settled.certain
        enough = 0 if who.form is Form.NAME else 1
        if (trusted := settled.trusted[label.shape]) > enough and _personal(label):
            grounds.append(Ground("trusted", 1.5 if trusted > 2 else 0.8, trusted))
        elif who.form is Form.TITLE_NAME and settled.settings[label.setting] > enough:
            grounds.append(Ground("trusted", 0.8, settled.settings[label.setting]))
        if certain and BY_FORM[who.form] < _SURE:
            grounds.append(Ground("certain", 1.5))
        if who.form is Form.TITLE_CASE and who.name.split()[-1] in settled.lead:
            grounds.append(Ground("in-lead", 1.2))
        apart = document.apart and not any(ground.code == "inside" for ground in own)
        many = settled.named[label.shape]
        if apart and many >= _NAMED and who.form is Form.TITLE_CASE and who.named:
            grounds.append(Ground("one-of-many", 0.4, many))
        silent = document.silencing and label.setting not in document.silencing
        known = certain or any(ground.code in _KNOWN for ground in own)
        if silent and who.form in _DOUBTFUL and not known:
            grounds.append(Ground("silenced", -1.6))
    return Verdict(label, sum([ground.weight for ground in grounds]), tuple(grounds))


def _lead(text: str, accepted: Sequence[Label]) -> frozenset[str]:
    """The words with a capital that stand before the first label, but at a line's beginning."""
    lead = text[: accepted[0].span.start if accepted else 0]
    return frozenset(word[0] for word in _LARGE_WORD.finditer(lead) if not _opens(lead, word))


def _opens(text: str, word: re.Match[str]) -> bool:
    """Whether a word begins its line and a colon follows: it may be the label in question."""
    return text[word.end() : word.end() + 1] in COLONS and text[: word.start()].endswith("\n")


def _is_value(line: str) -> bool:
    """Whether what follows on a label's line reads as the value of a field, not as speech."""
    digits = sum(map(str.isdigit, line))
    return len(line) <= _LONGEST_VALUE and (not _PAUSES.search(line) or 2 * digits > len(line))


def _is_sentence(line: str) -> bool:
    return len(line) > _SHORTEST_SENTENCE and line.endswith(_SENTENCE_ENDS)


def _is_title(label: Label, line: str) -> bool:
    """Whether the first line of a text is a headline that names somebody, ``周岚：…``."""
    named = label.who.form not in (Form.MARK, Form.ROLE, Form.ROLE_NAME, Form.TITLE_CAPITALS)
    return named and len(line) <= _LONGEST_TITLE and not line.endswith(_SENTENCE_ENDS)


def _personal(label: Label) -> bool:
    """Whether the words are more than any word."""
    return label.who.form not in (Form.FIELD, Form.WORD)


def _named_beside_office(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """The names of possible labels that running text names next to an office."""
    names = {label.who.name for label in labels if label.who.form is Form.NAME}
    found: set[str] = set()
    for name, (start, end) in mentions(text, names, [label.span for label in labels]):
        if name in found:
            continue
        before = simple(text[max(0, start - 6) : start]).rstrip()
        if OFFICE_END.search(before) or OFFICE_WORD.match(simple(text[end : end + 6])):
            found.add(name)
    return frozenset(found)
