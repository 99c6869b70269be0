"""Faults: servers that are killed, silent, full or wrong; each is one line, nothing half there."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from briefing_tui import Library
from briefing_tui.cli import main
from briefing_tui.errors import BriefingError
from briefing_tui.postgres import adding
from briefing_tui.postgres import server as serving
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.library_state import check, state_of
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.samples import sample_paths
from tests.postgres import killing_adds
from tests.postgres.conftest import Add
from tests.postgres.relays import Relay
from tests.postgres.servers import OWNER, TestServer, started
from tests.postgres.test_adding import server_of, write

SAMPLES = [str(path) for path in sample_paths()]


@pytest.fixture
def own() -> Iterator[TestServer]:
    """A server that the test may kill."""
    server = started()
    yield server
    server.stop()


@pytest.fixture
def own_url(own: TestServer) -> str:
    """The address of an empty library on it."""
    url = own.new_base()
    connection = server_of(url)
    migrate(connection)
    connection.close()
    return url


def line_of(error: BaseException) -> str:
    """Return what an error says, which is one line."""
    told = str(error)
    assert told.isprintable(), told
    return told


def test_a_server_killed_at_any_moment_of_adding_has_whole_briefings_alone(
    own: TestServer, own_url: str, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "LARGEST", 1)  # each briefing in a transaction of its own
    drawn = random.Random(5)
    paths = [write(tmp_path, f"{number}.txt", f"第{number}号通报") for number in range(60)]
    there = 0
    for _turn in range(5):
        timer = threading.Timer(drawn.random() * 0.6 + 0.02, own.kill)
        timer.start()
        try:
            adds(own_url, paths)
        except BriefingError as error:
            line_of(error)
        timer.join()
        own.start()
        state = state_of(server_of(own_url))
        assert list(check(server_of(own_url))) == []
        assert state.briefings >= there
        there = state.briefings
    adds(own_url, paths)
    assert state_of(server_of(own_url)).briefings == len(paths)
    assert list(check(server_of(own_url))) == []


def test_a_server_killed_in_the_middle_of_a_search_is_told_and_what_is_here_is_read_on(
    own: TestServer, own_url: str, adds: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adds(own_url, SAMPLES)
    library = Library.connect(own_url, cache=tmp_path / "desk")
    whole = [hit.spans for hit in Library.connect(own_url, cache=tmp_path / "other").search("垃圾")]
    assert library[0].text
    asked = Server.rows

    def killed_first(server: Server, query: str, *told: Any, **named: Any) -> Any:
        if "blocks" in query:
            own.kill()
        return asked(server, query, *told, **named)

    with monkeypatch.context() as patch:
        patch.setattr(Server, "rows", killed_first)
        with pytest.raises(BriefingError, match="cannot be reached") as error:
            list(library.search("垃圾"))
    line_of(error.value)
    assert library[0].text
    own.start()
    assert [hit.spans for hit in library.search("垃圾")] == whole


def test_a_server_killed_while_it_answers_is_told(own: TestServer, own_url: str) -> None:
    server = server_of(own_url)
    timer = threading.Timer(0.3, own.kill)
    timer.start()
    with pytest.raises(BriefingError, match="cannot be reached") as error:
        server.rows("SELECT 1 FROM pg_sleep(60)", kinds=(int,))
    timer.join()
    line_of(error.value)


def test_a_silent_server_is_given_up(
    own: TestServer, own_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "LONGEST_WAIT", 0.5)
    relay = Relay(own.folder)
    base = own_url.removeprefix("postgresql:///").partition("?")[0]
    server = server_of(relay.url(base, OWNER))
    assert server.row("SELECT 1", kinds=(int,)) == (1,)
    relay.passes.clear()
    with pytest.raises(BriefingError, match="does not answer") as error:
        server.rows("SELECT 1", kinds=(int,))
    line_of(error.value)
    relay.passes.set()
    assert server.row("SELECT 1", kinds=(int,)) == (1,)
    server.close()
    relay.close()


def test_no_killed_client_loses_or_doubles_a_briefing(own_url: str) -> None:
    assert killing_adds.killed(own_url, 20, random.Random(17)) == []


def test_two_programs_that_make_a_library_at_once_make_it_once(own: TestServer) -> None:
    url = own.new_base()
    command = [sys.executable, "-m", "briefing_tui", "library", "init", url]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _each in range(2)]
    told = sorted(each.communicate()[0].strip() for each in both)
    assert [each.returncode for each in both] == [0, 0]
    assert told == ["the library is ready", "the library was ready already"]


@pytest.fixture
def little_room() -> Iterator[Path]:
    """A folder of a file system of 96 MB."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root makes a small file system")
    folder = Path("/tmp") / f"briefing-room-{os.getpid()}"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=96m,mode=777", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip("no file system can be made here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk_is_told_and_nothing_is_half_there(
    little_room: Path, adds: Add, tmp_path: Path
) -> None:
    server = started(data=little_room / "data")
    try:
        url = server.new_base()
        migrate(server_of(url))
        adds(url, SAMPLES[:1])
        free = shutil.disk_usage(little_room).free
        filling = little_room / "filling"
        filling.write_bytes(b"0" * (free - (300 << 10)))
        drawn = random.Random(3)
        words = ["".join(chr(drawn.randrange(0x4E00, 0x9F00)) for _c in range(400_000))]
        large = write(tmp_path, "large.txt", words[0])
        with pytest.raises(BriefingError) as error:
            adds(url, [large])
        told = line_of(error.value)  # a server without room for its log may end
        assert "disk is full" in told or "cannot be reached" in told
        filling.unlink()
        server.wait()
        assert state_of(server_of(url)).briefings == 1
        assert list(check(server_of(url))) == []
        assert adds(url, [large]).added == 1
        assert list(check(server_of(url))) == []
    finally:
        server.stop()


