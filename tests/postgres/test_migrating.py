"""The tables of a library: made once, brought forward, refused when newer."""

from __future__ import annotations

import threading
from itertools import count
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.migrating import check_tables, migrate, migrations
from briefing_tui.postgres.server import Server
from tests.postgres.servers import TestServer


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
