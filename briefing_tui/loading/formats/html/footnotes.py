"""Raised figures and footnotes of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.loading.extraction.raised_figures import raised
from briefing_tui.loading.formats.html.tree import INLINE, Element
from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.patterns import deferred

_MARK = deferred(
    rf"\s*[{OPENS}]?\s*"
    r"(?:\d{1,3}|[*†‡§]{1,3}|[a-zA-Z]|[ivx]{1,5})"
    rf"\s*[{CLOSES}]?\s*"
)
_NOTE_NAME = deferred(
    r"(?i)(?:^|[^a-z])(?:fn|ftn|edn|footnotes?|endnotes?|notes?|cite)(?:[^a-z]|$)"
)
_BACK = deferred(r"(?i)ref|back|return|src")


def settle_notes(root: Element) -> set[Element]:
    """Remove footnote marks from a tree, write raised figures, and return the notes' blocks.

    A mark leads to its note within the page. It is no figure of the number before it, and what it
    leads to is nobody's words.
    """
    targets: set[str] = set()
    for element in list(_elements(root)):
        if element.tag == "sup" or (element.tag == "a" and element.attributes.get("href")):
            leads_to = _note_of(element)
            if leads_to is not None:
                targets.add(leads_to)
                element.children.clear()
        if element.tag == "sup":
            _raise(element)
    targets.discard("")
    return {
        _block_of(element)
        for element in _elements(root)
        if targets and targets & {element.attributes.get("id"), element.attributes.get("name")}
    }


def _elements(root: Element) -> Iterator[Element]:
    """Yield all elements of a tree, in document order."""
    pending = [root]
    while pending:
        element = pending.pop()
        yield element
        pending += [child for child in reversed(element.children) if isinstance(child, Element)]


def _note_of(element: Element) -> str | None:
    """Return the id to which a mark of a footnote leads, empty for none; None for what is no mark.

    A link from a note back to its mark is none.
    """
    words = _text(element)
    if not _MARK.fullmatch(words):
        return None
    around = {element.tag} | {one.tag for one in element.ancestors()}
    for link in (element, *_elements(element), *element.ancestors()):
        address = link.attributes.get("href", "") if link.tag == "a" else ""
        place = address.rpartition("#")[2] if "#" in address else ""
        if not place:
            continue
        named = _NOTE_NAME.search(place) and not _BACK.search(place)
        if named or ("sup" in around | {one.tag for one in _elements(element)}):
            return None if _BACK.search(place) else place
    given = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"
    return "" if element.tag == "sup" and _NOTE_NAME.search(given) else None


def _text(element: Element) -> str:
    pieces: list[str] = []
    pending: list[Element | str] = [element]
    while pending and len(pieces) < 20:
        node = pending.pop()
        if isinstance(node, str):
            pieces.append(node)
        else:
            pending += reversed(node.children)
    return re.sub(r"\s+", " ", "".join(pieces))


def _raise(element: Element) -> None:
    """Write the figures of a raised element as raised characters."""
    for inner in _elements(element):
        inner.children = [
            raised(child) if isinstance(child, str) else child for child in inner.children
        ]


def _block_of(element: Element) -> Element:
    at = element
    while at.parent is not None and at.tag in INLINE:
        at = at.parent
    return at
