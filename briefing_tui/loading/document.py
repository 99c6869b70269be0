"""The result of loading: decoded text, its source, and what its container gives."""

from __future__ import annotations

from datetime import date as Date

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Role, Source, Span, TimedSpan, Warning


@dataclass(frozen=True, slots=True)
class GivenTurn:
    """A turn whose speaker the container itself names, as parliamentary XML does.

    Attributes:
        start: the offset of its beginning in the text, with its label if that is shown.
        end: the offset of its end.
        name: the speaker's name, None when the container does not give it.
        role: the speaker's role as the container gives it, else unknown.
        label: the stretch that names the speaker, empty where the text does not show it.
        notes: stretches that nobody speaks, as the container marks them.
    """

    start: int
    end: int
    name: str | None
    role: Role
    label: Span
    notes: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ContainerFacts:
    """The facts that a container gives beside its text; none of them is guessed.

    Attributes:
        title: its title field, or None.
        day: the day that it gives for the briefing, or None.
        turns: its turns in text order, when it names the speakers itself.
        aside: stretches of the text that are mark-up or page furniture.
        times: the stretches whose time it gives, in text order.
        language: the language that it declares, as a BCP 47 tag, or None.
        bold: the lines that are in bold as a whole and no headings, in text order.
        headings: the lines that it marks as headings, in text order.
    """

    title: str | None = None
    day: Date | None = None
    turns: tuple[GivenTurn, ...] = ()
    aside: tuple[Span, ...] = ()
    times: tuple[TimedSpan, ...] = ()
    language: str | None = None
    bold: tuple[Span, ...] = ()
    headings: tuple[Span, ...] = ()


NO_FACTS = ContainerFacts()


@dataclass(frozen=True, slots=True)
class Document:
    """A file, decoded.

    Attributes:
        source: the origin of the text and its encoding.
        text: the text that a reader of the file sees, without a byte-order mark, line ends kept.
        warnings: warnings of bytes that decoding replaced, and of control characters.
        facts: what the container gives beside the text.
    """

    source: Source
    text: str
    warnings: tuple[Warning, ...] = ()
    facts: ContainerFacts = NO_FACTS
