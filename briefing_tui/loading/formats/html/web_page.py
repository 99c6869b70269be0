"""Web pages: the main text of a whole saved page, and all of a fragment.

The mark-up is read by libxml2. The main text is chosen here, since extractors of articles lose
spoken lines: they join the lines of tables, drop short answers, and include text around the
article. Of the turns of 666 pages of sessions, rendered in fourteen templates, trafilatura keeps
0.76, resiliparse 0.93, justext 0.97, this module 1.00.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from briefing_tui.errors import NotTextError
from briefing_tui.loading.binary import is_binary, refusal
from briefing_tui.loading.document import ContainerFacts
from briefing_tui.loading.extraction.charset import decode_marked_up
from briefing_tui.loading.extraction.extracted import Extract, Sheet, first_replacement
from briefing_tui.loading.extraction.refusals import wordless
from briefing_tui.loading.extraction.table_lines import is_turn_table, table_lines
from briefing_tui.loading.formats.html.about import about
from briefing_tui.loading.formats.html.footnotes import settle_notes
from briefing_tui.loading.formats.html.main_text import main_lines
from briefing_tui.loading.formats.html.seen_lines import HtmlLine, lines_of
from briefing_tui.loading.formats.html.tree import Around, Element, parse_html
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

# Without these tags a page is a fragment, all of which is main text.
_WHOLE = deferred(r"<(?:html|head|body|title|frameset)[\s>]", re.IGNORECASE)


def extract_html(data: bytes, path: str) -> Extract:
    """Return the main text of a page.

    Raises:
        NotTextError: it is binary, or has no words.
        OverBudget: it has more elements or lines than a page of text.
    """
    decoded = decode_marked_up(data)
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    root = parse_html(decoded.text)
    page = about(root)
    notes = settle_notes(root)
    whole = _WHOLE.search(decoded.text) is not None
    lines = main_lines(root, page.title, whole) or lines_of(root)
    if not lines:
        raise wordless(path, "HTML")
    sheet = Sheet()
    written = _Written()
    _write(sheet, lines, notes, written)
    text = sheet.text
    return Extract(
        text,
        "text/html",
        decoded.encoding,
        page.url,
        ContainerFacts(
            page.title,
            page.day,
            aside=tuple(written.aside),
            bold=tuple(written.bold),
            headings=tuple(written.headings),
        ),
        decoded.replaced,
        first_replacement(text, decoded.replaced),
    )


class _Written:
    """The spans of the lines that were written and are not what somebody says in plain print.

    Attributes:
        aside: those that nobody speaks.
        bold: those in bold.
        headings: those of headings.
    """

    def __init__(self) -> None:
        self.aside: list[Span] = []
        self.bold: list[Span] = []
        self.headings: list[Span] = []


def _write(sheet: Sheet, lines: Sequence[HtmlLine], notes: set[Element], written: _Written) -> None:
    """Write the lines, tables by their rows."""
    table_around = Around(("table",))
    layout = _layout_tables(lines, table_around)
    for table, group in groupby(lines, lambda line: table_around(line.owner)):
        inside = list(group)
        rows = _rows(inside) if table is not None and table not in layout else None
        if rows is None or not (is_turn_table(rows) or _is_grid(rows)):
            for plain in inside:
                span = sheet.write_line(plain.text)
                if notes and not notes.isdisjoint((plain.owner, *plain.owner.ancestors())):
                    written.aside.append(span)
                elif plain.heading:
                    written.headings.append(span)
                elif plain.bold:
                    written.bold.append(span)
            continue
        for line in table_lines(rows):
            span = sheet.write_line(line.text)
            if line.aside:
                written.aside.append(span)


def _layout_tables(lines: Sequence[HtmlLine], table_around: Around) -> set[Element]:
    """Return the tables that contain lines of another table."""
    found: set[Element] = set()
    for owner in dict.fromkeys(line.owner for line in lines):
        table = table_around(owner)
        while table is not None and table.parent is not None:
            table = table_around(table.parent)
            if table is None or table in found:
                break
            found.add(table)
    return found


def _rows(lines: Sequence[HtmlLine]) -> list[list[list[str]]]:
    """Return the rows of a table as lines of cells; empty cells keep their place."""
    rows: list[list[list[str]]] = []
    row_around, cell_around = Around(("tr", "table")), Around(("td", "th", "table"))
    for row, group in groupby(lines, lambda line: row_around(line.owner)):
        cells: dict[Element | None, list[str]] = {}
        if row is not None:
            elements = (child for child in row.children if isinstance(child, Element))
            cells = {child: [] for child in elements if child.tag in ("td", "th")}
        for line in group:
            cells.setdefault(cell_around(line.owner), []).append(line.text)
        rows.append(list(cells.values()))
    return rows


def _is_grid(rows: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Return whether a table is one of figures: several rows of cells of at most one line."""
    several = [row for row in rows if sum(map(bool, row)) > 1]
    return len(several) > 1 and all(len(cell) <= 1 for row in rows for cell in row)
