"""Parts of a quote that stand near each other in a text are one passage; others are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefing_tui.quoting.verify.nearing import windows
from briefing_tui.quoting.verify.stream import Region
from tests.invented import make_briefing

CHARACTERS = "".join(map(chr, range(0x4E00, 0x4E00 + 2_000)))
"""As many different characters, so that no part of them stands anywhere else."""


@pytest.mark.parametrize(
    ("more_in", "between", "whole"),
    [("quote", 600, 96), ("quote", 624, 48), ("text", 600, 696), ("text", 624, 48)],
)
def test_parts_with_more_than_a_gap_between_them_are_no_one_passage(
    more_in: str, between: int, whole: int
) -> None:
    first, middle, last = CHARACTERS[:48], CHARACTERS[100 : 100 + between], CHARACTERS[1_000:1_048]
    longer, shorter = first + middle + last, first + last
    quoted, said = (longer, shorter) if more_in == "quote" else (shorter, longer)
    region = Region(make_briefing([]), None, (), 0, said)

    def look(part: str) -> Iterator[tuple[Region, int]]:
        if (at := said.find(part)) >= 0:
            yield region, at

    stretches = [window for found in windows(quoted, look) for window in found]
    assert max(stretch.end - stretch.start for stretch in stretches) == whole
