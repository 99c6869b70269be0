"""Quotes and corrections as a shared library holds them, and back.

A briefing is named by its path in the library alone, for desks may know that by other addresses.
What comes back was written by others: its words lose their control characters, and a path leads
into the library or the entry is none.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from briefing_tui.dataclass import replace
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.correction_json import correction_from, correction_to
from briefing_tui.state.notebook.entries import from_entry, to_entry
from briefing_tui.state.notebook.entry_errors import EntryError
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.text.visible import without_controls
from briefing_tui.translation import _

Entry = TypeVar("Entry", KeptQuote, Correction)

_WORDS = KeptQuote.__dataclass_fields__.keys() - {"id", "created", "passages", "csl", "path"}
"""The fields of a quote that are words to be shown; the others are checked elsewhere."""

PRIVATE = frozenset({"private", "私密"})
"""The tags that keep a quote to its owner."""


def is_private(kept: KeptQuote) -> bool:
    """Return whether a quote is for its owner alone, by its tags."""
    return not PRIVATE.isdisjoint(tag.casefold() for tag in kept.tags)


def quote_content(address: str, kept: KeptQuote) -> str:
    """Return a quote of a briefing of a library as the library holds it."""
    return to_entry(replace(kept, path=_within(address, kept.path)))


def shared_quote(address: str, content: str) -> KeptQuote:
    """Return the quote of what a library holds.

    Raises:
        ValueError, TypeError, KeyError, AttributeError, RecursionError: it is none.
    """
    kept = from_entry(content)
    return _placed(address, kept, {name: _clean(getattr(kept, name)) for name in _WORDS})


def correction_content(address: str, correction: Correction) -> str:
    """Return a correction of a briefing of a library as the library holds it."""
    return correction_to(replace(correction, path=_within(address, correction.path)))


def shared_correction(address: str, content: str) -> Correction:
    """Return the correction of what a library holds.

    Raises:
        ValueError, TypeError, KeyError, AttributeError, RecursionError: it is none.
    """
    one = correction_from(content)
    words = {name: _clean(getattr(one, name)) for name in ("name", "right", "why", "sha256")}
    return _placed(address, one, words)


def _within(address: str, path: str) -> str:
    """Return the path of a briefing of a library, without the library's address."""
    return path.removeprefix(address)


def _placed(address: str, entry: Entry, words: dict[str, Any]) -> Entry:
    """Return an entry with other words, its briefing's whole address, plain id and time zone."""
    if not entry.path.startswith("#"):
        raise EntryError(_("not a briefing of the library"))
    created: datetime = entry.created
    zoned = created if created.tzinfo else created.replace(tzinfo=UTC)
    id_ = str(UUID(entry.id))
    return replace(entry, path=address + entry.path, id=id_, created=zoned, **words)


def _clean(value: Any) -> Any:
    """Return words without control characters; what is no text as it is."""
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, tuple | list):
        return tuple(map(_clean, value))
    return value
