"""HTML as a light tree, in time and memory linear in its length.

Not the algorithm of browsers, whose repairs of mis-nested mark-up are quadratic at worst: here an
end tag closes the nearest element of its name, paragraphs, items, rows and cells close each
other, elements nested deeper than any page are laid flat, and unclosed quotes and comments end
where browsers end them. That keeps every word, which is all that is wanted of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

DEEPEST = 256
MOST_ELEMENTS = 1_000_000

_MARK_UP = re.compile(r"<(?:(?P<end>/)?(?P<name>[A-Za-z][^\s/><]*)|(?P<comment>!--)|[!?/])")
_REST_OF_TAG = re.compile(r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?)*+>""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_COMMENT_END = re.compile(r"--!?>")
_LONGEST_NAME = 30

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = frozenset(
    "script style xmp iframe noembed noframes textarea title noscript template".split()
)
_WITH_WORDS = frozenset(["title"])
_FORGIVEN = frozenset("noscript template noframes iframe".split())
"""Never closed, these are taken for not having been opened."""

_PLAIN_INLINE = frozenset("b strong i em u font tt big small nobr".split())
"""Without attributes they say nothing that is used, and are left out of the tree."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp "
    "rt ruby s samp small span strike strong sub sup time tt u var img wbr input button".split()
)
_CLOSES_PARAGRAPH = frozenset(
    "address article aside blockquote center dd details dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section table ul "
    "tbody td tfoot th thead tr".split()
)
_CLOSED_BY = {
    "li": (("li",), ("ul", "ol", "menu", "table", "td")),
    "dd": (("dd", "dt"), ("dl", "table", "td")),
    "dt": (("dd", "dt"), ("dl", "table", "td")),
    "td": (("td", "th"), ("table", "tr")),
    "th": (("td", "th"), ("table", "tr")),
    "tr": (("tr",), ("table",)),
    "tbody": (("tbody", "thead", "tfoot"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot"), ("table",)),
    "thead": (("tbody", "thead", "tfoot"), ("table",)),
    "option": (("option",), ("select",)),
    "a": (("a",), ("table", "td")),
}
"""By start tag: what it closes, and what it does not look beyond."""

_CELLS = ("td", "th", "table", "caption")


class Element:
    """An element: its tag, the attributes, and what is in it."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []

    def words_of(self, name: str) -> str:
        """The value of an attribute, empty where there is none."""
        return self.attributes.get(name, "")

    def ancestors(self) -> Iterator[Element]:
        """This element and all around it, from the inside out."""
        at: Element | None = self
        while at is not None:
            yield at
            at = at.parent


class TooManyElements(Exception):
    """A page with more elements than a page of text has."""


class _Builder:
    """The open elements while a page is read."""

    def __init__(self) -> None:
        self.root = Element("#page", {}, None)
        self._open = [self.root]
        self._names: Counter[str] = Counter()
        self._flat = 0
        self._count = 0

    def add_text(self, text: str) -> None:
        if text:
            self._open[-1].children.append(unescape(text) if "&" in text else text)

    def start(self, tag: str, rest: str) -> None:
        """Open an element, closing what it cannot be in."""
        if tag in _CLOSES_PARAGRAPH and self._names["p"]:
            self._close(("p",), _CELLS)
        if tag in _CLOSED_BY:
            closed, barriers = _CLOSED_BY[tag]
            if any(self._names[name] for name in closed):
                self._close(closed, barriers)
        if tag in _PLAIN_INLINE and len(rest) < 3:
            return
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise TooManyElements
        element = Element(tag, attributes_of(rest), self._open[-1])
        if tag in _VOID:
            self._open[-1].children.append(element)
        elif len(self._open) >= DEEPEST:
            self._flat += 1
        else:
            self._open[-1].children.append(element)
            self._open.append(element)
            self._names[tag] += 1

    def add_words(self, tag: str, words: str) -> None:
        """An element of nothing but text."""
        element = Element(tag, {}, self._open[-1])
        element.children.append(unescape(words))
        self._open[-1].children.append(element)

    def end(self, tag: str) -> None:
        """Close the nearest element of that name; an inline one only within its block."""
        if tag == "br" or (tag == "p" and not self._names["p"]):
            self._open[-1].children.append(Element("br", {}, self._open[-1]))
            return
        if self._flat and tag not in _PLAIN_INLINE:
            self._flat -= 1
            return
        if not self._names[tag]:
            return
        if tag in INLINE:
            self._close_inline(tag)
        else:
            self._close((tag,), () if tag in ("table", "body", "html") else ("table",))

    def _close_inline(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                self._pop_to(at)
                return
            if self._open[at].tag not in INLINE:
                return

    def _close(self, tags: tuple[str, ...], barriers: tuple[str, ...]) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            tag = self._open[at].tag
            if tag in tags:
                self._pop_to(at)
                return
            if tag in barriers:
                return

    def _pop_to(self, at: int) -> None:
        for element in self._open[at:]:
            self._names[element.tag] -= 1
        del self._open[at:]


def attributes_of(rest: str) -> dict[str, str]:
    """The attributes of a start tag; the first of a name counts."""
    found: dict[str, str] = {}
    if len(rest) < 3:
        return found
    for match in _ATTRIBUTE.finditer(rest):
        value = match[2] or ""
        if value[:1] in ("'", '"'):
            value = value[1:-1]
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def parse_html(text: str) -> Element:
    """A page or a fragment as a tree.

    Raises:
        TooManyElements: it has more than :data:`MOST_ELEMENTS`.
    """
    reader = _Reader(text)
    reader.read()
    return reader.builder.root


class _Reader:
    """Goes through the tags of a text once; what was sought in vain is not sought again."""

    def __init__(self, text: str) -> None:
        self.builder = _Builder()
        self._text = text
        self._quotes = True
        self._unclosed: set[str] = set()

    def read(self) -> None:
        """Feed every tag and the text between them to the builder."""
        text = self._text
        at = begun = 0
        last = text.rfind(">")
        while (match := _MARK_UP.search(text, at)) and match.start() < last:
            after = self._after(match)
            if after is None:  # no tag at all: a bare "<" in the text
                at = match.end()
                continue
            self.builder.add_text(text[begun : match.start()])
            if name := match["name"]:
                after = self._take(match, name.lower()[:_LONGEST_NAME], after)
            at = begun = after
        self.builder.add_text(text[begun:])

    def _after(self, match: re.Match[str]) -> int | None:
        """Where a tag, comment or declaration ends; None where it does not."""
        text, end = self._text, match.end()
        if match["comment"]:
            if text.startswith((">", "->"), end):
                return text.index(">", end) + 1
            closing = _COMMENT_END.search(text, end)
            return closing.end() if closing else len(text)
        if match["name"] and self._quotes:
            if rest := _REST_OF_TAG.match(text, end):
                return rest.end()
            self._quotes = False
        return text.find(">", end) + 1 or None

    def _take(self, match: re.Match[str], name: str, after: int) -> int:
        """Take a start or end tag; gives where the text goes on."""
        if match["end"]:
            self.builder.end(name)
            return after
        if name not in _RAW:
            self.builder.start(name, self._text[match.end() : after - 1])
            return after
        words_end, end = self._raw_end(name, after)
        if name in _WITH_WORDS:
            self.builder.add_words(name, self._text[after:words_end])
        return end

    def _raw_end(self, name: str, after: int) -> tuple[int, int]:
        """Where the words of an element without mark-up end, and where its end tag does."""
        text = self._text
        if name not in self._unclosed:
            closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, after)
            if closing:
                return closing.start(), text.find(">", closing.end()) + 1 or len(text)
            self._unclosed.add(name)
        if name in _WITH_WORDS:
            end = text.find("<", after)
            return (end, end) if end >= 0 else (len(text), len(text))
        return (after, after) if name in _FORGIVEN else (len(text), len(text))
