"""Reading invented transcripts in tests, and saying in a few words what came out."""

from __future__ import annotations

from hashlib import sha256

from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing, Source, walk_sections
from briefing_tui.recognition.passes import parse


def read(text: str) -> Briefing:
    """The briefing that a text is."""
    digest = sha256(text.encode(errors="surrogatepass")).hexdigest()
    return parse(Document(Source("invented.txt", None, digest, "text/plain", "utf-8"), text))


def turns(briefing: Briefing) -> list[tuple[str | None, str, str]]:
    """Name, kind and attribution of each speech."""
    return [
        (speech.speaker.name if speech.speaker else None, speech.kind.value, speech.attribution)
        for speech in briefing.speeches
    ]


def names(briefing: Briefing) -> list[str]:
    """The names of the speakers."""
    return [speaker.name for speaker in briefing.speakers]


def outline(briefing: Briefing) -> list[tuple[int, str | None, str]]:
    """Level, marker and heading of every section, in text order."""
    return [
        (section.level, section.marker, section.heading)
        for speech in briefing.speeches
        for section in walk_sections(speech.sections)
    ]


def tiles(briefing: Briefing) -> bool:
    """Return whether front matter, speeches and back matter tile the text in that order."""
    regions = [briefing.front_matter, *(s.span for s in briefing.speeches), briefing.back_matter]
    at = 0
    for region in regions:
        if region.start != at or region.end < at:
            return False
        at = region.end
    return at == len(briefing.text)
