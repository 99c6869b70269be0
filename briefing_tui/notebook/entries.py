"""Entries of the notebook as JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime

from briefing_tui.notebook.kept import KeptQuote, Passage


def to_entry(kept: KeptQuote) -> str:
    """A kept quote as one JSON object."""
    fields = asdict(kept)
    fields["created"] = kept.created.isoformat()
    return json.dumps(fields, ensure_ascii=False)


def from_entry(entry: str) -> KeptQuote:
    """A kept quote from what :func:`to_entry` gives."""
    fields = json.loads(entry)
    fields["created"] = datetime.fromisoformat(fields["created"])
    fields["speakers"] = tuple(fields["speakers"])
    fields["passages"] = tuple(Passage(**passage) for passage in fields["passages"])
    return KeptQuote(**fields)
