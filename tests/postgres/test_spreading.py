"""A library whose index lies on three servers behind a fourth: the same hits; one may be dead."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.cli import main
from briefing_tui.errors import BriefingError
from briefing_tui.postgres import adding, shared_library
from briefing_tui.postgres.library_state import check, state_of
from briefing_tui.postgres.removing import remove
from tests.postgres.conftest import Add
from tests.postgres.servers import OWNER, TestServer, started
from tests.postgres.test_adding import server_of
from tests.postgres.test_same_hits import PHRASES, QUERIES, assert_same, drawn_queries
from tests.tui.driving import opened_on

TALK = """第{number}号海漂垃圾治理通报会

{year}年3月5日

许立衡：各位记者朋友，今天通报第{number}号海漂垃圾治理工程和社区养老服务的情况。

云岭日报记者：谁负责养老服务？第{number}号工程什么时候完成？

周岚：由民政局负责。垃圾治理进展顺利，{year}年完成三分之一，共120万吨。
"""


@dataclass
class Spread:
    """A coordinator, the servers that hold blocks, and the address of a library on them."""

    coordinator: TestServer
    holders: Sequence[TestServer]
    url: str
    held: Sequence[str]

    @property
    def servers(self) -> str:
        """The addresses of those that hold blocks, as the command takes them."""
        return ",".join(self.held)


@pytest.fixture
def spread() -> Iterator[Spread]:
    """A library that is spread over three servers, empty."""
    coordinator = started()
    servers = [coordinator]
    try:
        try:
            coordinator.execute("CREATE EXTENSION postgres_fdw")
        except Exception:
            pytest.skip("there is no postgres_fdw here")
        servers += [started() for _each in range(3)]
        held = [each.new_base() for each in servers[1:]]
        made = Spread(coordinator, servers[1:], coordinator.new_base(), held)
        assert main(["library", "init", made.url, "--servers", made.servers]) == 0
        yield made
    finally:
        for each in servers:
            each.stop()


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Invented talks of twelve years, each with a segment of its own."""
    monkeypatch.setattr(adding, "LARGEST", 1)
    monkeypatch.setattr("briefing_tui.postgres.indexing.TIER", 1000)
    paths = []
    for number, year in enumerate((*range(2011, 2023), 2011, 2020)):
        path = tmp_path / f"{number:02}.txt"
        path.write_text(TALK.format(number=number, year=year), "utf-8")
        paths.append(str(path))
    return paths


def blocks_on(url: str) -> int:
    """Return how many blocks a data base itself holds."""
    server = server_of(url)
    names = server.rows(
        "SELECT relname::text FROM pg_class WHERE relkind = 'r' "
        "AND starts_with(relname, 'blocks_') AND relnamespace = 'briefing_tui'::regnamespace",
        kinds=(str,),
    )
    count = 0
    with server.transaction() as cursor:
        for (name,) in names:
            cursor.execute(f"SELECT count(*) FROM briefing_tui.{name}".encode())
            count += sum(row[0] for row in cursor)
    server.close()
    return count


def test_one_server_and_three_answer_alike(
    spread: Spread, url: str, adds: Add, talks: list[str], tmp_path: Path
) -> None:
    adds(url, talks)
    adds(spread.url, talks)
    assert blocks_on(spread.url) == 0
    on_each = [blocks_on(each) for each in spread.held]
    assert all(on_each)
    assert sum(on_each) == blocks_on(url)
    one = Library.connect(url, cache=tmp_path / "one")
    three = Library.connect(spread.url, cache=tmp_path / "three")
    drawn = drawn_queries(list(one), random.Random(9), 100)
    assert assert_same(one, three, [*QUERIES, *PHRASES, *drawn]) > 100
    server = server_of(spread.url)
    assert list(check(server)) == []
    assert remove(server, [talks[3]]) == [talks[3]]
    assert list(check(server)) == []
    assert state_of(server).briefings == len(talks) - 1


