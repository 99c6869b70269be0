"""Which possible labels are labels: a reading of the whole document, by evidence.

Every possible label has a weight by what its words are made of, to which the document adds
what it tells elsewhere: whether the same words recur as a label, whether labels of the same
shape are beyond doubt, whether the name stands beside an office in running text, whether
what follows is speech. What reaches :data:`ENOUGH` is a label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing_tui.model import Ground, Role
from briefing_tui.transcript.labels import COLONS, Label
from briefing_tui.transcript.lines import SPACES
from briefing_tui.transcript.mentions import mentions
from briefing_tui.transcript.vocabulary import FIELD_LINE, OFFICE_END, OFFICE_WORD, simple
from briefing_tui.transcript.who import Form

ENOUGH = 2.0
"""The weight from which a possible label is one."""

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
_NO_COLON = -1.2
# What speech has that the value of a field lacks, and how long such a value is.
_PAUSES = re.compile(r"[，。！？、；…,.!?;（(\[]")
_LONGEST_VALUE = 24
_LONGEST_FIELD = 24
_FIELD_LIKE = -1.8
_FIELDS = -4.0
_SENTENCE_ENDS = tuple("。！？…”.!?;；")
_LONGEST_TITLE = 60
_TITLE = -6.0
# What a slot weighs: enough for words of unknown meaning.
_SLOT_WEIGHT = 2.6
# What it weighs that a reporter has just asked: enough for a name that the text knows.
_ANSWERS_WEIGHT = 1.8
_SAME_WEIGHT = 2.4
# How far after an outlet's label its question is looked for, in code points.
_SLOT = 1500
_LARGE_WORD = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
_GREETS = re.compile(
    r"\s*(?:好的?[，,]\s*)?(?:谢谢|謝謝|感谢|感謝|多谢|大家|各位|女士们|女士們|尊敬的|主持人|记者朋友|"
    r"Thank|Good (?:morning|afternoon|evening|day)|Hello|Hi[ ,]|Ladies)"
)
# Forms that running text has as well, which another dominant shape silences.
_DOUBTFUL = (Form.NAME, Form.WORD, Form.OFFICE, Form.TITLE_CASE, Form.CAPITALS)
# Forms that are a label even on a bare line.
_WHOLE = (Form.ROLE_NAME, Form.NAME_OFFICE)
_ASKS = re.compile("[？?]|请问|請問|想问|想請問|想请教")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a possible label.

    Attributes:
        label: the possible label.
        weight: the sum of ``grounds``.
        grounds: what spoke for it or against it, each with its weight.
    """

    label: Label
    weight: float
    grounds: tuple[Ground, ...]

    @property
    def accepted(self) -> bool:
        """Whether it is a label."""
        return self.weight >= ENOUGH - 1e-9


@dataclass(frozen=True, slots=True)
class _Document:
    """What the whole document tells about its possible labels.

    Attributes:
        times: how often the same words are set as a label.
        trusted: by shape, how many labels are beyond doubt.
        certain: the names in such labels.
        dominant: the shapes, unlike running text, that recur as labels.
        silencing: those of them that mark people by name.
        marks: how many marks of question and answer there are.
        beside_office: the names that running text gives next to an office.
        legend: what a legend line explains, by initial.
        begin: the offset of its first word.
        lead: the words with a capital before the first label.
    """

    times: Counter[str]
    trusted: Counter[str]
    certain: frozenset[str]
    dominant: frozenset[str]
    silencing: frozenset[str]
    marks: int
    beside_office: frozenset[str]
    legend: Mapping[str, str]
    begin: int
    lead: frozenset[str]


