"""Reading many files in processes of their own, one a core.

A process gets paths and gives back what the shelf's list tells of each file; the text and the
speeches go to the disk, not through the pipe. It is started by name rather than forked, so that
no thread is lost and the program that uses the library need not be prepared for it.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from briefing_tui.cache.kept import Kept
from briefing_tui.cache.shelf import Entry
from briefing_tui.errors import BriefingError
from briefing_tui.model import Briefing
from briefing_tui.own_words import OwnWords, in_use, use
from briefing_tui.words import use_language, used_language

MOST = 4
"""Processes at most."""

WORTH = 4_000_000
"""Bytes of files from which on starting processes pays."""

AHEAD = 8
"""Files a process may be ahead of the one that is waited for."""

Outcome = Entry | Briefing | BriefingError


def pays(paths: Sequence[str]) -> bool:
    """Whether some files are many enough for processes of their own."""
    if (os.cpu_count() or 1) < 2 or len(paths) < 2 * MOST or not sys.executable:
        return False
    size = 0
    for path in paths:
        try:
            size += os.stat(path).st_size
        except (OSError, ValueError):
            continue
        if size >= WORTH:
            return True
    return False


def outcomes(
    paths: Sequence[str],
    folder: Path | None,
    max_size: int,
    here: Callable[[str], Outcome],
) -> Iterator[Outcome]:
    """What becomes of each file, in order.

    Args:
        paths: the files.
        folder: where to keep what is read.
        max_size: the largest file taken, in bytes.
        here: reads a file in this process, where another one fails.
    """
    count = min(MOST, os.cpu_count() or 1)
    idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    started = [_started(folder, max_size) for _ in range(count)]
    for process in started:
        idle.put(process)

    def read(path: str) -> Outcome:
        if not os.path.isfile(path):
            return here(path)
        process = idle.get()
        try:
            return _asked(process, path)
        except (OSError, EOFError, pickle.UnpicklingError):
            return here(path)
        finally:
            idle.put(process)

    waiting: deque[Future[Outcome]] = deque()
    left = iter(paths)
    with ThreadPoolExecutor(count) as pool:
        try:
            for path in left:
                waiting.append(pool.submit(read, path))
                if len(waiting) > AHEAD * count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
            for process in started:
                process.kill()
                process.communicate()


def _started(folder: Path | None, max_size: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", __name__, str(folder or ""), str(max_size), *_spoken()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _spoken() -> list[str]:
    """Return the language and the own words of this process, which the others are to use."""
    return [used_language(), in_use().as_json()]


def _asked(process: subprocess.Popen[bytes], path: str) -> Outcome:
    assert process.stdin is not None
    assert process.stdout is not None
    _send(process.stdin, os.fsencode(path))
    outcome: Outcome = pickle.loads(_received(process.stdout))
    return outcome


def _send(stream: IO[bytes], data: bytes) -> None:
    stream.write(len(data).to_bytes(8, "little") + data)
    stream.flush()


def _received(stream: IO[bytes]) -> bytes:
    length = stream.read(8)
    if len(length) < 8:
        raise EOFError
    data = stream.read(int.from_bytes(length, "little"))
    if len(data) < int.from_bytes(length, "little"):
        raise EOFError
    return data


def _serve(folder: str, max_size: int) -> None:
    """Read the files that standard input names until it ends."""
    from briefing_tui.cache.parsed import kept_entry

    kept = Kept(Path(folder) if folder else None)
    asked, answered = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints must not get between the answers.
    sys.stdout = sys.stderr
    while True:
        try:
            path = os.fsdecode(_received(asked))
        except EOFError:
            return
        outcome: Any
        try:
            outcome = kept_entry(kept, path, max_size)
        except BriefingError as error:
            outcome = error
        _send(answered, pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    use_language(sys.argv[3])
    use(OwnWords.from_json(sys.argv[4]))
    _serve(sys.argv[1], int(sys.argv[2]))
