"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a head, as RFC 4180 has it.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(head)
    for row in rows:
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)
    return written.getvalue()
