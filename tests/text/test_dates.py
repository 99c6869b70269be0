"""The day of a briefing, among the dates that its text prints."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing_tui.text.dates import dates_in, day_of_briefing, order_of

if TYPE_CHECKING:
    from briefing_tui.text.dates import DateOrder


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


@pytest.mark.parametrize(
    "printed",
    [
        "3 de maig de 2021",
        "3 d’abril de 2021",
        "9 de xullo de 2022",
        "12 Kasım 2021",
        "12 KASIM 2021",
        "7. septembra 2020",
        "5 березня 2022 року",
        "3 maja 2021 r.",
        "3. května 2021",
        "3 mei 2021",
        "3 maj 2021",
        "3. toukokuuta 2021",
        "2021. május 3.",
        "3 mai 2021",
        "3 ΜΑΪΟΥ 2021",
        "ngày 3 tháng 5 năm 2021",
        "3 במאי 2021",
        "3 مايو 2021",
        "3 मई 2021",
        "3 พฤษภาคม พ.ศ. 2564",
        "3 พฤษภาคม 2564",
        "the 3rd day of May, 2021",
    ],
)
def test_days_with_the_months_of_many_languages(printed: str) -> None:
    others = {
        "3 d’abril de 2021": date(2021, 4, 3),
        "9 de xullo de 2022": date(2022, 7, 9),
        "12 Kasım 2021": date(2021, 11, 12),
        "12 KASIM 2021": date(2021, 11, 12),
        "7. septembra 2020": date(2020, 9, 7),
        "5 березня 2022 року": date(2022, 3, 5),
    }
    assert day_told(printed) == others.get(printed, date(2021, 5, 3))


@pytest.mark.parametrize(
    ("printed", "order", "day"),
    [
        ("4/23/12", "day", date(2012, 4, 23)),
        ("22/05/2017", "month", date(2017, 5, 22)),
        ("3/5/2021", "day", date(2021, 5, 3)),
        ("3/5/2021", "month", date(2021, 3, 5)),
        ("3.5.2021", "month", date(2021, 5, 3)),
        ("3. 5. 2021", "day", date(2021, 5, 3)),
        ("02.03.21", "day", date(2021, 3, 2)),
        ("1/2/69", "day", date(1969, 2, 1)),
        ("5/12/23", "year", None),
        ("1.2.3", "day", None),
        ("1.12.03", "day", None),
        ("10.10.10.12", "day", None),
        ("24/23/2012", "day", None),
    ],
)
def test_a_day_in_numbers_is_read_as_is_possible_and_else_in_the_order_given(
    printed: str, order: DateOrder, day: date | None
) -> None:
    assert day_of_briefing(printed, dates_in(printed, 0, len(printed), None, order)) == day


@pytest.mark.parametrize(
    ("text", "language", "order"),
    [
        ("On 3/5/2021.", "en", "month"),
        ("On 3/5/2021, in the harbour.", "en", "month"),
        ("On 3/5/2021, about the organisation.", "en", "day"),
        ("On 3/5/2021, before 13/5/2021.", "en", "day"),
        ("Em 3/5/2021.", "pt", "day"),
        ("Em 3/5/2021, 3/15/2021.", "pt", "month"),
        ("3/5/2021", "zh-Hans", "year"),
    ],
)
def test_the_order_follows_from_other_dates_else_from_the_language(
    text: str, language: str, order: DateOrder
) -> None:
    assert order_of(text, language) == order
