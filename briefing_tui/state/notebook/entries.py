"""Entries of the notebook as JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from briefing_tui.state.notebook.kept import KeptQuote, Passage

_TEXTS = "id created note sha256 path attribution words plain markdown csl".split()
"""The fields that are text."""

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
        ValueError, TypeError, KeyError: it is no such thing, or one of a later version.
    """
    fields = json.loads(entry)
    unknown = fields.keys() - KeptQuote.__dataclass_fields__.keys()
    if unknown:
        raise ValueError(f"unknown fields: {', '.join(sorted(unknown))}")
    for name in _TEXTS:
        if not isinstance(fields[name], str):
            raise TypeError(f"{name} is no text")
    for name in _PERHAPS:
        if not isinstance(fields[name], str | None):
            raise TypeError(f"{name} is no text")
    fields["created"] = datetime.fromisoformat(fields["created"])
    fields["speakers"] = tuple(fields["speakers"])
    if not all(isinstance(name, str) for name in fields["speakers"]):
        raise TypeError("a speaker is no text")
    fields["passages"] = tuple(map(_passage, fields["passages"]))
    if not fields["passages"]:
        raise ValueError("there are no passages")
    if not isinstance(json.loads(fields["csl"]), dict):
        raise TypeError("csl is no item")
    return KeptQuote(**fields)


def stored(fields: dict[str, Any]) -> str:
    """Return fields as JSON that a database takes, readable where no character is a half."""
    written = json.dumps(fields, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(fields)
    return written


def _passage(fields: dict[str, Any]) -> Passage:
    passage = Passage(**fields)
    if not all(isinstance(text, str) for text in (passage.exact, passage.prefix, passage.suffix)):
        raise TypeError("a passage is no text")
    if not all(isinstance(place, int) and place >= 0 for place in (passage.start, passage.end)):
        raise TypeError("a passage has no place")
    return passage
