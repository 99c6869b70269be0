"""Shelved briefings: the fields that a list shows are in memory, the rest is read on demand."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from hashlib import sha256

from briefing_tui.cache.checked_data import number, row, word
from briefing_tui.cache.plain_briefings import about_of, plain_about
from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.model import Briefing, Section, Speaker, Speech, walk_sections
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.patterns import deferred
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

SETTLED = 2.0
"""Seconds since its last change after which a file's time of change can be relied on."""

_NAME = deferred(r"[0-9a-f]{40}\.briefing")
"""The name of a kept briefing, without any folder."""


class ShelfEntry(NamedTuple):
    """An entry of the list: the facts about one file.

    Attributes:
        size: of the file, in bytes.
        changed: its time of change, in nanoseconds.
        kept: the name of the kept file.
        characters: the length of the text.
        content: a digest of the content, as :func:`content_of` gives it.
        about: what a list shows, as :func:`~.plain_briefings.plain_about` gives it.
    """

    size: int
    changed: int
    kept: str
    characters: int
    content: str
    about: dict[str, Any]

    @classmethod
    def of(cls, plain: object) -> ShelfEntry:
        """Return the entry of plain data; ``about`` is checked only when a briefing is made of it.

        Raises:
            BrokenFileError: it has another shape.
        """
        size, changed, kept, characters, content, about = row(plain, 6)
        if type(changed) is not int or not _NAME.fullmatch(word(kept)):
            raise BrokenFileError("an entry of the list is none")
        return cls(number(size), changed, kept, number(characters), word(content), about)


_READ_LATER = frozenset({"text", "speakers", "speeches"})
"""The fields of a briefing that are read when they are asked for."""


class Shelved(Briefing):
    """A briefing whose text, speakers and speeches are read when they are asked for.

    Attributes:
        characters: the length of the text.
        content: as :func:`content_of` gives it.
    """

    __slots__ = ("_glimpse", "_wake", "characters", "content")

    characters: int
    content: str
    _wake: Callable[[], Briefing]
    _glimpse: Callable[[], Briefing]

    def __new__(cls, **told: Any) -> Any:
        """Return a plain briefing, so that :func:`dataclasses.replace` works on a shelved one."""
        return Briefing(**told)

    @classmethod
    def of(
        cls,
        entry: ShelfEntry,
        path: str,
        wake: Callable[[], Briefing],
        glimpse: Callable[[], Briefing],
    ) -> Shelved:
        """Return the briefing of an entry.

        Args:
            entry: what the list tells.
            path: the file, as given.
            wake: reads the whole briefing.
            glimpse: reads it without keeping it in memory.

        Raises:
            BrokenFileError: the entry has another shape.
        """
        made: Shelved = object.__new__(cls)
        for name, value in about_of(entry.about, path, entry.characters).items():
            object.__setattr__(made, name, value)
        object.__setattr__(made, "characters", entry.characters)
        object.__setattr__(made, "content", entry.content)
        object.__setattr__(made, "_wake", wake)
        object.__setattr__(made, "_glimpse", glimpse)
        return made

    def changed(self, change: Callable[[Briefing], Briefing], **told: object) -> Shelved:
        """Return the briefing that another one is made of when this one is read.

        What is searched of it, and its length, stay as they are.

        Args:
            change: makes the other one, once; what a list shows of that is shown from then on.
            told: fields that a list shows otherwise before that.
        """
        made: Shelved = object.__new__(type(self))
        for cls in type(self).__mro__:
            for name in getattr(cls, "__slots__", ()):
                if name not in _READ_LATER:
                    object.__setattr__(made, name, getattr(self, name))
        for name, value in told.items():
            object.__setattr__(made, name, value)
        changed: list[Briefing] = []

        def wake() -> Briefing:
            if not changed:
                changed[:] = [change(self._wake())]
                for name in Briefing.__slots__:
                    if name not in _READ_LATER:
                        object.__setattr__(made, name, getattr(changed[0], name))
            return changed[0]

        object.__setattr__(made, "_wake", wake)
        object.__setattr__(made, "_glimpse", lambda: change(self._glimpse()))
        return made

    @property
    def text(self) -> str:
        """The text."""
        return self._wake().text

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """The speakers, in order of first speaking."""
        return self._wake().speakers

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """The speeches, in text order."""
        return self._wake().speeches

    def glimpse(self) -> Briefing:
        """Return the whole briefing, which is not kept in memory for the next time."""
        return self._glimpse()

    def near(self) -> bool:
        """Return whether it is on this machine, so that reading it waits for no server."""
        return True


def is_near(briefing: Briefing) -> bool:
    """Return whether a briefing can be read without waiting for a server."""
    return not isinstance(briefing, Shelved) or briefing.near()


def whole(briefing: Briefing) -> Briefing:
    """Return a briefing with all that it holds; one on disk is read and not kept in memory."""
    return briefing.glimpse() if isinstance(briefing, Shelved) else briefing


def content_of(briefing: Briefing) -> str:
    """Return a digest of what is searched: the source, the notes, and who says what where."""
    if isinstance(briefing, Shelved):
        return briefing.content
    told = (
        briefing.source.sha256,
        len(briefing.text),
        [
            (each.id, each.name, each.role, each.titles, each.organisation)
            for each in briefing.speakers
        ],
        [
            (
                speech.start,
                speech.end,
                speech.kind,
                speech.speaker and speech.speaker.id,
                tuple(map(tuple, speech.notes)),
                [_headed(section) for section in walk_sections(speech.sections)],
            )
            for speech in briefing.speeches
        ],
    )
    return sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def _headed(section: Section) -> tuple[int, int, str]:
    return section.start, section.end, section.title


def entry_of(path: str, kept: str, briefing: Briefing) -> ShelfEntry | None:
    """Return the entry of a file; None if it is no file, or was changed just now."""
    try:
        told = os.stat(path)
    except (OSError, ValueError):
        return None  # the briefing that was read is still shown; it is only not kept
    if time.time() - told.st_mtime < SETTLED:
        return None  # a change within the same tick of the clock could not be told from it
    return ShelfEntry(
        told.st_size,
        told.st_mtime_ns,
        os.path.basename(kept),
        len(briefing.text),
        content_of(briefing),
        plain_about(briefing),
    )
