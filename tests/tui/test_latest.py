"""Work in a thread, for the latest wish only."""

from __future__ import annotations

from threading import Lock

from briefing_tui.tui.latest import Latest


def test_an_equal_wish_that_comes_while_the_work_ends_is_worked_for_too() -> None:
    first, again = ["学位"], ["学位"]
    done: list[list[str]] = []
    latest = Latest(lambda work: work(), done.append)

    class Ending:
        """A lock that lets the second wish come just before the first work lets go of it."""

        def __init__(self) -> None:
            self._lock, self._meanwhile = Lock(), [again]

        def acquire(self, *, blocking: bool) -> bool:
            return self._lock.acquire(blocking=blocking)

        def release(self) -> None:
            for wish in self._meanwhile:
                self._meanwhile = []
                latest.want(wish)
                latest.begin()
            self._lock.release()

    latest._running = Ending()  # type: ignore[assignment]
    latest.want(first)
    latest.begin()
    assert [id(wish) for wish in done] == [id(first), id(again)]
