"""The places where running text, outside the labels, mentions people by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.model import Span


def mentions(text: str, names: Iterable[str], labels: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Yield each name with its span outside the labels, the longest at a place, in text order.

    Args:
        text: the text.
        names: the names to look for.
        labels: the labels, in text order.
    """
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    known = {name for name in names if name}
    for name in known:
        lengths[name[0]].add(len(name))
    if not known:
        return
    starts = [label.start for label in labels]
    at = 0
    for match in re.finditer("[" + re.escape("".join(lengths)) + "]", text):
        start = match.start()
        if start < at:
            continue
        for length in sorted(lengths[text[start]], reverse=True):
            name = text[start : start + length]
            if name in known:
                place = bisect_right(starts, start) - 1
                if place < 0 or labels[place].end <= start:
                    yield name, Span(start, start + length)
                    at = start + length
                break
