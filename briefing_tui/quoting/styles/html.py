"""Quotes as HTML to paste into an article: a figure for each turn."""

from __future__ import annotations

from html import escape

from briefing_tui.quoting.credits import words_of
from briefing_tui.quoting.fragment import link_of
from briefing_tui.quoting.office import office_of
from briefing_tui.quoting.quote import Piece, Quote
from briefing_tui.quoting.quote_parts import (
    date_of,
    doubt_of,
    file_of,
    name_of,
    place_of,
    standing_of,
    title_before,
    title_of,
)
from briefing_tui.quoting.style import Style
from briefing_tui.translation import N_


def html(quote: Quote) -> str:
    """Return a ``<figure>`` for each turn: a ``<blockquote>`` and its ``<figcaption>``."""
    if not quote.pieces:
        return ""
    link = link_of(quote)
    turns = list(quote.turns())
    figures = [
        _figure(quote, turn, link, origin=number == len(turns))
        for number, turn in enumerate(turns, 1)
    ]
    return "\n".join(figures)


def _figure(quote: Quote, turn: tuple[Piece, ...], link: str | None, *, origin: bool) -> str:
    cited = f' cite="{escape(link)}"' if link else ""
    language = "" if quote.briefing.language == "und" else quote.briefing.language
    lang = f' lang="{escape(language)}"' if language else ""
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in words_of(quote, turn).split("\n"))
    caption = _attribution(quote, turn[0])
    if origin:
        caption += ("" if quote.language.chinese or not caption else " ") + _origin(quote, link)
    return "\n".join(
        [
            "<figure>",
            f"<blockquote{cited}{lang}>{paragraphs}</blockquote>",
            *([f"<figcaption>{caption}</figcaption>"] if caption else []),
            "</figure>",
        ]
    )


def _attribution(quote: Quote, piece: Piece) -> str:
    """Return the speaker as HTML; empty if nobody speaks."""
    name = name_of(quote, piece)
    if not name:
        return ""
    comma, stop = ("，", "。") if quote.language.chinese else (", ", ".")
    host = title_before(quote, piece)
    office = "" if host or not piece.speaker else office_of(piece.speaker, quote.briefing)
    tail = standing_of(quote, piece) + (quote.language.citing if piece.cited else "")
    if office:
        tail += comma + office
    return f"{escape(host)}<strong>{escape(name)}</strong>{escape(tail)}{stop}"


def _origin(quote: Quote, link: str | None) -> str:
    """Return title, day, doubts, file and lines as HTML."""
    comma, semicolon = ("，", "；") if quote.language.chinese else (", ", "; ")
    title = f"<cite>{escape(title_of(quote))}</cite>" if title_of(quote) else ""
    if link:
        shown = title or escape(file_of(quote))
        title = f'<a href="{escape(link)}">{shown}</a>'
    told = [title, escape(date_of(quote)), escape(doubt_of(quote))]
    place = escape(place_of(quote))
    words = comma.join(filter(None, told))
    return (f"{words}{semicolon}" if words else "") + place


STYLE = Style("html", N_("HTML"), html, order=30)
