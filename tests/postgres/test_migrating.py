"""The tables of a library: made once, brought forward, refused when newer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import DeskRole
from briefing_tui.postgres.knowledge import Knowledge, give_role
from briefing_tui.postgres.migrating import check_tables, migrate, migrations
from briefing_tui.postgres.server import Server
from tests.postgres.conftest import Add
from tests.postgres.servers import TestServer, started


def test_migrations_are_numbered_without_gaps() -> None:
    assert [each.number for each, _ in zip(migrations(), count(), strict=False)] == list(
        range(1, len(migrations()) + 1)
    )


def test_tables_are_made_once_also_by_two_at_once(postgres: TestServer) -> None:
    url = postgres.new_base()
    steps: list[int] = []
    threads = [
        threading.Thread(target=lambda: steps.append(migrate(Server(LibraryAddress.of(url)))))
        for _each in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(steps) == [0, len(migrations())]
    check_tables(Server(LibraryAddress.of(url)))


def test_a_data_base_without_a_library_is_told_with_the_remedy(
    postgres: TestServer, tmp_path: Path
) -> None:
    with pytest.raises(BriefingError, match="library init"):
        Library.connect(postgres.new_base(), cache=tmp_path)


def test_a_library_of_a_newer_program_is_refused(url: str, tmp_path: Path) -> None:
    server = Server(LibraryAddress.of(url))
    with server.transaction() as cursor:
        cursor.execute("INSERT INTO briefing_tui.migrations (number, name) VALUES (9999, 'later')")
    with pytest.raises(BriefingError, match="newer"):
        Library.connect(url, cache=tmp_path)
    with pytest.raises(BriefingError, match="newer"):
        migrate(server)


def test_every_key_has_the_day_by_which_the_tables_are_parted(url: str) -> None:
    rows = Server(LibraryAddress.of(url)).rows(
        "SELECT conrelid::regclass::text, array_agg(attname::text) FROM pg_constraint "
        "JOIN pg_class ON pg_class.oid = conrelid AND relkind = 'p' "
        "JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY(conkey) "
        "WHERE contype = 'p' GROUP BY 1",
        kinds=(str, list),
    )
    assert {name.rpartition(".")[2] for name, _keys in rows} == {"briefings", "segments", "blocks"}
    for _name, keys in rows:
        assert "day" in keys
        assert {"id", "segment"} & set(keys)


def test_a_library_of_the_first_form_is_brought_forward_with_what_it_holds(
    postgres: TestServer, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, first = postgres.new_base(), migrations()[:1]
    server = Server(LibraryAddress.of(url))
    with monkeypatch.context() as patch:
        patch.setattr("briefing_tui.postgres.migrating.migrations", lambda: first)
        assert migrate(server) == 1
    (tmp_path / "1.txt").write_text("许立衡：今天通报社区养老的情况。\n", "utf-8")
    adds(url, [str(tmp_path / "1.txt")])
    with pytest.raises(BriefingError, match="older"):
        Library.connect(url, cache=tmp_path / "desk")
    assert migrate(server) == len(migrations()) - 1
    assert len(Library.connect(url, cache=tmp_path / "desk")) == 1
    server.close()


@pytest.fixture
def bare() -> Iterator[TestServer]:
    """A server that has no roles for libraries yet."""
    server = started()
    yield server
    server.stop()


def test_who_may_make_no_roles_makes_a_library_and_who_may_gives_them_later(
    bare: TestServer, tmp_path: Path
) -> None:
    bare.execute("CREATE ROLE plain LOGIN")
    bare.execute("CREATE ROLE lin LOGIN")
    bare.execute("CREATE DATABASE plain OWNER plain")
    plain, lin = (Server(LibraryAddress.of(bare.url("plain", user))) for user in ("plain", "lin"))
    assert migrate(plain) == len(migrations())
    check_tables(plain)
    with closing(Knowledge(plain)) as knowledge:
        assert knowledge.standing().role is DeskRole.EDITOR
    with pytest.raises(BriefingError, match="may not"):
        give_role(plain, DeskRole.READER, "lin")
    give_role(Server(LibraryAddress.of(bare.url("plain"))), DeskRole.READER, "lin")
    check_tables(lin)
    with closing(Knowledge(lin)) as knowledge:
        assert knowledge.standing().role is DeskRole.READER
