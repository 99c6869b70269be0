"""The result of loading: decoded text, its source, and what its container gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date

from briefing_tui.model import Role, Source, Span, Warning


@dataclass(frozen=True, slots=True)
class GivenTurn:
    """A turn whose speaker the container itself names, as parliamentary XML does.

    Attributes:
        start: where the turn begins in the text, with its label where that is shown.
        end: where it ends.
        name: the speaker's name, None when the container leaves it open.
        role: what the container says that the speaker is, else unknown.
        label: the stretch that names the speaker, empty where the text does not show it.
        notes: stretches that the container marks as nobody's words.
    """

    start: int
    end: int
    name: str | None
    role: Role
    label: Span
    notes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The facts that a container gives beside its text; none of them is guessed.

    Attributes:
        title: its title field, or None.
        day: the day that it gives for the briefing, or None.
        turns: its turns in text order, when it names the speakers itself.
        aside: stretches of the text that are mark-up or page furniture, nobody's words.
    """

    title: str | None = None
    day: Date | None = None
    turns: tuple[GivenTurn, ...] = ()
    aside: tuple[Span, ...] = ()


NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True)
class Document:
    """A file, decoded.

    Attributes:
        source: where it came from and how it was decoded.
        text: what a reader of the file sees, without a byte-order mark, line ends kept.
        warnings: what decoding had to replace, and control characters.
        told: what the container tells beside the text.
    """

    source: Source
    text: str
    warnings: tuple[Warning, ...] = ()
    told: Told = NOTHING_TOLD
