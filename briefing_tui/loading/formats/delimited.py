"""Tables of speaker and words with separators: CSV and TSV."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import HEAD, Beginning, Format

_ENDINGS = (".csv", ".tsv", ".tab")
_SEPARATORS = ("\t", ",", ";", "|")
_LEAST_ROWS = 3


def _tells(file: Beginning) -> bool:
    """Return whether the first line names columns of speaker and words.

    In a file that is named so, columns that hold names and speech tell it as well.
    """
    if not file.text or "\0" in file.text[:1000]:
        return False
    named = file.ends(*_ENDINGS)
    if not named and not any(mark in file.text[:2000] for mark in _SEPARATORS):
        return False
    from briefing_tui.loading.decoding import decode

    head = file.data[: HEAD if named else 2048]
    text = decode(head).text
    return _rows_of(text, named, cut=len(head) < len(file.data)) is not None


def _rows_of(text: str, named: bool, cut: bool = False) -> list[list[str]] | None:
    """Return the rows of a transcript, None if the text is none.

    Args:
        text: the file, or its beginning.
        named: whether its name says that it is a table.
        cut: whether the text may end within a row.
    """
    first = text.lstrip("\ufeff \r\n").split("\n", 1)[0]
    if not named and len(first) > 300:
        return None
    for separator in _SEPARATORS:
        if separator not in first:
            continue
        from briefing_tui.loading.extraction.speaker_columns import columns_of, said_in

        rows = _parsed(text, separator)
        rows = rows[:-1] if cut and len(rows) > 2 else rows
        heads = columns_of(rows[0]) if rows else None
        if heads and (named or len(rows) > 1):
            return rows
        if named and len(rows) >= _LEAST_ROWS and said_in(rows, headless=True):
            return rows
    return None


def _parsed(text: str, separator: str) -> list[list[str]]:
    import csv

    from briefing_tui.loading import budgets
    from briefing_tui.loading.budgets import Meter

    cells = Meter(budgets.CELLS)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(text.lstrip("\ufeff").splitlines(keepends=True), delimiter=separator):
            cells.spend(len(row))
            if any(cell.strip() for cell in row):
                rows.append(row)
    except csv.Error:  # a field longer than any speech
        return []
    return rows


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.errors import NotTextError
    from briefing_tui.loading.binary import is_binary, refusal
    from briefing_tui.loading.decoding import decode
    from briefing_tui.loading.extraction.refusals import damaged
    from briefing_tui.loading.extraction.speaker_columns import said_in
    from briefing_tui.loading.extraction.turn_records import RecordsSource, extract_said

    decoded = decode(data)
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    rows = _rows_of(decoded.text, path.lower().endswith(_ENDINGS))
    found = said_in(rows, headless=True) if rows else None
    if found is None:
        raise damaged(path, "CSV")
    records, title = found
    source = RecordsSource("CSV", "text/csv", decoded.encoding, title)
    return extract_said(records, source, path)


FORMAT = Format("csv", "CSV", _ENDINGS, _tells, _read, data=True, order=200)
