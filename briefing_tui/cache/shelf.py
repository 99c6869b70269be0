"""The shelf: briefings of unchanged files, whose texts stay on disk until they are asked for.

A list tells, for each file that was read before, its size and time of change and what a list
of briefings shows of it. The text and the speeches lie in a kept file of their own; only those
that were used last are in memory.
"""

from __future__ import annotations

import io
import os
import pickle
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple
from zlib import crc32

from briefing_tui.cache.kept import Kept
from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing, Speaker, Speech

AWAKE = 16_000_000
"""Characters of the texts that are in memory at once."""

SETTLED = 2.0
"""Seconds after which a file that was changed is held for unchanged while its time stays."""

MOST = 50_000
"""Files on the list; those that were read longest ago leave it."""

_MODEL = "briefing_tui.model"
_HEAVY = ("text", "speakers", "speeches")


class _Parts(pickle.Unpickler):
    """Reads nothing but the parts of a briefing."""

    def find_class(self, module: str, name: str) -> object:
        """A class of the model or of the shelf, or a date."""
        known = module == _MODEL or (module, name) in (
            ("datetime", "date"),
            (__name__, "Entry"),
        )
        if known:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a briefing")


class _Compact(pickle.Pickler):
    """Writes the parts of a briefing as the calls that make them.

    Reading takes two thirds of the time that it takes to set the fields of frozen objects.
    """

    def reducer_override(self, value: object) -> Any:
        """The class and the fields of a part of a briefing; anything else as ever."""
        if type(value).__module__ == _MODEL and is_dataclass(value):
            return type(value), tuple(getattr(value, field.name) for field in fields(value))
        return NotImplemented


def sealed(value: object) -> list[bytes]:
    """A value as a kept file holds it."""
    held = io.BytesIO()
    _Compact(held, pickle.HIGHEST_PROTOCOL).dump(value)
    return [b"%08x" % crc32(held.getbuffer()), held.getvalue()]


def unsealed(path: Path) -> Any:
    """The value of a kept file; None when there is none, or not what was written."""
    try:
        data = path.read_bytes()
        if crc32(data[8:]) != int(data[:8], 16):
            return None
        return _Parts(io.BytesIO(data[8:])).load()
    except (OSError, ValueError, EOFError, pickle.UnpicklingError):
        return None


class Entry(NamedTuple):
    """What the list tells of one file.

    Attributes:
        size: of the file, in bytes.
        changed: its time of change, in nanoseconds.
        kept: the name of the kept file.
        characters: the length of the text.
        content: what tells the content, as :func:`content_of` gives it.
        light: the fields of the briefing but for those that are read when asked for.
    """

    size: int
    changed: int
    kept: str
    characters: int
    content: str
    light: dict[str, Any]


class Shelved(Briefing):
    """A briefing whose text, speakers and speeches are read when they are asked for.

    Attributes:
        characters: the length of the text.
        content: as :func:`content_of` gives it.
    """

    __slots__ = ("_wake", "characters", "content")

    characters: int
    content: str
    _wake: Callable[[], Briefing]

    def __new__(cls, **told: Any) -> Any:
        """A plain briefing: what :func:`dataclasses.replace` makes of a shelved one."""
        return Briefing(**told)

    @classmethod
    def of(cls, entry: Entry, path: str, wake: Callable[[], Briefing]) -> Shelved:
        """The briefing of an entry.

        Args:
            entry: what the list tells.
            path: the file, as given.
            wake: reads the whole briefing.
        """
        made: Shelved = object.__new__(cls)
        source = entry.light["source"]
        told = {**entry.light, "source": type(source)(path, *_after_path(source))}
        for name, value in told.items():
            object.__setattr__(made, name, value)
        object.__setattr__(made, "characters", entry.characters)
        object.__setattr__(made, "content", entry.content)
        object.__setattr__(made, "_wake", wake)
        return made

    @property
    def text(self) -> str:
        """The text."""
        return self._wake().text

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """In order of first speaking."""
        return self._wake().speakers

    @property
    def speeches(self) -> tuple[Speech, ...]:
        """In text order."""
        return self._wake().speeches


def _after_path(source: object) -> list[object]:
    return [getattr(source, field.name) for field in fields(source)][1:]  # type: ignore[arg-type]


