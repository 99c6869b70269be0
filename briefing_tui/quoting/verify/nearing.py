"""Where words that stand nowhere as they are may have come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from briefing_tui.quoting.verify.streams import Region

Look = Callable[[str], Iterable[tuple[Region, int]]]
"""Gives each region, and the place in its words, where some words begin."""

_PARTS = 4
_FINE_PARTS = 8
_FINEST_PARTS = 200
_SHORTEST_FINEST = 24
"""Of a long quote, which may be of many speeches, parts as short as this are looked for."""

_SHORTEST_CHINESE, _SHORTEST_LATIN = 3, 6
_LONGEST_GAP = 600
"""Code points that may have been left out between two parts of a quote."""

_SLACK = 12
_DIFFERENCE = 0.6
"""What a character that differs weighs against one that is the same."""

_CHANGED_AT_END = 2
"""Characters at an end of a quote that were changed, where more would have been put in."""

_MOST_HITS = 80
"""Hits of one region that are chained."""

_MOST_WINDOWS = 5


@dataclass(frozen=True, slots=True)
class Window:
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


def windows(words: str, look: Look) -> Iterator[list[Window]]:
    """The stretches that share parts with some words, best first; a list a fineness.

    With k changes one of k + 1 disjoint parts is met unchanged. Long parts are few and rarely
    met by chance; short ones are tried after them.
    """
    for parts in _finer_and_finer(words):
        hits = [
            _Hit(region, position, quoted, len(part))
            for quoted, part in parts
            for region, position in look(part)
        ]
        hits.sort(key=lambda hit: (hit.region.start, hit.position, hit.quoted))
        found = [
            window
            for _start, group in groupby(hits, key=lambda hit: hit.region.start)
            if (window := _window(words, list(group)[:_MOST_HITS]))
        ]
        found.sort(key=lambda window: -window.weight)
        if found:
            yield found[:_MOST_WINDOWS]


def _finer_and_finer(words: str) -> Iterator[list[tuple[int, str]]]:
    """Disjoint parts of some words with their places: a few long ones, then more."""
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
    """Parts of a length; the last may reach back into the one before."""
    begins = [*range(0, len(words) - length, length), len(words) - length]
    return [(begin, words[begin : begin + length]) for begin in begins]


def _window(words: str, hits: list[_Hit]) -> Window | None:
    """The stretch around the best chain of hits of one region."""
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
    start = first.position - _reach(words[: first.quoted][::-1], left[::-1])
    return Window(first.region, start, begin + _reach(rest, right), weight)


def _gap(earlier: _Hit, later: _Hit) -> float | None:
    """What two hits of a chain cost for what lies between them; None when they are no chain."""
    quoted = later.quoted - earlier.quoted - earlier.length
    there = later.position - earlier.position - earlier.length
    if later.quoted <= earlier.quoted or later.position <= earlier.position:
        return None
    if abs(there - quoted) > _LONGEST_GAP:
        return None
    overlap = max(0, -quoted)
    return overlap + min(abs(there - quoted) * 0.05, 3.0)


def _reach(words: str, text: str) -> int:
    """How much of a text, from its start, answers some words.

    As far as the characters that are the same outweigh those that differ. Words behind that
    were put in, but for one or two: those were changed.
    """
    reached = answered = 0
    score = best = 0.0
    for code in Levenshtein.opcodes(words, text):
        length = max(code.src_end - code.src_start, code.dest_end - code.dest_start)
        score += length if code.tag == "equal" else -length * _DIFFERENCE
        if score > best:
            best, reached, answered = score, code.src_end, code.dest_end
    rest = len(words) - reached
    return min(len(text), answered + rest) if rest <= _CHANGED_AT_END else answered
