"""The keys that a line of hints names, found again where it is clicked."""

from __future__ import annotations

from textual.events import Key

from briefing_tui.text.patterns import deferred
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.typesetting.key_signs import SIGNS

_NAMES = {sign: name for name, sign in SIGNS.items()}
_BETWEEN = deferred(r" · |  +|, |，")
_WORD = deferred(r"\S+")
_FUNCTION_KEY = deferred(r"F\d{1,2}")
_BEFORE_KEYS = ("按",)
"""The words that may stand before the key of a hint."""


def key_hinted(hints: str, cell: int) -> str | None:
    """Return the key that the hint at a cell names: the one under it, else the hint's first.

    Args:
        hints: hints such as ``Enter goes there · w F6 file``, parted by dots, commas or two spaces.
        cell: from 0.
    """
    edges = [edge for between in _BETWEEN.finditer(hints) for edge in between.span()]
    for start, end in zip([0, *edges[1::2]], [*edges[::2], len(hints)], strict=True):
        begins = cell_width(hints[:start])
        if begins <= cell < begins + cell_width(hints[start:end]):
            return _key_in(hints[start:end], cell - begins)
    return None


def pressed(key: str) -> Key:
    """Return the event of a key, as if it had been pressed.

    Args:
        key: as the tables of keys write it.
    """
    return Key(key, key if len(key) == 1 else None)


def _key_in(piece: str, cell: int) -> str | None:
    """Return the key of one hint; single characters are keys only before its first word."""
    first, leading = None, True
    for word in _WORD.finditer(piece):
        key = _NAMES.get(word[0])
        if key is None and _FUNCTION_KEY.fullmatch(word[0]):
            key = word[0].lower()
        if key is None and leading and len(word[0]) == 1 and word[0].isascii():
            key = word[0]
        leading = leading and (key is not None or word[0] in _BEFORE_KEYS)
        if key is None:
            continue
        first = first or key
        begins = cell_width(piece[: word.start()])
        if begins <= cell < begins + cell_width(word[0]):
            return key
    return first
