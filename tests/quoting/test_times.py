"""The times that a transcript tells stay with its words."""

from __future__ import annotations

import pytest

from briefing_tui.model import Briefing
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.style_registry import styles
from briefing_tui.text.clock import clock, seconds_of
from tests.recognition.reading import read

STAMPED = read(
    "发言人1  00:00:03\n大家下午好，欢迎各位。\n\n发言人2  00:24:13\n今年先修水渠，明年修水库。\n\n"
    "发言人1  00:25:10\n好的。\n\n发言人2  01:02:10\n谢谢大家。\n"
)


def times(briefing: Briefing) -> list[tuple[float, float | None] | None]:
    return [briefing.time_of(*speech.span) for speech in briefing.speeches]


def test_the_stamps_of_labels_tell_when_each_speech_was_said() -> None:
    assert times(STAMPED) == [(3, 1453), (1453, 1510), (1510, 3730), (3730, None)]


def test_stamps_before_labels_in_brackets_tell_it_too() -> None:
    briefing = read(
        "[00:03] Rosa Quillan: Good morning to all.\n[24:13] Tom Varga: We mended the bridge.\n"
        "[25:10] Rosa Quillan: Good.\n[26:00] Tom Varga: Goodbye.\n"
    )
    assert [time and time[0] for time in times(briefing)] == [3, 1453, 1510, 1560]


def test_hours_of_events_and_times_that_go_back_tell_nothing() -> None:
    briefing = read(
        "周岚 2024-03-12 14:30:05\n大家下午好。\n\n许立衡 2024-03-12 14:31:05\n今年先修水渠。\n\n"
        "周岚 2024-03-12 14:32:05\n好的。\n\n许立衡 2024-03-12 14:33:05\n谢谢。\n"
    )
    assert briefing.times == ()


@pytest.mark.parametrize("style", styles())
def test_every_style_gives_the_time_of_the_words(style: str) -> None:
    start = STAMPED.text.index("今年先修")
    assert "00:24:13" in styles()[style].write(quote(STAMPED, start, start + 6))


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("24:13", 1453), ("1:02:03", 3723), ("0：07", 7), ("2413", None), ("24:73", None)],
)
def test_a_time_is_read_as_it_is_written(words: str, seconds: int | None) -> None:
    assert seconds_of(words) == seconds


def test_a_time_is_written_as_a_clock() -> None:
    assert clock(1453.9) == "00:24:13"
