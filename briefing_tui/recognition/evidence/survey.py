"""The facts about a whole document that its possible labels are weighed by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Role
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.labels.label import Label, key_of
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.lexicon.questions import asks
from briefing_tui.recognition.speakers.spokesperson import spokesperson_of
from briefing_tui.text.lines import SPACES
from briefing_tui.text.marks import SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

SAID_ENDS = tuple(SENTENCE_ENDS + SEMICOLONS + "”")
"""The characters that end a line of speech."""

# The fewest labels of a shape that marks the speakers.
_DOMINANT = 3
# The fewest labels, and their least share, that show whether all begin paragraphs.
_CLEAR = (Form.MARK, Form.ROLE, Form.TITLE_CAPITALS, Form.CAPITALS)
_FEWEST_APART = 4
_SHARE_APART = 0.75
# The least length of a line on which a sentence continues to the next, in code points.
_RUNS_ON = 40
_BREAKS_OFF = tuple(":—–-)]\"’'»*")
# The fewest marks of one kind that are no chance.
_MANY_MARKS = 3
# The time of day on a line of its own above a label.
_CLOCK_ABOVE = deferred(r"(?<=\n)[(\[]?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?[)\]]?\s*\Z")
_LONGEST_CLOCK = 40
_WORD = deferred(r"\w{3,}")
_SMALL = deferred(r"[a-zà-öø-ÿ]+\Z")
# The length of text in which ordinary words are looked for, in code points.
_SAMPLE = 100_000


@dataclass(frozen=True, slots=True)
class Survey:
    """The facts about a whole document that its possible labels are weighed by.

    Attributes:
        times: the number of labels with the same words, by key.
        dominant: the shapes, unlike running text, that recur as labels.
        silencing: the settings of those of them that mark people by name.
        marked: whether marks of question and answer tell who speaks: both kinds, or many.
        spokesperson: the key of the one who answers by title or lead, or an empty string.
        text: the text of the document.
        heard: the number of names in labels that running text confirms.
        lead: the text before the first possible label.
        beside_office: the names that running text confirms to be names.
        legend: the names that a legend line gives, by initial.
        begin: the offset of its first word.
        asking: the words by which somebody asks.
        apart: whether its labels begin paragraphs.
        ended: whether the text before labels ends as a sentence does.
        pairs: the number of names that recur, by setting.
        ordinary: words that it has in small letters, or none if they are not needed.
        asked: whether anybody asks by what a label says.
    """

    times: Counter[str]
    dominant: frozenset[str]
    silencing: frozenset[str]
    marked: bool
    spokesperson: str
    text: str
    heard: int
    lead: str
    beside_office: frozenset[str]
    legend: Mapping[str, str]
    begin: int
    asking: re.Pattern[str]
    apart: bool
    ended: bool
    pairs: Counter[str]
    asked: bool
    ordinary: frozenset[str]


def survey_of(
    context: Context, labels: Sequence[Label], precedes: Sequence[str], told: frozenset[str]
) -> Survey:
    """Return the facts that the possible labels of a document give together.

    Args:
        context: the document.
        labels: its possible labels.
        precedes: the words before each.
        told: the names in them that running text confirms to be names.
    """
    text = context.text
    shapes = Counter(label.shape for label in labels if label.special and is_personal(label))
    first = next((label for label in labels if is_personal(label)), None)
    lead = text[: first.span.start] if first else ""
    naming = Counter(label.setting for label in labels if label.special and label.who.named)
    return Survey(
        Counter(label.key for label in labels),
        frozenset(shape for shape, count in shapes.items() if count >= _DOMINANT),
        frozenset(shape for shape, count in naming.items() if count >= _DOMINANT),
        _is_marked(labels),
        key_of(spokesperson_of(lead, context.facts.title) or ""),
        text,
        len({label.who.name for label in labels if label.who.named} & told),
        text[: labels[0].span.start if labels else 0],
        told,
        context.legend,
        len(text) - len(text.lstrip(SPACES + "\r\n")),
        asks(context.language),
        *_set_apart(labels, precedes),
        Counter(setting for (_, setting), count in _named(labels).items() if count > 1),
        _asks(labels),
        _ordinary(text, labels),
    )


def is_personal(label: Label) -> bool:
    """Return whether the form of a label is neither ``FIELD`` nor ``WORD``."""
    return label.who.form not in (Form.FIELD, Form.WORD)


def _ordinary(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """Return the lower-case words of a text if some label is a capitalised full name, else none."""
    if not any(label.who.form is Form.TITLE_CASE and label.who.named for label in labels):
        return frozenset()
    # Each word once: most of a text is words that it has before.
    parts = " ".join(set(text[:_SAMPLE].split()))
    return frozenset(filter(_SMALL.match, set(_WORD.findall(parts))))


def _named(labels: Sequence[Label]) -> Counter[tuple[str, str]]:
    """Return how often each full name is set as a label, by key and setting."""
    return Counter(
        (label.key, label.setting)
        for label in labels
        if label.who.named and label.inline and label.who.form is Form.TITLE_CASE
    )


def _is_marked(labels: Sequence[Label]) -> bool:
    """Return whether marks tell who speaks: an answer mark beside a question, or many marks."""
    marks = [label.who.answers for label in labels if label.who.form is Form.MARK]
    return len(marks) >= _MANY_MARKS or (_asks(labels) and True in marks)


def _asks(labels: Sequence[Label]) -> bool:
    """Return whether anybody asks by what a label says."""
    return any(label.who.role is Role.REPORTER or label.who.answers is False for label in labels)


def _set_apart(labels: Sequence[Label], precedes: Sequence[str]) -> tuple[bool, bool]:
    """Return whether clear labels begin paragraphs, and whether they follow a sentence's end."""
    times = Counter(label.key for label in labels)
    clear = [
        before
        for label, before in zip(labels, precedes, strict=True)
        if label.inline and (label.who.form in _CLEAR or (label.who.named and times[label.key] > 1))
    ]
    enough = max(_FEWEST_APART, _SHARE_APART * len(clear))
    return (
        sum(map(begins_paragraph, clear)) >= enough,
        len(clear) - sum(map(runs_on, clear)) >= enough,
    )


def runs_on(before: str) -> bool:
    """Return whether the line before is long and does not end as a sentence does."""
    line = before.rstrip().rpartition("\n")[2]
    return len(line) >= _RUNS_ON and not line.endswith((*SAID_ENDS, *_BREAKS_OFF))


def begins_paragraph(before: str) -> bool:
    """Return whether a blank line, or no text at all, precedes; a clock above counts for none."""
    if (clock := _CLOCK_ABOVE.search(before[-_LONGEST_CLOCK:])) is not None:
        before = before[: len(before) - len(clock[0])] + "\n"
    blank = before[len(before.rstrip()) :]
    return not before.strip() or blank.count("\n") + blank.count("\r") - blank.count("\r\n") > 1
