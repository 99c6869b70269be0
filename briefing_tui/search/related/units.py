"""Units: what a query says, piece by piece, where its words may stand in another order.

A unit is a character, or a Latin word with its inflections. Little words are no units. Each unit
weighs the more, the rarer it is in the texts: a passage that lacks a rare one is another.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.search.codes import ALL, FIRST_WORD, Flags, Ints, encoded, sounding, word_class
from briefing_tui.search.inflections import compounds, forms
from briefing_tui.search.latin_stretches import edited
from briefing_tui.search.related.little_words import LATIN, Meaning, particle_codes
from briefing_tui.search.segment import Segment
from briefing_tui.search.tokens import tokens
from briefing_tui.search.values.quantities import Quantity, forms_of, quantities

MOST_UNITS = 48
"""The most units of a query; of a longer one the first are taken."""

LIGHTEST, HEAVIEST = 2.0, 16.0
"""The bounds of a weight, in bits."""

HAN, LETTERS, WORD = 2, 5, 1
"""The units in a row that tell something: characters, letters of an alphabet, words or numbers."""

EXACT, INFLECTED, ABOUT, COMPOUND, MISTYPED = 1.0, 0.9, 0.85, 0.75, 0.7
"""The shares to which a word of the text answers one of the query: itself, another form, a number
that is about the same, a compound, a word that it may be mistyped for."""

FEWEST_MISTYPED = 2
"""The fewest units of a query in which a word may be mistyped."""

SHORTEST_MISTYPED, LONG_WORD, MOST_MISTYPED = 4, 8, 12
"""The fewest letters of a word that may be mistyped, those from which on two of them may, and the
most words that it is taken for."""

RECENT = 128
"""Words in segments whose forms are remembered."""

NUMBERS = 2 * ALL
"""The first of the tokens that are numbers."""

NUMBER_BITS, FIGURE_BITS, ONE_BITS = 8.0, 4.0, 4.0
"""The weight of a number, what each of its figures adds, and the weight of one, in bits."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Unit:
    """A character, a Latin word or a number of a query.

    Attributes:
        start: where it begins in the query.
        end: where it ends.
        code: the character; 0 for a word or a number.
        word: the Latin word; empty for another unit.
        need: how many in a row tell something, as :data:`HAN` and the others say.
        unknown: whether it is a word that no text has in any form.
        quantity: the number; None for another unit.
        forms: the ways to write the number.
    """

    start: int
    end: int
    code: int
    word: str
    need: int
    quantity: Quantity | None = None
    forms: tuple[str, ...] = ()
    unknown: bool = False


def units_of(meant: Meaning) -> tuple[Unit, ...]:
    """Return the units of what a query says; none if it says nothing but little words."""
    codes = encoded(meant.text)
    found = tokens(codes)
    words = set(found.words.tolist())
    particles = set(particle_codes())
    numbers = {each.start: each for each in quantities(meant.text)}
    units: list[Unit] = []
    little: list[Unit] = []
    passed = 0
    bounds = zip(found.starts.tolist(), found.ends.tolist(), strict=True)
    for at, (start, end) in enumerate(bounds):
        written = meant.text[start:end]
        if start < passed:
            continue
        if (number := numbers.get(start)) is not None:
            passed = number.end
            ways = tuple(forms_of(number, meant.text))
            units.append(Unit(start, passed, 0, "", WORD, number, ways))
        elif at in words:
            unit = Unit(start, end, 0, written, WORD)
            (little if written in LATIN else units).append(unit)
        else:
            code = int(codes[start])
            unit = Unit(start, end, code, "", _need(written))
            (little if code in particles else units).append(unit)
    if len(units) < 2:
        units = sorted([*units, *little], key=lambda unit: unit.start)
    return tuple(units)[:MOST_UNITS]


def with_unknown(units: Sequence[Unit], segments: Sequence[Segment]) -> tuple[Unit, ...]:
    """Return the units with those marked that are words which no text has in any form.

    A single word is none: something else has to tell what is meant.
    """
    if len(units) < FEWEST_MISTYPED:
        return tuple(units)
    return tuple(
        replace(unit, unknown=True)
        if len(unit.word) >= SHORTEST_MISTYPED
        and not any(forms(unit.word, segment.words) for segment in segments)
        else unit
        for unit in units
    )


def _need(letter: str) -> int:
    return HAN if letter >= "\u2e80" or "\u1100" <= letter < "\u1200" else LETTERS


