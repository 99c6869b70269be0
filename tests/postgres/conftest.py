"""A PostgreSQL server for the tests of shared libraries, and a new library for each."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.limits import USUAL_LIMITS
from briefing_tui.postgres.adding import Adding, add
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import DeskRole
from briefing_tui.postgres.knowledge import give_role
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from tests.postgres.desks import Desk, Desks
from tests.postgres.servers import TestServer, started

TEMPLATE = "library_template"


@pytest.fixture(scope="session")
def postgres() -> Iterator[TestServer]:
    """A server that all tests of one process share."""
    server = started()
    try:
        server.execute(f"CREATE DATABASE {TEMPLATE} TEMPLATE template0")
        connection = Server(LibraryAddress.of(server.url(TEMPLATE)))
        migrate(connection)
        connection.close()
        yield server
    finally:
        server.stop()


@pytest.fixture
def url(postgres: TestServer) -> str:
    """The address of a new, empty library."""
    return postgres.new_base(TEMPLATE)


Add = Callable[[str, Sequence[str]], Adding]


@pytest.fixture
def adds(tmp_path: Path) -> Add:
    """Adds files to the library at an address."""

    def adds(url: str, files: Sequence[str]) -> Adding:
        server = Server(LibraryAddress.of(url))
        try:
            return add(server, FilesReader(Kept(tmp_path / "adder"), USUAL_LIMITS), files)
        finally:
            server.close()

    return adds


@pytest.fixture
def desks(postgres: TestServer, url: str) -> Iterator[Desks]:
    """Makes desks of new users, each with a role."""
    owner = Server(LibraryAddress.of(url))
    made: list[Desk] = []

    def desk(name: str, role: str) -> Desk:
        user = f"{name}_{secrets.token_hex(4)}"
        postgres.execute(f"CREATE ROLE {user} LOGIN")
        give_role(owner, DeskRole(role), user)
        made.append(Desk(url, user))
        return made[-1]

    yield desk
    for each in made:
        each.close()
    owner.close()
