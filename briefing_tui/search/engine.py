"""Search over briefings: index what is added, answer queries over all."""

from __future__ import annotations

from _thread import allocate_lock  # as in library.py
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypedDict, TypeVar, Unpack

from briefing_tui.cache.kept import Kept
from briefing_tui.dataclass import replace
from briefing_tui.errors import AwayError
from briefing_tui.model import Briefing, Kind
from briefing_tui.search.following import Tell, unheard
from briefing_tui.search.hit import Hit
from briefing_tui.search.language import Ask, read_query
from briefing_tui.search.prepared import Check

if TYPE_CHECKING:
    from briefing_tui.progress import Progress
    from briefing_tui.search.answer import Answerer
    from briefing_tui.search.backend import Backend, Corpus
    from briefing_tui.search.completing import Completer, Completions
    from briefing_tui.search.given import Given
    from briefing_tui.search.hits import Hits
    from briefing_tui.search.speakers import Meant
    from briefing_tui.search.unknown import Unknown


Answered = TypeVar("Answered")


class SearchCancelled(Exception):
    """Raised when ``cancelled`` says that the answer is no longer wanted."""


class HowToSearch(TypedDict, total=False):
    """The arguments of a search beside its query, stated once for library and engine.

    Attributes:
        limit: at most so many hits; None for all.
        within: only this briefing of the library.
        speaker: only passages of whom these words mean, as :mod:`.speakers` tells.
        kinds: only passages in speeches of these kinds; none for all.
        literal: only exact matches and variants.
        cancelled: asked now and then whether the answer is still wanted.
        progress: told how far indexing has come, which a search of what is new begins with.
    """

    limit: int | None
    within: Briefing | None
    speaker: str | None
    kinds: Sequence[Kind]
    literal: bool
    cancelled: Callable[[], bool] | None
    progress: Callable[[Progress], object] | None


_NAMES = frozenset(HowToSearch.__annotations__)