def weights(units: Sequence[Unit], segments: Sequence[Segment]) -> Floats:
    """Return the weight of each unit: the bits of information that it gives."""
    size = sum(segment.size for segment in segments) or 1
    counts = [
        sum(
            _count(segment, unit.word) if unit.word else int(segment.counts[unit.code])
            for segment in segments
        )
        for unit in units
    ]
    shares = np.array(counts, dtype=np.float64) / size
    with np.errstate(divide="ignore"):
        bits: Floats = np.clip(-np.log2(shares), LIGHTEST, HEAVIEST)
    for at, unit in enumerate(units):
        if unit.quantity is not None:
            figures = len(str(unit.quantity.amount.normalize()).replace(".", "").strip("0E+"))
            one = unit.quantity.amount == 1
            bits[at] = ONE_BITS if one else NUMBER_BITS + FIGURE_BITS * min(figures, 4)
    letters = np.array([unit.need == LETTERS for unit in units], dtype=np.bool_)
    bits[letters] = LIGHTEST
    return bits


def _count(segment: Segment, word: str) -> int:
    return segment.lists(np.array([word_class(word)], dtype=np.uint16), None).size


class Accepted:
    """The tokens of some segments that answer each unit.

    A token is the number of its character, or :data:`ALL` and the class of its word.

    Args:
        units: of the query.
        segments: whose words are the forms.
    """

    def __init__(self, units: Sequence[Unit], segments: Sequence[Segment]) -> None:
        self.units = units
        self.words: dict[int, tuple[Ints, Floats]] = {}
        self.numbers = any(unit.quantity is not None for unit in units)
        for at, unit in enumerate(units):
            if unit.word:
                self.words[at] = _answers(unit, [segment.words for segment in segments])

    def classes(self, at: int) -> NDArray[np.uint16]:
        """Return the classes of the tokens that answer a unit."""
        if at in self.words:
            return (self.words[at][0] - ALL).astype(np.uint16)
        return sounding().classes[[self.units[at].code]]

    def numbered(self, values: Sequence[Quantity]) -> None:
        """Set the numbers of the text, in the order of their tokens from :data:`NUMBERS` on."""
        for at, unit in enumerate(self.units):
            if unit.quantity is not None:
                worth = {}
                for number, each in enumerate(values, NUMBERS):
                    if unit.quantity.same(each):
                        worth[number] = EXACT
                    elif unit.quantity.near(each):
                        worth[number] = ABOUT
                known = np.array(list(worth), dtype=np.int64)
                self.words[at] = known, np.array(list(worth.values()), dtype=np.float64)

    def quality(self, at: int, ids: Ints) -> NDArray[np.float32]:
        """Return how well each of some tokens answers a unit, from 0 to 1."""
        if at not in self.words:
            same: Flags = ids == self.units[at].code
            return same.astype(np.float32)
        known, worth = self.words[at]
        answered = np.zeros(ids.shape, dtype=np.float32)
        if known.size:
            place = np.minimum(np.searchsorted(known, ids), known.size - 1)
            there = known[place] == ids
            answered[there] = worth[place[there]]
        return answered


def _answers(unit: Unit, texts: Sequence[str]) -> tuple[Ints, Floats]:
    """Return the tokens that answer a word, ascending, and how well each does.

    Args:
        unit: the word.
        texts: the words of each segment.
    """
    worth: dict[int, float] = {}
    for words in texts:
        for other, share in _answering(unit.word, unit.unknown, words).items():
            number = ALL + word_class(other)
            worth[number] = max(share, worth.get(number, 0.0))
    if unit.word in LATIN:
        worth[ALL + word_class(unit.word)] = EXACT
    known = sorted(worth)
    marks = np.array(known, dtype=np.int64)
    return marks, np.array([worth[each] for each in known], dtype=np.float64)


@lru_cache(maxsize=RECENT)
def _answering(word: str, unknown: bool, words: str) -> dict[str, float]:
    """Return which words of a segment answer a word, and how well each does.

    Args:
        word: of the query; what is typed behind it asks for it again.
        unknown: whether no text has it in any form.
        words: of the segment, each between line feeds.
    """
    worth: dict[str, float] = {}
    if unknown:
        edits = 1 if len(word) < LONG_WORD else 2
        for other, _edits in edited(words, word, edits)[:MOST_MISTYPED]:
            worth[other] = MISTYPED
    worth.update(dict.fromkeys(compounds(word, words), COMPOUND))
    worth.update(dict.fromkeys(forms(word, words), INFLECTED))
    if f"\n{word}\n" in words:
        worth[word] = EXACT
    return worth


def ids_of(codes: NDArray[np.uint16], classes: NDArray[np.uint16], starts: Ints) -> Ints:
    """Return the number of each token that begins at some places of some codes."""
    ids = codes[starts].astype(np.int64)
    words = classes >= FIRST_WORD
    ids[words] = classes[words].astype(np.int64) + ALL
    return ids
