"""Terms: words looked for in one piece, and the greatest distance of a match."""

from __future__ import annotations

from functools import cached_property

from briefing_tui.dataclass import dataclass
from briefing_tui.search.fold import fold
from briefing_tui.search.related.little_words import without_questions
from briefing_tui.search.respelling import plain
from briefing_tui.text.patterns import deferred

LATIN_WORD = deferred(r"[a-zß-ɏ]+(?:'[a-z]+)?")
"""A word of Latin letters in a folded text."""

LONGEST_NEAR = 200
"""The most characters of a term that is also looked for with errors or by sound."""


MOST_EDITS = 8
"""The greatest number of edits; a passage with more is not the one that was meant."""

SHARE = 4
"""Of how many Chinese characters one may differ, in a term of seven or more."""


@dataclass(frozen=True, slots=True)
class Tolerance:
    """The greatest distance between a term and a passage.

    Attributes:
        cost: the greatest cost, in twentieths of a wrong character.
        edits: the greatest number of places that differ in more than sound.
    """

    cost: int
    edits: int


NOTHING = Tolerance(0, 0)


@dataclass(frozen=True)
class Term:
    """Words looked for in one piece.

    Attributes:
        typed: as they were typed.
        folded: the same, folded.
        literal: whether only they themselves are meant.
    """

    typed: str
    folded: str
    literal: bool = False

    @cached_property
    def letters(self) -> int:
        """The number of letters among the characters, without digits and marks."""
        return sum(map(str.isalpha, self.folded))

    @cached_property
    def latin(self) -> bool:
        """Return whether all the letters are below U+2E80: of an alphabet, not East Asian."""
        below = all(letter < "\u2e80" for letter in self.folded if letter.isalpha())
        return below and not self.korean

    @property
    def korean(self) -> bool:
        """Return whether it has Korean letters, whose words are parted by spaces."""
        return any(
            "\u1100" <= each < "\u1200" or "\uac00" <= each < "\ud7a4" for each in self.folded
        )

    @property
    def is_latin_word(self) -> bool:
        """Return whether it is one Latin word and nothing else."""
        return LATIN_WORD.fullmatch(self.folded) is not None

    @property
    def short(self) -> bool:
        """Return whether it is one character or only marks, which the index hardly helps with."""
        return len(self.folded) == 1 or self.blank

    @property
    def blank(self) -> bool:
        """Return whether it holds neither letters nor digits."""
        return not any(map(str.isalnum, self.folded))

    @property
    def bare(self) -> Term:
        """The same without the marks around it."""
        inner = [at for at, letter in enumerate(self.folded) if letter.isalnum()]
        if not inner or inner[-1] - inner[0] + 1 == len(self.folded):
            return self
        kept = slice(inner[0], inner[-1] + 1)
        folded = self.folded[kept]
        typed = self.typed[kept] if len(self.typed) == len(self.folded) else folded
        return Term(typed, folded, self.literal)

    @property
    def tolerance(self) -> Tolerance:
        """The greatest distance of a match; it grows with the length of the term.

        For under four Chinese characters every text has a match with one edit, so that
        it would be meaningless; Latin words need five letters, and nine for two edits. From
        seven Chinese characters on, one in four may differ. Words with which one asks do not
        count.
        """
        if self.letters == 0 or len(self.folded) > LONGEST_NEAR:
            return NOTHING
        if self.latin:
            edits = 0 if self.letters < 5 else 1 if self.letters < 9 else 2
            return Tolerance(20 * edits, edits)
        # Where all that tells what is asked about may differ, any question fits any other.
        letters = sum(map(str.isalpha, without_questions(self.folded)))
        if letters < 4:
            return NOTHING
        if letters < 7:
            return Tolerance(*((23, 1), (25, 1), (30, 2))[letters - 4])
        edits = min(max(2, letters // SHARE), MOST_EDITS)
        return Tolerance(20 * edits + (8 if letters > 8 else 0), edits)


def term(typed: str, *, literal: bool = False) -> Term:
    """Return the term of some typed words."""
    return Term(typed, plain(fold(typed)), literal)
