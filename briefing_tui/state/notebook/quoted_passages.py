"""Stretches of a text, described so that they can be found again."""

from __future__ import annotations

from briefing_tui.span import Span
from briefing_tui.state.notebook.kept_quote import QuotedPassage

AROUND = 32
"""Code points that are kept of what stands before and behind."""

_SURE = 24
"""Characters beside a passage that agree, on one side, where it surely stands."""


def passage_at(text: str, span: Span) -> QuotedPassage:
    """Return the description of a span of a text."""
    return QuotedPassage(
        span.within(text),
        text[max(0, span.start - AROUND) : span.start],
        text[span.end : span.end + AROUND],
        span.start,
        span.end,
    )


def find_passage(text: str, passage: QuotedPassage) -> Span | None:
    """Return the span of a passage's words in the text as it is now; None when they are gone.

    The words must be the same but for white space. When they occur more than once, the place
    whose surroundings agree best is taken, then the nearest to the passage's own offset.
    """
    if text[passage.start : passage.end] == passage.exact and passage.exact:
        here = Span(passage.start, passage.end)
        if _agreement(text, here, passage) == _full(passage):
            return here
    found = _occurrences(text, passage.exact) or _spaced_otherwise(text, passage.exact)
    if not found:
        return None
    return max(
        found,
        key=lambda span: (_agreement(text, span, passage), -abs(span.start - passage.start)),
    )


def find_surely(text: str, passage: QuotedPassage) -> Span | None:
    """Return the span of a passage in a text; None where it may be another with the same words.

    What stands before it or what stands behind it must be the same too, and at no other place
    as well as there.
    """
    found = _occurrences(text, passage.exact) or _spaced_otherwise(text, passage.exact)
    graded = sorted(((_agreement(text, span, passage), span) for span in found), reverse=True)
    if not graded or (len(graded) > 1 and graded[0][0] == graded[1][0]):
        return None
    best = graded[0][1]
    before, behind = _common_around(text, best, passage)
    if not passage.prefix.strip():
        at_start = not text[: best.start].strip()
    else:
        at_start = before >= min(_SURE, len(_unspaced(passage.prefix)))
    wanted = _unspaced(passage.suffix)
    return best if at_start or (wanted and behind >= min(_SURE, len(wanted))) else None


def _full(passage: QuotedPassage) -> int:
    return len(_unspaced(passage.prefix)) + len(_unspaced(passage.suffix))


def _agreement(text: str, span: Span, passage: QuotedPassage) -> int:
    """Return how many characters next to a span are the same as next to the passage."""
    return sum(_common_around(text, span, passage))


def _common_around(text: str, span: Span, passage: QuotedPassage) -> tuple[int, int]:
    """Return how many characters agree directly before a span, and directly behind it."""
    before = _unspaced(text[max(0, span.start - 2 * AROUND) : span.start])
    behind = _unspaced(text[span.end : span.end + 2 * AROUND])
    return (
        _common(before[::-1], _unspaced(passage.prefix)[::-1]),
        _common(behind, _unspaced(passage.suffix)),
    )


def _common(one: str, other: str) -> int:
    """Return the length of the common beginning of two texts, in code points."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _occurrences(text: str, words: str) -> list[Span]:
    found = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def _spaced_otherwise(text: str, words: str) -> list[Span]:
    """Return the spans of some words with other white space, as in a text wrapped anew."""
    wanted = _unspaced(words)
    offsets = [at for at, character in enumerate(text) if not character.isspace()]
    squeezed = "".join(text[at] for at in offsets)
    return [
        Span(offsets[span.start], offsets[span.end - 1] + 1)
        for span in _occurrences(squeezed, wanted)
    ]


def _unspaced(text: str) -> str:
    return "".join(text.split())
