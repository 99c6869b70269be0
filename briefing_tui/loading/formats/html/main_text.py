"""The separation of a page's main text from what surrounds it.

There are two kinds of evidence. First, tag, role, class or id may mark an element as navigation,
footer, sharing or related matter, or as hidden. Such names are ignored if they hold a large part
of the page's words, as when "share" names the box around the article, or a script shows it.
Second, the main text is the innermost element with nearly all sentences, or with nearly all lines
that begin with a label. Inside it everything is kept except clusters of links and well-known
phrases of buttons. Outside it only the title, the line of date and source, and lines with labels
or boxes like those of the main text are kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.loading.extraction.day_fields import day_of
from briefing_tui.loading.extraction.written_labels import begins_with_label
from briefing_tui.loading.formats.html.phrases import (
    WORDS_OF_FURNITURE,
    is_furniture,
    is_imprint,
    without_controls,
)
from briefing_tui.loading.formats.html.seen_lines import (
    HtmlLine,
    hidden_by,
    is_never_shown,
    lines_of,
)
from briefing_tui.loading.formats.html.tree import Around, Element
from briefing_tui.text.marks import CLOSERS, COLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_TAGS = frozenset("nav footer aside dialog menu".split())
_ROLES = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar".split()
)
_MOST_OF_ONE_NAME = 0.35
"""The share of the page's words above which a name of furniture means something else."""

_SURE = frozenset(
    "hidden display visibility <nav> <footer> <aside> footer breadcrumb cookie cookies "
    "copyright".split()
)
_MOST_OF_A_SURE_NAME = 0.6
"""The same for names that rarely mean anything else; short pages may have long footers."""

