"""BibLaTeX: a reference as bibliography programs read it.

The quoted words and their speaker go into the annotation, which no bibliography prints; what
must be said of the date goes into the note, which bibliographies do print.
"""

from __future__ import annotations

import re

from briefing_tui.quoting.citation import annotation_of, cite
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.style import Style
from briefing_tui.text.patterns import deferred
from briefing_tui.translation import N_

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
        "note": _tex("; ".join(filter(None, [source.doubt, source.place]))) or None,
        "annotation": _tex(annotation_of(quote, source)),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value is not None]
    kind = "online" if source.url else "misc"
    return f"@{kind}{{{source.key},\n" + ",\n".join(lines) + ",\n}"


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


STYLE = Style("biblatex", N_("BibLaTeX"), biblatex, order=80)
