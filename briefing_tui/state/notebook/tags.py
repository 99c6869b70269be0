"""Tags, written as ``#tag`` beside the note."""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple

SIGNS = "#\uff03"


class NoteAndTags(NamedTuple):
    """The note and the tags beside a quote.

    Attributes:
        note: the words.
        tags: without their signs, each once.
    """

    note: str
    tags: tuple[str, ...]


def read_note(written: str) -> NoteAndTags:
    """Return the note and the tags of what was written: each word that begins with ``#`` is one."""
    words = written.split(" ")
    tags = [word.strip(SIGNS) for word in words if word[:1] in SIGNS and word.strip(SIGNS)]
    note = " ".join(word for word in words if not (word[:1] and word[:1] in SIGNS))
    return NoteAndTags(note.strip(), tuple(dict.fromkeys(tags)))


def written_note(note: str, tags: tuple[str, ...]) -> str:
    """Return a note and its tags as they are written in one line."""
    return " ".join(filter(None, [*(f"#{tag}" for tag in tags), note]))
