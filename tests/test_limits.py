"""The limits on what is read."""

from __future__ import annotations

import pytest

from briefing_tui.limits import ANY_SIZE, DEFAULT_MAX_SIZE, USUAL_LIMITS, ReadingLimits


def test_the_last_byte_that_may_be_taken_does_not_exceed_them() -> None:
    limits = ReadingLimits(10)
    assert [limits.exceeded_by(size) for size in (9, 10, 11)] == [False, False, True]
    assert limits.exceeded_by(4 + limits.beyond(4))
    assert not limits.exceeded_by(4 + limits.beyond(4) - 1)


def test_unless_raised_they_take_the_default_size_and_ask_no_private_address() -> None:
    assert (USUAL_LIMITS.max_size, USUAL_LIMITS.allow_private) == (DEFAULT_MAX_SIZE, False)
    assert not ANY_SIZE.exceeded_by(1 << 60)


def test_another_process_is_told_their_size() -> None:
    assert ReadingLimits.of_argument(ReadingLimits(2048).argument) == ReadingLimits(2048)


@pytest.mark.parametrize(
    ("size", "shown"),
    [(1 << 30, "1 GiB"), (64 << 20, "64 MiB"), (1536, "1.5 KiB"), (1023, "1023 bytes")],
)
def test_their_size_is_shown_with_a_unit(size: int, shown: str) -> None:
    assert ReadingLimits(size).shown_size == shown
