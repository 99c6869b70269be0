"""Plain text: each speaker with office and words, then their source."""

from __future__ import annotations

from briefing_tui.quoting.credits import credited
from briefing_tui.quoting.fragment import link_of
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.quote_parts import (
    bracketed,
    date_of,
    doubt_of,
    place_of,
    title_of,
)
from briefing_tui.quoting.style import Style
from briefing_tui.translation import N_


def plain(quote: Quote) -> str:
    """Return each speaker with office and words, then a line with their source."""
    if not quote.pieces:
        return ""
    link = link_of(quote)
    origin = bracketed(quote, _origin(quote))
    return "\n".join([*credited(quote), origin, *([link] if link else [])])


def _origin(quote: Quote) -> str:
    """Return title, day, doubts, file and lines."""
    comma, semicolon = ("，", "；") if quote.language.chinese else (", ", "; ")
    told = [part for part in (title_of(quote), date_of(quote)) if part]
    if doubt := doubt_of(quote):
        told.append(doubt)
    return comma.join(told) + (semicolon if told else "") + place_of(quote)


STYLE = Style("plain", N_("Plain"), plain, order=10)
