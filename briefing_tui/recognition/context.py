"""The context of recognition: the facts about a document that every pass starts from."""

from __future__ import annotations

from collections.abc import Mapping

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.document import ContainerFacts, Document
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.span import Span
from briefing_tui.text.lines import Line


@dataclass(frozen=True, slots=True)
class Context:
    """A document with what its lines show before any label is believed.

    Attributes:
        document: the text, its source and what its container gives.
        lines: the lines that tile the text, hard-wrapped labels joined.
        aside: the spans that nobody speaks by container or page layout, in text order.
        legend: the names that a legend or the text gives to initials.
        language: the tag of the text's language.
    """

    document: Document
    lines: tuple[Line, ...]
    aside: tuple[Span, ...]
    legend: Mapping[str, str]
    language: str

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.document.text

    def lead(self, end: int) -> HanWords:
        """Return the words of the lines that begin before an offset, one paragraph a line."""
        before = (line.words for line in self.lines if line.start < end)
        return HanWords("\n".join(words.replace("\n", "") for words in before))

    @property
    def facts(self) -> ContainerFacts:
        """The facts that the container gives."""
        return self.document.facts
