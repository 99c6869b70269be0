"""Numbers that only say about how many, halves, sizes among figures, and several days."""

from __future__ import annotations

import pytest

from tests.search.texts import answers

TEXT = (
    "去年接待游客41,548人次，满意率达86.8%，投诉比上年下降12.5%，"
    "赔付1,633.4kg大米，共149万1,420家参加。"
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("四万多人次", "41,548人次"),
        ("4万余人次", "41,548人次"),
        ("近九成", "86.8%"),
        ("满意率近九成", "满意率达86.8%"),
        ("超八成", "86.8%"),
        ("约百分之八十七", "86.8%"),
        ("大约1600公斤", "1,633.4kg"),
        ("近150万家", "149万1,420家"),
    ],
)
def test_a_number_that_is_about_so_is_found(query: str, found: str) -> None:
    assert ("value", found) in answers(TEXT, query)


@pytest.mark.parametrize("query", ["近七成", "不到八成六", "五万多人次", "四万多吨", "约200万家"])
def test_a_number_that_is_not_about_so_is_none(query: str) -> None:
    assert [kind for kind, _ in answers(TEXT, query) if kind == "value"] == []


def test_a_part_of_a_longer_number_is_not_about_so() -> None:
    assert answers("登记号941548。", "四万多") == []


@pytest.mark.parametrize("query", ["149万1420家", "1491420家", "一百四十九万一千四百二十家"])
def test_a_size_may_stand_among_the_figures(query: str) -> None:
    ((_, found),) = answers(TEXT, query)
    assert found == "149万1,420家"


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("工期为两年半。", "2.5年"),
        ("工期为2.5年。", "两年半"),
        ("会议开了一个半小时。", "1.5小时"),
        ("会议开了1.5个小时。", "一个半小时"),
        ("水位高了三米半。", "3.5米"),
    ],
)
def test_halves_are_found_in_every_form(text: str, query: str) -> None:
    ((kind, _),) = answers(text, query)
    assert kind == "value"


def test_two_halves_are_not_two_and_a_half() -> None:
    assert answers("分两个半年报送。", "2.5年") == []


def test_all_days_of_a_query_may_be_written_otherwise() -> None:
    ((kind, found),) = answers("会议在2月2日跟2月9日举行。", "二月二号跟二月九号")
    assert (kind, found) == ("value", "2月2日跟2月9日")


def test_a_day_in_numbers_with_zeros_is_found() -> None:
    assert answers("通报说2024年9月4日开工。", "2024-09-04") == [("value", "2024年9月4日")]


def test_a_share_in_tenths_with_a_figure_behind_is_about_a_percentage() -> None:
    assert answers("占三成二。", "约30%") == [("value", "三成二")]
    assert answers("占四成二。", "约30%") == []
