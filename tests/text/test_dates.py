"""The day of a briefing, among the dates that its text prints."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.text.dates import dates_in, day_of_briefing


def day_told(text: str) -> date | None:
    return day_of_briefing(text, dates_in(text, 0, len(text)))


@pytest.mark.parametrize(
    ("months", "day"),
    [
        # Told in January, figures as of November are last year's and those as of July are not.
        (11, date(2024, 1, 18)),
        (8, date(2024, 1, 18)),
        (7, None),
    ],
)
def test_figures_as_of_a_late_month_told_early_in_a_year_are_last_years(
    months: int, day: date | None
) -> None:
    text = f"2024年1月18日。2023年6月8日。截至{months}月底，水库蓄水8亿方。"
    assert day_told(text) == day


def test_figures_with_a_year_are_of_that_year() -> None:
    assert day_told("2024年1月18日。2025年2月8日。截至2024年12月底，蓄水8亿方。") == date(
        2025, 2, 8
    )


def test_figures_as_of_a_day_were_not_told_before_it() -> None:
    text = "2024年5月10日。2024年5月20日。截至5月{}日，蓄水8亿方。"
    assert day_told(text.format(20)) == date(2024, 5, 20)
    assert day_told(text.format(11)) == date(2024, 5, 20)
    assert day_told(text.format(10)) is None
    assert day_told(text.format(21)) is None
