"""The sections of a speech: numbered parts of any style, nested as in that speech.

A marker is at the start of a clause and in sequence with others of its style: ``一是`` can be
one, ``之一是`` cannot. A style that opens within another is one level deeper.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing_tui.model import Section, Span
from briefing_tui.recognition.structure.markers import Marker, markers_in
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

_CLOSING = deferred(
    "(?:下一步|下一阶段|下一階段|下阶段|今后|今後|此外|另外|同时|同時|总之|總之|最后|最後|各位|女士们|谢谢|謝謝|"
    "以上|我的介绍|我就介绍)"
)
_FIRST_OF_CLOSING = frozenset("下今此另同总總最各女谢謝以我")
_SENTENCE_END = deferred(f"[{SURE_ENDS}{SEMICOLONS}]")
_CLAUSE_END = deferred(r"[，,：:；;—]|\. ")
_LONGEST_HEADING = 40


def sections_of(
    text: str, lines: Sequence[Line], start: int, end: int, aside: Sequence[Span]
) -> tuple[Section, ...]:
    """Return the sections of one speech.

    Args:
        text: the whole text.
        lines: the lines of the speech.
        start: the offset of its own words.
        end: the offset of its end.
        aside: its labels and notes: no markers stand in them.
    """
    spans = sorted(aside)
    markers = [
        marker
        for line in lines
        if line.words
        for marker in markers_in(line)
        if start <= marker.start and not _inside(marker.start, spans)
    ]
    if not markers:
        return ()
    closing = frozenset(line.number for line in lines if _closes(line))
    placed = _placed(markers, closing)
    # A style with a single number is no numbering: place the others again without it.
    lone = _lone(placed)
    if lone:
        placed = _placed([marker for marker in markers if marker not in lone], closing)
        lone = _lone(placed)
        placed = [(m, d) for m, d in placed if m not in lone]
    return _tree(text, lines, placed, end)


def _closes(line: Line) -> bool:
    """Return whether a line begins as a paragraph does that closes a speech."""
    return line.words[:1] in _FIRST_OF_CLOSING and _CLOSING.match(line.words) is not None


def _inside(offset: int, spans: Sequence[Span]) -> bool:
    """Return whether an offset lies in one of the spans, which are sorted and do not overlap."""
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


def _placed(
    markers: Sequence[Marker], closing: frozenset[int] = frozenset()
) -> list[tuple[Marker, int]]:
    """Return the markers that are in sequence, each with its depth from 0.

    Args:
        markers: the markers, in text order.
        closing: the lines of paragraphs that close the speech; their numbering is separate.
    """
    stack: list[Marker] = []
    placed: list[tuple[Marker, int]] = []
    counted: set[Marker] = set()
    last: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for at, marker in enumerate(markers):
        last[marker.style][marker.number] = at
    for at, marker in enumerate(markers):
        if marker.line in closing and not (stack and _goes_on(stack[0], last, at)):
            stack = [open_ for open_ in stack if open_.line == marker.line]
        depth = _open_at(stack, marker)
        if depth is not None and _follows(stack[depth], marker):
            if stack[depth].line == marker.line:
                counted.add(marker)
            del stack[depth:]
        elif marker.number == 1:
            if depth is not None:
                del stack[depth:]
            # A numbering within one paragraph ends with it.
            while stack and stack[-1] in counted and stack[-1].line != marker.line:
                stack.pop()
        else:
            continue
        placed.append((marker, len(stack)))
        stack.append(marker)
    return placed


def _open_at(stack: Sequence[Marker], marker: Marker) -> int | None:
    """Return the depth at which a style is open, or None."""
    return next((d for d, open_ in enumerate(stack) if open_.style == marker.style), None)


def _goes_on(open_: Marker, last: Mapping[str, Mapping[int, int]], at: int) -> bool:
    """Return whether a marker at or after some place continues an open one.

    Args:
        open_: the open marker.
        last: by style and number, the last place where such a marker stands.
        at: the place.
    """
    places = last[open_.style].items()
    return any(place >= at and _is_next(open_, number) for number, place in places)


def _follows(earlier: Marker, later: Marker) -> bool:
    return _is_next(earlier, later.number)


def _is_next(earlier: Marker, number: int) -> bool:
    """Return whether a number continues the numbering of a marker of its style."""
    if number == 99 or earlier.style == "首先":
        return number > earlier.number
    return number == earlier.number + 1


def _lone(placed: Sequence[tuple[Marker, int]]) -> set[Marker]:
    """Return the markers of number one that no second one follows at their depth."""
    lone: set[Marker] = set()
    last: list[Marker] = []
    for marker, depth in placed:
        lone.update(one for one in last[depth + 1 :] if one.number == 1)
        if depth < len(last):
            before = last[depth]
            if before.number == 1 and (before.style != marker.style or marker.number == 1):
                lone.add(before)
        last[depth:] = [marker]
    lone.update(one for one in last if one.number == 1)
    return lone


def _tree(
    text: str, lines: Sequence[Line], placed: Sequence[tuple[Marker, int]], end: int
) -> tuple[Section, ...]:
    """Return the sections that the markers make, each with its inner sections."""
    marked = {marker.start for marker, _ in placed}
    closing = [line.start for line in lines if line.begin not in marked and _closes(line)]
    ends = {line.number: line.end for line in lines}
    stops = _stops(placed, closing, end)
    depths = _depths(placed, stops)
    # The sections of each depth that do not yet belong to one above, innermost last.
    waiting: list[list[Section]] = [[]]
    for at in reversed(range(len(placed))):
        marker, depth, stop = placed[at][0], depths[at], stops[at]
        while len(waiting) < depth + 2:
            waiting.append([])
        inner = tuple(reversed(waiting[depth + 1]))
        waiting[depth + 1] = []
        marker_words = text[marker.start : marker.end].strip(SPACES)
        heading = _heading(text[marker.end : min(ends[marker.line], max(stop, marker.end))])
        waiting[depth].append(Section(marker_words, heading, depth + 1, marker.start, stop, inner))
    return tuple(reversed(waiting[0]))


def _stops(placed: Sequence[tuple[Marker, int]], closing: Sequence[int], end: int) -> list[int]:
    """Return the offset at which each section ends.

    It ends at the next section of its depth or above, or at the first closing paragraph behind
    which no numbering inside it continues.
    """
    stops = [end] * len(placed)
    open_: list[int] = []
    closed: dict[int, int] = {}
    closings = iter(closing)
    paragraph = next(closings, None)
    for at, (marker, depth) in enumerate(placed):
        while paragraph is not None and paragraph < marker.start:
            for one in open_:
                closed.setdefault(one, paragraph)
            paragraph = next(closings, None)
        for ended in open_[depth:]:
            stops[ended] = closed.pop(ended, marker.start)
        if len(open_) > depth and marker.number != 1:
            before = placed[open_[depth]][0].start
            for outer in open_[:depth]:
                if closed.get(outer, 0) > before:
                    del closed[outer]
        open_[depth:] = [at]
    for one in open_:
        stops[one] = closed.get(one, end if paragraph is None else paragraph)
    return stops


def _depths(placed: Sequence[tuple[Marker, int]], stops: Sequence[int]) -> list[int]:
    """Return for each section how many earlier ones have not ended where it begins."""
    depths: list[int] = []
    open_: list[int] = []
    for (marker, _depth), stop in zip(placed, stops, strict=True):
        while open_ and open_[-1] <= marker.start:
            open_.pop()
        depths.append(len(open_))
        open_.append(stop)
    return depths


def _heading(words: str) -> str:
    """Return the words of a heading: a short line, else its first sentence or clause."""
    whole = words.replace("\n", "").strip(SPACES)
    sentence = _SENTENCE_END.split(whole, maxsplit=1)[0]
    if len(sentence) <= _LONGEST_HEADING:
        return sentence.strip(SPACES).rstrip("，,：:、.").removesuffix("**")
    clause = _CLAUSE_END.split(sentence, maxsplit=1)[0]
    return clause.strip(SPACES)[:_LONGEST_HEADING]
