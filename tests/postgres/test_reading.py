"""Reading a shared library: only what is touched is fetched, and what fails is one line."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import Library
from briefing_tui.errors import BriefingError
from briefing_tui.postgres import adding, indexing
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.library_state import check
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.samples import sample_paths
from tests.postgres.conftest import Add
from tests.postgres.servers import TestServer, started


class Asked:
    """Notes which tables are read."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.queries: list[str] = []
        made = Server.rows

        def rows(
            server: Server, query: str, parameters: Sequence[object] = (), **told: Any
        ) -> object:
            self.queries.append(query)
            return made(server, query, parameters, **told)

        patch.setattr(Server, "rows", rows)

    def count(self, words: str) -> int:
        """Return how many queries have some words."""
        return sum(words in query for query in self.queries)


def test_a_text_is_fetched_when_it_is_read_and_once(
    url: str, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adds(url, [str(path) for path in sample_paths()])
    asked = Asked(monkeypatch)
    library = Library.connect(url, cache=tmp_path / "desk")
    assert [briefing.title for briefing in library]
    assert asked.count("body") == 0
    assert library[1].text
    assert library[1].speeches
    assert asked.count("body") == 1
    again = Library.connect(url, cache=tmp_path / "desk")
    assert again[1].text == library[1].text
    assert asked.count("body") == 1
    assert asked.count("SELECT roster") == 1


def test_blocks_that_were_read_are_not_fetched_again(
    url: str, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adds(url, [str(path) for path in sample_paths()])
    found = list(Library.connect(url, cache=tmp_path / "desk").search("垃圾"))
    asked = Asked(monkeypatch)
    library = Library.connect(url, cache=tmp_path / "desk")
    assert len(library.search("垃圾")) == len(found)
    assert asked.count("blocks") == 0
    assert asked.count("SELECT spoken") == 0


def test_a_local_copy_that_was_damaged_is_fetched_again(
    url: str, adds: Add, tmp_path: Path
) -> None:
    adds(url, [str(path) for path in sample_paths()])
    found = list(Library.connect(url, cache=tmp_path / "desk").search("垃圾"))
    [copy] = (tmp_path / "desk").glob("*.segment")
    data = bytearray(copy.read_bytes())
    for at in range(len(data) // 3, len(data), 997):
        data[at] ^= 0x55
    copy.write_bytes(data)
    again = Library.connect(url, cache=tmp_path / "desk").search("垃圾")
    assert [hit.spans for hit in again] == [hit.spans for hit in found]


def test_a_folder_that_may_not_be_written_is_no_hindrance(
    url: str, adds: Add, tmp_path: Path
) -> None:
    adds(url, [str(path) for path in sample_paths()])
    library = Library(writes_cache=False, cache=tmp_path / "none")
    for outcome in library.read_all([url]):
        assert not isinstance(outcome, BriefingError)
        library.add(outcome)
    assert list(library.search("垃圾"))
    assert not (tmp_path / "none").exists()


def test_shared_briefings_and_files_are_searched_together(
    url: str, adds: Add, tmp_path: Path
) -> None:
    first, *others = (str(path) for path in sample_paths())
    adds(url, others)
    both = Library.from_paths([first, url], cache=tmp_path / "desk")
    files = Library.from_paths([first, *others], cache=tmp_path / "files")
    assert [hit.spans for hit in both.search("垃圾")] == [hit.spans for hit in files.search("垃圾")]
    assert both.index_bytes


def test_a_briefing_that_was_set_right_is_searched_as_it_is_now(
    url: str, adds: Add, tmp_path: Path
) -> None:
    from dataclasses import replace

    adds(url, [str(path) for path in sample_paths()])
    library = Library.connect(url, cache=tmp_path / "desk")
    named = next(at for at, each in enumerate(library) if each.speakers)
    who = replace(library[named].speakers[0], name="欧阳改正")
    speeches = tuple(
        replace(each, speaker=who) if each.speaker == library[named].speakers[0] else each
        for each in library[named].speeches
    )
    others = library[named].speakers[1:]
    library.replace(named, replace(library[named], speakers=(who, *others), speeches=speeches))
    assert list(library.search("@欧阳改正"))


def test_one_briefing_of_a_library_has_an_address(url: str, adds: Add, tmp_path: Path) -> None:
    adds(url, [str(path) for path in sample_paths()])
    whole = Library.connect(url, cache=tmp_path / "desk")
    [one] = Library.connect(whole[1].path, cache=tmp_path / "desk")
    assert one.text == whole[1].text
    with pytest.raises(BriefingError, match="no such briefing"):
        Library.connect(f"{url}#none.txt", cache=tmp_path / "desk")


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    for given in (
        "postgresql://me:secret@desk.example/base",
        "postgresql://desk.example/base?password=secret",
        "postgresql://desk.example/base?sslmode=require&SSLPASSWORD=secret",
    ):
        with pytest.raises(BriefingError) as error:
            LibraryAddress.of(given)
        assert "secret" not in str(error.value)
        assert "pgpass" in str(error.value)


def test_a_user_name_is_used_and_not_shown() -> None:
    address = LibraryAddress.of("postgresql://me@desk.example/base#talks/one.txt")
    assert address.connects == "postgresql://me@desk.example/base"
    assert address.shown == "postgresql://desk.example/base"
    assert address.path == "talks/one.txt"


def test_whoever_cannot_connect_is_told_in_one_line(
    postgres: TestServer, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    postgres.execute(
        "DO $$ BEGIN CREATE ROLE asked LOGIN PASSWORD 'right'; "
        "EXCEPTION WHEN duplicate_object THEN NULL; END $$"
    )
    monkeypatch.setenv("PGPASSWORD", "wrong-one")
    refused = url.replace("user=librarian", "user=asked")
    for given in (refused, f"{url}&sslmode=require&host=/nowhere", "postgresql://%zz/"):
        with pytest.raises(BriefingError) as error:
            Library.connect(given, cache=tmp_path)
        assert "\n" not in str(error.value)
        assert "wrong-one" not in str(error.value)


def test_a_server_killed_while_something_is_added_has_all_of_it_or_nothing(
    adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = started()
    try:
        url = server.new_base()
        migrate(Server(LibraryAddress.of(url)))
        first, *others = (str(path) for path in sample_paths())
        adds(url, [first])
        written = indexing.write_segment

        def then_killed(*told: Any) -> None:
            written(*told)
            server.kill()

        with monkeypatch.context() as patch:
            patch.setattr(adding, "write_segment", then_killed)
            with pytest.raises(BriefingError):
                adds(url, others)
        server.start()
        assert len(Library.connect(url, cache=tmp_path / "desk")) == 1
        assert list(check(Server(LibraryAddress.of(url)))) == []
        assert adds(url, [first, *others]).added == len(others)
        assert list(check(Server(LibraryAddress.of(url)))) == []
    finally:
        server.stop()


def test_rows_of_a_malicious_server_end_in_one_line(
    url: str, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adds(url, [str(path) for path in sample_paths()])
    made = Server.rows
    drawn = random.Random(4)

    def spoiled(
        server: Server, query: str, parameters: Sequence[object] = (), **told: Any
    ) -> object:
        rows = made(server, query, parameters, **told)
        return [tuple(map(spoil, row)) for row in rows] if "briefing_tui." in query else rows

    def spoil(value: object) -> object:
        if not isinstance(value, bytes) or drawn.random() < 0.3:
            return value
        data = bytearray(value)
        for _each in range(drawn.randrange(1, 9)):
            data[drawn.randrange(len(data))] ^= drawn.randrange(1, 256)
        return bytes(data[: drawn.randrange(len(data))]) if drawn.random() < 0.2 else bytes(data)

    monkeypatch.setattr(Server, "rows", spoiled)
    told: list[str] = []
    for turn in range(12):
        try:
            library = Library.connect(url, cache=tmp_path / f"desk{turn}")
            list(library.search("垃圾"))
            assert all(briefing.text for briefing in library)
        except BriefingError as error:
            told.append(str(error))
    assert told
    assert not any("\n" in each for each in told)


def test_a_server_that_was_lost_is_told_and_comes_back(adds: Add, tmp_path: Path) -> None:
    server = started()
    try:
        url = server.new_base()
        migrate(Server(LibraryAddress.of(url)))
        adds(url, [str(path) for path in sample_paths()])
        library = Library.connect(url, cache=tmp_path / "desk")
        assert library[0].text
        server.kill()
        with pytest.raises(BriefingError, match="cannot be reached") as error:
            list(library.search("垃圾"))
        assert "\n" not in str(error.value)
        assert library[0].text, "what was read can still be read"
        server.start()
        assert list(library.search("垃圾"))
    finally:
        server.stop()
