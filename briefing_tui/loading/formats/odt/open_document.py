"""The text of OpenDocument: paragraphs, tables, notes and raised figures.

odfpy is not used: it unpacks each part whole, builds a tree of objects many times its size, and
has had no release since 2020.
"""

from __future__ import annotations

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.document import ContainerFacts
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.paragraphs import Paragraphs
from briefing_tui.loading.extraction.raised_figures import raised
from briefing_tui.loading.extraction.refusals import locked, wordless
from briefing_tui.loading.extraction.title_fields import title_in
from briefing_tui.loading.extraction.xml_events import read_document, read_events
from briefing_tui.loading.extraction.zipped import Package
from briefing_tui.text.patterns import deferred

_MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_NAME = "ODT"
_SKIPPED = frozenset(
    """tracked-changes annotation annotation-end note-citation forms sequence-decls ruby-text
    variable-decls user-field-decls object-ole title desc script binary-data""".split()
)
_SPACES = deferred(r"[ \t\r\n]+")
_MOST_SPACES = 400


class _Reader:
    """Takes the events of an OpenDocument text, and of its metadata."""

    def __init__(self) -> None:
        self.paragraphs = Paragraphs()
        self.title = ""
        self.locked = False
        self._raised: set[str] = set()
        self._hidden: set[str] = set()
        self._style = ""
        self._body = 0
        self._skipping = 0
        self._depth = 0
        self._tables = 0
        self._spans: list[tuple[bool, bool]] = []
        self._hiding = 0
        self._capture: list[str] | None = None
        self._spaced = True
        self._characters = Meter(budgets.CHARACTERS)
        self._styles = Meter(budgets.DEFINITIONS)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name == "body":
            self._body += 1
        if not self._body:
            self._describe(name, attributes)
        elif self._skipping or (name in _SKIPPED and self._body):
            self._skipping += 1
        else:
            self._begin(name, attributes)

    def _describe(self, name: str, attributes: dict[str, str]) -> None:
        """Store which styles are raised or hidden, and the title."""
        if name == "style":
            self._styles.spend()
            self._style = attributes.get("name", "")
        elif name == "text-properties" and self._style:
            position = attributes.get("text-position", "").split(" ")[0]
            if position == "super" or (
                position.rstrip("%").lstrip("+").isdigit() and position[0] != "0"
            ):
                self._raised.add(self._style)
            if attributes.get("display") == "none":
                self._hidden.add(self._style)
        elif name == "title":
            self._capture = []
        elif name == "encryption-data":
            self.locked = True

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("p", "h"):
            self._depth += 1
            if self._depth > 1:
                self._end_line()
            self._spaced = True
        elif name in ("span", "a"):
            style = attributes.get("style-name", "")
            self._spans.append((style in self._raised, style in self._hidden))
            self._hiding += self._spans[-1][1]
        elif name == "s":
            count = attributes.get("c", "1")
            number = int(count) if count.isdigit() and len(count) < 5 else 1
            self._characters.spend(min(number, _MOST_SPACES))
            self.paragraphs.write(" " * min(number, _MOST_SPACES))
        elif name == "tab":
            self.paragraphs.write("\t")
        elif name == "line-break":
            self.paragraphs.write("\n")
            self._spaced = True
        elif name == "note":
            self.paragraphs.begin_note()
            self._spaced = True
        elif name == "table":
            self._tables += 1
            check(self._tables, budgets.TABLES)
            self.paragraphs.in_table = True

    def _end_line(self) -> None:
        self.paragraphs.end_paragraph()
        self._spaced = True

    def words(self, text: str) -> None:
        """Handle text; white space is collapsed, as the format asks."""
        if self._capture is not None:
            self._capture.append(text)
        if not self._body or self._skipping or not self._depth:
            return
        if self._hiding:
            return
        self._characters.spend(len(text))
        shown = _SPACES.sub(" ", text)
        if self._spaced:
            shown = shown.lstrip(" ")
        if shown:
            self._spaced = shown.endswith(" ")
            is_raised = bool(self._spans) and self._spans[-1][0]
            self.paragraphs.write(raised(shown) if is_raised else shown)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if name == "title" and self._capture is not None:
            self.title, self._capture = self.title or "".join(self._capture), None
        if not self._body:
            self._style = "" if name == "style" else self._style
        elif self._skipping:
            self._skipping -= 1
        elif name in ("p", "h"):
            self._depth -= 1
            self._end_line()
        elif name in ("span", "a") and self._spans:
            self._hiding -= self._spans.pop()[1]
        elif name == "note":
            self.paragraphs.end_note()
            self._spaced = False
        elif name in ("table-cell", "covered-table-cell") and self._tables == 1:
            self.paragraphs.end_cell()
        elif name == "table-row" and self._tables == 1:
            self.paragraphs.end_row()
        elif name == "table":
            self._tables -= 1
            self.paragraphs.in_table = self._tables > 0
        if name == "body":
            self._body -= 1


def extract_odt(data: bytes, path: str) -> Extract:
    """Return the text of an OpenDocument text.

    Raises:
        NotTextError: it is damaged, locked or without text.
        OverBudget: it holds more than any transcript.
    """
    reader = _Reader()
    if data.startswith(b"PK"):
        package = Package(data, path, _NAME)
        elements = Meter(budgets.XML_ELEMENTS)
        for part in ("META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml"):
            if part == "meta.xml" and reader.locked:
                raise locked(path, _NAME)
            if package.has(part) or part == "content.xml":
                read_events(package.pieces(part), reader, path, _NAME, elements=elements)
    else:
        read_document(data, reader, path, _NAME)
    sheet, aside = reader.paragraphs.finish()
    if not sheet.text.strip():
        raise wordless(path, _NAME)
    return Extract(
        sheet.text, _MEDIA_TYPE, facts=ContainerFacts(title_in(reader.title), aside=tuple(aside))
    )
