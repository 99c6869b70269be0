"""Compares search with other ways to find lines: ``python -m tests.benchmarks.bench_rivals``.

Without arguments the queries are those of ``real_queries.tsv``, which were written before they were
run, and the texts those of the library beside the project whose numbers end in 1, 4 or 8. Or give a
table of queries and the folder that they are about. A row has tabs between kind, query,
file relative to the folder (``-``: nothing should be found), start, end, the words there, and other
right places (``file:start:end|...``). Each engine answers with lines; a line counts when it holds
a right place. Printed for each kind: the share of queries whose first answer is right, and whose
first ten hold a right one; of queries that should find nothing, the share that found nothing.
"""

from __future__ import annotations

import argparse
import math
import shutil
import sqlite3
import subprocess
import tarfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from briefing_tui import Library
from briefing_tui.search.fold import fold
from tests.benchmarks.real import TRANSCRIPTS

QUERIES, ENDINGS = Path(__file__).parent / "real_queries.tsv", ("1", "4", "8")
"""The queries of the project, and how the names of the texts end that they are about."""

TOP = 10
"""The answers of an engine that are looked at."""

K1, B = 1.2, 0.75
"""The usual constants of BM25."""

Answers = Callable[[str], Sequence[int]]
"""A function that gives the numbers of the lines that answer a query, best first."""


class Line(NamedTuple):
    """A line of a text, with the place where it begins."""

    path: str
    start: int
    text: str


class Row(NamedTuple):
    """A query with its right places; none where nothing should be found."""

    kind: str
    query: str
    places: tuple[tuple[str, int, int], ...]


def rows_of(table: Path) -> list[Row]:
    """Return the queries of a table."""
    found = []
    for line in table.read_text(encoding="utf-8").splitlines():
        kind, query, path, start, end, _words, *also = line.split("\t")
        places = [] if path == "-" else [(path, int(start), int(end))]
        for place in filter(None, (also[0] if also else "").split("|")):
            name, low, high = place.rsplit(":", 2)
            places.append((name, int(low), int(high)))
        found.append(Row(kind, query.replace("\\n", "\n"), tuple(places)))
    return found


def lines_of(library: Library, folder: Path) -> list[Line]:
    """Return the lines of all texts that are not blank."""
    found = []
    for briefing in library:
        at = 0
        for line in briefing.text.splitlines(keepends=True):
            if line.strip():
                found.append(Line(str(Path(briefing.path).relative_to(folder)), at, line))
            at += len(line)
    return found


def bigrams(text: str) -> Counter[str]:
    """Return how often each two neighbouring characters stand in a text, folded."""
    plain = "".join(filter(str.isalnum, fold(text)))
    return Counter(plain[at : at + 2] for at in range(max(1, len(plain) - 1)))


def bm25(lines: Sequence[Line]) -> Answers:
    """Return BM25 over bigrams of characters."""
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    sizes = []
    for number, line in enumerate(lines):
        held = bigrams(line.text)
        sizes.append(sum(held.values()))
        for pair, count in held.items():
            postings[pair].append((number, count))
    mean = sum(sizes) / max(1, len(sizes))

    def answers(query: str) -> Sequence[int]:
        scores: dict[int, float] = defaultdict(float)
        for pair in bigrams(query):
            held = postings.get(pair, [])
            rarity = math.log(1 + (len(lines) - len(held) + 0.5) / (len(held) + 0.5))
            for number, count in held:
                length = K1 * (1 - B + B * sizes[number] / mean)
                scores[number] += rarity * count * (K1 + 1) / (count + length)
        return sorted(scores, key=lambda number: -scores[number])[:TOP]

    return answers


