"""Keys that move and jump."""

from __future__ import annotations

import pytest

from briefing_tui.model import Briefing
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.driving import opened


def long_briefing() -> Briefing:
    """Two speakers in turn, many paragraphs each."""
    words = "\n".join(f"第{n}件实事已经办成。群众都说好。" for n in range(40))
    turns = [Turn("许立衡", words, "许立衡："), Turn("沈知微", words, "沈知微：")]
    return make_briefing(turns * 2)


@pytest.mark.parametrize("key", ["j", "down"])
async def test_a_line_down(key: str) -> None:
    async with opened() as browser:
        await browser.press("]", key)
        assert "今天我们请来了" in browser.current


@pytest.mark.parametrize("key", ["k", "up"])
async def test_a_line_up(key: str) -> None:
    async with opened() as browser:
        await browser.press("]", "j", key)
        assert browser.current == "各位记者朋友，大家下午好！"


async def test_paragraphs_forward_and_back() -> None:
    async with opened() as browser:
        await browser.press("]", "J")
        assert browser.current.startswith("首先")
        await browser.press("K")
        assert browser.current.startswith("各位")


@pytest.mark.parametrize(
    ("down", "up"),
    [("space", "b"), ("f", "b"), ("pagedown", "pageup"), ("d", "u")],
)
async def test_pages_down_and_up(down: str, up: str) -> None:
    async with opened(long_briefing()) as browser:
        await browser.press(down)
        after = browser.place
        assert after > 0
        await browser.press(up)
        assert browser.place < after


@pytest.mark.parametrize(("last", "first"), [("G", "g"), ("end", "home")])
async def test_the_ends_of_the_text(last: str, first: str) -> None:
    async with opened(long_briefing()) as browser:
        await browser.press(last)
        assert browser.place > len(browser.text) - 20
        await browser.press(first)
        assert browser.place == 0


async def test_speeches_forward_and_back() -> None:
    async with opened() as browser:
        await browser.press("]", "]")
        assert browser.current.startswith("一、保供水")
        await browser.press("[")
        assert browser.current.startswith("各位")


async def test_sections_forward_and_back() -> None:
    async with opened() as browser:
        await browser.press("}", "}")
        assert browser.current.startswith("二、治海漂")
        await browser.press("{")
        assert browser.current.startswith("一、保供水")


async def test_questions_forward_and_back() -> None:
    async with opened() as browser:
        await browser.press(".")
        assert browser.current.startswith("请问明年")
        await browser.press("G", ",")
        assert browser.current.startswith("请问明年")


async def test_the_next_and_the_previous_speech_of_this_speaker() -> None:
    async with opened() as browser:
        await browser.press("]", "s")
        assert browser.current.startswith("感谢许立衡副局长的介绍")
        await browser.press("S")
        assert browser.current.startswith("各位")


async def test_where_nothing_is_left_it_is_said() -> None:
    async with opened() as browser:
        await browser.press("G", ".")
        assert browser.status == "No question further on"


async def test_full_width_brackets_stand_for_the_half_width_keys() -> None:
    async with opened() as browser:
        await browser.press("】", "」")
        assert browser.current.startswith("一、保供水")
        await browser.press("｝")
        assert browser.current.startswith("二、治海漂")


async def test_ctrl_o_goes_back_through_jumps() -> None:
    async with opened() as browser:
        await browser.press("]", "]", "]", "ctrl+o", "ctrl+o")
        assert browser.current.startswith("各位")


async def test_with_no_earlier_place_ctrl_o_says_so() -> None:
    async with opened() as browser:
        await browser.press("ctrl+o")
        assert "no earlier place" in browser.status


async def test_only_this_speaker_and_everybody_again() -> None:
    async with opened() as browser:
        await browser.press("]", "F")
        assert browser.browser.reader.hidden(browser.text.index("学位"))
        assert "only 周岚" in browser.place_line
        await browser.press("F")
        assert not browser.browser.reader.hidden(browser.text.index("学位"))


async def test_jumps_pass_over_what_is_hidden() -> None:
    async with opened() as browser:
        await browser.press("]", "F", "]")
        assert browser.current.startswith("感谢许立衡副局长的介绍")


async def test_the_place_line_says_who_speaks_where_and_how_far_in() -> None:
    async with opened() as browser:
        await browser.press("}", "}")
        assert "许立衡 云岭市水利局副局长 › 二、治海漂" in browser.place_line
        assert browser.place_line.endswith("%")


async def test_the_place_line_says_when_the_speaker_is_inferred() -> None:
    async with opened() as browser:
        await browser.press("]", "s")
        assert "主任 · inferred" in browser.place_line


async def test_resizing_keeps_the_place() -> None:
    async with opened(long_briefing(), size=(140, 40)) as browser:
        await browser.press("space", "space")
        place = browser.place
        for size in ((60, 20), (39, 9), (100, 30), (140, 40)):
            await browser.pilot.resize_terminal(*size)
            await browser.pilot.pause()
            assert browser.place == place


async def test_the_briefing_of_a_place_is_kept_when_going_back() -> None:
    first, second = press_conference(), press_conference(repeat=2)
    async with opened(first, second) as browser:
        await browser.press("]", "o", "down", "enter")
        assert browser.browser.session.briefing is second
        await browser.press("ctrl+o")
        assert browser.current.startswith("各位")
        assert browser.browser.session.briefing is first
