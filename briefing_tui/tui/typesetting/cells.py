"""How many terminal cells characters take, in agreement with Rich and so with Textual.

Rich's own table is the only source. Characters of ambiguous width (UAX #11: ``“ ” Ⅲ ① … —``
and most box drawing) are one cell there; a terminal set up for East Asian fonts makes them
two, and :func:`use_ambiguous_width` makes Rich's table, and with it everything here, say so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate
from typing import Literal

import rich.cells
import rich.segment
from rich._unicode_data import load as load_cell_table
from rich.cells import CellTable, get_character_cell_size
from rich.segment import Segment

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"
PRIVATE = range(0xE000, 0xF900)
LAST = 0x1F1FF  # no character above is ambiguous, but for private use

_plain_table: Callable[[str], CellTable] = load_cell_table
_plain_singles: frozenset[str] = rich.cells._SINGLE_CELLS


class _Widths(dict[int, str]):
    """Code point → its width as a character, for ``str.translate``; filled when asked."""

    def __missing__(self, code: int) -> str:
        width = chr(get_character_cell_size(chr(code)))
        self[code] = width
        return width


_widths = _Widths()


@cache
def ambiguous() -> frozenset[str]:
    """Every character whose width UAX #11 leaves to the terminal, marks and private use apart."""
    return frozenset(
        character
        for code in range(LAST + 1)
        if code not in PRIVATE
        and unicodedata.east_asian_width(character := chr(code)) == "A"
        and unicodedata.category(character) not in ("Mn", "Me", "Cf")
    )


@cache
def _widened(unicode_version: str) -> CellTable:
    """Rich's table with the ambiguous characters two cells wide."""
    plain = _plain_table(unicode_version)
    known = [entry for entry in plain.widths if entry[2] != 1]
    taken = {code for start, end, _ in known for code in range(start, min(end, LAST) + 1)}
    wide = [(code, code, 2) for code in map(ord, ambiguous()) if code not in taken]
    return CellTable(
        plain.unicode_version, sorted(known + wide), frozenset(plain.narrow_to_wide - ambiguous())
    )


def use_ambiguous_width(width: Literal[1, 2]) -> None:
    """Count characters of ambiguous width as one cell or as two, here and in Rich.

    To be called before anything is drawn: what Textual has cached of earlier strips stays.
    This is the one place where Rich's tables are touched.
    """
    table = _widened if width == 2 else _plain_table
    singles = _plain_singles - ambiguous() if width == 2 else _plain_singles
    for module in (rich.cells, rich.segment):
        module.__dict__["_is_single_cell_widths"] = singles.issuperset
    rich.cells.__dict__["load_cell_table"] = table
    get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
    Segment._split_cells.cache_clear()
    _widths.clear()
    edges.cache_clear()


def widths(text: str) -> bytes:
    """The cells that each code point of ``text`` takes: 0, 1 or 2, one byte each.

    A mark takes none. After a joiner nothing more is taken, and an emoji selector takes the
    cell by which it widens its base: the sum is what Rich measures.
    """
    plain = text.translate(_widths).encode("latin-1")
    if JOINER not in text and EMOJI_STYLE not in text:
        return plain
    return _with_joiners(text, bytearray(plain))


def _with_joiners(text: str, cells: bytearray) -> bytes:
    widening = rich.cells.__dict__["load_cell_table"]("auto").narrow_to_wide
    base: str | None = None
    at = 0
    while at < len(text):
        if text[at] == JOINER:
            cells[at : at + 2] = bytes(len(cells[at : at + 2]))
            at += 2
            continue
        if text[at] == EMOJI_STYLE:
            cells[at] = base in widening if base else 0
            base = None
        elif cells[at]:
            base = text[at]
        at += 1
    return bytes(cells)


def cell_width(text: str) -> int:
    """The cells that ``text`` takes on the terminal."""
    return sum(widths(text))


@lru_cache(1024)
def edges(text: str) -> tuple[int, ...]:
    """The cell at which each code point of ``text`` begins, and last where the text ends."""
    return tuple(accumulate(widths(text), initial=0))


def fit(text: str, width: int) -> str:
    """``text`` cut to at most ``width`` cells, the cut shown by ``…``."""
    if cell_width(text) <= width:
        return text
    room = width - cell_width("…")
    if room < 0:
        return ""
    starts = edges(text)
    end = next(at for at in range(len(text), -1, -1) if starts[at] <= room)
    return text[:end] + "…"
