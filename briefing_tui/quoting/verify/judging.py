"""The verdict on a piece of a quote at one place: by rule, never by likeness."""

from __future__ import annotations

from functools import cached_property

from briefing_tui.dataclass import dataclass
from briefing_tui.quoting.cuts import Cut, cuts_of
from briefing_tui.quoting.cuts.whole_terms import word_across
from briefing_tui.quoting.verify.characters import Character, coarse, is_sign, pointed, words
from briefing_tui.quoting.verify.stream import Region
from briefing_tui.quoting.verify.verification import QuoteVerdict
from briefing_tui.quoting.widening import whole_names
from briefing_tui.span import Span
from briefing_tui.text.printed import grown


@dataclass(frozen=True)
class QuotePiece:
    """A piece of a quote, between two ellipses or an ellipsis and an end.

    Attributes:
        quote: the whole quote.
        span: where the piece stands in it.
    """

    quote: str
    span: Span

    @cached_property
    def coarse(self) -> str:
        """Its letters and digits, folded."""
        return coarse(self.span.within(self.quote))

    @cached_property
    def pointed(self) -> list[Character]:
        """All its characters but white space and quotation marks."""
        return pointed(self.quote, [self.span])

    @cached_property
    def words(self) -> str:
        """Its words and numbers."""
        return words(self.pointed)


@dataclass(frozen=True)
class JudgedPiece:
    """A piece of a quote at one place of a text.

    Attributes:
        piece: what is looked for.
        region: the speech, or front or back matter.
        span: where it stands, with as much punctuation as it brings.
        verdict: ``VERBATIM``, ``PUNCTUATION`` or ``ALTERED``.
    """

    piece: QuotePiece
    region: Region
    span: Span
    verdict: QuoteVerdict

    @cached_property
    def cuts(self) -> list[Cut]:
        """Return the cuts at the ends of the words, of a number, a negation or a condition."""
        if self.verdict is QuoteVerdict.ALTERED:
            return []
        region = self.region
        first = region.stretch_at(self._at(self.span.start))
        last = region.stretch_at(self._at(self.span.end - 1, back=True))
        within = Span(first.start, last.end)
        return cuts_of(region.briefing.text, self.span, within, whole_names(region.briefing))

    def _at(self, offset: int, *, back: bool = False) -> int:
        """Return the first offset of the region's words from one on, or back from it."""
        ends = [(span.start, span.end - 1) for span in self.region.spans]
        if back:
            return max(min(offset, last) for first, last in ends if first <= offset)
        return min(max(offset, first) for first, last in ends if last >= offset)


def judge(piece: QuotePiece, region: Region, start: int, end: int) -> JudgedPiece:
    """Return the place and verdict of a piece compared with ``region.words[start:end]``."""
    span = _with_outer_marks(piece, region, start, end)
    there = pointed(region.briefing.text, region.spans_in(span))
    if _written(there) == _written(piece.pointed):
        verdict = QuoteVerdict.VERBATIM
    elif words(there) == piece.words:
        verdict = QuoteVerdict.PUNCTUATION
    else:
        verdict = QuoteVerdict.ALTERED
    return JudgedPiece(piece, region, span, verdict)


def _written(characters: list[Character]) -> str:
    return "".join(character for character, _at in characters)


def _with_outer_marks(piece: QuotePiece, region: Region, start: int, end: int) -> Span:
    """Return the span of some whole words, with as many marks around them as the piece has."""
    text = region.briefing.text
    first, last = region.offsets[start], grown(text, region.offsets[end - 1] + 1)
    whole = _whole_words(region, Span(first, last))
    low = grown(text, region.offsets[start - 1] + 1) if start else region.spans[0].start
    high = region.offsets[end] if end < len(region.offsets) else region.spans[-1].end
    lead, tail = _outer_marks(piece.pointed)
    before = pointed(text, region.spans_in(Span(low, first)))
    if not any(map(is_sign, lead)):
        before = _behind_words(before)
    after = pointed(text, region.spans_in(Span(last, high)))
    if lead and before:
        first = before[-min(len(lead), len(before))][1]
    if tail and after:
        last = after[min(len(tail), len(after)) - 1][1] + 1
    return Span(min(first, whole.start), max(last, whole.end))


def _whole_words(region: Region, span: Span) -> Span:
    """Return a stretch widened to the whole words of scripts with spaces; numbers stay cut."""
    text = region.briefing.text
    first, last = region.stretch_at(span.start), region.stretch_at(span.end - 1)
    left = word_across(text, span.start, *first)
    right = word_across(text, span.end, *last)
    return Span(
        left.start if left and not _is_number(left, text) else span.start,
        right.end if right and not _is_number(right, text) else span.end,
    )


def _is_number(word: Span, text: str) -> bool:
    return any(character.isdecimal() for character in word.within(text))


def _behind_words(characters: list[Character]) -> list[Character]:
    """Return those of the marks before a word that follow the last sign among them."""
    signs = [at for at, (mark, _at) in enumerate(characters) if is_sign(mark)]
    return characters[signs[-1] + 1 :] if signs else characters


def _outer_marks(characters: list[Character]) -> tuple[str, str]:
    """Return the characters before the first letter or digit, and those after the last."""
    written = _written(characters)
    letters = [at for at, character in enumerate(written) if character.isalnum()]
    if not letters:
        return "", ""
    return written[: letters[0]], written[letters[-1] + 1 :]
