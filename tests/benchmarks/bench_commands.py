"""Processor time of commands, against a bare interpreter and one small library.

A command on one small file is measured against ``import rapidfuzz`` in the same run: what the
same interpreter needs to load one library in C++. At most 3 times as long is the aim for
``show`` and ``verify``, 4 times for ``search``.

Run it: ``python -m tests.benchmarks.bench_commands [ROUNDS]``. Each round runs each command
once, in turn, in a process of its own. It runs where processor time is told so: not on Windows.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

from briefing_tui.samples import sample_paths
from tests.benchmarks.setting import REAL, compiled, told

ROUNDS = 15
VERBATIM = "水利局牵头的有两件"
"""Words of the sample that is verified in."""
BARE = "python -c pass"
LIBRARY = "python -c 'import rapidfuzz'"


def commands() -> dict[str, list[str]]:
    """Return the programs to measure, by name: the bare interpreter first."""
    python = sys.executable
    ours = [python, "-m", "briefing_tui"]
    samples = [str(path) for path in sample_paths()]
    found = {
        BARE: [python, "-c", "pass"],
        LIBRARY: [python, "-c", "import rapidfuzz"],
        "briefing-tui --version": [*ours, "--version"],
        "briefing-tui --help": [*ours, "--help"],
        "briefing-tui show, a sample": [*ours, "show", samples[-1]],
        "briefing-tui verify, a sample": [*ours, "verify", VERBATIM, samples[-1]],
        "briefing-tui search, a sample": [*ours, "search", "防心水", samples[-1]],
        "briefing-tui search, samples": [*ours, "search", "防心水", *samples],
    }
    if REAL.exists():
        found[f"briefing-tui search, {REAL.name}"] = [*ours, "search", "海漂拉圾", str(REAL)]
    return found


def run(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Return the milliseconds of processor time that a command takes, user's and system's.

    Raises:
        subprocess.CalledProcessError: it fails.
    """
    begun = getrusage(RUSAGE_CHILDREN)
    subprocess.run(
        command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, check=True
    )
    ended = getrusage(RUSAGE_CHILDREN)
    return (ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime) * 1000


def main() -> None:
    """Measure and print medians and ratios."""
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    took: dict[str, list[float]] = {name: [] for name in commands()}
    with compiled() as environment:
        for number in range(rounds + 1):
            for name, command in commands().items():
                spent = run(command, environment)
                if number:  # the first round compiles, and fills the caches of the disk
                    took[name].append(spent)
    floor, library = median(took[BARE]), median(took[LIBRARY])
    print(f"{rounds} rounds, milliseconds of processor time")
    for name, all_spent in took.items():
        middle = median(all_spent)
        print(
            f"  {name:38} {told(all_spent)}  {middle / floor:5.1f} x a bare start"
            f"  {middle / library:5.1f} x rapidfuzz"
        )


if __name__ == "__main__":
    main()
