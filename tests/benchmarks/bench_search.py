"""Search as one types, on a written library, beside what else searches text.

    python -m tests.benchmarks.bench_search [MILLION_CHARACTERS ...]

Every key of every query is one search with a limit of 100. Peers search the same text, line by
line, for the whole queries only; programs count with their start. Those that are not installed
are left out.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing_tui.library import Library
from briefing_tui.model import Briefing
from tests.benchmarks.written import FORMULA, library

LIMIT = 100
QUERIES = 60


def main() -> None:
    """Print a table for each size."""
    for size in [int(given) for given in sys.argv[1:]] or [10]:
        with tempfile.TemporaryDirectory() as cache:
            measure(size * 1_000_000, cache)


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
    """What else searches text, each over its lines."""
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
