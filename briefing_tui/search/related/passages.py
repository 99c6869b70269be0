"""Related passages: the words of a query in another order or apart, and most of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing_tui.dataclass import dataclass
from briefing_tui.search.hit import HitGroup
from briefing_tui.search.language import Ask
from briefing_tui.search.related.little_words import Meaning, meaning
from briefing_tui.search.related.meetings import SHARES, Meeting, meeting
from briefing_tui.search.related.units import Unit, units_of, weights, with_unknown
from briefing_tui.search.related.windows import windows
from briefing_tui.search.scope import Scope
from briefing_tui.search.short_forms import known_forms
from briefing_tui.span import Span

FEWEST_UNITS = 3
"""The fewest characters of a query that is cut into pieces; of Latin words one is enough."""

MOST_LOOKED_AT = 24
"""Windows in which it is looked which unit stands where."""

LEAST_SHARE = 0.55
"""The least share of a query that stands together in a related passage."""

LEAST_WORTH = 0.4

MOST_FORMS = 2
"""The most ways to write out the short forms of a query."""

MOST_ALONE = 1
"""Characters of a query that may stand alone in a passage which holds all its words."""

TELLING = 3
"""Figures of a number that tells what is meant with nothing of the query beside it."""

WIDEST, WIDER = 16, 3
"""Tokens from the first piece to the last of words in another order: so many, and so many more
for each unit."""

FIGURE_NEAR = 40
"""Characters around a passage in which the figure stands that a question asks for."""

FIGURE, ASKED = 0.2, 0.1
"""The worth of a figure for a question, and what a passage loses that is a question itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that holds the words of a query, or most of them, in whatever order.

    Attributes:
        which: the number of the segment.
        spans: where its pieces stand in the segment.
        group: whether all of the words are there.
        worth: how good it is, from 0 to 1.
        lacks: the stretches of the query, folded, that it lacks.
    """

    which: int
    spans: tuple[Span, ...]
    group: HitGroup
    worth: float
    lacks: tuple[Span, ...]


def read_meanings(ask: Ask) -> list[tuple[str, Meaning]]:
    """Return the words of a query and what they say, also with short forms written out.

    The words are as they were typed, if that is as long as what they are read as.
    """
    if not ask.words or any(word.literal for word in ask.words):
        return []
    typed = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
    if typed is None:
        return []
    same = len(typed.typed) == len(typed.folded)
    first = typed.typed if same else typed.folded, meaning(typed.folded)
    return [first, *((form, meaning(form)) for form in known_forms(typed.folded)[:MOST_FORMS])]


def passages(meant: Meaning, scope: Scope) -> list[Passage]:
    """Return the passages that hold most of what a query says, the best first."""
    units = with_unknown(units_of(meant), scope.segments)
    if not any(unit.word for unit in units) and len(units) < FEWEST_UNITS:
        return []
    weight = weights(units, scope.segments)
    found: list[Passage] = []
    taken: set[tuple[int, int]] = set()
    for window in windows(units, weight, SHARES, scope, most=MOST_LOOKED_AT, least=LEAST_WORTH):
        scope.check()
        met = meeting(window, units, weight)
        if met is None:
            continue
        passage = _passage(met, units)
        if passage is None:
            continue
        key = (passage.which, passage.spans[0].start)
        if key not in taken:
            taken.add(key)
            found.append(passage)
    return sorted(found, key=lambda each: (each.group is HitGroup.RELATED, -each.worth))


def _passage(met: Meeting, units: Sequence[Unit]) -> Passage | None:
    """Return the passage of a meeting; None if too little of the query stands in it."""
    whole = met.whole and met.spread <= WIDEST + WIDER * len(units) and _told(met, units)
    if not whole and (met.share < LEAST_SHARE or met.worth < LEAST_WORTH or not _solid(met, units)):
        return None
    window = met.window
    spans = sorted(
        {Span(int(window.starts[run.token]), int(window.ends[run.last - 1])) for run in met.runs}
    )
    group = HitGroup.REARRANGED if whole else HitGroup.RELATED
    lacks = tuple(_lacking(met.met, units))
    return Passage(window.which, tuple(spans), group, met.worth, lacks)


def _told(met: Meeting, units: Sequence[Unit]) -> bool:
    """Return whether hardly a character stands alone, or all stand side by side."""
    alone = [run for run in met.runs if run.length < min(2, units[run.unit].need)]
    return len(alone) <= MOST_ALONE or met.spread <= len(units)


def _solid(met: Meeting, units: Sequence[Unit]) -> bool:
    """Return whether some piece is more than a character, or there are two words or a number."""
    numbers = (units[run.unit].quantity for run in met.runs)
    if any(each is not None and each.figures >= TELLING for each in numbers):
        return True
    words = sum(bool(units[run.unit].word) * run.length for run in met.runs)
    return words > 1 or any(
        run.length >= max(2, units[run.unit].need) for run in met.runs if not units[run.unit].word
    )


def _lacking(met: Sequence[bool], units: Sequence[Unit]) -> Iterator[Span]:
    """Yield the stretches of units that are not met."""
    for there, group in groupby(range(len(units)), key=lambda at: met[at]):
        held = list(group)
        if not there:
            yield Span(units[held[0]].start, units[held[-1]].end)
