"""Word documents: paragraphs, tables, and the numbers that their lists print.

python-docx is not used: it leaves out those numbers and text inserted under review, and unpacks
a part before it checks its size (0.6 MB that unpack to 600 MB took 6.8 s; here 1.7 s).
"""

from __future__ import annotations

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.document import ContainerFacts
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.paragraphs import write_notes
from briefing_tui.loading.extraction.refusals import damaged, wordless
from briefing_tui.loading.extraction.title_fields import title_in
from briefing_tui.loading.extraction.xml_events import Handler, read_events
from briefing_tui.loading.extraction.zipped import Package
from briefing_tui.loading.formats.docx.body import BodyReader
from briefing_tui.loading.formats.docx.footnotes import NotesReader
from briefing_tui.loading.formats.docx.package_parts import (
    NumberingReader,
    PropertiesReader,
    RelationsReader,
    StylesReader,
)

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAME = "DOCX"
_DOCUMENT = "word/document.xml"
_RELATIONS = "_rels/.rels"


def extract_docx(data: bytes, path: str) -> Extract:
    """Return the text of a Word document.

    Raises:
        NotTextError: it is damaged, locked or without text.
        TooLargeError: its ratio of compression is too high.
        OverBudget: it holds more than any transcript.
    """
    package = Package(data, path, _NAME)
    elements = Meter(budgets.XML_ELEMENTS)
    document = _document_part(package, path, elements)
    folder = document.rpartition("/")[0]
    numbering, styles = NumberingReader(), StylesReader()
    properties = PropertiesReader()
    parts: tuple[tuple[str, Handler], ...] = (
        (f"{folder}/numbering.xml", numbering),
        (f"{folder}/styles.xml", styles),
        ("docProps/core.xml", properties),
    )
    for part, reader in parts:
        if package.has(part):
            read_events(package.pieces(part), reader, path, _NAME, elements=elements)
    body = BodyReader(numbering.numbering, styles.styles)
    read_events(package.pieces(document), body, path, _NAME, elements=elements)
    notes: list[list[str]] = []
    for name in ("footnotes", "endnotes"):
        if package.has(f"{folder}/{name}.xml"):
            reader = NotesReader(styles.styles)
            pieces = package.pieces(f"{folder}/{name}.xml")
            read_events(pieces, reader, path, _NAME, elements=elements)
            notes += (reader.notes[number] for number in body.noted[name] if number in reader.notes)
    write_notes(body.sheet, body.aside, notes)
    if not body.sheet.text.strip():
        raise wordless(path, _NAME)
    facts = ContainerFacts(
        title_in(properties.title),
        aside=tuple(body.aside),
        bold=tuple(body.bold),
        headings=tuple(body.headings),
    )
    return Extract(body.sheet.text, _MEDIA_TYPE, facts=facts)


def _document_part(package: Package, path: str, elements: Meter) -> str:
    """Return the name of the main part."""
    relations = RelationsReader()
    if package.has(_RELATIONS):
        read_events(package.pieces(_RELATIONS), relations, path, _NAME, elements=elements)
    for part in (relations.document, _DOCUMENT):
        if package.has(part):
            return part
    raise damaged(path, _NAME)
