"""The turns of a table in Markdown, with a row for each and the speaker in a column."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.loading.document import GivenTurn
from briefing_tui.loading.extraction.speaker_columns import columns_of, voice_name
from briefing_tui.model import Role, Span
from briefing_tui.text.patterns import deferred

_RULE = deferred(r"\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?\Z")
_FEWEST = 3


def turns_of_table(text: str) -> tuple[GivenTurn, ...]:
    """Return the turns of the first table whose heads name speaker and words; none without one."""
    rows = list(_rows(text))
    for at, (_line, heads) in enumerate(rows[:-1]):
        if not _RULE.match(rows[at + 1][0]):
            continue
        columns = columns_of([words for words, _start in heads])
        if columns is None or columns.speaker < 0:
            continue
        turns = []
        for _line, cells in rows[at + 2 :]:
            if len(cells) <= max(columns.words, columns.speaker):
                break
            turns.append(_turn(cells, columns.words, columns.speaker))
        return tuple(turns) if len(turns) >= _FEWEST else ()
    return ()


def _turn(cells: list[tuple[str, int]], words: int, speaker: int) -> GivenTurn:
    """Return the turn of a row: all but the words and the label is said by nobody."""
    start = cells[0][1]
    last, begin = cells[-1]
    end = begin + len(last)
    name, label = cells[speaker][0], Span(*_span(cells[speaker]))
    said = Span(*_span(cells[words]))
    edges = sorted([start, *label, *said, end])
    aside = [Span(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    notes = tuple(span for span in aside if span.start < span.end)
    return GivenTurn(start, end, voice_name(name) or None, Role.UNKNOWN, label, notes)


def _span(cell: tuple[str, int]) -> tuple[int, int]:
    words, start = cell
    return start, start + len(words)


def _rows(text: str) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Yield the lines that begin with a bar, each with its cells and where these begin."""
    if "\n|" not in text and not text.startswith("|"):
        return
    at = 0
    for whole in text.splitlines(keepends=True):
        line = whole.strip()
        if line.startswith("|"):
            cells = []
            place = at + whole.index("|") + 1
            for cell in line.strip("|").split("|"):
                bare = cell.strip()
                cells.append((bare, place + (cell.index(bare) if bare else 0)))
                place += len(cell) + 1
            yield line, cells
        at += len(whole)
