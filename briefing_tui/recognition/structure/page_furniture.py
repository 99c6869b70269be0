"""Page furniture in running text: page numbers and running heads, which nobody speaks.

Text from a PDF has them inside the speeches. Page numbers are lines that differ only in a number
that grows by one from each to the next. Running heads are lines that recur beside most of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.model import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_DIGITS = deferred(r"\d+")
_DASHES = "-–—－"
_LONGEST = 120
_FEWEST = 3


def page_furniture(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the stretches of page numbers and running heads, in text order."""
    pages = sorted(line.number for group in _counting(lines) for line in group)
    if not pages:
        return ()
    heads = _heads_beside(lines, pages)
    numbers = sorted({*pages, *heads})
    return tuple(Span(lines[at].begin, lines[at].finish) for at in numbers)


def _counting(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Yield the groups of lines that differ only in a number that grows by one."""
    alike: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        words = line.words
        numbered = words[:1].isdigit() or words[-1:].isdigit() or words[:1] in _DASHES
        if words and len(words) <= _LONGEST and numbered:
            alike[_DIGITS.sub("0", words)].append(line)
    for shape, group in alike.items():
        if len(group) < _FEWEST or not _is_furniture(shape):
            continue
        for numbers in zip(*(map(int, _digits(line)) for line in group), strict=True):
            steps = [after - before for before, after in pairwise(numbers)]
            if all(step == 1 for step in steps):
                yield group
                break


def _digits(line: Line) -> list[str]:
    return [digits[:9] for digits in _DIGITS.findall(line.words)]


def _is_furniture(shape: str) -> bool:
    """Return whether words can be a page number or running head: no sentence, no item."""
    return not re.search(r"[。！？；：，、]|0[.)）][^\d]|[.?!:;]\s", shape)


def _heads_beside(lines: Sequence[Line], pages: Sequence[int]) -> set[int]:
    """Return the indices of lines whose words recur beside most page numbers."""
    beside: defaultdict[str, set[int]] = defaultdict(set)
    for page in pages:
        for step in (-1, 1):
            at, seen = page + step, 0
            while 0 <= at < len(lines) and seen < 2 and abs(at - page) <= 4:
                words = lines[at].words
                if words and len(words) <= _LONGEST and words[-1] not in "。！？!?.,，；":
                    beside[_DIGITS.sub("0", words)].add(at)
                seen += bool(words)
                at += step
    often = Counter({shape: len(places) for shape, places in beside.items()})
    enough = max(_FEWEST, 0.6 * len(pages))
    return {at for shape, count in often.items() if count >= enough for at in beside[shape]}