def refusals(server: TestServer, url: str) -> Sequence[tuple[str, str, str]]:
    """Return addresses that cannot be opened, with the reason and the remedy that are told."""
    return (
        (url.replace("user=librarian", "user=asked"), "refuses the password", "~/.pgpass"),
        (url.replace("user=librarian", "user=nobody"), '"nobody" does not exist', "address"),
        ("postgresql://nowhere.invalid/base", "nowhere.invalid", "check the address"),
        ("postgresql:///base?host=/nowhere", "No such file", "check the address"),
        ("postgresql:///base?service=none", 'service "none"', "settings of libpq"),
        (
            f"{Relay(server.folder).url('base', 'x')}".replace("disable", "require"),
            "TLS",
            "sslmode",
        ),
        (server.url("nobase"), '"nobase" does not exist', "check the address"),
        (server.new_base(), "no library", "library init"),
    )


def test_whatever_refuses_is_named_with_reason_and_remedy_and_no_password(
    own: TestServer,
    own_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    own.execute("CREATE ROLE asked LOGIN PASSWORD 'right'")
    monkeypatch.setenv("PGPASSWORD", "wrong-one")
    for given, reason, remedy in refusals(own, own_url):
        assert main(["search", "垃圾", given]) == 2
        printed = capsys.readouterr()
        [line] = (printed.out + printed.err).splitlines()
        assert LibraryAddress.of(given).shown in line
        assert reason in line
        assert remedy in line
        assert "wrong-one" not in line


def test_a_password_that_is_missing_is_asked_for_by_its_file(
    own: TestServer, own_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    own.execute("CREATE ROLE asked LOGIN PASSWORD 'right'")
    with pytest.raises(BriefingError, match=r"asks for a password .* ~/\.pgpass"):
        Library.connect(own_url.replace("user=librarian", "user=asked"), cache=tmp_path)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("INSERT INTO briefing_tui.migrations (number, name) VALUES (9999, 'later')", "newer"),
        ("DELETE FROM briefing_tui.migrations", "older program.*library init"),
        ("DROP TABLE briefing_tui.segments CASCADE", "library check"),
    ],
)
def test_tables_of_another_form_are_told(
    url: str, postgres: TestServer, tmp_path: Path, change: str, told: str
) -> None:
    with server_of(url).transaction() as cursor:
        cursor.execute(change.encode())
    with pytest.raises(BriefingError, match=told) as error:
        Library.connect(url, cache=tmp_path)
    line_of(error.value)
