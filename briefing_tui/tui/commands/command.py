"""The base of commands: one class with its name, its help and its keys."""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.tui.screens.browse import Browse

_HUMP = deferred(r"(?<=[a-z])(?=[A-Z])")


class Where(Enum):
    """The places where a key is pressed."""

    TEXT = "text"
    SELECTION = "selection"
    LIST = "list"
    SEARCH = "search"
    VIEW = "view"


TEXT = frozenset({Where.TEXT})
READING = frozenset({Where.TEXT, Where.SELECTION})
SELECTION = frozenset({Where.SELECTION})
LIST = frozenset({Where.LIST, Where.VIEW})
SEARCH = frozenset({Where.SEARCH})
PANES = frozenset({Where.TEXT, Where.SELECTION, Where.LIST})
ANYWHERE = frozenset(set(Where) - {Where.VIEW})


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
    def run(browse: Browse) -> None:
        """Carry out the command.

        Args:
            browse: the screen that it is done on.
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
