"""Cells of a table between speeches, one a line, which nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.recognition.labels.label import Label
from briefing_tui.span import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_FEWEST = 3
_LONGEST_HAN = 12
_LONGEST = 30
# The least share of spoken lines that end as sentences do, which a cell then does not.
_MOST = 0.8
_ENDS = tuple(SENTENCE_ENDS + SEMICOLONS + "：:”’*）)】]")
_MARKS = deferred("[，。！？；：、“”,.!?;:…—–《》]")
_HAN = "\u2e80"


def cells_between(lines: Sequence[Line], labels: Sequence[Label]) -> Iterator[Span]:
    """Yield the spans of tables between speeches, in text order.

    A table is a paragraph of several short lines without any mark, in a text whose labels have
    their words on the same line and whose lines end as sentences do.
    """
    inline = [label for label in labels if label.inline]
    if not inline or 2 * len(inline) < len(labels):
        return
    labelled = {label.line for label in labels}
    after = [line for line in lines[inline[0].line :] if line.words]
    if sum(line.words.endswith(_ENDS) for line in after) < _MOST * (len(after) - _cells(after)):
        return
    for block in _blocks(lines[inline[0].line :]):
        # A heading may stand right above the table's lines.
        if len(block) >= _FEWEST and all(
            line.number not in labelled and _is_cell(line.words) for line in block
        ):
            for line in block:
                yield Span(line.begin, line.finish)


def _cells(lines: Sequence[Line]) -> int:
    return sum(_is_cell(line.words) for line in lines)


def _is_cell(words: str) -> bool:
    longest = _LONGEST_HAN if max(words) >= _HAN else _LONGEST
    return len(words) <= longest and _MARKS.search(words) is None


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines between blank ones."""
    block: list[Line] = []
    for line in lines:
        if line.words:
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block
