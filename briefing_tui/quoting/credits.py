"""Credits: lines that name a speaker and give the words, for plain text and references."""

from __future__ import annotations

from briefing_tui.quoting.levels import inner_level
from briefing_tui.quoting.office import office_of
from briefing_tui.quoting.quote import Piece, Quote
from briefing_tui.quoting.quote_parts import (
    name_of,
    standing_of,
    title_before,
)


def credited(quote: Quote) -> list[str]:
    """Return a line for each turn: speaker, office as of that day, and words in quotation marks."""
    lines = []
    for turn in quote.turns():
        words = inner_level(words_of(quote, turn), quote.language.opening)
        who = credit(quote, turn[0])
        colon = ("：" if quote.language.chinese else ": ") if who else ""
        lines.append(f"{who}{colon}{quote.language.opening}{words}{quote.language.closing}")
    return lines


def words_of(quote: Quote, turn: tuple[Piece, ...]) -> str:
    """Return the words of one turn, with the mark of omission between its passages."""
    return quote.language.omission.join(piece.words for piece in turn)


def credit(quote: Quote, piece: Piece) -> str:
    """Return name and office, and whether inferred, corrected or quoting; empty for nobody."""
    name = name_of(quote, piece)
    if not name:
        return ""
    host = title_before(quote, piece)
    office = "" if host or not piece.speaker else office_of(piece.speaker, quote.briefing)
    if quote.language.chinese:
        who = f"{host}{office}{name}"
    else:
        who = f"{host}{name}" + (f", {office}" if office else "")
    return who + standing_of(quote, piece) + (quote.language.citing if piece.cited else "")


def bare(quote: Quote) -> str:
    """Return the words alone, a line break between speeches, omissions marked."""
    return "\n".join(words_of(quote, turn) for turn in quote.turns())
