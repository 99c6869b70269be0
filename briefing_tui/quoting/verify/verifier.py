"""Whether words stand in the transcripts, and in whose mouth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing_tui.model import Briefing
from briefing_tui.quoting.reported import reported
from briefing_tui.quoting.verify.finding import Passage, Remark, Verdict, Verification
from briefing_tui.quoting.verify.judging import Piece, Place
from briefing_tui.quoting.verify.quotations import pieces_of
from briefing_tui.quoting.verify.standing import SEVERITY, as_it_stands, is_by, preference
from briefing_tui.quoting.verify.streams import Stream


class Verifier:
    """Checks quotes against many briefings.

    The words of the briefings are prepared by the first check, not before.
    """

    def __init__(self, briefings: Iterable[Briefing] = ()) -> None:
        self._briefings = list(briefings)
        self._prepared: Stream | None = None

    def add(self, briefing: Briefing) -> None:
        """Look in this briefing too."""
        self._briefings.append(briefing)
        self._prepared = None

    def verify(self, quote: str, *, speaker: str | None = None) -> Verification:
        """Find the passage of a quote and say how the two differ.

        Args:
            quote: the words; ellipses join pieces that stand in order in one speech.
            speaker: name, office or id of the person who is said to have said them. Where the
                same words stand more than once, that person's are taken.
        """
        if not self._briefings:
            return Verification(Verdict.UNREADABLE, quote)
        pieces = [piece for span in pieces_of(quote) if (piece := Piece(quote, span)).coarse]
        if not pieces:
            return Verification(Verdict.NOT_FOUND, quote)
        found = self._checked(quote, pieces, speaker)
        if speaker is None or not found.pieces:
            return found
        return replace(
            found, speaker_matches=all(is_by(piece.speech, speaker) for piece in found.pieces)
        )

    def _checked(self, quote: str, pieces: list[Piece], speaker: str | None) -> Verification:
        stream, rank = self._stream(), preference(speaker)
        places = as_it_stands(stream, pieces, rank)
        verdict = max(
            (place.verdict for place in places), key=SEVERITY.__getitem__, default=Verdict.ALTERED
        )
        if verdict is Verdict.ALTERED:
            # Imported here, as below: it takes rapidfuzz, which a verbatim quote does without.
            from briefing_tui.quoting.verify.altered import altered

            return altered(stream, quote, pieces, rank)
        found = Verification(
            verdict,
            quote,
            places[0].region.briefing,
            tuple(Passage(place.region.speech, place.span) for place in places),
            remarks=(Remark.CITED,) if any(map(_is_cited, places)) else (),
        )
        if verdict is Verdict.VERBATIM:
            return found
        from briefing_tui.quoting.verify.altered import changes_of

        return replace(found, changes=changes_of(places))

    def _stream(self) -> Stream:
        if self._prepared is None:
            self._prepared = Stream(self._briefings)
        return self._prepared


def _is_cited(place: Place) -> bool:
    """Whether the speaker quotes all the words of a place from someone else."""
    if place.region.speech is None:
        return False
    text, within = place.region.briefing.text, place.region.speech.span
    return reported(text, *place.span, within) is not None
