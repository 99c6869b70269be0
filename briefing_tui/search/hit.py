"""The results of a search."""

from __future__ import annotations

from enum import StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span, Speaker, Speech
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.search.matchers.registry import Match


class HitGroup(StrEnum):
    """The ways in which a passage can hold the words of a query, the closest first.

    ``AS_TYPED``: all of it, in order. ``REARRANGED``: its words in another order or apart, in one
    paragraph. ``RELATED``: most of its words, in one passage; such a passage is offered beside
    what was found and never counted with it.
    """

    AS_TYPED = "as-typed"
    REARRANGED = "rearranged"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers a query.

    Attributes:
        briefing: where it stands.
        start: where the first span begins.
        end: where the last span ends.
        spans: the very characters to highlight, in text order.
        score: 100 for an exact match, falling with the cost; comparable within one search.
        match: how it answers; where several ways apply, the weakest.
        group: how much of the query it holds, and in which order.
        lacks: what of the query does not stand there, as it was typed.
        noted: whether it stands in a note, which nobody says.
    """

    briefing: Briefing
    start: int
    end: int
    spans: tuple[Span, ...]
    score: float
    match: Match
    group: HitGroup = HitGroup.AS_TYPED
    lacks: tuple[str, ...] = ()
    noted: bool = False

    @property
    def speech(self) -> Speech | None:
        """The speech that it stands in; None in notes, front and back matter."""
        return None if self.noted else self.briefing.speech_at(self.start)

    @property
    def said_by(self) -> Speaker | None:
        """The person who says it; None in labels and notes, and where nobody is named."""
        speech = self.speech
        if speech is None or any(each.start <= self.start < each.end for each in speech.labels):
            return None
        return speech.speaker

    @property
    def line(self) -> int:
        """The number, from 1, of the line of the text that it begins on."""
        return self.briefing.line_of(self.start)

    @property
    def text(self) -> str:
        """The line of the text that the hit stands in, without white space at its ends."""
        text = self.briefing.text
        low = max(text.rfind("\n", 0, self.start), text.rfind("\r", 0, self.start)) + 1
        ends = [at for at in (text.find("\n", self.end), text.find("\r", self.end)) if at >= 0]
        return text[low : min(ends, default=len(text))].strip()

    @property
    def section(self) -> tuple[str, ...]:
        """Marker and heading of the sections that the hit stands in, outermost first."""
        return tuple(section.title for section in self.briefing.sections_at(self.start))
