"""Quotes as HTML to paste into an article: a figure for each turn."""

from __future__ import annotations

from html import escape

from briefing_tui.quoting.credits import words_of
from briefing_tui.quoting.forms import (
    Form,
    date_of,
    doubt_of,
    file_of,
    form_of,
    lines_of,
    name_of,
    office_of,
    standing_of,
    title_before,
    title_of,
)
from briefing_tui.quoting.fragment import link_of
from briefing_tui.quoting.quote import Piece, Quote


def html(quote: Quote) -> str:
    """Return a ``<figure>`` for each turn: a ``<blockquote>`` and its ``<figcaption>``."""
    if not quote.pieces:
        return ""
    form = form_of(quote.briefing)
    link = link_of(quote)
    turns = list(quote.turns())
    figures = [
        _figure(quote, turn, form, link, origin=number == len(turns))
        for number, turn in enumerate(turns, 1)
    ]
    return "\n".join(figures)


def _figure(
    quote: Quote, turn: tuple[Piece, ...], form: Form, link: str | None, *, origin: bool
) -> str:
    cited = f' cite="{escape(link)}"' if link else ""
    language = "" if quote.briefing.language == "und" else quote.briefing.language
    lang = f' lang="{escape(language)}"' if language else ""
    paragraphs = "".join(f"<p>{escape(p)}</p>" for p in words_of(turn, form).split("\n"))
    caption = _attribution(turn[0], form)
    if origin:
        caption += ("" if form.chinese or not caption else " ") + _origin(quote, form, link)
    return "\n".join(
        [
            "<figure>",
            f"<blockquote{cited}{lang}>{paragraphs}</blockquote>",
            *([f"<figcaption>{caption}</figcaption>"] if caption else []),
            "</figure>",
        ]
    )


def _attribution(piece: Piece, form: Form) -> str:
    """Return the speaker as HTML; empty if nobody speaks."""
    name = name_of(piece, form)
    if not name:
        return ""
    comma, stop = ("，", "。") if form.chinese else (", ", ".")
    host = title_before(piece, form)
    office = "" if host or not piece.speaker else office_of(piece.speaker, form)
    tail = standing_of(piece, form) + (form.citing if piece.cited else "")
    if office:
        tail += comma + office
    return f"{escape(host)}<strong>{escape(name)}</strong>{escape(tail)}{stop}"


def _origin(quote: Quote, form: Form, link: str | None) -> str:
    """Return title, day, doubts, file and lines as HTML."""
    comma, semicolon = ("，", "；") if form.chinese else (", ", "; ")
    title = f"<cite>{escape(title_of(quote, form))}</cite>" if title_of(quote, form) else ""
    if link:
        shown = title or escape(file_of(quote, form))
        title = f'<a href="{escape(link)}">{shown}</a>'
    told = [title, escape(date_of(quote, form)), escape(doubt_of(quote, form))]
    space = " " if form.chinese else ", "
    place = escape(f"{file_of(quote, form)}{space}{lines_of(quote, form)}")
    words = comma.join(filter(None, told))
    return (f"{words}{semicolon}" if words else "") + place
