"""Regular expressions that are compiled when they are first used.

Compiling takes most of the time that importing the recognition of speakers would take, and a
command that reads one file uses half of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

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
        compiled = re.compile(*self._given)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def deferred(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern like ``re.compile(expression, flags)`` that compiles when first used.

    An error in the expression is raised at that time; a test compiles all of them.
    """
    return cast("re.Pattern[str]", _Pattern(expression, flags))
