"""Text broken into lines by the cells of a terminal, for languages with and without spaces."""

from __future__ import annotations

import re
import unicodedata

_PIECE = re.compile(r"\s+|[^\s\u2e80-\u9fff\uff00-\uffef]+|[\u2e80-\u9fff\uff00-\uffef]")
"""White space, a word, or one character of those between which a line may end."""

_BEGINS_NO_LINE = frozenset("，。、；：？！”’）》」』】")
_ENDS_NO_LINE = frozenset("“‘（《「『【")


def cells(text: str) -> int:
    """Return how many cells a terminal gives to a text."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of a text, none wider than ``width`` cells but for longer words."""
    lines: list[str] = []
    line = ""
    for piece in _kept_together(text):
        if line.strip() and cells(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def _kept_together(text: str) -> list[str]:
    """Return the pieces of a text, punctuation with the words that it belongs to."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        joins = pieces and (piece[0] in _BEGINS_NO_LINE or pieces[-1][-1] in _ENDS_NO_LINE)
        if joins:
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def hang(text: str, width: int, indent: int) -> str:
    """Return a text wrapped to ``width`` cells, each line indented."""
    return "\n".join(" " * indent + line for line in wrap(text, width - indent))


def in_columns(rows: list[tuple[str, str]], width: int, *, left: int = 28) -> str:
    """Return names with their texts beside them, or below where a name is too long.

    Args:
        rows: names and texts.
        width: of the whole, in cells.
        left: cells of the widest name that stands on one line with its text.
    """
    column = min(left, max((cells(name) for name, _text in rows), default=0)) + 4
    lines = []
    for name, text in rows:
        wrapped = wrap(text, width - column) or [""]
        head = "  " + name
        if cells(head) + 2 > column:
            lines.append(head)
        else:
            lines.append((head + " " * (column - cells(head)) + wrapped.pop(0)).rstrip())
        lines += [" " * column + line for line in wrapped]
    return "\n".join(lines)
