"""The second pass: what the first chances of all heads of a text tell of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log, log1p

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.layout.head_features import FeatureTable, Shape, Values
from briefing_tui.recognition.layout.heads import Head

_SURE = 0.9
# Chances below this are alike.
_LEAST = 1e-4
_LEAST_ODDS = log(_LEAST / (1 - _LEAST)) / 4
# The length of text before a head in which its bearer may be called, in code points.
_CALL = 260
# Between these are characters without case; those of Chinese and Japanese are there.
_CASELESS = ("\u2e80", "\ua4cf")
_BLOCK = 1 << 16

OF_SHAPE = ("mean-shape", "shape-gap", "shape-mass", "mean-ending", "ending-gap")
OF_LOOK = ("best-same", "first-sure", "last-sure", "first-sure-here")
OF_HEAD = ("first-chance", "rival", "called")
SECOND = (*OF_SHAPE, *OF_LOOK, *OF_HEAD)
"""The features that the second pass adds, in the order of a row."""


class Added(NamedTuple):
    """The columns that the second pass adds to a table.

    Attributes:
        shapes: the features of each shape.
        looks: the features of each look of the table.
        heads: the features of each head.
    """

    shapes: dict[Shape, Values]
    looks: list[Values]
    heads: list[tuple[float, float, float]]


def added_rows(table: FeatureTable, added: Added) -> list[list[float]]:
    """Return what is added for each head as a row of numbers, in the order of ``SECOND``."""
    whole = [
        (*added.shapes[look.shape], *values)
        for look, values in zip(table.looks, added.looks, strict=True)
    ]
    return [[*whole[look], *own] for look, own in zip(table.of, added.heads, strict=True)]


def added_to(
    text: str, heads: Sequence[Head], table: FeatureTable, chances: Sequence[float]
) -> Added:
    """Return the features that the first chances of all heads give.

    Args:
        text: the text.
        heads: its heads, in text order.
        table: their features.
        chances: the chance of each to be a label, by the first pass.
    """
    looks = table.looks
    mass, best, number = [0.0] * len(looks), [0.0] * len(looks), [0] * len(looks)
    for look, chance in zip(table.of, chances, strict=True):
        mass[look] += chance
        number[look] += 1
        if chance > best[look]:
            best[look] = chance
    return Added(
        _of_shapes(table, mass, number),
        _of_looks(table, best),
        _of_heads(text, heads, table, chances),
    )


def _of_shapes(
    table: FeatureTable, masses: Sequence[float], numbers: Sequence[int]
) -> dict[Shape, Values]:
    mass: defaultdict[Shape, float] = defaultdict(float)
    number: defaultdict[Shape, int] = defaultdict(int)
    ending_mass: defaultdict[tuple[str, str], float] = defaultdict(float)
    ending_number: defaultdict[tuple[str, str], int] = defaultdict(int)
    for look, total, count in zip(table.looks, masses, numbers, strict=True):
        shape = look.shape
        mass[shape] += total
        number[shape] += count
        ending_mass[shape[:2]] += total
        ending_number[shape[:2]] += count
    top = log1p(max(mass.values(), default=0.0))
    most = log1p(max(ending_mass.values(), default=0.0))
    return {
        shape: (
            total / number[shape],
            log1p(total) - top,
            log1p(total) / 4,
            ending_mass[shape[:2]] / ending_number[shape[:2]],
            log1p(ending_mass[shape[:2]]) - most,
        )
        for shape, total in mass.items()
    }


def _of_looks(table: FeatureTable, highest: Sequence[float]) -> list[Values]:
    best: defaultdict[str, float] = defaultdict(float)
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    lasts: defaultdict[str, set[str]] = defaultdict(set)
    here: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for look, chance in zip(table.looks, highest, strict=True):
        traits, shape = look.traits, look.shape
        key = traits.key
        if chance > best[key]:
            best[key] = chance
        if chance > _SURE:
            firsts[traits.first].add(key)
            lasts[traits.last].add(key)
            here[shape[0], shape[1], traits.first].add(key)
    none: set[str] = set()
    found: list[Values] = []
    for look in table.looks:
        traits, shape = look.traits, look.shape
        key, first = traits.key, traits.first
        found.append(
            (
                best[key],
                _others(firsts.get(first, none), key),
                _others(lasts.get(traits.last, none), key),
                _others(here.get((shape[0], shape[1], first), none), key),
            )
        )
    return found


def _others(keys: set[str], key: str) -> float:
    """Return a number that grows with that of the other keys."""
    count = len(keys) - (key in keys)
    return min(2.0, log1p(count)) if count else 0.0


def _of_heads(
    text: str, heads: Sequence[Head], table: FeatureTable, chances: Sequence[float]
) -> list[tuple[float, float, float]]:
    lasts = [last if len(last := look.traits.last) > 1 else "" for look in table.looks]
    called = _Called(text)
    rivals = _rivals(heads, chances)
    found = []
    for head, look, chance, rival in zip(heads, table.of, chances, rivals, strict=True):
        if chance > _LEAST:
            known = min(chance, 1 - _LEAST)
            odds = log(known / (1 - known)) / 4
        else:
            odds = _LEAST_ODDS
        last = lasts[look]
        here = 1.0 if last and called.before(last, head.start) else 0.0
        found.append((odds, rival, here))
    return found


def _rivals(heads: Sequence[Head], chances: Sequence[float]) -> list[float]:
    """Return for each head the best chance of the others that begin at its place."""
    found = [0.0] * len(heads)
    at = 0
    for after in range(1, len(heads) + 1):
        if after < len(heads) and heads[after].start == heads[at].start:
            continue
        if after - at > 1:
            *_, second, best = sorted(chances[at:after])
            for place in range(at, after):
                found[place] = best if chances[place] < best else second
        at = after
    return found


class _Called:
    """The words of a text without case, in which somebody may be called before a head."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: str | None = None

    def before(self, word: str, start: int) -> bool:
        """Return whether a word without case stands in the text right before an offset."""
        low = max(0, start - _CALL)
        if _CASELESS[0] <= word[0] <= _CASELESS[1] >= word[-1] >= _CASELESS[0] and len(word) < 3:
            return self._text.find(word, low, start) >= 0
        if self._folded is None:
            self._folded = _folded(self._text)
        if self._folded:
            return self._folded.find(word, low, start) >= 0
        return word in self._text[low:start].casefold()


def _folded(text: str) -> str:
    """Return a text without case; an empty string if some of its letters fold to several."""
    blocks = []
    for at in range(0, len(text), _BLOCK):
        block = text[at : at + _BLOCK]
        folded = block.casefold()
        if len(folded) != len(block):
            return ""
        blocks.append(folded)
    return "".join(blocks)
