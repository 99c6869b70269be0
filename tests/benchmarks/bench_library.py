"""Opening a library of many files, cold and from the cache, and its first answer.

    python -m tests.benchmarks.bench_library [FILES]

Each run is a program of its own; a library of one file is opened beside it for comparison. Starts
from the cache are measured in turn, several times, since a busy machine slows both.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.setting import compiled
from tests.benchmarks.written import library

RUN = """
import json, sys, time
began = time.perf_counter()
from briefing_tui.library import Library
opened = Library.from_paths([sys.argv[1]], cache=sys.argv[2])
loaded = time.perf_counter()
hits = opened.search("为群重办实事", limit=100)
answered = time.perf_counter()
try:
    lines = open("/proc/self/status").read().splitlines()
    own = sum(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))
except OSError:
    own = 0
size = sum(getattr(b, "characters", 0) or len(b.text) for b in opened)
print(json.dumps({"files": len(opened), "characters": size, "hits": len(hits), "memory": own,
                  "opened": loaded - began, "answered": answered - began}))
"""

STARTS = 7


def main() -> None:
    """Write the files, open them cold, and from the cache beside one file."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    with tempfile.TemporaryDirectory() as folder, compiled() as variables:
        many, one, cache = (Path(folder) / name for name in ("many", "one", "cache"))
        many.mkdir()
        one.mkdir()
        for number, briefing in enumerate(library(files * 16_000)):
            (many / f"{number:05}.txt").write_text(briefing.text, encoding="utf-8")
        (one / "0.txt").write_text(briefing.text, encoding="utf-8")
        told(one, cache, variables)
        cold = told(many, cache, variables)
        report("cold", cold)
        speed = cold["characters"] / cold["answered"] / 1e6
        print(f"cold, all searchable: {speed:.1f} million characters a second (wanted: 2)")
        pairs = [(told(one, cache, variables), told(many, cache, variables)) for _ in range(STARTS)]
        alone, again = (
            sorted(runs, key=lambda run: run["answered"]) for runs in zip(*pairs, strict=True)
        )
        report("one file", alone[STARTS // 2])
        report("from the cache", again[STARTS // 2])
        ratio = median(run["answered"] for run in again) / median(run["answered"] for run in alone)
        print(f"the first answer from the cache takes {ratio:.2f} times that of one file (1.5)")
        more = (again[STARTS // 2]["memory"] - alone[STARTS // 2]["memory"]) / 1024
        print(f"memory of its own above that of one file: {more:.0f} MB (150)")
        for kind in ("segment", "briefing"):
            size = sum(path.stat().st_size for path in cache.glob(f"*.{kind}"))
            print(f"on disk, {kind}s: {size / cold['characters']:.2f} bytes a character")


def told(path: Path, cache: Path, variables: dict[str, str]) -> dict[str, float]:
    """Return the output of one program that opens a path and searches it."""
    command = [sys.executable, "-c", RUN, str(path), str(cache)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **variables}
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def report(name: str, run: dict[str, float]) -> None:
    """Print the figures of one run."""
    print(
        f"{name}: {run['files']} files, {run['characters'] / 1e6:.1f} million characters: opened "
        f"in {run['opened']:.2f} s, first answer ({run['hits']} hits) after "
        f"{run['answered']:.2f} s, {run['memory'] / 1024:.0f} MB of its own"
    )


if __name__ == "__main__":
    main()
