"""The base of commands: one class with its name, its help and its keys."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Protocol

from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _
from briefing_tui.tui.browser import Browser

if TYPE_CHECKING:
    from briefing_tui.tui.features.checking import Checking
    from briefing_tui.tui.features.completing import Completing
    from briefing_tui.tui.features.copying import Copying
    from briefing_tui.tui.features.correcting import Correcting
    from briefing_tui.tui.features.growing_text import Live
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.keeping import Keeping
    from briefing_tui.tui.features.panes import Panes
    from briefing_tui.tui.features.repeating import Repeating
    from briefing_tui.tui.features.searching import Searching
    from briefing_tui.tui.features.shelving import Shelving
    from briefing_tui.tui.features.views import Views
    from briefing_tui.tui.widgets.row_list import RowList

_HUMP = deferred(r"(?<=[a-z])(?=[A-Z])")


class Where(Enum):
    """The places where a key is pressed."""

    TEXT = "text"
    SELECTION = "selection"
    LIST = "list"
    SEARCH = "search"
    COMPLETION = "completion"
    VIEW = "view"
    RESULTS = "results"
    NOTEBOOK = "notebook"


TEXT = frozenset({Where.TEXT})
READING = frozenset({Where.TEXT, Where.SELECTION})
SELECTION = frozenset({Where.SELECTION})
LIST = frozenset({Where.LIST, Where.VIEW})
SEARCH = frozenset({Where.SEARCH})
COMPLETION = frozenset({Where.COMPLETION})
TYPING = SEARCH | COMPLETION
PANES = frozenset({Where.TEXT, Where.SELECTION, Where.LIST})
NOT_SELECTING = frozenset({Where.TEXT, Where.LIST})
VIEWS = frozenset({Where.VIEW})
RESULTS = frozenset({Where.RESULTS})
NOTEBOOK = frozenset({Where.NOTEBOOK})
ANYWHERE = PANES | SEARCH


class FeaturedBrowser(Browser, Protocol):
    """The browser with its features, as commands know it.

    Attributes:
        checking: checks of words and of whole articles.
        completing: the values that are offered in the search box.
        correcting: corrections of who speaks.
        jumping: jumps and the way back.
        keeping: the kept quotes.
        live: what becomes of a transcript that grows.
        panes: the panes and which has the focus.
        pressed: the key that asked for the command, as the tables write it; empty for none.
        repeating: the number typed before a motion.
        searching: the search.
        shelving: the list of briefings.
        views: the views that open over the browser.
    """

    checking: Checking
    completing: Completing
    correcting: Correcting
    jumping: Jumping
    keeping: Keeping
    live: Live
    panes: Panes
    pressed: str
    repeating: Repeating
    searching: Searching
    shelving: Shelving
    views: Views

    @property
    def copying(self) -> Copying:
        """Return the copying feature, whose modules are loaded when it is first needed."""
        ...

    @property
    def where(self) -> Where:
        """Return the place that keys are looked up for, by the widget that has the focus."""
        ...

    @property
    def focused_lines(self) -> RowList | None:
        """Return the list that has the focus, in a side pane or a view, or None."""
        ...

    def open_help(self) -> None:
        """Show the keys of the pane that has the focus."""
        ...

    def open_palette(self) -> None:
        """Find a command by its name, or a line by its number."""
        ...

    def close_top(self) -> None:
        """End the speaker filter, else the search, else the side pane, else the program."""
        ...

    def leave_program(self) -> None:
        """Leave the program, asking first about what would be lost."""
        ...


class Command(ABC):
    """Something the user can ask for.

    Its name in the configuration file and its words in the palette follow from the class's
    name, its help is the class's docstring; both are messages of the catalogue.

    Attributes:
        keys: the keys that ask for it unless the configuration says otherwise.
        where: where those keys do so.
        listed: whether the palette offers it; moves by single steps are not.
        hint: a word for the bottom line, empty to be left out there.
    """

    keys: ClassVar[tuple[str, ...]] = ()
    where: ClassVar[frozenset[Where]] = TEXT
    listed: ClassVar[bool] = True
    hint: ClassVar[str] = ""

    @staticmethod
    @abstractmethod
    def run(browser: FeaturedBrowser) -> None:
        """Carry out the command.

        Args:
            browser: the screen that it is done on.
        """

    @classmethod
    def english(cls) -> str:
        """Return the command's words, from the class's name: ``NextSpeech`` is "Next speech"."""
        return _HUMP.sub(" ", cls.__name__).capitalize()

    @classmethod
    def name(cls) -> str:
        """Return the name in the configuration file: ``next-speech``."""
        return cls.english().lower().replace(" ", "-")

    @classmethod
    def title(cls) -> str:
        """Return the words for this command in the interface's language."""
        return _(cls.english())

    @classmethod
    def help(cls) -> str:
        """Return the help of this command in the interface's language."""
        return _(cls.english_help())

    @classmethod
    def english_help(cls) -> str:
        """Return the help of this command in English; its name when docstrings were stripped."""
        return (cls.__doc__ or cls.english()).split("\n", 1)[0]