def weigh(text: str, labels: Sequence[Label], legend: Mapping[str, str]) -> tuple[Verdict, ...]:
    """A verdict on each possible label of a document, in text order.

    The document is read three times: first by the words of the labels; then with what the
    accepted ones tell of their shapes and names; at last for those who ask in a slot.

    Args:
        text: the document.
        labels: its possible labels.
        legend: the names that a legend line gives to initials.
    """
    sure = [label for label in labels if BY_FORM[label.who.form] + label.special >= _SURE]
    shapes = Counter(label.shape for label in labels if label.special and _personal(label))
    naming = Counter(label.shape for label in labels if label.special and label.who.named)
    document = _Document(
        Counter(_key(label) for label in labels),
        Counter(label.shape for label in sure),
        frozenset(_key(label) for label in sure if label.who.named),
        frozenset(shape for shape, count in shapes.items() if count >= 3),
        frozenset(shape for shape, count in naming.items() if count >= 3),
        sum(label.who.form is Form.MARK for label in labels),
        _named_beside_office(text, labels),
        legend,
        len(text) - len(text.lstrip(SPACES + "\r\n")),
        frozenset(),
    )
    starts = [*(label.span.start for label in labels), len(text)]
    follows = [
        text[label.span.end : min(stop, label.span.end + _SLOT)]
        for label, stop in zip(labels, starts[1:], strict=True)
    ]
    first = [_verdict(*pair, document) for pair in zip(labels, follows, strict=True)]
    accepted = [verdict.label for verdict in first if verdict.accepted]
    document = replace(
        document,
        trusted=Counter(label.shape for label in accepted),
        certain=document.certain | {_key(label) for label in accepted if label.who.named},
        lead=_lead(text, accepted),
    )
    second = [_verdict(*pair, document) for pair in zip(labels, follows, strict=True)]
    return tuple(_with_the_same(list(_with_slots(second, follows))))


def _verdict(label: Label, words: str, document: _Document) -> Verdict:
    """The verdict on one possible label; ``words`` are what follows it."""
    who = label.who
    grounds = [Ground(who.form.value, BY_FORM[who.form])]
    if who.form is Form.FIELD:
        return Verdict(label, grounds[0].weight, tuple(grounds))
    if label.words in document.legend:
        grounds.append(Ground("legend", 4.0))
    times = document.times[_key(label)] - 1
    if times:
        grounds.append(Ground("recurs", min(0.6 * times, 2.4), times))
    if who.form is Form.MARK and document.marks >= 3:
        grounds.append(Ground("marks", 1.0))
    if label.special and label.shape in document.dominant:
        grounds.append(Ground("dominant", 2.6))
    elif label.special and _personal(label):
        grounds.append(Ground("special", 1.3))
    if (trusted := document.trusted[label.shape]) > 1 and _personal(label):
        weight = 1.5 if trusted > 2 else 0.8
        grounds.append(Ground("trusted", weight, trusted))
    if _key(label) in document.certain and BY_FORM[who.form] < _SURE:
        grounds.append(Ground("certain", 1.5))
    if who.form is Form.OUTLET and _ASKS.search(words):
        grounds.append(Ground("asks", 0.8))
    if who.name in document.beside_office:
        grounds.append(Ground("beside-office", 1.2))
    if who.form is Form.TITLE_CASE and who.name.split()[-1] in document.lead:
        grounds.append(Ground("in-lead", 1.2))
    if _GREETS.match(words):
        grounds.append(Ground("greets", 0.6))
    if label.shape.endswith(("bare", "space")) and who.form not in _WHOLE:
        grounds.append(Ground("no-colon", _NO_COLON))
    if label.inline and not label.special:
        line = words.split("\n", 1)[0].strip()
        if FIELD_LINE.match(simple(line[:_LONGEST_FIELD])) and not times:
            grounds.append(Ground("field-like", _FIELDS))
        elif _is_value(line) and not times:
            grounds.append(Ground("field-like", _FIELD_LIKE))
        if label.span.start == document.begin and _is_title(label, line):
            grounds.append(Ground("title", _TITLE))
    doubtful = who.form in _DOUBTFUL and _key(label) not in document.certain
    if document.silencing and label.shape not in document.dominant and doubtful:
        grounds.append(Ground("silenced", -1.6))
    return Verdict(label, sum(ground.weight for ground in grounds), tuple(grounds))


