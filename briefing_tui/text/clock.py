"""Times within a recording, as clocks write them."""

from __future__ import annotations

from briefing_tui.text.patterns import deferred

_CLOCK = deferred(
    r"(?<![\d:.])(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?![\d:])"
)


def clock(seconds: float) -> str:
    """Return a time as hours, minutes and seconds, ``00:24:13``; parts of a second are cut off."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def seconds_of(words: str) -> int | None:
    """Return the seconds of a time such as ``24:13`` or ``1:02:03``; None for anything else."""
    found = _CLOCK.fullmatch(words.strip().replace("：", ":"))
    return None if found is None else _seconds(found.group("hours", "minutes", "seconds"))


def clocks_in(words: str) -> list[tuple[int, int]]:
    """Return the times in some words: where each ends, and its seconds."""
    return [
        (match.end(), _seconds(match.group("hours", "minutes", "seconds")))
        for match in _CLOCK.finditer(words)
    ]


def _seconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds
