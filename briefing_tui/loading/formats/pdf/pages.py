"""The program of the child process that reads where text is drawn on a PDF's pages.

PDFium is C++: it cannot be interrupted, is not safe for threads, and a malformed file may crash
the whole process. So it runs in a separate process, with limits of memory and of processor time:
a busy machine makes no file a slow one.

Standard input is the file; standard output is one JSON value a line: first title and number of
pages or ``{"error": …}``, then one value a page: its stretches ``[left, baseline, right, size,
text]`` in the order in which they are drawn, the page held so that most of it can be read; words
in its margin that run in another direction; the number of characters that the font does not tell.
What cannot be seen is left out: print that is white, covered, without size or without paint, and
watermarks that slant; but the layer of text over a scanned page is what there is to read.

Run by its path, it imports nothing of this package but ``areas.py``, ``letters.py`` and
``processor_time.py`` beside it.
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing_tui.named_tuple import NamedTuple

if TYPE_CHECKING:
    from briefing_tui.loading.formats.pdf.areas import WHITE, Areas, colour_of
    from briefing_tui.loading.formats.pdf.letters import UPRIGHT, Letter, has_words, laid_out
    from briefing_tui.loading.formats.pdf.processor_time import Clock
else:
    # The last place, so that no name beside this file hides another module.
    sys.path.append(str(Path(__file__).parent))
    from areas import WHITE, Areas, colour_of
    from letters import UPRIGHT, Letter, has_words, laid_out
    from processor_time import Clock

MOST_MEMORY = 480 << 20
"""Address space of the child, in bytes, where the platform limits it."""

PATIENCE_FOR_A_CHARACTER = 20e-6
"""Additional seconds of processor time for each character that has been returned."""

_PASSWORD = 4
_HYPHENS = (0x02, 0xFFFE)
_SOFT_HYPHEN = "\u00ad"

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


def answers(data: bytes, most: Limits) -> Iterator[dict[str, Any]]:
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


class _Look(NamedTuple):
    """The look of a text object; ``turn`` is None for slanting text.

    ``size`` is that of its font, as the file gives it; ``covers`` are the areas painted over it.
    """

    hidden: bool
    unpainted: bool
    white: bool
    turn: int | None
    scale: float
    size: float
    covers: list[tuple[float, float, float, float]]


def _look(raw: Any, item: Any, areas: Areas, order: int, size: float) -> _Look:
    mode = raw.FPDFTextObj_GetTextRenderMode(item)
    colour = colour_of(raw, item)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    turn = round(quarters) % 4 if abs(quarters - round(quarters)) < _SLANT else None
    scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
    filled = mode in (0, 4)
    white = filled and min(colour[:3]) >= WHITE
    hidden, covers = filled and colour[3] == 0, areas.covering(order)
    return _Look(hidden, mode in (3, 7), white, turn, scale, size, covers)


class _Reading(NamedTuple):
    """The functions that are called for each character, which take and give plain addresses.

    As the binding declares them, their arguments are made and cast anew in each call, which took
    half of the time that reading a page takes.
    """

    place: int
    unicode_of: Callable[[int, int], int]
    object_of: Callable[[int, int], int]
    box_of: Callable[[int, int, int, int, int, int], int]
    origin_of: Callable[[int, int, int, int], int]
    numbers: memoryview[float]
    edges: tuple[int, int, int, int]
    origin: tuple[int, int]


def _reading(raw: Any, text: Any) -> _Reading:
    def plain(function: Any, result: Any, *more: Any) -> Any:
        address = ctypes.cast(function, ctypes.c_void_p).value or 0
        return ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *more)(address)

    numbers = (ctypes.c_double * 6)()
    first, size = ctypes.addressof(numbers), ctypes.sizeof(ctypes.c_double)
    left, right, bottom, top, x, y = (first + at * size for at in range(6))
    pointers = [ctypes.c_void_p] * 4
    return _Reading(
        ctypes.cast(text, ctypes.c_void_p).value or 0,
        plain(raw.FPDFText_GetUnicode, ctypes.c_uint),
        plain(raw.FPDFText_GetTextObject, ctypes.c_void_p),
        plain(raw.FPDFText_GetCharBox, ctypes.c_int, *pointers),
        plain(raw.FPDFText_GetCharOrigin, ctypes.c_int, *pointers[:2]),
        memoryview(numbers).cast("B").cast("d"),
        (left, right, bottom, top),
        (x, y),
    )


def _is_in(covers: list[tuple[float, float, float, float]], x: float, y: float) -> bool:
    return any(bottom <= y <= top and left <= x <= right for left, bottom, right, top in covers)


def _drawn(raw: Any, page: Any, text: Any) -> dict[str, Any]:
    """Return the stretches of a page, words in its margin, and the number of mute characters."""
    areas = Areas(raw, page)
    seen: list[Letter] = []
    unpainted: list[Letter] = []
    tiny: list[Letter] = []
    slanting: list[Letter] = []
    looks: dict[int, _Look] = {}
    mute = 0
    into = seen
    read = _reading(raw, text)
    place, unicode_of, object_of, box_of, origin_of = read[:5]
    edges, origin, numbers = read.edges, read.origin, read.numbers.tolist
    for at in range(raw.FPDFText_CountChars(text)):
        code = unicode_of(place, at)
        if code in (0x0A, 0x0D):
            into.append(Letter("\n"))
            continue
        if code == 0x20 or (code == 0xA0 and raw.FPDFText_IsGenerated(text, at) == 1):
            into.append(Letter(" "))
            continue
        if code > 0x10FFFF:
            continue
        key = object_of(place, at)
        look = looks.get(key)
        if look is None:
            item = ctypes.cast(key, raw.FPDF_PAGEOBJECT)
            given = float(raw.FPDFText_GetFontSize(text, at))
            look = looks[key] = _look(raw, item, areas, areas.orders.get(key, -1), given)
        box_of(place, at, *edges)
        origin_of(place, at, *origin)
        left, right, bottom, top, x, y = numbers()
        hidden, bare, white, turn, scale, given, covers = look
        if hidden or (white and areas.is_on_paper((left + right) / 2, (bottom + top) / 2)):
            continue
        if covers and _is_in(covers, (left + right) / 2, (bottom + top) / 2):
            continue
        size = given if 3 <= given <= 200 else max(3.0, min(200.0, (top - bottom) * 1.3))
        shown = _SOFT_HYPHEN if code in _HYPHENS else UPRIGHT.get(code) or chr(code)
        into = seen
        if bare:
            into = unpainted
        elif turn is None:
            into = slanting
        elif given * scale < _SEEN and top - bottom < _SEEN:
            into = tiny
        if at % _SAMPLED == 0 and raw.FPDFText_HasUnicodeMapError(text, at) == 1:
            mute += _SAMPLED
        into.append(Letter(shown, left, right, bottom, top, x, y, size, turn or 0))
    # An unpainted layer is the text of a scanned page; elsewhere nobody can see it.
    if unpainted and (areas.pictured or not has_words(seen)):
        seen += unpainted
    if not has_words(seen):
        seen += slanting or tiny
    return {**laid_out(seen), "mute": mute, "pictured": areas.pictured}


def main() -> None:
    """Read a PDF from standard input and write JSON that describes it."""
    limit_memory()
    seconds, status, *limits = sys.argv[1:]
    clock = Clock(float(seconds), int(status))
    output = sys.stdout.buffer
    try:
        for answer in answers(sys.stdin.buffer.read(), Limits(*map(int, limits))):
            written = json.dumps(answer).encode("ascii", "replace") + b"\n"
            characters = sum(len(one[-1]) for one in answer.get("stretches", ()))
            clock.give(characters * PATIENCE_FOR_A_CHARACTER)
            output.write(written)
            output.flush()
    except MemoryError:
        output.write(b'{"error": "memory"}\n')
    output.flush()


if __name__ == "__main__":
    main()
