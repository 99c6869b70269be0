"""Days in queries find the same days in other forms."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.search.fold import fold
from briefing_tui.search.values.days import asked_days
from tests.search.texts import engine, speech, stretch

DAY = date(2021, 10, 26)


def found(words: str, query: str, day: date | None = DAY) -> list[tuple[str, str]]:
    hits = engine(speech(words, day=day)).search(query)
    return [(str(hit.match), stretch(hit)) for hit in hits if hit.group != "related"]


@pytest.mark.parametrize(
    ("query", "words", "stands"),
    [
        ("2021-07-12", "从7月12日起拦截。", "7月12日"),
        ("2021/7/12", "从2021年7月12日起拦截。", "2021年7月12日"),
        ("2021.7.12", "从七月十二日起拦截。", "七月十二日"),
        ("7月12号", "从7月12日起拦截。", "7月12日"),
        ("七月十二日", "从7月12号起拦截。", "7月12号"),
        ("2021年7月12日", "自2021-07-12起拦截。", "2021-07-12"),
        ("2021年7月12日", "自今年7月12日起拦截。", "今年7月12日"),
        ("2020年7月12日", "自去年7月12日起拦截。", "去年7月12日"),
        ("2021年10月中旬", "我们在10月中旬检查。", "10月中旬"),
        ("十月底", "我们在10月末检查。", "10月末"),
        ("去年十月", "2020年10月起草了办法。", "2020年10月"),
        ("2020年10月", "去年10月份起草了办法。", "去年10月"),
        ("2020年12月3日", "12月3日起草了办法。", "12月3日"),
        ("June 14", "The office moves on 14 June.", "14 June"),
        ("2021-06-14", "The office moved on 14 June.", "14 June"),
        ("2021-06-14", "The office moved on June 14, 2021 at last.", "June 14, 2021"),
        ("14 June 2021", "The office moved on June 14th.", "June 14th"),
        ("14 de mayo", "Lo dijo el 14 mayo.", "14 mayo"),
    ],
)
def test_a_day_is_found_in_another_form(query: str, words: str, stands: str) -> None:
    assert found(words, query)[0] == ("value", stands)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("2021-07-12", "从2020年7月12日起拦截。"),
        ("2021-07-12", "从去年7月12日起拦截。"),
        ("2020-07-12", "从7月12日起拦截。"),
        ("1月2号", "从11月2日起拦截。"),
        ("2021-06-01", "The office moves on June 14."),
        ("去年十月", "2021年10月起草了办法。"),
        ("去年十月", "今年10月起草了办法。"),
        ("10月上旬", "我们在10月中旬检查。"),
        ("2021-06-04", "The office moves on 14 June."),
    ],
)
def test_another_day_is_not_found(query: str, words: str) -> None:
    assert found(words, query) == []


def test_a_text_without_a_day_may_mean_any_year() -> None:
    assert found("从7月12日起拦截。", "2021-07-12", None) == [("value", "7月12日")]
    assert found("2020年10月起草了办法。", "去年十月", None) == []


def test_a_day_that_is_written_with_its_year_comes_before_one_without() -> None:
    hits = found("从7月12日起拦截。\n从2021年7月12日起拦截。", "2021-07-12")
    assert [words for _match, words in hits] == ["2021年7月12日", "7月12日"]


@pytest.mark.parametrize("query", ["版本1.2.3", "192.168.1.1", "13月5日", "may be", "3月", "March"])
def test_what_is_no_day_is_none(query: str) -> None:
    assert asked_days(fold(query)) == []
