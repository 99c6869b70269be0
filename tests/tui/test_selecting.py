"""The keymap of the selection."""

from __future__ import annotations

import pytest

from briefing_tui.quoting.credits import credit
from briefing_tui.tui.views.whole_copy import amount_words
from briefing_tui.tui.widgets.line import Preview
from tests.invented import Turn, make_briefing
from tests.tui.driving import Driven, opened


async def selected(browser: Driven, *keys: str) -> str:
    """Return the selection after keys pressed at the head of the first speech."""
    await browser.press("]", "v", *keys)
    span = browser.browser.reader.selection
    assert span is not None
    return span.within(browser.text)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), "各"),
        (("l", "right"), "各位记"),
        (("l", "l", "h", "left"), "各"),
        (("l", "l", "o", "l"), "位记"),
        ((")",), "各位记者朋友"),
        ((")", ")"), "各位记者朋友，大家下午好！"),
        (("）",), "各位记者朋友"),
        (("s",), "各位记者朋友，大家下午好！"),
        (("s", "s", "S"), "各位记者朋友，大家下午好！今"),
        (
            ("}",),
            "各位记者朋友，大家下午好！今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。",
        ),
    ],
)
async def test_the_selection_grows_and_shrinks(keys: tuple[str, ...], words: str) -> None:
    async with opened() as browser:
        assert await selected(browser, *keys) == words


async def test_words_forward_back_and_to_the_end() -> None:
    async with opened() as browser:
        forward = await selected(browser, "w")
        assert len(forward) > 1
        await browser.press("e")
        assert browser.browser.reader.selection is not None
        further = browser.browser.reader.selection.within(browser.text)
        assert further.startswith(forward)
        await browser.press("b")
        assert len(browser.browser.reader.selection.within(browser.text)) < len(further)


async def test_lines_extend_the_selection() -> None:
    async with opened(size=(60, 20)) as browser:
        longer = await selected(browser, "j")
        assert len(longer) > 20
        await browser.press("k")
        assert browser.browser.reader.selection is not None
        assert len(browser.browser.reader.selection.within(browser.text)) < len(longer)


@pytest.mark.parametrize("key", ["escape", "v"])
async def test_the_selection_is_dropped(key: str) -> None:
    async with opened() as browser:
        await browser.press("]", "v", "l", key)
        assert not browser.browser.reader.selecting


async def test_the_bottom_line_hints_at_the_keys_of_the_selection() -> None:
    async with opened(size=(140, 40)) as browser:
        await browser.press("v")
        assert "o other end" in browser.hints


async def test_the_preview_is_there_while_selecting_on_a_low_screen() -> None:
    async with opened(size=(100, 16)) as browser:
        assert not browser.browse.query_one("#preview").region
        await browser.press("v")
        assert browser.browse.query_one("#preview").region


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("5", "l"), "各位记者朋友"),
        (("1", "0", "l"), "各位记者朋友，大家下午"),
        (("2", ")"), "各位记者朋友，大家下午好！"),
        (
            ("2", "s"),
            "各位记者朋友，大家下午好！今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。",
        ),
        (("5", "l", "3", "h"), "各位记"),
        (("5", "o", "o", "l"), "各位"),
    ],
)
async def test_a_number_before_a_motion_repeats_it(keys: tuple[str, ...], words: str) -> None:
    async with opened() as browser:
        assert await selected(browser, *keys) == words


async def test_a_number_is_shown_until_a_motion_uses_it() -> None:
    async with opened() as browser:
        await selected(browser, "1", "2")
        assert browser.status.startswith("12×")
        await browser.press("l")
        assert browser.status.startswith("13 characters")


async def test_characters_and_seconds_of_reading_are_counted_as_it_grows() -> None:
    async with opened() as browser:
        await selected(browser, "5", "l")
        assert browser.status.startswith("6 characters · 1 s")
        await browser.press("2", "}")
        count, seconds = browser.status.split(" s")[0].split(" characters · ")
        assert (count, seconds) == ("56", "11")  # 50 of them are read, the others are marks


@pytest.mark.parametrize("keys", [("$",), ("end",), ("$", "0", "$"), ("end", "home", "end")])
async def test_the_ends_of_the_screen_line_are_one_key_away(keys: tuple[str, ...]) -> None:
    async with opened(size=(60, 20)) as browser:
        words = await selected(browser, *keys)
        (row,) = [line for line in browser.screen_text().splitlines() if line.strip()[:1] == "┃"]
        assert words == row.strip().strip("┃ ")
        assert len(words) > 20
        await browser.press("0")
        assert browser.browser.reader.selection is not None
        assert browser.browser.reader.selection.within(browser.text) == "各"


async def test_home_and_end_without_a_selection_go_to_the_ends_of_the_text() -> None:
    async with opened() as browser:
        await browser.press("end")
        assert browser.place > len(browser.text) // 2
        await browser.press("home")
        assert browser.place == 0


async def test_a_search_extends_the_selection_and_escape_takes_that_back() -> None:
    async with opened() as browser:
        before = await selected(browser, "l")
        reader = browser.browser.reader
        await browser.search("教育局")
        assert reader.selection is not None
        longer = reader.selection.within(browser.text)
        assert longer.startswith(before)
        assert longer.endswith("教育局")
        await browser.press("escape")
        assert reader.selection is not None
        assert reader.selection.within(browser.text) == before


