"""A test for figures in words."""

from __future__ import annotations

from briefing_tui.text.patterns import deferred

_FIGURE = deferred(r"\d")
# A set of characters is searched for in half of the time that a category takes.
_ASCII_FIGURE = deferred("[0-9]")


def has_figure(words: str) -> bool:
    """Return whether there is a decimal figure of any script in words."""
    return (_ASCII_FIGURE if words.isascii() else _FIGURE).search(words) is not None
