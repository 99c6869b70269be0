"""Reading of one file, of whatever kind and from wherever, as a document."""

from __future__ import annotations

import os
from hashlib import sha256

from briefing_tui.dataclass import replace
from briefing_tui.errors import TooLargeError
from briefing_tui.limits import ReadingLimits
from briefing_tui.loading.addresses import without_credentials
from briefing_tui.loading.any_file import extract_any
from briefing_tui.loading.archives import member_bytes, member_in
from briefing_tui.loading.budgets import LINES_OF_TEXT, OverBudget, check, no_memory
from briefing_tui.loading.document import ContainerFacts, Document
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.meeting_lines import meeting_lines
from briefing_tui.loading.source import is_address, read_bytes
from briefing_tui.model import Source, Warning
from briefing_tui.text.visible import count_controls, first_control
from briefing_tui.warning import WarningCode


def document_at(path: str, limits: ReadingLimits) -> Document:
    """Return the document at a path or address, as :func:`briefing_tui.loading.read` does."""
    url = None
    if is_address(path):
        path = without_credentials(path)
        from briefing_tui.loading.fetching import fetch

        fetched = fetch(path, limits)
        data, url = fetched.data, fetched.url
    else:
        data = _local(path, limits)
    try:
        found = _found(data, path)
    except OverBudget as error:
        raise TooLargeError(path, str(error)) from error
    except MemoryError as error:
        raise TooLargeError(path, no_memory()) from error
    digest = sha256(data).hexdigest()
    address = url or found.url
    if address is not None:
        address = without_credentials(address)
    source = Source(path, address, digest, found.media_type, found.encoding)
    return Document(source, found.text, tuple(_warnings(found)), _told(found))


def _local(path: str, limits: ReadingLimits) -> bytes:
    """Return the bytes of a file, also of one in an archive."""
    if not os.path.lexists(path) and (inside := member_in(path)):
        archive, name = inside
        try:
            return member_bytes(read_bytes(archive, limits), path, name)
        except OverBudget as error:
            raise TooLargeError(path, str(error)) from error
    return read_bytes(path, limits)


def _found(data: bytes, path: str) -> Extract:
    """Return the text of a file of any kind, and what its container gives.

    Raises:
        OverBudget: it is a text of more lines than any transcript.
    """
    found = extract_any(data, path)
    text = found.text
    lines = text.count("\n") + text.count("\r") - text.count("\r\n")
    check(lines, LINES_OF_TEXT.of(len(text)))
    return found


def _told(found: Extract) -> ContainerFacts:
    """Return what a container tells, with the lines of meeting programs as nobody's words."""
    if found.facts.turns:
        return found.facts
    lines = tuple(meeting_lines(found.text))
    return replace(found.facts, aside=(*found.facts.aside, *lines)) if lines else found.facts


def _warnings(decoded: Extract) -> list[Warning]:
    """Return the warnings of lost characters and pages, and of control characters."""
    found: list[Warning] = []
    if decoded.first is not None:
        replaced = (str(decoded.replaced), decoded.encoding)
        code, at = WarningCode.DECODING_REPLACED, decoded.first
        found.append(Warning(code, replaced, at, at + 1))
    if decoded.pictures:
        pages = ", ".join(map(str, decoded.pictures))
        code = WarningCode.PAGES_WITHOUT_TEXT
        found.append(Warning(code, (pages,), 0, min(1, len(decoded.text))))
    first = first_control(decoded.text)
    if first is not None:
        controls = (str(count_controls(decoded.text)),)
        found.append(Warning(WarningCode.CONTROL_CHARACTERS, controls, first, first + 1))
    return found
