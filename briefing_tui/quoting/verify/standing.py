"""Quotes whose letters and digits stand in a text as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing_tui.model import Attribution, Speech
from briefing_tui.quoting.verify.judging import JudgedPiece, QuotePiece, judge
from briefing_tui.quoting.verify.stream import Region, Stream, occurrences_in
from briefing_tui.quoting.verify.verification import QuoteVerdict
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.search.speakers import Meant

Preference = Callable[[Region], int]
"""A function that ranks a region among several with the same words; less is better."""

_MOST = 1000
"""Occurrences of the same words that are looked at."""

SEVERITY = {QuoteVerdict.VERBATIM: 0, QuoteVerdict.PUNCTUATION: 1, QuoteVerdict.ALTERED: 2}
"""Verdicts on places, the best first."""

_MOST_SEVERE = 2 * max(SEVERITY.values()) + 1

_DOUBT = {Attribution.INFERRED: 1, Attribution.NONE: 2, None: 3}
"""The rank of each doubt about the speaker; None stands for front and back matter."""


def severity(place: JudgedPiece) -> int:
    """Return the rank of a place by its faults: the verdict first, then the kinds of cuts."""
    return 2 * SEVERITY[place.verdict] + bool(place.cuts)


def is_by(speech: Speech | None, whom: Meant) -> bool:
    """Return whether the speaker is one of the people asked about."""
    return speech is not None and speech.speaker in whom


def preference(whom: Meant | None) -> Preference:
    """Return a preference for the speakers asked for, then named, inferred and unknown ones."""

    def rank(region: Region) -> int:
        asked = 4 if whom is not None and not is_by(region.speech, whom) else 0
        known = region.speech.attribution if region.speech else None
        return asked + _DOUBT.get(known, 0)

    return rank


def as_it_stands(
    stream: Stream, pieces: Sequence[QuotePiece], rank: Preference
) -> list[JudgedPiece]:
    """Return the places of the pieces in one region, in order; empty if no region has them all.

    Of several regions the one with the best verdict is taken, then the preferred one.
    """
    longest = max(pieces, key=lambda piece: len(piece.coarse))
    regions: dict[int, Region] = {}
    for region, _at in stream.occurrences(longest.coarse, _MOST):
        regions.setdefault(region.start, region)
    best: list[JudgedPiece] = []
    least: tuple[int, int] | None = None
    for region in regions.values():
        places = _in_order(region, pieces)
        if not places:
            continue
        cost = (max(map(severity, places)), rank(region))
        if least is None or cost < least:
            best, least = places, cost
        if least == (0, 0):
            break
    return best


def places_in(region: Region, piece: QuotePiece) -> Iterator[JudgedPiece]:
    """Yield every place of a region where the letters and digits of a piece stand."""
    for at in occurrences_in(region, piece.coarse):
        yield judge(piece, region, at, at + len(piece.coarse))


def _in_order(region: Region, pieces: Sequence[QuotePiece]) -> list[JudgedPiece]:
    """Return the places of the pieces, one after the other, with the best possible verdict."""
    if any(piece.coarse not in region.words for piece in pieces):
        return []
    found = [list(places_in(region, piece)) for piece in pieces]
    for most in range(_MOST_SEVERE + 1):
        chosen: list[JudgedPiece] = []
        position = 0
        for places in found:
            place = next(
                (
                    place
                    for place in places
                    if place.span.start >= position and severity(place) <= most
                ),
                None,
            )
            if place is None:
                break
            chosen.append(place)
            position = place.span.end
        if len(chosen) == len(pieces):
            return chosen
    return []
