"""The views that open over the browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.errors import MissingError
from briefing_tui.model import Briefing, Warning
from briefing_tui.state.configuration import Configuration
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.features.views import editor_command
from briefing_tui.tui.typesetting.cells import use_ambiguous_width
from briefing_tui.tui.widgets.text_box import TextBox
from briefing_tui.warning import WarningCode
from tests.invented import press_conference
from tests.tui.driving import Driven, opened


def rows(browser: Driven) -> list[str]:
    """The rows of the view on top, each with its detail."""
    lines = browser.browser.focused_lines
    assert lines is not None
    return [f"{row.text.strip()} {row.detail}".strip() for row in lines.rows]


def warned() -> Briefing:
    """A press conference with a date in doubt."""
    briefing = press_conference()
    at = briefing.text.index("沈知微：")
    warning = Warning(WarningCode.DATE_CONFLICT, ("2024-03-12, 2024-03-11",), at, at + 3)
    return replace(briefing, warnings=(warning,))


@pytest.mark.parametrize("key", ["?", "？", "f1"])
async def test_help_lists_every_key_of_the_pane(key: str) -> None:
    async with opened() as browser:
        await browser.press(key)
        assert browser.view == "KeyHelpView"
        shown = " ".join(" ".join(rows(browser)).split())
        for command in browser.app.keymap.commands(Where.TEXT):
            assert command.help() in shown


async def test_on_a_narrow_screen_all_of_the_help_is_seen() -> None:
    async with opened(size=(60, 20)) as browser:
        await browser.press("?")
        await browser.pilot.pause()
        lines = browser.browser.focused_lines
        assert lines is not None
        shown = []
        for number, row in enumerate(lines.rows):
            lines.show(lines.rows, cursor=number)
            at = number - lines._top
            shown.append(lines.render_line(at).text)
            assert row.detail in shown[-1]


async def test_what_the_configuration_asks_wrongly_is_a_line_each() -> None:
    settings = Configuration(complaints=("the first complaint", "the second complaint"))
    async with opened(settings=settings) as browser:
        assert "2 settings wrong; ? lists them" in browser.status
        await browser.press("?")
        assert rows(browser)[:2] == ["! the first complaint", "! the second complaint"]


async def test_that_settings_are_wrong_is_said_whole_in_the_smallest_window() -> None:
    settings = Configuration(complaints=("a complaint that is longer than any window " * 5,))
    async with opened(settings=settings, size=(40, 12)) as browser:
        assert "1 setting wrong; ? tells which" in browser.status
        await browser.press("?")
        assert " ".join(rows(browser)).count("longer than any") == 5


async def test_help_in_a_side_pane_lists_that_panes_keys() -> None:
    async with opened() as browser:
        await browser.press("1", "?")
        assert any("Go to what the row stands for." in row for row in rows(browser))


@pytest.mark.parametrize("key", ["escape", "q", "f10"])
async def test_a_view_closes(key: str) -> None:
    async with opened() as browser:
        await browser.press("?", key)
        assert browser.view == "Browse"
        assert browser.app.is_running


@pytest.mark.parametrize("key", ["i", "f7"])
async def test_why_gives_the_reason_and_the_line_it_rests_on(key: str) -> None:
    async with opened() as browser:
        await browser.press("]", key)
        assert browser.view == "WhyView"
        shown = "\n".join(rows(browser))
        assert "周岚" in shown
        assert "Named in the transcript at this place" in shown
        assert "The label “主持人 周岚：” stands at the head of this speech." in shown
        assert "Line 2" in shown


async def test_where_nobody_speaks_why_says_so() -> None:
    async with opened() as browser:
        await browser.press("i")
        assert browser.view == "Browse"
        assert "Nobody speaks here" in browser.status


@pytest.mark.parametrize("key", ["!", "！", "f11"])
async def test_warnings_are_counted_and_listed_and_jump(key: str) -> None:
    async with opened(warned()) as browser:
        assert "! 1" in browser.place_line
        await browser.press(key)
        assert browser.view == "WarningsView"
        assert browser.app.screen.view_title.endswith("% of the words inferred")  # type: ignore[attr-defined]
        assert "2024-03-12, 2024-03-11" in rows(browser)[0]
        await browser.press("enter")
        assert browser.current.startswith("感谢您的提问")


@pytest.mark.parametrize("key", [":", "：", "ctrl+p", "f2"])
async def test_the_palette_opens(key: str) -> None:
    async with opened() as browser:
        await browser.press(key)
        assert browser.view == "PaletteView"


async def test_the_palette_offers_every_command_by_name() -> None:
    async with opened() as browser:
        await browser.press(":")
        shown = " ".join(" ".join(rows(browser)).split())
        for command in COMMANDS:
            assert not command.listed or command.title() in shown


async def test_the_palette_finds_and_runs_a_command() -> None:
    async with opened() as browser:
        await browser.press(":", *"next speech", "enter")
        assert browser.current.startswith("各位")


async def test_a_number_in_the_palette_goes_to_that_line_of_the_source() -> None:
    async with opened() as browser:
        await browser.press(":", "9", "enter")
        assert browser.browser.session.briefing is not None
        assert browser.browser.session.briefing.line_of(browser.place) == 9


@pytest.mark.parametrize("key", ["o", "f9"])
async def test_the_list_of_briefings_switches(key: str) -> None:
    second = replace(press_conference(), title="另一场")
    async with opened(press_conference(), second) as browser:
        await browser.press(key, "down", "enter")
        assert browser.browser.session.briefing is second


async def test_typing_narrows_the_list_of_briefings() -> None:
    second = replace(press_conference(), title="另一场")
    async with opened(press_conference(), second) as browser:
        await browser.press("o")
        await browser.write("另一")
        await browser.press("enter")
        assert browser.browser.session.briefing is second


async def test_a_path_typed_into_the_list_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "new.txt"
    path.write_text("云岭市新闻发布会\n\n许立衡：大家好，水清了。\n", encoding="utf-8")
    async with opened() as browser:
        await browser.press("o", *str(path), "enter")
        await browser.until(lambda: len(browser.browser.session.briefings) == 2)
        await browser.until(lambda: "水清了" in browser.text)
        assert browser.browser.session.briefing.path == str(path)  # type: ignore[union-attr]


async def test_a_path_that_is_not_there_is_said_and_listed() -> None:
    async with opened() as browser:
        await browser.press("o", *"nowhere.txt", "enter")
        await browser.until(lambda: "nowhere.txt" in browser.status)
        await browser.press("o")
        assert any("nowhere.txt" in row for row in rows(browser))


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_files_are_told_apart_by_the_ends_of_their_paths(size: tuple[int, int]) -> None:
    folder = "/srv/transcripts/of/the/city/government/"
    one = replace(press_conference(), title="云岭市民生实事新闻发布会第一场图文实录")
    briefings = [
        replace(one, source=replace(one.source, path=folder + name))
        for name in ("spring.txt", "autumn.txt")
    ]
    async with opened(*briefings, size=size) as browser:
        await browser.press("o")
        shown = browser.screen_text()
        assert "spring.txt" in shown
        assert "autumn.txt" in shown


async def test_the_line_to_type_in_stays_where_it_is_when_the_list_shrinks() -> None:
    async with opened() as browser:
        await browser.press(":")
        box = browser.app.screen.query_one(TextBox)
        before = box.region
        await browser.write("theme")
        await browser.pilot.pause()
        assert box.region == before


async def test_each_style_is_shown_in_two_lines_before_it_is_copied() -> None:
    async with opened() as browser:
        await browser.press("]", "Y", "down")
        await browser.pilot.pause()
        assert "> 各位记者朋友" in browser.screen_text()
        await browser.press("down", "down")
        assert "[Z]" in browser.screen_text()


async def test_what_could_not_be_read_is_listed_with_its_reason() -> None:
    async with opened() as browser:
        assert browser.app.library is not None
        browser.app.library.errors.append(MissingError("gone.txt", "there is no such file"))
        await browser.press("o")
        assert "cannot be read: gone.txt there is no such file" in rows(browser)


async def test_what_could_not_be_read_is_counted_above_a_long_list_and_reached() -> None:
    async with opened(*[press_conference()] * 60) as browser:
        assert browser.app.library is not None
        browser.app.library.errors.append(MissingError("gone.txt", "there is no such file"))
        await browser.press("o")
        assert "1 unreadable: Ctrl+End" in browser.screen_text()
        await browser.press("ctrl+end")
        assert "gone.txt" in browser.screen_text()


async def test_q_closes_what_is_open_and_at_last_the_program() -> None:
    async with opened() as browser:
        await browser.search("学位")
        await browser.press("enter", "q")
        assert browser.browser.searching.finds is None
        await browser.press("1", "q")
        assert browser.app.focused is browser.browser.reader
        await browser.press("q")
        assert browser.app.return_code == 0
        assert not browser.app.is_running


async def test_ctrl_q_leaves_from_the_search_box() -> None:
    async with opened() as browser:
        await browser.press("/", "ctrl+q")
        assert not browser.app.is_running


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+7", "a b.txt"]),
        ("emacs -nw", ["emacs", "-nw", "+7", "a b.txt"]),
        ("/usr/bin/code", ["/usr/bin/code", "--wait", "--goto", "a b.txt:7"]),
        ("hx", ["hx", "a b.txt:7"]),
        ("notepad", ["notepad", "a b.txt"]),
    ],
)
def test_editors_are_opened_at_the_line(editor: str, command: list[str]) -> None:
    assert editor_command(editor, "a b.txt", 7) == command


async def test_without_an_editor_it_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    briefing = press_conference()
    async with opened(
        replace(briefing, source=replace(briefing.source, path=str(path)))
    ) as browser:
        await browser.press("e")
        assert "$EDITOR" in browser.status


async def test_what_came_from_no_file_cannot_be_edited() -> None:
    async with opened() as browser:
        await browser.press("e")
        assert "did not come from a file" in browser.status


async def test_a_briefing_read_anew_stays_at_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("云岭市新闻发布会\n\n许立衡：大家好。水清了。\n", encoding="utf-8")
    async with opened() as browser:
        browser.browser.read([str(path)], wanted=True)
        await browser.until(lambda: "水清了" in browser.text)
        await browser.press("G")
        place = browser.place
        path.write_text("云岭市新闻发布会\n\n许立衡：大家好。水蓝了。\n", encoding="utf-8")
        browser.browser.read_again()
        await browser.until(lambda: "水蓝了" in browser.text)
        assert browser.place == place


@pytest.mark.parametrize("key", [":", "r"])
async def test_frames_are_of_ascii_where_lines_would_take_two_cells(key: str) -> None:
    use_ambiguous_width(2)
    try:
        async with opened() as browser:
            await browser.search("学位")
            await browser.press("enter", key)
            await browser.pilot.pause()
            assert not set("╭╮╰╯" if key == ":" else "╭╮╰╯─│") & set(browser.screen_text())
    finally:
        use_ambiguous_width(1)


async def test_a_warning_is_told_whole_in_a_narrow_window() -> None:
    async with opened(warned(), size=(44, 20)) as browser:
        await browser.press("!")
        await browser.pilot.pause()
        briefing = browser.browser.session.briefing
        assert briefing is not None
        told = "".join(row.text for row in browser.app.screen.lines.rows)  # type: ignore[attr-defined]
        said = "".join(one.translated for one in briefing.warnings)
        assert "".join(told.split()) == "".join(said.split())
        assert len(browser.app.screen.lines.rows) > len(briefing.warnings)  # type: ignore[attr-defined]
        await browser.press("G", "enter")
        assert browser.current.startswith("感谢您的提问")
