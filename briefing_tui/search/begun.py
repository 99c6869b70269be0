"""Begun filters: which value of a query is being typed at the caret, and how one is written."""

from __future__ import annotations

import re

from briefing_tui.dataclass import dataclass
from briefing_tui.search.language import BARE_SIGN, FIELD, PIECE, SIGNS
from briefing_tui.search.unknown import Asked
from briefing_tui.text.patterns import deferred

_SIGNED = {"@": Asked.SPEAKER, "#": Asked.HEADING}
_PARTS = {Asked.KIND: "[,，、]", Asked.DATE: r"\.\."}
"""The marks between several values of a field; each value is completed alone."""

_QUOTES = '"＂'
_PARTS_WORDS = deferred(r"[\s|｜\"＂]")


@dataclass(frozen=True, slots=True)
class Begun:
    """A value of a filter that is being typed.

    Attributes:
        asked: what it is the value of.
        words: what stands of it before the caret, without a quotation mark.
        start: where the value begins in the query, a quotation mark included.
        end: where what a completion takes the place of ends, at the caret or after it.
    """

    asked: Asked
    words: str
    start: int
    end: int


def begun_at(typed: str, caret: int) -> Begun | None:
    """Return the value that is being typed at the caret; None where no filter is.

    Args:
        typed: the query as it stands in the box.
        caret: where the next character will be typed.
    """
    for piece in PIECE.finditer(typed):
        if piece.start() < caret <= piece.end():
            return _field(piece, typed, caret) or _signed(piece, typed, caret)
    return None


def _field(piece: re.Match[str], typed: str, caret: int) -> Begun | None:
    field = FIELD.fullmatch(piece.group())
    if field is None or caret < piece.start() + field.start("value"):
        return None
    start, end = piece.start() + field.start("value"), piece.end()
    asked = Asked(field["name"].lower())
    before = typed[start:caret]
    last = max((found.end() for found in re.finditer(_PARTS[asked], before)), default=0)
    if following := re.search(_PARTS[asked], typed[caret:end]):
        end = caret + following.start()
    return Begun(asked, before[last:], start + last, end)


def _signed(piece: re.Match[str], typed: str, caret: int) -> Begun | None:
    sign = piece["sign"].translate(SIGNS)[-1:] if piece["sign"] else ""
    start = piece.start() + len(piece["sign"] or "")
    if sign not in _SIGNED:
        if not (piece["plain"] and BARE_SIGN.fullmatch(piece["plain"])):
            return None
        sign = piece["plain"].translate(SIGNS)
        start += 1
    if caret < start:
        return None
    return Begun(_SIGNED[sign], typed[start:caret].strip(_QUOTES), start, piece.end())


def written_value(value: str) -> str:
    """Return a value as it is typed: between quotation marks where it holds a space or a bar.

    Of one that holds a quotation mark beside them, what stands before the mark is taken.
    """
    if _PARTS_WORDS.search(value) is None:
        return value
    if any(letter.isspace() or letter in "|｜" for letter in value):
        bare = next(part for part in re.split(f"[{_QUOTES}]", value) if part.strip())
        return f'"{bare.strip()}"'
    return value if value[0] not in _QUOTES else value.strip(_QUOTES)
