"""Times are shown, and jumped to."""

from __future__ import annotations

from briefing_tui.tui.widgets.line import TextLine
from tests.quoting.test_times import STAMPED
from tests.tui.driving import opened


async def test_the_place_line_and_the_copy_tell_the_time(copied: list[str]) -> None:
    async with opened(STAMPED) as browser:
        await browser.press("]")
        assert "00:24:13" in browser.place_line
        await browser.press("y")
        await browser.until(lambda: copied)
        assert "00:24:13" in copied[0]


async def test_a_time_typed_in_the_palette_jumps_there() -> None:
    async with opened(STAMPED) as browser:
        await browser.press(":")
        await browser.write("24:13")
        await browser.press("enter")
        assert browser.current.startswith("今年先修水渠")


async def test_a_time_after_the_end_is_said() -> None:
    async with opened(STAMPED) as browser:
        await browser.press(":")
        await browser.write("3:00:00")
        await browser.press("enter")
        assert browser.current == "谢谢大家。"


async def test_results_tell_the_time() -> None:
    async with opened(STAMPED) as browser:
        await browser.search("水库")
        await browser.press("enter", "r")
        assert "00:24:13" in browser.screen_text()


async def test_a_click_on_the_clock_asks_for_a_time() -> None:
    async with opened(STAMPED) as browser:
        await browser.press("]")
        line = browser.browse.query_one("#place", TextLine)
        right = line.shown[1]
        cell = line.size.width - len(right) + right.index("00:24:13")
        await browser.pilot.click(line, offset=(cell + line.gutter.left, 0))
        await browser.pilot.pause()
        assert browser.view == "PaletteView"
