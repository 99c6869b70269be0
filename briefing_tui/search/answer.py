"""Answering queries over the texts that a backend gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property, partial

from briefing_tui.dataclass import replace
from briefing_tui.model import Briefing, Kind
from briefing_tui.search.alternatives import answer_in, only_groups
from briefing_tui.search.backend import Corpus
from briefing_tui.search.cut_counts import CutCounts
from briefing_tui.search.directory import Directory
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.search.hit_table import Table
from briefing_tui.search.hits import Hits
from briefing_tui.search.joint_places import NO_PLACES
from briefing_tui.search.language import Ask
from briefing_tui.search.lazy_order import Near, SearchStage, Sorted, near
from briefing_tui.search.literal_order import tiers, without_literal
from briefing_tui.search.one_term import find_term
from briefing_tui.search.openings import openings
from briefing_tui.search.prepared import Check
from briefing_tui.search.rank import Answer, Order, apart
from briefing_tui.search.recent_terms import RecentTerms
from briefing_tui.search.regions import Wanted
from briefing_tui.search.related.found_before import Before
from briefing_tui.search.scope import Regions, Scope
from briefing_tui.search.several_terms import find_words
from briefing_tui.search.speakers import Known, Meant, meant
from briefing_tui.search.spoken import people_of, titles_of
from briefing_tui.search.term import Term, term
from briefing_tui.search.term_matches import Group, enough, some
from briefing_tui.search.values.other_numbers import lacking, numbers_of, with_others_apart

MOST_WANTED = 8
"""The number of recent filters whose regions are remembered."""

NOTED = 1.0
"""The score of a note, which comes after all that is spoken."""

NO_KINDS: frozenset[Kind] = frozenset()

MOST_GUESSES = 4
"""The most words that are looked for alone if the whole query finds nothing."""


class Answerer:
    """Answers queries over the texts of one corpus, and remembers what it learns about them.

    Args:
        corpus: the texts.
        speakers: what answers from all texts, and knows their speakers; itself when None.
    """

    def __init__(self, corpus: Corpus, speakers: Answerer | None = None) -> None:
        self.corpus, self._speakers = corpus, speakers or self
        self._known: dict[Wanted, Regions] = {}
        self._whom: dict[str, Meant] = {}
        self._recent = RecentTerms()

    def search(
        self,
        asks: Sequence[Ask],
        *,
        limit: int | None,
        within: Briefing | None,
        literal: bool,
        check: Check,
    ) -> Hits:
        """Return the passages that match any of some alternatives, best first.

        Notes come after all that is spoken, and only as it was typed unless they are asked for.
        """
        said = [ask for ask in asks if ask.kinds or not ask.notes]
        hits = Hits(briefings=self.corpus.briefings)
        if said:
            hits = self._said(said, limit, within, literal, check)
        left = None if limit is None else limit - len(hits)
        noted = [replace(ask, kinds=NO_KINDS) for ask in asks if ask.notes or not ask.kinds]
        if left == 0 or not noted or not self.corpus.notes:
            return hits
        typed = literal or not any(ask.notes for ask in asks)
        notes = [*_as_notes(self._notes._said(noted, left, within, typed, check), check)]
        return hits.followed_by(notes, self.corpus.briefings) if notes else hits

    @cached_property
    def _notes(self) -> Answerer:
        """Return what answers from the notes."""
        return Answerer(replace(self.corpus, segments=self.corpus.notes, notes=()), self)

    def _said(
        self,
        asks: Sequence[Ask],
        limit: int | None,
        within: Briefing | None,
        literal: bool,
        check: Check,
        *,
        offering: bool = True,
    ) -> Hits:
        only = self._number(within)
        if within is not None and only is None:
            return Hits(briefings=self.corpus.briefings)
        answers, scopes = list[Answer](), list[Scope]()
        for ask in asks:
            # Hits of several alternatives may overlap, and barred ones are taken out.
            most = None if ask.without or len(asks) > 1 else limit
            scopes.append(self._scope(ask, only, check, near=not literal, most=most))
            answers += self._answers(ask, scopes[-1])
        order = self._order(asks)
        exact_first = tiers(answers, order, check)
        rows, others = with_others_apart(near(answers, order, check), answers, asks)
        stages: list[SearchStage] = [*exact_first, Near(rows, answers, order)]
        if len(asks) > 1:
            rest = Near(without_literal(rows, exact_first, answers), answers, order)
            ordered = apart(rest.rows(rest.size), answers)
            stages = [*exact_first, Sorted(ordered, order.ranks.size)]
        cut = any(scope.cut.near for scope in scopes)
        hits = Hits(answers, stages, self.corpus.briefings, limit=limit, cut=cut)
        if literal or not offering or (limit is not None and hits.found >= limit):
            return hits
        after: list[Hit] = []
        if not exact_first and not (before := Before(rows, answers)).sure:
            from briefing_tui.search.related.other_words import in_other_words

            left = None if limit is None else limit - hits.found
            again = partial(self._said, within=within, literal=literal, check=check)
            search = partial(again, limit=left, offering=False)
            whom = partial(self.whom, check=check)
            after = in_other_words(asks, scopes, before, left, whom, search)
        if not (hits or after):
            after = self._placed_last(others, answers, order, asks, limit)
        found = Hits(answers, stages, self.corpus.briefings, after, limit, cut=cut)
        return found or self._as_words(asks, limit, within, check) or found

    def _order(self, asks: Sequence[Ask]) -> Order:
        typed = {
            each.typed
            for ask in asks
            for each in (*ask.words, *([ask.phrase] if ask.phrase else []))
        }
        # Of single characters the newest are looked for first, whoever says them.
        short = any(word.short for ask in asks for word in ask.words)
        texts = self.corpus.briefings.__getitem__
        return Order(self.corpus.ranks, texts, frozenset(typed), by_standing=not short)

    def _placed_last(
        self,
        others: Table,
        answers: Sequence[Answer],
        order: Order,
        asks: Sequence[Ask],
        limit: int | None,
    ) -> list[Hit]:
        """Return near matches with another number than was asked for, as related passages."""
        if not others.start.size:
            return []
        from briefing_tui.search.related.offering import placed_last

        rows = Near(others, answers, order).rows(others.start.size)
        stages = [Sorted(rows, order.ranks.size)]
        hits = Hits(answers, stages, self.corpus.briefings, limit=limit)
        lacked = lacking(rows, answers, numbers_of(asks))
        return placed_last(
            replace(hit, group=HitGroup.RELATED, lacks=lacks)
            for hit, lacks in zip(hits, lacked, strict=False)
        )

    def _as_words(
        self, asks: Sequence[Ask], limit: int | None, within: Briefing | None, check: Check
    ) -> Hits | None:
        """Return where the words of a heading stand that no section has, as related passages."""
        if len(asks) != 1 or asks[0] != Ask(headings=asks[0].headings) or not asks[0].headings:
            return None
        from briefing_tui.search.related.offering import placed_last

        words = tuple(map(term, asks[0].headings))
        phrase = words[0] if len(words) == 1 else None
        hits = self._said([Ask(words, phrase)], limit, within, True, check)
        lacks = tuple(f"#{heading}" for heading in asks[0].headings)
        after = placed_last(replace(hit, group=HitGroup.RELATED, lacks=lacks) for hit in hits)
        return Hits(briefings=self.corpus.briefings, after=after)

    def _scope(
        self,
        ask: Ask,
        only: int | None,
        check: Check,
        *,
        near: bool = True,
        most: int | None = None,
    ) -> Scope:
        """Return where an alternative is looked for; its speakers are those of all texts."""
        speakers, others = (
            tuple(self._speakers.whom(words, check) for words in names)
            for names in (ask.speakers, ask.not_speakers)
        )
        wanted = Wanted(only, speakers, ask.headings, ask.days, ask.kinds, others, ask.not_headings)
        corpus, regions = self.corpus, self._regions(wanted)
        return Scope(
            corpus.segments,
            corpus.briefings.__getitem__,
            corpus.days,
            check,
            wanted,
            near,
            most,
            corpus.newest,
            regions,
            self._recent,
            CutCounts(),
        )

    def whom(self, words: str, check: Check) -> Meant:
        """Return whom words mean; the answer is remembered until the speakers change."""
        if (found := self._whom.get(words)) is None:
            found = self._whom[words] = meant(words, self._directory.among(words), check)
        return found

    @cached_property
    def people(self) -> tuple[Known, ...]:
        """Return everybody who speaks in the briefings, each once."""
        lines = (segment.spoken.people for segment in self.corpus.segments)
        return tuple(dict.fromkeys(each for line in lines for each in people_of(line)))

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self.people)

    def headings(self) -> Iterator[str]:
        """Yield the headings of all sections, in the order of the briefings."""
        for segment in self.corpus.segments:
            yield from titles_of(segment.spoken.titles)

    def _regions(self, wanted: Wanted) -> Regions:
        """Return the regions of a filter that earlier queries have computed, by segment."""
        # While a query is typed, its words change more often than its filters.
        regions = self._known.pop(wanted, {})
        self._known = {**dict(list(self._known.items())[1 - MOST_WANTED :]), wanted: regions}
        return regions

    @staticmethod
    def _answers(ask: Ask, scope: Scope) -> list[Answer]:
        segments = scope.segments
        if not ask.words:
            return only_groups(segments, openings(scope))
        phrase = ask.phrase or (ask.words[0] if len(ask.words) == 1 else None)
        found = [[] for _ in segments] if phrase is None else _phrase(phrase, ask, scope)
        places = [NO_PLACES for _ in segments]
        # Words that stand apart come after all that is found as it was typed.
        if len(ask.words) > 1 and not enough(found, scope):
            places = find_words(ask.words, replace(scope, near=scope.near and not some(found)))
        barred = [
            find_term(word, replace(scope, near=False, wanted=Wanted())) for word in ask.without
        ]
        return [
            answer_in(segment, found[at], places[at], [each[at] for each in barred])
            for at, segment in enumerate(segments)
        ]

    def nearest(self, asks: Sequence[Ask], *, within: Briefing | None, check: Check) -> Hit | None:
        """Return the most similar passage for a query that found nothing; None if there is none."""
        only = self._number(within)
        if within is not None and only is None:
            return None
        words = [(word, ask) for ask in asks for word in ask.words]
        if len(words) > 1:
            for word, ask in sorted(words, key=lambda each: -len(each[0].folded))[:MOST_GUESSES]:
                alone = replace(ask, words=(word,), phrase=None, without=())
                if hits := self.search([alone], limit=1, within=within, literal=False, check=check):
                    return hits[0]
        if not words:
            return None
        from briefing_tui.search.nearest import alike

        phrase = asks[0].phrase or words[0][0]
        scope = self._scope(asks[0] if asks[0].phrase else words[0][1], only, check)
        found = alike(phrase, scope)
        answers = only_groups(scope.segments, found)
        order = self._order(())
        stages = [Near(near(answers, order, check), answers, order)]
        guesses = Hits(answers, stages, self.corpus.briefings, limit=1)
        return guesses[0] if guesses else None

    def _number(self, within: Briefing | None) -> int | None:
        return next((at for at, each in enumerate(self.corpus.briefings) if each is within), None)


def _as_notes(found: Hits, check: Check) -> Iterator[Hit]:
    """Yield the hits in notes that hold a query as it was typed."""
    for hit in found:
        check()
        if hit.group is HitGroup.AS_TYPED:
            yield replace(hit, noted=True, score=min(hit.score, NOTED))


def _phrase(phrase: Term, ask: Ask, scope: Scope) -> list[list[Group]]:
    near = scope.near and (ask.phrase is None or phrase.latin or phrase.korean)
    return find_term(phrase, replace(scope, near=near))