_MAIN_SHARE = 0.85
_FEWEST_LABELS = 2
_SAID = deferred(rf"(?:[{SENTENCE_ENDS}{COLONS}][{CLOSERS}】]*|[\]】])$")
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 pre blockquote center".split())
_NAME = deferred(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SENTENCE_END = deferred(rf"[{SENTENCE_ENDS}][{CLOSERS}】]*$|[。！？；，]|[.,;] ")
_LABEL = deferred(rf"^.{{1,30}}?[{COLONS}]")
_SOURCE = deferred(r"来源|來源|发布|發布|發佈|日期|时间|時間|(?i:source|published|posted on|date)")


def main_lines(root: Element, title: str | None, whole: bool = True) -> list[HtmlLine]:
    """Return the main text's lines, with its title and the line of date and source.

    Args:
        root: the page.
        title: its title, or None.
        whole: whether it is a page rather than a fragment, which is main text altogether.
    """
    left_out = _left_out(root)
    lines = lines_of(root, left_out)
    if not lines:
        return []
    main = _main_element(lines, root) if whole else root
    within = _elements_of(main)
    inside = [line.owner in within for line in lines]
    kept = _without_clusters(lines, inside, title)
    kept |= _belonging(lines, inside, main, title)
    tidied = (_tidied(lines[at]) for at in sorted(kept))
    return [line for line in tidied if line.text]


def _tidied(line: HtmlLine) -> HtmlLine:
    text = without_controls(line.text)
    return line if text == line.text else replace(line, text=text)


def names_of(element: Element) -> set[str]:
    """Return the words of class and id, in lower case."""
    attributes = element.attributes
    if not attributes:
        return set()
    given = f"{attributes.get('class', '')} {attributes.get('id', '')}"[:400]
    return {word.lower() for word in _NAME.findall(given)} if given != " " else set()


def _left_out(root: Element) -> Callable[[Element], bool]:
    """Return a function that tells which elements to leave out: hidden ones and furniture."""
    lines = lines_of(root)
    total = sum(map(_weight, lines)) or 1
    masses: Counter[str] = Counter()
    furniture = _Furniture()
    for line in lines:
        if weight := _weight(line):
            masses.update(dict.fromkeys(furniture.names(line.owner), weight))
    trusted = {
        name
        for name, mass in masses.items()
        if mass > (_MOST_OF_A_SURE_NAME if name in _SURE else _MOST_OF_ONE_NAME) * total
    }

    def left_out(element: Element) -> bool:
        return is_never_shown(element) or not furniture.own_names(element) <= trusted

    return left_out


def _elements_of(element: Element) -> set[Element]:
    """Return an element and all elements inside it."""
    found = {element}
    pending = [element]
    while pending:
        inner = [child for child in pending.pop().children if isinstance(child, Element)]
        found.update(inner)
        pending += inner
    return found


class _Furniture:
    """The names by which elements, or those around them, mark themselves as furniture."""

    def __init__(self) -> None:
        self._known: dict[Element, frozenset[str]] = {}
        self._section_around = Around(("article", "main", "section"))

    def names(self, owner: Element) -> frozenset[str]:
        """Return the names of furniture of an element and of all around it."""
        passed: list[Element] = []
        found: frozenset[str] = frozenset()
        for element in owner.ancestors():
            if element in self._known:
                found = self._known[element]
                break
            passed.append(element)
        for element in reversed(passed):
            if own := self.own_names(element):
                found |= own
            self._known[element] = found
        return found

    def own_names(self, element: Element) -> set[str]:
        """Return the names of furniture that an element itself has."""
        found: set[str] = set()
        if how := hidden_by(element):
            found.add(how)
        if element.tag in _TAGS:
            found.add(f"<{element.tag}>")
        elif element.tag == "header" and self._section_around(element) is None:
            found.add("<header>")
        if element.attributes and element.tag not in ("html", "body"):
            if (role := element.words_of("role").lower()) in _ROLES:
                found.add(f"@{role}")
            found |= names_of(element) & WORDS_OF_FURNITURE
        return found


def _weight(line: HtmlLine) -> int:
    """Return the weight of a line as main text: its characters outside links, sentences doubled."""
    if is_furniture(line.text) or is_imprint(line.text):
        return 0
    if line.linked * 2 > len(line.text):
        return len(line.text) if begins_with_label(line.text) else 0
    return line.own * 2 if _SENTENCE_END.search(line.text) else line.own


def _main_element(lines: Sequence[HtmlLine], root: Element) -> Element:
    """Return the innermost element with nearly all labelled speech, or nearly all weight."""
    masses: Counter[Element] = Counter()
    said: Counter[Element] = Counter()
    loose: Counter[Element] = Counter()
    for line in lines:
        if weight := _weight(line):
            labelled = begins_with_label(line.text) and bool(_SAID.search(line.text))
            masses[line.owner] += weight
            said[line.owner] += labelled and not line.linked
            block = line.owner.parent if line.owner.tag in _PARAGRAPHS else line.owner
            loose[block or root] += weight
    _add_inner(root, masses, said)
    enough = _MAIN_SHARE * masses[root]
    most = max(_FEWEST_LABELS, _MAIN_SHARE * said[root])
    at = root
    while True:
        inside = [child for child in at.children if isinstance(child, Element) and masses[child]]
        # Paragraphs beside a box of labels belong to it: a lead, an announcement, further speech.
        boxed = loose[at] <= (1 - _MAIN_SHARE) * masses[at]
        spoken = (child for child in inside if boxed and said[child] >= most)
        heavy = (child for child in inside if masses[child] >= enough)
        inner = next(spoken, None) or next(heavy, None)
        if inner is None:
            return at
        at = inner


def _add_inner(root: Element, *counts: Counter[Element]) -> None:
    """Add to the counts of each element those of the elements inside it."""
    order = [root]
    for element in order:
        order += [child for child in element.children if isinstance(child, Element)]
    for element in reversed(order):
        if element.parent is not None:
            for count in counts:
                if own := count[element]:
                    count[element.parent] += own


def _without_clusters(
    lines: Sequence[HtmlLine], inside: Sequence[bool], title: str | None
) -> set[int]:
    """Return the indices of main text lines, without button phrases and link clusters."""
    places = [at for at, within in enumerate(inside) if within]
    linked = [lines[at].linked * 10 > len(lines[at].text) * 8 for at in places]
    own = [number for number, at in enumerate(places) if _weight(lines[at])]
    if not own:
        return set(places)
    kept: set[int] = set()
    list_around = Around(("li",))
    for number, at in enumerate(places):
        line = lines[at]
        beside = (number > 0 and linked[number - 1]) or (
            number + 1 < len(places) and linked[number + 1]
        )
        outer = not own[0] < number < own[-1]
        in_list = list_around(line.owner) is not None
        if is_furniture(line.text) or (number > own[-1] and is_imprint(line.text)):
            continue
        label = outer and begins_with_label(line.text)
        loose = beside or in_list or (outer and not label)
        if linked[number] and loose and not _is_title(line.text, title):
            continue
        kept.add(at)
    return kept


def _belonging(
    lines: Sequence[HtmlLine], inside: Sequence[bool], main: Element, title: str | None
) -> set[int]:
    """Return the indices of the lines outside the main text that belong to it."""
    begin = inside.index(True) if True in inside else 0
    before = range(begin - 1, -1, -1)
    titled = next((at for at in before if _is_title(lines[at].text, title)), None)
    labels = {_label(line) for line, within in zip(lines, inside, strict=True) if within}
    path = {element.parent: element for element in main.ancestors()}
    kept = set() if titled is None else {titled}
    for at, line in enumerate(lines):
        if inside[at] or not _weight(line):
            continue
        if titled is not None and titled < at < begin:
            if line.heading or _dates(line):
                kept.add(at)
        elif (_label(line) or None) in labels or _stands_beside(line, path):
            kept.add(at)
    return kept


def _label(line: HtmlLine) -> str:
    match = _LABEL.match(line.text)
    return match[0] if match else ""


def _dates(line: HtmlLine) -> bool:
    """Return whether a line gives the date or source of the page."""
    return len(line.text) <= 120 and bool(_SOURCE.search(line.text) or day_of(line.text))


def _stands_beside(line: HtmlLine, path: Mapping[Element | None, Element]) -> bool:
    """Return whether a line is in a box like the neighbouring one with the main text.

    Args:
        line: the line.
        path: the main element and those around it, each by its parent.
    """
    for element in line.owner.ancestors():
        beside = path.get(element.parent)
        if element.parent is not None and beside is not None and beside is not element:
            name = element.words_of("class")
            like = beside.tag == element.tag and beside.words_of("class") == name
            return like and (bool(name) or bool(_SENTENCE_END.search(line.text)))
    return False


def _is_title(text: str, title: str | None) -> bool:
    """Return whether a line is the page's title, or contains most of it."""
    if not title:
        return False
    short, long = sorted((_letters(text), _letters(title)), key=len)
    return bool(short) and (short == long or (short in long and 3 * len(short) >= 2 * len(long)))


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum()).lower()
