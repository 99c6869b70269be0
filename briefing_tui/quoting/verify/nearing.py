"""Possible sources of words that no text holds as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from briefing_tui.dataclass import dataclass
from briefing_tui.quoting.verify.stream import Region

Look = Callable[[str], Iterable[tuple[Region, int]]]
"""A function that gives each region, and the place in its words, where some words begin."""

_PARTS = 4
_FINE_PARTS = 8
_FINEST_PARTS = 200
_SHORTEST_FINEST = 24
"""The shortest parts of a long quote, which may be from many speeches, in characters."""

_SHORTEST_CHINESE, _SHORTEST_LATIN = 3, 6
_LONGEST_GAP = 600
"""Code points that may have been left out between two parts of a quote."""

_SLACK = 12
_DIFFERENCE = 0.6
"""The weight of a character that differs, relative to one that is the same."""

_CHANGED_AT_END = 2
"""The most characters at an end of a quote that count as changed; more count as inserted."""

_MOST_HITS = 80
"""Hits of one region that are chained."""

_MOST_WINDOWS = 5


@dataclass(frozen=True, slots=True)
class NearWindow:
    """A stretch of a region that may be what was quoted.

    Attributes:
        region: where it is.
        start: in ``region.words``.
        end: in ``region.words``.
        weight: how many characters of the words were met, less a little for each gap.
    """

    region: Region
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Hit:
    region: Region
    position: int
    quoted: int
    length: int


def windows(words: str, look: Look) -> Iterator[list[NearWindow]]:
    """Yield lists of stretches that share parts with some words, best first, for ever finer parts.

    With k changes, one of k + 1 disjoint parts is unchanged. Long parts are few and rarely
    found by chance; short ones are tried after them.
    """
    for parts in _finer_and_finer(words):
        hits = [
            _Hit(region, position, quoted, len(part))
            for quoted, part in parts
            for region, position in look(part)
        ]
        hits.sort(key=lambda hit: (hit.region.start, hit.position, hit.quoted))
        found = [
            alike
            for _start, group in groupby(hits, key=lambda hit: hit.region.start)
            if (alike := _windows(words, list(group)[:_MOST_HITS]))
        ]
        found.sort(key=lambda alike: -alike[0].weight)
        if found:
            yield [window for alike in found[:_MOST_WINDOWS] for window in alike]


def _finer_and_finer(words: str) -> Iterator[list[tuple[int, str]]]:
    """Yield lists of parts of some words with their places: first a few long ones, then more."""
    shortest = _SHORTEST_LATIN if words.isascii() else _SHORTEST_CHINESE
    if len(words) < 4:
        return
    coarse = max(-(-len(words) // _PARTS), min(shortest, len(words) // 2))
    fine = max(shortest, -(-len(words) // _FINE_PARTS))
    yield _parts(words, coarse)
    if fine < coarse:
        yield _parts(words, fine)
    finest = max(_SHORTEST_FINEST, len(words) // _FINEST_PARTS)
    if finest < fine:
        yield _parts(words, finest)


def _parts(words: str, length: int) -> list[tuple[int, str]]:
    """Return parts of a length, with their places; the last may overlap the one before."""
    begins = [*range(0, len(words) - length, length), len(words) - length]
    return [(begin, words[begin : begin + length]) for begin in begins]


def _windows(words: str, hits: list[_Hit]) -> list[NearWindow]:
    """Return the stretches around the chain of hits of one region that has the greatest weight.

    They differ where the words end in other characters than the text: these may stand for as many
    there, or for none.
    """
    weights = [float(hit.length) for hit in hits]
    before: list[int | None] = [None] * len(hits)
    for at, hit in enumerate(hits):
        for earlier in range(at):
            cost = _gap(hits[earlier], hit)
            if cost is not None and weights[earlier] + hit.length - cost > weights[at]:
                weights[at] = weights[earlier] + hit.length - cost
                before[at] = earlier
    at = max(range(len(hits)), key=weights.__getitem__)
    first = last = hits[at]
    weight = weights[at]
    step: int | None = at
    while step is not None:
        first = hits[step]
        step = before[step]
    text = first.region.words
    left = text[max(0, first.position - first.quoted - _SLACK) : first.position]
    rest = words[last.quoted + last.length :]
    begin = last.position + last.length
    right = text[begin : begin + len(rest) + _SLACK]
    return [
        NearWindow(first.region, first.position - before_it, begin + after_it, weight)
        for before_it in _reaches(words[: first.quoted][::-1], left[::-1])
        for after_it in _reaches(rest, right)
    ]


def _gap(earlier: _Hit, later: _Hit) -> float | None:
    """Return the cost of the gap between two hits of a chain; None if they are no chain."""
    quoted = later.quoted - earlier.quoted - earlier.length
    there = later.position - earlier.position - earlier.length
    if later.quoted <= earlier.quoted or later.position <= earlier.position:
        return None
    if abs(there - quoted) > _LONGEST_GAP:
        return None
    overlap = max(0, -quoted)
    return overlap + min(abs(there - quoted) * 0.05, 3.0)


def _reaches(words: str, text: str) -> list[int]:
    """Return the lengths of the beginning of a text that may correspond to some words.

    It ends where the weight of equal characters over different ones is greatest. Words after it
    count as inserted, except at most ``_CHANGED_AT_END`` characters, which may have been changed:
    then the lengths with as many more characters of the text, and fewer, come first.
    """
    reached = answered = 0
    score = best = 0.0
    for code in Levenshtein.opcodes(words, text):
        length = max(code.src_end - code.src_start, code.dest_end - code.dest_start)
        score += length if code.tag == "equal" else -length * _DIFFERENCE
        if score > best:
            best, reached, answered = score, code.src_end, code.dest_end
    rest = len(words) - reached
    longest = min(len(text), answered + rest) if rest <= _CHANGED_AT_END else answered
    return list(range(longest, answered - 1, -1))
