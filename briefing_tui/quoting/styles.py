"""The forms in which a quote is copied: each a pure function of the quote."""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.quoting.credits import credited, words_of
from briefing_tui.quoting.exchange import biblatex, csl_json
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
from briefing_tui.quoting.markdown import code, escape, strong
from briefing_tui.quoting.quote import Piece, Quote
from briefing_tui.quoting.references import apa, chicago, gbt7714, gbt7714_2015
from briefing_tui.quoting.web import html


def bare(quote: Quote) -> str:
    """Return the words alone, a line break between speeches, omissions marked."""
    form = form_of(quote.briefing)
    return "\n".join(words_of(turn, form) for turn in quote.turns())


def plain(quote: Quote) -> str:
    """Return each speaker with office and words, then a line with their source."""
    if not quote.pieces:
        return ""
    form = form_of(quote.briefing)
    link = link_of(quote)
    origin = _bracketed(_origin(quote, form), form)
    return "\n".join([*credited(quote, form), origin, *([link] if link else [])])


def markdown(quote: Quote) -> str:
    """Return a block quotation with its attribution as its last paragraph."""
    if not quote.pieces:
        return ""
    form = form_of(quote.briefing)
    blocks: list[str] = []
    for turn in quote.turns():
        blocks += [escape(paragraph) for paragraph in words_of(turn, form).split("\n")]
        if turn[0].speech or turn[-1] is quote.pieces[-1]:
            blocks.append(_attribution(turn[0], form))
    origin = _origin_in_markdown(quote, form)
    apart = "" if form.chinese or blocks[-1].endswith(" ") else " "
    if link := link_of(quote):
        origin = f"[{origin}](<{link}>)"
    blocks[-1] = blocks[-1] + apart + origin
    return "\n>\n".join(f"> {block}" for block in blocks)


STYLES: dict[str, Callable[[Quote], str]] = {
    "plain": plain,
    "markdown": markdown,
    "html": html,
    "gbt7714": gbt7714,
    "gbt7714-2015": gbt7714_2015,
    "apa": apa,
    "chicago": chicago,
    "biblatex": biblatex,
    "csl-json": csl_json,
}
"""The styles, by their names on the command line."""


def _attribution(piece: Piece, form: Form) -> str:
    """Return the speaker in Markdown; a dash alone if nobody speaks."""
    dash, comma, stop = ("—— ", "，", "。") if form.chinese else ("— ", ", ", ".")
    name = name_of(piece, form)
    if not name:
        return dash
    host = title_before(piece, form)
    office = "" if host or not piece.speaker else office_of(piece.speaker, form)
    bold = strong(name, before=host, after=form.citing if piece.cited else "")
    tail = standing_of(piece, form) + (form.citing if piece.cited else "")
    return dash + host + bold + escape(tail) + (comma + escape(office) if office else "") + stop


def _origin(quote: Quote, form: Form) -> str:
    """Return title, day, doubts, file and lines."""
    comma, semicolon = ("，", "；") if form.chinese else (", ", "; ")
    told = [part for part in (title_of(quote, form), date_of(quote, form)) if part]
    if doubt := doubt_of(quote, form):
        told.append(doubt)
    space = " " if form.chinese else ", "
    place = f"{file_of(quote, form)}{space}{lines_of(quote, form)}"
    return comma.join(told) + (semicolon if told else "") + place


def _origin_in_markdown(quote: Quote, form: Form) -> str:
    comma, semicolon = ("，", "；") if form.chinese else (", ", "; ")
    told = [escape(part) for part in (title_of(quote, form), date_of(quote, form)) if part]
    if doubt := escape(doubt_of(quote, form)):
        if quote.briefing.date:
            told[-1] += _bracketed(doubt, form) if form.chinese else f" ({doubt})"
        else:
            told.append(doubt)
    space = " " if form.chinese else ", "
    place = f"{code(file_of(quote, form))}{space}{lines_of(quote, form)}"
    return comma.join(told) + (semicolon if told else "") + place


def _bracketed(words: str, form: Form) -> str:
    return f"（{words}）" if form.chinese else f"({words})"
