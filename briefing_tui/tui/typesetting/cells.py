"""The terminal cells that characters take, in agreement with Rich and so with Textual.

Rich's own table is the only source. Characters of ambiguous width (UAX #11: ``“ ” Ⅲ ① … —``
and most box drawing) are one cell there; a terminal set up for East Asian fonts makes them
two, and :func:`use_ambiguous_width` makes Rich's table, and with it everything here, say so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, Literal

import rich.cells
import rich.segment
from rich.cells import cell_len, get_character_cell_size

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"
PRIVATE = range(0xE000, 0xF900)
AMBIGUOUS = "“─①"
LAST = 0x1F1FF  # no character above is ambiguous, but for private use

# Rich has no public way to widen characters. These names of its modules are its own affair: where
# a release lacks one, ambiguous characters stay one cell wide.
_TABLE = "load_cell_table"
_SINGLES = "_is_single_cell_widths"
_SPLITS = "_split_cells"
_MEASURING = (rich.cells, rich.segment)
_plain_table: Callable[[str], Any] | None = vars(rich.cells).get(_TABLE)
_plain_singles: Callable[[str], bool] | None = vars(rich.cells).get(_SINGLES)


class _Widths(dict[int, str]):
    """Code point → its width as a character, for ``str.translate``; filled when asked."""

    def __missing__(self, code: int) -> str:
        width = chr(get_character_cell_size(chr(code)))
        self[code] = width
        return width


_widths = _Widths()


@cache
def ambiguous() -> frozenset[str]:
    """Return the characters of ambiguous width (UAX #11), without marks and private use."""
    return frozenset(
        character
        for code in range(LAST + 1)
        if code not in PRIVATE
        and unicodedata.east_asian_width(character := chr(code)) == "A"
        and unicodedata.category(character) not in ("Mn", "Me", "Cf")
    )


@cache
def _widened(unicode_version: str) -> Any:
    """Return Rich's table with the ambiguous characters two cells wide."""
    assert _plain_table is not None
    plain = _plain_table(unicode_version)
    known = [entry for entry in plain.widths if entry[2] != 1]
    taken = {code for start, end, _ in known for code in range(start, min(end, LAST) + 1)}
    wide = [(code, code, 2) for code in map(ord, ambiguous()) if code not in taken]
    narrow = frozenset(plain.narrow_to_wide - ambiguous())
    return plain._replace(widths=sorted(known + wide), narrow_to_wide=narrow)


def _widened_singles(text: str) -> bool:
    """Return whether each character takes one cell where ambiguous ones take two."""
    assert _plain_singles is not None
    return _plain_singles(text) and ambiguous().isdisjoint(text)


def use_ambiguous_width(width: Literal[1, 2]) -> bool:
    """Count characters of ambiguous width as one cell or as two, here and in Rich.

    Call it before anything is drawn: Textual keeps its cached strips. Rich's tables are changed
    nowhere else.

    Returns:
        Whether they are so counted: two cells are more than some release of Rich may offer.
    """
    if _plain_table is None or _plain_singles is None:
        return width == 1
    _measure_with(*((_widened, _widened_singles) if width == 2 else (_plain_table, _plain_singles)))
    try:
        taken = cell_len(AMBIGUOUS) == width * len(AMBIGUOUS)
    except (AttributeError, TypeError, ValueError):  # the table is made in another way
        taken = False
    if not taken:
        _measure_with(_plain_table, _plain_singles)
    return taken


def _measure_with(table: Callable[[str], Any], singles: Callable[[str], bool]) -> None:
    """Make Rich measure with a table, and with a test for text of single-width characters."""
    for module in _MEASURING:
        if _SINGLES in vars(module):
            vars(module)[_SINGLES] = singles
    vars(rich.cells)[_TABLE] = table
    splits = vars(rich.segment.Segment).get(_SPLITS)
    for cached in (get_character_cell_size, rich.cells.cached_cell_len, _of(splits), edges):
        if hasattr(cached, "cache_clear"):
            cached.cache_clear()
    _widths.clear()


def _of(method: object) -> object:
    """Return the function of a class or static method."""
    return getattr(method, "__func__", method)


def widths(text: str) -> bytes:
    """Return the cells that each code point of ``text`` takes: 0, 1 or 2, one byte each.

    A mark takes none. A code point after a joiner takes none, and an emoji selector takes the
    cell by which it widens its base: the sum is what Rich measures.
    """
    plain = text.translate(_widths).encode("latin-1")
    if JOINER not in text and EMOJI_STYLE not in text:
        return plain
    return _with_joiners(text, bytearray(plain))


def _with_joiners(text: str, cells: bytearray) -> bytes:
    base: str | None = None
    at = 0
    while at < len(text):
        if text[at] == JOINER:
            cells[at : at + 2] = bytes(len(cells[at : at + 2]))
            at += 2
            continue
        if text[at] == EMOJI_STYLE:
            cells[at] = cell_len(base + EMOJI_STYLE) - cell_len(base) if base else 0
            base = None
        elif cells[at]:
            base = text[at]
        at += 1
    return bytes(cells)


def cell_width(text: str) -> int:
    """Return the cells that ``text`` takes on the terminal."""
    return sum(widths(text))


@lru_cache(1024)
def edges(text: str) -> tuple[int, ...]:
    """Return the cell at which each code point of ``text`` begins, then the cell of its end."""
    return tuple(accumulate(widths(text), initial=0))


def fit(text: str, width: int) -> str:
    """Return ``text`` cut to at most ``width`` cells, the cut shown by ``…``."""
    if cell_width(text) <= width:
        return text
    room = width - cell_width("…")
    if room < 0:
        return ""
    starts = edges(text)
    end = next(at for at in range(len(text), -1, -1) if starts[at] <= room)
    return text[:end] + "…"
