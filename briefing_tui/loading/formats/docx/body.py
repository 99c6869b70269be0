"""The text of Word documents: paragraphs, tables, and the numbers that their lists print."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.extraction.extracted import Sheet
from briefing_tui.loading.extraction.raised_figures import raised
from briefing_tui.loading.extraction.table_lines import table_lines
from briefing_tui.loading.formats.docx.numbering import Counter, Numbering
from briefing_tui.loading.formats.docx.package_parts import (
    WordStyle,
    is_on,
    settled_style,
    whole,
)
from briefing_tui.span import Span

_SKIPPED = frozenset("del moveFrom delText delInstrText instrText Fallback rt".split())
"""Deletions, field codes, repetitions for old programs, and ruby text beside its base."""

_FORMER = frozenset("pPrChange rPrChange tblPrChange sectPrChange numberingChange".split())

_BREAKS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is being read."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    list_id: str | None = None
    depth: int | None = None
    bold: bool = True


@dataclass(slots=True)
class _Table:
    """A table that is being read: its rows of cells of lines."""

    rows: list[list[list[str]]] = field(default_factory=list)


class BodyReader:
    """Takes the events of the main part and writes its lines on a sheet."""

    def __init__(self, numbering: Numbering, styles: dict[str, WordStyle]) -> None:
        self.sheet = Sheet()
        self.aside: list[Span] = []
        self.bold: list[Span] = []
        self.headings: list[Span] = []
        self.noted: dict[str, list[str]] = {"footnotes": [], "endnotes": []}
        self._styles = styles
        self._settled: dict[str, WordStyle] = {}
        self._counter = Counter(numbering)
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._boxes: list[tuple[list[_Paragraph], list[_Table]]] = []
        self._waiting: list[str] = []
        self._skipping = 0
        self._in_text = False
        self._hidden_run = False
        self._raised_run = False
        self._bold_run: bool | None = None
        self._properties: list[str] = []
        self._cells = Meter(budgets.CELLS)
        self._lines = Meter(budgets.LINES)
        self._characters = Meter(budgets.CHARACTERS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if self._skipping or name in _FORMER or (name in _SKIPPED and not self._properties):
            self._skipping += 1
            return
        match name:
            case "p":
                self._paragraphs.append(_Paragraph())
            case "pPr" | "rPr" | "tblPr" | "sectPr":
                self._properties.append(name)
            case "r":
                self._begin_run()
            case "t":
                self._in_text = True
            case "tbl":
                self._tables.append(_Table())
                check(len(self._tables), budgets.TABLES)
            case "tr" if self._tables:
                self._cells.spend()
                self._tables[-1].rows.append([])
            case "tc" if self._tables:
                self._begin_cell()
            case "txbxContent":
                self._boxes.append((self._paragraphs, self._tables))
                self._paragraphs, self._tables = [], []
            case _:
                if self._properties:
                    self._property(name, attributes)
                else:
                    self._mark(name, attributes)

    def _begin_run(self) -> None:
        """Forget the properties of the run before."""
        self._hidden_run = self._raised_run = False
        self._bold_run = None

    def _begin_cell(self) -> None:
        self._cells.spend()
        if not self._tables[-1].rows:
            self._tables[-1].rows.append([])
        self._tables[-1].rows[-1].append([])

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        """Store a property of a paragraph or run."""
        if not self._paragraphs:
            return
        paragraph, value = self._paragraphs[-1], attributes.get("val", "")
        if name == "pStyle":
            paragraph.style = value
        elif name == "numId":
            paragraph.list_id = value
        elif name == "ilvl":
            paragraph.depth = whole(value)
        elif "pPr" not in self._properties:
            self._property_of_run(name, attributes)

    def _property_of_run(self, name: str, attributes: dict[str, str]) -> None:
        """Store a property of a run."""
        value = attributes.get("val", "")
        if name == "vanish":
            self._hidden_run = self._hidden_run or is_on(attributes)
        elif name == "b":
            self._bold_run = is_on(attributes)
        elif name == "vertAlign":
            self._raised_run = value == "superscript"
        elif name == "rStyle" and (style := self._styles.get(value)) is not None:
            self._hidden_run = self._hidden_run or style.hidden
            if self._bold_run is None:
                self._bold_run = self._settled_style(value).bold

    def _mark(self, name: str, attributes: dict[str, str]) -> None:
        """Add the text of an element in a run that is neither text nor property."""
        if not self._paragraphs or self._hidden_run:
            return
        if name in _BREAKS:
            self._paragraphs[-1].pieces.append(_BREAKS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            self.noted[name.removesuffix("Reference") + "s"].append(attributes.get("id", ""))
        elif name == "br":
            self._paragraphs[-1].pieces.append("\n")
        elif name == "sym":
            code = whole_hexadecimal(attributes.get("char", ""))
            if code and not 0xE000 <= code <= 0xF8FF and not 0xD800 <= code <= 0xDFFF:
                self._paragraphs[-1].pieces.append(chr(code))

    def words(self, text: str) -> None:
        """Handle text."""
        if self._in_text and self._paragraphs and not self._skipping and not self._hidden_run:
            self._characters.spend(len(text))
            paragraph = self._paragraphs[-1]
            paragraph.bold = paragraph.bold and (self._is_bold(paragraph) or text.isspace())
            paragraph.pieces.append(raised(text) if self._raised_run else text)

    def _settled_style(self, name: str) -> WordStyle:
        """Return the properties of a style, its own or those that it inherits."""
        if name not in self._settled:
            self._settled[name] = settled_style(self._styles, name)
        return self._settled[name]

    def _is_bold(self, paragraph: _Paragraph) -> bool:
        """Return whether the run that is being read is in bold."""
        if self._bold_run is not None:
            return self._bold_run
        return bool(self._settled_style(paragraph.style).bold)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if self._skipping:
            self._skipping -= 1
            return
        match name:
            case "t":
                self._in_text = False
            case "r":
                self._begin_run()
            case "pPr" | "rPr" | "tblPr" | "sectPr":
                if self._properties:
                    self._properties.pop()
            case "p" if self._paragraphs:
                self._finish(self._paragraphs.pop())
            case "tbl" if self._tables:
                self._finish_table(self._tables.pop())
            case "txbxContent" if self._boxes:
                self._paragraphs, self._tables = self._boxes.pop()

    def _finish(self, paragraph: _Paragraph) -> None:
        """Write a paragraph; write that of a text box after the paragraph that contains it."""
        text = "".join(paragraph.pieces)
        lines = [line.strip(" \t\u00a0") for line in text.split("\n")]
        lines = [line for line in lines if line]
        self._lines.spend(len(lines))
        if lines:
            lines[0] = self._number(paragraph) + lines[0]
        if self._boxes and not self._tables:
            self._waiting += lines
            return
        if self._settled_style(paragraph.style).heading:
            self._put(lines, self.headings)
        else:
            self._put(lines, self.bold if paragraph.bold else None)
        if not self._paragraphs and self._waiting:
            waiting, self._waiting = self._waiting, []
            self._put(waiting)

    def _number(self, paragraph: _Paragraph) -> str:
        style = self._settled_style(paragraph.style)
        list_id = paragraph.list_id if paragraph.list_id is not None else style.list_id
        depth = paragraph.depth if paragraph.depth is not None else style.depth or 0
        if not list_id or list_id == "0" or not 0 <= depth < 9:
            return ""
        return self._counter.number(list_id, depth)

    def _put(self, lines: list[str], spans: list[Span] | None = None) -> None:
        """Add lines to the open cell, else write them to the sheet and their spans to a list."""
        if self._tables and self._tables[-1].rows and self._tables[-1].rows[-1]:
            self._tables[-1].rows[-1][-1] += lines
            return
        for line in lines:
            span = self.sheet.write_line(line)
            if spans is not None:
                spans.append(span)

    def _finish_table(self, table: _Table) -> None:
        """Write a table; add one within a cell to the lines of that cell."""
        lines = list(table_lines(table.rows))
        if self._tables or self._boxes:
            self._put([line.text for line in lines])
            return
        for line in lines:
            span = self.sheet.write_line(line.text)
            if line.aside:
                self.aside.append(span)


def whole_hexadecimal(value: str) -> int:
    """Return the code point that an attribute gives in hexadecimal, or 0."""
    try:
        code = int(value, 16) if len(value) <= 6 else 0
    except ValueError:
        return 0
    return code if 0x20 <= code <= 0x10FFFF else 0
