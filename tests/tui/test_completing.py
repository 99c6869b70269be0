"""Values that are offered in the search box."""

from __future__ import annotations

from threading import Event
from typing import Any

import pytest

from briefing_tui.library import Library
from briefing_tui.translation import use_language
from tests.tui.driving import PATIENCE, Driven, opened


def offered(browser: Driven) -> list[str]:
    """Return the values that the list shows."""
    values = browser.browser.value_list
    return [row.text for row in values.rows] if values.opened else []


async def typed(browser: Driven, words: str) -> None:
    """Type in the search box, and wait for the list."""
    await browser.press("/")
    await browser.write(words)
    await browser.until(lambda: browser.browser.completing.settled)
    await browser.pilot.pause()


@pytest.mark.parametrize("sign", ["@", "＠", "!@", "垃圾 @"])
async def test_after_the_sign_of_names_those_who_speak_here_are_offered(sign: str) -> None:
    async with opened() as browser:
        await typed(browser, sign)
        assert offered(browser)[:2] == ["周岚", "许立衡"]
        assert "周岚" in browser.screen_text()


@pytest.mark.parametrize("words", ["许", "xulih", "xlh", "立衡"])
async def test_names_are_offered_for_a_part_pinyin_and_first_letters(words: str) -> None:
    async with opened() as browser:
        await typed(browser, f"@{words}")
        assert offered(browser)[0] == "许立衡"


async def test_tab_completes_the_first_value_and_the_search_goes_on_with_it() -> None:
    async with opened() as browser:
        await typed(browser, "@xlh")
        await browser.press("tab")
        assert browser.browser.box.value == "@许立衡 "
        await browser.write("垃圾")
        await browser.answered()
        assert browser.browser.box.value == "@许立衡 垃圾"
        assert "垃圾" in browser.current


async def test_down_and_enter_take_a_value_and_enter_alone_accepts_the_search() -> None:
    async with opened() as browser:
        await typed(browser, "@")
        await browser.press("down", "down", "enter")
        assert browser.browser.box.value == "@许立衡 "
        assert browser.app.focused is browser.browser.box
        await browser.press("enter")
        assert not browser.browser.panes.box_open
    async with opened() as browser:
        await typed(browser, "@许")
        assert offered(browser)
        await browser.press("enter")
        assert browser.app.focused is browser.browser.reader
        assert browser.browser.searching.query == "@许"
        assert not offered(browser)


async def test_escape_closes_the_list_first_and_then_the_box() -> None:
    async with opened() as browser:
        await typed(browser, "@许")
        await browser.press("escape")
        assert not offered(browser)
        assert browser.browser.panes.box_open
        await browser.press("escape")
        assert not browser.browser.panes.box_open


async def test_up_from_the_first_value_chooses_none_again() -> None:
    async with opened() as browser:
        await typed(browser, "@")
        await browser.press("down")
        assert browser.browser.completing.choosing
        await browser.press("up")
        assert not browser.browser.completing.choosing
        assert offered(browser)


async def test_what_is_typed_on_is_never_taken_by_the_list() -> None:
    async with opened() as browser:
        await typed(browser, "@")
        await browser.press("down")
        await browser.write("许立衡 jkq1")
        assert browser.browser.box.value == "@许立衡 jkq1"


async def test_keys_that_came_before_the_list_wait_for_it() -> None:
    async with opened() as browser:
        browser.send("/@xlh")
        browser.app.simulate_key("tab")
        browser.send("垃圾")
        await browser.until(lambda: browser.browser.box.value == "@许立衡 垃圾")
        assert offered(browser) == []


async def test_a_list_that_takes_long_opens_when_it_is_found_and_holds_no_key_for_good(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("briefing_tui.tui.features.completing.LONGEST_HOLD", 0.01)
    going_on = Event()
    found = Library.completions

    def slowly(self: Library, *given: Any, **more: Any) -> Any:
        going_on.wait(PATIENCE)
        return found(self, *given, **more)

    monkeypatch.setattr(Library, "completions", slowly)
    async with opened() as browser:
        browser.send("/@xlh")
        browser.app.simulate_key("down")
        browser.send("!")
        await browser.until(lambda: browser.browser.box.value == "@xlh!")
        await browser.press("backspace")
        going_on.set()
        await browser.until(lambda: offered(browser) == ["许立衡"])
        assert browser.browser.box.value == "@xlh"


async def test_a_click_takes_a_value_and_leaves_the_box_open() -> None:
    async with opened() as browser:
        await typed(browser, "@")
        await browser.pilot.click(browser.browser.value_list, offset=(4, 1))
        await browser.pilot.pause()
        assert browser.browser.box.value == "@许立衡 "
        assert browser.app.focused is browser.browser.box


async def test_kinds_are_offered_in_the_language_of_the_interface() -> None:
    async with opened() as browser:
        await typed(browser, "kind:")
        assert offered(browser)[:3] == ["moderation", "remarks", "question"]
    use_language("zh")
    async with opened() as browser:
        await typed(browser, "kind：")
        assert offered(browser)[:3] == ["主持", "发言", "提问"]
        await browser.write("q")
        await browser.until(lambda: offered(browser) == ["question"])


async def test_days_are_offered_year_by_year_and_month_by_month() -> None:
    async with opened() as browser:
        await typed(browser, "date:")
        assert offered(browser) == ["2024"]
        for value in ("date:2024", "date:2024-03", "date:2024-03-12 "):
            await browser.press("tab")
            assert browser.browser.box.value == value
            await browser.until(lambda: browser.browser.completing.settled)


async def test_headings_are_offered_by_any_part() -> None:
    async with opened() as browser:
        await typed(browser, "#海漂")
        assert offered(browser) == ["二、治海漂"]
        await browser.press("tab")
        assert browser.browser.box.value == "#二、治海漂 "


async def test_nothing_is_offered_for_plain_words_or_a_complete_value() -> None:
    async with opened() as browser:
        await typed(browser, "海漂 @许立衡")
        assert offered(browser) == []


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)])
async def test_the_list_stands_over_the_bottom_line_at_every_size(size: tuple[int, int]) -> None:
    async with opened(size=size) as browser:
        await typed(browser, "@")
        region = browser.browser.value_list.region
        assert region.bottom == size[1] - 1
        assert region.x >= 0
        assert region.right <= size[0]
        assert browser.app.cursor_position.y == size[1] - 1
