"""References as programs read them: BibLaTeX and CSL-JSON.

The quoted words and their speaker go into the annotation, which no bibliography prints; what
must be said of the date goes into the note, which bibliographies do print.
"""

from __future__ import annotations

import json
import re
from datetime import date as Date
from typing import Any

from briefing_tui.quoting.citation import Citation, cite
from briefing_tui.quoting.credits import credited
from briefing_tui.quoting.quote import Quote
from briefing_tui.text.patterns import deferred

_TEX_SPECIAL = deferred(r"[\\{}&%$#_~^]")
_TEX_FORMS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""The characters that a backslash cannot escape; BibLaTeX counts braces even after one."""


def biblatex(quote: Quote) -> str:
    """Return an ``@online`` entry, ``@misc`` for a source without an address; empty for no words.

    A day that something contradicts is marked ``?``, as EDTF and biblatex have it.
    """
    if not quote.pieces:
        return ""
    source = cite(quote)
    day = source.issued.isoformat() if source.issued else None
    fields = {
        "author": f"{{{_tex(source.author)}}}" if source.author else None,
        "title": f"{{{_tex(source.title)}}}",
        "organization": f"{{{_tex(source.site)}}}" if source.site else None,
        "date": f"{day}?" if day and source.doubt else day,
        "url": _tex_url(source.url) if source.url else None,
        "urldate": source.accessed.isoformat() if source.accessed else None,
        "langid": _langid(quote.briefing.language),
        "note": _tex(source.doubt) or None,
        "annotation": _tex(_annotation(quote, source)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value is not None]
    kind = "online" if source.url else "misc"
    return f"@{kind}{{{source.key},\n" + ",\n".join(lines) + ",\n}"


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
        "genre": source.form.genre,
        "container-title": source.site,
        "issued": issued,
        "accessed": _csl_date(source.accessed) if source.accessed else None,
        "URL": source.url,
        "language": None if quote.briefing.language == "und" else quote.briefing.language,
        "note": source.doubt or None,
        "annote": _annotation(quote, source),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _annotation(quote: Quote, source: Citation) -> str:
    """Return the quoted words with their speakers, and the link to them."""
    link = [source.link] if source.link and source.link != source.url else []
    return "\n".join([*credited(quote, source.form), *link])


def _csl_date(day: Date) -> dict[str, Any]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _langid(language: str) -> str | None:
    """Return the language's name in babel; None for all but Chinese and English."""
    return {"zh": "chinese", "en": "english"}.get(language[:2])


def _tex(text: str | None) -> str:
    """Return the text with the special characters of TeX escaped."""

    def escaped(match: re.Match[str]) -> str:
        return _TEX_FORMS.get(match.group(), "\\" + match.group())

    return _TEX_SPECIAL.sub(escaped, text or "")


def _tex_url(url: str) -> str:
    """Return an address with its braces percent-encoded, for a field that TeX reads verbatim."""
    return url.replace("{", "%7B").replace("}", "%7D")
