"""Checksums of blocks: what is not as it was written is told."""

from __future__ import annotations

import pytest

from briefing_tui.search.block_checks import BLOCK, block_sums

WRITTEN = bytes(at * 7 % 251 for at in range(2 * BLOCK + 13))


def test_each_block_has_a_sum_of_its_own_bytes() -> None:
    sums = block_sums(memoryview(WRITTEN)).tolist()
    assert len(sums) == 3
    assert block_sums(memoryview(WRITTEN[BLOCK:])).tolist() == sums[1:]
    assert block_sums(memoryview(b"")).tolist() == []


@pytest.mark.parametrize("place", [0, 5, BLOCK - 1, BLOCK, 2 * BLOCK + 12])
@pytest.mark.parametrize("bit", range(8))
def test_a_bit_that_changes_changes_the_sum_of_its_block_alone(place: int, bit: int) -> None:
    damaged = bytearray(WRITTEN)
    damaged[place] ^= 1 << bit
    changed = block_sums(memoryview(damaged)) != block_sums(memoryview(WRITTEN))
    assert changed.tolist() == [at == place // BLOCK for at in range(3)]


def test_words_that_change_places_change_the_sum() -> None:
    swapped = WRITTEN[8:16] + WRITTEN[:8] + WRITTEN[16:]
    assert block_sums(memoryview(swapped))[0] != block_sums(memoryview(WRITTEN))[0]
