"""Page furniture in running text: page numbers and running heads, which nobody speaks.

Text from a PDF has them inside the speeches. Page numbers are lines that differ only in a number
that grows by one from each to the next. Running heads are lines that recur beside most of them;
lines that name a page, a column or an issue and break a sentence in two; and lines that name an
issue or a year and recur as they are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.span import Span
from briefing_tui.text.han import is_han
from briefing_tui.text.has_figures import has_figure
from briefing_tui.text.languages import expression
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_DIGITS = deferred(r"\d+")
_DASHES = "-–—－"
# What names a page or column, an issue or year, and what sets the parts of a head apart.
_PAGE = deferred(
    rf"(?:^|[^\w])(?:{expression('pages')})\s*\d+|第\s*\d+\s*[页頁栏欄版]",
    re.I,
)
_ISSUE = deferred(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|第\s*\d+\s*[期号號辑卷]|\b(?:No|Nr|Núm|Vol|Issue|N[.º°])\.?\s*\d+",
    re.I,
)
_APART = deferred(r"\S(?: {3,}|\t+|\u3000{2,}| [·|｜•] )\S")
# A label may have the day and the clock of what is said.
_CLOCK = deferred(r"0[:：]0|0[-/]0[-/]0")
_SENTENCE_ENDS = tuple(SENTENCE_ENDS + SEMICOLONS + "：:")
_ENDS = (*_SENTENCE_ENDS, *"”’)）]】」』")
# The least length of a running head that recurs as it is, and of a part of a sentence.
_SHORTEST = 8
_SHORTEST_PART = 20
_LONGEST = 120
_FEWEST = 3
_SAID = deferred(r"[:：]\s*\S")
# A page number alone on a line, and the most lines of a running head below it.
_ALONE = deferred(r"\d{1,4}\Z")
_MOST_HEADS = 4


def page_furniture(lines: Sequence[Line]) -> tuple[Span, ...]:
    """Return the stretches of page numbers and running heads, in text order."""
    shapes = _shapes(lines)
    pages = sorted(line.number for group in _counting(shapes) for line in group)
    heads = _heads_beside(lines, pages) if pages else set()
    running = _running(lines, shapes) | _around_named(lines, shapes)
    numbers = sorted({*pages, *heads, *running, *_below_numbers(lines)})
    whole = [Span(lines[at].begin, lines[at].finish) for at in numbers]
    return tuple(sorted([*whole, *_glued_heads(lines, pages, heads)]))


def _glued_heads(lines: Sequence[Line], pages: Sequence[int], heads: set[int]) -> Iterator[Span]:
    """Yield the running heads that were joined to a wrapped line above a page number.

    Args:
        lines: the lines, those that were wrapped joined.
        pages: the indices of the page numbers.
        heads: the indices of the running heads that are lines by themselves.
    """
    shapes = {_DIGITS.sub("0", lines[at].words) for at in heads}
    for page in pages if shapes else ():
        at = next((n for n in range(page - 1, max(page - 4, 0), -1) if lines[n].words), page)
        *_words, last = lines[at].words.rsplit("\n", 1)
        if _words and _DIGITS.sub("0", last.strip()) in shapes:
            yield Span(lines[at].finish - len(last), lines[at].finish)


def _below_numbers(lines: Sequence[Line]) -> set[int]:
    """Return the indices of page numbers that count on by one, and of the like lines below each.

    Two pages are enough, since the lines below both numbers are the same; these are running heads
    on a page without a number too.
    """
    shown = [line for line in lines if line.words]
    alone = [at for at, line in enumerate(shown) if _ALONE.match(line.words)]
    found: set[int] = set()
    blocks: dict[str, set[tuple[str, ...]]] = {}
    for one, other in pairwise(alone):
        if int(shown[other].words) != int(shown[one].words) + 1:
            continue
        heads = _alike(shown, one + 1, other + 1)
        if heads and len(heads[0]) >= _SHORTEST and other - one > len(heads) + 1:
            for at in (one, other):
                found.update(line.number for line in shown[at : at + len(heads) + 1])
            blocks.setdefault(heads[0], set()).add(heads)
    for at, line in enumerate(shown):
        for heads in blocks.get(line.words, ()):
            block = shown[at : at + len(heads)]
            if tuple(each.words for each in block) == heads:
                found.update(each.number for each in block)
    return found


def _alike(shown: Sequence[Line], one: int, other: int) -> tuple[str, ...]:
    """Return the words of the lines that are the same from two places on, of a running head."""
    words: list[str] = []
    for above, below in zip(
        shown[one : one + _MOST_HEADS], shown[other : other + _MOST_HEADS], strict=False
    ):
        same = above.words == below.words and len(above.words) <= _LONGEST
        if not same or above.words.endswith(_SENTENCE_ENDS):
            break
        words.append(above.words)
    return tuple(words)


def _shapes(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Return the short lines with a number by what they are beside their numbers."""
    alike: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        words = line.words
        if words and len(words) <= _LONGEST and has_figure(words):
            alike[_DIGITS.sub("0", words)].append(line)
    return alike


