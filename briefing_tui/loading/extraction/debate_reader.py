"""Readers of debates in XML: what each collects, and the extract that is made of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date as Date

from briefing_tui.loading.document import ContainerFacts
from briefing_tui.loading.extraction.debate_turns import Minutes
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.extraction.refusals import wordless
from briefing_tui.loading.extraction.xml_events import read_document


class DebateReader(ABC):
    """A receiver of the events of a debate in XML, which it writes as minutes.

    Attributes:
        minutes: the text and its turns.
        title: the title of the debate; empty if none is given.
        day: the day of the debate, or None.
        url: the address of the debate, or None.
        language: the language of the debate, or None.
    """

    def __init__(self) -> None:
        self.minutes = Minutes()
        self.title = ""
        self.day: Date | None = None
        self.url: str | None = None
        self.language: str | None = None

    @abstractmethod
    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Handle the start of an element."""

    @abstractmethod
    def end(self, name: str) -> None:
        """Handle the end of an element."""

    @abstractmethod
    def words(self, text: str) -> None:
        """Handle text."""


def extract_minutes(
    data: bytes, path: str, reader: DebateReader, name: str, media_type: str
) -> Extract:
    """Return the text of a debate in XML, with its turns.

    Args:
        data: the whole file.
        path: its name in errors.
        reader: the receiver of its events.
        name: the name of its format in errors.
        media_type: its media type.

    Raises:
        NotTextError: it is damaged, malicious, or without text.
    """
    encoding = read_document(data, reader, path, name)
    minutes = reader.minutes
    minutes.end_turn()
    if not minutes.sheet.length:
        raise wordless(path, name)
    facts = ContainerFacts(
        " ".join(reader.title.split()) or None,
        reader.day,
        tuple(minutes.turns),
        tuple(minutes.aside),
        language=reader.language,
    )
    return Extract(minutes.sheet.text, media_type, encoding, reader.url, facts)
