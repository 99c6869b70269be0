"""Search as one types, on real text and on a written library, beside what else searches text.

    python -m tests.benchmarks.bench_search [--folder FOLDER] [--copies N] [MILLION_CHARACTERS ...]

On the real transcripts beside the project, if they are there: every key of every query is one
search with a limit of 100, whose first 50 hits are shown, and ``ugrep -Z1`` searches the same
lines for whole queries in between. Parsed and indexed files are kept in the folder for the next
run. Then a burst of keys is typed as fast as a browser gets them. With numbers, or where there are
no real transcripts, a written library of so many million characters is searched. Peers search its
lines; programs count with their start. Those that are not installed are left out.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from briefing_tui.cache.length import characters_of
from briefing_tui.library import Library
from briefing_tui.model import Briefing
from tests.benchmarks import real
from tests.benchmarks.bursts import burst
from tests.benchmarks.written import FORMULA, library

LIMIT, SHOWN = 100, 50
QUERIES = 60


def main() -> None:
    """Measure on real text, and on a written library of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("millions", type=int, nargs="*")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--copies", type=int, default=2)
    parser.add_argument("-v", action="store_true")
    given = parser.parse_args()
    if real.TRANSCRIPTS.exists():
        with tempfile.TemporaryDirectory() as folder:
            measure_real(given.folder or Path(folder), given.copies)
    for size in given.millions or ([] if real.TRANSCRIPTS.exists() else [10]):
        with tempfile.TemporaryDirectory() as cache:
            measure(size * 1_000_000, cache)


def measure_real(folder: Path, copies: int) -> None:
    """Type queries over real transcripts, beside ugrep."""
    files = real.unpacked(folder, copies)
    began, cpu = time.perf_counter(), time.process_time()
    library_ = Library.from_paths(files, cache=folder / "cache")
    library_.search("热身", limit=1)
    characters = sum(map(characters_of, library_))
    print(f"\n{characters / 1e6:.1f} million characters of real text in {len(library_)} files")
    print(
        f"first answer after {time.perf_counter() - began:.2f} s "
        f"({time.process_time() - cpu:.2f} s of CPU); {memory()}"
    )
    typed = real.remembered(folder, files)
    lines = folder / "lines.txt"
    if not lines.exists():
        lines.write_text("".join(path.read_text(encoding="utf-8") for path in files), "utf-8")
    peer = program(["ugrep", "-Z1", "-F", "-a", "QUERY"], lines) if shutil.which("ugrep") else None
    took: list[tuple[float, float, str, str]] = []
    others: list[tuple[float, float]] = []

    def shown(query: str) -> object:
        return library_.search(query, limit=LIMIT)[:SHOWN]

    for number, (kind, query) in enumerate(typed):
        took += ((*timed(shown, key), kind, key) for _, key in real.keys([(kind, query)]))
        if peer and number % 3 == 0 and kind in ("formula", "half", "slip", "english"):
            others.append(timed(peer, query))
    for kind in ("every key", *dict.fromkeys(kind for kind, _ in typed)):
        own = [row for row in took if kind in ("every key", row[2])]
        cpu_, wall = sorted(row[0] for row in own), sorted(row[1] for row in own)
        print(f"{kind:<12}{len(own):5} CPU {spread(cpu_)}   wall {spread(wall)}")
    print("slowest:", ", ".join(f"{row[3]!r} {row[0]:.0f}" for row in sorted(took)[-12:]))
    print(memory())
    if others:
        for name, at in (("CPU", 0), ("wall", 1)):
            peers_ = sorted(each[at] for each in others)
            each_key = [(cpu, wall)[at] for cpu, wall, _kind, _key in took]
            ratio = statistics.median(each_key) / statistics.median(peers_)
            print(f"ugrep -Z1: {name} {spread(peers_)}; a key takes {ratio:.3f} of its median")
    bursts = sorted(burst(library_, "".join(query[:6] for _, query in typed)))
    print(f"burst of keys: the last one's answer after {spread(bursts)} by the clock")


def timed(search: Callable[[str], object], query: str) -> tuple[float, float]:
    """Milliseconds of CPU, that of programs which were started included, and by the clock."""
    wall, cpu = time.perf_counter(), time.process_time() + sum(os.times()[2:4])
    search(query)
    cpu = time.process_time() + sum(os.times()[2:4]) - cpu
    return cpu * 1000, (time.perf_counter() - wall) * 1000


def spread(took: Sequence[float]) -> str:
    """The median, the 95th percentile and the greatest of some ascending milliseconds."""
    late = took[int(len(took) * 0.95)]
    return f"{statistics.median(took):7.1f} median {late:7.1f} 95th {took[-1]:7.1f} worst"


