"""One search at a time, and only the latest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from textual.message import Message

from briefing_tui.library import Library
from briefing_tui.model import Briefing
from briefing_tui.search.engine import SearchCancelled
from briefing_tui.search.hits import Hits
from briefing_tui.tui.finder import Finder, NoMemory, SearchDone, Wish, find
from tests.invented import press_conference


class Watched(Library):
    """A library that tells what it was asked, and lets a test step in between."""

    def __init__(self, briefing: Briefing) -> None:
        super().__init__([briefing])
        self.asked: list[str] = []
        self.meanwhile: Callable[[], None] = lambda: None

    def search(self, query: str, **options: object) -> Hits:
        """Note the query, let things happen, then search."""
        self.asked.append(query)
        self.meanwhile()
        cancelled = options["cancelled"]
        assert callable(cancelled)
        if cancelled():
            raise SearchCancelled
        return super().search(query, **options)  # type: ignore[arg-type]


def finder(library: Library) -> tuple[Finder, list[SearchDone]]:
    """A finder that searches at once, and what it told."""
    told: list[SearchDone] = []

    def tell(message: Message) -> None:
        assert isinstance(message, SearchDone)
        told.append(message)

    return Finder(lambda: library, Lock(), lambda work: work(), tell), told


def test_a_search_that_the_memory_does_not_suffice_for_is_told_and_the_next_one_runs() -> None:
    briefing = press_conference()
    library = Watched(briefing)
    told: list[Message] = []
    one = Finder(lambda: library, Lock(), lambda work: work(), told.append)

    def fill() -> None:
        raise MemoryError

    library.meanwhile = fill
    wish = Wish("学位", False, briefing)
    one.want(wish)
    one.search()
    assert [type(message) for message in told] == [NoMemory]
    library.meanwhile = lambda: None
    one.want(Wish("学", False, briefing))
    one.search()
    assert isinstance(told[-1], SearchDone)


def test_a_search_that_is_no_longer_wanted_is_given_up_for_the_latest() -> None:
    briefing = press_conference()
    library = Watched(briefing)
    one, told = finder(library)

    def type_on() -> None:
        library.meanwhile = lambda: None
        one.want(Wish("学位", False, briefing))
        one.search()

    library.meanwhile = type_on
    one.want(Wish("学", False, briefing))
    one.search()
    assert library.asked == ["学", "学位"]
    assert [message.finds.wish.query for message in told] == ["学位"]


def test_what_is_wanted_last_is_all_that_is_searched_for() -> None:
    briefing = press_conference()
    library = Watched(briefing)
    one, told = finder(library)
    for words in ("海", "海漂", "海漂垃", "海漂垃圾"):
        one.want(Wish(words, False, briefing))
    one.search()
    assert library.asked == ["海漂垃圾"]
    assert len(told) == 1


def test_nothing_wanted_is_nothing_searched() -> None:
    library = Watched(press_conference())
    one, told = finder(library)
    one.search()
    assert not library.asked
    assert not told


def test_finds_are_in_text_order() -> None:
    briefing = press_conference()
    finds = find(Library([briefing]), Wish("许立衡", False, briefing), lambda: False)
    starts = [hit.start for hit in finds.hits]
    assert starts == sorted(starts)


def test_matches_in_other_briefings_are_told_apart() -> None:
    here, there = press_conference(), press_conference(2)
    finds = find(Library([here, there]), Wish("学位", False, here), lambda: False)
    assert {id(hit.briefing) for hit in finds.hits} == {id(here)}
    assert finds.counts == (len(finds.hits), finds.elsewhere)
    assert {id(hit.briefing) for hit in finds.every} == {id(here), id(there)}
