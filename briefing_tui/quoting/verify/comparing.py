"""The differences between a piece of a quote and its passage, character by character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from rapidfuzz.distance import Hamming, Levenshtein

from briefing_tui.quoting.verify.characters import Character, pointed
from briefing_tui.quoting.verify.judging import JudgedPiece
from briefing_tui.quoting.verify.verification import Change, Remark
from briefing_tui.search.fold import fold
from briefing_tui.text.marks import is_chinese
from briefing_tui.text.patterns import deferred
from briefing_tui.text.printed import grown

_RUN = 3
"""The shortest equal run that is fixed before the rest is aligned, in characters."""

_CHINESE_RUN, _LATIN_RUN = 3, 8
"""The shortest equal runs that count as the same words, not as chance, in characters."""

_MINUS = ("-", "−", "－")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬亿億两兩壹贰叁肆伍陆柒捌玖拾佰仟半")
_NO_NUMBER = deferred(
    r"一[体體些定直样樣般致切旦起并並律贯貫带帶流向旁]|[统統唯万萬单單]一|一方面|进一步|進一步|十分(?![之钟鐘])"
    r"|半[导導岛島途]|老?百姓|千方百[计計]"
)
"""Words with a numeral in them that count nothing."""

_NEGATION = deferred(
    r"[不没沒未非无無勿莫否]|\b(?:not|never|no|none|nor|neither|nobody|nothing|cannot)\b|n[’']t\b",
    re.IGNORECASE,
)
_LONGEST_WORD = 4
"""Characters of the longest word that counts nothing."""

_INSIDE = deferred(r"[A-Za-z’']{2}")

_Block = tuple[str, int, int, int, int]


def changes_at(place: JudgedPiece) -> tuple[list[Change], int]:
    """Return the differences at a place, and the number of the quote's characters that are equal.

    Letters and digits are counted in runs that are too long for chance, whether traditional or
    simplified, capital or small.
    """
    quote, text = place.piece.quote, place.region.briefing.text
    ours = place.piece.pointed
    theirs = pointed(text, place.region.spans_in(place.span))
    written, there = _written(ours), _written(theirs)
    same = sum(
        _counted(written[start:end], whole=len(ours))
        for operation, start, end, *_text in _blocks(fold(written), fold(there))
        if operation == "equal"
    )
    changes = [
        Change(
            operation,
            *_stretch(quote, ours, start, end, place.piece.span),
            *_stretch(text, theirs, text_start, text_end, place.span),
        )
        for operation, start, end, text_start, text_end in _blocks(written, there)
        if operation != "equal"
    ]
    return changes, same


def remarks_on(quote: str, text: str, changes: Sequence[Change]) -> list[Remark]:
    """Return the remarks on differences that touch numbers or negations."""
    found = []
    if any(
        _touches_number(quote, change.quote_start, change.quote_end)
        or _touches_number(text, change.text_start, change.text_end)
        for change in changes
    ):
        found.append(Remark.DIGITS)
    for change in changes:
        ours = _whole_words(quote, change.quote_start, change.quote_end)
        theirs = _whole_words(text, change.text_start, change.text_end)
        if _negations(ours) != _negations(theirs):
            found.append(Remark.NEGATION)
            break
    return found


def _blocks(ours: str, theirs: str) -> Iterator[_Block]:
    """Yield the operations that turn ``ours`` into ``theirs``.

    Long equal runs are fixed first, so that words that were left out stay one stretch.
    """
    position = there = 0
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for block in [*matcher.get_matching_blocks()]:
        if block.size < _RUN and block.size:
            continue
        yield from _fine(ours[position : block.a], theirs[there : block.b], position, there)
        position, there = block.a + block.size, block.b + block.size
        if block.size:
            yield "equal", block.a, position, block.b, there


def _fine(ours: str, theirs: str, base: int, text_base: int) -> Iterator[_Block]:
    """Yield the fewest operations between two short stretches, replacements alone if possible."""
    if len(ours) == len(theirs) and Hamming.distance(ours, theirs) == Levenshtein.distance(
        ours, theirs
    ):
        differ = [one != other for one, other in zip(ours, theirs, strict=True)]
        for is_changed, group in groupby(range(len(ours)), differ.__getitem__):
            run = list(group)
            start, end = run[0], run[-1] + 1
            tag = "replace" if is_changed else "equal"
            yield tag, base + start, base + end, text_base + start, text_base + end
        return
    for code in Levenshtein.opcodes(ours, theirs):
        yield (
            code.tag,
            base + code.src_start,
            base + code.src_end,
            text_base + code.dest_start,
            text_base + code.dest_end,
        )


def _written(characters: Sequence[Character]) -> str:
    return "".join(character for character, _at in characters)


def _stretch(
    text: str, characters: Sequence[Character], start: int, end: int, whole: tuple[int, int]
) -> tuple[int, int]:
    """Return the offsets of some characters; for none, the place where they would stand."""
    if start < end:
        return characters[start][1], grown(text, characters[end - 1][1] + 1)
    at = characters[start][1] if start < len(characters) else whole[1]
    return at, at


def _counted(run: str, whole: int) -> int:
    """Return the number of letters and digits in an equal run; 0 if it may be by chance."""
    letters = sum(character.isalnum() for character in run)
    shortest = _CHINESE_RUN if any(is_chinese(c) for c in run) else _LATIN_RUN
    return letters if letters >= (shortest if whole >= 2 * shortest else max(1, whole // 3)) else 0


def _touches_number(text: str, start: int, end: int) -> bool:
    """Return whether a stretch holds a numeral, ends in a number's minus, or is between digits."""
    stretch = text[start:end]
    if any(c.isdecimal() or c in _NUMERALS for c in _counting(text, start, end)):
        return True
    signed = stretch[-1:] in _MINUS or text[max(0, start - 1) : start].isdecimal()
    return signed and text[end : end + 1].isdecimal()


def _counting(text: str, start: int, end: int) -> str:
    """Return a stretch without what it holds of words that count nothing."""
    low, high = max(0, start - _LONGEST_WORD), end + _LONGEST_WORD
    within = text[low:high]
    for match in _NO_NUMBER.finditer(within):
        within = within[: match.start()] + " " * len(match.group()) + within[match.end() :]
    return within[start - low : len(within) - (min(high, len(text)) - end)]


def _whole_words(text: str, start: int, end: int) -> str:
    """Return a stretch widened to whole Latin words where it cuts into them."""
    left, right = start, end
    while left and _INSIDE.match(text, left - 1, left + 1):
        left -= 1
    while right and _INSIDE.match(text, right - 1, right + 1):
        right += 1
    return text[left:right]


def _negations(words: str) -> list[str]:
    return sorted(match.group().casefold() for match in _NEGATION.finditer(words))