class Engine:
    """The briefings of a library, and their index.

    One thread may add while others search: each search takes the texts that there are when
    it begins. Nothing is indexed, and numpy not imported, before the first search. The index
    of a large library is kept on disk.
    """

    def __init__(self, kept: Kept | None = None, given: Sequence[Given] = ()) -> None:
        self._kept = kept
        self._given = given
        self._briefings: list[Briefing] = []
        self._left_out: list[frozenset[str]] = []
        self._backend: Backend | None = None
        self._answerer: Answerer | None = None
        self._completer: tuple[Corpus, Completer] | None = None
        self._lock = allocate_lock()

    def add(self, briefing: Briefing) -> None:
        """Make a briefing searchable; the next search indexes it."""
        self._briefings.append(briefing)

    def search(self, query: str, **how: Unpack[HowToSearch]) -> Hits:
        """Return the passages that match a query, best first.

        Args:
            query: in the language of :mod:`briefing_tui.search.language`.
            how: as :class:`HowToSearch` describes it.

        Raises:
            SearchCancelled: ``cancelled`` said yes.
            TypeError: an argument has another name.
        """
        if not _NAMES.issuperset(how):
            unknown = ", ".join(sorted(how.keys() - _NAMES))
            raise TypeError(f"search() got an unexpected keyword argument: {unknown}")
        limit, within = how.get("limit"), how.get("within")
        literal, progress = how.get("literal", False), how.get("progress") or unheard
        asked = _asked(query, how.get("speaker"), how.get("kinds", ()))
        if not asked or (limit is not None and limit <= 0):
            from briefing_tui.search.hits import Hits

            return Hits(briefings=self._briefings)
        check = _check(how.get("cancelled"))

        def answered(answerer: Answerer) -> Hits:
            return answerer.search(asked, limit=limit, within=within, literal=literal, check=check)

        return self._undamaged(answered, check, asked, progress)

    def nearest(
        self,
        query: str,
        *,
        within: Briefing | None = None,
        speaker: str | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Hit | None:
        """Return the most similar passage for a query that finds nothing; None if there is none.

        The passage satisfies the filters of the query, such as its speaker. Of words that
        no one paragraph holds, the longest that is found alone. None if no passage is more
        like the query than unlike it; the best hit if the query does find one.
        """
        if hits := self.search(query, limit=1, within=within, speaker=speaker, cancelled=cancelled):
            return hits[0]
        check = _check(cancelled)
        asked = _asked(query, speaker, ())
        if not asked:
            return None

        def answered(answerer: Answerer) -> Hit | None:
            return answerer.nearest(asked, within=within, check=check)

        return self._undamaged(answered, check)

    def unknown(self, query: str, *, speaker: str | None = None) -> list[Unknown]:
        """Return the speakers, headings, kinds and days of a query that do not exist."""
        from briefing_tui.search.unknown import names_in, unknown_fields, unknown_in

        if not speaker and not any(
            ask.speakers or ask.headings or ask.excludes for ask in read_query(query)
        ):
            return unknown_fields(query)
        check = _check(None)

        def answered(answerer: Answerer) -> list[Unknown]:
            whom = [answerer.whom(name, check) for name in names_in(query, speaker)]
            return unknown_in(query, whom, answerer.people, answerer.headings())

        return self._undamaged(answered, check)

    def whom(self, query: str, *, speaker: str | None = None) -> list[Meant]:
        """Return the speakers meant by each ``@name`` of a query and by ``speaker``."""
        from briefing_tui.search.unknown import names_in

        if not speaker and not any(ask.speakers or ask.not_speakers for ask in read_query(query)):
            return []
        check = _check(None)

        def answered(answerer: Answerer) -> list[Meant]:
            return [answerer.whom(name, check) for name in names_in(query, speaker)]

        return self._undamaged(answered, check)

    def completions(
        self,
        typed: str,
        caret: int,
        *,
        shown: Briefing | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Completions | None:
        """Return what is offered for the filter at the caret; None where none is typed there.

        Raises:
            SearchCancelled: ``cancelled`` said yes.
        """
        from briefing_tui.search.begun import begun_at
        from briefing_tui.search.completing import Completer, Completions, kinds
        from briefing_tui.search.unknown import Asked

        if (begun := begun_at(typed, caret)) is None:
            return None
        if begun.asked is Asked.KIND:
            return Completions.of(begun, kinds(begun.words))
        check = _check(cancelled)

        def answered(answerer: Answerer) -> Completions:
            corpus = answerer.corpus
            if self._completer is None or self._completer[0] is not corpus:
                made = Completer(answerer.people, answerer.headings(), corpus.days)
                self._completer = corpus, made
            return self._completer[1].offer(begun, shown, check)

        return self._undamaged(answered, check)

    @property
    def index_bytes(self) -> int:
        """The size of the index in bytes, the folded texts included; 0 before the first search."""
        return self._backend.index_bytes if self._backend else 0

    def _undamaged(
        self,
        answered: Callable[[Answerer], Answered],
        check: Check,
        asks: Sequence[Ask] = (),
        progress: Tell = unheard,
    ) -> Answered:
        """Return an answer; rebuild the index first if a kept file proves to be damaged.

        What of a given index cannot be reached is left out.
        """
        # Imported here: they take numpy, which nothing needs before the first search.
        from briefing_tui.search.answer import Answerer
        from briefing_tui.search.block_checks import DamagedError
        from briefing_tui.search.index import Index

        with self._lock:
            left_out = [given.left_out() for given in self._given]
            if left_out != self._left_out:
                self._left_out, self._backend = left_out, None
            backend = self._backend = self._backend or Index(
                self._briefings, self._kept, self._given
            )

        def answer() -> Answered:
            corpus = backend.narrowed(asks, check, progress)
            answerer = self._answerer
            if answerer is None or answerer.corpus is not corpus:
                answerer = self._answerer = Answerer(corpus)
            return answered(answerer)

        try:
            return answer()
        except DamagedError as error:
            backend.rebuild(error.path, check)
            return answer()
        except AwayError:  # each time another part is left out
            now = [given.left_out() for given in self._given]
            if all(each <= before for each, before in zip(now, left_out, strict=True)):
                raise
            return self._undamaged(answered, check, asks, progress)


def _asked(query: str, speaker: str | None, kinds: Sequence[Kind]) -> tuple[Ask, ...]:
    """Return the alternatives of a query that can match, narrowed by speaker and kinds."""
    return tuple(_narrowed(ask, speaker, kinds) for ask in read_query(query) if not ask.impossible)


def _narrowed(ask: Ask, speaker: str | None, kinds: Sequence[Kind]) -> Ask:
    speakers = (*ask.speakers, *([speaker] if speaker and speaker.strip() else []))
    kept = frozenset(kinds) & ask.kinds if kinds and ask.kinds else frozenset(kinds) | ask.kinds
    return replace(ask, speakers=speakers, kinds=kept)


def _check(cancelled: Callable[[], bool] | None) -> Check:
    def check() -> None:
        if cancelled is not None and cancelled():
            raise SearchCancelled

    return check
