"""Read, search and quote transcripts of government briefings.

``load`` gives one :class:`Briefing`, ``Library`` many with their search. Both are imported
when first asked for: ``import briefing_tui`` alone loads neither Textual, Rich, numpy nor
rapidfuzz.
"""

from __future__ import annotations

from importlib import import_module

from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.errors import BriefingError
    from briefing_tui.library import Library, load
    from briefing_tui.model import Briefing
    from briefing_tui.search.hit import Hit

__all__ = ["Briefing", "BriefingError", "Hit", "Library", "__version__", "load"]

__version__ = "0.1.0"

_HOMES = {
    "Briefing": "briefing_tui.model",
    "BriefingError": "briefing_tui.errors",
    "Hit": "briefing_tui.search.hit",
    "Library": "briefing_tui.library",
    "load": "briefing_tui.library",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
