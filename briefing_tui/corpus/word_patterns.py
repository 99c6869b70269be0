r"""Patterns: what is looked for in a corpus, with wildcards.

A pattern stands in the text as it is folded: case, width, accents, traditional and simplified
characters do not count. Words of letters are whole words. ``?`` is one letter, digit or character;
``*`` is any number of them: of one word where it stands beside letters, at most
:data:`MOST_BETWEEN` between Chinese characters, and at an edge beside a Chinese character the rest
of the word there. ``\*`` and ``\?`` are the marks themselves.
"""

from __future__ import annotations

import re

import numpy as np

from briefing_tui.corpus.lexicon import Lexicon
from briefing_tui.corpus.spoken_text import SaidText
from briefing_tui.corpus.tokens import CONTRACTED, LETTER, bounds
from briefing_tui.dataclass import dataclass
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.codes import Ints, encoded
from briefing_tui.search.fold import fold
from briefing_tui.search.respelling import plain
from briefing_tui.text.han import is_han
from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _

MOST_BETWEEN = 20
"""The most characters that ``*`` stands for between Chinese characters."""

LONGEST_WORD = 60
"""The most letters that ``*`` stands for."""

LONGEST = 500
"""The most characters of a pattern."""

MOST_STARS = 5
"""The most wildcards of any length in a pattern; each multiplies the work."""

_CHARACTER = "[^\\W_]|[\ue000-\uf8ff]"
_ANY, _ONE = "*", "?"
_UNIT = deferred(
    r"\\(?P<mark>[*?＊？\\])|(?P<star>[*＊]+)|(?P<one>[?？])|(?P<space>\s+)|(?P<plain>.)"
)
_WORD = deferred(LETTER)


class PatternError(ValueError):
    """Raised for what is no pattern; the message is one line for people."""


class Nodes(NamedTuple):
    """The places in spoken words at which a pattern, or a search, found something.

    Attributes:
        starts: the place in the codes where each begins, ascending.
        ends: where each ends.
    """

    starts: Ints
    ends: Ints


@dataclass(frozen=True, slots=True, eq=False)
class CorpusPattern:
    """A pattern of words to look for.

    Attributes:
        typed: as it was typed.
        expression: the regular expression for a folded text.
        open_start: whether a match goes on to the start of the Chinese word that it begins in.
        open_end: whether it goes on to the end of the one that it ends in.
    """

    typed: str
    expression: re.Pattern[str]
    open_start: bool
    open_end: bool

    def nodes(self, said: SaidText, lexicon: Lexicon) -> Nodes:
        """Return where it stands in what is said, in text order, without overlaps."""
        folded = said.folded
        spans = [found.span() for found in self.expression.finditer(folded)]
        pairs = np.array(spans, dtype=np.int64).reshape(-1, 2)
        starts, ends = pairs[:, 0], pairs[:, 1]
        if spans and (self.open_start or self.open_end):
            firsts, lasts = bounds(said.codes, folded, lexicon)
            if self.open_start:
                at = np.maximum(np.searchsorted(firsts, starts, side="right") - 1, 0)
                starts = np.where(lasts[at] > starts, np.minimum(firsts[at], starts), starts)
            if self.open_end:
                at = np.minimum(np.searchsorted(lasts, ends), lasts.size - 1)
                ends = np.where(firsts[at] < ends, np.maximum(lasts[at], ends), ends)
        return Nodes(starts, ends)

    def fits(self, word: str) -> bool:
        """Return whether all of one folded word is a match; open edges take any rest."""
        found = self.expression.search(word)
        while found is not None:
            before, after = found.start() == 0, found.end() == len(word)
            if (before or self.open_start) and (after or self.open_end):
                return True
            found = self.expression.search(word, found.start() + 1)
        return False


def pattern(typed: str) -> CorpusPattern:
    """Return what was typed as a pattern.

    Raises:
        PatternError: it holds no letter, digit or character to look for, or is too long.
    """
    units = _units(typed)
    if not any(kind == "" and each.isalnum() for kind, each in units):
        raise PatternError(_("“{query}” holds nothing to look for").format(query=typed))
    if len(units) > LONGEST or sum(kind == _ANY for kind, _each in units) > MOST_STARS:
        raise PatternError(
            _("the pattern is too long, or has more than {count} *").format(count=MOST_STARS)
        )
    open_start = units[0][0] == _ANY and _is_han(units[1])
    open_end = units[-1][0] == _ANY and _is_han(units[-2])
    units = units[open_start : len(units) - open_end]
    written = "".join(_written(units, at) for at in range(len(units)))
    before = f"(?<!{LETTER})" if _is_letter(units, 0) else ""
    after = f"(?!{LETTER}|{CONTRACTED})" if _is_letter(units, len(units) - 1) else ""
    return CorpusPattern(typed, re.compile(f"{before}{written}{after}"), open_start, open_end)


Unit = tuple[str, str]
"""The kind of a unit (``*``, ``?``, a space, or nothing for a character) and the character."""


def _units(typed: str) -> list[Unit]:
    units: list[Unit] = []
    for found in _UNIT.finditer(typed.strip()):
        if found["star"]:
            units.append((_ANY, ""))
        elif found["one"]:
            units.append((_ONE, ""))
        elif found["space"]:
            units.append((" ", ""))
        else:
            letters = plain(fold(found["mark"] or found["plain"]))
            units += [("", chr(int(code))) for code in encoded(letters)]
    return units


def _written(units: list[Unit], at: int) -> str:
    """Return one unit as a regular expression."""
    kind, letter = units[at]
    before = units[at - 1] if at else (" ", "")
    after = units[at + 1] if at + 1 < len(units) else (" ", "")
    if kind == "":
        return re.escape(letter)
    if kind == " ":
        return " *" if _is_han(before) and _is_han(after) else " +"
    beside_letters = _beside_letters(units, at)
    if kind == _ONE:
        return LETTER if beside_letters else f"(?:{_CHARACTER})"
    if before[0] == " " and after[0] == " ":
        return f"{LETTER}{{1,{LONGEST_WORD}}}(?:{CONTRACTED})?"
    if beside_letters:
        if after[0] == " ":
            return f"{LETTER}{{0,{LONGEST_WORD}}}(?:{CONTRACTED})?"
        return f"{LETTER}{{0,{LONGEST_WORD}}}?"
    return f"(?:{_CHARACTER}){{0,{MOST_BETWEEN}}}?"


def _is_han(unit: Unit) -> bool:
    return unit[0] == "" and (is_han(unit[1]) or "\u3040" <= unit[1] <= "\u30ff")


def _beside_letters(units: list[Unit], at: int) -> bool:
    """Return whether no Chinese character stands beside a wildcard."""
    return not any(_is_han(unit) for unit in (*units[max(at - 1, 0) : at], *units[at + 1 : at + 2]))


def _is_letter(units: list[Unit], at: int) -> bool:
    """Return whether a unit begins or ends a whole word of letters."""
    kind, letter = units[at]
    if kind in (_ANY, _ONE):
        return _beside_letters(units, at)
    return kind == "" and _WORD.fullmatch(letter) is not None
