"""Questions without labels, set in bold, in a text that labels some of those who answer.

Press conferences of central banks are set so: each question is a paragraph in bold. Who presides
answers without a label, and only another's answer has one. All of these turns are inferred.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.dataclass import replace
from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import read_who
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.person import Person
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
    questions = _questions(context, labels, end)
    if not questions:
        return list(turns)
    lead = [line for line in context.lines if line.words and line.number < questions[0].number]
    answering = people.answering or people.presiding or _first_named(lead, people)
    unknown = "记者" if has_han(context.text[questions[0].start : end]) else "Q"
    places = dict(_places(context.lines, questions, end))
    starts = sorted({*places, *(turn.start for turn in turns), end})
    begun = [turn.start for turn in turns]
    found: list[Turn] = []
    for start, stop in pairwise(starts):
        turn = turns[bisect_right(begun, start) - 1] if start >= begun[0] else None
        if turn is not None and turn.start == start:
            found.append(replace(turn, end=stop))
            continue
        if start not in places:
            continue
        person = people.reporter(unknown) if places[start] else answering
        code = "bold-question" if places[start] else "bold-answer"
        named = (person.name,) if person is not None else ()
        reason = Reason(code if named else "unnamed", named, Span(start, start))
        basis = Attribution.INFERRED if named else Attribution.NONE
        answers = not places[start]
        found.append(Turn(start, stop, person, (), answers, basis, reason))
    return found


def _questions(context: Context, labels: Sequence[Label], end: int) -> list[Line]:
    """Return the lines in bold that ask, if that is how the text sets questions; else none."""
    if any(label.who.role is Role.REPORTER or label.who.answers is False for label in labels):
        return []
    labelled = {label.line for label in labels}
    numbers = bold_lines(context.lines, context.told).bold - labelled
    bold = [line for line in context.lines if line.number in numbers and line.start < end]
    first = next((at for at, line in enumerate(bold) if asks(line)), len(bold))
    questions = bold[first:]
    if not questions or all(label.span.start < questions[0].start for label in labels):
        return []  # headings of one man's speech
    asking = sum(map(asks, questions))
    return questions if asking >= max(_FEWEST, _SHARE * len(questions)) else []


def _places(
    lines: Sequence[Line], questions: Sequence[Line], end: int
) -> Iterator[tuple[int, bool]]:
    """Yield where each question and each answer begins, with True for a question."""
    numbers = {line.number for line in questions}
    asked = False
    for line in lines[questions[0].number :]:
        if line.start >= end:
            break
        if line.words and (line.number in numbers) is not asked:
            asked = not asked
            yield line.start, asked


def _first_named(lead: Sequence[Line], people: People) -> Person | None:
    """Return whom the head names first with an office, on a line of its own, or None.

    Of a list of those present, nobody is known to preside.
    """
    named = [
        words
        for words in (line.words.rstrip(",;，；") for line in lead[:_LONGEST_HEAD])
        if (who := read_who(words)) is not None and who.named and who.office
    ]
    return people.given(named[0], Role.OFFICIAL) if 0 < len(named) <= _MOST_NAMED else None
