"""Waking the exchange with a library, and what a library refuses of what is sent to it."""

from __future__ import annotations

import resource
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from threading import Thread
from time import monotonic
from uuid import uuid4

import pytest

from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import EntryKind, RefusedChangeError, SentChange
from briefing_tui.postgres.checked_rows import OddAnswerError, SilentError
from briefing_tui.postgres.knowledge import Knowledge
from tests.postgres.desks import Desks

ADDRESS = LibraryAddress.of("postgresql://desk.example/briefings")


@pytest.fixture
def many_files() -> Iterator[None]:
    """Has more files open than ``select`` knows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2048:
        pytest.skip("so many files cannot be open here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2048), hard))
    with ExitStack() as opened:
        while opened.enter_context(socket.socket()).fileno() < 1024:
            pass
        yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_no_change_waits_for_an_exchange_that_is_not_waiting() -> None:
    knowledge = Knowledge.at(ADDRESS)

    def wake() -> None:
        for _change in range(5000):
            knowledge.wake()

    waking = Thread(target=wake, daemon=True)
    waking.start()
    waking.join(20)
    assert not waking.is_alive()
    knowledge.wait(60)  # and is woken by what is there
    knowledge.close()


@pytest.mark.usefixtures("many_files")
def test_a_wait_with_many_open_files_waits_and_ends() -> None:
    knowledge = Knowledge.at(ADDRESS)
    begun = monotonic()
    knowledge.wait(0.3)
    assert monotonic() - begun >= 0.25
    knowledge.wake()
    begun = monotonic()
    knowledge.wait(60)
    assert monotonic() - begun < 30
    knowledge.close()


def change(content: str = "{}") -> SentChange:
    """Return a new change."""
    return SentChange(str(uuid4()), str(uuid4()), EntryKind.QUOTE, content, False)


@pytest.mark.parametrize("error", [SilentError(), OddAnswerError("2")])
def test_a_server_that_is_silent_or_odd_refuses_nothing(
    desks: Desks, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    lin = desks("lin", "contributor")

    def fails(*_told: object) -> None:
        raise error

    monkeypatch.setattr("briefing_tui.postgres.connecting.TimedConnection.wait", fails)
    with pytest.raises(BriefingError) as told:
        lin.knowledge.send([change()])
    assert not isinstance(told.value, RefusedChangeError)


def test_a_server_that_only_reads_refuses_nothing(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    with lin.knowledge._server.transaction() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
    with pytest.raises(BriefingError, match="read-only") as told:
        lin.knowledge.send([change()])
    assert not isinstance(told.value, RefusedChangeError)


def test_what_no_library_can_hold_is_refused(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    with pytest.raises(RefusedChangeError):
        lin.knowledge.send([change("\x00")])
