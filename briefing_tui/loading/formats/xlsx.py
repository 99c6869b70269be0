"""Excel workbooks (Office Open XML): the first sheet that holds a transcript."""

from __future__ import annotations

import re

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_DIRECTORY = 262_144
_STRINGS = "xl/sharedStrings.xml"
_MOST_COLUMNS = 200


class _Strings:
    """Takes the events of the strings that cells share."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] | None = None
        self._skipped = 0
        self._shown = False
        self._cells = Meter(budgets.CELLS)
        self._characters = Meter(budgets.CHARACTERS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name == "si":
            self._cells.spend()
            self._pieces = []
        elif name == "rPh":
            self._skipped += 1
        self._shown = name == "t" and not self._skipped

    def words(self, text: str) -> None:
        """Handle text."""
        if self._shown and self._pieces is not None:
            self._characters.spend(len(text))
            self._pieces.append(text)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        self._shown = False
        if name == "rPh":
            self._skipped -= 1
        elif name == "si" and self._pieces is not None:
            self.strings.append("".join(self._pieces))
            self._pieces = None


class _Sheet:
    """Takes the events of a sheet."""

    def __init__(self, strings: list[str]) -> None:
        self.rows: list[list[str]] = []
        self._strings = strings
        self._kind = ""
        self._at = 0
        self._pieces: list[str] = []
        self._shown = False
        self._cells = Meter(budgets.CELLS)
        self._characters = Meter(budgets.CHARACTERS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name == "row":
            self._cells.spend()
            self.rows.append([])
        elif name == "c":
            self._cells.spend()
            self._kind = attributes.get("t", "n")
            place = _column(attributes.get("r", ""))
            self._at = len(self.rows[-1]) if place is None and self.rows else place or 0
            self._pieces = []
        self._shown = name in ("v", "t")

    def words(self, text: str) -> None:
        """Handle text."""
        if self._shown:
            self._characters.spend(len(text))
            self._pieces.append(text)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        self._shown = False
        if name != "c" or not self.rows or self._at >= _MOST_COLUMNS:
            return
        value = "".join(self._pieces)
        if self._kind == "s":
            number = int(value) if value.isascii() and value.isdigit() and len(value) < 9 else -1
            value = self._strings[number] if 0 <= number < len(self._strings) else ""
        row = self.rows[-1]
        row += [""] * (self._at - len(row))
        row[self._at : self._at + 1] = [value]


def _column(place: str) -> int | None:
    """Return the number of a cell's column from 0, such as 27 for ``AB3``, or None."""
    letters = re.match(r"[A-Z]{1,3}", place)
    if letters is None:
        return None
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _tells(file: Beginning) -> bool:
    data = file.data
    return data.startswith(b"PK\x03\x04") and (
        b"xl/" in data[:8192] or b"xl/workbook" in data[-_DIRECTORY:]
    )


def _read(data: bytes, path: str) -> Extract:
    """Return the turns of the first sheet with columns of speaker and words.

    Raises:
        NotTextError: there is none, or the file is damaged.
    """
    from briefing_tui.loading.extraction.refusals import no_columns
    from briefing_tui.loading.extraction.speaker_columns import said_in
    from briefing_tui.loading.extraction.turn_records import RecordsSource, extract_said
    from briefing_tui.loading.extraction.xml_events import read_events
    from briefing_tui.loading.extraction.zipped import Package

    package = Package(data, path, "XLSX")
    elements = Meter(budgets.XML_ELEMENTS)
    strings = _Strings()
    if package.has(_STRINGS):
        read_events(package.pieces(_STRINGS), strings, path, "XLSX", elements=elements)
    parts = [part for part in package.parts() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part)]
    for part in sorted(parts, key=lambda part: (len(part), part)):
        sheet = _Sheet(strings.strings)
        read_events(package.pieces(part), sheet, path, "XLSX", elements=elements)
        rows = [row for row in sheet.rows if any(cell.strip() for cell in row)]
        if found := said_in(rows, headless=True):
            records, title = found
            return extract_said(records, RecordsSource("XLSX", _MEDIA_TYPE, title=title), path)
    raise no_columns(path, "XLSX")


FORMAT = Format("xlsx", "XLSX", (".xlsx", ".xlsm"), _tells, _read, order=40)
