"""Numerals: the other ways to write the numbers of a query."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.search.values.english import english_forms
from briefing_tui.search.values.numerals import (
    MOST,
    MOST_NUMERALS,
    MOST_SIGNS,
    rewritten,
    spoken,
    value,
)
from tests.search.texts import answers, engine, speech


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
    found = rewritten(typed)
    assert other in found
    assert typed not in found


@pytest.mark.parametrize("typed", ["", "水清岸绿", "万", "千方百计", "亿亿"])
def test_what_holds_no_number_is_not_rewritten(typed: str) -> None:
    assert rewritten(typed) == []


@given(st.integers(0, 10**9))
def test_a_number_as_it_is_read_has_its_value(number: int) -> None:
    assert value(spoken(number)) == number
    assert number < 10 or str(number) in rewritten(spoken(number))


@given(st.text("零〇一二两壹拾十百千万亿点0123456789.,/%‰分之年名", max_size=30))
def test_anything_can_be_rewritten(typed: str) -> None:
    found = rewritten(typed)
    assert len(found) <= MOST
    assert typed not in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2万人", "两万人"),
        ("2021年10月26日", "二〇二一年十月二十六日"),
        ("二零二一年", "二〇二一年"),
        ("2008年", "两千零八年"),
        ("九八年", "98年"),
        ("千分之三", "3‰"),
        ("百分之百", "100%"),
        ("百分之十二点五", "12.5%"),
        ("九十三千瓦", "93千瓦"),
        ("三千米", "3千米"),
        ("一百一十八亿千瓦", "118亿千瓦"),
        ("六百一十八两人", "618两人"),
        ("第一百二十条", "第120条"),
        ("零点五个百分点", "0.5个百分点"),
    ],
)
def test_a_number_in_other_numerals_is_a_variant(one: str, other: str) -> None:
    for typed, stands in ((one, other), (other, one)):
        assert answers(f"会上通报{stands}情况。", typed)[0] == ("variant", stands)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.5万户", "三万五千户"),
        ("1.2亿元", "一亿两千万元"),
        ("1.2万人", "12000人"),
        ("1亿2千万", "1.2亿"),
        ("一万五", "1.5万"),
        ("15,000户", "1.5万户"),
        ("266100方", "26.61万方"),
        ("三成", "30%"),
        ("两成", "百分之二十"),
        ("86.8%", "八成六八"),
        ("四万多", "4万余"),
        ("二十多万", "20余万"),
        ("35公里", "35千米"),
        ("六公斤", "6千克"),
    ],
)
def test_a_value_in_other_units_is_found_as_one(one: str, other: str) -> None:
    for typed, stands in ((one, other), (other, one)):
        assert answers(f"会上通报{stands}情况。", typed)[0] == ("value", stands)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2.5 percent", "2½ percent"),
        ("2.5 per cent", "two and a half percent"),
        ("2½ per cent", "2.5%"),
        ("1.2 million visitors", "1,200,000 visitors"),
        ("forty-six stalls", "46 stalls"),
        ("half a million people", "500,000 people"),
        ("three hundred and five tons", "305 tons"),
        ("0.5 percent", "½ percent"),
    ],
)
def test_a_value_in_english_words_is_found_as_one(one: str, other: str) -> None:
    for typed, stands in ((one, other), (other, one)):
        assert answers(f"They said that {stands} were there.", typed)[0] == ("value", stands)


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("检查了一百四十六家摊位。", "46家摊位"),
        ("清运八百三十万吨。", "830"),
        ("合格率是百分之八十六点八。", "86%"),
        ("They had 146 stalls there.", "forty-six stalls"),
        ("It rose by 12½ percent.", "two and a half percent"),
        ("共有三万五千户。", "3.5亿户"),
        ("占两成五。", "20%"),
    ],
)
def test_a_number_that_goes_on_is_another(words: str, query: str) -> None:
    assert answers(words, query) == []


def test_a_number_comes_before_the_same_figures_in_a_longer_one() -> None:
    found = engine(speech("查了146家，又查了46家。")).search("46家")
    assert [hit.start for hit in found] == sorted((hit.start for hit in found), reverse=True)


@pytest.mark.parametrize(
    ("typed", "other"), [("12345", "1.2345万"), ("350", "3百5十"), ("2021", "0.2021万")]
)
def test_nobody_writes_a_number_with_a_unit_that_makes_it_longer(typed: str, other: str) -> None:
    assert other not in rewritten(typed)


def test_long_numbers_and_queries_of_many_are_left_alone() -> None:
    assert rewritten("1" * MOST_SIGNS)
    assert not rewritten("1" * (MOST_SIGNS + 1))
    assert rewritten("、".join(["12人"] * MOST_NUMERALS))
    assert not rewritten("、".join(["12人"] * (MOST_NUMERALS + 1)))


@pytest.mark.parametrize(
    "typed", ["两三", "一千千", "二五十", "三十五百", "万", "一万一万", "三百150", "五百100"]
)
def test_what_is_no_number_has_no_value(typed: str) -> None:
    assert value(typed) is None


@pytest.mark.parametrize("query", ["一千四百五十三名", "二〇二一年", "百分之三十"])
def test_a_number_written_otherwise_is_a_variant(query: str) -> None:
    words = "2021年共有1453名，占30%。"
    assert [kind for kind, _ in answers(words, query)] == ["variant"]


@pytest.mark.parametrize(
    ("amount", "found", "missing"),
    [
        ("1500000", "1.5 million", "1500000 million"),
        ("1234567", "1,234,567", "1.234567 million"),
        ("999", "999", "0.999 thousand"),
    ],
)
def test_an_amount_in_english_has_at_most_two_decimal_places(
    amount: str, found: str, missing: str
) -> None:
    forms = english_forms(Decimal(amount))
    assert found in forms
    assert missing not in forms