def test_what_a_dead_server_holds_is_said_to_be_missing_and_the_rest_answers(
    spread: Spread,
    adds: Add,
    talks: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    adds(spread.url, talks)
    whole = Library.connect(spread.url, cache=tmp_path / "before")
    every = {hit.briefing.path for hit in whole.search("海漂垃圾")}
    assert len(every) == len(talks)
    spread.holders[1].kill()
    library = Library.connect(spread.url, cache=tmp_path / "desk")
    found = {hit.briefing.path for hit in library.search("海漂垃圾")}
    assert found < every
    assert found
    [told] = library.missing
    assert "briefing_tui_2" in told
    assert f"{len(every) - len(found)} briefings are not searched" in told
    assert all(briefing.text for briefing in library), "texts are on the coordinator"
    assert {hit.briefing.path for hit in library.search("haipiaolaji")} == found
    assert main(["search", "海漂垃圾", spread.url]) == 2
    printed = capsys.readouterr()
    assert "briefing_tui_2" in printed.err
    assert len(printed.out.splitlines()) >= len(found)
    monkeypatch.setattr(shared_library, "UNTIL_TRIED", 0.0)
    spread.holders[1].start()
    assert {hit.briefing.path for hit in library.search("海漂垃圾")} == every
    assert library.missing == []


def test_what_cannot_be_written_to_a_dead_server_is_told_and_is_not_half_there(
    spread: Spread, adds: Add, talks: list[str]
) -> None:
    adds(spread.url, talks[:1])
    spread.holders[1].kill()
    with pytest.raises(BriefingError, match="holds a part of the library") as error:
        adds(spread.url, talks)
    assert str(error.value).isprintable()
    spread.holders[1].start()
    there = state_of(server_of(spread.url)).briefings
    assert list(check(server_of(spread.url))) == []
    assert adds(spread.url, talks).added == len(talks) - there
    assert list(check(server_of(spread.url))) == []


def test_a_reader_of_the_coordinator_needs_no_rights_on_the_others(
    spread: Spread, adds: Add, talks: list[str], tmp_path: Path
) -> None:
    adds(spread.url, talks)
    spread.coordinator.execute("CREATE ROLE looker LOGIN")
    server = server_of(spread.url)
    with server.transaction() as cursor:
        cursor.execute("GRANT USAGE ON SCHEMA briefing_tui TO looker")
        cursor.execute("GRANT SELECT ON ALL TABLES IN SCHEMA briefing_tui TO looker")
    server.close()
    as_looker = spread.url.replace(f"user={OWNER}", "user=looker")
    library = Library.connect(as_looker, cache=tmp_path / "desk")
    assert len({hit.briefing.path for hit in library.search("海漂垃圾")}) == len(talks)


async def test_the_browser_says_what_is_missing(
    spread: Spread, adds: Add, talks: list[str]
) -> None:
    adds(spread.url, talks)
    spread.holders[0].kill()
    async with opened_on([spread.url]) as browser:
        await browser.press("/")
        await browser.write("海漂垃圾")
        await browser.until(lambda: "not searched" in browser.status)
        finds = browser.browser.searching.finds
        assert finds is not None
        assert 0 < sum(bool(count) for count in finds.counts) < len(talks)


def test_a_library_is_spread_once_and_empty(
    spread: Spread, adds: Add, talks: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    again = ["library", "init", spread.url, "--servers"]
    assert main([*again, spread.servers]) == 0
    assert main([*again, spread.held[0]]) == 2
    assert "over other servers" in capsys.readouterr().err
    other = spread.coordinator.new_base()
    adds_to = ["library", "init", other]
    assert main(adds_to) == 0
    adds(other, talks[:1])
    assert main([*adds_to, "--servers", spread.holders[0].new_base()]) == 2
    assert "holds briefings already" in capsys.readouterr().err
    fresh = spread.coordinator.new_base()
    assert main(["library", "init", fresh, "--servers", other]) == 2
    assert "holds a library" in capsys.readouterr().err
    assert main(["library", "status", fresh, "--servers", other]) == 2
