"""Running heads and page numbers: lines that recur at the same height on many pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing_tui.loading.extraction.written_labels import begins_with_label
from briefing_tui.loading.formats.pdf.layout import PrintedLine
from briefing_tui.text.patterns import deferred

_DEEPEST = 4
"""The most lines that can be furniture at either end of a page."""

_LEAST_SHARE = 0.4
_TOLERANCE = 4.0
"""The largest difference of a head's height between pages, in points."""

_NUMBER = deferred(
    r"(?i)[-–—·•|\s]*(?:page|seite|página|p\.|第)?\s?(?:\d{1,4}|[ivxl]{1,6})\s?(?:页|頁)?"
    r"(?:\s?(?:of|von|de|/|,|，|共)\s?共?\s?\d{1,4}\s?(?:页|頁)?)?[-–—·•|\s]*"
)

Key = tuple[str, int]


def furniture_of(pages: Sequence[Sequence[PrintedLine]]) -> list[set[int]]:
    """Return for each page the indices of its lines that are furniture.

    Lines are removed from the top and from the bottom of every page as long as they recur. Lines
    inside a page are never removed, nor are lines that look like a label or recur inside another
    page, as the name of a speaker does.
    """
    orders = [_from_above(page) for page in pages]
    found: list[set[int]] = [set() for _ in pages]
    for end in (0, -1):
        recurring = _recurring(pages, orders, end)
        for page, order, taken in zip(pages, orders, found, strict=True):
            for at in (order if end == 0 else order[::-1])[:_DEEPEST]:
                line = page[at]
                paged = len(order) > 1 and _NUMBER.fullmatch(line.text) and _is_far(page, order, at)
                if not (paged or any(key in recurring for key in _keys(line))):
                    break
                taken.add(at)
    return found


def _from_above(page: Sequence[PrintedLine]) -> list[int]:
    """Return the indices of a page's lines, from the top down."""
    return sorted(range(len(page)), key=lambda at: -page[at].base)


def _recurring(
    pages: Sequence[Sequence[PrintedLine]], orders: Sequence[Sequence[int]], end: int
) -> set[Key]:
    """Return the keys of lines that recur at one end of enough pages."""
    counts: Counter[Key] = Counter()
    spoken: set[str] = set()
    for page, order in zip(pages, orders, strict=True):
        outer = (order if end == 0 else order[::-1])[:_DEEPEST]
        counts.update({key for at in outer for key in _keys(page[at])})
        spoken.update(_shape(page[at]) for at in order[_DEEPEST:-_DEEPEST])
    least = max(2, _LEAST_SHARE * sum(map(bool, pages)))
    return {
        (shape, height)
        for (shape, height), count in counts.items()
        if count >= least and shape not in spoken and not _is_spoken(shape)
    }


def _is_spoken(shape: str) -> bool:
    """Return whether a line looks like a label or ends as a sentence does."""
    return begins_with_label(shape) or shape.endswith(tuple("。！？!?…：:；"))


def _shape(line: PrintedLine) -> str:
    """Return the text of a line with ``#`` in place of its numbers."""
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", line.text))


def _keys(line: PrintedLine) -> tuple[Key, Key]:
    """Return a line's shape with its height, in the two nearest bins of height."""
    shape = _shape(line)
    height = int(line.base / _TOLERANCE)
    beside = height + (1 if line.base % _TOLERANCE > _TOLERANCE / 2 else -1)
    return (shape, height), (shape, beside)


def _is_far(page: Sequence[PrintedLine], order: Sequence[int], at: int) -> bool:
    """Return whether more than a line's distance separates a page's end line from the rest."""
    place = order.index(at)
    if place == 0:
        return page[order[0]].base - page[order[1]].base > 1.8 * page[order[1]].size
    return page[order[place - 1]].base - page[at].base > 1.8 * page[order[place - 1]].size
