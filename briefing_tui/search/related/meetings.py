"""Meetings: which unit of a query stands where in a window, and what the window lacks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing_tui.dataclass import dataclass
from briefing_tui.search.related.units import COMPOUND, Floats, Unit
from briefing_tui.search.related.windows import Window

LONGEST = 8
"""Units in a row from which on more tell no more."""

SHARES: Floats = np.array(
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0],
        [0.0, 0.4, 0.85, 0.95, 1.0, 1.0, 1.0, 1.0, 1.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.0, 0.0, 0.0, 0.2, 0.6, 0.8, 0.9, 1.0, 1.0],
    ]
)
"""Shares of a unit that stands in a row with so many others, a row for each need."""

_SHARES: list[list[float]] = SHARES.tolist()

Worth = Sequence[Sequence[float]]
"""For each unit and token of a window what the unit weighs there."""

NEAR = 4
"""Tokens between a character that stands alone and the next that is met."""

FARTHEST = 60
"""Tokens between two pieces of one meeting."""

MOST_RUNS = 48
"""Runs of one window that are looked at, the heaviest."""

ANCHORS = 3
"""Runs from which a meeting is tried."""

APART = 0.15
"""The share of its worth that a meeting loses if its pieces stand far apart."""


@dataclass(frozen=True, slots=True)
class Run:
    """Units in a row that stand in a row.

    Attributes:
        unit: the first of the units.
        token: the first of the tokens.
        length: how many.
    """

    unit: int
    token: int
    length: int

    @property
    def last(self) -> int:
        """The token after its last one."""
        return self.token + self.length


@dataclass(frozen=True, slots=True)
class Meeting:
    """Pieces of a query that stand near each other.

    Attributes:
        window: where.
        runs: the pieces, in the order of the text.
        met: for each unit whether it stands there.
        worth: how much of the query that is, from 0 to 1, less what its pieces are apart.
        share: the weight of the units that stand there, from 0 to 1.
        spread: tokens from the first piece to the last.
    """

    window: Window
    runs: tuple[Run, ...]
    met: tuple[bool, ...]
    worth: float
    share: float
    spread: int

    @property
    def whole(self) -> bool:
        """Return whether all units stand there."""
        return all(self.met)


def meeting(window: Window, units: Sequence[Unit], weights: Floats) -> Meeting | None:
    """Return the best meeting of the units in a window; None if none of them counts there."""
    worth = (weights[:, None] * window.quality).tolist()
    runs = _runs(window, units, worth)
    best: Meeting | None = None
    for anchor in runs[:ANCHORS]:
        found = _around(anchor, runs, window, units, weights, worth)
        if found is not None and (best is None or found.worth > best.worth):
            best = found
    return best


def _runs(window: Window, units: Sequence[Unit], worth: Worth) -> list[Run]:
    """Return the runs of a window, the heaviest first."""
    answered = window.runs > 0
    begins = answered.copy()
    begins[1:, 1:] &= ~answered[:-1, :-1]
    at, tokens = np.nonzero(begins)
    lengths = window.runs[at, tokens]
    found = []
    for unit, token, length in zip(at.tolist(), tokens.tolist(), lengths.tolist(), strict=True):
        run = Run(unit, token, length)
        if (gain := _gain(run, units, worth, ())) > 0:
            found.append((-gain, token, run))
    found.sort(key=lambda each: each[:2])
    return [run for _gain, _token, run in found[:MOST_RUNS]]


def _gain(run: Run, units: Sequence[Unit], worth: Worth, met: Sequence[bool]) -> float:
    """Return the weight of the units of a run that are not met yet, as far as they count."""
    gain, row = 0.0, min(run.length, LONGEST)
    for step in range(run.length):
        at = run.unit + step
        if not met or not met[at]:
            gain += _SHARES[units[at].need][row] * worth[at][run.token + step]
    return gain


def _around(
    anchor: Run,
    runs: Sequence[Run],
    window: Window,
    units: Sequence[Unit],
    weights: Floats,
    worth: Worth,
) -> Meeting | None:
    met = [False] * len(units)
    chosen: list[Run] = []
    gained = 0.0
    low, high = anchor.token, anchor.last
    left = list(runs)
    following: Run | None = anchor
    while following is not None:
        gained += _gain(following, units, worth, met)
        chosen.append(following)
        for at in range(following.unit, following.unit + following.length):
            met[at] = True
        low, high = min(low, following.token), max(high, following.last)
        best, following = 0.0, None
        for run in left:
            gain = _gain(run, units, worth, met)
            if gain <= 0 or _overlaps(run, chosen, window):
                continue
            far = max(0, run.token - high, low - run.last)
            if far > (FARTHEST if run.length > 1 or units[run.unit].word else NEAR):
                continue
            value = gain - 0.02 * far * min(gain, 10.0) / 10
            if value > best:
                best, following = value, run
    total = float(weights.sum())
    if not gained or not total:
        return None
    chosen.sort(key=lambda run: run.token)
    count = sum(run.length for run in chosen)
    dense = count / max(count, high - low)
    value = gained / total * (1 - APART + APART * dense)
    share = float(weights[np.array(met)].sum()) / total
    return Meeting(window, tuple(chosen), tuple(met), value, share, high - low)


def _overlaps(run: Run, chosen: Sequence[Run], window: Window) -> bool:
    """Return whether a run takes a token that is taken; a compound may answer several words."""
    if run.length == 1 and window.quality[run.unit, run.token] == np.float32(COMPOUND):
        return False
    return any(run.token < other.last and other.token < run.last for other in chosen)
