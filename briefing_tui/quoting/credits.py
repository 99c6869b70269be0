"""Credits: lines that name a speaker and give the words, for plain text and references."""

from __future__ import annotations

from briefing_tui.quoting.forms import (
    Form,
    name_of,
    office_of,
    standing_of,
    title_before,
)
from briefing_tui.quoting.levels import inner_level
from briefing_tui.quoting.quote import Piece, Quote


def credited(quote: Quote, form: Form) -> list[str]:
    """Return a line for each turn: speaker, office as of that day, and words in quotation marks."""
    lines = []
    for turn in quote.turns():
        words = inner_level(words_of(turn, form), form.opening)
        who = credit(turn[0], form)
        colon = ("：" if form.chinese else ": ") if who else ""
        lines.append(f"{who}{colon}{form.opening}{words}{form.closing}")
    return lines


def words_of(turn: tuple[Piece, ...], form: Form) -> str:
    """Return the words of one turn, with the mark of omission between its passages."""
    return form.omission.join(piece.words for piece in turn)


def credit(piece: Piece, form: Form) -> str:
    """Return name and office, and whether inferred, corrected or quoting; empty for nobody."""
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
