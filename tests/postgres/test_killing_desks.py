"""Quotes and corrections outlive killed desks and killed servers, and are there once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from tests.postgres.killing import killed_desks, killed_servers
from tests.postgres.servers import TestServer, started


@pytest.fixture
def mortal() -> Iterator[TestServer]:
    """A server that only this test uses."""
    server = started()
    yield server
    server.stop()


def test_desks_that_are_killed_lose_nothing_and_send_nothing_twice(
    url: str, tmp_path: Path
) -> None:
    assert killed_desks(url, tmp_path / "copy", 20, Random(7)) == []


def test_a_server_that_is_killed_in_a_correction_loses_nothing_and_has_nothing_twice(
    mortal: TestServer, tmp_path: Path
) -> None:
    url = mortal.new_base()
    connection = Server(LibraryAddress.of(url))
    migrate(connection)
    connection.close()
    assert killed_servers(mortal, url, tmp_path / "copy", 3, Random(7)) == []
