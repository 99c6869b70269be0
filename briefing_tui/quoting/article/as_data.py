"""Checked articles as JSON and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from briefing_tui.quoting.article.checked import (
    CheckedArticle,
    CheckedQuotation,
    Claim,
    ComparedPart,
    Unchecked,
)
from briefing_tui.quoting.verify import QuoteVerdict

SCHEMA = 1


def as_fields(article: CheckedArticle) -> dict[str, Any]:
    """Return a checked article as plain data, as ``schemas/check.json`` has it."""
    return {"schema": SCHEMA, **asdict(article)}


def to_json(article: CheckedArticle) -> str:
    """Return a checked article as one JSON document, indented."""
    return json.dumps(as_fields(article), ensure_ascii=False, indent=2) + "\n"


def from_json(written: str) -> CheckedArticle:
    """Return the checked article that :func:`to_json` has written.

    Raises:
        ValueError, TypeError, KeyError: it is no such thing, or one of a later version.
    """
    return from_fields(json.loads(written))


def from_fields(fields: dict[str, Any]) -> CheckedArticle:
    """Return the checked article of what :func:`as_fields` gives.

    Raises:
        ValueError, TypeError, KeyError: it is no such thing, or one of a later version.
    """
    if fields.pop("schema") != SCHEMA:
        raise ValueError("another schema")
    fields["quotations"] = tuple(map(_quotation, fields["quotations"]))
    fields["sources"] = tuple(map(str, fields["sources"]))
    article = CheckedArticle(**fields)
    if not isinstance(article.text, str) or not isinstance(article.name, str):
        raise TypeError("not text")
    return article


def _quotation(fields: dict[str, Any]) -> CheckedQuotation:
    for name, kind in (("unchecked", Unchecked), ("verdict", QuoteVerdict), ("claim", Claim)):
        if fields[name] is not None:
            fields[name] = kind(fields[name])
    fields["remarks"] = tuple(map(str, fields["remarks"]))
    fields["parts"] = tuple(ComparedPart(str(p["kind"]), str(p["words"])) for p in fields["parts"])
    return CheckedQuotation(**fields)
