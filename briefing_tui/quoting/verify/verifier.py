"""Verifying that words stand in the transcripts and who speaks them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.reported import reported
from briefing_tui.quoting.speech_words import behind_label
from briefing_tui.quoting.verify.judging import JudgedPiece, QuotePiece
from briefing_tui.quoting.verify.quotations import pieces_of
from briefing_tui.quoting.verify.standing import SEVERITY, as_it_stands, is_by, preference
from briefing_tui.quoting.verify.stream import Stream
from briefing_tui.quoting.verify.verification import (
    CutAway,
    QuoteVerdict,
    Remark,
    Verification,
    VerifiedPassage,
)
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.search.speakers import Known, Meant


class Verifier:
    """Checks quotes against many briefings.

    The words of the briefings are prepared by the first check, not before.
    """

    def __init__(self, briefings: Iterable[Briefing] = ()) -> None:
        self._briefings = list(briefings)
        self._prepared: Stream | None = None
        self._whom: dict[str, Meant] = {}

    def add(self, briefing: Briefing) -> None:
        """Add a briefing to those that are searched."""
        self._briefings.append(briefing)
        self._prepared = None
        self._whom.clear()

    def verify(self, quote: str, *, speaker: str | None = None) -> Verification:
        """Return the passage of a quote and how the two differ.

        Args:
            quote: the words; ellipses join pieces that stand in order in one speech.
            speaker: who is said to have said them, in any of the ways of
                :mod:`briefing_tui.search.speakers`. Where the same words stand more than once,
                that person's are taken.
        """
        if not self._briefings:
            return Verification(QuoteVerdict.UNREADABLE, quote)
        pieces = [piece for span in pieces_of(quote) if (piece := QuotePiece(quote, span)).coarse]
        if not pieces:
            return Verification(QuoteVerdict.NOT_FOUND, quote)
        whom = None if speaker is None else self.whom(speaker)
        found = self._checked(quote, pieces, whom)
        if whom is None or not found.pieces:
            return found
        return replace(
            found, speaker_matches=all(is_by(piece.speech, whom) for piece in found.pieces)
        )

    def whom(self, words: str) -> Meant:
        """Return the speakers of the briefings that words mean."""
        from briefing_tui.search.speakers import meant

        if (found := self._whom.get(words)) is None:
            found = self._whom[words] = meant(words, self.people)
        return found

    @property
    def people(self) -> Sequence[Known]:
        """The names and offices of the speakers of the briefings, each speaker once."""
        from briefing_tui.search.speakers import Known

        speakers = (speaker for briefing in self._briefings for speaker in briefing.speakers)
        return list(dict.fromkeys(map(Known.of, speakers)))

    def _checked(self, quote: str, pieces: list[QuotePiece], whom: Meant | None) -> Verification:
        stream, rank = self._stream(), preference(whom)
        places = as_it_stands(stream, pieces, rank)
        verdict = max(
            (place.verdict for place in places),
            key=SEVERITY.__getitem__,
            default=QuoteVerdict.ALTERED,
        )
        if verdict is QuoteVerdict.ALTERED:
            # Imported here, as below: it imports rapidfuzz, which a verbatim quote does not need.
            from briefing_tui.quoting.verify.altered import altered

            return altered(stream, quote, pieces, rank)
        found = Verification(
            verdict,
            quote,
            places[0].region.briefing,
            tuple(VerifiedPassage(place.region.speech, place.span) for place in places),
            remarks=(Remark.CITED,) if any(map(_is_cited, places)) else (),
            cut=_cut_away(places),
        )
        if verdict is QuoteVerdict.VERBATIM:
            return found
        from briefing_tui.quoting.verify.altered import changes_of

        return replace(found, changes=changes_of(places))

    def _stream(self) -> Stream:
        if self._prepared is None:
            self._prepared = Stream(self._briefings)
        return self._prepared


def _cut_away(places: Sequence[JudgedPiece]) -> CutAway | None:
    """Return what the pieces were cut from, the nearest words first; None where they are whole."""
    before: str | None = None
    after: str | None = None
    for place in places:
        text = place.region.briefing.text
        for cut in sorted(place.cuts, key=lambda cut: cut.span.end - cut.span.start):
            if any(other is not place and _holds_part(other.span, cut.span) for other in places):
                continue
            words = one_line(cut.span.within(text))
            if cut.is_before(place.span):
                before = before or words
            else:
                after = after or words
    return CutAway(before, after) if before or after else None


def _holds_part(span: Span, cut: Span) -> bool:
    """Return whether a piece begins in what another was cut from, or holds its beginning."""
    return span.start <= cut.start < span.end or cut.start <= span.start < cut.end


def _is_cited(place: JudgedPiece) -> bool:
    """Return whether the speaker quotes all the words of a place from someone else."""
    if place.region.speech is None:
        return False
    text = place.region.briefing.text
    return reported(text, *place.span, behind_label(text, place.region.speech)) is not None
