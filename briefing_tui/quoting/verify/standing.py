"""Quotes whose words stand in a text as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing_tui.model import Attribution, Speech
from briefing_tui.patterns import deferred
from briefing_tui.quoting.verify.finding import Verdict
from briefing_tui.quoting.verify.judging import Piece, Place, judge
from briefing_tui.quoting.verify.streams import Region, Stream, occurrences_in
from briefing_tui.search.fold import fold

Preference = Callable[[Region], int]
"""How good a region is among several that hold the same words; less is better."""

_WORD = deferred(r"[^\W_]+")
_FORMS_OF_ADDRESS = frozenset("mr mrs ms miss mx dr sir madam madame".split())

_MOST = 1000
"""Occurrences of the same words that are looked at."""

SEVERITY = {Verdict.VERBATIM: 0, Verdict.PUNCTUATION: 1, Verdict.ALTERED: 2}
"""Verdicts on places, the best first."""

_DOUBT = {Attribution.INFERRED: 1, Attribution.NONE: 2, None: 3}
"""How much is open about who speaks; None stands for front and back matter."""


def is_by(speech: Speech | None, speaker: str) -> bool:
    """Whether somebody speaks here whose name, office or id is or holds ``speaker``.

    A name with an office before or behind it holds the name, and so does a surname with an
    office (``许副局长``) or a form of address (``Ms. Larkin``). Of Latin names whole words
    count: no Ann is a Joanna.
    """
    who = speech.speaker if speech else None
    wanted = fold(speaker).strip().casefold()
    if who is None or not wanted:
        return False
    if who.id == wanted:
        return True
    name, *offices = (fold(told).casefold() for told in (who.name, *who.offices, *who.titles))
    if wanted.isascii():
        words, of_name = _names(wanted), _names(name)
        return bool(words) and (
            words <= of_name.union(*map(_names, offices))
            or (len(name) > 1 and bool(of_name) and of_name <= words)
        )
    return (
        any(wanted in told for told in (name, *offices))
        or (len(name) > 1 and name in wanted)
        or (name[:1] == wanted[0] and any(wanted[1:] in told for told in offices))
    )


def _names(told: str) -> set[str]:
    """The words of a name, forms of address left out."""
    return set(_WORD.findall(told)) - _FORMS_OF_ADDRESS


def preference(speaker: str | None) -> Preference:
    """First the speaker asked for, then who is named, who is inferred, and who nobody is."""

    def rank(region: Region) -> int:
        asked = 4 if speaker is not None and not is_by(region.speech, speaker) else 0
        known = region.speech.attribution if region.speech else None
        return asked + _DOUBT.get(known, 0)

    return rank


def as_it_stands(stream: Stream, pieces: Sequence[Piece], rank: Preference) -> list[Place]:
    """The places of the pieces in one region, in order; empty where no region has them all.

    Of several regions the one with the best verdict is taken, then the preferred one.
    """
    longest = max(pieces, key=lambda piece: len(piece.coarse))
    regions: dict[int, Region] = {}
    for region, _at in stream.occurrences(longest.coarse, _MOST):
        regions.setdefault(region.start, region)
    best: list[Place] = []
    least: tuple[int, int] | None = None
    for region in regions.values():
        places = _in_order(region, pieces)
        if not places:
            continue
        cost = (max(SEVERITY[place.verdict] for place in places), rank(region))
        if least is None or cost < least:
            best, least = places, cost
        if least == (0, 0):
            break
    return best


def places_in(region: Region, piece: Piece) -> Iterator[Place]:
    """Every place of a region where the letters and digits of a piece stand."""
    for at in occurrences_in(region, piece.coarse):
        yield judge(piece, region, at, at + len(piece.coarse))


def _in_order(region: Region, pieces: Sequence[Piece]) -> list[Place]:
    """The places of the pieces, one behind the other, with the best verdict that there is."""
    if any(piece.coarse not in region.words for piece in pieces):
        return []
    found = [list(places_in(region, piece)) for piece in pieces]
    for severity in sorted(SEVERITY.values()):
        chosen: list[Place] = []
        position = 0
        for places in found:
            place = next(
                (
                    place
                    for place in places
                    if place.span.start >= position and SEVERITY[place.verdict] <= severity
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
