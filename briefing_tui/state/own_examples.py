"""Tests that recognition reads the examples of the user's own words as intended."""

from __future__ import annotations

from collections.abc import Iterable

from briefing_tui.loading.document import Document
from briefing_tui.model import Briefing, Source
from briefing_tui.recognition.passes import parse
from briefing_tui.state.own_words_file import FILE, Example
from briefing_tui.state.toml_files import complaint, shown_value
from briefing_tui.translation import _

# A line is tried alone, then among lines as they stand around it in a transcript.
_BEFORE = "主持人 闻静姝：各位好，现在开始。\n\n"
_BEHIND = "\n\n记者 黎照昌：请问进展如何？\n\n"


def misread(examples: Iterable[Example]) -> list[str]:
    """Return a complaint for each example that is read otherwise, with the words in use."""
    return [told for example in examples if (told := _misread(example)) is not None]


def _misread(example: Example) -> str | None:
    readings = [
        _speaker_of(f"{example.line}\n", 0),
        _speaker_of(f"{_BEFORE}{example.line}{_BEHIND}{example.line}\n", len(_BEFORE)),
    ]
    if example.speaker in readings if example.speaker else not any(readings):
        return None
    read = next((name for name in readings if name), "")
    told = _("the example of “{word}” is read as {read}, not as {speaker}: {line}")
    words = told.format(
        word=example.word,
        read=f"“{read}”" if read else _("nobody's"),
        speaker=f"“{example.speaker}”" if example.speaker else _("nobody's"),
        line=shown_value(example.line)[1:-1],
    )
    return complaint(FILE, example.at, words)


def _speaker_of(text: str, place: int) -> str:
    """Return who is labelled at a place of a text; empty where nobody is."""
    for speech in _read(text).speeches:
        if speech.speaker and any(label.start == place for label in speech.labels):
            return speech.speaker.name
    return ""


def _read(text: str) -> Briefing:
    return parse(Document(Source(FILE, None, "", "text/plain", "utf-8"), text))
