"""Changes of what desks know together, as a desk sends them and as a server gives them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID

from briefing_tui.dataclass import dataclass
from briefing_tui.errors import BriefingError
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.text.visible import without_controls

LONGEST = 8 << 20
"""The most bytes of an entry; the tables refuse longer ones."""

LONGEST_NAME = 63
"""The most characters of a user's name in PostgreSQL."""

LATEST = 253402300799.0
"""The last moment that has a date, in seconds since 1970."""


class EntryKind(StrEnum):
    """The kinds of entry."""

    QUOTE = "quote"
    CORRECTION = "correction"
    CHECK = "check"


class DeskRole(StrEnum):
    """The roles of whoever uses a library: each may do what the one before may."""

    READER = "reader"
    CONTRIBUTOR = "contributor"
    EDITOR = "editor"


class DamagedChangeError(ValueError):
    """A server gave something that is no change."""


class RefusedChangeError(BriefingError):
    """A library does not take a change: its sender may not make it, or it is too long."""


@dataclass(frozen=True, slots=True)
class SentChange:
    """A change of an entry that a desk makes.

    Attributes:
        id: a UUID made by the desk, by which a change that is sent twice is known.
        entry: the id of the quote, correction or check.
        kind: of the entry.
        content: the entry from now on, as JSON; None undoes it.
        private: whether the entry is for its owner alone; told by its first change.
    """

    id: str
    entry: str
    kind: EntryKind
    content: str | None
    private: bool


@dataclass(frozen=True, slots=True)
class MadeChange:
    """A change as the server has it.

    Attributes:
        number: of the change, in the order in which they can be seen.
        change: what was sent.
        owner: who made the entry.
        author: who made this change.
        made: when, in UTC.
    """

    number: int
    change: SentChange
    owner: str
    author: str
    made: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """The user of a desk, as a library knows that user.

    Attributes:
        library: the library's id, by which one that was made anew is told.
        user: the name of the user.
        role: what that user may do.
        reached: the number of the last change.
    """

    library: str
    user: str
    role: DeskRole
    reached: int


def made_change(row: Sequence[object]) -> MadeChange:
    """Return the change of a row: number, id, entry, kind, content, private, owner, author, made.

    Raises:
        DamagedChangeError: the row has another shape; whoever runs the server may have made it.
    """
    if len(row) != 9:
        raise DamagedChangeError("another number of columns")
    number, id_, entry, kind, content, private, owner, author, made = row
    if type(number) is not int or number < 1:
        raise DamagedChangeError("number")
    if type(private) is not bool:
        raise DamagedChangeError("private")
    if content is not None and (not isinstance(content, str) or len(content) > LONGEST):
        raise DamagedChangeError("content")
    if not isinstance(made, float) or not 0 <= made <= LATEST:
        raise DamagedChangeError("made")
    change = SentChange(_uuid(id_), _uuid(entry), _kind(kind), content, private)
    moment = datetime.fromtimestamp(made, UTC)
    return MadeChange(number, change, user_name(owner), user_name(author), moment)


def user_name(given: object) -> str:
    """Return a user's name as it is shown: one line without control characters.

    Raises:
        DamagedChangeError: it is none.
    """
    if not isinstance(given, str) or not (name := without_controls(one_line(given)).strip()):
        raise DamagedChangeError("name")
    return name[:LONGEST_NAME]


def standing_of(row: Sequence[object]) -> Standing:
    """Return who a desk is, of a row: library, user, whether it writes, edits, last number.

    Raises:
        DamagedChangeError: the row has another shape.
    """
    if len(row) != 5:
        raise DamagedChangeError("another number of columns")
    library, user, writes, edits, reached = row
    if type(writes) is not bool or type(edits) is not bool or type(reached) is not int:
        raise DamagedChangeError("role")
    role = DeskRole.READER
    if writes:
        role = DeskRole.EDITOR if edits else DeskRole.CONTRIBUTOR
    return Standing(_uuid(library), user_name(user), role, reached)


def _uuid(given: object) -> str:
    try:
        return str(UUID(given)) if isinstance(given, str) else _none()
    except ValueError as error:
        raise DamagedChangeError("id") from error


def _none() -> str:
    raise DamagedChangeError("id")


def _kind(given: object) -> EntryKind:
    try:
        return EntryKind(str(given))
    except ValueError as error:
        raise DamagedChangeError("kind") from error
