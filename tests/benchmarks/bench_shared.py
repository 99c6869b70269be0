"""Shared libraries beside the embedded index, key by key: one server, and three behind a fourth.

    python -m tests.benchmarks.bench_shared FOLDER [FILES]

Loads up to FILES files of a folder (200) into servers of its own, and prints how long loading
takes, the bytes a character, and the time of each key of some words drawn from the texts: on
files, on one server, on three with a coordinator, and for eight desks that type at once, each a
process.
A desk is new, so that it fetches what it reads, and then types the same again. Times are by the
clock: compare those of one run.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from briefing_tui import Library
from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.cache.length import characters_of
from briefing_tui.library import transcript_paths
from briefing_tui.limits import USUAL_LIMITS
from briefing_tui.postgres.adding import add
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.postgres.spreading import spread
from tests.postgres.servers import TestServer, started

DESKS = 8
WORDS = 20

SIZE = (
    "SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint FROM pg_class "
    "WHERE relnamespace = 'briefing_tui'::regnamespace AND relkind = 'r'"
)


def keys_of(library: Library, seed: int) -> list[str]:
    """Return what a line of search holds after each key of some words drawn from texts."""
    drawn = random.Random(seed)
    words: list[str] = []
    while len(words) < WORDS:
        text = library[drawn.randrange(len(library))].text
        at = drawn.randrange(max(1, len(text) - 20))
        word = text[at : at + drawn.choice((4, 6, 8))].replace("\n", "").strip()
        if len(word) > 3:
            words.append(word)
    return [word[:end] for word in words for end in range(1, len(word) + 1)]


def typed(library: Library, keys: Sequence[str]) -> list[float]:
    """Return how many milliseconds the answer to each key takes."""
    taken = []
    for key in keys:
        began = time.perf_counter()
        library.search(key, limit=50).counts()
        taken.append((time.perf_counter() - began) * 1e3)
    return taken


def tell(name: str, taken: Sequence[float]) -> None:
    """Print the median, the 95th percentile and the longest of some times."""
    middle, high = np.median(taken), np.percentile(taken, 95)
    print(
        f"{name:44} median {middle:6.1f}  p95 {high:6.1f}  worst {max(taken):6.1f} ms", flush=True
    )


def loaded(name: str, url: str, files: Sequence[str], kept: Kept, characters: int) -> None:
    """Load files into a library, and print how long that takes."""
    server = Server(LibraryAddress.of(url))
    began = time.perf_counter()
    add(server, FilesReader(kept, USUAL_LIMITS), files)
    rate = characters / 1e6 / (time.perf_counter() - began)
    print(f"{name:44} {rate:.2f}M characters a second, files parsed before", flush=True)
    server.close()


def told_size(name: str, urls: Sequence[str], characters: int) -> None:
    """Print how much disk some data bases take."""
    sizes = []
    for url in urls:
        server = Server(LibraryAddress.of(url))
        sizes.append(server.row(SIZE, kinds=(int,))[0])
        server.close()
    each = " + ".join(f"{size / characters:.2f}" for size in sizes)
    print(f"{name:44} {each} bytes a character", flush=True)


def measure(folder: str, count: int, room: Path, servers: Sequence[TestServer]) -> None:
    """Load a folder into one server, and into three behind another, and search both."""
    one, coordinator, *holders = servers
    url, spread_url = one.new_base(), coordinator.new_base()
    held = [each.new_base() for each in holders]
    for each in (url, spread_url):
        migrate(Server(LibraryAddress.of(each)))
    holding = [Server(LibraryAddress.of(each)) for each in held]
    spread(Server(LibraryAddress.of(spread_url)), holding)
    files = transcript_paths(folder, lambda error: print(error))[:count]
    kept = room / "files"
    embedded = Library.from_paths(files, cache=kept)
    characters = sum(map(characters_of, embedded))
    print(f"{len(embedded)} briefings, {characters / 1e6:.1f}M characters", flush=True)
    loaded("one server", url, files, Kept(kept), characters)
    loaded("three behind a coordinator", spread_url, files, Kept(kept), characters)
    told_size("one server", [url], characters)
    told_size("coordinator + three", [spread_url, *held], characters)
    keys = keys_of(embedded, 8)
    embedded.search("的").counts()
    shared = Library.connect(url, cache=room / "desk")
    parted = Library.connect(spread_url, cache=room / "parted")
    for turn in ("nothing fetched before", "again", "once more"):
        tell(f"files, {turn}", typed(embedded, keys))
        tell(f"one server, {turn}", typed(shared, keys))
        tell(f"three behind a coordinator, {turn}", typed(parted, keys))
    for turn in ("new", "again"):
        command = [sys.executable, "-m", "tests.benchmarks.bench_shared", "--desk", url]
        desks = [
            subprocess.Popen([*command, str(room / f"desk{n}"), str(n)], stdout=subprocess.PIPE)
            for n in range(DESKS)
        ]
        told = [desk.communicate()[0].split() for desk in desks]
        tell(f"{DESKS} desks at once, {turn}", [float(each) for one in told for each in one])


def desk(url: str, folder: str, seed: str) -> None:
    """Type at one desk, and print how long each key took."""
    library = Library.connect(url, cache=folder)
    keys = keys_of(library, int(seed))
    library.search("的").counts()
    print(*typed(library, keys))


def main(arguments: Sequence[str]) -> None:
    """Start the servers, measure, and end them."""
    if arguments[0] == "--desk":
        desk(*arguments[1:])
        return
    servers: list[TestServer] = []
    with tempfile.TemporaryDirectory() as room:
        try:
            servers += [started() for _each in range(5)]
            count = int(arguments[1]) if len(arguments) > 1 else 200
            measure(arguments[0], count, Path(room), servers)
        finally:
            for each in servers:
                each.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
