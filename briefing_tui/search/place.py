"""Places: where a query was answered in one segment, and how well."""

from __future__ import annotations

from typing import NamedTuple

from briefing_tui.model import Span
from briefing_tui.search.hit import Match

STRENGTH = {match: place for place, match in enumerate(Match)}
"""The kinds of match by number, the strongest first."""


class Place(NamedTuple):
    """A stretch of a text that answers a term or several.

    Attributes:
        strength: the kind of match, a value of :data:`STRENGTH`.
        cost: how far from what was asked, in twentieths of a wrong character.
        gap: characters between the terms; 0 for one term.
        start: where it begins.
        end: where it ends.
        spans: the terms' own stretches; empty for one term, whose stretch is the place.
    """

    strength: int
    cost: int
    gap: int
    start: int
    end: int
    spans: tuple[Span, ...] = ()
