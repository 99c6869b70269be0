"""Tables of speaker and text, and other tables, as lines.

A row ``周岚 | 大家好`` is a turn: the name becomes a label on a line of its own, the words
follow. Such a table is recognised by its columns: one of short cells without sentences, one that
holds nearly all the text. Any other table is written row by row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.written_labels import label_for
from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

Cell = Sequence[str]
"""The lines of a cell, none of them blank."""

_LONGEST_LABEL = 60
_SENTENCE = deferred(rf"[{SURE_ENDS}{SEMICOLONS}，]|[a-z]{{4}}\.\s")
_STAMP = deferred(
    rf"[{OPENS}]?(?:\d{{1,4}}[-/.年:：]){{1,2}}\d{{1,2}}[日]?(?:[ T]?[\d:：.]{{4,12}})?[{CLOSES}]?"
)
_HEAD = deferred(
    r"(?i)(?:发言人?|發言人?|讲话人|姓名|人员|人物|主讲人?|speaker|name|who|participant|time|时间|時間"
    r"|序号|no\.?)"
)
_HEAD_OF_TEXT = deferred(
    r"(?i)(?:内容|內容|发言|發言|发言内容|發言內容|讲话内容|实录|文字|text|remarks?|speech|statement"
    r"|transcript|words|content|dialogue)"
)


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line that a table gives.

    Attributes:
        text: without line end.
        aside: whether it is a stamp, which nobody speaks.
    """

    text: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The indices of a table's columns of names, text and stamps."""

    name: int
    text: int
    stamp: int | None


def table_lines(rows: Sequence[Sequence[Cell]]) -> Iterator[TableLine]:
    """Yield a table as lines: turns where it is one of turns, else row by row."""
    columns = turn_columns(rows)
    for number, row in enumerate(rows):
        if columns and len(row) > columns.text and not (number == 0 and _is_head(row, columns)):
            yield from _turn(row, columns)
        else:
            yield from _plain_row(row)


def is_turn_table(rows: Sequence[Sequence[Cell]]) -> bool:
    """Return whether the rows of a table are turns."""
    return turn_columns(rows) is not None


def _turn(row: Sequence[Cell], columns: Columns) -> Iterator[TableLine]:
    if columns.stamp is not None:
        yield from (TableLine(line, aside=True) for line in row[columns.stamp])
    name = " ".join(row[columns.name])
    if name:
        yield TableLine(label_for(name))
    for at, cell in enumerate(row):
        if at not in (columns.name, columns.stamp):
            yield from (TableLine(line) for line in cell)


def _plain_row(row: Sequence[Cell]) -> Iterator[TableLine]:
    """Yield one line if every cell is one line, else the lines of each cell."""
    filled = [cell for cell in row if cell]
    if all(len(cell) == 1 for cell in filled):
        if filled:
            yield TableLine("\t".join(cell[0] for cell in filled))
        return
    for cell in filled:
        yield from (TableLine(line) for line in cell)


def turn_columns(rows: Sequence[Sequence[Cell]]) -> Columns | None:
    """Return which columns hold speaker and words; None when the rows are no turns."""
    width = max((len(row) for row in rows), default=0)
    if len(rows) < 2 or not 2 <= width <= 4 or any(len(row) not in (1, width) for row in rows):
        return None
    full = [row for row in rows if len(row) == width]
    if len(full) < 2:
        return None
    mass = [sum(len(line) for row in full for line in row[at]) for at in range(width)]
    stamp = next((at for at in range(width) if _is_stamps(full, at)), None)
    text = max((at for at in range(width) if at != stamp), key=lambda at: mass[at])
    name = next(
        (at for at in range(text - 1, -1, -1) if at != stamp and _is_names(full, at, text)), None
    )
    return None if name is None else Columns(name, text, stamp)


def _is_stamps(rows: Sequence[Sequence[Cell]], column: int) -> bool:
    cells = [" ".join(row[column]) for row in rows[1:] if row[column]]
    return bool(cells) and all(_STAMP.fullmatch(cell) for cell in cells)


def _is_names(rows: Sequence[Sequence[Cell]], column: int, text: int) -> bool:
    """Return whether a column names speakers: short cells beside speech or under a head."""
    if _is_head(rows[0], Columns(column, text, None)):
        rows = rows[1:]
        headed = True
    else:
        headed = False
    cells = [" ".join(row[column]) for row in rows]
    filled = [cell for cell in cells if cell]
    if not filled or not cells[0]:
        return False
    if any(len(cell) > _LONGEST_LABEL or cell[0].isdigit() for cell in filled):
        return False
    if all(cell.endswith((":", "：", "︰", "∶")) for cell in filled):
        return True
    if any(_SENTENCE.search(cell) for cell in filled):
        return False
    spoken = sum(bool(row[text]) and _ends_as_speech(row[text][-1]) for row in rows)
    return headed or 2 * spoken > len(rows)


def _ends_as_speech(line: str) -> bool:
    return line.rstrip("”’\"'」』）) ").endswith(("。", "！", "？", ".", "!", "?", "…", "—"))


def _is_head(row: Sequence[Cell], columns: Columns) -> bool:
    """Return whether a row says what its columns hold."""
    name, text = " ".join(row[columns.name]), " ".join(row[columns.text])
    return bool(_HEAD.fullmatch(name.strip()) and _HEAD_OF_TEXT.fullmatch(text.strip()))
