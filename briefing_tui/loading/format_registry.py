"""The registry of formats: each module or package in ``formats/`` is one.

Such a module has a ``FORMAT``. Its reader, and the library that it may need, are imported when such
a file is read.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from briefing_tui.errors import TooLargeError
from briefing_tui.loading import formats as folder
from briefing_tui.loading.budgets import OverBudget
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.refusals import broken_down
from briefing_tui.loading.format import Format, beginning_of
from briefing_tui.registry import module_names


@cache
def formats() -> tuple[Format, ...]:
    """Return all formats, in the order in which a file is tried for them."""
    found = (import_module(name).FORMAT for name in module_names(folder))
    return tuple(sorted(found, key=lambda each: (each.order, each.name)))


def kind_of(data: bytes, path: str) -> str | None:
    """Return the name of a file's format, or None for plain text and the unknown."""
    beginning = beginning_of(data, path)
    return next((each.name for each in formats() if each.tells(beginning)), None)


def endings() -> tuple[str, ...]:
    """Return how the names of files of all formats end, in lower case."""
    return tuple(dict.fromkeys(ending for each in formats() for ending in each.endings))


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
    named = next((each for each in formats() if each.name == kind), None)
    if named is None:
        raise ValueError(kind)
    try:
        return named.read(data, path)
    except OverBudget as error:
        raise TooLargeError(path, str(error)) from error
    except (MemoryError, RecursionError) as error:
        raise broken_down(path, named.shown) from error
