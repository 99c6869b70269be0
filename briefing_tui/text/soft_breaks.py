"""The words of a stretch of text as they are quoted, without line breaks of the source.

A text may be wrapped by hand: its lines then break in mid-sentence near one width, and such a
break is replaced by a space (in Chinese, by nothing). In any other text each line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

from briefing_tui.span import Span
from briefing_tui.text.marks import COLONS, SEMICOLONS, SENTENCE_ENDS, is_chinese
from briefing_tui.text.patterns import deferred
from briefing_tui.text.visible import without_controls
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Speech

_LINE = deferred(r"[^\r\n]+")
_BREAK = deferred(r"[^\S\r\n]*(?:\r\n?|\n)(?:\s*(?:\r\n?|\n))?[^\S\r\n]*")
_LINE_END = deferred(r"\r\n?|\n")
_SPACES = deferred(r"\s+")
ENDED = tuple(SENTENCE_ENDS + SEMICOLONS + COLONS + '”’」』）)"')
"""The characters that can end a sentence."""

_AROUND = 20_000
"""The length of the text on either side that is examined for wrapping, in code points."""

_BLOCK = 2 * _AROUND

_NEAR = 4_000
"""The length of the text on either side in which the ends of a paragraph are looked for."""

_WIDEST_WRAP = 110
"""The greatest width at which text is wrapped by hand, in cells; 72 or 80 are common."""

_PARAGRAPH = "\n"


def may_be_wrapped(briefing: Briefing, speech: Speech | None) -> bool:
    """Return whether lines may continue in the next; those outside speeches do not.

    Args:
        briefing: the briefing.
        speech: the speech that the lines are of; None in front and back matter.
    """
    return speech is not None or not briefing.speeches


def wrap_width(text: str, start: int, end: int) -> int | None:
    """Return the width, in cells, at which the text here is wrapped by hand, or None.

    Of the lines that reach 80 % of the greatest width, at least three and at least half must end
    in mid-sentence.
    """
    low, high = max(0, start - _AROUND), min(len(text), min(end, start + _AROUND) + _AROUND)
    lines = [line.rstrip() for line in _LINE.findall(text, low, high)]
    lines = lines[low > 0 : len(lines) - (high < len(text))]
    if sum(len(line) > _WIDEST_WRAP for line in lines) * 50 > len(lines):
        return None
    widths = sorted(_cells(line) for line in lines)
    widest = widths[len(widths) * 98 // 100] if widths else 0
    if not 0 < widest <= _WIDEST_WRAP:
        return None
    full = [line for line in lines if _cells(line) >= widest * 0.8]
    broken = sum(not line.endswith(ENDED) for line in full)
    return widest if broken >= 3 and broken * 2 >= len(full) else None


def paragraphs(text: str, spans: Iterable[Span], wrapped: int | None) -> tuple[str, ...]:
    """Return the words of some neighbouring spans, paragraph by paragraph.

    Args:
        text: the whole text; the lines that the spans lie in are looked at in full.
        spans: the spans that are quoted, in order; the text between them is left out.
        wrapped: the result of :func:`wrap_width` for this place.

    Returns:
        Paragraphs without line breaks and control characters, with single spaces; none empty.
    """
    words = ""
    before: Span | None = None
    for span in spans:
        if before:
            words += _gap(text, Span(before.end, span.start), wrapped)
        before, position = span, span.start
        for match in _BREAK.finditer(text, span.start, span.end):
            words += _one_line(text[position : match.start()])
            words += _joint(text, match, wrapped)
            position = match.end()
        words += _one_line(text[position : span.end])
    return tuple(p for line in words.split(_PARAGRAPH) if (p := line.strip()))


def soft_breaks(text: str, start: int, end: int, wrapped: int | None) -> Iterator[Span]:
    """Yield the line breaks within ``[start, end)`` that only wrap a paragraph, as spans.

    Args:
        text: the whole text.
        start: the offset at which to begin.
        end: the offset at which to end.
        wrapped: the result of :func:`wrap_width` for this place; with None there are none.
    """
    if wrapped is not None:
        for match in _BREAK.finditer(text, start, end):
            if match.end() < end and _joint(text, match, wrapped) != _PARAGRAPH:
                yield Span(*match.span())


def soft_breaks_of(text: str, stretches: Iterable[Span]) -> Iterator[Span]:
    """Yield all line breaks that only wrap a paragraph, in text order.

    Args:
        text: the whole text; wrapping is decided for each 40,000 code points of it.
        stretches: where lines may continue in the next: the speeches, in order.
    """
    widths: dict[int, int | None] = {}
    for start, end in stretches:
        while start < end:
            block = start // _BLOCK
            if block not in widths:
                middle = block * _BLOCK + _AROUND
                widths[block] = wrap_width(text, middle, middle)
            # A break belongs to the block that it ends in; one that begins here is behind us.
            stop = text.find("\n", max((block + 1) * _BLOCK, start + 2), end)
            stop = end if stop < 0 else stop - (text[stop - 1] == "\r")
            yield from soft_breaks(text, start, stop, widths[block])
            start = stop


def paragraph_around(text: str, start: int, end: int) -> Span:
    """Return the paragraph that holds a stretch: a line, or several that are only wrapped."""
    low, high = max(0, start - _NEAR), min(len(text), end + _NEAR)
    soft = {
        at
        for gap in soft_breaks(text, low, high, wrap_width(text, start, end))
        for at in range(*gap)
    }
    begin, finish = start, end
    while (before := _line_start(text, begin) - 1) in soft:
        begin = before
    while (after := _next_end(text, finish)) in soft:
        finish = after + 1
    return Span(before + 1, after)


def _line_start(text: str, at: int) -> int:
    """Return the offset behind the line break before a place; 0 for none."""
    begin = text.rfind("\n", 0, at) + 1
    return text.rfind("\r", begin, at) + 1 or begin


def _next_end(text: str, at: int) -> int:
    """Return the offset of the next line break, or of the end of the text."""
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)


def parted(text: str, gap: Span) -> bool:
    """Return whether a soft line break becomes a space: between words, not within Chinese."""
    return _needs_space(text[gap.start - 1 : gap.start], text[gap.end : gap.end + 1])


def one_line(text: str) -> str:
    """Return a name, title or path as one line, without line breaks or control characters."""
    return _SPACES.sub(" ", without_controls(text)).strip()


def _one_line(text: str) -> str:
    """Return the text with each run of white space as one space."""

    def space(match: re.Match[str]) -> str:
        return match.group() if match.group() in (" ", "\u3000", "\u00a0") else " "

    return _SPACES.sub(space, without_controls(text))


def _joint(text: str, match: re.Match[str], wrapped: int | None) -> str:
    """Return what replaces a line break of the source in a quote."""
    if wrapped is None or len(_LINE_END.findall(match.group())) > 1:
        return _PARAGRAPH
    line = text[_line_start(text, match.start()) : match.start()]
    following = _LINE.match(text, match.end())
    if following is None or _indent(match.group()) > len(line) - len(line.lstrip()):
        return _PARAGRAPH
    if not _runs_on(line, following[0], wrapped):
        return _PARAGRAPH
    return " " if _needs_space(line[-1:], following[0][0]) else ""


def _runs_on(line: str, following: str, wrapped: int) -> bool:
    """Return whether a line was broken for lack of room, not because its paragraph ends."""
    width = _cells(line)
    if is_chinese(line[-1:]) or is_chinese(following[0]):
        return wrapped - width <= 4
    if width + 1 + len(following.split(maxsplit=1)[0]) > wrapped:
        return True
    # text out of PDF is set in letters of different widths
    unended = not line.endswith(ENDED)
    return unended and (following[0].islower() or width >= wrapped * 0.75)


def _gap(text: str, gap: Span, wrapped: int | None) -> str:
    """Return what replaces a label or note that was cut out of a quote."""
    aside = gap.within(text)
    ahead = _LINE_END.search(aside[: len(aside) - len(aside.lstrip())])
    behind = _LINE_END.search(aside[len(aside.rstrip()) :])
    cut_through = text[gap.end].islower() and text[gap.start - 1] not in ENDED
    if not cut_through and ((ahead and behind) or (wrapped is None and (ahead or behind))):
        return _PARAGRAPH
    return " " if _needs_space(text[gap.start - 1], text[gap.end]) else ""


def _indent(line_break: str) -> int:
    """Return how many white space characters begin the line after a break."""
    return len(_LINE_END.split(line_break)[-1])


def _needs_space(before: str, after: str) -> bool:
    """Return whether two characters need a space where a break or note is cut out."""
    return (
        bool(before and after)
        and not before.isspace()
        and not after.isspace()
        and not _is_spaceless(before)
        and not _is_spaceless(after)
        and before != "-"
    )


def _is_spaceless(character: str) -> bool:
    """Return whether a character is of a script without spaces between words."""
    return is_chinese(character) or east_asian_width(character) in "WF"


class _Wide(dict[str, bool]):
    """The characters that take two cells, each looked up once; ambiguous marks take one."""

    def __missing__(self, character: str) -> bool:
        wide = self[character] = character > "\u1100" and east_asian_width(character) in "WF"
        return wide


_WIDE = _Wide()


def _cells(text: str) -> int:
    """Return the approximate width of a line, in cells."""
    return len(text) if text.isascii() else len(text) + sum(map(_WIDE.__getitem__, text))
