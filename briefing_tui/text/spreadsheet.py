"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(
    r"""'*(?:[\t\r\n]|[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫])"""
)
"""The beginning that spreadsheets read as a formula: a sign, of any width, after any blanks. It
may follow apostrophes, so that removing one of them restores every cell."""


def to_csv(head: Sequence[str], rows: Iterable[Iterable[str | int | float]]) -> str:
    """Return a table with a head, as RFC 4180 has it.

    A cell that a spreadsheet would read as a formula gets an apostrophe before it. To restore the
    text, remove one apostrophe from each cell that begins with apostrophes and then the
    beginning of a formula.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(head)
    for row in rows:
        writer.writerow(f"'{cell}" if _is_formula(cell) else cell for cell in row)
    return written.getvalue()


def _is_formula(cell: str | int | float) -> bool:
    """Return whether a cell would be read as a formula; a number never is."""
    return isinstance(cell, str) and _FORMULA.match(cell) is not None
