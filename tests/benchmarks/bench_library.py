"""Opening a library of many files, cold and from the cache, and its first answer.

    python -m tests.benchmarks.bench_library [FILES]

Each run is a program of its own; a library of one file is opened beside it for comparison.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.written import library

RUN = """
import sys, time
began = time.perf_counter()
from briefing_tui.library import Library
opened = Library.from_paths([sys.argv[1]], cache=sys.argv[2])
loaded = time.perf_counter()
hits = opened.search("为群重办实事", limit=100)
answered = time.perf_counter()
size = sum(len(briefing.text) for briefing in opened) / 1e6
try:
    import resource
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
except ImportError:
    memory = 0
print(f"{len(opened)} files, {size:.1f} million characters: opened in {loaded - began:.2f} s, "
      f"first answer ({len(hits)} hits) after {answered - loaded:.2f} s more, {memory} MB at most")
"""


def main() -> None:
    """Write the files, open them twice, and one file."""
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    with tempfile.TemporaryDirectory() as folder:
        many, one, cache = (Path(folder) / name for name in ("many", "one", "cache"))
        many.mkdir()
        one.mkdir()
        for number, briefing in enumerate(library(files * 16_000)):
            (many / f"{number:05}.txt").write_text(briefing.text, encoding="utf-8")
        (one / "0.txt").write_text(briefing.text, encoding="utf-8")
        for name, path in (("one file", one), ("cold", many), ("from the cache", many)):
            command = [sys.executable, "-c", RUN, str(path), str(cache)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            print(f"{name}: {done.stdout.strip()}")
        kept = sum(path.stat().st_size for path in cache.iterdir())
        print(f"kept on disk: {kept / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
