"""Views without letters: by the mouse alone, and by what an input method sends."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing_tui.tui.views.results import ResultsView
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.key_hints import key_hinted
from briefing_tui.tui.widgets.line import KeysLine, TextLine
from tests.invented import Turn, make_briefing
from tests.tui.driving import Driven, opened

SIZES = [(140, 40), (80, 24), (60, 20)]


def cell_of(browser: Driven, words: str) -> tuple[int, int]:
    """Return the first cell and the row of words on the screen, the last of them."""
    for y, line in reversed([*enumerate(browser.screen_text().split("\n"))]):
        if (at := line.rfind(words)) >= 0:
            wide = (unicodedata.east_asian_width(character) in "WF" for character in line[:at])
            return sum(2 if one else 1 for one in wide), y
    raise AssertionError(f"{words} is not on the screen")


async def click(browser: Driven, words: str) -> None:
    """Click words on the screen."""
    await browser.pilot.click(offset=cell_of(browser, words))
    await browser.pilot.pause()


async def right_click(browser: Driven, words: str) -> None:
    """Click words on the screen with the right button."""
    await browser.pilot.click(offset=cell_of(browser, words), button=3)
    await browser.pilot.pause()


def view(browser: Driven) -> View[object]:
    """Return the view on top."""
    assert isinstance(browser.app.screen, View)
    return browser.app.screen


def told(browser: Driven) -> str:
    """Return the line of keys of the view on top."""
    return view(browser).query_one(KeysLine).text


@pytest.mark.parametrize(
    ("hints", "under", "key"),
    [
        ("Enter goes there, V comes back · w F6 file · Esc", "goes", "enter"),
        ("Enter goes there, V comes back · w F6 file · Esc", "comes", "V"),
        ("Enter goes there, V comes back · w F6 file · Esc", "F6", "f6"),
        ("Enter goes there, V comes back · w F6 file · Esc", "file", "w"),
        ("Enter goes there, V comes back · w F6 file · Esc", "Esc", "escape"),
        ("1–9 pages · l r o sort · ? · Esc", "pages", None),
        ("1–9 pages · l r o sort · ? · Esc", "r o", "r"),
        ("1–9 pages · l r o sort · ? · Esc", "?", "?"),
        ("Type a line’s number or a time · Enter runs", "number", None),
        ("→ 下一处 · Enter 前往，V 返回", "下一", "right"),
        ("→ 下一处 · Enter 前往，V 返回", "返回", "V"),
        ("按 / 用词语找键 · Esc 关闭", "找键", "/"),
        ("Tab sorts · Del closes", "closes", "delete"),
    ],
)
def test_a_hint_names_the_key_under_the_pointer_else_its_first(
    hints: str, under: str, key: str | None
) -> None:
    before = hints[: hints.index(under)]
    cell = sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in before)
    assert key_hinted(hints, cell) == key


def test_the_edge_between_hints_names_no_key() -> None:
    assert key_hinted("Enter runs · Esc closes", len("Enter runs ")) is None
    assert key_hinted("Enter runs", 40) is None


@pytest.mark.parametrize("size", SIZES)
async def test_a_view_is_closed_by_a_click_on_its_hint_and_by_one_beside_it(
    size: tuple[int, int],
) -> None:
    async with opened(size=size) as browser:
        await browser.press("!")
        assert browser.view == "WarningsView"
        await click(browser, "Esc closes")
        assert browser.view == "Browse"
        await browser.press("!")
        await browser.pilot.click(offset=(0, size[1] - 1))
        await browser.pilot.pause()
        assert browser.view == "Browse"


async def test_a_click_within_a_view_does_not_close_it() -> None:
    async with opened() as browser:
        await browser.press("p")
        await click(browser, "What y copies")
        assert browser.view == "WholeCopyView"


async def test_a_click_beside_a_view_never_loses_what_was_typed_in_it() -> None:
    async with opened() as browser:
        await browser.press("m")
        await browser.write("要核实")
        await browser.pilot.click(offset=(0, 39))
        await browser.pilot.pause()
        assert browser.view == "AskView"
        assert browser.app.screen.query_one(Input).value == "要核实"
        await click(browser, "Enter takes it")
        assert browser.view == "Browse"


async def test_the_hint_that_there_is_more_shows_more() -> None:
    async with opened(size=(60, 20)) as browser:
        await browser.press("?")
        before = view(browser).lines.cursor
        await click(browser, "↓ more")
        assert view(browser).lines.cursor > before + 1


async def searched(browser: Driven) -> ResultsView:
    await browser.search("修水")
    await browser.press("enter", "r")
    assert isinstance(browser.app.screen, ResultsView)
    return browser.app.screen


def waters() -> list[Turn]:
    return [
        Turn("周岚", "今年修水库三座。", "周岚："),
        Turn("许立衡", "明年再修水渠。", "许立衡："),
    ]


@pytest.mark.parametrize("size", SIZES)
async def test_a_page_of_the_results_is_shown_by_a_click_on_its_name(
    size: tuple[int, int],
) -> None:
    async with opened(make_briefing(waters()), size=size) as browser:
        results = await searched(browser)
        pages = results.query_one("#pages", TextLine)
        for wanted in (3, 2, 9, 1):
            names = pages.shown[0]
            await browser.pilot.click(pages, offset=(names.index(str(wanted)), 0))
            await browser.pilot.pause()
            if browser.view == "AskView":  # the comparison asks for words
                await browser.press("escape")
            assert f"[{wanted} " in pages.text


@pytest.mark.parametrize("how", ["right button", "control"])
async def test_a_row_is_only_gone_to_with_the_right_button_or_control(how: str) -> None:
    async with opened(make_briefing(waters())) as browser:
        results = await searched(browser)
        at = ["明年" in row.text for row in results.lines.rows].index(True)
        button, control = (3, False) if how == "right button" else (1, True)
        await browser.pilot.click(results.lines, (4, at), button=button, control=control)
        await browser.pilot.pause()
        assert browser.view == "ResultsView"
        hit = results._hit_at_cursor()
        assert hit is not None
        assert hit.speech is not None
        assert hit.speech.speaker is not None
        assert hit.speech.speaker.name == "许立衡"
        await click(browser, "a marks")
        assert "1 marked" in browser.screen_text()


async def test_the_right_button_lists_every_command_and_keeps_the_selection() -> None:
    async with opened(make_briefing(waters())) as browser:
        await browser.press("v", "l")
        selected = browser.browser.reader.selection
        assert selected is not None
        await right_click(browser, "明年")
        assert browser.view == "PaletteView"
        await click(browser, "Esc closes")
        assert browser.browser.reader.selection == selected


async def test_a_copy_in_the_list_of_matches_leaves_it_open_and_says_so_there() -> None:
    async with opened(make_briefing(waters())) as browser:
        results = await searched(browser)
        await browser.press("2", "y")
        await browser.until(lambda: "CSV" in told(browser))
        assert browser.app.screen is results
        await browser.press("j")
        assert "CSV" not in told(browser)
        assert "Esc" in told(browser)


async def test_a_table_written_from_the_list_of_matches_is_said_to_be_in_the_list(
    tmp_path: Path,
) -> None:
    async with opened(make_briefing(waters())) as browser:
        results = await searched(browser)
        await browser.press("2", "w")
        await browser.write(str(tmp_path / "counts.csv"))
        await browser.press("enter")
        assert browser.app.screen is results
        assert "Written to" in told(browser)


async def test_a_name_that_is_offered_for_a_file_is_replaced_by_what_is_typed(
    tmp_path: Path,
) -> None:
    async with opened(make_briefing(waters())) as browser:
        await browser.press("w")
        await browser.write(str(tmp_path / "mine.txt"))
        await browser.press("enter")
        assert (tmp_path / "mine.txt").exists()


async def test_a_full_width_space_parts_words_as_the_half_width_one_does() -> None:
    async with opened(make_briefing(waters())) as browser:
        await browser.press("／")
        await browser.write("＠许立衡　水渠")
        assert browser.browser.box.value == "＠许立衡 水渠"
        await browser.answered()
        finds = browser.browser.searching.finds
        assert finds is not None
        assert len(finds.hits) == 1


async def test_full_width_letters_and_digits_are_keys_where_nothing_is_typed() -> None:
    async with opened(make_briefing(waters())) as browser:
        results = await searched(browser)
        pages = results.query_one("#pages", TextLine)
        await browser.write("２")
        assert "[2 " in pages.text
        await browser.write("１ａ")
        assert "1 marked" in browser.screen_text()
        await browser.write("ｑ")
        assert browser.view == "Browse"


async def test_full_width_letters_in_the_text_begin_a_search_and_press_no_key() -> None:
    async with opened(make_briefing(waters())) as browser:
        await browser.write("ＧＤＰ")
        assert browser.browser.box.value == "ＧＤＰ"


async def test_the_other_end_of_a_selection_is_moved_without_letters() -> None:
    async with opened(make_briefing(waters())) as browser:
        reader = browser.browser.reader
        await browser.press("f8", "right", "right")
        before = reader.selection
        await browser.press("alt+o", "right")
        after = reader.selection
        assert before is not None
        assert after is not None
        assert (after.start, after.end) == (before.start + 1, before.end)
        await browser.press("alt+o", "alt+e")
        assert reader.selection is not None
        assert reader.selection.end > after.end


async def test_rows_are_folded_to_the_width_that_the_list_comes_to_have() -> None:
    async with opened(size=(60, 20)) as browser:
        browser.browser.views.first_steps()
        await browser.pilot.pause()
        width = view(browser).lines.size.width
        assert all(len(row.lead) + len(row.text) <= width - 3 for row in view(browser).lines.rows)
        await browser.pilot.resize_terminal(44, 20)
        await browser.pilot.pause()
        assert view(browser).lines.size.width < width
        width = view(browser).lines.size.width
        assert all(len(row.lead) + len(row.text) <= width - 3 for row in view(browser).lines.rows)
