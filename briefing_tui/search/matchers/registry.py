"""The list of the kinds of match: every module of this folder that has a ``KIND``.

Names in JSON, on screens and in the schema, ranks and scores all come from it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.registry import module_names
from briefing_tui.search import matchers
from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.matchers.looking import Looking


class Matcher(NamedTuple):
    """A kind of match, and the function that finds it; None where others tell it."""

    kind: MatchKind
    find: Callable[[Looking], None] | None


def _matchers() -> list[Matcher]:
    modules = [import_module(name) for name in module_names(matchers) if name != __name__]
    found = [
        Matcher(module.KIND, getattr(module, "find", None))
        for module in modules
        if isinstance(getattr(module, "KIND", None), MatchKind)
    ]
    return sorted(found, key=lambda each: (each.kind.best, each.kind.worst), reverse=True)


MATCHERS = tuple(_matchers())
"""The kinds of match with their finders, the strongest first."""

KINDS = tuple(matcher.kind for matcher in MATCHERS)
"""The kinds of match by rank, the strongest first."""

_RANKS = {kind.name: rank for rank, kind in enumerate(KINDS)}

LAST_LITERAL = max(rank for rank, kind in enumerate(KINDS) if kind.literal)
"""The rank of the weakest kind of match that is literal."""


def rank_of(kind: MatchKind) -> int:
    """Return the place of a kind among :data:`KINDS`; the columns of hits hold it."""
    return _RANKS[kind.name]


class Match(StrEnum):
    """The kinds of match between a passage and a query, best first: a member for each kind."""

    _ignore_ = ["_each"]  # noqa: RUF012 - the form that Enum asks for
    for _each in KINDS:
        vars()[_each.name.upper().replace("-", "_")] = _each.name

    @property
    def is_exact(self) -> bool:
        """Return whether the passage holds the query as it was typed."""
        return _RANKS[self.value] == 0

    @property
    def is_literal(self) -> bool:
        """Return whether the passage holds the query's own words, be it in variant characters."""
        return _RANKS[self.value] <= LAST_LITERAL


MATCHES = tuple(Match)
"""The kinds of match as a hit has them, by rank."""
