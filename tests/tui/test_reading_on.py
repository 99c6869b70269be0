"""Messages while files are read speak of nothing that has not been read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Lock, Semaphore
from typing import Any

import pytest
from textual.message import Message

from briefing_tui.errors import BriefingError
from briefing_tui.library import Library
from briefing_tui.model import Briefing
from briefing_tui.progress import Progress, Stage
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.features import searching
from briefing_tui.tui.finder import MANY, Finder, Indexing, SearchDone, Wish
from briefing_tui.tui.pace import Pace
from tests.invented import Turn, make_briefing
from tests.tui.driving import Driven

TRANSCRIPT = "云岭市新闻发布会\n\n主持人 周岚：大家好。\n\n许立衡：{words}。\n"
WORDS = ["水清了", "岸绿了", "学位多了", "河里的水清了"]


class Gate:
    """Lets files be read one by one."""

    def __init__(self) -> None:
        self._let = Semaphore(0)

    def let(self, count: int) -> None:
        """Let so many more files be read."""
        for _time in range(count):
            self._let.release()

    def patch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Hold up all libraries."""
        read_all = Library.read_all

        def held(
            library: Library, files: Any, **given: Any
        ) -> Generator[Briefing | BriefingError, None, None]:
            for outcome in read_all(library, files, **given):
                assert self._let.acquire(timeout=30)
                yield outcome

        monkeypatch.setattr(Library, "read_all", held)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()
    gate.patch(monkeypatch)
    return gate


@asynccontextmanager
async def begun(
    folder: Path, gate: Gate, count: int, size: tuple[int, int] = (120, 30)
) -> AsyncIterator[Driven]:
    """The browser with some of the files read, and the others still to come."""
    for number, words in enumerate(WORDS):
        file = folder / f"{number}.txt"
        file.write_text(TRANSCRIPT.format(words=words), encoding="utf-8")
    gate.let(count)
    app = BriefingApp([str(folder)])
    async with app.run_test(size=size) as pilot:
        browser = Driven(app, pilot)
        try:
            await browser.until(lambda: len(browser.browser.session.briefings) == count)
            await browser.until(lambda: browser.browser.session.briefing is not None)
            yield browser
        finally:
            gate.let(len(WORDS))
            await browser.until(lambda: not app.workers)


@pytest.mark.parametrize("width", [120, 100, 80, 60, 40])
@pytest.mark.parametrize("box", [True, False])
async def test_what_is_not_found_is_said_not_to_be_in_what_has_been_read(
    tmp_path: Path, gate: Gate, width: int, box: bool
) -> None:
    async with begun(tmp_path, gate, 2, (width, 20)) as browser:
        await browser.search("学位")
        if not box:
            await browser.press("enter")
        shown = browser.screen_text()
        assert "nothing found" not in shown
        assert "not in the 2 of 4" in shown or "not in 2/4" in shown


async def test_the_answer_completes_itself_and_moves_nobody(
    tmp_path: Path, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "LEAST_PAUSE", 0.01)
    async with begun(tmp_path, gate, 2) as browser:
        await browser.search("学位")
        await browser.press("enter", "G")
        place = browser.place
        gate.let(1)
        await browser.until(lambda: "1 match in other briefings" in browser.status)
        assert "3/4 read so far" in browser.status
        gate.let(1)
        await browser.until(lambda: not browser.app.workers)
        await browser.until(lambda: "so far" not in browser.status)
        assert browser.place == place
        assert "1 match in other briefings" in browser.status


async def test_matches_tell_how_much_has_been_searched(tmp_path: Path, gate: Gate) -> None:
    async with begun(tmp_path, gate, 2) as browser:
        await browser.search("水清")
        assert browser.status.startswith("1/1")
        assert "2/4 read so far" in browser.status
        gate.let(2)
        await browser.until(lambda: "elsewhere 1" in browser.status)
        await browser.until(lambda: "so far" not in browser.status)


async def test_once_everything_is_read_nothing_found_is_said(tmp_path: Path, gate: Gate) -> None:
    async with begun(tmp_path, gate, 1) as browser:
        await browser.search("qzxv")
        assert "not in the 1 of 4 read so far" in browser.status
        gate.let(3)
        await browser.until(lambda: "nothing found" in browser.status)


@pytest.mark.parametrize("width", [100, 80, 60])
async def test_how_far_reading_is_shows_at_every_width(
    tmp_path: Path, gate: Gate, width: int
) -> None:
    async with begun(tmp_path, gate, 2, (width, 20)) as browser:
        await browser.pilot.pause()
        assert "2/4" in browser.place_line
        assert "2/4" in browser.screen_text()


def test_the_pace_tells_rate_and_time_left_once_they_mean_something() -> None:
    seconds = 0.0
    pace = Pace(lambda: seconds)
    assert pace.words(Progress(Stage.READING, 0, 2977), "a.txt") == (
        "reading 0/2,977 · a.txt",
        "reading 0/2,977",
        "0/2,977",
    )
    seconds = 10.0
    told = pace.words(Progress(Stage.READING, 600, 2977), "b.txt")
    assert told[0] == "reading 600/2,977 · 60/s · 40 s left · b.txt"
    assert told[-1] == "600/2,977"
    assert pace.words(Progress(Stage.READING, 700, 20_000))[0].endswith("70/s · 5 min left")


def test_another_stage_begins_with_a_pace_of_its_own() -> None:
    seconds = 0.0
    pace = Pace(lambda: seconds)
    pace.words(Progress(Stage.READING, 0, 10))
    seconds = 10.0
    assert pace.words(Progress(Stage.INDEXING, 5, 10))[0] == "indexing 5/10"


def test_a_first_search_over_many_files_says_that_it_indexes_them() -> None:
    briefings = [make_briefing([Turn("许立衡", "水清了。", "许立衡：")]) for _ in range(MANY)]
    library = Library(briefings, writes_cache=False)
    told: list[Message] = []
    finder = Finder(lambda: library, Lock(), lambda work: work(), told.append)
    for words in ("水清", "水"):
        finder.want(Wish(words, False, briefings[0]))
        finder.search()
    kinds = [type(message) for message in told]
    assert kinds[-2:] == [SearchDone, SearchDone]
    assert set(kinds[:-2]) == {Indexing}
    assert isinstance(told[0], Indexing)
    assert (told[0].progress.stage, told[0].progress.total) == (Stage.INDEXING, MANY)
