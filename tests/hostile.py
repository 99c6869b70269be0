"""Read files made to cost much, each in a process of its own with limits, and print what each cost.

    python tests/hostile.py [--seconds 10] [--memory 512] [NAME …]

A line a file: its size, seconds by the clock, seconds of work of reading, of a search and of
showing, the peak of memory above that of the imports in MB, and what came of it. Exit status 1 if
any was killed or raised anything but ``BriefingError``.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.loading.hostile_files import HOSTILE, TEXTS, Hostile

MB = 1 << 20
QUERY = "今天介绍情况"


def memory_of(field: str) -> int:
    """A size out of the process's own status, in bytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field):
            return int(line.split()[1]) << 10
    return 0


def spent_so_far() -> float:
    """Seconds of work of this process and its children: other work on the machine is none of it."""
    of_children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + of_children.ru_utime + of_children.ru_stime


def child(path: str, memory: int) -> None:
    """Read, search and show one file within limits, and say what it cost on one line."""
    from briefing_tui.cli.as_json import briefing_json
    from briefing_tui.errors import BriefingError
    from briefing_tui.library import Library, load
    from briefing_tui.search.engine import Engine  # noqa: F401

    limit = memory_of("VmSize") + memory * MB
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    before = memory_of("VmRSS")
    times = [spent_so_far()]
    try:
        briefing = load(path)
        times.append(spent_so_far())
        print(json.dumps({"stage": "read"}), flush=True)
        library = Library([briefing], writes_cache=False)
        hits = library.search(QUERY, limit=20)
        times.append(spent_so_far())
        print(json.dumps({"stage": "searched"}), flush=True)
        briefing_json(briefing, briefing.speeches)
        said = f"{len(briefing.text):,} characters, {len(briefing.speeches):,} speeches"
        said += f", {len(hits)} hits"
    except BriefingError as error:
        said = error.reason
    times.append(spent_so_far())
    spent = [after - at for at, after in pairwise(times)]
    own = memory_of("VmHWM") - before
    of_child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
    print(json.dumps({"spent": spent, "peak": max(own, of_child) // MB, "said": said}))


def measure(kind: Hostile, folder: Path, seconds: float, memory: int, share: float) -> bool:
    """Run one file in a child; gives whether it kept within the limits."""
    path = folder / kind.name
    path.write_bytes(kind.make(max(1, int(kind.full * share))))
    size = path.stat().st_size
    command = [sys.executable, __file__, "--child", str(path), "--memory", str(memory)]
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        out, err = process.communicate(timeout=4 * seconds)
        lines = [json.loads(line) for line in out.splitlines()]
        if process.returncode or not lines or "spent" not in lines[-1]:
            stage = lines[-1].get("stage") if lines else "reading"
            last = err.strip().splitlines()[-1:] or [f"status {process.returncode}"]
            spent, peak, said, good = "", "", f"RAISED after {stage}: {last[0][:90]}", False
        else:
            told = lines[-1]
            total = sum(told["spent"])
            spent = " ".join(f"{one:.1f}" for one in told["spent"])
            peak, said, good = str(told["peak"]), told["said"], total <= seconds
            said = said if good else f"TOO SLOW: {said}"
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, _err = process.communicate()
        told = json.loads(out.splitlines()[-1]) if out.strip() else {}
        stage = told.get("stage", "reading") if "spent" not in told else f"all: {told}"
        spent, peak, said, good = "", "", f"KILLED after {stage}", False
    path.unlink()
    wall = time.perf_counter() - begun
    print(f"{kind.name:24}{size / MB:8.2f}{wall:7.1f}  {spent:14}{peak:>5}  {said}", flush=True)
    return good


def main() -> int:
    """Measure the kinds named, or all."""
    parser = argparse.ArgumentParser(description="cost of hostile files")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--memory", type=int, default=512)
    parser.add_argument("--share", type=float, default=1.0, help="of the full count")
    parser.add_argument("--child")
    options = parser.parse_args()
    if options.child:
        child(options.child, options.memory)
        return 0
    print(f"{'file':24}{'MB':>8}{'wall':>7}  {'seconds':14}{'peak':>5}  outcome")
    kinds = [
        kind
        for kind in (*HOSTILE, *TEXTS)
        if not options.names or any(name in kind.name for name in options.names)
    ]
    with tempfile.TemporaryDirectory() as folder:
        results = [
            measure(kind, Path(folder), options.seconds, options.memory, options.share)
            for kind in kinds
        ]
    print(f"{sum(results)} of {len(results)} within the limits")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
