"""GB/T 7714, numeric system, in the editions of 2025 and 2015."""

from __future__ import annotations

from briefing_tui.quoting.citation import Citation, cite
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.reference import reference, stopped
from briefing_tui.quoting.style import Style
from briefing_tui.translation import N_


def gbt7714(quote: Quote) -> str:
    """Return the quote by GB/T 7714—2025, numeric system: the date in full-width brackets."""
    return reference(quote, _gbt(cite(quote), "（{}）")) if quote.pieces else ""


def gbt7714_2015(quote: Quote) -> str:
    """Return the quote by GB/T 7714—2015, numeric system: the date in half-width brackets."""
    return reference(quote, _gbt(cite(quote), "({})")) if quote.pieces else ""


def _gbt(source: Citation, brackets: str) -> str:
    """Return the entry of GB/T 7714: ``[EB/OL]`` with an address, else ``[Z]``.

    A day that something contradicts stands in square brackets, as one that is inferred.
    """
    day = source.issued.isoformat() if source.issued else ""
    if day and source.doubt:
        day = f"[{day}]"
    entry = f"{stopped(source.author)} " if source.author else ""
    entry += f"{source.title}[{'EB/OL' if source.url else 'Z'}]."
    if source.url:
        published = brackets.format(day) if day else ""
        read = f"[{source.accessed.isoformat()}]" if source.accessed else ""
        entry += f" {published}{read}." if published or read else ""
        entry += f" {source.url}."
    elif day:
        entry += f" {day}."
    return entry + (brackets.format(source.doubt) if source.doubt else "")


STYLE = Style("gbt7714", N_("GB/T 7714—2025"), gbt7714, order=40)
