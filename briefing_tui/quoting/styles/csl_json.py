"""CSL-JSON: a reference as citation programs read it.

The quoted words and their speaker go into the annotation, which no bibliography prints; what
must be said of the date goes into the note, which bibliographies do print.
"""

from __future__ import annotations

import json
from datetime import date as Date
from typing import Any

from briefing_tui.quoting.citation import annotation_of, cite
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.style import Style
from briefing_tui.translation import N_


def csl_json(quote: Quote) -> str:
    """Return a list with one item of CSL-JSON, indented; empty for no words."""
    if not quote.pieces:
        return ""
    return json.dumps([csl_item(quote)], ensure_ascii=False, indent=2)


def csl_item(quote: Quote) -> dict[str, Any]:
    """Return the item of CSL-JSON for a quote that holds words.

    The type is ``webpage`` (``document`` without an address): ``speech`` and ``hearing`` are
    formatted wrongly by the styles of GB/T 7714.
    """
    source = cite(quote)
    issued: dict[str, Any] | None = _csl_date(source.issued) if source.issued else None
    if issued and source.doubt:
        issued["circa"] = True
    fields: dict[str, Any] = {
        "id": source.key,
        "type": "webpage" if source.url else "document",
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else None,
        "genre": quote.language.genre,
        "container-title": source.site,
        "issued": issued,
        "accessed": _csl_date(source.accessed) if source.accessed else None,
        "URL": source.url,
        "language": None if quote.briefing.language == "und" else quote.briefing.language,
        "note": "; ".join(filter(None, [source.doubt, source.place])) or None,
        "annote": annotation_of(quote, source),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _csl_date(day: Date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


STYLE = Style("csl-json", N_("CSL-JSON"), csl_json, order=90)