def memory() -> str:
    """Return the private memory of this process, where the system tells it."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return "memory unknown"
    own = next(line for line in status.splitlines() if line.startswith("RssAnon"))
    return f"{int(own.split()[1]) / 1024:.0f} MB of its own in memory"


def measure(size: int, cache: str) -> None:
    """Build, type and compare."""
    briefings = list(library(size))
    characters = sum(len(briefing.text) for briefing in briefings)
    searched = Library(briefings, cache=cache)
    began = time.perf_counter()
    searched.search("热身")
    built = time.perf_counter() - began
    print(f"\n{characters / 1e6:.1f} million characters in {len(briefings)} briefings")
    print(f"indexed in {built:.2f} s: {characters / built / 1e6:.1f} million characters a second")
    print(f"index {searched.index_bytes / characters:.2f} bytes a character")
    queries = list(made(briefings))
    typed = [query[: end + 1] for query in queries for end in range(len(query))]
    report("each key", typed, lambda query: searched.search(query, limit=LIMIT))
    report("whole query", queries, lambda query: searched.search(query, limit=LIMIT))
    for name, search in peers(briefings):
        report(name, queries[:20], search)


def made(briefings: list[Briefing]) -> Iterator[str]:
    """Queries of the text: as it stands, mistyped, by sound, the formula, and two terms."""
    from briefing_tui.search.sounds import readings

    rng, table = random.Random(7), readings()
    yield FORMULA
    for count in range(QUERIES):
        text = rng.choice(briefings).text
        start = rng.randrange(len(text) - 20)
        words = text[start : start + rng.randint(4, 10)].replace("\n", "")
        kind = count % 5
        if kind == 1:
            at = rng.randrange(len(words))
            words = words[:at] + rng.choice("乙丙丁戊") + words[at + 1 :]
        elif kind == 2:
            words = words[:4] + words[5:]
        elif kind == 3:
            sounds = (table.usual.get(letter) for letter in words[:5])
            words = "".join(table.syllables[each[0]] for each in sounds if each) or words
        elif kind == 4:
            words = f"{words[:2]} {text[start + 12 : start + 15]}".replace("\n", "")
        yield words


def report(name: str, queries: list[str], search: Callable[[str], object]) -> None:
    """Print the times of some queries in milliseconds."""
    times: list[tuple[float, str]] = []
    for query in queries:
        began = time.perf_counter()
        search(query)
        times.append(((time.perf_counter() - began) * 1000, query))
    times.sort()
    middle = statistics.median(each for each, _ in times)
    late, worst = times[int(len(times) * 0.95)][0], times[-1]
    print(f"{name:<16}{middle:9.2f} median{late:9.2f} 95th{worst[0]:9.2f} worst ({worst[1]!r})")
    if "-v" in sys.argv or len(times) > 100:
        print("   slowest:", ", ".join(f"{query!r} {each:.0f}" for each, query in times[-12:]))


def peers(briefings: list[Briefing]) -> Iterator[tuple[str, Callable[[str], object]]]:
    """Return other programs that search text, each over its lines."""
    lines = [line for briefing in briefings for line in briefing.text.split("\n") if line]
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table lines using fts5(line, tokenize='trigram')")
    began = time.perf_counter()
    base.executemany("insert into lines values (?)", ((line,) for line in lines))
    print(f"(SQLite FTS5 trigram indexed in {time.perf_counter() - began:.1f} s)")

    def trigram(query: str) -> object:
        quoted = query.replace('"', '""')
        return base.execute(
            "select rowid from lines where lines match ? limit ?", (f'"{quoted}"', LIMIT)
        ).fetchall()

    yield "FTS5 trigram", trigram
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "lines.txt"
        listing.write_text("\n".join(lines), encoding="utf-8")
        for name, command in (
            ("fzf", ["fzf", "--filter", "QUERY"]),
            ("ugrep -Z1", ["ugrep", "-Z1", "-F", "-a", "QUERY"]),
            ("ripgrep", ["rg", "-F", "-a", "QUERY"]),
        ):
            if shutil.which(command[0]):
                yield name, program(command, listing)


def program(command: list[str], listing: Path) -> Callable[[str], object]:
    """A search by a program that reads the lines from its standard input."""

    def search(query: str) -> object:
        arguments = [query if part == "QUERY" else part for part in command]
        with listing.open("rb") as lines:
            return subprocess.run(arguments, stdin=lines, capture_output=True, check=False).stdout

    return search


if __name__ == "__main__":
    main()
