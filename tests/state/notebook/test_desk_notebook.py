"""A desk's own notebook and a shared one, as one: what goes where, and what is undone where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from briefing_tui.model import Source
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import (
    DeskRole,
    EntryKind,
    MadeChange,
    SentChange,
    Standing,
)
from briefing_tui.quoting.quote import quote
from briefing_tui.state.notebook import KeptQuote, Notebook, keep
from briefing_tui.state.notebook.correction import Correction, speaker_is
from briefing_tui.state.notebook.desk_copy import DeskCopy
from briefing_tui.state.notebook.desk_notebook import DeskNotebook
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from tests.invented import press_conference

ADDRESS = LibraryAddress.of("postgresql://desk.example/briefings")
INSIDE, OUTSIDE = ADDRESS.of_briefing("1.txt"), "/talks/1.txt"


@pytest.fixture
def own() -> Iterator[Notebook]:
    with Notebook(None) as notebook:
        yield notebook


def shared(role: DeskRole = DeskRole.CONTRIBUTOR) -> SharedNotebook:
    """Return the notebook of a library at a desk whose user has a role."""
    copy = DeskCopy(None)
    copy.meet(Standing(str(uuid4()), "lin", role, 0))
    return SharedNotebook(ADDRESS, copy)


def kept(path: str, day: int = 1, story: str = "") -> KeptQuote:
    """Return a quote of a briefing at a path, kept on a day."""
    briefing = press_conference()
    made = keep(quote(briefing, *briefing.speeches[1].span), story=story)
    return replace(made, path=path, created=datetime(2024, 3, day, tzinfo=UTC))


def correction(path: str, day: int = 1) -> Correction:
    """Return a correction of a briefing at a path, made on a day."""
    briefing = press_conference()
    made = speaker_is(briefing, briefing.speeches[1], "周岚")
    return replace(made, path=path, created=datetime(2024, 3, day, tzinfo=UTC))


def test_what_is_of_the_library_goes_there_and_the_rest_stays_here(own: Notebook) -> None:
    book = shared()
    desk = DeskNotebook(own, [book])
    inside, outside = kept(INSIDE), kept(OUTSIDE)
    desk.keep(inside, outside)
    there, here = correction(INSIDE), correction(OUTSIDE)
    desk.correct(there, here)
    assert (own.quotes(), book.quotes()) == ([outside], [inside])
    assert (own.corrections(), book.corrections()) == ([here], [there])
    assert {one.id for one in desk.corrections()} == {there.id, here.id}
    assert desk.origin(outside.id) is None
    assert desk.origin(inside.id) is not None


def test_a_reader_keeps_everything_here(own: Notebook) -> None:
    book = shared(DeskRole.READER)
    DeskNotebook(own, [book]).keep(one := kept(INSIDE))
    assert (own.quotes(), book.quotes()) == ([one], [])


def test_what_was_kept_here_before_the_role_was_given_stays_here(own: Notebook) -> None:
    own.keep(one := kept(INSIDE))
    book = shared()
    DeskNotebook(own, [book]).keep(changed := replace(one, note="later"))
    assert (own.quotes(), book.quotes()) == ([changed], [])


def test_both_are_listed_by_the_order_made_by_hand_then_the_latest_first(own: Notebook) -> None:
    desk = DeskNotebook(own, [shared()])
    quotes = [kept(INSIDE, 1), kept(OUTSIDE, 2), kept(INSIDE, 3), kept(OUTSIDE, 4)]
    desk.keep(*quotes)
    assert desk.quotes() == quotes[::-1]
    desk.arrange(quotes[1].id, quotes[0].id)
    assert desk.quotes() == [quotes[3], quotes[2], quotes[1], quotes[0]]


def test_notebooks_by_name_are_those_of_both(own: Notebook) -> None:
    desk = DeskNotebook(own, [shared()])
    desk.keep(kept(INSIDE, story="flood"), kept(OUTSIDE, story="school"))
    desk.turn_to("flood")
    assert desk.stories() == ["flood", "", "school"]
    assert len(desk.quotes(story="flood")) == 1


def test_dropping_and_undoing_reach_both(own: Notebook) -> None:
    desk = DeskNotebook(own, [shared()])
    quotes, corrections = [kept(INSIDE), kept(OUTSIDE)], [correction(INSIDE), correction(OUTSIDE)]
    desk.keep(*quotes)
    desk.correct(*corrections)
    desk.drop(*(one.id for one in quotes))
    for one in corrections:
        desk.undo(one.id)
    assert desk.quotes() == []
    assert desk.corrections() == []
    desk.keep(*quotes)
    assert {one.id for one in desk.quotes()} == {one.id for one in quotes}


def test_a_briefing_has_the_corrections_of_both_in_their_order(own: Notebook) -> None:
    desk = DeskNotebook(own, [shared()])
    source = press_conference().source
    later, earlier = correction(INSIDE, 2), correction(OUTSIDE, 1)
    desk.correct(later, earlier)
    moved = Source(INSIDE, None, source.sha256, source.media_type, source.encoding)
    assert desk.corrections_of(moved) == [earlier, later]


def test_doing_the_same_again_changes_nothing(own: Notebook) -> None:
    book = shared()
    desk = DeskNotebook(own, [book])
    one, set_right = kept(INSIDE), correction(INSIDE)
    for _each in range(2):
        desk.keep(one)
        desk.correct(set_right)
        desk.take_over(set_right)
    assert len(book.copy.pending()) == 2


@pytest.mark.parametrize(("reached", "since"), [(5, 5), (6, 5), (4, 0)])
def test_entries_are_fetched_anew_from_a_library_that_was_put_back(
    reached: int, since: int
) -> None:
    copy, library = DeskCopy(None), str(uuid4())
    copy.meet(Standing(library, "lin", DeskRole.CONTRIBUTOR, 0))
    sent = SentChange(str(uuid4()), str(uuid4()), EntryKind.QUOTE, "{}", False)
    copy.take([MadeChange(5, sent, "lin", "lin", datetime(2024, 3, 1, tzinfo=UTC))])
    generation = copy.generation
    copy.meet(Standing(library, "lin", DeskRole.CONTRIBUTOR, reached))
    assert (copy.since, len(copy.entries())) == (since, 1 if since else 0)
    assert (copy.generation == generation) is bool(since)
