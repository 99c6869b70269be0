"""Regular expressions that are compiled when they are first used.

Compiling takes most of the time that importing the recognition of speakers would take, and a
command that reads one file uses half of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

Compile = Callable[[str, int], "re.Pattern[str]"]

_compile: Compile = re.compile

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Pattern:
    """A stand-in for a compiled expression, whose methods it takes when first used.

    From then on they are attributes of this object, so that calls have no additional cost.
    """

    def __init__(self, expression: str, flags: int) -> None:
        self._given = (expression, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _compile(*self._given)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return ``re.compile(expression, flags)``, which may have been kept.

    For an expression that is not made of a transcript's own words; those differ each time.

    Raises:
        re.error: the expression is wrong.
    """
    return _compile(expression, flags)


def compile_with(function: Compile) -> None:
    """Have expressions compiled by a function like ``re.compile``, as one that keeps them."""
    global _compile
    _compile = function


def deferred(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like ``re.compile(expression, flags)`` that compiles when first used.

    An error in the expression is raised at that time; a test compiles all of them.
    """
    stand_in: Any = _Pattern(expression, flags)
    pattern: re.Pattern[str] = stand_in
    return pattern
