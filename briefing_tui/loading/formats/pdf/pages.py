"""The program of the child process that reads where text is drawn on a PDF's pages.

PDFium is C++: it cannot be interrupted, is not safe for threads, and a malformed file may crash
the whole process. So it runs in a separate process, with limits of memory and, by the parent, of
time. Standard input is the file; standard output is one JSON value a line: first title and number
of pages or ``{"error": …}``, then one value a page, with width, height and stretches
``[left, baseline, right, size, text]`` in the order in which they are drawn.

Run by its path, it imports nothing of this package.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

MOST_MEMORY = 480 << 20
"""Address space of the child, in bytes, where the platform limits it."""

_PASSWORD = 4
_HYPHENS = (0x02, 0xFFFE)
_SOFT_HYPHEN = "\u00ad"

Stretch = tuple[float, float, float, float, str]


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
        width, height, stretches = _page(raw, document, at, most.on_a_page)
        if stretches is None:
            yield {"error": "on a page"}
            return
        characters += sum(len(stretch[4]) for stretch in stretches)
        if characters > most.characters:
            yield {"error": "characters"}
            return
        yield {"width": width, "height": height, "stretches": stretches}
    yield {"end": True}


def _title(raw: Any, document: Any) -> str:
    size = raw.FPDF_GetMetaText(document, b"Title", None, 0)
    if not 2 < size < 4096:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, b"Title", buffer, size)
    return buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0")


def _page(raw: Any, document: Any, at: int, most: int) -> tuple[float, float, list[Stretch] | None]:
    """Return width, height and stretches of a page; None for too many characters."""
    page = raw.FPDF_LoadPage(document, at)
    if not page:
        return 0.0, 0.0, []
    text = raw.FPDFText_LoadPage(page)
    stretches: list[Stretch] | None = []
    if text:
        few = raw.FPDFText_CountChars(text) <= most
        stretches = _stretches(raw, text) if few else None
    size = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    if text:
        raw.FPDFText_ClosePage(text)
    raw.FPDF_ClosePage(page)
    return round(size[0], 2), round(size[1], 2), stretches


class _Stretches:
    """Gathers characters that follow each other on one baseline."""

    def __init__(self) -> None:
        self.done: list[Stretch] = []
        self._text = ""
        self._pieces: list[str] = []
        self._left = self._right = self._base = self._size = 0.0

    def add(self, character: str, left: float, right: float, base: float, size: float) -> None:
        """Add a drawn character; begin another stretch if it does not continue the last."""
        if self._pieces:
            off_line = abs(base - self._base) > 0.45 * max(size, self._size)
            gap = left - self._right
            if off_line or gap > 1.5 * size or gap < -1.2 * size:
                self.finish()
        if not self._pieces:
            self._left, self._right, self._base, self._size = left, right, base, size
        self._pieces.append(character)
        self._right = max(self._right, right)
        self._size = max(self._size, size)

    def space(self) -> None:
        """Add a space that is not drawn."""
        if self._pieces:
            self._pieces.append(" ")

    def finish(self) -> None:
        """End the current stretch."""
        text = "".join(self._pieces)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").rstrip(" ")
        if text.strip():
            numbers = (self._left, self._base, self._right, self._size)
            left, base, right, size = (round(number, 2) for number in numbers)
            self.done.append((left, base, right, size, text))
        self._pieces.clear()


def _stretches(raw: Any, text: Any) -> list[Stretch]:
    gathered = _Stretches()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in (0x0A, 0x0D):
            gathered.finish()
        elif code == 0x20 or (code == 0xA0 and raw.FPDFText_IsGenerated(text, at) == 1):
            gathered.space()
        elif code <= 0x10FFFF:
            raw.FPDFText_GetCharBox(text, at, left, right, bottom, top)
            raw.FPDFText_GetCharOrigin(text, at, x, y)
            size = _size(raw, text, at, top.value - bottom.value)
            shown = _SOFT_HYPHEN if code in _HYPHENS else chr(code)
            gathered.add(shown, left.value, right.value, y.value, size)
    gathered.finish()
    return gathered.done


def _size(raw: Any, text: Any, at: int, height: float) -> float:
    """Return the size of a character in points; estimate it if the font gives none."""
    size = float(raw.FPDFText_GetFontSize(text, at))
    return size if 3 <= size <= 200 else max(3.0, min(200.0, height * 1.3))


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
