"""Breaking a line into rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.tui.typesetting.breaking import SPACES, wrap
from briefing_tui.tui.typesetting.cells import cell_width, widths

NEVER_FIRST = "，。、；：？！”’）》…"
NEVER_LAST = "“‘（《【"
MARKS = "\u0301\u0300"

LINES = st.text(
    st.sampled_from(
        "中文垃圾治理云岭" * 3 + NEVER_FIRST + NEVER_LAST + "—ab1.,% -/\u0301\u3000\"'👍한"
    ),
    max_size=120,
)
WIDTHS = st.integers(1, 40)


def rows(text: str, width: int) -> list[str]:
    starts = [0, *wrap(text, width)]
    return [text[a:b] for a, b in pairwise(starts)]


def printed(row: str) -> str:
    return row.rstrip(SPACES)


@pytest.mark.parametrize("mark", NEVER_FIRST + "】〉」』％℃·～,.;:?!)")
def test_no_row_begins_with_a_mark_that_clings_to_what_is_before(mark: str) -> None:
    assert rows(f"海漂垃圾{mark}治理", 8)[1].startswith(f"圾{mark}")


@pytest.mark.parametrize("mark", NEVER_LAST + "「『〈[(")
def test_no_row_ends_with_an_opening_mark(mark: str) -> None:
    width = 6 + cell_width(mark)
    assert rows(f"海漂垃{mark}治理", width)[0] == "海漂垃"


def test_several_closing_marks_stay_together_with_the_last_character() -> None:
    assert rows("放心的“放心水”。", 14) == ["放心的“放心", "水”。"]


def test_a_latin_word_stays_whole() -> None:
    assert rows("发展GDP指标", 6) == ["发展", "GDP指", "标"]


@pytest.mark.parametrize("number", ["26.61", "2021-10-26", "1,440", "96.9%", "3:30", "-5.2"])
def test_a_number_stays_whole(number: str) -> None:
    for width in range(len(number) + 3, 16):
        assert any(number in row for row in rows(f"累计打{number}吨垃圾", width))


def test_an_address_is_whole_when_it_fits_in_a_row() -> None:
    assert rows("网址https://a.cn/b?c=d见", 20) == ["网址", "https://a.cn/b?c=d见"]


def test_an_address_longer_than_a_row_breaks_behind_its_own_marks() -> None:
    assert rows("https://example.cn/news/2021/10", 20) == ["https://example.cn/", "news/2021/10"]


def test_an_english_line_breaks_at_spaces_which_hang() -> None:
    assert rows("It’s the (best) fact", 8) == ["It’s the ", "(best) ", "fact"]


def test_spaces_at_the_end_of_a_row_may_hang_over_its_edge() -> None:
    assert rows("good   day", 4) == ["good   ", "day"]


def test_a_dash_of_two_is_never_split() -> None:
    assert rows("我们的目标——人民满意", 11) == ["我们的目标", "——人民满意"]


def test_an_ellipsis_of_two_is_never_split_nor_first() -> None:
    assert rows("同志们……好", 7) == ["同志", "们……好"]


def test_a_base_keeps_its_marks() -> None:
    assert rows("e\u0301" * 4, 2) == ["e\u0301" * 2, "e\u0301" * 2]


def test_a_word_wider_than_the_row_is_broken_between_characters() -> None:
    assert rows("abcdefgh", 3) == ["abc", "def", "gh"]


def test_a_character_wider_than_the_row_has_one_of_its_own() -> None:
    assert rows("中文", 1) == ["中", "文"]


def test_an_empty_line_is_one_empty_row() -> None:
    assert wrap("", 10) == [0]


@given(LINES, WIDTHS)
def test_rows_tile_the_line(text: str, width: int) -> None:
    assert "".join(rows(text, width)) == text


@given(LINES, WIDTHS)
def test_no_row_is_wider_than_asked_unless_it_is_one_character(text: str, width: int) -> None:
    for row in rows(text, width):
        single = sum(map(bool, widths(printed(row)))) <= 1
        assert cell_width(printed(row)) <= width or single


@given(LINES, WIDTHS)
def test_no_row_begins_with_a_combining_mark(text: str, width: int) -> None:
    assert not any(row[0] in MARKS for row in rows(text, width)[1:])


@given(st.text(st.sampled_from("中文垃圾" + NEVER_FIRST + NEVER_LAST), max_size=80), WIDTHS)
def test_a_rule_is_broken_only_where_no_other_break_could_be(text: str, width: int) -> None:
    found = rows(text, width)
    for row, below in pairwise(found):
        if below[0] in NEVER_FIRST or row[-1] in NEVER_LAST:
            places = pairwise(row)
            assert all(b in NEVER_FIRST or a in NEVER_LAST for a, b in places)


@given(LINES, WIDTHS)
def test_a_line_that_fits_is_not_broken(text: str, width: int) -> None:
    if cell_width(text) <= width:
        assert len(rows(text, width)) == 1
