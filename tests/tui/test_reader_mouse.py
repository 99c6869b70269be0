"""The mouse in the reader: exact offsets on wide characters."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot

from briefing_tui.model import Briefing, Span
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.reader_paint import GUTTER
from tests.invented import press_conference
from tests.tui.test_reader import reading

BRIEFING = press_conference()
SENTENCE = "我们完成全市248个水源地的排查，让群众喝上“放心水”。"


def cell(reader: Reader, words: str, briefing: Briefing = BRIEFING) -> tuple[int, int]:
    """The cell of the first character of ``words``, where they begin a stretch that is seen."""
    for y in range(reader.size.height):
        line = reader.render_line(y).text
        if (at := line.find(words)) >= 0:
            before = line[:at]
            return sum(2 if ord(c) > 0x2E7F else 1 for c in before), y
    raise AssertionError(words)


async def drag(pilot: Pilot[None], start: tuple[int, int], to: tuple[int, int]) -> None:
    await pilot.mouse_down(Reader, offset=start)
    await pilot.hover(Reader, offset=to)
    await pilot.mouse_up(Reader, offset=to)
    await pilot.pause()


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("last", [0, 1])
async def test_a_drag_takes_the_characters_under_either_half(first: int, last: int) -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "完成全市")
        await drag(pilot, (x + first, y), (x + 6 + last, y))
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == "完成全市"


async def test_a_drag_back_takes_the_same_characters() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "完成全市")
        await drag(pilot, (x + 7, y), (x, y))
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == "完成全市"


async def test_a_drag_leaves_the_reader_selecting_and_tells_it() -> None:
    async with reading(BRIEFING) as (reader, pilot, app):
        app.told.clear()
        x, y = cell(reader, "完成全市")
        await drag(pilot, (x, y), (x + 3, y))
        assert reader.selecting
        assert app.told[-1] == Reader.SelectionChanged(reader.selection)
        reader.motions.move_character(1)
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == "完成全"


async def test_a_drag_over_a_head_takes_what_is_spoken_on_both_sides() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "情况。")
        _, below = cell(reader, "一、保供水")
        await drag(pilot, (x, y), (GUTTER, below))
        assert reader.selection is not None
        words = reader.selection.within(BRIEFING.text)
        assert words.startswith("情况。")
        assert words.endswith("：\n一")


async def test_right_of_a_row_is_its_last_character_and_the_gutter_its_first() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        _, y = cell(reader, "一、保供水")
        await drag(pilot, (0, y), (50, y))
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == "一、保供水"


async def test_a_click_reads_on_there() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "水源地")
        await pilot.click(Reader, offset=(x + 1, y))
        assert reader.current.within(BRIEFING.text) == SENTENCE
        assert not reader.selecting


async def test_a_click_on_a_head_does_nothing() -> None:
    async with reading(BRIEFING) as (reader, pilot, app):
        app.told.clear()
        x, y = cell(reader, "许立衡  云岭市水利局副局长")
        await pilot.click(Reader, offset=(x, y))
        await pilot.pause()
        assert app.told == []


async def test_a_click_ends_a_selection() -> None:
    async with reading(BRIEFING) as (reader, pilot, app):
        reader.motions.start_selection()
        x, y = cell(reader, "水源地")
        await pilot.click(Reader, offset=(x, y))
        await pilot.pause()
        assert app.told[-1] == Reader.SelectionChanged(None)


@pytest.mark.parametrize(("at", "word"), [("完成全市", "完成"), ("48个", "248"), ("，让", "，")])
async def test_a_double_click_selects_the_word_as_in_a_browser(at: str, word: str) -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, at)
        await pilot.click(Reader, offset=(x, y), times=2)
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == word


async def test_a_triple_click_selects_the_paragraph() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "水源地")
        await pilot.click(Reader, offset=(x, y), times=3)
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == SENTENCE + "截至9月底，已完工19个。"


async def test_the_wheel_scrolls_and_takes_the_place_along() -> None:
    briefing = press_conference(200)
    async with reading(briefing) as (reader, pilot, _):
        for _ in range(4):
            await pilot._post_mouse_events([events.MouseScrollDown], Reader, (9, 9), button=0)
        await pilot.pause()
        assert reader.window[0] > 0
        assert reader.place > 0
        for _ in range(9):
            await pilot._post_mouse_events([events.MouseScrollUp], Reader, (9, 9), button=0)
        assert reader.window[0] == 0


async def test_holding_the_pointer_below_the_window_scrolls_and_selects_on() -> None:
    briefing = press_conference(200)
    async with reading(briefing) as (reader, pilot, _):
        x, y = cell(reader, "完成全市", briefing)
        await pilot.mouse_down(Reader, offset=(x, y))
        reader.post_message(pointer_at(reader, x, reader.size.height + 2))
        while reader.window[0] == 0:
            await pilot.pause(0.02)
        assert reader.selection is not None
        assert reader.selection.start == briefing.text.index("完成全市")
        assert reader.window[1] - 1 <= reader.selection.end <= reader.window[1]
        await pilot.mouse_up(Reader, offset=(x, 9))


def pointer_at(reader: Reader, x: int, y: int) -> events.MouseMove:
    return events.MouseMove(reader, x, y, 0, 0, 1, False, False, False)


async def test_textual_selects_nothing_of_its_own() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "完成全市")
        await drag(pilot, (x, y), (x + 6, y))
        assert reader.screen.get_selected_text() in (None, "")
        assert reader.selection == Span(*_span("完成全市"))


def _span(words: str) -> tuple[int, int]:
    at = BRIEFING.text.index(words)
    return at, at + len(words)


@pytest.mark.parametrize("modifier", ["shift", "control", "meta"])
async def test_a_click_with_shift_selects_from_the_click_before(modifier: str) -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "完成全市")
        await pilot.click(Reader, offset=(x, y))
        held = {modifier: True}
        await pilot.click(Reader, offset=(x + 6, y), **held)
        assert reader.selection is not None
        assert reader.selection.within(BRIEFING.text) == "完成全市"
        await pilot.click(Reader, offset=(x + 2, y), **held)
        assert reader.selection.within(BRIEFING.text) == "完成"


async def test_a_click_with_shift_extends_what_a_double_click_selected() -> None:
    async with reading(BRIEFING) as (reader, pilot, _):
        x, y = cell(reader, "完成全市")
        _, below = cell(reader, "二、治海漂")
        await pilot.click(Reader, offset=(x, y), times=2)
        await pilot.click(Reader, offset=(GUTTER, below), shift=True)
        assert reader.selection is not None
        words = reader.selection.within(BRIEFING.text)
        assert words.startswith("完成全市248个水源地")
        assert words.endswith("\n二")
