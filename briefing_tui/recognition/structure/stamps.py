"""The times of a transcript whose labels or notes are stamped (``发言人1 00:24:13``)."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.model import Speech, TimedSpan
from briefing_tui.text.clock import clocks_in
from briefing_tui.text.patterns import deferred

_FEWEST = 3
"""The fewest stamps that tell the times of a transcript; fewer may be the hour of an event."""

_DAY = deferred(r"\d[-/年月]\d")
"""A day, which makes the time after it the hour of an event."""


def stamped_times(text: str, speeches: Sequence[Speech]) -> tuple[TimedSpan, ...]:
    """Return the stretches from each stamp to the next; none where stamps do not run on.

    Stamps are those in labels and notes. Each must be no earlier than the one before.
    """
    stamps: list[tuple[int, int]] = []
    for speech in speeches:
        for aside in sorted([*speech.labels, *speech.notes]):
            words = aside.within(text)
            if ":" not in words:
                continue
            for end, seconds in clocks_in(words)[:1]:
                if not _DAY.search(words, 0, end):
                    stamps.append((aside.start, seconds))
    told = [seconds for _at, seconds in stamps]
    if len(stamps) < _FEWEST or told != sorted(told) or told[0] == told[-1]:
        return ()
    ends = [*stamps[1:], (speeches[-1].end, None)]
    return tuple(
        TimedSpan(at, end, begins, then)
        for (at, begins), (end, then) in zip(stamps, ends, strict=True)
        if at < end
    )
