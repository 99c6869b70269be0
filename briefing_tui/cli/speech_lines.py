"""The lines of a speech as they are printed: without labels, stage notes told apart."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.model import Briefing, Span, Speech
from briefing_tui.text.patterns import deferred
from briefing_tui.text.visible import without_controls

_LINE = deferred(r"[^\r\n]+")

Part = tuple[str, bool]
"""Words, and whether they are a stage note."""


def lines_in(briefing: Briefing, region: Span, speech: Speech | None) -> Iterator[list[Part]]:
    """Yield the lines of a region that hold anything but labels and white space.

    Args:
        briefing: where they stand.
        region: the stretch to print.
        speech: whose labels are left out and whose notes are told; None in front and back
            matter.
    """
    cuts = _cuts(speech) if speech else []
    at = 0
    for match in _LINE.finditer(briefing.text, region.start, region.end):
        while at < len(cuts) and cuts[at][0].end <= match.start():
            at += 1
        parts = list(_parts(briefing.text, Span(*match.span()), cuts, at))
        if any(words.strip() for words, _note in parts):
            yield _stripped(parts)


def plain_line(parts: list[Part]) -> str:
    """Return the words of a line without styles or control characters."""
    return without_controls("".join(words for words, _note in parts))


def _cuts(speech: Speech) -> list[tuple[Span, bool]]:
    """Return the labels (False) and notes (True) in text order."""
    return sorted([*((s, False) for s in speech.labels), *((s, True) for s in speech.notes)])


def _parts(text: str, line: Span, cuts: list[tuple[Span, bool]], at: int) -> Iterator[Part]:
    position = line.start
    for span, is_note in cuts[at:]:
        if span.start >= line.end:
            break
        start, end = max(position, span.start), min(span.end, line.end)
        if end <= start:
            continue
        yield text[position:start], False
        if is_note:
            yield text[start:end], True
        position = end
    yield text[position : line.end], False


def _stripped(parts: list[Part]) -> list[Part]:
    """Return the parts of a line without white space at its ends; none empty."""
    kept = [part for part in parts if part[0]]
    while kept and not kept[0][0].strip():
        kept.pop(0)
    while kept and not kept[-1][0].strip():
        kept.pop()
    kept[0] = (kept[0][0].lstrip(), kept[0][1])
    kept[-1] = (kept[-1][0].rstrip(), kept[-1][1])
    return kept
