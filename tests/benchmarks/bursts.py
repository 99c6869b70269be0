"""Keys that come faster than answers, searched as the browser searches."""

from __future__ import annotations

import time
from collections.abc import Callable
from queue import SimpleQueue
from threading import Lock, Thread, Timer

from textual.message import Message

from briefing_tui.library import Library
from briefing_tui.tui.finder import COALESCE, Finder, SearchDone, Wish

KEYS, BETWEEN = 30, 0.03
"""The keys of a burst, and the seconds from one to the next."""

LONGEST = 6
"""The letters after which the box is emptied, so that what is typed stays a query."""

MOST = 10
"""Bursts that are typed."""

PATIENCE = 60.0
"""Seconds within which an answer must come."""


def burst(searched: Library, letters: str) -> list[float]:
    """Return the milliseconds from the last key of each burst to the answer for it.

    Args:
        searched: the library.
        letters: the keys, burst after burst.
    """
    starts = range(0, min(len(letters), MOST * KEYS) - KEYS + 1, KEYS)
    return [_one(searched, letters[start : start + KEYS]) for start in starts]


def _one(searched: Library, letters: str) -> float:
    answers: SimpleQueue[tuple[float, str]] = SimpleQueue()

    def tell(message: Message) -> None:
        if isinstance(message, SearchDone):
            answers.put((time.perf_counter(), message.finds.wish.query))

    def start(work: Callable[[], None]) -> None:
        Thread(target=work, daemon=True).start()

    finder = Finder(lambda: searched, Lock(), start, tell)
    wanted, pressed = "", time.perf_counter()
    for letter in letters:
        wanted = letter if len(wanted) >= LONGEST else wanted + letter
        pressed = time.perf_counter()
        finder.want(Wish(wanted, False, searched[0]))
        Timer(COALESCE, finder.search).start()
        time.sleep(BETWEEN)
    while True:
        done, query = answers.get(timeout=PATIENCE)
        if query == wanted:
            return (done - pressed) * 1000
