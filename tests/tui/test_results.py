"""All matches of a search in one view."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing_tui.model import Briefing
from tests.invented import Turn, make_briefing
from tests.tui.driving import Driven, opened


def two() -> tuple[Briefing, Briefing]:
    one = make_briefing([Turn("周岚", "今年修水库三座。", "周岚：")], title="甲会", path="a.txt")
    turns = [Turn("许立衡", "明年再修水渠。\n后年修水坝。", "许立衡：")]
    return one, make_briefing(turns, title="乙会", path="b.txt")


def rows(browser: Driven) -> list[str]:
    return [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]


async def searched(browser: Driven) -> None:
    await browser.search("修水")
    await browser.press("enter", "r")
    await browser.pilot.pause()


@pytest.mark.parametrize("size", [(140, 40), (60, 20)])
async def test_matches_stand_under_their_briefings_and_speeches(size: tuple[int, int]) -> None:
    async with opened(*two(), size=size) as browser:
        await searched(browser)
        told = rows(browser)
        assert told[0] == "甲会"
        assert told[1] == "周岚"
        assert "修水库" in told[2]
        assert told[3] == "乙会"
        assert len(told) == 7
        assert "修水库三座" in browser.screen_text()


async def test_enter_goes_to_a_match_in_another_briefing_and_back_again() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("G", "enter")
        assert browser.current == "后年修水坝。"
        await browser.press("ctrl+o")
        assert "修水库" in browser.current


async def test_counts_by_speaker_month_and_section_stand_together() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("t")
        told = rows(browser)
        heads = ["Matches by speaker", "Matches by month"]
        assert [row for row in told if row.startswith("Matches by")] == heads
        assert told[1].startswith("许立衡")
        await browser.press("t")
        assert rows(browser)[0] == "甲会"


async def test_a_count_leads_to_the_first_match_that_it_counts() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("t", "home", "down", "enter")
        lines = browser.app.screen.lines  # type: ignore[attr-defined]
        assert "修水渠" in lines.rows[lines.cursor].text


async def test_months_without_a_match_are_one_row() -> None:
    early, late = (
        make_briefing([Turn("周岚", "修水库。", "周岚：")], path=f"{day}.txt", day=day)
        for day in (date(2020, 1, 5), date(2021, 1, 5))
    )
    async with opened(early, late) as browser:
        await searched(browser)
        await browser.press("t")
        assert [row.split("  ")[0] for row in rows(browser)][3:] == [
            "2020-01",
            "2020-02 – 2020-12",
            "2021-01",
        ]


async def test_the_preview_goes_on_over_the_ends_of_hard_wrapped_lines() -> None:
    turn = Turn("周岚", "我们今年先修好三座\n大水库，明年再修水渠，\n后年修水坝。", "周岚：")
    async with opened(make_briefing([turn])) as browser:
        await searched(browser)
        shown = browser.screen_text()
        assert "先修好三座" in shown
        assert "后年修水坝" in shown


async def test_a_concordance_puts_the_matches_one_below_the_other() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("c")
        marks = {row.marks for row in browser.app.screen.lines.rows}  # type: ignore[attr-defined]
        assert len(rows(browser)) == 3
        starts = {row.index("修水") for row in rows(browser)}
        assert marks
        assert max(starts) - min(starts) <= 6


async def test_the_concordance_is_copied_and_written_as_csv(
    copied: list[str], tmp_path: Path
) -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("y")
        await browser.until(lambda: copied)
        assert copied[0].splitlines()[0].startswith("left,match,right")
        await browser.press("r", "w")
        browser.app.screen.box.value = str(tmp_path / "c.csv")  # type: ignore[attr-defined]
        await browser.press("enter")
        assert (tmp_path / "c.csv").read_text(encoding="utf-8-sig").count("\n") == 4


async def test_without_a_search_it_is_said_what_to_do() -> None:
    async with opened(*two()) as browser:
        await browser.press("r")
        assert "/" in browser.status
