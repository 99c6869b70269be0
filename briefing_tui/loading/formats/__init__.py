"""Readers for files that are more than plain text, one module or package for each format.

:func:`kind_of` recognises a file's format by its content, :func:`extract` returns its text and
further facts; :mod:`~briefing_tui.loading.formats.registry` lists them all.
"""

from __future__ import annotations

from briefing_tui.errors import TooLargeError
from briefing_tui.loading.budgets import OverBudget
from briefing_tui.loading.formats import registry
from briefing_tui.loading.formats.extracted import Extract
from briefing_tui.loading.formats.format import beginning_of
from briefing_tui.loading.formats.refusals import broken_down

__all__ = ["Extract", "endings", "extract", "kind_of"]


def kind_of(data: bytes, path: str) -> str | None:
    """Return the name of a file's format, or None for plain text and the unknown."""
    beginning = beginning_of(data, path)
    return next((each.name for each in registry.possible(beginning) if each.tells(beginning)), None)


def endings() -> tuple[str, ...]:
    """Return how the names of files of all formats end, in lower case."""
    return tuple(dict.fromkeys(ending for each in registry.formats() for ending in each.endings))


def extract(kind: str, data: bytes, path: str) -> Extract:
    """Return the text of a container, and what it gives beside the text.

    Args:
        kind: the name that :func:`kind_of` has returned.
        data: the whole file.
        path: its name in errors.

    Raises:
        NotTextError: it is damaged, locked, or holds no text.
        TooLargeError: to read it would cost more than any transcript does.
        ValueError: there is no such kind.
    """
    named = registry.format_named(kind)
    try:
        return named.read(data, path)
    except OverBudget as error:
        raise TooLargeError(path, str(error)) from error
    except (MemoryError, RecursionError) as error:
        raise broken_down(path, named.shown) from error
