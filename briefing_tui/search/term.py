"""What is looked for: a query's words, and how far from them an answer may be."""

from __future__ import annotations

from dataclasses import dataclass

from briefing_tui.search.fold import fold
from briefing_tui.search.prepared import LATIN_WORD

LONGEST_NEAR = 200
"""Longer words than this, in characters, are only looked for as they stand."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How far from a term a passage may be.

    Attributes:
        cost: the greatest cost, in wrong characters.
        edits: the greatest number of places that differ in more than sound.
    """

    cost: float
    edits: int


NOTHING = Budget(0.0, 0)


@dataclass(frozen=True, slots=True)
class Term:
    """Words looked for in one piece.

    Attributes:
        typed: as they were typed.
        folded: the same, folded.
        letters: how many of the characters are letters; digits and marks are none.
        latin: whether all the letters are of an alphabet, so that words have ends.
    """

    typed: str
    folded: str
    letters: int
    latin: bool

    @property
    def is_latin_word(self) -> bool:
        """Whether it is one Latin word and nothing else."""
        return LATIN_WORD.fullmatch(self.folded) is not None

    @property
    def budget(self) -> Budget:
        """How far an answer may be: the shorter the term, the nearer.

        Under four Chinese characters every text holds something one character away, so that
        the answer would tell nothing; Latin words need five letters, and nine for two edits.
        """
        if self.letters == 0 or len(self.folded) > LONGEST_NEAR:
            return NOTHING
        if self.latin:
            edits = 0 if self.letters < 5 else 1 if self.letters < 9 else 2
            return Budget(float(edits), edits)
        if self.letters < 4:
            return NOTHING
        if self.letters < 7:
            return Budget(1.0 if self.letters == 4 else 1.2, 1)
        edits = max(2, self.letters // 7)
        return Budget(float(edits), edits)


def term(typed: str) -> Term:
    """The term of some typed words."""
    folded = fold(typed)
    letters = [letter for letter in folded if letter.isalpha()]
    return Term(typed, folded, len(letters), all(letter < "\u2e80" for letter in letters))


@dataclass(frozen=True, slots=True)
class Query:
    """A query, read.

    Attributes:
        phrase: the whole of it as one term, white space made single spaces.
        words: its words, each a term and none twice; empty when only one was typed.
    """

    phrase: Term
    words: tuple[Term, ...]


def read_query(typed: str) -> Query | None:
    """Read what was typed; None when that is nothing to look for."""
    words = typed.split()
    if not words:
        return None
    terms = tuple(dict.fromkeys(map(term, words))) if len(words) > 1 else ()
    return Query(term(" ".join(words)), terms)
