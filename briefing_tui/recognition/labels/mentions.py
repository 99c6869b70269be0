"""The places where running text, outside the labels, mentions people by name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.span import Span


def mentions(text: str, names: Iterable[str], labels: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Yield each name with its span outside the labels, the longest at a place, in text order.

    Args:
        text: the text.
        names: the names to look for.
        labels: the labels, in text order.
    """
    known = {name for name in names if name}
    if not known:
        return
    found: defaultdict[str, set[int]] = defaultdict(set)
    for name in known:
        found[name[0]].add(len(name))
    lengths = {first: sorted(of, reverse=True) for first, of in found.items()}
    starts = [label.start for label in labels]
    at = 0
    for start in sorted(place for first in lengths for place in _places_of(text, first)):
        if start < at:
            continue
        for length in lengths[text[start]]:
            name = text[start : start + length]
            if name in known:
                place = bisect_right(starts, start) - 1
                if place < 0 or labels[place].end <= start:
                    yield name, Span(start, start + length)
                    at = start + length
                break


def _places_of(text: str, character: str) -> Iterator[int]:
    """Yield the offsets of a character; no expression has to be compiled for those of a text."""
    at = text.find(character)
    while at >= 0:
        yield at
        at = text.find(character, at + 1)
