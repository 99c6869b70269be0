"""The program of the child process that reads where text is drawn on a PDF's pages.

PDFium is C++: it cannot be interrupted, is not safe for threads, and a malformed file may crash
the whole process. So it runs in a separate process, with limits of memory and, by the parent, of
time. Standard input is the file; standard output is one JSON value a line: first title and number
of pages or ``{"error": …}``, then one value a page: its stretches ``[left, baseline, right, size,
text]`` in the order in which they are drawn, the page held so that most of it can be read; words
in its margin that run in another direction; the number of characters that the font does not tell.
What cannot be seen is left out: print that is white, covered, without size or without paint, and
watermarks that slant; but the layer of text over a scanned page is what there is to read.

Run by its path, it imports nothing of this package but ``letters.py`` beside it.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from briefing_tui.loading.formats.pdf.letters import UPRIGHT, Letter, has_words, laid_out
else:
    # The last place, so that no name beside this file hides another module.
    sys.path.append(str(Path(__file__).parent))
    from letters import UPRIGHT, Letter, has_words, laid_out

MOST_MEMORY = 480 << 20
"""Address space of the child, in bytes, where the platform limits it."""

_PASSWORD = 4
_HYPHENS = (0x02, 0xFFFE)
_SOFT_HYPHEN = "\u00ad"

_MOST_OBJECTS = 20_000
"""The number of a page's objects that are looked at for filled areas."""

_PICTURE = 0.3
"""The least share of a page that a scan of it takes."""

_PAPER = 0.9
"""The share of a page from which a filled area is its background."""

_WHITE = 250
"""The least of red, green and blue, of 255, that print on white paper cannot be seen with."""

_SLANT = 0.06
"""The most by which text leaves the horizontal or vertical, in quarters of a turn."""

_SAMPLED = 8
"""Of so many characters one is asked for its mapping, for speed."""

_SEEN = 1.6
"""The least size of print that can be seen, in points."""


class Limits(NamedTuple):
    """The limits of what is read: the numbers after the program's name on its command line."""

    pages: int
    on_a_page: int
    characters: int