async def test_enter_keeps_the_extended_selection_and_n_extends_it_further(
    copied: list[str],
) -> None:
    async with opened() as browser:
        await selected(browser)
        reader = browser.browser.reader
        await browser.search("局长")
        await browser.press("enter")
        assert reader.selection is not None
        first = reader.selection.within(browser.text)
        assert first.endswith("水利局副局长")
        await browser.press("n")
        assert reader.selection.within(browser.text).endswith("教育局局长")
        await browser.press("N")
        assert reader.selection.within(browser.text) == first
        await browser.press("y")
        await browser.until(lambda: copied)
        assert "市水利局副局长" in copied[0]


async def test_a_search_that_finds_nothing_leaves_the_selection() -> None:
    async with opened() as browser:
        before = await selected(browser, "l", "l")
        await browser.search("骆驼商队")
        await browser.press("enter")
        selection = browser.browser.reader.selection
        assert selection is not None
        assert selection.within(browser.text) == before


async def test_the_whole_copy_is_shown_with_a_line_for_each_speaker(copied: list[str]) -> None:
    async with opened(size=(60, 20)) as browser:
        await browser.press("]", "v", "G")
        await browser.pilot.pause()
        await browser.press("p")
        await browser.pilot.pause()
        rows = browser.app.screen.lines.rows  # type: ignore[attr-defined]
        speakers = [row.text for row in rows if row.strong]
        quotes = browser.browser.copying.quotes()
        credits = {credit(quote, turn[0]) for quote in quotes for turn in quote.turns()}
        assert sorted(speakers) == sorted(who or "nobody's words" for who in credits)
        assert any("上下文推断" in who for who in speakers)
        shown = "".join(row.text for row in rows)
        await browser.press("y")
        await browser.until(lambda: copied)
        assert "".join(copied[0].split()) in "".join(shown.split())


async def test_that_more_of_the_whole_copy_is_below_is_said_until_its_end_is_seen() -> None:
    async with opened(size=(60, 20)) as browser:
        await browser.press("]", "v", "G", "p")
        await browser.pilot.pause()
        assert "↓ more" in browser.screen_text()
        await browser.press("end")
        await browser.pilot.pause()
        assert "↓ more" not in browser.screen_text()
        await browser.press("home")
        await browser.pilot.pause()
        assert "↓ more" in browser.screen_text()


async def test_the_turns_of_one_speaker_are_told_together_in_the_whole_copy() -> None:
    said = [("许立衡", "水清了。"), ("周岚", "谢谢。"), ("许立衡", "岸也绿了。")]
    turns = [Turn(name, words, f"{name}：") for name, words in said]
    async with opened(make_briefing(turns)) as browser:
        await browser.press("]", "v", "G", "$", "p")
        rows = browser.app.screen.lines.rows  # type: ignore[attr-defined]
        told = [(row.text, row.detail) for row in rows if row.strong]
        assert told == [("许立衡", "2 turns"), ("周岚", "")]


async def test_escape_in_the_whole_copy_leaves_the_selection() -> None:
    async with opened() as browser:
        before = await selected(browser, "5", "l")
        await browser.press("p", "escape")
        selection = browser.browser.reader.selection
        assert selection is not None
        assert selection.within(browser.text) == before


LONG = "全市今年完成水源地排查，" * 30 + "水清岸绿。"


async def test_a_long_sentence_is_not_copied_unawares(copied: list[str]) -> None:
    turn = Turn("许立衡", LONG, "许立衡：")
    async with opened(make_briefing([turn])) as browser:
        await browser.press("]", "y")
        assert "365 characters" in browser.app.screen.view_title  # type: ignore[attr-defined]
        await browser.press("escape", "y", "enter")
        await browser.until(lambda: copied)
        assert LONG in copied[0]
        await browser.press("y", "down", "enter")
        await browser.until(lambda: len(copied) == 2)
        assert copied[1].count("全市今年完成水源地排查") == 1
        await browser.press("y", "down", "down", "enter")
        assert browser.browser.reader.selecting


async def test_a_long_selection_is_copied_without_a_question(copied: list[str]) -> None:
    turn = Turn("许立衡", LONG, "许立衡：")
    async with opened(make_briefing([turn])) as browser:
        await browser.press("]", "v", "G", "y")
        await browser.until(lambda: copied)
        assert LONG in copied[0]


async def test_with_room_the_preview_shows_the_copy_in_four_lines() -> None:
    async with opened(size=(60, 40)) as browser:
        await browser.press("]", "v", "}")
        await browser.pilot.pause(0.2)
        preview = browser.browse.query_one("#preview", Preview)
        assert preview.size.height == 4
        shown = "".join(preview.render_line(y).text.strip() for y in range(4))
        assert "今天我们请来了市水利局副局长许立衡和市教育局局长沈知微。" in shown


@pytest.mark.parametrize(
    ("seconds", "told"), [(1, "1 s"), (59, "59 s"), (60, "1 min"), (2724, "45 min 24 s")]
)
def test_a_long_reading_is_told_in_minutes(seconds: int, told: str) -> None:
    assert amount_words(32322, seconds) == f"32,322 characters · {told}"
