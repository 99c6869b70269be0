"""A quote: words of a briefing with who spoke them and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from itertools import groupby

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import Attribution, Briefing, Span, Speaker, Speech
from briefing_tui.quoting.cuts import Cut
from briefing_tui.quoting.inner_marks import openings_again, quoted_stretches
from briefing_tui.quoting.quote_language import QuoteLanguage, quote_language_of
from briefing_tui.quoting.reported import voices
from briefing_tui.quoting.speech_words import behind_label, spoken, without
from briefing_tui.quoting.widening import whole
from briefing_tui.quoting.width import to_fullwidth
from briefing_tui.text.soft_breaks import may_be_wrapped, paragraphs, wrap_width

AROUND = 3000
"""The code points around a part that are searched for the partners of its quotation marks."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The quoted words of one speech, from one passage.

    Attributes:
        speech: where they were spoken; None in front and back matter, which nobody speaks.
        spans: the words in the text, in order: labels, notes and outer white space cut out.
        paragraphs: the words themselves, without line breaks or control characters.
        cited: the speaker quotes all of these words from someone else, whom nobody names here.
    """

    speech: Speech | None
    spans: tuple[Span, ...]
    paragraphs: tuple[str, ...]
    cited: bool = False

    @property
    def speaker(self) -> Speaker | None:
        """The speaker of the words; None if nobody can be named."""
        return self.speech.speaker if self.speech else None

    @property
    def inferred(self) -> bool:
        """Return whether the speaker is inferred, not named at this place."""
        return self.speech is not None and self.speech.attribution is Attribution.INFERRED

    @property
    def words(self) -> str:
        r"""The words, paragraphs separated by ``\n``."""
        return "\n".join(self.paragraphs)

    @property
    def start(self) -> int:
        """The offset in the text at which the first word starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """The offset in the text at which the last word ends."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that will be copied, before a style formats them.

    Attributes:
        briefing: where the words stand; its title, dates and source go into the copy.
        pieces: the words by speech, in text order. Neighbouring pieces of one speech are
            passages with something left out between them. Empty when the selection held
            nothing but labels, notes and white space: there is nothing to quote then.
        lines: first and last source line of each passage, from 1, in text order.
        fullwidth: half-width marks between Chinese characters were made full-width.
        accessed: the day on which the source was read, for references; None leaves it out.
        widened: what was added to the passages, because they cut it: the rest of a number …
        cuts: what the passages still lack: the condition that their words depend on …
    """

    briefing: Briefing
    pieces: tuple[Piece, ...]
    lines: tuple[tuple[int, int], ...]
    fullwidth: bool = False
    accessed: Date | None = None
    widened: tuple[Cut, ...] = ()
    cuts: tuple[Cut, ...] = ()

    @property
    def language(self) -> QuoteLanguage:
        """Return the marks and words that the quote is framed with."""
        return quote_language_of(self.briefing)

    @property
    def words(self) -> str:
        r"""All the words, pieces and paragraphs separated by ``\n``."""
        return "\n".join(piece.words for piece in self.pieces)

    @property
    def characters(self) -> int:
        """The number of quoted characters in code points, without white space."""
        return sum(not character.isspace() for character in self.words)

    @property
    def inferred(self) -> bool:
        """Return whether the speaker of any of the words is inferred."""
        return any(piece.inferred for piece in self.pieces)

    @property
    def cited(self) -> bool:
        """Return whether any of the words are quoted from someone else by the speaker."""
        return any(piece.cited for piece in self.pieces)

    @property
    def speakers(self) -> tuple[Speaker | None, ...]:
        """The speakers, each once, in order of speaking; None for words without a known speaker.

        Front and back matter have no speaker and are left out.
        """
        spoken = (piece.speaker for piece in self.pieces if piece.speech)
        return tuple(dict.fromkeys(spoken))

    def turns(self) -> Iterator[tuple[Piece, ...]]:
        """Yield the pieces in groups that are credited together: neighbours from one speech."""
        for _, group in groupby(self.pieces, lambda p: (p.speech and p.speech.id, p.cited)):
            yield tuple(group)