def _counting(alike: dict[str, list[Line]]) -> Iterator[Sequence[Line]]:
    """Yield the groups of lines that differ only in a number that grows by one."""
    for shape, alone in alike.items():
        group = [line for line in alone if _is_numbered(line.words)]
        if len(group) < _FEWEST or not _is_furniture(shape):
            continue
        for numbers in zip(*(map(int, _digits(line)) for line in group), strict=True):
            steps = [after - before for before, after in pairwise(numbers)]
            if all(step == 1 for step in steps):
                yield group
                break


def _is_numbered(words: str) -> bool:
    return words[:1].isdigit() or words[-1:].isdigit() or words[:1] in _DASHES


def _running(lines: Sequence[Line], alike: dict[str, list[Line]]) -> set[int]:
    """Return the indices of running heads with a number that stand without page numbers."""
    found: set[int] = set()
    for shape, group in alike.items():
        if not _is_furniture(shape) or _CLOCK.search(shape):
            continue
        same = len({line.words for line in group}) == 1
        breaks = sum(_breaks_sentence(lines, line.number) for line in group)
        named = _PAGE.search(group[0].words) is not None
        dated = _ISSUE.search(group[0].words) is not None
        apart = _APART.search(group[0].words) is not None
        if (
            (named and (breaks * 2 >= len(group) or _grows(group)) and breaks)
            or (same and dated and len(group) >= _FEWEST and len(shape) >= _SHORTEST)
            or ((dated or apart) and breaks >= 2 and breaks * 2 >= len(group))
        ):
            found.update(line.number for line in group)
    return found


def _around_named(lines: Sequence[Line], alike: dict[str, list[Line]]) -> set[int]:
    """Return the indices of lines that name their page, and of the like lines above or below each.

    Two pages are enough where such lines are: ``DIARIO DE SESIONES`` over ``Núm. 214  Pág. 3``.
    """
    shown = [line for line in lines if line.words]
    places = {line.number: at for at, line in enumerate(shown)}
    found: set[int] = set()
    for shape, group in alike.items():
        named = [match.end() for match in _PAGE.finditer(group[0].words)]
        at_end = named and named[-1] == len(group[0].words)
        if not named or not (at_end or _is_furniture(shape)) or not _grows(group):
            continue
        at = [places[line.number] for line in group]
        for step in (1,) if any(_breaks_sentence(lines, shown[n].number) for n in at) else (-1, 1):
            heads: list[int] = []
            for far in range(step, step * (_MOST_HEADS + 1), step):
                beside = [shown[n + far] for n in at if 0 <= n + far < len(shown)]
                words = {line.words for line in beside}
                ends = any(
                    # A colon with words behind it may be a label.
                    each.endswith(_SENTENCE_ENDS) or len(each) > _LONGEST or _SAID.search(each)
                    for each in words
                )
                if len(words) != 1 or len(beside) < len(at) or ends:
                    break
                heads += [line.number for line in beside]
            if any(len(lines[number].words) >= _SHORTEST for number in heads):
                found.update(heads, (line.number for line in group))
    return found


def _grows(group: Sequence[Line]) -> bool:
    """Return whether one of the numbers of some lines is greater in each than in the one before."""
    if len(group) < 2:
        return False
    columns = zip(*(map(int, _digits(line)) for line in group), strict=True)
    return any(all(a < b for a, b in pairwise(numbers)) for numbers in columns)


def _breaks_sentence(lines: Sequence[Line], at: int) -> bool:
    """Return whether the lines around one are two parts of a sentence."""
    before = next((lines[n].words for n in range(at - 1, -1, -1) if lines[n].words), "")
    after = next((lines[n].words for n in range(at + 1, len(lines)) if lines[n].words), "")
    if not after or len(before) < _SHORTEST_PART or before.endswith(_ENDS):
        return False
    return after[:1].islower() or (
        is_han(before[-1]) and is_han(after[0]) and ":" not in after[:24]
    )


def _digits(line: Line) -> list[str]:
    return [digits[:9] for digits in _DIGITS.findall(line.words)]


_IN_SENTENCES = deferred(r"[。！？；：，、]|0[.)）][^\d]|[.?!:;]\s")


def _is_furniture(shape: str) -> bool:
    """Return whether words can be a page number or running head: no sentence, no item."""
    return not _IN_SENTENCES.search(shape)


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
