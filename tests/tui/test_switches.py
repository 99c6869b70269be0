"""Switches are remembered from one run of the browser to the next."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.state.switches import Switches, recall, remember
from briefing_tui.tui.browser_options import BrowserOptions
from tests.tui.driving import opened


def test_switches_are_recalled_as_they_were_left(tmp_path: Path) -> None:
    path = tmp_path / "state" / "switches.json"
    remember(path, Switches(fullwidth=True, theme="nord"))
    assert recall(path) == Switches(fullwidth=True, theme="nord")
    assert [file.name for file in path.parent.iterdir()] == ["switches.json"]


def test_a_broken_state_file_is_as_none(tmp_path: Path) -> None:
    path = tmp_path / "switches.json"
    for words in ("", "[]", '{"fullwidth": 3}', "\x00"):
        path.write_text(words, encoding="utf-8")
        assert recall(path) == Switches()


async def test_full_width_punctuation_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "switches.json"
    async with opened(state=path) as browser:
        await browser.press(":", *"full width", "enter")
        assert recall(path).fullwidth is True
    async with opened(state=path) as browser:
        assert browser.browser.copying.fullwidth


async def test_without_a_state_folder_nothing_is_written(tmp_path: Path) -> None:
    async with opened() as browser:
        await browser.press(":", *"full width", "enter")
        assert list(tmp_path.iterdir()) == []


async def test_that_switches_cannot_be_kept_is_said_once(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    async with opened(state=blocked / "switches.json") as browser:
        await browser.press(":", *"full width", "enter")
        assert "cannot be kept" in browser.status
        await browser.press(":", *"full width", "enter")
        assert "cannot be kept" not in browser.status


async def test_the_theme_is_changed_and_remembered(tmp_path: Path) -> None:
    path = tmp_path / "switches.json"
    async with opened(state=path) as browser:
        before = browser.app.theme
        await browser.press(":", *"choose a theme", "enter", "down", "enter")
        assert browser.app.theme != before
        assert recall(path).theme == browser.app.theme


async def test_a_theme_is_shown_while_the_cursor_is_on_it_and_escape_goes_back() -> None:
    async with opened() as browser:
        before = browser.app.theme
        await browser.press(":", *"choose a theme", "enter", "down")
        shown = browser.app.theme
        assert shown != before
        assert browser.view == "ThemesView"
        await browser.press("escape")
        assert browser.app.theme == before


async def test_a_theme_of_the_terminals_own_palette_is_not_offered_and_that_is_said() -> None:
    async with opened(options=BrowserOptions(theme="ansi-dark")) as browser:
        assert browser.app.theme == "reading-dark"
        assert "1 setting wrong" in browser.status
        assert any("ansi-dark" in complaint for complaint in browser.app.complaints)
        assert not any("ansi" in name for name in browser.app.offered_themes)
