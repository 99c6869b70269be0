"""The results of verifying a quote."""

from __future__ import annotations

from enum import StrEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Span, Speech
from briefing_tui.named_tuple import NamedTuple


class QuoteVerdict(StrEnum):
    """The relation of a quote to the texts, decided by rule, not by likeness.

    ``VERBATIM``: the same but for white space, the width of characters and quotation marks.
    ``PUNCTUATION``: the same words, other punctuation. ``ALTERED``: at least half of its words
    stand in one passage, in order and in runs, and something differs. ``NOT_FOUND``: less than
    that. ``UNREADABLE``: there was no text to search. A quote that cuts into a word of a script
    with spaces has other words than the text; one that cuts a number, a name, a negation or a
    condition has its words, and the verification says what it was cut from.
    """

    VERBATIM = "verbatim"
    PUNCTUATION = "punctuation"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    UNREADABLE = "unreadable"


class Remark(StrEnum):
    """Remarks on a quote that should not be overlooked.

    ``DIGITS``: numbers differ. ``NEGATION``: one side denies what the other does not.
    ``ORDER``: its parts stand in another order. ``OVERLAP``: words that stand once in the text
    are in two of its parts. ``SPEECHES``: its parts stand in different
    speeches. ``CITED``: the speaker quotes these words from someone else.
    """

    DIGITS = "digits"
    NEGATION = "negation"
    ORDER = "order"
    OVERLAP = "overlap"
    SPEECHES = "speeches"
    CITED = "cited"


class Change(NamedTuple):
    """A difference, in code points of the quote and of the text.

    ``replace``; ``delete``: the quote has what the text has not; ``insert``: the text has what
    the quote has not.
    """

    operation: str
    quote_start: int
    quote_end: int
    text_start: int
    text_end: int


@dataclass(frozen=True, slots=True)
class VerifiedPassage:
    """A passage of a text that a piece of a quote corresponds to.

    Attributes:
        speech: who says it; None in front and back matter, which nobody speaks.
        span: from its first character to its last; labels and notes may lie in between.
    """

    speech: Speech | None
    span: Span


@dataclass(frozen=True, slots=True)
class CutAway:
    """Words beside a quote in the text without which it means something else.

    Attributes:
        before: what stands directly before its first word; None where nothing was cut there.
        after: what stands directly behind its last word; None where nothing was cut there.
    """

    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Verification:
    """The result of checking a quote.

    Attributes:
        verdict: how it stands to the texts.
        quote: as it was given.
        briefing: where its passage stands; None where there is none.
        pieces: the passages of the pieces that ellipses join, in the order of the quote. Of an
            altered quote, also those of words that come from another speech.
        changes: what differs, in the order of the quote; empty for ``VERBATIM``.
        remarks: what should not be overlooked.
        speaker_matches: whether all the pieces are spoken by the person asked about; None
            where nobody was asked about or nothing was found.
        cut: the rest of the number, the negation, name or condition that the words of a quote
            that is not altered were cut from; None where its sense is whole.
    """

    verdict: QuoteVerdict
    quote: str
    briefing: Briefing | None = None
    pieces: tuple[VerifiedPassage, ...] = ()
    changes: tuple[Change, ...] = ()
    remarks: tuple[Remark, ...] = ()
    speaker_matches: bool | None = None
    cut: CutAway | None = None

    @property
    def found(self) -> str | None:
        """The words of the text, pieces joined by an ellipsis; None where nothing was found."""
        if self.briefing is None:
            return None
        return "……".join(piece.span.within(self.briefing.text) for piece in self.pieces)

    @property
    def holds(self) -> bool:
        """Return whether the quote may be printed: verbatim, whole, and of who is asked about."""
        return (
            self.verdict is QuoteVerdict.VERBATIM
            and self.cut is None
            and self.speaker_matches is not False
        )