def characters_of(briefing: Briefing) -> int:
    """The length of a briefing's text, without reading a shelved one."""
    return briefing.characters if isinstance(briefing, Shelved) else len(briefing.text)


def content_of(briefing: Briefing) -> str:
    """What tells the content of a briefing: its file and where its notes are."""
    if isinstance(briefing, Shelved):
        return briefing.content
    notes = tuple(tuple(note) for speech in briefing.speeches for note in speech.notes)
    return sha256(repr((briefing.source.sha256, len(briefing.text), notes)).encode()).hexdigest()


class Shelf:
    """The list of the files that were read before, and the texts in memory.

    Args:
        kept: where the list and the briefings are.
        again: reads and parses a file whose kept briefing is gone.
    """

    def __init__(self, kept: Kept, again: Callable[[str], Briefing]) -> None:
        self._kept = kept
        self._again = again
        self._entries: dict[str, Entry] | None = None
        self._fresh: dict[str, Entry] = {}
        self._awake: OrderedDict[str, Briefing] = OrderedDict()
        self._characters = 0
        self._lock = Lock()

    def find(self, path: str, max_size: int) -> Shelved | None:
        """The briefing of a file that has not changed since it was read; else None."""
        try:
            told = os.stat(path)
        except (OSError, ValueError):
            return None
        entry = self._known().get(os.path.abspath(path))
        if entry is None or (entry.size, entry.changed) != (told.st_size, told.st_mtime_ns):
            return None
        return self._shelved(entry, path) if entry.size <= max_size else None

    def put(self, path: str, kept: Path, briefing: Briefing) -> Shelved | None:
        """Put a briefing that has been kept on the list; None where its file is no such file.

        Args:
            path: the file, as given.
            kept: where the briefing is kept.
            briefing: what was read of it.
        """
        entry = entry_of(path, kept, briefing)
        if entry is None:
            return None
        self.add(path, entry)
        return self._shelved(entry, path)

    def add(self, path: str, entry: Entry) -> Shelved:
        """Take up what another process has kept."""
        self._fresh[os.path.abspath(path)] = entry
        return self._shelved(entry, path)

    def save(self) -> None:
        """Write the list, with what other programs have put on it."""
        if not self._fresh:
            return
        place = self._kept.path("shelf", "")
        known = {**(_list(place)), **self._fresh}
        self._entries, self._fresh = known, {}
        self._kept.write(place, sealed(dict(list(known.items())[-MOST:])))

    def _known(self) -> dict[str, Entry]:
        if self._entries is None:
            self._entries = _list(self._kept.path("shelf", ""))
        return self._entries

    def _shelved(self, entry: Entry, path: str) -> Shelved:
        return Shelved.of(entry, path, lambda: self._wake(entry, path))

    def _wake(self, entry: Entry, path: str) -> Briefing:
        with self._lock:
            if (found := self._awake.get(entry.kept)) is not None:
                self._awake.move_to_end(entry.kept)
                return found
        place = self._kept.path("shelf", "").with_name(entry.kept)
        briefing = unsealed(place)
        if not isinstance(briefing, Briefing) or len(briefing.text) != entry.characters:
            briefing = self._again(path)
            if content_of(briefing) != entry.content:
                raise BriefingError(path, "has changed since it was opened; open it again")
        with self._lock:
            self._awake[entry.kept] = briefing
            self._characters += entry.characters
            while self._characters > AWAKE and len(self._awake) > 1:
                _, asleep = self._awake.popitem(last=False)
                self._characters -= len(asleep.text)
        return briefing


def entry_of(path: str, kept: Path, briefing: Briefing) -> Entry | None:
    """What the list tells of a file; None for what is no file, or was changed just now."""
    try:
        told = os.stat(path)
    except (OSError, ValueError):
        return None
    if time.time() - told.st_mtime < SETTLED:
        return None
    light = {
        field.name: getattr(briefing, field.name)
        for field in fields(briefing)
        if field.name not in _HEAVY
    }
    return Entry(
        told.st_size,
        told.st_mtime_ns,
        kept.name,
        len(briefing.text),
        content_of(briefing),
        light,
    )


def _list(place: Path) -> dict[str, Entry]:
    known = unsealed(place)
    return known if isinstance(known, dict) else {}
