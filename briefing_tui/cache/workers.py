"""Reading many files in separate processes, at most one for each core.

A process gets paths and returns the entry of each file for the shelf's list; the text and the
speeches go to the disk, not through the pipe. It is started by name rather than forked, so that
no thread is lost and the program that uses the library need not be prepared for it. One that
ends is replaced: what the others read is not lost.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event

from briefing_tui.cache.answers import Outcome
from briefing_tui.cache.parsed import Parser
from briefing_tui.cache.process import EndedError, ReadingProcess, UnusableError
from briefing_tui.errors import BriefingError
from briefing_tui.translation import _

MOST = 4
"""The greatest number of processes."""

WORTH = 4_000_000
"""The fewest bytes of files for which starting processes saves time."""

AHEAD = 8
"""The number of files for each process that may be read ahead of the one waited for."""

TRIES = 2
"""The number of processes that may end while reading one file before it is given up."""


def pays(paths: Sequence[str]) -> bool:
    """Return whether reading some files in separate processes saves time."""
    if (os.cpu_count() or 1) < 2 or len(paths) < 2 * MOST or not ReadingProcess.can_start():
        return False
    size = 0
    for path in paths:
        try:
            size += os.stat(path).st_size
        except (OSError, ValueError):
            continue  # loading the file reports it
        if size >= WORTH:
            return True
    return False


class Workers:
    """Processes that read files.

    Args:
        parser: what reads the files; each process has one like it. Problems with the cache are
            noted in its ``kept``.
        here: reads a file in this process, where no other one can be started.
    """

    def __init__(self, parser: Parser, here: Callable[[str], Outcome]) -> None:
        self._kept = parser.kept
        self._here = here
        self._stopped = Event()
        count = min(MOST, os.cpu_count() or 1)
        self._readers = [ReadingProcess(parser) for _ in range(count)]

    def stop(self) -> None:
        """End the processes and :meth:`outcomes` at once; this may be called from any thread."""
        self._stopped.set()
        for reader in self._readers:
            reader.end()

    def outcomes(self, paths: Sequence[str]) -> Iterator[Outcome]:
        """Yield the outcome of each file, in order; fewer if stopped."""
        idle: SimpleQueue[ReadingProcess] = SimpleQueue()
        for reader in self._readers:
            idle.put(reader)

        def read(path: str) -> Outcome:
            if not os.path.isfile(path):
                return self._here(path)
            reader = idle.get()
            try:
                return self._asked(reader, path)
            finally:
                idle.put(reader)

        waiting: deque[Future[Outcome]] = deque()
        with ThreadPoolExecutor(len(self._readers)) as pool:
            try:
                for path in paths:
                    waiting.append(pool.submit(read, path))
                    while len(waiting) > AHEAD * len(self._readers):
                        outcome = waiting.popleft().result()
                        if self._stopped.is_set():
                            return
                        yield outcome
                while waiting:
                    outcome = waiting.popleft().result()
                    if self._stopped.is_set():
                        return
                    yield outcome
            finally:
                for future in waiting:
                    future.cancel()
                self.stop()

    def _asked(self, reader: ReadingProcess, path: str) -> Outcome:
        """Return the outcome of a file, read by a process that is started if necessary."""
        for _try in range(TRIES):
            if self._stopped.is_set():
                break
            try:
                answer = reader.ask(path)
            except UnusableError:
                return self._here(path)  # no process can be started
            except EndedError:
                continue  # reported below, once it has ended at each try
            self._kept.note_dropped(answer.dropped, answer.first_dropped)
            self._kept.problem = self._kept.problem or answer.problem
            return answer.outcome
        return BriefingError(
            path,
            _("the process that read it ended twice; the file may be damaged, read it by itself"),
        )
