"""Markdown: a block quotation with its attribution."""

from __future__ import annotations

from briefing_tui.quoting.credits import words_of
from briefing_tui.quoting.fragment import link_of
from briefing_tui.quoting.markdown_escapes import code, escape, strong
from briefing_tui.quoting.office import office_of
from briefing_tui.quoting.quote import Piece, Quote
from briefing_tui.quoting.quote_parts import (
    bracketed,
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


def markdown(quote: Quote) -> str:
    """Return a block quotation with its attribution as its last paragraph."""
    if not quote.pieces:
        return ""
    blocks: list[str] = []
    for turn in quote.turns():
        blocks += [escape(paragraph) for paragraph in words_of(quote, turn).split("\n")]
        if turn[0].speech or turn[-1] is quote.pieces[-1]:
            blocks.append(_attribution(quote, turn[0]))
    origin = _origin_in_markdown(quote)
    apart = "" if quote.language.chinese or blocks[-1].endswith(" ") else " "
    if link := link_of(quote):
        origin = f"[{origin}](<{link}>)"
    blocks[-1] = blocks[-1] + apart + origin
    return "\n>\n".join(f"> {block}" for block in blocks)


def _attribution(quote: Quote, piece: Piece) -> str:
    """Return the speaker in Markdown; a dash alone if nobody speaks."""
    dash, comma, stop = ("—— ", "，", "。") if quote.language.chinese else ("— ", ", ", ".")
    name = name_of(quote, piece)
    if not name:
        return dash
    host = title_before(quote, piece)
    office = "" if host or not piece.speaker else office_of(piece.speaker, quote.briefing)
    bold = strong(name, before=host, after=quote.language.citing if piece.cited else "")
    tail = standing_of(quote, piece) + (quote.language.citing if piece.cited else "")
    return dash + host + bold + escape(tail) + (comma + escape(office) if office else "") + stop


def _origin_in_markdown(quote: Quote) -> str:
    comma, semicolon = ("，", "；") if quote.language.chinese else (", ", "; ")
    told = [escape(part) for part in (title_of(quote), date_of(quote)) if part]
    if doubt := escape(doubt_of(quote)):
        if quote.briefing.date:
            told[-1] += bracketed(quote, doubt) if quote.language.chinese else f" ({doubt})"
        else:
            told.append(doubt)
    place = place_of(quote, code(file_of(quote)))
    return comma.join(told) + (semicolon if told else "") + place


STYLE = Style("markdown", N_("Markdown"), markdown, order=20)
