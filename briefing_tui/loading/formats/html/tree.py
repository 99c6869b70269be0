"""HTML as a light tree, in time and memory linear in its length.

The mark-up is read by libxml2, whose events are handled one by one, so that elements nested too
deeply are flattened, and too many of them are refused before they exhaust the memory.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from lxml.etree import HTMLParser, LxmlError

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.text.patterns import deferred

DEEPEST = 256

_CHUNK = 1 << 20
_TAG = deferred(r"""<[A-Za-z](?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*+""")
_VALUE = deferred(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_MOST_ATTRIBUTES = 1_000
"""The most attributes of one tag, since libxml2 compares each with all before it."""

_LOOSE_END = deferred(r"</(?:p|br)(?=[\s/>])[^>]*+(?:>|\Z)", re.IGNORECASE)
"""End tags at which browsers break the line even without a start tag; an unclosed one matches the
rest of the text, so that the rest is not searched again."""

_PLAIN_INLINE = frozenset("i em u font tt big small nobr".split())
"""Inline elements that are left out of the tree if they have no attributes."""

_NEVER_SHOWN = frozenset("script style noscript template iframe textarea".split())

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp "
    "rt ruby s samp small span strike strong sub sup time tt u var img wbr input button".split()
)

_MOST_PIECES = 10_000
"""The most pieces of a run of text before they are joined, to save memory."""


class Element:
    """An element: its tag, the attributes, and what is in it."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def words_of(self, name: str) -> str:
        """Return the value of an attribute, or an empty string."""
        return self.attributes.get(name, "")

    def ancestors(self) -> Iterator[Element]:
        """Yield this element and all around it, from the inside out."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent


class Around:
    """Finds the innermost element of some tags around others; each is looked at once.

    Args:
        tags: the tags to look for.
    """

    def __init__(self, tags: Collection[str]) -> None:
        self._tags = tags
        self._known: dict[Element, Element | None] = {}

    def __call__(self, element: Element) -> Element | None:
        """Return the innermost such element around an element, or itself, or None."""
        passed: list[Element] = []
        found: Element | None = None
        for at in element.ancestors():
            if at in self._known:
                found = self._known[at]
                break
            passed.append(at)
            if at.tag in self._tags:
                found = at
                break
        self._known.update(dict.fromkeys(passed, found))
        return found


class _Builder:
    """Takes the parser's events, which are nested as they should be, and keeps count."""

    def __init__(self) -> None:
        self.root = self._at = Element("#page", {}, None)
        self._open: list[Element | None] = []
        self._text: list[str] = []
        self._depth = 0
        self._meter = Meter(budgets.ELEMENTS)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Add an element; flatten one that is nested too deeply."""
        self._end_text()
        self._meter.spend()
        if tag in _PLAIN_INLINE and not attributes:
            self._open.append(None)
            return
        element = Element(tag, dict(attributes), self._at)
        self._at.children.append(element)
        if self._depth >= DEEPEST:
            self._open.append(None)
            return
        self._open.append(element)
        self._at = element
        self._depth += 1

    def end(self, tag: str) -> None:
        """End an element."""
        self._end_text()
        element = self._open.pop()
        if element is not None and element.parent is not None:
            self._at = element.parent
            self._depth -= 1

    def data(self, text: str) -> None:
        """Add text."""
        if self._at.tag not in _NEVER_SHOWN:
            self._text.append(text)
            if len(self._text) >= _MOST_PIECES:
                self._text = ["".join(self._text)]

    def _end_text(self) -> None:
        """Put the collected text into the tree."""
        if self._text:
            self._meter.spend()
            self._at.children.append("".join(self._text))
            self._text.clear()

    def close(self) -> None:
        """End the page."""
        self._end_text()


def _without_endless_tags(text: str) -> str:
    """Return the mark-up without tags of too many attributes; an unclosed one becomes text.

    Raises:
        OverBudget: one is longer than the budget allows.
    """
    pieces: list[str] = []
    at = 0
    for tag in _TAG.finditer(text):
        start, end = tag.span()
        check(end - start, budgets.TAG)
        closed = end < len(text)
        if closed and (
            end - start <= _MOST_ATTRIBUTES
            or len(_VALUE.sub(" ", tag[0]).split()) <= _MOST_ATTRIBUTES
        ):
            continue
        pieces += [text[at:start], "" if closed else tag[0].replace("<", "&lt;")]
        at = end + closed
    return "".join([*pieces, text[at:]]) if pieces else text


def parse_html(text: str) -> Element:
    """Return a page or a fragment as a tree.

    Raises:
        OverBudget: it has more elements and runs of text than the budget allows.
    """
    text = _LOOSE_END.sub(r"\g<0><br>", _without_endless_tags(text))
    builder = _Builder()
    parser = HTMLParser(target=builder, encoding="utf-8", huge_tree=True)
    try:
        for at in range(0, len(text), _CHUNK):
            parser.feed(text[at : at + _CHUNK].encode("utf-8", "replace"))
        parser.close()
    except LxmlError:  # nothing stands in it
        pass
    return builder.root
