"""Fitting text into a number of terminal cells."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.tui.typesetting.cells import cell_width, fit

GAP = "⋯"


def prefix(text: str, cells: int) -> str:
    """Return the longest beginning of ``text`` that is at most ``cells`` wide."""
    if cell_width(text) <= cells:
        return text
    used = 0
    for at, character in enumerate(text):
        used += cell_width(character)
        if used > cells:
            return text[:at]
    return text


def suffix(text: str, cells: int) -> str:
    """Return the longest ending of ``text`` that is at most ``cells`` wide."""
    return prefix(text[::-1], cells)[::-1]


def cut_middle(text: str, cells: int) -> str:
    """Return ``text``, or its beginning and end with a gap between them when it does not fit."""
    if cell_width(text) <= cells:
        return text
    room = cells - cell_width(GAP) - 2
    if room < 4:
        return fit(text, cells)
    head = prefix(text, (room + 1) // 2)
    return f"{head} {GAP} {suffix(text, room - cell_width(head))}"


def cut_start(text: str, cells: int) -> str:
    """Return ``text``, or a gap and its end when it does not fit."""
    if cell_width(text) <= cells:
        return text
    return f"{GAP}{suffix(text, cells - cell_width(GAP))}" if cells >= cell_width(GAP) else ""


def pad(text: str, cells: int) -> str:
    """Return ``text`` cut or filled with spaces to exactly ``cells``."""
    short = fit(text, cells)
    return short + " " * (cells - cell_width(short))


_BETWEEN = " · "


def fit_pieces(text: str, cells: int) -> str:
    """Return ``text`` without as many of its pieces as do not fit, none of them cut.

    The first and the last stay, which say what matters most and how one goes back; they alone are
    cut where they do not fit. Of the others those at the end go first.

    Args:
        text: pieces, the one that matters most first.
        cells: how wide it may be.
    """
    first, *pieces = text.split(_BETWEEN)
    while len(pieces) > 1 and cell_width(_BETWEEN.join([first, *pieces])) > cells:
        del pieces[-2]
    return fit(_BETWEEN.join([first, *pieces]), cells)


def fitting(forms: Sequence[str], cells: int) -> str:
    """Return the first of some words that takes at most so many cells; empty for none."""
    return next((words for words in forms if cell_width(words) <= cells), "")
