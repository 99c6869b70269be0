"""Ways to read what was typed: as it is, as pinyin, and by first letters."""

from __future__ import annotations

import pytest

from briefing_tui.search.wording import (
    MOST_COMPLETED,
    as_typed,
    completed,
    initials,
    spelled_out,
    syllables,
)


def test_letters_are_cut_into_the_fewest_syllables_first() -> None:
    assert syllables("xian")[:2] == [("xian",), ("xi", "an")]


def test_syllables_that_sound_as_typed_come_before_fewer_that_only_sound_near() -> None:
    # ``cuang`` sounds near ``chuang``; nothing is spelled so.
    assert syllables("cuang")[:2] == [("cu", "ang"), ("cuang",)]


def test_letters_that_are_no_syllables_have_no_cut() -> None:
    assert syllables("xq") == []


def test_a_syllable_that_is_begun_is_marked_so() -> None:
    assert ("shui", "k*") in syllables("shuik", begun=True)
    (first, *_others) = spelled_out("shuik", begun=True)
    (whole, *_others) = spelled_out("shuiku")
    begun, full = first.rows[1], whole.rows[1]
    assert begun[ord("库")] < 20
    assert begun[ord("口")] < 20
    assert full[ord("口")] >= 20


def test_one_syllable_alone_is_not_read_as_pinyin() -> None:
    assert spelled_out("shui") == []
    assert spelled_out("shuiku") != []


def test_a_word_of_the_text_may_begin_before_the_first_word_alone() -> None:
    first, second = as_typed("weir gate").tokens
    assert (first.open_start, first.open_end) == (True, False)
    assert (second.open_start, second.open_end) == (False, True)
    assert not as_typed("weir", open_end=False).tokens[0].open_end


def test_a_strict_character_is_looked_for_as_itself_alone() -> None:
    strict, near = as_typed("库", strict=True), as_typed("库")
    assert len(strict.tokens[0].classes) == 1
    assert len(near.tokens[0].classes) > 1


def test_the_words_that_begin_so_are_counted_up_to_a_bound() -> None:
    words = "\n" + "\n".join(["gate", "weir", "weirs", "weirside"]) + "\n"
    assert list(completed(words, "weir")) == ["weir", "weirs", "weirside"]
    many = "\n" + "\n".join(f"weir{at}" for at in range(MOST_COMPLETED + 5)) + "\n"
    assert len(list(completed(many, "weir"))) == MOST_COMPLETED


@pytest.mark.parametrize(("typed", "read"), [("slts", True), ("slt", False), ("sl1t", False)])
def test_first_letters_are_four_or_more(typed: str, read: bool) -> None:
    assert (initials(typed) is not None) is read
