"""The panes: going round them, what they show, and what choosing does."""

from __future__ import annotations

import pytest
from textual.geometry import Region

from briefing_tui.model import Kind, Role
from briefing_tui.tui.typesetting.cells import cell_width, use_ambiguous_width
from tests.invented import Turn, make_briefing, press_conference
from tests.tui.driving import opened


async def test_tab_goes_round_the_panes() -> None:
    async with opened() as browser:
        seen = []
        for _ in range(3):
            await browser.press("tab")
            assert browser.app.focused is not None
            seen.append(browser.app.focused.id)
        assert seen == ["speakers", "outline", "reader"]


async def test_shift_tab_goes_round_the_other_way() -> None:
    async with opened() as browser:
        await browser.press("shift+tab")
        assert browser.app.focused is browser.browser.outline


@pytest.mark.parametrize(("key", "pane"), [("1", "speakers"), ("2", "outline"), ("3", "reader")])
async def test_numbers_go_to_panes(key: str, pane: str) -> None:
    async with opened() as browser:
        await browser.press("tab", key)
        assert browser.app.focused is not None
        assert browser.app.focused.id == pane


async def test_escape_in_a_side_pane_goes_to_the_text() -> None:
    async with opened() as browser:
        await browser.press("1", "escape")
        assert browser.app.focused is browser.browser.reader


async def test_z_shows_the_text_alone_and_the_side_again() -> None:
    async with opened() as browser:
        await browser.press("z")
        assert not browser.browser.speakers.region
        await browser.press("z")
        assert browser.browser.speakers.region


async def test_enter_on_a_speaker_goes_to_the_next_speech() -> None:
    async with opened() as browser:
        await browser.press("1", "enter")
        assert browser.current.startswith("各位")
        await browser.press("enter")
        assert browser.current.startswith("感谢许立衡副局长的介绍")
        await browser.press("enter")
        assert browser.current.startswith("各位")


async def test_enter_on_a_section_jumps_there() -> None:
    async with opened() as browser:
        await browser.press("2")
        rows = [row.text for row in browser.browser.outline.rows]
        await browser.press(*["down"] * rows.index("二、治海漂"), "enter")
        assert browser.current.startswith("二、治海漂")


async def test_the_contents_follow_the_text() -> None:
    async with opened() as browser:
        await browser.press("}", "}")
        outline = browser.browser.outline
        assert outline.marked is not None
        assert outline.rows[outline.marked].text == "二、治海漂"


async def test_branches_close_and_open() -> None:
    async with opened() as browser:
        outline = browser.browser.outline
        before = len(outline.rows)
        await browser.press("2", "down", "left")
        assert len(outline.rows) == before - 2
        await browser.press("right")
        assert len(outline.rows) == before


async def test_left_on_a_leaf_goes_to_what_it_hangs_from() -> None:
    async with opened() as browser:
        await browser.press("2", "down", "down", "left")
        outline = browser.browser.outline
        assert outline.rows[outline.cursor].text == "许立衡"


async def test_questions_stand_with_their_first_clause_and_the_answer_beneath() -> None:
    async with opened() as browser:
        rows = [row.text for row in browser.browser.outline.rows]
        at = rows.index("Questions")
        assert rows[at + 1].startswith("Q 云岭日报记者: 请问明年的学位")
        assert rows[at + 2] == "A 沈知微"


def reporters(count: int) -> list[Turn]:
    """Return as many turns of reporters who each ask once."""
    return [
        Turn(f"记者{n}", "请问进展如何？", f"记者{n}：", Role.REPORTER, kind=Kind.QUESTION)
        for n in range(count)
    ]


async def test_reporters_who_ask_once_fold_into_one_row_that_opens() -> None:
    official = Turn("许立衡", "谢谢各位。", "许立衡：")
    async with opened(make_briefing([official, *reporters(6)])) as browser:
        speakers = browser.browser.speakers
        assert [row.text.strip() for row in speakers.rows] == ["许立衡", "Reporters (6) ▸"]
        await browser.press("1", "down", "enter")
        assert len(speakers.rows) == 8
        await browser.press("left")
        assert len(speakers.rows) == 2


async def test_f_in_the_speakers_shows_only_the_one_at_the_cursor() -> None:
    async with opened() as browser:
        await browser.press("1", "down", "F")
        assert "only 许立衡" in browser.place_line
        assert browser.browser.reader.hidden(browser.text.index("学位"))


