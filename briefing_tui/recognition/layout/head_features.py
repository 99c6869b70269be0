"""The features of heads: numbers from layout and recurrence, none from the meaning of words.

Most are the same for all heads that look alike, so they are counted once for each look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log1p
from operator import itemgetter

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.layout.head_traits import (
    COMMA_IN,
    LENGTH,
    SENTENCE,
    Traits,
    traits_of,
)
from briefing_tui.recognition.layout.heads import Head
from briefing_tui.recognition.layout.recurrence import OF_LOOK, Bare, recurring
from briefing_tui.text.lines import Line

_ENDS = frozenset('。！？…”.!?;；)）]】」』"’—–-*:：\u3000')
# The length of text behind a head that is looked at, in code points.
_AHEAD = 160

ENDINGS = ("colon", "dash", "stop", "bracket", "wide", "bold", "own", "letter")
_MARKS = ("bullet", "bold", "heading", "number", "stamp", "quote")
OF_KIND = (
    *ENDINGS,
    *("bold-mark" if mark == "bold" else mark for mark in _MARKS),
    "within",
    "inline",
)
"""The features of how a head is set apart."""

OF_SHAPE = (
    "aba-shape",
    "again-shape",
    "distinct-shape",
    "recurs-shape",
    "comma-shape",
    "length-shape",
    "many-shape",
    "share-shape",
)
"""The features of all heads of one shape together."""

OF_PLACE = (
    "aba",
    "after-end",
    "after-blank",
    "next-small",
    "next-sentence",
    "rest-none",
    "first",
    "rivals",
)
"""The features of the place of a head: all are 0 or 1, but the last."""

FEATURES = (*OF_KIND, *OF_SHAPE, *OF_LOOK, *OF_PLACE)
"""The features of a head, in the order of a row."""

Values = tuple[float, ...]
Shape = tuple[str, str, str, bool]


class Look(NamedTuple):
    """Features that all heads with the same words and the same layout share.

    Attributes:
        shape: ending, marks, case, and if words follow on its line.
        traits: what its words show.
        of_kind: the features of its kind.
        of_shape: the features of its shape.
        values: the features of its words.
    """

    shape: Shape
    traits: Traits
    of_kind: Values
    of_shape: Values
    values: Values


class FeatureTable(NamedTuple):
    """The features of heads.

    Attributes:
        looks: the different looks.
        of: the look of each head, as an index.
        places: the features of the place of each head, as :func:`place_values` reads them.
    """

    looks: list[Look]
    of: list[int]
    places: list[int]


def rows_of(table: FeatureTable) -> list[list[float]]:
    """Return the features of each head as a row of numbers, in the order of ``FEATURES``."""
    whole = [(*look.of_kind, *look.of_shape, *look.values) for look in table.looks]
    return [
        [*whole[look], *place_values(place)]
        for look, place in zip(table.of, table.places, strict=True)
    ]


def place_values(place: int) -> Values:
    """Return the features of a place out of its bits; the number of rivals is above them."""
    bits = len(OF_PLACE) - 1
    return (*(float(place >> bit & 1) for bit in range(bits)), min(place >> bits, 4) / 2)


def table_of(text: str, lines: Iterable[Line], heads: Sequence[Head]) -> FeatureTable:
    """Return the features of the heads of a text, which are in text order."""
    numbers: dict[tuple[str, str, str, bool, bool], int] = {}
    of = [numbers.setdefault(head[3:], len(numbers)) for head in heads]
    traits: dict[str, Traits] = {}
    kinds: dict[tuple[str, str, bool, bool], tuple[Values, Shape]] = {}
    shapes: dict[Shape, int] = {}
    looks: list[Bare] = []
    for words, ending, marks, inline, within in numbers:
        trait = traits.get(words)
        if trait is None:
            trait = traits[words] = traits_of(words)
        kind = (ending, marks, inline, within)
        known = kinds.get(kind)
        if known is None:
            known = kinds[kind] = _kind(*kind)
        values, shape = known
        shape = (shape[0], shape[1], trait.case, shape[3])
        looks.append((trait, shapes.setdefault(shape, len(shapes)), values))
    keys: dict[str, int] = {}
    key_of = [keys.setdefault(trait.key, len(keys)) for trait, _shape, _kind in looks]
    shape_of = [shape for _trait, shape, _kind in looks]
    by_shape: list[list[int]] = [[] for _ in shapes]
    for at, look in enumerate(of):
        by_shape[shape_of[look]].append(at)
    in_aba = bytearray(len(heads))
    of_shape = [
        _shape([of[at] for at in places], places, key_of, looks, in_aba, len(heads))
        for places in by_shape
    ]
    of_look = recurring(text, list(numbers), of, looks, key_of)
    return FeatureTable(
        [
            Look(shape, trait, kind, of_shape[number], values)
            for (trait, number, kind), values, shape in zip(
                looks, of_look, map(list(shapes).__getitem__, shape_of), strict=True
            )
        ],
        of,
        _places(text, lines, heads, in_aba),
    )


def _kind(ending: str, marks: str, inline: bool, within: bool) -> tuple[Values, Shape]:
    """Return the features of a kind of head, and its shape without the case of its words."""
    values = [float(ending == other) for other in ENDINGS]
    values += [float(mark in marks) for mark in _MARKS]
    kept = " ".join(mark for mark in marks.split() if mark not in ("stamp", "number"))
    return (
        (*values, float(within), float(inline)),
        (ending, kept, "", inline or ending == "own"),
    )


def _share(count: int, total: int) -> float:
    return count / total if total > 0 else 0.0


def _shape(
    of: Sequence[int],
    places: Sequence[int],
    key_of: Sequence[int],
    looks: Sequence[Bare],
    in_aba: bytearray,
    heads: int,
) -> Values:
    """Return the features of a shape, and mark the heads of it that alternate.

    Args:
        of: the looks of its heads, in text order.
        places: the indices of its heads.
        key_of: the key of each look.
        looks: all looks.
        in_aba: the marks, one for each head of the text.
        heads: the number of all heads.
    """
    keys = [key_of[look] for look in of]
    aba = again = 0
    number = len(keys)
    for at, (key, after, later) in enumerate(zip(keys, keys[1:], [*keys[2:], -1], strict=False)):
        if key == after:
            again += 1
        elif key == later:
            aba += 1
            for step in range(3):
                in_aba[places[at + step]] = 1
    times = Counter(keys)
    commas = lengths = 0.0
    for look in of:
        values = looks[look][0].values
        commas += values[COMMA_IN]
        lengths += values[LENGTH]
    return (
        _share(aba, number - 2) if number > 3 else 0.0,
        _share(again, number - 1),
        _share(len(times), number),
        _share(sum(count for count in times.values() if count > 1), number),
        commas / number,
        lengths / number,
        min(log1p(number), 6.0) / 3,
        _share(number, heads),
    )


def _places(
    text: str, lines: Iterable[Line], heads: Sequence[Head], in_aba: Sequence[int]
) -> list[int]:
    """Return the features of the place of each head, as bits."""
    before = _lines_before(lines)
    on_line = Counter(map(itemgetter(0), heads))
    sentence = SENTENCE.search
    found = []
    last = -1
    for aba, (line, _start, end, _words, _ending, _marks, _inline, within) in zip(
        in_aba, heads, strict=True
    ):
        place = aba | (2 if within else before[line])
        rest = text[end : end + _AHEAD].lstrip()
        if rest:
            if rest[0].islower():
                place |= 8
            stop = rest.find("\n")
            if sentence(rest, 0, stop if stop >= 0 else _AHEAD):
                place |= 16
        else:
            place |= 32
        if line != last:
            place |= 64
            last = line
        found.append(place | on_line[line] - 1 << 7)
    return found


def _lines_before(lines: Iterable[Line]) -> dict[int, int]:
    """Return for each line, as bits, if the one before ends a sentence (2) or is blank (4)."""
    told = {}
    bits = 6
    for number, _start, _end, _stop, words, _begin in lines:
        told[number] = bits
        if words:
            bits = 2 if words[-1] in _ENDS else 0
        else:
            bits |= 4
    return told
