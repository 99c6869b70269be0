"""Questions without labels, set in bold, in a text that labels some of those who answer.

Press conferences of central banks are set so: each question is a paragraph in bold. Who presides
answers without a label, and only another's answer has one. All of these turns are inferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from briefing_tui.dataclass import replace
from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.person import Person, key_of_name
from briefing_tui.recognition.structure.bold_lines import bold_lines
from briefing_tui.recognition.turns.interview import asks
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line

_FEWEST = 3
# Most questions end so; a request may not.
_SHARE = 0.6
_LONGEST_HEAD = 12
_MOST_NAMED = 2


def with_bold_questions(
    context: Context, labels: Sequence[Label], turns: Sequence[Turn], people: People, end: int
) -> list[Turn]:
    """Return the turns, split at each question in bold and behind it.

    Args:
        context: the document.
        labels: its labels in text order, at least one.
        turns: their turns.
        people: those who speak.
        end: the offset at which the speeches end.
    """
    if any(label.who.role is Role.REPORTER or label.who.answers is False for label in labels):
        return list(turns)
    lines = [line for line in context.lines if line.words and line.start < end]
    questions = _questions(lines, context, labels)
    if not questions:
        return list(turns)
    lead = [line for line in lines if line.number < questions[0].number]
    answering = _answering(lead, people, _labelled_behind(questions, turns, lines))
    unknown = people.reporter("记者" if has_han(context.text[questions[0].start : end]) else "Q")
    places = dict(_places(lines, questions))
    begun = {turn.start: turn for turn in turns}
    found: list[Turn] = []
    for start, stop in pairwise(sorted({*places, *begun, end})):
        if (turn := begun.get(start)) is not None:
            found.append(replace(turn, end=stop))
            continue
        asks_here = places[start]
        person = unknown if asks_here else answering
        named: tuple[str, ...] = (person.name,) if person is not None else ()
        reason = Reason(
            ("bold-question" if asks_here else "bold-answer") if named else "unnamed",
            named,
            Span(start, start),
        )
        basis = Attribution.INFERRED if named else Attribution.NONE
        found.append(Turn(start, stop, person, (), not asks_here, basis, reason))
    return found


def _questions(lines: Sequence[Line], context: Context, labels: Sequence[Label]) -> list[Line]:
    """Return the lines in bold that ask, if that is how the text sets questions; else none."""
    numbers = bold_lines(lines, context.facts).bold - {label.line for label in labels}
    bold = [line for line in lines if line.number in numbers]
    first = next((at for at, line in enumerate(bold) if asks(line)), len(bold))
    questions = bold[first:]
    if not questions or labels[0].span.start < questions[0].start:
        return []  # headings of one speaker's words
    asking = sum(map(asks, questions))
    return questions if asking >= max(_FEWEST, _SHARE * len(questions)) else []


def _places(lines: Sequence[Line], questions: Sequence[Line]) -> Iterator[tuple[int, bool]]:
    """Yield where each question and each answer begins, with True for a question."""
    numbers = {line.number for line in questions}
    asked = False
    for line in lines:
        if line.number >= questions[0].number and (line.number in numbers) is not asked:
            asked = not asked
            yield line.start, asked


def _labelled_behind(
    questions: Sequence[Line], turns: Sequence[Turn], lines: Sequence[Line]
) -> frozenset[str]:
    """Return the keys of those who have a label right behind a question."""
    numbers = {line.number for line in questions}
    behind = {after.start for line, after in pairwise(lines) if line.number in numbers}
    return frozenset(turn.person.key for turn in turns if turn.person and turn.start in behind)


def _answering(lead: Sequence[Line], people: People, labelled: frozenset[str]) -> Person | None:
    """Return who answers without a label, by the lead, or None.

    Of a list of those present, nobody is known to preside.

    Args:
        lead: the lines before the first question.
        people: those who speak.
        labelled: the keys of those who have labels where they answer.
    """
    told = people.answering or people.presiding
    if told is not None:
        return told if told.key not in labelled else None
    readings = (
        (words, read_label(words)) for words in (line.words.rstrip(",;，；") for line in lead)
    )
    named = [
        (words, key_of_name(people.fuller.get(who.name, who.name)))
        for words, who in islice(readings, _LONGEST_HEAD)
        if who is not None and who.named and who.office
    ]
    if len(named) > _MOST_NAMED:
        return None
    first = next((words for words, key in named if key not in labelled), None)
    return people.given(first, Role.OFFICIAL) if first is not None else None
