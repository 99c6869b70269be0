"""Desks and servers that are killed while quotes and corrections are shared.

``python -m tests.postgres.killing [ROUNDS]`` kills 200 desks, or ROUNDS, and a tenth as many
servers, and prints what was lost or doubled: nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from threading import Event, Thread
from uuid import uuid4

from briefing_tui.errors import BriefingError
from briefing_tui.model import Span
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.state.notebook.correction import is_note
from tests.killed_writers import told_until_killed
from tests.postgres.desks import Desk
from tests.postgres.servers import OWNER, TestServer, programs

Tell = Callable[[str], None]


def write_one(desk: Desk, tell: Tell) -> None:
    """Keep a quote and set something right, tell of each, and send both."""
    kept = replace(desk.quote("kept while others die"), id=str(uuid4()))
    desk.book.keep(kept)
    tell(kept.id)
    correction = replace(is_note(desk.briefing, Span(60, 70)), id=str(uuid4()))
    desk.book.correct(correction)
    tell(correction.id)
    with suppress(BriefingError):  # the server is gone; what was told waits
        desk.exchange()


def wrong_with(desk: Desk, told: Sequence[str]) -> list[str]:
    """Return what is lost or doubled of what was told, at the desk and on the server."""
    desk.exchange()
    server = Server(LibraryAddress.of(desk.url))
    try:
        rows = server.rows("SELECT entry::text FROM briefing_tui.changes", kinds=(str,))
    finally:
        server.close()
    there = Counter(str(row[0]) for row in rows)
    here = {each.id for each in desk.book.quotes()} | {each.id for each in desk.book.corrections()}
    wrong = [f"{id_} is there {there[id_]} times" for id_ in told if there[id_] != 1]
    wrong += [f"{id_} is doubled" for id_, count in there.items() if count > 1]
    wrong += [f"{id_} is not at the desk" for id_ in {*told, *there} - here]
    if waiting := desk.copy.pending():
        wrong.append(f"{len(waiting)} still wait")
    return wrong


def killed_desks(url: str, path: Path, rounds: int, random: Random) -> list[str]:
    """Return what is lost or doubled after desks were killed at random moments of writing.

    Each is killed only once it has told of something, so that the speed of the machine does not
    matter; all of them write to the same copy.
    """
    told: list[str] = []
    for _round in range(rounds):
        told += told_until_killed(_write_on, url, path, random=random, longest=0.03)
    desk = Desk(url, OWNER, path)
    try:
        return wrong_with(desk, told)
    finally:
        desk.close()


def _write_on(url: str, path: Path, writing: int) -> None:
    def tell(mark: str) -> None:
        os.write(writing, f"{mark}\n".encode())

    desk = Desk(url, OWNER, path)
    while True:
        write_one(desk, tell)


def killed_servers(
    server: TestServer, url: str, path: Path, rounds: int, random: Random
) -> list[str]:
    """Return what is lost or doubled after the server was killed while a desk corrected."""
    desk, told, ended = Desk(url, OWNER, path), list[str](), Event()

    def write() -> None:
        while not ended.is_set():
            write_one(desk, told.append)

    writer = Thread(target=write, daemon=True)
    writer.start()
    try:
        for _round in range(rounds):
            before = len(told)
            while len(told) < before + 4:
                time.sleep(0.001)
            time.sleep(random.random() * 0.03)
            server.kill()
            server.start()
        ended.set()
        writer.join()
        return wrong_with(desk, told)
    finally:
        ended.set()
        desk.close()


def main(arguments: Sequence[str]) -> None:
    """Kill desks and servers, and print what was lost."""
    rounds = int(arguments[0]) if arguments else 200
    found = programs()
    assert found is not None, "there is no PostgreSQL here that can be started"
    server, random = TestServer(found), Random(7)
    try:
        for name, kills in (("desks", rounds), ("servers", max(1, rounds // 10))):
            url = server.new_base()
            connection = Server(LibraryAddress.of(url))
            migrate(connection)
            connection.close()
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "copy"
                if name == "desks":
                    wrong = killed_desks(url, path, kills, random)
                else:
                    wrong = killed_servers(server, url, path, kills, random)
            print(f"{name:8} {kills} kills, lost or doubled: {wrong or 'nothing'}")
    finally:
        server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
