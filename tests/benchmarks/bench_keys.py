"""Time from a key to its finished repaint, against a bare application of lines.

Run it: ``python -m tests.benchmarks.bench_keys``. The programs run in a pseudo-terminal; the
clock runs from the writing of the key until the last bytes came that changed the screen. Not
counted are the two lines that preview the next copy: they wait until the keys come to rest. A
search is typed key by key, so its last change is the answer's: matches, counts, and the place.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.setting import MILLION, REAL, compiled, invented, told
from tests.terminal import Terminal

SIZE = 120, 36
REST = 0.3
"""Seconds without a byte after which a key has done all it does."""

PREVIEW = slice(-3, -1)
DOWN, PAGE, ESCAPE = "j", "\x1b[6~", "\x1b"
QUERIES = ("海漂拉圾", "同城同价", "新增学未", "打捞垃级")
"""Typed one after the other: some are there, some with a wrong character, some not."""


def press(terminal: Terminal, key: str, ignored: slice = PREVIEW) -> float:
    """Milliseconds from a key to the last change of the screen that it brings about."""
    before = _without(terminal.rows(), ignored)
    begun = perf_counter() - terminal.begun
    known = len(terminal.chunks)
    terminal.write(key)
    while terminal.receive(REST):
        pass
    chunks = terminal.chunks[known:]
    del terminal.chunks[known:]
    finished = begun
    for chunk in chunks:
        terminal.chunks.append(chunk)
        after = _without(terminal.rows(), ignored)
        if after != before:
            finished, before = chunk.seconds, after
    return (finished - begun) * 1000


def _without(rows: list[str], ignored: slice) -> list[str]:
    kept = list(rows)
    del kept[ignored]
    return kept


def keys(terminal: Terminal, key: str, times: int) -> list[float]:
    """Return the time of each press of one key; presses that change nothing are left out."""
    return [took for _ in range(times) if (took := press(terminal, key)) > 0]


def floor(path: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Return the times of a line and a page down in the bare application."""
    command = [sys.executable, "-m", "tests.benchmarks.bare_lines", str(path)]
    with Terminal(command, SIZE, environment) as terminal:
        _settle(terminal)
        line, page = keys(terminal, DOWN, 25), keys(terminal, PAGE, 15)
    print(f"  {'floor: a line down':28} {told(line)}")
    print(f"  {'floor: a page down':28} {told(page)}")
    return median(line), median(page)


def measure(name: str, path: Path, environment: dict[str, str]) -> None:
    """Print what keys take on one transcript."""
    print(f"{name}, {len(path.read_text(encoding='utf-8')):,} characters, {SIZE[0]}x{SIZE[1]}")
    line, page = floor(path, environment)
    command = [sys.executable, "-m", "briefing_tui", "--no-state", str(path)]
    with Terminal(command, SIZE, environment) as terminal:
        _settle(terminal)
        _tell("j", keys(terminal, DOWN, 25), line)
        _tell("PageDown", keys(terminal, PAGE, 15), page)
        first: list[float] = []
        later: list[float] = []
        for number, query in enumerate(QUERIES):
            press(terminal, "/")
            took = [press(terminal, character) for character in query]
            (later if number else first).extend(took)
            if number < len(QUERIES) - 1:
                press(terminal, ESCAPE)
        _tell("first search, by key", first, page)
        _tell("later searches, by key", later, page)
        press(terminal, ESCAPE)
        for key in ("/", *"民生实事", "\r"):
            press(terminal, key)
        _tell("n", keys(terminal, "n", 15), page)


def _settle(terminal: Terminal) -> None:
    """Wait until the program has painted and read everything."""
    while terminal.receive(3.0):
        pass


def _tell(name: str, took: Sequence[float], least: float) -> None:
    counted = [one for one in took if one > 0]
    if counted:
        print(f"  {name:28} {told(counted)}  {median(counted) / least:4.1f} x floor")


def main() -> None:
    """Measure the real transcript where it is there, and an invented one of a million."""
    with TemporaryDirectory() as folder, compiled() as environment:
        path = Path(folder) / "invented.txt"
        path.write_text(invented(MILLION), encoding="utf-8")
        if REAL.exists():
            measure(REAL.name, REAL, environment)
        measure("invented", path, environment)


if __name__ == "__main__":
    main()
