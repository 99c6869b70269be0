"""Time of the browser to its first paint, against a minimal Textual application.

Run it: ``python -m tests.benchmarks.bench_start [ROUNDS]``. Each round starts each program once,
in a process of its own, in a pseudo-terminal of 120 by 36, in turn. The clock runs from the
start of the process. While it runs, bytes and the times at which they came are only written
down; afterwards they are played into a terminal emulator, and the first paint is the moment
after whose bytes the screen shows the layout: the one line of the minimal application; of the
browser the headings of both side panes, the rule between them and the text, and words in the
bottom line (keys, or on the samples what they are). "First text" is the moment when the text of
the transcript stands there as well. "Processor" is the processor time that the program itself took
until its first paint, measured in runs of their own: on a busy machine only that is comparable.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

from tests.benchmarks.bare_app import READY
from tests.benchmarks.setting import REAL, compiled
from tests.terminal import PATIENCE, Terminal

SIZE = 120, 36
ROUNDS = 15
BARE = "a minimal Textual app"

Condition = Callable[[list[str]], bool]


def programs() -> dict[str, list[str]]:
    """Return the programs to measure, by name: the minimal application first."""
    python = sys.executable
    browser = [python, "-m", "briefing_tui", "--no-state"]
    found = {BARE: [python, "-m", "tests.benchmarks.bare_app"], "the browser, samples": browser}
    if REAL.exists():
        found[f"the browser, {REAL.name}"] = [*browser, str(REAL)]
    return found


def bare_stands(rows: list[str]) -> bool:
    """Return whether the minimal application is painted."""
    return READY in rows[0]


def layout_stands(rows: list[str]) -> bool:
    """Return whether all parts of the browser are painted."""
    ruled = sum("│" in row or "┤" in row for row in rows) > SIZE[1] // 2
    headings = all(any(heading in row for row in rows) for heading in ("Speakers", "Contents"))
    return ruled and headings and rows[-1].strip() != ""


def text_stands(rows: list[str]) -> bool:
    """Return whether a transcript is painted: letters in most rows right of the rule."""
    beside = (row.partition("│")[2] for row in rows[2:-4])
    return sum(any(map(str.isalpha, row)) for row in beside) > 5


def run(
    command: Sequence[str], environment: Mapping[str, str], conditions: Sequence[Condition]
) -> list[float]:
    """Milliseconds from the start of a program until each condition holds, one after another."""
    waiting, found = list(conditions), []
    with Terminal(command, SIZE, environment) as terminal:
        deadline = monotonic() + PATIENCE
        while waiting:
            if monotonic() > deadline:
                raise RuntimeError("never painted:\n" + "\n".join(terminal.rows()))
            seen = len(terminal.chunks)
            while terminal.receive(1.5):
                pass
            chunks, terminal.chunks = terminal.chunks[seen:], terminal.chunks[:seen]
            for chunk in chunks:
                terminal.chunks.append(chunk)
                rows = terminal.rows()
                while waiting and waiting[0](rows):
                    waiting.pop(0)
                    found.append(chunk.seconds * 1000)
    return found


def processor_time(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Milliseconds of processor time that a program takes until it is painted."""
    python, _module, _name, *arguments = command
    name = ["browser", *arguments] if arguments else ["bare"]
    with TemporaryDirectory() as folder:
        file = Path(folder, "spent")
        run = [python, "-m", "tests.benchmarks.until_ready", str(file), *name]
        with Terminal(run, SIZE, environment) as terminal:
            terminal.leave()
        return float(file.read_text(encoding="ascii"))


def main() -> None:
    """Measure and print medians and ratios."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    commands = programs()
    paints: dict[str, list[float]] = {name: [] for name in commands}
    texts: dict[str, list[float]] = {name: [] for name in commands}
    spent: dict[str, list[float]] = {name: [] for name in commands}
    with compiled() as environment:
        for number in range(rounds + 1):
            for name, command in commands.items():
                conditions = [bare_stands] if name == BARE else [layout_stands, text_stands]
                took = run(command, environment, conditions)
                busy = processor_time(command, environment)
                if number:  # the first round compiles, and fills the caches of the disk
                    paints[name].append(took[0])
                    texts[name].extend(took[1:])
                    spent[name].append(busy)
    least = median(spent[BARE])
    floor = median(paints[BARE])
    print(f"{rounds} rounds at {SIZE[0]}x{SIZE[1]}, medians of milliseconds since process start")
    for name, took in paints.items():
        line = f"  {name:32} first paint {median(took):6.0f}  {median(took) / floor:4.2f} x"
        if texts[name]:
            line += f"   first text {median(texts[name]):6.0f}"
        busy = median(spent[name])
        line += f"   processor {busy:4.0f}  {busy / least:4.2f} x"
        print(f"{line}   (best {min(took):.0f}, worst {max(took):.0f})")


if __name__ == "__main__":
    main()
