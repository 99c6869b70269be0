"""A tree of HTML as the lines that a reader sees, each with its place in the tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing_tui.dataclass import dataclass
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.extraction.written_labels import is_wide
from briefing_tui.loading.formats.html.tree import INLINE, Element
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.patterns import deferred

_NEVER_SHOWN = frozenset(
    "head script style noscript template iframe svg canvas object embed audio video map button "
    "select option optgroup datalist textarea input title meta link rp rt progress meter".split()
)
_HIDING = deferred(r"(?i)(display(?=\s*:\s*none)|visibility(?=\s*:\s*hidden))")
_KEEPS_LINES = deferred(r"(?i)white-space\s*:\s*(?:pre|break-spaces)")
_BOLD = deferred(r"(?i)font-weight\s*:\s*(?:(bold|[6-9]00)|normal|[1-5]00)")
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SPACE = deferred(r"[ \t\n\r\f]+")
_KEPT_SPACE = "\x1f"
"""The placeholder for a space that is not to be collapsed, while a line is built."""

_INDENT = " \t\n\r\f\v\u00a0\u3000\u2003\u2002"


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """A line of a page.

    Attributes:
        text: as shown, without indent.
        owner: the innermost block that it stands in.
        linked: the number of its characters in links.
        heading: whether it stands in h1 to h6.
        bold: whether all of it is in bold.
    """

    text: str
    owner: Element
    linked: int
    heading: bool
    bold: bool

    @property
    def own(self) -> int:
        """Return how many characters are outside links."""
        return len(self.text) - self.linked


def is_never_shown(element: Element) -> bool:
    """Return whether an element is of a type whose text is never shown."""
    return element.tag in _NEVER_SHOWN


def hidden_by(element: Element) -> str | None:
    """Return the attribute or style that hides an element, or None."""
    attributes = element.attributes
    if "hidden" in attributes:
        return "hidden"
    match = _HIDING.search(attributes.get("style", "")[:2000]) if attributes else None
    return match[1].lower() if match else None


class _Look(NamedTuple):
    """Links, kept line ends and bold of a piece of text.

    Attributes:
        linked: whether it is part of a link.
        kept: whether its line ends are kept.
        bold: whether it is in bold.
    """

    linked: bool = False
    kept: bool = False
    bold: bool = False

    def within(self, element: Element) -> _Look:
        """Return how the text of an element is shown that stands in text of this look."""
        return _Look(
            self.linked or (element.tag == "a" and "href" in element.attributes),
            self.kept or _keeps_lines(element),
            _is_bold(element, self.bold),
        )


class _Pen:
    """Gathers the text of one line after another."""

    def __init__(self, breaks_kept: bool) -> None:
        self.lines: list[HtmlLine] = []
        self._meter = Meter(budgets.LINES)
        self._pieces: list[str] = []
        self._linked = 0
        self._is_bold = True
        self._breaks_kept = breaks_kept

    def add(self, text: str, owner: Element, look: _Look) -> None:
        """Add text of the mark-up; its line ends become spaces unless they are kept."""
        if not (look.kept or self._breaks_kept):
            self._add_piece(text, look)
            return
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", _KEPT_SPACE)
        first, *rest = text.split("\n")
        self._add_piece(first, look)
        for piece in rest:
            self.end_line(owner)
            self._add_piece(piece, look)

    def _add_piece(self, text: str, look: _Look) -> None:
        if text:
            self._pieces.append(text)
            if look.linked:
                self._linked += len(text.strip())
            self._is_bold = self._is_bold and (look.bold or not text.strip(_INDENT))

    def end_line(self, owner: Element) -> None:
        """End the current line, if it has any text."""
        if not self._pieces:
            return
        text = _collapsed("".join(self._pieces)).replace(_KEPT_SPACE, " ").strip(_INDENT)
        if text:
            heading = any(element.tag in _HEADINGS for element in _near(owner))
            self._meter.spend()
            linked = min(self._linked, len(text))
            self.lines.append(HtmlLine(text, owner, linked, heading, self._is_bold))
        self._pieces.clear()
        self._linked = 0
        self._is_bold = True


def _near(owner: Element) -> Iterator[Element]:
    """Yield a block and the two elements around it."""
    at: Element | None = owner
    for _step in range(3):
        if at is None:
            return
        yield at
        at = at.parent


def _collapsed(text: str) -> str:
    """Return text with each run of white space as one space, or nothing between ideographs."""
    return _SPACE.sub(_space, text)


def _space(match: re.Match[str]) -> str:
    if "\n" in match[0]:
        text, start, end = match.string, match.start(), match.end()
        if start > 0 and end < len(text) and is_wide(text[start - 1]) and is_wide(text[end]):
            return ""
    return " "


def lines_of(root: Element, left_out: Callable[[Element], bool] = is_never_shown) -> list[HtmlLine]:
    """Return the lines of a tree in document order, without what is left out.

    Line ends are kept in ``pre`` and similar elements, and everywhere in a fragment without blocks.
    """
    pen = _Pen(breaks_kept=not _has_blocks(root))
    owner = root
    # Each entry is an element to enter or to leave, or text; never recursive.
    pending: list[tuple[Element | str, bool, _Look]] = [(root, False, _Look())]
    while pending:
        node, leaving, look = pending.pop()
        if isinstance(node, str):
            pen.add(node, owner, look)
        elif leaving:
            pen.end_line(owner)
            owner = _block_around(node)
        elif node.tag in ("br", "hr"):
            pen.end_line(owner)
        elif not left_out(node):
            inner = look.within(node)
            if node.tag not in INLINE:
                pen.end_line(owner)
                owner = node
                pending.append((node, True, look))
            pending.extend((child, False, inner) for child in reversed(node.children))
    pen.end_line(owner)
    return pen.lines


def _keeps_lines(element: Element) -> bool:
    if element.tag in ("pre", "xmp", "listing", "plaintext"):
        return True
    style = element.attributes.get("style")
    return bool(style and _KEEPS_LINES.search(style[:2000]))


def _is_bold(element: Element, around: bool) -> bool:
    """Return whether the text of an element is in bold.

    Args:
        element: the element.
        around: whether the text around it is.
    """
    style = element.attributes.get("style")
    told = _BOLD.search(style[:2000]) if style else None
    if told is not None:
        return told[1] is not None
    return around or element.tag in ("b", "strong")


def _block_around(element: Element) -> Element:
    at = element.parent
    while at is not None and at.tag in INLINE:
        at = at.parent
    return at if at is not None else element


def _has_blocks(root: Element) -> bool:
    """Return whether any element of a tree breaks lines."""
    pending: list[Element] = [root]
    while pending:
        for child in pending.pop().children:
            if isinstance(child, str):
                continue
            if child.tag == "br" or child.tag not in (*INLINE, "html", "body"):
                return True
            pending.append(child)
    return False
