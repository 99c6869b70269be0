"""Rosters: what a list shows of the briefings of a segment, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from typing import Any

from briefing_tui.cache.checked_data import number, row, word
from briefing_tui.cache.sealing import BrokenFileError, sealed, unsealed
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.postgres.packing import packed, unpacked

UNDATED = Date.min
"""The day of what has none, as a key."""


class RosterEntry(NamedTuple):
    """A briefing of a library.

    Attributes:
        id: its number there.
        day: its day, as a key.
        path: as it was given when it was added.
        characters: the length of its text.
        content: a digest, as :func:`briefing_tui.cache.shelved.content_of` gives it.
        about: as :func:`briefing_tui.cache.plain_briefings.plain_about` gives it.
    """

    id: int
    day: Date
    path: str
    characters: int
    content: str
    about: dict[str, Any]


def packed_roster(entries: Sequence[RosterEntry]) -> bytes:
    """Return the roster of some briefings as it is stored.

    Raises:
        ValueError: it would be too large to be read back.
    """
    plain = [[each.id, each.day.isoformat(), *each[2:]] for each in entries]
    if (parts := sealed(plain)) is None:
        raise ValueError("a roster is too large")
    return packed(b"".join(parts))


def read_roster(data: bytes) -> list[RosterEntry]:
    """Return the briefings of a stored roster; ``about`` is checked when a briefing is made of it.

    Raises:
        BrokenFileError: it is not what was stored.
    """
    plain, _text = unsealed(unpacked(data))
    return [_entry(each) for each in row(plain)]


def given_path(stored: bytes) -> str:
    """Return the path of a briefing as it was given, of the form that the data base has.

    Raises:
        BrokenFileError: it is none.
    """
    try:
        return stored.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        raise BrokenFileError("a path is none") from error


def _entry(plain: object) -> RosterEntry:
    id_, day, path, characters, content, about = row(plain, 6)
    try:
        on = Date.fromisoformat(word(day))
    except ValueError as error:
        raise BrokenFileError("a day is none") from error
    return RosterEntry(number(id_), on, word(path), number(characters), word(content), about)
