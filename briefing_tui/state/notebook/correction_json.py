"""Corrections as JSON, so that a desk can share them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from briefing_tui.errors import BriefingError
from briefing_tui.state.notebook.correction import Correction, Fault
from briefing_tui.state.notebook.entries import stored
from briefing_tui.state.notebook.entry_errors import reason_of
from briefing_tui.state.notebook.kept_quote import QuotedPassage
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _

SCHEMA = 1


class CorrectionsError(BriefingError):
    """A file that holds no corrections."""


def to_json(corrections: Iterable[Correction]) -> str:
    """Return the corrections as one JSON document, indented."""
    fields = {"schema": SCHEMA, "corrections": [_fields(c) for c in corrections]}
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def from_json(written: str, name: str) -> list[Correction]:
    """Return the corrections of a document that :func:`to_json` made.

    Args:
        written: JSON.
        name: the file, for the error.

    Raises:
        CorrectionsError: it is no such document, or one of a later version.
    """
    try:
        fields = json.loads(written)
        if fields["schema"] > SCHEMA:
            raise CorrectionsError(name, _("a later version of briefing-tui made it; use that"))
        return [_correction(entry) for entry in fields["corrections"]]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        told = _("holds no corrections ({reason})").format(reason=reason_of(error))
        raise CorrectionsError(name, told) from error


def correction_to(correction: Correction) -> str:
    """Return one correction as one JSON object."""
    return stored(_fields(correction))


def correction_from(entry: str) -> Correction:
    """Return one correction from what :func:`correction_to` gives."""
    return _correction(json.loads(entry))


def _fields(correction: Correction) -> dict[str, Any]:
    return {**asdict(correction), "created": correction.created.isoformat()}


def _correction(fields: dict[str, Any]) -> Correction:
    passage = fields.get("passage")
    return Correction(
        Fault(fields["fault"]),
        str(fields["sha256"]),
        str(fields["path"]),
        _passage(passage) if passage else None,
        _name(fields.get("name")),
        _name(fields.get("right")),
        str(fields["id"]),
        datetime.fromisoformat(fields["created"]),
        one_line(str(fields.get("why") or "")),
    )


def _passage(fields: dict[str, Any]) -> QuotedPassage:
    exact, prefix, suffix = (str(fields[name]) for name in ("exact", "prefix", "suffix"))
    start, end = (max(0, int(fields[name])) for name in ("start", "end"))
    return QuotedPassage(exact, prefix, suffix, start, end)


def _name(given: Any) -> str | None:
    """Return a name as one line of visible text, since others may have written the file."""
    return one_line(str(given)) if given else None
