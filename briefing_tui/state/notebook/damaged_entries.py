"""Entries of the notebook that cannot be read: they are set aside and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from briefing_tui.dataclass import dataclass
from briefing_tui.state.notebook.entry_errors import EntryError, reason_of
from briefing_tui.translation import _

Entry = TypeVar("Entry")

BAD = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""The exceptions of reading an entry that is damaged."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """An entry that cannot be read.

    Attributes:
        table: where it stands.
        key: its key there, in bytes as it is stored.
        reason: what is wrong with it.
    """

    table: str
    key: bytes
    reason: str

    @property
    def name(self) -> str:
        """Return the entry's key, to be shown."""
        return self.key.decode("utf-8", "replace")


def readable(
    damaged: dict[tuple[str, bytes], Damaged],
    table: str,
    rows: Iterable[tuple[bytes, Any]],
    read: Callable[[Any], Entry],
) -> list[Entry]:
    """Return the entries of a table's rows.

    Args:
        damaged: gets those that cannot be read.
        table: the name of the table.
        rows: the key and the entry of each.
        read: returns an entry as it is meant.
    """
    entries = []
    for key, entry in rows:
        try:
            entries.append(read(entry))
        except BAD as error:
            damaged[table, key] = Damaged(table, key, reason_of(error))
    return entries


def as_text(given: Any) -> str:
    """Return a text as it is.

    Raises:
        EntryError: it is none.
    """
    if not isinstance(given, str):
        raise EntryError(_("not text: {name}").format(name="query"))
    return given


def as_place(given: Any) -> int:
    """Return an offset as it is.

    Raises:
        EntryError: it is none.
    """
    if not isinstance(given, int) or given < 0:
        raise EntryError(_("not a place in a text"))
    return given