def quote(briefing: Briefing, start: int, end: int, *, fullwidth: bool = False) -> Quote:
    """Return the words from ``start`` to ``end`` with their speakers.

    Args:
        briefing: where they stand.
        start: in code points of its text; out of range is cut.
        end: in code points of its text.
        fullwidth: make half-width ``, : ; ? !`` between Chinese characters full-width.
    """
    return gather(briefing, [Span(start, end)], fullwidth=fullwidth)


def gather(briefing: Briefing, passages: Iterable[Span], *, fullwidth: bool = False) -> Quote:
    """Return several passages as one quote, in text order, each character once.

    A passage that cuts a number, a word, a name or a negation is made whole first. Passages with
    nothing but white space between them become one; the rest is as in :func:`quote`.
    """
    grown, widened, cuts = whole(briefing, passages)
    pieces: list[Piece] = []
    lines: list[tuple[int, int]] = []
    changed = False
    for passage in _joined(briefing.text, grown):
        found = [
            piece
            for speech, stretch in _regions(briefing, passage)
            for piece in _pieces(briefing, speech, stretch)
        ]
        if fullwidth:
            made = [replace(p, paragraphs=tuple(map(to_fullwidth, p.paragraphs))) for p in found]
            changed = changed or made != found
            found = made
        if found:
            pieces += found
            lines.append((briefing.line_of(found[0].start), briefing.line_of(found[-1].end - 1)))
    return Quote(
        briefing,
        tuple(pieces),
        tuple(lines),
        changed,
        widened=tuple(widened),
        cuts=tuple(cuts),
    )


def _joined(text: str, passages: Iterable[Span]) -> list[Span]:
    """Return passages in text order, merged if only white space or nothing is between them."""
    found: list[Span] = []
    for start, end in sorted(passages):
        start, end = max(0, start), min(len(text), end)
        if found and not text[found[-1].end : start].strip():
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        elif start < end:
            found.append(Span(start, end))
    return found


def _regions(briefing: Briefing, passage: Span) -> Iterator[tuple[Speech | None, Span]]:
    """Yield the parts of a passage in front matter, each speech and back matter."""
    matter: Sequence[tuple[Speech | None, Span]] = [(None, briefing.front_matter)]
    speeches = [
        (speech, speech.span)
        for speech in briefing.speeches
        if speech.start < passage.end and passage.start < speech.end
    ]
    for speech, region in [*matter, *speeches, (None, briefing.back_matter)]:
        start, end = max(passage.start, region.start), min(passage.end, region.end)
        if start < end:
            yield speech, Span(start, end)


def _pieces(briefing: Briefing, speech: Speech | None, stretch: Span) -> Iterator[Piece]:
    """Yield the words of one region, a piece for each stretch that is the speaker's own or not."""
    text = briefing.text
    spans = [part for span in spoken(text, speech, stretch) for part in _trimmed(text, span)]
    if not spans:
        return
    if speech is None:
        parts = [(Span(spans[0].start, spans[-1].end), False)]
    else:
        parts = voices(text, spans[0].start, spans[-1].end, behind_label(text, speech))
    runs_on = may_be_wrapped(briefing, speech)
    wrapped = wrap_width(text, stretch.start, stretch.end) if runs_on else None
    for part, cited in parts:
        lone = _lone_marks(text, part) if speech else []
        own = [
            piece
            for span in spans
            for clear in without(Span(max(span.start, part.start), min(span.end, part.end)), lone)
            for piece in _trimmed(text, clear)
        ]
        words = paragraphs(text, own, wrapped)
        if words and any(character.isalnum() for line in words for character in line):
            yield Piece(speech, tuple(own), words, cited)


def _lone_marks(text: str, part: Span) -> list[Span]:
    """Return the quotation marks of a part whose partners stand outside it, in text order."""
    low, high = max(0, part.start - AROUND), min(len(text), part.end + AROUND)
    lone = []
    for pair in quoted_stretches(text, low, high):
        opens, closes = pair.start >= part.start, pair.end <= part.end
        if pair.start >= part.end or pair.end <= part.start:
            continue
        if opens and not closes:
            lone.append(pair.start)
        if closes and not opens:
            lone.append(pair.end - 1)
        if not (opens and closes):
            lone += [at for at in openings_again(text, pair) if part.start <= at < part.end]
    return [Span(at, at + 1) for at in sorted(set(lone))]


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    """Yield the span without white space at its ends; nothing if it is all white space."""
    words = span.within(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    if start < end:
        yield Span(start, end)