def limit_memory() -> None:
    """Limit the address space of the process, on platforms that can do so."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, OSError, ValueError):
        return


def answers(data: bytes, most: Limits) -> Iterator[object]:
    """Yield the JSON values that describe a PDF, in order."""
    from pypdfium2 import raw  # type: ignore[import-untyped,unused-ignore]

    raw.FPDF_InitLibrary()
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        yield {"error": "locked" if raw.FPDF_GetLastError() == _PASSWORD else "damaged"}
        return
    count = raw.FPDF_GetPageCount(document)
    if count > most.pages:
        yield {"error": "pages"}
        return
    yield {"title": _title(raw, document), "pages": count}
    characters = 0
    for at in range(count):
        drawn = _page(raw, document, at, most.on_a_page)
        if drawn is None:
            yield {"error": "on a page"}
            return
        characters += sum(len(stretch[4]) for stretch in drawn["stretches"])
        if characters > most.characters:
            yield {"error": "characters"}
            return
        yield drawn
    yield {"end": True}


def _title(raw: Any, document: Any) -> str:
    size = raw.FPDF_GetMetaText(document, b"Title", None, 0)
    if not 2 < size < 4096:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, b"Title", buffer, size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")


def _page(raw: Any, document: Any, at: int, most: int) -> dict[str, Any] | None:
    """Return what is drawn on a page; None for too many characters."""
    page = raw.FPDF_LoadPage(document, at)
    if not page:
        return {"stretches": [], "margin": [], "mute": 0, "pictured": False}
    text = raw.FPDFText_LoadPage(page)
    drawn: dict[str, Any] | None = {"stretches": [], "margin": [], "mute": 0, "pictured": False}
    if text:
        drawn = _drawn(raw, page, text) if raw.FPDFText_CountChars(text) <= most else None
        raw.FPDFText_ClosePage(text)
    raw.FPDF_ClosePage(page)
    return drawn


class Box(NamedTuple):
    """A filled area of a page, in the order of drawing."""

    order: int
    left: float
    bottom: float
    right: float
    top: float
    paper: bool
    covers: bool


class _Look(NamedTuple):
    """How a text object looks; ``turn`` is None for slanting text, ``order`` -1 where unknown."""

    hidden: bool
    unpainted: bool
    white: bool
    turn: int | None
    scale: float
    order: int


class _Areas:
    """The filled areas of a page, by which white and covered print is told."""

    def __init__(self, raw: Any, page: Any) -> None:
        self.orders: dict[int | None, int] = {}
        self.boxes: list[Box] = []
        self.pictured = False
        whole = raw.FPDF_GetPageWidthF(page) * raw.FPDF_GetPageHeightF(page)
        edges = [ctypes.c_float() for _ in range(4)]
        for order in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
            item = raw.FPDFPage_GetObject(page, order)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                self.orders[ctypes.cast(item, ctypes.c_void_p).value] = order
                continue
            raw.FPDFPageObj_GetBounds(item, *edges)
            box = [edge.value for edge in edges]
            part = (box[2] - box[0]) * (box[3] - box[1]) / (whole or 1)
            if kind == raw.FPDF_PAGEOBJ_IMAGE and part > _PICTURE:
                self.pictured = True
            paper, covers = False, False
            if kind == raw.FPDF_PAGEOBJ_PATH:
                fill, stroke = ctypes.c_int(), ctypes.c_int()
                raw.FPDFPath_GetDrawMode(item, fill, stroke)
                if not fill.value:
                    continue
                colour = _colour(raw, item)
                paper = min(colour[:3]) >= _WHITE
                plain = colour[3] == 255 and not raw.FPDFPageObj_HasTransparency(item)
                flat = raw.FPDFPath_CountSegments(item) <= 6 and part < _PAPER
                covers = plain and flat and (paper or max(colour[:3]) <= 255 - _WHITE)
            self.boxes.append(Box(order, box[0], box[1], box[2], box[3], paper, covers))
        self.covering = [box for box in self.boxes if box.covers]
        self.last_cover = max((box.order for box in self.covering), default=-1)

    def is_on_paper(self, x: float, y: float) -> bool:
        """Return whether nothing but white is drawn at a place."""
        return not any(not box.paper and _holds(box, x, y) for box in self.boxes)

    def is_covered(self, order: int, x: float, y: float) -> bool:
        """Return whether a place is painted over after what has this order."""
        return any(box.order > order >= 0 and _holds(box, x, y) for box in self.covering)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.bottom <= y <= box.top


def _colour(raw: Any, item: Any) -> list[int]:
    """Return red, green, blue and opacity, each up to 255."""
    parts = [ctypes.c_uint(0), ctypes.c_uint(0), ctypes.c_uint(0), ctypes.c_uint(255)]
    raw.FPDFPageObj_GetFillColor(item, *parts)
    return [part.value for part in parts]


def _look(raw: Any, item: Any, order: int) -> _Look:
    mode = raw.FPDFTextObj_GetTextRenderMode(item)
    colour = _colour(raw, item)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    turn = round(quarters) % 4 if abs(quarters - round(quarters)) < _SLANT else None
    scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
    filled = mode in (0, 4)
    white = filled and min(colour[:3]) >= _WHITE
    return _Look(filled and colour[3] == 0, mode in (3, 7), white, turn, scale, order)


def _drawn(raw: Any, page: Any, text: Any) -> dict[str, Any]:
    """Return the stretches of a page, words in its margin, and the number of mute characters."""
    areas = _Areas(raw, page)
    seen: list[Letter] = []
    unpainted: list[Letter] = []
    tiny: list[Letter] = []
    slanting: list[Letter] = []
    looks: dict[int | None, _Look] = {}
    mute = 0
    into = seen
    # The address itself, which costs a fifth of what a pointer to be cast does.
    object_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
        ctypes.cast(raw.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
    )
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    for at in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in (0x0A, 0x0D):
            into.append(Letter("\n"))
            continue
        if code == 0x20 or (code == 0xA0 and raw.FPDFText_IsGenerated(text, at) == 1):
            into.append(Letter(" "))
            continue
        if code > 0x10FFFF:
            continue
        key = object_of(text, at)
        look = looks.get(key)
        if look is None:
            item = ctypes.cast(key, raw.FPDF_PAGEOBJECT)
            look = looks[key] = _look(raw, item, areas.orders.get(key, -1))
        raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        middle = (left.value + right.value) / 2, (bottom.value + top.value) / 2
        if look.hidden or (look.white and areas.is_on_paper(*middle)):
            continue
        if look.order < areas.last_cover and areas.is_covered(look.order, *middle):
            continue
        given = float(raw.FPDFText_GetFontSize(text, at))
        size = (
            given if 3 <= given <= 200 else max(3.0, min(200.0, (top.value - bottom.value) * 1.3))
        )
        shown = _SOFT_HYPHEN if code in _HYPHENS else UPRIGHT.get(code, chr(code))
        edges = (left.value, right.value, bottom.value, top.value, x.value, y.value)
        into = seen
        if look.unpainted:
            into = unpainted
        elif look.turn is None:
            into = slanting
        elif given * look.scale < _SEEN and top.value - bottom.value < _SEEN:
            into = tiny
        if at % _SAMPLED == 0 and raw.FPDFText_HasUnicodeMapError(text, at) == 1:
            mute += _SAMPLED
        into.append(Letter(shown, *edges, size, look.turn or 0))
    # An unpainted layer is the text of a scanned page; elsewhere nobody can see it.
    if unpainted and (areas.pictured or not has_words(seen)):
        seen += unpainted
    if not has_words(seen):
        seen += slanting or tiny
    return {**laid_out(seen), "mute": mute, "pictured": areas.pictured}


def main() -> None:
    """Read a PDF from standard input and write JSON that describes it."""
    limit_memory()
    output = sys.stdout.buffer
    try:
        for answer in answers(sys.stdin.buffer.read(), Limits(*map(int, sys.argv[1:]))):
            output.write(json.dumps(answer).encode("ascii", "replace") + b"\n")
            output.flush()
    except MemoryError:
        output.write(b'{"error": "memory"}\n')
    output.flush()


if __name__ == "__main__":
    main()
