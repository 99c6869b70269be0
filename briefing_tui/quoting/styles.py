"""The forms in which a quote is copied: each a pure function of the quote."""

from __future__ import annotations

from collections.abc import Callable

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
from briefing_tui.quoting.levels import inner_level
from briefing_tui.quoting.markdown import code, escape, strong
from briefing_tui.quoting.quote import Piece, Quote


def bare(quote: Quote) -> str:
    """The words alone, speeches parted by a line break, omissions shown."""
    form = form_of(quote.briefing)
    return "\n".join(_words(turn, form) for turn in quote.turns())


def plain(quote: Quote) -> str:
    """Each speaker with office and words, then one line that tells where they stand."""
    if not quote.pieces:
        return ""
    form = form_of(quote.briefing)
    lines = []
    for turn in quote.turns():
        words = inner_level(_words(turn, form), form.opening)
        credit = _credit(turn[0], form)
        colon = ("：" if form.chinese else ": ") if credit else ""
        lines.append(f"{credit}{colon}{form.opening}{words}{form.closing}")
    return "\n".join([*lines, _bracketed(_origin(quote, form), form)])


def markdown(quote: Quote) -> str:
    """A block quotation with its attribution as its last paragraph."""
    if not quote.pieces:
        return ""
    form = form_of(quote.briefing)
    blocks: list[str] = []
    for turn in quote.turns():
        blocks += [escape(paragraph) for paragraph in _words(turn, form).split("\n")]
        if turn[0].speech or turn[-1] is quote.pieces[-1]:
            blocks.append(_attribution(turn[0], form))
    origin = _origin_in_markdown(quote, form)
    apart = "" if form.chinese or blocks[-1].endswith(" ") else " "
    blocks[-1] = blocks[-1] + apart + origin
    return "\n>\n".join(f"> {block}" for block in blocks)


STYLES: dict[str, Callable[[Quote], str]] = {"plain": plain, "markdown": markdown}
"""Every style that can be asked for, by the name that the command line knows."""


def _words(turn: tuple[Piece, ...], form: Form) -> str:
    return form.omission.join(piece.words for piece in turn)


def _credit(piece: Piece, form: Form) -> str:
    """Who speaks, with office, and how that is known; empty where nobody does."""
    name = name_of(piece, form)
    if not name:
        return ""
    host = title_before(piece, form)
    office = "" if host or not piece.speaker else office_of(piece.speaker, form)
    if form.chinese:
        who = f"{host}{office}{name}"
    else:
        who = f"{host}{name}" + (f", {office}" if office else "")
    return who + standing_of(piece, form) + (form.citing if piece.cited else "")


def _attribution(piece: Piece, form: Form) -> str:
    """The Markdown of who speaks; a dash alone where nobody does."""
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
    """Title, day, doubts, file and lines."""
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
