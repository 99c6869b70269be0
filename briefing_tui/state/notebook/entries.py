"""Entries of the notebook as JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from briefing_tui.state.notebook.entry_errors import EntryError
from briefing_tui.state.notebook.kept_quote import KeptQuote, QuotedPassage
from briefing_tui.translation import _

_TEXTS = "id created note sha256 path attribution words plain markdown csl".split()
"""The fields that are text."""

_ADDED_LATER = ("doubt", "lines", "time", "story")
"""The fields that are text and that entries of earlier versions lack."""

_PERHAPS = ("url", "title", "date")
"""The fields that are text or null."""


def to_entry(kept: KeptQuote) -> str:
    """Return a kept quote as one JSON object."""
    fields = asdict(kept)
    fields["created"] = kept.created.isoformat()
    return stored(fields)


def from_entry(entry: str) -> KeptQuote:
    """Return the kept quote of what :func:`to_entry` gives.

    Raises:
        ValueError, TypeError, KeyError: it is no such thing, or one of a later version; see
            :func:`.entry_errors.reason_of`.
    """
    fields = json.loads(entry)
    unknown = fields.keys() - KeptQuote.__dataclass_fields__.keys()
    if unknown:
        told = _("unknown fields: {names}")
        raise EntryError(told.format(names=", ".join(sorted(unknown))))
    for name in _TEXTS:
        if not isinstance(fields[name], str):
            raise EntryError(_("not text: {name}").format(name=name))
    for name in _PERHAPS:
        if not isinstance(fields[name], str | None):
            raise EntryError(_("not text: {name}").format(name=name))
    fields["created"] = datetime.fromisoformat(fields["created"])
    fields["speakers"] = tuple(fields["speakers"])
    if not all(isinstance(name, str) for name in fields["speakers"]):
        raise EntryError(_("not text: {name}").format(name="speakers"))
    for name in _ADDED_LATER:
        if not isinstance(fields.setdefault(name, ""), str):
            raise EntryError(_("not text: {name}").format(name=name))
    for name in ("offices", "tags"):
        fields[name] = tuple(fields.get(name, ()))
        if not all(isinstance(text, str) for text in fields[name]):
            raise EntryError(_("not text: {name}").format(name=name))
    fields["passages"] = tuple(map(_passage, fields["passages"]))
    if not fields["passages"]:
        raise EntryError(_("missing: {name}").format(name="passages"))
    if not isinstance(json.loads(fields["csl"]), dict):
        raise EntryError(_("not an entry of this version"))
    return KeptQuote(**fields)


def stored(fields: dict[str, Any]) -> str:
    """Return fields as JSON that a database accepts, with escapes only for lone surrogates."""
    written = json.dumps(fields, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(fields)
    return written


def _passage(fields: dict[str, Any]) -> QuotedPassage:
    passage = QuotedPassage(**fields)
    if not all(isinstance(text, str) for text in (passage.exact, passage.prefix, passage.suffix)):
        raise EntryError(_("not text: {name}").format(name="exact"))
    if not all(isinstance(place, int) and place >= 0 for place in (passage.start, passage.end)):
        raise EntryError(_("not a place in a text"))
    return passage
