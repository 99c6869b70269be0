"""The verdicts of words and the votes of layout, put together.

Words and layout are two voters. What both take for a label is one. What words alone take for one
stays one, since words know the common forms of labels. What layout alone is all but sure of is a
label too; what it only believes in leaves a doubt: nobody is credited with the words behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing_tui.model import Ground
from briefing_tui.recognition.labels.label import Label, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.layout.naming import outers_of, who_of
from briefing_tui.recognition.layout.voter import Vote, place_of
from briefing_tui.text.lines import Line

SURE = 0.98
"""The chance from which layout alone makes a label."""

LIKELY = 0.5
"""The chance from which layout leaves a doubt."""

# The fewest labels that words must find for layout to need their agreement.
_FEWEST = 3


def joined(
    text: str, lines: Sequence[Line], verdicts: Sequence[Verdict], votes: Sequence[Vote]
) -> tuple[Verdict, ...]:
    """Return a verdict on each place where somebody may begin to speak, in text order."""
    by_place: dict[int, Vote] = {}
    for vote in votes:
        known = by_place.get(vote.place)
        if known is None or vote.chance > known.chance:
            by_place[vote.place] = vote
    silent = sum(verdict.accepted for verdict in verdicts) < _FEWEST
    sure = LIKELY if silent else SURE
    beside = outers_of({vote.head.words for vote in votes if vote.chance >= LIKELY})
    found: list[Verdict] = []
    taken: set[int] = set()
    for verdict in verdicts:
        place = place_of(text, verdict.label.span.end)
        vote = by_place.get(place)
        taken.add(place)
        if verdict.accepted or vote is None or vote.chance < LIKELY:
            found.append(verdict)
        else:
            found.append(_raised(verdict, vote, vote.chance >= sure, beside))
    lines_taken = {verdict.label.line for verdict in verdicts if verdict.accepted}
    best: dict[int, Vote] = {}
    for place, vote in by_place.items():
        if vote.chance < LIKELY or place in taken or vote.head.line in lines_taken:
            continue
        known = best.get(vote.head.line)
        if known is None or vote.chance > known.chance:
            best[vote.head.line] = vote
    for vote in best.values():
        label = _label(lines[vote.head.line], vote, beside)
        if label is not None:
            found.append(_raised(Verdict(label, 0.0, ()), vote, vote.chance >= sure, beside))
    found.sort(key=lambda verdict: (verdict.label.span.start, not verdict.accepted))
    return tuple(found)


def _label(line: Line, vote: Vote, beside: Mapping[str, frozenset[str]]) -> Label | None:
    head = vote.head
    who = who_of(head.words, beside)
    if who is None:
        return None
    shape = f"layout {head.ending} {head.marks}".strip()
    return label_from(
        line, head.end - line.begin, head.words, who, shape, False, head.inline
    )


def _raised(
    verdict: Verdict, vote: Vote, sure: bool, beside: Mapping[str, frozenset[str]]
) -> Verdict:
    """Return a verdict that layout makes a label, or a doubt."""
    label = verdict.label
    field = label.who.form is Form.FIELD
    ground = Ground("layout", max(0.0, ENOUGH - verdict.weight), f"{vote.chance:.2f}")
    if sure and not field:
        if label.who.form is Form.WORD or not label.who.named:
            label = label._replace(who=who_of(vote.head.words, beside) or label.who)
        return Verdict(label, max(ENOUGH, verdict.weight), (*verdict.grounds, ground))
    return Verdict(label, verdict.weight, (*verdict.grounds, ground), True)
