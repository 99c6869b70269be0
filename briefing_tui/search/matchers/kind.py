"""The facts of a kind of match: its name, its scores, and what follows from a match."""

from __future__ import annotations

from briefing_tui.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class MatchKind:
    """A kind of match between a term and a text.

    Attributes:
        name: its name in JSON and, translated, on every screen.
        best: the score of its best match. Kinds are ranked, and tried, by it.
        worst: the score of its worst match, not below the best of the next kind.
        literal: whether a match holds the term itself, be it in variant characters.
        near: whether it is only tried where more than the term and its values is wanted.
        sure: whether no related passages are offered beside a match.
        alters: whether a match may have other letters or figures than the term.
    """

    name: str
    best: float
    worst: float
    literal: bool = False
    near: bool = True
    sure: bool = False
    alters: bool = False
