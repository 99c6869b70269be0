"""The text around a match, folded, the match marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.search.hit import Hit
from briefing_tui.span import Span
from briefing_tui.text.visible import visible
from briefing_tui.tui.typesetting.breaking import wrap
from briefing_tui.tui.widgets.list_row import ListRow

PREVIEW = 5
"""Lines of the text around the match at the cursor."""

AROUND = 160
"""Characters before that match from which on its lines are looked at, and half of those after."""


def nearby_rows(hit: Hit, width: int) -> list[ListRow]:
    """Return the lines of the text around a match, at most :data:`PREVIEW` rows of some cells."""
    text = hit.briefing.text
    low = text.rfind("\n", 0, max(hit.start - AROUND, 0)) + 1
    rows: list[ListRow] = []
    for line in text[low : hit.end + 2 * AROUND].splitlines(keepends=True):
        rows += _folded(visible(line, "").rstrip("␊␍ "), low, hit.spans, width)
        low += len(line)
    first = next((at for at, row in enumerate(rows) if row.marks), 0)
    return rows[max(0, first - 1) :][:PREVIEW]


def _folded(words: str, low: int, spans: Sequence[Span], width: int) -> list[ListRow]:
    """Return a source line that begins at ``low`` in rows of some cells, marked."""
    rows = []
    edges = [0, *wrap(words, max(10, width))]
    for start, stop in pairwise(edges):
        marks = [
            Span(max(span.start - low, start) - start, min(span.end - low, stop) - start)
            for span in spans
            if span.start - low < stop and span.end - low > start
        ]
        if part := words[start:stop].rstrip():
            rows.append(ListRow(part, marks=tuple(marks)))
    return rows
