"""Raised figures: powers and marks, written so that they never run into a number."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_FIGURES = frozenset("0123456789+-−–=()")


def raised(text: str) -> str:
    """Return raised text: figures as raised characters, and letters as they are.

    ``10`` and a raised ``8`` become ``10⁸``; the letters of ``21st`` stay part of the word.
    """
    inner = text.strip()
    if inner and set(inner) <= _FIGURES and any(letter.isdigit() for letter in inner):
        return text.translate(_RAISED)
    return text
