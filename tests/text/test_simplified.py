"""Simplified characters for traditional ones, one for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.lines import lines_of
from briefing_tui.text.simplified import in_simplified, with_traditional

MIXED = st.text("周嵐周岚許許立衡議員议员 .、a\u3000𠀀", max_size=40)


@pytest.mark.parametrize("times", [1, 12])
def test_traditional_characters_become_simplified_in_names_and_in_sentences(times: int) -> None:
    assert in_simplified("許議員說 Hi" * times) == "许议员说 Hi" * times


@given(MIXED)
def test_each_character_becomes_one_and_nothing_changes_the_second_time(words: str) -> None:
    plain = in_simplified(words)
    assert len(plain) == len(words)
    assert in_simplified(plain) == plain


def test_simplified_characters_are_joined_by_the_traditional_ones_that_stand_for_them() -> None:
    assert with_traditional(frozenset("长")) == frozenset("长長")


@given(MIXED, st.integers(0, 40), st.integers(0, 40))
def test_a_line_has_its_words_and_each_part_of_them_in_simplified_characters(
    words: str, start: int, end: int
) -> None:
    (line,) = lines_of(words) or lines_of("許")
    assert line.plain == in_simplified(line.words)
    assert line.plain_part(start, end) == line.plain[start:end]
