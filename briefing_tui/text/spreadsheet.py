"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(
    r"""'*(?:[\t\r\n]|[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫])"""
)
"""What spreadsheets take for a formula: its sign, of any width, behind any blanks. Apostrophes
before it count too, so that taking one away gives every cell back as it was."""


def to_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a head, as RFC 4180 has it.

    A cell that a spreadsheet would take for a formula gets an apostrophe at its head. A reader
    that wants the words back takes one apostrophe from each cell that begins with apostrophes
    and then what begins a formula.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(head)
    for row in rows:
        writer.writerow(f"'{cell}" if _FORMULA.match(cell) else cell for cell in row)
    return written.getvalue()