def fts5(lines: Sequence[Line]) -> Answers:
    """Return the trigrams of SQLite's full-text search."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE lines USING fts5(text, tokenize='trigram')")
    base.executemany(
        "INSERT INTO lines(rowid, text) VALUES (?, ?)",
        ((number, line.text) for number, line in enumerate(lines)),
    )

    def answers(query: str) -> Sequence[int]:
        words = [word for word in query.split() if len(word) > 2]
        if not words:
            found = base.execute(
                "SELECT rowid FROM lines WHERE text LIKE ? LIMIT ?", (f"%{query}%", TOP)
            )
        else:
            asked = " ".join('"' + word.replace('"', '""') + '"' for word in words)
            found = base.execute(
                "SELECT rowid FROM lines WHERE lines MATCH ? ORDER BY rank LIMIT ?", (asked, TOP)
            )
        return [number for (number,) in found]

    return answers


def program(command: Callable[[str], list[str]], lines: Sequence[Line]) -> Answers:
    """Return a program that filters numbered lines."""
    written = "".join(
        f"{number}\t{' '.join(line.text.split())}\n" for number, line in enumerate(lines)
    )

    def answers(query: str) -> Sequence[int]:
        done = subprocess.run(
            command(" ".join(query.split())),
            input=written,
            capture_output=True,
            text=True,
            check=False,
        )
        found = (line.partition("\t")[0] for line in done.stdout.splitlines()[:TOP])
        return [int(number) for number in found if number.isdecimal()]

    return answers


def engines(lines: Sequence[Line]) -> dict[str, Answers]:
    """Return the engines that this machine has."""
    found = {"bm25": bm25(lines), "fts5": fts5(lines)}
    if shutil.which("fzf"):
        found["fzf"] = program(lambda query: ["fzf", "--filter", query, "--nth", "2.."], lines)
    if shutil.which("ugrep"):
        found["ugrep"] = program(lambda query: ["ugrep", "-Z2", "-F", "-e", query], lines)
    return found


def rank_of(held: Iterable[bool]) -> int:
    """Return the place of the first right answer, from 1; 0 where none is."""
    return next((place for place, right in enumerate(held, 1) if right), 0)


def main() -> None:
    """Print the table of the queries that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("queries", type=Path, nargs="?", default=QUERIES)
    parser.add_argument("folder", type=Path, nargs="?")
    options = parser.parse_args()
    with TemporaryDirectory() as unpacked:
        compare(options.queries, options.folder or _texts(Path(unpacked)))


def _texts(folder: Path) -> Path:
    """Unpack the texts that the queries of the project are about; return their folder."""
    with tarfile.open(TRANSCRIPTS) as packed:
        for member in packed:
            if Path(member.name).stem.endswith(ENDINGS):
                packed.extract(member, folder, filter="data")
    return folder / "library"


def compare(queries: Path, folder: Path) -> None:
    """Print the table of some queries about the texts of a folder."""
    library = Library.from_paths([str(folder)])
    lines = lines_of(library, folder)
    rivals = engines(lines)
    names = ["briefing-tui", *rivals]
    ranks: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for row in rows_of(queries):
        hits = library.search(row.query, limit=TOP)
        counted = [hit for hit in hits if hit.group != "related"] if not row.places else list(hits)
        own = (
            any(
                str(Path(hit.briefing.path).relative_to(folder)) == path
                and hit.start < high
                and hit.end > low
                for path, low, high in row.places
            )
            for hit in counted
        )
        ranks[row.kind][names[0]].append(rank_of(own) if row.places else int(not counted))
        for name, answers in rivals.items():
            found = [lines[number] for number in answers(row.query)]
            right = (
                any(
                    line.path == path and line.start < high and line.start + len(line.text) > low
                    for path, low, high in row.places
                )
                for line in found
            )
            ranks[row.kind][name].append(rank_of(right) if row.places else int(not found))
    for each in [each for kind, each in ranks.items() if not kind.startswith("absent")]:
        for name, found_at in each.items():
            ranks["all"][name] += found_at
    print(f"{'kind':<12}{'n':>4}" + "".join(f"{name:>16}" for name in names))
    for kind, each in ranks.items():
        count = len(each[names[0]])
        shares = (
            f"{sum(rank == 1 for rank in each[name]) / count:.2f} "
            f"{sum(rank > 0 for rank in each[name]) / count:.2f}"
            for name in names
        )
        print(f"{kind:<12}{count:>4}" + "".join(f"{share:>16}" for share in shares))


if __name__ == "__main__":
    main()
