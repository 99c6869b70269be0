"""A style that quotes are copied in."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.dataclass import dataclass
from briefing_tui.quoting.quote import Quote


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name, what people call it, and the function that writes a quote in it.

    Attributes:
        name: on the command line and in the configuration.
        title: what lists show, a message of the catalogue.
        write: returns a quote in the style; an empty string for a quote without words.
        order: its place in lists, the lowest first.
    """

    name: str
    title: str
    write: Callable[[Quote], str]
    order: int = 100
