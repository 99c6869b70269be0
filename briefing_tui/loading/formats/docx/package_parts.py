"""The parts of a Word document beside its text: numbering, styles, core properties."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter
from briefing_tui.loading.formats.docx.numbering import Level, Numbering

_DEEPEST_STYLE = 20
_LONGEST_PATTERN = 100


@dataclass(slots=True)
class WordStyle:
    """The properties of a paragraph style that are used here.

    Attributes:
        based_on: the id of the style that it refines.
        list_id: the list that its paragraphs are numbered by, None where it says nothing.
        depth: the level in that list, None where it says nothing.
        hidden: whether its text is not shown.
        bold: whether its text is in bold, None where it says nothing.
        heading: whether its paragraphs are headings of an outline.
    """

    based_on: str | None = None
    list_id: str | None = None
    depth: int | None = None
    hidden: bool = False
    bold: bool | None = None
    heading: bool = False


def settled_style(styles: dict[str, WordStyle], style: str) -> WordStyle:
    """Return the properties of a style, its own or those that it inherits."""
    settled = WordStyle()
    for _step in range(_DEEPEST_STYLE):
        found = styles.get(style)
        if found is None:
            break
        settled.list_id = found.list_id if settled.list_id is None else settled.list_id
        settled.depth = found.depth if settled.depth is None else settled.depth
        settled.bold = found.bold if settled.bold is None else settled.bold
        settled.heading = settled.heading or found.heading
        if not found.based_on:
            break
        style = found.based_on
    return settled


def whole(value: str | None, otherwise: int = 0) -> int:
    """Return the whole number that an attribute gives, or ``otherwise``."""
    try:
        return int(value) if value is not None and len(value) < 10 else otherwise
    except ValueError:
        return otherwise


def is_on(attributes: dict[str, str]) -> bool:
    """Return whether a property that is on or off is on; it is where it has no value."""
    return attributes.get("val", "1") not in ("0", "false", "off")


class NumberingReader:
    """Takes the events of ``numbering.xml``."""

    def __init__(self) -> None:
        self.numbering = Numbering()
        self._definitions = Meter(budgets.DEFINITIONS)
        self._abstract = self._list = ""
        self._override: int | None = None
        self._level: Level | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        value = attributes.get("val", "")
        match name:
            case "abstractNum":
                self._definitions.spend()
                self._abstract = attributes.get("abstractNumId", "")
                self.numbering.abstract.setdefault(self._abstract, {})
            case "num":
                self._definitions.spend()
                self._list = attributes.get("numId", "")
            case "abstractNumId":
                self.numbering.lists[self._list] = value
            case "lvlOverride":
                self._override = whole(attributes.get("ilvl"))
            case "startOverride":
                if self._override is not None:
                    self.numbering.restarts[self._list, self._override] = whole(value, 1)
            case "lvl":
                self._begin_level(whole(attributes.get("ilvl")))
            case "start" | "numFmt" | "lvlText" | "suff":
                self._describe(name, value)

    def _begin_level(self, depth: int) -> None:
        self._level = Level()
        if 0 <= depth < 9 and self._override is None:
            self.numbering.abstract.setdefault(self._abstract, {})[depth] = self._level

    def _describe(self, name: str, value: str) -> None:
        if self._level is None:
            return
        if name == "start":
            self._level.first = whole(value, 1)
        elif name == "numFmt":
            # The inner one of several formats is the one for older programs.
            self._level.form = value
        elif name == "lvlText":
            self._level.pattern = value[:_LONGEST_PATTERN]
        else:
            self._level.suffix = value

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if name == "lvl":
            self._level = None
        elif name == "lvlOverride":
            self._override = None

    def words(self, text: str) -> None:
        """Ignore text, of which this part has none."""


class RelationsReader:
    """Takes the events of the package's relations.

    Attributes:
        document: the name of the part that is the document, empty where none is named.
    """

    def __init__(self) -> None:
        self.document = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            self.document = attributes.get("Target", "").lstrip("/")

    def end(self, name: str) -> None:
        """Handle the end of an element."""

    def words(self, text: str) -> None:
        """Ignore text, of which this part has none."""


class StylesReader:
    """Takes the events of ``styles.xml``."""

    def __init__(self) -> None:
        self.styles: dict[str, WordStyle] = {}
        self._definitions = Meter(budgets.DEFINITIONS)
        self._style = WordStyle()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        if name == "style":
            self._definitions.spend()
            self._style = WordStyle()
            self.styles[attributes.get("styleId", "")] = self._style
        elif name == "basedOn":
            self._style.based_on = attributes.get("val")
        elif name == "numId":
            self._style.list_id = attributes.get("val")
        elif name == "ilvl":
            self._style.depth = whole(attributes.get("val"))
        elif name == "outlineLvl":
            self._style.heading = whole(attributes.get("val"), 9) < 9
        elif name == "b":
            self._style.bold = is_on(attributes)
        elif name == "vanish":
            self._style.hidden = is_on(attributes)

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        if name == "style":
            self._style = WordStyle()

    def words(self, text: str) -> None:
        """Ignore text, of which this part has none."""


@dataclass(slots=True)
class PropertiesReader:
    """Takes the events of ``core.xml``.

    Attributes:
        title: the text of its title field.
    """

    pieces: list[str] = field(default_factory=list)
    inside: bool = False

    @property
    def title(self) -> str:
        """Return the title field, with white space as single spaces."""
        return " ".join("".join(self.pieces).split())

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""
        self.inside = name == "title"

    def end(self, name: str) -> None:
        """Handle the end of an element."""
        self.inside = False

    def words(self, text: str) -> None:
        """Handle text."""
        if self.inside:
            self.pieces.append(text)
