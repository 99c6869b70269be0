"""The closest passage for a quote that no text holds word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.quoting.verify.comparing import changes_at, remarks_on
from briefing_tui.quoting.verify.judging import JudgedPiece, QuotePiece, judge
from briefing_tui.quoting.verify.nearing import Look, windows
from briefing_tui.quoting.verify.standing import SEVERITY, Preference
from briefing_tui.quoting.verify.stream import Region, Stream, occurrences_in
from briefing_tui.quoting.verify.verification import (
    Change,
    QuoteVerdict,
    Remark,
    Verification,
    VerifiedPassage,
)
from briefing_tui.span import Span
from briefing_tui.text.printed import grown

_MOST = 200
"""The most occurrences of one part of a quote that are examined."""

_SHORTEST_BORROWED = 8
"""The fewest inserted letters and digits whose own source is looked for."""

_SURELY_BORROWED = 16
"""The fewest letters and digits in runs that identify a source with only some of the words."""

_BY_CHANCE = 4
"""The longest equal run that may be by chance, in characters."""

_DEEPEST = 12
"""The greatest depth of the search for inserted words within inserted words."""


@dataclass(frozen=True, slots=True)
class _Match:
    """A piece at a place, with what differs and how many of its characters are the same."""

    place: JudgedPiece
    changes: tuple[Change, ...]
    same: int

    @property
    def cost(self) -> tuple[int, int, int]:
        changed = sum(
            max(c.quote_end - c.quote_start, c.text_end - c.text_start) for c in self.changes
        )
        return -self.same, changed, SEVERITY[self.place.verdict]


def changes_of(places: Sequence[JudgedPiece]) -> tuple[Change, ...]:
    """Return the differences at all the places."""
    return tuple(change for place in places for change in changes_at(place)[0])


def altered(
    stream: Stream, quote: str, pieces: Sequence[QuotePiece], rank: Preference
) -> Verification:
    """Return the verification by the passage that shares most with a quote.

    ``ALTERED`` where at least half of the quote's letters and digits stand there, in order and
    in runs that are too long for chance; else ``NOT_FOUND``.
    """
    alone = [_closest(piece, _everywhere(stream), rank) for piece in pieces]
    matches = _together(pieces, alone, rank)
    borrowed = [part for match in matches for part in _borrowed(stream, quote, match, rank)]
    same = sum(match.same for match in [*matches, *borrowed])
    if not matches or same * 2 < sum(len(piece.coarse) for piece in pieces):
        return Verification(QuoteVerdict.NOT_FOUND, quote)
    places = [match.place for match in [*matches, *borrowed]]
    places.sort(key=lambda place: place.piece.span.start)
    briefing = max(matches, key=lambda match: match.same).place.region.briefing
    here = [match for match in matches if match.place.region.briefing is briefing]
    found = [change for match in here for change in match.changes]
    changes = tuple(sorted([*found, *_missing(pieces, matches, here)], key=lambda c: c.quote_start))
    remarks = [*remarks_on(quote, briefing.text, changes), *_arrangement(places)]
    return Verification(
        QuoteVerdict.ALTERED,
        quote,
        briefing,
        tuple(
            VerifiedPassage(place.region.speech, place.span)
            for place in places
            if place.region.briefing is briefing
        ),
        changes,
        tuple(remarks),
    )


def _missing(
    pieces: Sequence[QuotePiece], matches: Sequence[_Match], here: Sequence[_Match]
) -> Iterator[Change]:
    """Yield a deletion for each piece without a match, at the end of the match before it."""
    matched = {match.place.piece.span for match in matches}
    for piece in pieces:
        if piece.span in matched:
            continue
        before = [m.place.span.end for m in here if m.place.piece.span < piece.span]
        at = before[-1] if before else here[0].place.span.start
        characters = piece.pointed
        end = grown(piece.quote, characters[-1][1] + 1)
        yield Change("delete", characters[0][1], end, at, at)


def _closest(piece: QuotePiece, look: Look, rank: Preference) -> _Match | None:
    """Return the place that shares most with a piece, the preferred one of several; or None."""
    words = piece.coarse
    exact = [_match(judge(piece, region, at, at + len(words))) for region, at in look(words)]
    if exact:
        whole = min(exact, key=lambda match: (match.cost, rank(match.place.region)))
        return replace(whole, same=len(words))
    best: _Match | None = None
    for found in windows(words, look):
        for window in found:
            if window.start < window.end:
                match = _match(judge(piece, window.region, window.start, window.end))
                if best is None or (match.cost, rank(window.region)) < (
                    best.cost,
                    rank(best.place.region),
                ):
                    best = match
        if best and best.same * 2 >= len(words):
            break
    return best


def _match(place: JudgedPiece) -> _Match:
    if place.verdict is QuoteVerdict.VERBATIM:
        return _Match(place, (), len(place.piece.coarse))
    changes, same = changes_at(place)
    return _Match(place, tuple(changes), same)


def _together(
    pieces: Sequence[QuotePiece], alone: Sequence[_Match | None], rank: Preference
) -> list[_Match]:
    """Return matches in the one region that shares most with the pieces; others where they are."""
    regions = {match.place.region.start: match.place.region for match in alone if match}
    if len(pieces) == 1 or not regions:
        return [match for match in alone if match]
    best: list[_Match | None] = []
    least: tuple[int, int] | None = None
    for region in regions.values():
        here = [_closest(piece, _within(region), rank) for piece in pieces]
        cost = (-sum(match.same for match in here if match), rank(region))
        if least is None or cost < least:
            best, least = here, cost
    kept = [
        here if here and here.same * 2 >= len(piece.coarse) else (elsewhere or here)
        for piece, here, elsewhere in zip(pieces, best, alone, strict=True)
    ]
    return [match for match in kept if match]


def _borrowed(
    stream: Stream, quote: str, match: _Match, rank: Preference, depth: int = _DEEPEST
) -> Iterator[_Match]:
    """Yield the matches of words that are not in the passage but stand elsewhere.

    Words that such a match lacks are searched for again, at most ``depth`` times: a quote may
    have words of many speeches.
    """
    home = match.place.region.start

    def ranked(region: Region) -> int:
        return rank(region) * 2 + (region.start != home)

    for span in _put_in(match.changes):
        part = QuotePiece(quote, span)
        if len(part.coarse) < _SHORTEST_BORROWED or not depth:
            continue
        found = _closest(part, _everywhere(stream), ranked)
        if found and (found.same == len(part.coarse) or found.same >= _SURELY_BORROWED):
            yield found
            yield from _borrowed(stream, quote, found, rank, depth - 1)


def _put_in(changes: Sequence[Change]) -> list[Span]:
    """Return the stretches of a quote that differ, merged if at most ``_BY_CHANCE`` apart."""
    found: list[Span] = []
    for change in changes:
        if found and change.quote_start - found[-1].end <= _BY_CHANCE:
            found[-1] = Span(found[-1].start, change.quote_end)
        else:
            found.append(Span(change.quote_start, change.quote_end))
    return found


def _arrangement(places: Sequence[JudgedPiece]) -> list[Remark]:
    """Return a remark if the places, in the order of the quote, are not in order in one speech."""
    if len({place.region.start for place in places}) > 1:
        return [Remark.SPEECHES]
    spans = [place.span for place in places]
    if any(one.start > other.start for one, other in pairwise(spans)):
        return [Remark.ORDER]
    overlaps = any(one.end > other.start for one, other in pairwise(spans))
    return [Remark.OVERLAP] if overlaps else []


def _everywhere(stream: Stream) -> Look:
    return lambda words: stream.occurrences(words, _MOST)


def _within(region: Region) -> Look:
    return lambda words: ((region, at) for at in occurrences_in(region, words, _MOST))