def _lead(text: str, accepted: Sequence[Label]) -> frozenset[str]:
    """The words with a capital that stand before the first label, but at a line's beginning."""
    lead = text[: accepted[0].span.start if accepted else 0]
    return frozenset(word[0] for word in _LARGE_WORD.finditer(lead) if not _opens(lead, word))


def _opens(text: str, word: re.Match[str]) -> bool:
    """Whether a word begins its line and a colon follows: it may be the label in question."""
    return text[word.end() : word.end() + 1] in COLONS and text[: word.start()].endswith("\n")


def _is_value(line: str) -> bool:
    """Whether what follows on a label's line reads as the value of a field, not as speech."""
    return len(line) <= _LONGEST_VALUE and not _PAUSES.search(line)


def _is_title(label: Label, line: str) -> bool:
    """Whether the first line of a text is a headline that names somebody, ``周岚：…``."""
    named = label.who.form not in (Form.MARK, Form.ROLE, Form.ROLE_NAME)
    return named and len(line) <= _LONGEST_TITLE and not line.endswith(_SENTENCE_ENDS)


def _with_slots(verdicts: Sequence[Verdict], follows: Sequence[str]) -> Iterator[Verdict]:
    """The verdicts, with those who ask between two speeches of the one who answers.

    In ``A: … X: …? A: …`` X asks, whatever X is called, if X is set as A is.
    """
    accepted = [at for at, verdict in enumerate(verdicts) if verdict.accepted]
    for at, verdict in enumerate(verdicts):
        if verdict.accepted or verdict.label.who.form is Form.FIELD:
            yield verdict
            continue
        place = bisect_right(accepted, at)
        before = verdicts[accepted[place - 1]].label if place else None
        after = verdicts[accepted[place]].label if place < len(accepted) else None
        if before is not None and _answers(verdict, before):
            yield _with(verdict, Ground("answers", _ANSWERS_WEIGHT))
        elif after is not None and _asks(verdict.label, follows[at], before, after):
            asker = replace(verdict.label, who=replace(verdict.label.who, role=Role.REPORTER))
            weight = _SLOT_WEIGHT - (_NO_COLON if asker.shape.endswith("bare") else 0.0)
            yield _with(replace(verdict, label=asker), Ground("slot", weight))
        else:
            yield verdict


def _with(verdict: Verdict, ground: Ground) -> Verdict:
    """A verdict with one more ground."""
    grounds = (*verdict.grounds, ground)
    return replace(verdict, weight=verdict.weight + ground.weight, grounds=grounds)


def _asks(label: Label, words: str, before: Label | None, after: Label) -> bool:
    """Whether a label stands where somebody asks whom the next speaker answers."""
    if label.who.form is Form.NAME:
        return False
    answers = after.who.role is not Role.REPORTER and after.who.answers is not False
    one = before is None or _key(before) == _key(after) or before.who.role is Role.REPORTER
    alike = label.who.form is Form.MARK or _setting(label) == _setting(after)
    return one and answers and alike and _ASKS.search(words) is not None


def _answers(verdict: Verdict, before: Label) -> bool:
    """Whether a name that the text knows stands right behind what a reporter asks."""
    known = any(ground.code in ("recurs", "in-lead", "certain") for ground in verdict.grounds)
    asked = before.who.role is Role.REPORTER or before.who.answers is False
    alike = _setting(verdict.label) == _setting(before)
    return known and asked and alike and verdict.label.who.form is Form.TITLE_CASE


def _with_the_same(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """The verdicts, with labels of the very words and shape of one that asks or answers."""
    found = {
        (_key(verdict.label), verdict.label.shape)
        for verdict in verdicts
        if verdict.accepted and verdict.grounds[-1].code in ("answers", "slot")
    }
    for verdict in verdicts:
        if not verdict.accepted and (_key(verdict.label), verdict.label.shape) in found:
            yield _with(verdict, Ground("same", _SAME_WEIGHT))
        else:
            yield verdict


def _setting(label: Label) -> str:
    """How a label is set, whatever its script."""
    return label.shape.replace("capitals ", "").replace("capitalised ", "").replace("words ", "")


def _key(label: Label) -> str:
    return simple(label.who.name).casefold()


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
