"""The lines of a printed page in reading order, out of the stretches that are drawn on it.

Two columns are recognised by a gutter: a strip in the middle that hardly any stretch crosses, with
full lines of text on both sides. A column of names beside one of words does not count, since its
lines are short: there the stretches of one height are one line.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.written_labels import is_wide


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters drawn side by side; coordinates in points from the lower left corner."""

    left: float
    base: float
    right: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page.

    Attributes:
        text: its characters.
        left: its left end, in points.
        right: its right end, in points.
        base: the height of its baseline.
        size: of its largest letters.
        column: the number of its column on the page, whole lines and single columns have 0.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    column: int = 0


_BIN = 2.0
"""The width of the strips in which gutters are sought, in points."""

_LEAST_ROWS = 6
_MOST_CROSSING = 0.12
_LEAST_SHARE = 0.7
_LEAST_FILLED = 0.6
"""The least ratio of a column's line length to its width; above, of the two columns' lines."""


def lines_of_page(stretches: Sequence[Stretch]) -> list[PrintedLine]:
    """Return the lines of a page, columns one after the other."""
    if not stretches:
        return []
    gutter = _gutter(stretches)
    if gutter is None:
        return _rows(stretches, 0)
    lines: list[PrintedLine] = []
    left: list[Stretch] = []
    right: list[Stretch] = []
    for row in _by_height(stretches):
        if any(one.left < gutter < one.right for one in row):
            lines += _rows(left, 1) + _rows(right, 2) + _rows(row, 0)
            left, right = [], []
            continue
        left += [one for one in row if one.right <= gutter]
        right += [one for one in row if one.left >= gutter]
    return lines + _rows(left, 1) + _rows(right, 2)


def _by_height(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Return the stretches of each height, from the top down."""
    rows: list[list[Stretch]] = []
    for one in sorted(stretches, key=lambda one: -one.base):
        if rows and rows[-1][0].base - one.base <= 0.4 * min(rows[-1][0].size, one.size):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _rows(stretches: Sequence[Stretch], column: int) -> list[PrintedLine]:
    return [_line(sorted(row, key=lambda one: one.left), column) for row in _by_height(stretches)]


def _line(row: Sequence[Stretch], column: int) -> PrintedLine:
    text = row[0].text
    for before, after in pairwise(row):
        text += _gap(before, after) + after.text
    return PrintedLine(
        text.strip(),
        row[0].left,
        max(one.right for one in row),
        row[0].base,
        max(one.size for one in row),
        column,
    )


def _gap(before: Stretch, after: Stretch) -> str:
    """Return the spaces for the distance between two stretches of one line."""
    distance = after.left - before.right
    wide = is_wide(before.text[-1]) and is_wide(after.text[0])
    if distance < (0.6 if wide else 0.12) * after.size:
        return ""
    return "  " if distance > 1.5 * after.size else " "


def _gutter(stretches: Sequence[Stretch]) -> float | None:
    """Return the middle of the strip between two columns, in points, or None."""
    begin, end = min(one.left for one in stretches), max(one.right for one in stretches)
    count = int((end - begin) / _BIN)
    if not 40 <= count <= 5000 or len(stretches) < 2 * _LEAST_ROWS:
        return None
    edges = [0] * (count + 2)
    for one in stretches:
        edges[max(0, int((one.left - begin) / _BIN))] += 1
        edges[min(count, int((one.right - begin) / _BIN)) + 1] -= 1
    covered, running = [], 0
    for edge in edges:
        running += edge
        covered.append(running)
    most = _MOST_CROSSING * len(stretches) / 2
    free = [at for at in range(int(0.3 * count), int(0.7 * count)) if covered[at] <= most]
    strip = _longest_run(free)
    if len(strip) < 4:
        return None
    middle = begin + (strip[0] + len(strip) / 2) * _BIN
    return middle if _are_columns(stretches, middle, begin, end) else None


def _longest_run(numbers: Sequence[int]) -> list[int]:
    best = (0, 0)
    begin = 0
    for at, number in enumerate(numbers):
        if at and number != numbers[at - 1] + 1:
            begin = at
        best = max(best, (begin, at + 1), key=lambda run: run[1] - run[0])
    return list(numbers[best[0] : best[1]])


def _are_columns(stretches: Sequence[Stretch], middle: float, begin: float, end: float) -> bool:
    """Return whether both sides of a strip are columns of text.

    The first is filled before the second; a column of names has fewer and shorter lines.
    """
    left = _by_height([one for one in stretches if one.right <= middle])
    right = _by_height([one for one in stretches if one.left >= middle])
    if len(left) < max(_LEAST_ROWS, _LEAST_SHARE * len(right)) or not right:
        return False
    if _filled(left) < _LEAST_FILLED * (middle - begin):
        return False
    # The second column of the last page may be short.
    return len(left) > 2 * len(right) or _filled(right) >= _LEAST_FILLED * (end - middle)


def _filled(rows: Sequence[Sequence[Stretch]]) -> float:
    """Return the length, in points, that four in five lines of a column do not exceed."""
    lengths = sorted(row[-1].right - row[0].left for row in map(_sorted, rows))
    return lengths[len(lengths) * 4 // 5]


def _sorted(row: Sequence[Stretch]) -> list[Stretch]:
    return sorted(row, key=lambda one: one.left)
