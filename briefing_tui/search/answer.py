"""Answering queries over the index, which grows with the library."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock

import numpy as np

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.length import characters_of
from briefing_tui.cache.shelved import content_of
from briefing_tui.dataclass import replace
from briefing_tui.model import Briefing, Span
from briefing_tui.search.codes import EMPTY, Ints
from briefing_tui.search.disk import DamagedError, opened, parts
from briefing_tui.search.find import find_term
from briefing_tui.search.following import Following, Tell, unheard
from briefing_tui.search.found import Group, some
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.language import Ask
from briefing_tui.search.merging import LARGEST, merged
from briefing_tui.search.nearest import alike
from briefing_tui.search.offering import offered, placed_last
from briefing_tui.search.other_numbers import figures, with_others_apart
from briefing_tui.search.outline import Outline, outline_of
from briefing_tui.search.place import Place
from briefing_tui.search.prepared import Check, Prepared, prepared
from briefing_tui.search.rank import Answer, RankingData, ranked
from briefing_tui.search.scope import Regions, Scope, Wanted
from briefing_tui.search.segment import Segment, built
from briefing_tui.search.speakers import Known, Meant, meant
from briefing_tui.search.term import Term, term
from briefing_tui.search.terms import find_words, free_of

WORTH_KEEPING = 1 << 20
"""The fewest characters of a segment that is kept on disk; smaller ones are built quickly."""

MOST_WANTED = 8
"""The number of recent filters whose regions are remembered."""

MOST_OTHERS = 50
"""Near matches with another number than the query that are passed over."""

MOST_GUESSES = 4
"""The most words that are looked for alone if the whole query finds nothing."""


class Answerer:
    """The index of a growing list of briefings."""

    def __init__(self, briefings: list[Briefing], kept: Kept | None = None) -> None:
        self._briefings = briefings
        self._kept = kept
        self._segments: tuple[Segment, ...] = ()
        self._lock = Lock()
        self._ranks: Ints = EMPTY
        self._newest: Ints = EMPTY
        self._known: dict[Wanted, Regions] = {}
        self._outlines: dict[int, Outline] = {}
        self._people: tuple[int, tuple[Known, ...]] = (0, ())
        self._meant_of: Sequence[Known] = ()
        self._whom: dict[str, Meant] = {}
        self._known_of: tuple[Segment, ...] = ()

    def index(self, check: Check, *, tell: Tell = unheard, reads: bool = True) -> None:
        """Index the briefings that were added.

        Args:
            check: called every few milliseconds.
            tell: told before each briefing is indexed, and at the end.
            reads: whether what is kept of them may be read.
        """
        while not self._lock.acquire(timeout=0.02):
            check()
        try:
            done, total = self._indexed, len(self._briefings)
            follow = Following(tell, total - done)
            while (first := self._indexed) < len(self._briefings):
                chunk = self._chunk(first)
                fresh = self._segment(chunk, first, check, follow, reads=reads)
                self._segments = merged((*self._segments, fresh), check)
            follow.end()
        finally:
            self._lock.release()

    def _chunk(self, first: int) -> list[Briefing]:
        """Return the next briefings that make one segment."""
        chunk: list[Briefing] = []
        size = 0
        while first + len(chunk) < len(self._briefings) and size < LARGEST:
            chunk.append(self._briefings[first + len(chunk)])
            size += characters_of(chunk[-1])
        return chunk

    def _segment(
        self,
        chunk: Sequence[Briefing],
        first: int,
        check: Check,
        follow: Following,
        *,
        reads: bool,
    ) -> Segment:
        """Return the index of some briefings, read from the disk if it is kept there."""
        path = None
        if self._kept is not None and sum(characters_of(each) for each in chunk) >= WORTH_KEEPING:
            path = self._kept.path("segment", " ".join(map(content_of, chunk)))
        lengths = [characters_of(each) for each in chunk]
        found = self._read(path, first, lengths) if reads else None
        if found is not None:
            for briefing in chunk:
                follow.finished(briefing)
            return found
        texts: list[Prepared] = []
        for briefing in chunk:
            follow.begins(briefing)
            texts.append(prepared(briefing))
            follow.finished(briefing)
            check()
        fresh = built(texts, first, check)
        if path is not None and self._kept is not None and self._kept.write(path, parts(fresh)):
            self._kept.prune()
            # The segment on disk is mapped, so that the system may drop its pages from memory.
            return self._read(path, first, lengths) or fresh
        return fresh

    def _read(self, path: Path | None, first: int, lengths: Sequence[int]) -> Segment | None:
        """Return a segment from the disk; None if there is none, or if its file is damaged."""
        if path is None or self._kept is None or (file := self._kept.open(path)) is None:
            return None
        with file:
            try:
                return opened(file, path, first, lengths)
            except DamagedError:
                self._kept.drop(path)
                return None

    def rebuild(self, damaged: Path, check: Check) -> None:
        """Index everything anew, reading nothing that is kept, and remove a damaged file."""
        if self._kept is not None:
            self._kept.drop(damaged)
        with self._lock:
            self._segments, self._ranks = (), EMPTY
        self.index(check, reads=False)

    @property
    def index_bytes(self) -> int:
        """The size of the index in bytes, the texts in codes included."""
        return sum(segment.bytes for segment in self._segments)

    @property
    def _indexed(self) -> int:
        last = self._segments[-1:]
        return last[0].first + len(last[0].starts) - 1 if last else 0

    def search(
        self,
        asks: Sequence[Ask],
        *,
        limit: int | None,
        within: Briefing | None,
        literal: bool,
        check: Check,
    ) -> list[Hit]:
        """Return the passages that match any of some alternatives, best first."""
        segments = self._segments
        only = self._number(within)
        if within is not None and only is None:
            return []
        ranks = self._by_date(segments)
        answers: list[Answer] = []
        typed: set[str] = set()
        # Hits of several alternatives may overlap, so that more of each are needed.
        most = limit if limit is None or len(asks) == 1 else 2 * limit
        scopes: list[Scope] = []
        for ask in asks:
            wanted = self._wanted(only, ask, check)
            texts = self._briefings.__getitem__
            each = None if ask.without else most
            regions = self._regions(wanted, segments)
            near, newest = not literal, self._newest
            scope = Scope(
                segments, texts, self._outline, check, wanted, near, each, newest, regions
            )
            scopes.append(scope)
            typed |= {each.typed for each in (*ask.words, *([ask.phrase] if ask.phrase else []))}
            answers += self._answers(ask, scope)
        order = RankingData(ranks, self._briefings.__getitem__, frozenset(typed))
        numbers = [number for ask in asks for number in figures(ask)]
        # Hits with other numbers are taken out, so that more are needed.
        more = most if most is None or not numbers else most + MOST_OTHERS
        hits, others = with_others_apart(ranked(answers, order, more, check), numbers)
        hits = (hits if len(asks) == 1 else _apart(hits))[:limit]
        if literal or (limit is not None and len(hits) >= limit):
            return hits
        for ask, scope in zip(asks, scopes, strict=True):
            left = None if limit is None else limit - len(hits)
            hits += offered(ask, scope, hits, left, segments)
        return hits or placed_last(others)[:limit] or self._as_words(asks, limit, within, check)

    def _as_words(
        self, asks: Sequence[Ask], limit: int | None, within: Briefing | None, check: Check
    ) -> list[Hit]:
        """Return where the words of a heading stand that no section has, as related passages."""
        if len(asks) != 1 or asks[0] != Ask(headings=asks[0].headings) or not asks[0].headings:
            return []
        words = tuple(map(term, asks[0].headings))
        phrase = words[0] if len(words) == 1 else None
        hits = self.search(
            [Ask(words, phrase)], limit=limit, within=within, literal=True, check=check
        )
        lacks = tuple(f"#{heading}" for heading in asks[0].headings)
        return placed_last(replace(hit, group=HitGroup.RELATED, lacks=lacks) for hit in hits)

    def _wanted(self, only: int | None, ask: Ask, check: Check) -> Wanted:
        """Return the filters of an alternative; its speakers are resolved over all briefings."""
        people = self.people(check) if ask.speakers or ask.not_speakers else ()
        speakers, others = (
            tuple(self.whom(words, people, check) for words in names)
            for names in (ask.speakers, ask.not_speakers)
        )
        return Wanted(only, speakers, ask.headings, ask.days, ask.kinds, others, ask.not_headings)

    def whom(self, words: str, people: Sequence[Known], check: Check) -> Meant:
        """Return whom words mean; the answer is remembered until the speakers change."""
        if self._meant_of is not people:
            self._meant_of, self._whom = people, {}
        if (found := self._whom.get(words)) is None:
            found = self._whom[words] = meant(words, people, check)
        return found

    def people(self, check: Check) -> Sequence[Known]:
        """Return everybody who speaks in the briefings, each once."""
        count, _known = self._people
        if count != self._indexed:
            everybody: dict[Known, None] = {}
            for number in range(self._indexed):
                check()
                everybody.update(
                    (part.known, None) for part in self._outline(number) if part.known is not None
                )
            self._people = self._indexed, tuple(everybody)
        return self._people[1]

    def headings(self) -> Iterator[str]:
        """Yield the headings of all sections, in the order of the briefings."""
        for number in range(self._indexed):
            for part in self._outline(number):
                yield from (title for _span, title in part.sections)

    def _outline(self, number: int) -> Outline:
        """Return the outline of a briefing, made when a filter first asks for it."""
        if (found := self._outlines.get(number)) is None:
            found = self._outlines[number] = outline_of(self._briefings[number])
        return found

    def _regions(self, wanted: Wanted, segments: tuple[Segment, ...]) -> Regions:
        """Return the regions of a filter that earlier queries have computed, by segment."""
        # While a query is typed, its words change more often than its filters.
        if self._known_of is not segments:
            self._known_of, self._known = segments, {}
        regions = self._known.pop(wanted, {})
        self._known = {**dict(list(self._known.items())[1 - MOST_WANTED :]), wanted: regions}
        return regions

    def _answers(self, ask: Ask, scope: Scope) -> list[Answer]:
        segments = scope.segments
        if not ask.words:
            openings = self._openings(scope)
            return [Answer(s, (), places) for s, places in zip(segments, openings, strict=True)]
        phrase = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
        found = [[] for _ in segments] if phrase is None else self._phrase(phrase, ask, scope)
        places: list[list[Place]] = [[] for _ in segments]
        if len(ask.words) > 1:
            places = find_words(ask.words, replace(scope, near=scope.near and not some(found)))
        barred = [
            find_term(word, replace(scope, near=False, wanted=Wanted())) for word in ask.without
        ]
        return [
            _answer(segment, found[at], places[at], [each[at] for each in barred])
            for at, segment in enumerate(segments)
        ]

    @staticmethod
    def _phrase(phrase: Term, ask: Ask, scope: Scope) -> list[list[Group]]:
        near = scope.near and (ask.phrase is None or phrase.latin)
        return find_term(phrase, replace(scope, near=near))

    def _openings(self, scope: Scope) -> list[list[Place]]:
        """Return the first line of each wanted stretch, for a query without words.

        One list for each segment. If there are more than ``scope.most``, those of the newest texts.
        """
        wanted = [
            (int(self._ranks[segment.first + segment.text_at(start)]), which, start, end)
            for which, segment in enumerate(scope.segments)
            for start, end in scope.stretches(which)
        ]
        found: list[list[Place]] = [[] for _ in scope.segments]
        for _rank, which, start, end in sorted(wanted)[: scope.most]:
            if (span := self._opening(scope.segments[which], start, end)) is not None:
                found[which].append(Place(0, 0, 0, span.start, span.end, (span,)))
        return found

    def _opening(self, segment: Segment, start: int, end: int) -> Span | None:
        """Return the first line of a stretch that is not blank; None if all are blank."""
        text = segment.text_at(start)
        words = self._briefings[segment.first + text].text
        low, last = segment.in_text(start, end) if start < end else (0, 0)
        while low < last and words[low].isspace():
            low += 1
        stop = words.find("\n", low, last)
        high = segment.place_of(text, stop if stop >= 0 else last)
        begin = segment.place_of(text, low)
        return Span(begin, high) if begin < high else None

    def nearest(self, asks: Sequence[Ask], *, within: Briefing | None, check: Check) -> Hit | None:
        """Return the most similar passage for a query that found nothing; None if there is none."""
        only = self._number(within)
        if within is not None and only is None:
            return None
        segments = self._segments
        texts = self._briefings.__getitem__
        words = [(word, ask) for ask in asks for word in ask.words]
        if len(words) > 1:
            for word, ask in sorted(words, key=lambda each: -len(each[0].folded))[:MOST_GUESSES]:
                alone = replace(ask, words=(word,), phrase=None, without=())
                if hits := self.search([alone], limit=1, within=within, literal=False, check=check):
                    return hits[0]
        order = RankingData(self._by_date(segments), self._briefings.__getitem__, frozenset())
        if not words:
            return None
        phrase = asks[0].phrase or words[0][0]
        wanted = self._wanted(only, asks[0] if asks[0].phrase else words[0][1], check)
        scope = Scope(segments, texts, self._outline, check, wanted)
        found = alike(phrase, scope)
        answers = [Answer(s, groups, ()) for s, groups in zip(segments, found, strict=True)]
        guesses = ranked(answers, order, 1, check)
        return guesses[0] if guesses else None

    def _number(self, within: Briefing | None) -> int | None:
        if within is None:
            return None
        return next((at for at, each in enumerate(self._briefings) if each is within), None)

    def _by_date(self, segments: Sequence[Segment]) -> Ints:
        count = segments[-1].first + len(segments[-1].starts) - 1 if segments else 0
        if self._ranks.size != count:
            days = [each.date.toordinal() if each.date else 0 for each in self._briefings[:count]]
            ranks = np.empty(count, dtype=np.int64)
            newest = np.lexsort((np.arange(count), -np.array(days, dtype=np.int64)))
            ranks[newest] = np.arange(count)
            self._ranks, self._newest = ranks, newest
        return self._ranks


def _answer(
    segment: Segment,
    groups: Sequence[Group],
    places: Sequence[Place],
    barred: Sequence[Sequence[Group]],
) -> Answer:
    if places and groups:
        taken = sorted(
            (int(s), int(e))
            for g in groups
            for s, e in zip(g.stretches.starts, g.stretches.ends, strict=True)
        )
        places = [place for place in places if not _overlaps(taken, place)]
    if barred:
        groups = [
            Group(
                group.strength,
                group.stretches.only(free_of(segment, group.stretches.starts, barred)),
            )
            for group in groups
        ]
        starts = np.array([place.start for place in places], dtype=np.int64)
        free = free_of(segment, starts, barred)
        places = [place for place, kept in zip(places, free.tolist(), strict=True) if kept]
    return Answer(segment, groups, places)


def _overlaps(taken: Sequence[tuple[int, int]], place: Place) -> bool:
    at = bisect_left(taken, (place.start, place.start))
    return (at > 0 and taken[at - 1][1] > place.start) or (
        at < len(taken) and taken[at][0] < place.end
    )


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits of several alternatives, without those that overlap a better one."""
    found: list[Hit] = []
    held: dict[int, list[tuple[int, int]]] = {}
    for hit in hits:
        taken = held.setdefault(id(hit.briefing), [])
        if all(hit.end <= start or end <= hit.start for start, end in taken):
            taken.append((hit.start, hit.end))
            found.append(hit)
    return found
