"""The progress of long work in words: stage, files done of how many, rate and time left."""

from __future__ import annotations

import time
from collections.abc import Callable

from briefing_tui.progress import Progress, Stage
from briefing_tui.translation import _

_SURE = 2.0
"""Seconds of work from which on a rate means something."""


class Pace:
    """Follows long work.

    Args:
        clock: gives seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage: Stage | None = None
        self._begun = 0.0
        self._from = 0

    def words(self, progress: Progress, name: str = "") -> tuple[str, ...]:
        """Return the texts for a step, the longest first.

        Args:
            progress: the step.
            name: what is being worked on, as it is shown; empty for nothing.
        """
        if progress.stage is not self._stage or progress.done < self._from:
            self._stage, self._begun, self._from = progress.stage, self._clock(), progress.done
        count = counted(progress.done, progress.total)
        stage = {
            Stage.READING: _("reading {count}"),
            Stage.INDEXING: _("indexing {count}"),
            Stage.COUNTING: _("counting {count}"),
        }
        told = stage[progress.stage].format(count=count)
        seconds, done = self._clock() - self._begun, progress.done - self._from
        forms = [told, count]
        if seconds >= _SURE and done:
            rate = done / seconds
            left = _("{time} left").format(time=_time((progress.total - progress.done) / rate))
            forms.insert(0, f"{told} · {left}")
            forms.insert(0, f"{told} · " + _("{rate}/s").format(rate=_rate(rate)) + f" · {left}")
        if name:
            forms.insert(0, f"{forms[0]} · {name}")
        return tuple(forms)


def counted(done: int, total: int) -> str:
    """Return words for a count of a total."""
    return f"{done:,}/{total:,}"


def _rate(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 10 else f"{rate:.1f}"


def _time(seconds: float) -> str:
    """Return a time to wait, as coarse as it is known."""
    if seconds < 60:
        return _("{count} s").format(count=max(1, round(seconds)))
    return _("{count} min").format(count=round(seconds / 60))