@pytest.mark.parametrize("size", [(60, 20), (79, 24), (40, 10)])
async def test_narrow_screens_show_one_pane_at_a_time(size: tuple[int, int]) -> None:
    async with opened(size=size) as browser:
        panes = ("reader", "speakers", "outline")
        for shown in panes:
            assert [p for p in panes if browser.browse.query_one(f"#{p}").region] == [shown]
            await browser.press("tab")


async def test_choosing_on_a_narrow_screen_goes_to_the_text() -> None:
    async with opened(size=(60, 20)) as browser:
        await browser.press("1", "down", "enter")
        assert browser.app.focused is browser.browser.reader
        assert browser.current.startswith("一、保供水")


async def test_too_small_a_screen_asks_for_more_room() -> None:
    async with opened(size=(39, 9)) as browser:
        assert "More room, please" in browser.screen_text()
        assert "周岚" not in browser.screen_text()


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24)])
async def test_wide_screens_show_three_panes(size: tuple[int, int]) -> None:
    async with opened(size=size) as browser:
        for pane in ("reader", "speakers", "outline"):
            assert browser.browse.query_one(f"#{pane}").region


async def test_a_click_on_a_row_chooses_it() -> None:
    async with opened() as browser:
        await browser.pilot.click("#speakers", offset=(3, 2))
        await browser.pilot.pause()
        assert browser.current.startswith("一、保供水")


async def test_no_row_is_wider_than_its_pane() -> None:
    turn = Turn(
        "许立衡", "一、" + "保供水" * 30 + "\n好。", "许立衡：", headings=("一、" + "保供水" * 30,)
    )
    async with opened(make_briefing([turn]), size=(100, 30)) as browser:
        outline = browser.browser.outline
        for y in range(outline.size.height):
            assert outline.render_line(y).cell_length == outline.size.width


async def test_thousands_of_speeches_are_no_more_than_are_drawn() -> None:
    turns = [Turn("许立衡", "好。", "许立衡："), Turn("沈知微", "好。", "沈知微：")] * 1500
    async with opened(make_briefing(turns)) as browser:
        assert len(browser.browser.outline.rows) == 3000
        await browser.press("2", "end")
        assert browser.browser.outline.cursor == 2999


async def test_console_markup_and_escapes_in_names_are_shown_as_text() -> None:
    turn = Turn("[red]许\x1b[31m", "好。", "许：")
    async with opened(make_briefing([turn], title="[b]标题\x07")) as browser:
        shown = browser.screen_text()
        assert "[red]许␛[31m" in shown
        assert "\x1b" not in shown
        assert "\x07" not in shown


async def test_one_press_conference_needs_no_number_in_the_place_line() -> None:
    async with opened() as browser:
        assert "briefing" not in browser.place_line
    async with opened(press_conference(), press_conference(2)) as browser:
        assert "briefing 1/2" in browser.place_line


@pytest.mark.parametrize("size", [(140, 40), (80, 24), (60, 20)])
async def test_every_line_fits_where_ambiguous_characters_take_two_cells(
    size: tuple[int, int],
) -> None:
    use_ambiguous_width(2)
    try:
        async with opened(size=size) as browser:
            await browser.search("海漂拉圾")
            await browser.press("enter")
            for strip in browser.app.screen._compositor.render_strips():
                assert cell_width(strip.text) == size[0], strip.text
    finally:
        use_ambiguous_width(1)


async def test_the_rules_meet_where_the_panes_end() -> None:
    asked = [Turn(f"记者{n}", "请问？", f"记者{n}：", Role.REPORTER) for n in "甲乙丙"]
    speaking = Turn("许立衡", "好。", "许立衡：")
    async with opened(make_briefing([speaking, *asked])) as browser:
        for key in ("1", "end", "right", "z", "z"):
            await browser.press(key)
            divider = browser.browse.query_one("#divider").region
            lines = browser.screen_text().split("\n")
            assert all(
                (line[divider.width : divider.width + 1] == "┤") == (y == divider.y)
                for y, line in enumerate(lines)
                if divider
            )


async def test_following_the_text_repaints_only_rows_whose_mark_moves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened() as browser:
        repainted: list[Region] = []
        outline = browser.browser.outline
        monkeypatch.setattr(outline, "refresh", lambda *regions: repainted.extend(regions))
        await browser.press("]", "]")
        marked = outline.marked
        assert marked is not None
        assert marked + 1 in [region.y for region in repainted]
        assert all(region.height == 1 for region in repainted)
