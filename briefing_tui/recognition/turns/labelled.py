"""Turns from labels: each turn reaches from one label to the next."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.document import GivenTurn
from briefing_tui.model import Attribution, Reason, Span
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import is_unsure
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.text.lines import Line

# What leaves it to inference whom a label means.
_INFERRED = ("only-official", "last-office")


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch that one person speaks.

    Attributes:
        start: the offset of its beginning, with its label.
        end: the offset at which the next turn begins.
        person: the speaker, None when nobody can be named.
        labels: the stretches that name the speaker.
        answers: True for the mark of an answer, False for that of a question, else None.
        attribution: the basis on which the speaker is known.
        reason: the reason why it is credited to that person.
        notes: stretches in it that nobody speaks, as the container says.
    """

    start: int
    end: int
    person: Person | None
    labels: tuple[Span, ...]
    answers: bool | None
    attribution: Attribution
    reason: Reason
    notes: tuple[Span, ...] = ()


def labelled_turns(
    lines: Sequence[Line], verdicts: Sequence[Verdict], people: People, end: int
) -> list[Turn]:
    """Return one turn for each label, up to the next label or ``end``."""
    turns: list[Turn] = []
    starts = [lines[verdict.label.line].start for verdict in verdicts]
    for verdict, start, stop in zip(verdicts, starts, [*starts[1:], end], strict=True):
        label = verdict.label
        if verdict.doubtful:
            reason = Reason("doubt", (label.words,), label.span, verdict.grounds)
            turns.append(Turn(start, stop, None, (), None, Attribution.NONE, reason))
            continue
        person, reason = people.credit(label)
        reason = Reason(reason.code, reason.values, reason.evidence, verdict.grounds)
        basis = _basis(person, reason)
        if (verdict.likely or is_unsure(label.words)) and basis is Attribution.LABELLED:
            basis = Attribution.INFERRED
            reason = Reason("likely-label", (label.words,), reason.evidence, verdict.grounds)
        turns.append(
            Turn(
                start,
                stop,
                person,
                (label.span,),
                label.who.answers,
                basis,
                reason,
            )
        )
    return turns


def _basis(person: Person | None, reason: Reason) -> Attribution:
    """Return how the speaker under a label is known; a mark may leave it to inference."""
    if person is None:
        return Attribution.NONE
    return Attribution.INFERRED if reason.code in _INFERRED else Attribution.LABELLED


def given_turns(given: Sequence[GivenTurn], people: People, end: int) -> list[Turn]:
    """Return the turns whose speakers the container names; the text between is a note."""
    turns: list[Turn] = []
    starts = [turn.start for turn in given]
    for turn, stop in zip(given, [*starts[1:], end], strict=True):
        labels = (turn.label,) if turn.label.end > turn.label.start else ()
        notes = turn.notes + ((Span(turn.end, stop),) if turn.end < stop else ())
        evidence = turn.label if labels else Span(turn.start, turn.start)
        if turn.name is None:
            reason = Reason("unnamed", (), evidence)
            basis, person = Attribution.NONE, None
        else:
            reason = Reason("given", (turn.name,), evidence)
            basis, person = Attribution.LABELLED, people.given(turn.name, turn.role)
        turns.append(Turn(turn.start, stop, person, labels, None, basis, reason, notes))
    return turns
