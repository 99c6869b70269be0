"""XML as a stream of events, safe against malicious files.

Expat never recurses, and does not use the network: external entities and document types are
skipped. Files that declare entities, as XML bombs do, are refused, and so are files with more or
deeper elements than any transcript. Namespaces are ignored: a name is the part after its prefix.
"""

from __future__ import annotations

from collections.abc import Iterable
from html.entities import html5
from typing import Protocol
from xml.parsers import expat

from briefing_tui.errors import NotTextError
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.extraction.charset import decode_marked_up
from briefing_tui.loading.extraction.refusals import damaged, entangled

_PIECE = 1 << 20


class Handler(Protocol):
    """The receiver of events; names are without prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""

    def end(self, name: str) -> None:
        """Handle the end of an element."""

    def words(self, text: str) -> None:
        """Handle text."""


class _Events:
    """Hands expat's events on, and keeps count."""

    def __init__(
        self, handler: Handler, refusal: NotTextError, elements: Meter, encoding: str | None
    ) -> None:
        self._handler = handler
        self._refusal = refusal
        self._depth = 0
        self._elements = elements
        self.parser = expat.ParserCreate(encoding)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = handler.words
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements.spend()
        check(self._depth, budgets.LEVELS)
        check(len(attributes), budgets.ATTRIBUTES)
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        self._handler.start(name.rpartition(":")[2], plain)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._handler.end(name.rpartition(":")[2])

    def _entity(self, *_declaration: object) -> None:
        raise self._refusal

    def _skipped(self, name: str, is_parameter: bool) -> None:
        """Handle an entity of a document type that was not fetched; expand those of HTML."""
        if not is_parameter:
            self._handler.words(html5.get(f"{name};", ""))


def read_events(
    chunks: Iterable[bytes],
    handler: Handler,
    path: str,
    name: str,
    *,
    encoding: str | None = None,
    elements: Meter | None = None,
) -> None:
    """Send the events of XML to a handler.

    Args:
        chunks: the file.
        handler: the receiver of the events.
        path: the name of the file in errors.
        name: the name of its kind in errors.
        encoding: of the chunks, whatever the XML declares; None believes what it declares.
        elements: counts them where several files share a budget.

    Raises:
        BriefingError: it is not well-formed XML, or malicious.
        OverBudget: it has more elements, or deeper ones, than any transcript.
    """
    counted = elements or Meter(budgets.XML_ELEMENTS)
    parser = _Events(handler, entangled(path, name), counted, encoding).parser
    given = 0
    try:
        for chunk in chunks:
            for at in range(0, len(chunk), _PIECE):
                piece = chunk[at : at + _PIECE]
                parser.Parse(piece, False)
                given += len(piece)
                # An unfinished tag is kept, and parsed again with each piece.
                check(given - parser.CurrentByteIndex, budgets.TAG)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise damaged(path, name) from error


def read_document(data: bytes, handler: Handler, path: str, name: str) -> str:
    """Send the events of a whole XML file to a handler, and return the encoding.

    Raises:
        BriefingError: it is not well-formed XML, or malicious.
    """
    decoded = decode_marked_up(data)
    encoded = decoded.text.lstrip().encode("utf-8", "replace")
    read_events([encoded], handler, path, name, encoding="utf-8")
    return decoded.encoding
