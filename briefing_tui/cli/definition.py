"""The parts of a command line: commands, their arguments and their options.

One definition of each (``options.py`` and ``commands/``) is all that
parsing, both forms of help, the manual page and the completions of four shells are made from.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import N_
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


class Category(Enum):
    """The groups of options in help; the value is the heading."""

    SELECTION = N_("What is taken")
    OUTPUT = N_("What is printed")
    OPENING = N_("How the browser opens")
    SERVING = N_("Who is let in")
    GENERAL = N_("For every command")


class Completes(Enum):
    """The values that a shell offers, beside the choices of the option itself."""

    NOTHING = "nothing"
    FILES = "files"
    SPEAKERS = "speakers"


@dataclass(frozen=True, slots=True)
class Value:
    """The value that an option or an argument takes.

    Attributes:
        name: how help calls it; translated.
        read: makes the value of the word that was given; raises ``ValueError``, whose message
            is the reason, for a word that is none.
        choices: returns the words that are allowed; None where there is no such list.
        completes: what a shell offers where there are no choices.
        hint: what is allowed, in a few words, for the message about a value that is not.
        open: whether other words than the choices are allowed, too.
        standard_input: whether ``-`` stands for standard input.
    """

    name: str
    read: Callable[[str], Any] = str
    choices: Callable[[], tuple[str, ...]] | None = None
    completes: Completes = Completes.NOTHING
    hint: str = ""
    open: bool = False
    standard_input: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One option.

    Attributes:
        long: its name without dashes.
        short: its letter, or nothing.
        help: a short text for a list: no capital, no full stop.
        explanation: whole sentences for the long help and the manual page.
        category: under which heading it stands.
        value: what it takes; None for a switch.
        default: what it is when it is not given.
        stored: the name of the attribute that holds it; that of the option when empty.
        excludes: the long names of options that it cannot be given with.
    """

    long: str
    help: str
    category: Category
    explanation: str
    short: str = ""
    value: Value | None = None
    default: Any = None
    stored: str = ""
    excludes: tuple[str, ...] = ()

    @property
    def attribute(self) -> str:
        """Return the name of the attribute that holds the option's value."""
        return self.stored or self.long.replace("-", "_")

    @property
    def names(self) -> tuple[str, ...]:
        """Return the option as it can be typed, the short form first."""
        return (f"-{self.short}", f"--{self.long}") if self.short else (f"--{self.long}",)

    @property
    def absent(self) -> Any:
        """Return what the attribute holds when the option is not given."""
        return (self.default is True) if self.value is None else self.default


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument that is no option.

    Attributes:
        stored: the name of the attribute that holds it.
        value: what it takes.
        help: a short text for a list.
        needed: whether it must be given.
        many: whether any number may be given; the attribute is a list then.
    """

    stored: str
    value: Value
    help: str
    needed: bool = True
    many: bool = False


@dataclass(frozen=True, slots=True)
class CommandDefinition:
    """One command; the browser is the one without a name.

    Attributes:
        name: the word that names it; empty for the browser.
        help: a short text for the list of commands.
        explanation: whole sentences that tell what it does.
        run: ``module:function`` that runs it, imported when it is called.
        arguments: what it takes beside options, in order.
        options: its own options; those of every command come on top.
        examples: command lines with what each does.
        statuses: exit statuses that mean something of their own here, with their meaning.
        hidden: whether help, manual and completions leave it out.
        order: its place in help, the lowest first.
    """

    name: str
    help: str
    explanation: str
    run: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    statuses: tuple[tuple[int, str], ...] = ()
    hidden: bool = False
    order: int = 55
