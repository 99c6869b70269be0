"""Paragraphs in Chinese characters that were broken into lines of equal width.

Text from a page has a line end wherever the page had one, even inside a name. In such a document
the lines of a paragraph become one line for all later stages. The line ends are kept inside it,
so that offsets do not change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.recognition.labels.scanning import label_of
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.lexicon.vocabulary import OPENING_GREETING
from briefing_tui.text.brackets import SET_APART
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# The widest line of a page, and the fewest lines that show whether a text is wrapped.
_WIDEST = 80
_FEWEST = 12
# A full line has nearly the whole width. In a wrapped text many lines are full, and most of those
# end in the middle of a sentence.
_NEARLY = 0.9
_OFTEN = 0.12
_MOST = 0.7
_BEGINS = (Form.FIELD, Form.MARK, Form.ROLE, Form.ROLE_NAME, Form.NAME_OFFICE)
_FINISHED = tuple("。！？…”’；：）)】」』.!?;:*_")


_CLOCK_ENDS = deferred(r"\d[:：]\d\d[\])）】]?\Z")


def unwrapped(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines; join those of one paragraph where the document is wrapped."""
    full = _width([line for line in lines if line.words])
    if full is None:
        return lines
    joined: list[Line] = []
    for run in _paragraphs(lines, full):
        first, last = run[0], run[-1]
        words = first.words
        for before, after in pairwise(run):
            # The gap between: spaces, the line end, and an indent.
            gap = after.begin - before.finish
            words += "\n" * gap + after.words
        joined.append(Line(len(joined), first.start, last.end, last.stop, words, first.begin))
    return tuple(joined)


def _width(lines: Sequence[Line]) -> tuple[int, float] | None:
    """Return length in code points and width in cells of a full line; None if not wrapped.

    Typeset pages break lines by their width, programs by the number of characters.
    """
    if len(lines) < _FEWEST or not any(has_han(line.words) for line in lines):
        return None
    ninth = int(_NEARLY * len(lines))
    length = sorted(len(line.words) for line in lines)[ninth]
    if not _FEWEST <= length <= _WIDEST:
        return None
    full = length, _NEARLY * sorted(map(_cells, lines))[ninth]
    near = [line for line in lines if _is_full(line, full)]
    broken = sum(map(_is_broken, near))
    return full if len(near) >= _OFTEN * len(lines) and broken >= _MOST * len(near) else None


def _is_full(line: Line, full: tuple[int, float]) -> bool:
    return len(line.words) >= full[0] or _cells(line) >= full[1]


def _cells(line: Line) -> int:
    """Return the width of a line, in cells; a Chinese character is two cells wide."""
    words = line.words
    return len(words) if words.isascii() else len(words) + sum(map("\u2e80".__le__, words))


def _is_broken(line: Line) -> bool:
    """Return whether a line in Chinese characters ends before its sentence does."""
    ends = line.words.endswith(_FINISHED) or _CLOCK_ENDS.search(line.words) is not None
    return not ends and has_han(line.words)


def _paragraphs(lines: Sequence[Line], full: tuple[int, float]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and not _goes_on(run, line, full):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _goes_on(run: Sequence[Line], line: Line, full: tuple[int, float]) -> bool:
    """Return whether a line continues the paragraph before it."""
    last = run[-1]
    if not line.words or not last.words or not _is_broken(last) or not _is_full(last, full):
        return False
    if line.begin > line.start and run[0].begin == run[0].start:
        return False
    label = label_of(line)
    if label is not None and label.shape[-2:-1] in SET_APART:
        # ``【周岚】…``
        return False
    if label is None or "colon" not in label.shape:
        return True
    greets = OPENING_GREETING.match(line.plain, label.span.end - line.begin)
    return label.who.form not in _BEGINS and greets is None
