"""Programs that are killed at random moments while they add to a shared library.

``python -m tests.postgres.killing_adds [ROUNDS]`` kills 200 programs, or ROUNDS, and prints what
was lost, doubled or left half there: nothing.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.limits import USUAL_LIMITS
from briefing_tui.postgres.adding import add
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.library_state import check
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.shared_library import SharedLibrary
from tests.killed_writers import told_until_killed
from tests.postgres.servers import started

TALK = """第{number}号通报会

2024年3月5日

许立衡：各位记者朋友，今天通报第{number}号工程的情况。

周岚：第{number}号工程进展顺利。
"""


def killed(url: str, rounds: int, drawn: random.Random) -> list[str]:
    """Return what is wrong after a number of programs were killed while they added briefings.

    Each is killed only once it has told of something, so that the speed of the machine does not
    matter.

    Args:
        url: the address of an empty library.
        rounds: how many are killed.
        drawn: when.
    """
    wrong: list[str] = []
    told: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for turn in range(rounds):
            first = turn * 1_000_000
            told += told_until_killed(_add_on, url, folder, first, random=drawn, longest=0.04)
            wrong += _wrong(url, folder, told, turn + 1)
    return wrong


def _add_on(url: str, folder: Path, first: int, told: int) -> None:
    """Add a briefing after the other, and tell of each when it is there."""
    server = Server(LibraryAddress.of(url))
    reader = FilesReader(Kept(folder / "kept"), USUAL_LIMITS)
    for number in count(first):
        path = folder / f"{number}.txt"
        path.write_text(TALK.format(number=number), "utf-8")
        add(server, reader, [str(path)])
        os.write(told, f"{path}\n".encode())


def _wrong(url: str, folder: Path, told: Sequence[str], turns: int) -> list[str]:
    """Return what is lost, doubled, damaged, or there of more than one a turn untold."""
    shared = SharedLibrary(LibraryAddress.of(url), Kept(folder / "desk"))
    there = Counter(entry.path for row in shared.rows for entry in row.entries)
    wrong = [f"{path} is lost" for path in told if path not in there]
    wrong += [f"{path} is there {times} times" for path, times in there.items() if times > 1]
    if len(there) > len(told) + turns:
        wrong.append("more is there than was told")
    wrong += check(shared.server)
    shared.server.close()
    return wrong


def main(arguments: Sequence[str]) -> None:
    """Kill programs, and print what was lost."""
    rounds = int(arguments[0]) if arguments else 200
    server = started()
    try:
        url = server.new_base()
        migrate(Server(LibraryAddress.of(url)))
        wrong = killed(url, rounds, random.Random(17))
        print(f"{rounds} kills, lost, doubled or damaged: {wrong or 'nothing'}")
    finally:
        server.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
