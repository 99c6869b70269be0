"""Numerals: the other ways to write the numbers of a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.search.numerals import in_digits, rewritten, spoken, value
from tests.search.texts import answers


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("一千四百五十三名", "1453名"),
        ("1453名", "一千四百五十三名"),
        ("百分之三十", "30%"),
        ("30%", "百分之三十"),
        ("百分之九十九点五", "99.5%"),
        ("二〇二一年", "2021年"),
        ("2021年", "二〇二一年"),
        ("2021年", "二零二一年"),
        ("两千五百个", "2500个"),
        ("2500个", "两千五百个"),
        ("三万五千", "35000"),
        ("二〇〇〇亿", "2000亿"),
        ("三万五千", "3.5万"),
        ("35000", "3.5万"),
        ("1,453", "1453"),
        ("1453", "1,453"),
        ("一点五亿", "1.5亿"),
        ("1.5亿", "一点五亿"),
        ("二十六点六一万", "26.61万"),
        ("十万零五百", "100500"),
        ("110人", "一百一十人"),
        ("10月26日", "十月二十六日"),
    ],
)
def test_a_number_is_also_looked_for_as_it_may_be_written(typed: str, other: str) -> None:
    assert other in rewritten(typed)


@pytest.mark.parametrize("typed", ["", "水清岸绿", "万", "千方百计", "亿亿"])
def test_what_holds_no_number_is_not_rewritten(typed: str) -> None:
    assert rewritten(typed) == []


@given(st.integers(0, 10**9))
def test_a_number_as_it_is_read_has_its_value(number: int) -> None:
    assert value(spoken(number)) == number
    assert spoken(number).startswith("万") or str(number) in in_digits(spoken(number))


@given(st.text("零〇一二两十百千万亿点0123456789.,%分之名", max_size=20))
def test_anything_can_be_rewritten(typed: str) -> None:
    assert len(rewritten(typed)) <= 10


@pytest.mark.parametrize("query", ["一千四百五十三名", "二〇二一年", "百分之三十"])
def test_a_number_written_otherwise_is_a_variant(query: str) -> None:
    words = "2021年共有1453名，占30%。"
    assert [kind for kind, _ in answers(words, query)] == ["variant"]
