"""The filled areas of a PDF's page, by which white and covered print is told.

It is part of the program of the child process (``pages.py``), which imports nothing of this
package.
"""

from __future__ import annotations

import ctypes
from typing import Any

from briefing_tui.named_tuple import NamedTuple

_MOST_OBJECTS = 20_000
"""The number of a page's objects that are looked at for filled areas."""

_PICTURE = 0.3
"""The least share of a page that a scan of it takes."""

_PAPER = 0.9
"""The share of a page from which a filled area is its background."""

WHITE = 250
"""The least of red, green and blue, of 255, that print on white paper cannot be seen with."""


class Box(NamedTuple):
    """A filled area of a page, in the order of drawing."""

    order: int
    left: float
    bottom: float
    right: float
    top: float
    paper: bool
    covers: bool


class Areas:
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
                colour = colour_of(raw, item)
                paper = min(colour[:3]) >= WHITE
                plain = colour[3] == 255 and not raw.FPDFPageObj_HasTransparency(item)
                flat = raw.FPDFPath_CountSegments(item) <= 6 and part < _PAPER
                covers = plain and flat and (paper or max(colour[:3]) <= 255 - WHITE)
            self.boxes.append(Box(order, box[0], box[1], box[2], box[3], paper, covers))
        self._covers = [box for box in self.boxes if box.covers]
        self._last_cover = max((box.order for box in self._covers), default=-1)

    def is_on_paper(self, x: float, y: float) -> bool:
        """Return whether nothing but white is drawn at a place."""
        return not any(not box.paper and _holds(box, x, y) for box in self.boxes)

    def covering(self, order: int) -> list[tuple[float, float, float, float]]:
        """Return left, bottom, right and top of what is painted over what has this order."""
        if order < 0 or order >= self._last_cover:
            return []
        return [box[1:5] for box in self._covers if box.order > order]


def _holds(box: Box, x: float, y: float) -> bool:
    return box.left <= x <= box.right and box.bottom <= y <= box.top


def colour_of(raw: Any, item: Any) -> list[int]:
    """Return red, green, blue and opacity, each up to 255."""
    parts = [ctypes.c_uint(0), ctypes.c_uint(0), ctypes.c_uint(0), ctypes.c_uint(255)]
    raw.FPDFPageObj_GetFillColor(item, *parts)
    return [part.value for part in parts]
