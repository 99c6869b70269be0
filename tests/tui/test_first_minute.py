"""The first minute: the first screen, hints that show what the program is for, marks to click."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_tui.samples import FIRST
from briefing_tui.state import switches
from briefing_tui.state.switches import Switches
from briefing_tui.translation import use_language
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.widgets.line import TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from tests.invented import press_conference
from tests.tui.driving import Driven, opened
from tests.tui.test_views import warned

WELCOME = BrowserOptions(welcome=True)


def rows(browser: Driven) -> Sequence[ListRow]:
    """The rows of the view on top."""
    lines = browser.browser.focused_lines
    assert lines is not None
    return lines.rows


async def clicked(browser: Driven, line: str, words: str) -> None:
    """Click the first cell of some words in a line of the browser."""
    widget = browser.browse.query_one(line, TextLine)
    row = widget.render_line(0).text
    assert words in row
    cell = cell_width(row[: row.index(words)])
    await browser.pilot.click(line, offset=(widget.gutter.left + cell, 0))
    await browser.pilot.pause()


async def test_the_first_start_tells_marks_keys_and_what_is_copied(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state, options=WELCOME, size=(100, 40)) as browser:
        assert browser.view == "FirstStepsView"
        shown = browser.screen_text()
        for words in (
            "▌ ▏",
            "▶",
            "inferred nobody",
            "! 1",
            "near",
            "what y copies",
            "not shown again",
        ):
            assert words in shown
        for key in ("/", "y", "V", "=", "o", "?"):
            assert any(row.lead.strip() == key for row in rows(browser))
        await browser.press("escape")
        assert browser.view == "Browse"
    async with opened(state=state, options=WELCOME) as browser:
        assert browser.view == "Browse"


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20), (40, 10)])
async def test_the_first_screen_fits_or_scrolls_at_every_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    options = BrowserOptions(welcome=True)
    use_language("zh")
    async with opened(state=tmp_path / "s.json", options=options, size=size) as browser:
        assert browser.view == "FirstStepsView"
        width = size[0]
        assert all(len(line) <= width for line in browser.screen_text().split("\n"))
        assert "初次使用" in browser.screen_text()
        assert ("↓ 更多" in browser.screen_text()) == (size[1] <= 24)
        seen = browser.screen_text()
        for _page in range(30):
            if browser.view == "FirstStepsView" and "↓ " in browser.screen_text():
                await browser.press("down")
                seen += browser.screen_text()
        for words in ("推断", "近似", "核对一句", "按 y 会复制"):
            assert words in seen


async def test_a_key_on_the_first_screen_does_what_it_does_beneath(tmp_path: Path) -> None:
    async with opened(state=tmp_path / "switches.json", options=WELCOME) as browser:
        await browser.press("/", *"xuewei")
        await browser.answered()
        assert browser.view == "Browse"
        assert browser.browser.box.value == "xuewei"


async def test_a_click_closes_the_first_screen(tmp_path: Path) -> None:
    async with opened(state=tmp_path / "switches.json", options=WELCOME) as browser:
        await browser.pilot.click(offset=(60, 15))
        await browser.pilot.pause()
        assert browser.view == "Browse"


async def test_where_nothing_is_kept_the_first_screen_does_not_come_unasked(
    tmp_path: Path,
) -> None:
    async with opened(options=WELCOME) as browser:
        assert browser.view == "Browse"
        await browser.press(":")
        await browser.write("first steps")
        await browser.press("enter")
        assert browser.view == "FirstStepsView"
        assert "Any key goes on" in browser.screen_text()
        assert "not shown again" not in browser.screen_text()


async def test_where_it_cannot_be_kept_the_first_screen_does_not_come_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _switches: Switches) -> None:
        raise OSError("no room")

    monkeypatch.setattr(switches, "remember", refuse)
    async with opened(state=tmp_path / "switches.json", options=WELCOME) as browser:
        assert browser.view == "Browse"


def test_that_it_was_shown_is_kept_beside_the_other_switches(tmp_path: Path) -> None:
    path = tmp_path / "switches.json"
    switches.remember(path, Switches(fullwidth=True, welcomed=True))
    assert switches.recall(path) == Switches(fullwidth=True, welcomed=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("language", ["zh", "zh-Hant", "en"])
async def test_samples_open_in_the_language_of_the_interface(language: str) -> None:
    use_language(language)
    app = BriefingApp(options=BrowserOptions(state=False))
    async with app.run_test(size=(100, 30)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.browser.session.briefing is not None)
        assert app.browser.session.briefing is not None
        assert Path(app.browser.session.briefing.path).name == FIRST[language]


async def test_the_hints_show_what_the_program_is_for_and_follow_the_pane() -> None:
    async with opened(size=(140, 40)) as browser:
        hints = browser.hints.split("  ")
        assert hints[:6] == ["/ search", "y copy", "V check", "m keep", "= correct", "r results"]
        assert hints[-2:] == ["? help", ": commands"]
        await browser.press("1")
        assert browser.hints.startswith("Esc to the text  Enter go there")
        assert browser.hints.endswith("? help  : commands")


@pytest.mark.parametrize(("size", "most"), [((80, 24), "m keep"), ((60, 20), "y copy")])
async def test_on_narrow_screens_what_matters_least_is_left_out(
    size: tuple[int, int], most: str
) -> None:
    async with opened(size=size) as browser:
        browser.browser.status_lines.hush()
        browser.browser.show_status()
        assert browser.hints.startswith("/ search")
        assert most in browser.hints
        assert browser.hints.endswith("? help  : commands")


async def test_a_click_on_a_hint_does_what_it_says() -> None:
    async with opened(size=(140, 40)) as browser:
        await clicked(browser, "#status", "? help")
        assert browser.view == "KeyHelpView"


async def test_a_click_on_the_count_of_warnings_lists_them() -> None:
    async with opened(warned(), press_conference(), size=(140, 40)) as browser:
        await clicked(browser, "#place", "! 1")
        assert browser.view == "WarningsView"
        await browser.press("escape")
        await clicked(browser, "#place", "briefing 1/2")
        assert browser.view == "BriefingsView"


async def test_a_click_on_the_count_of_matches_lists_them() -> None:
    async with opened(size=(140, 40)) as browser:
        await browser.search("学位")
        await browser.press("enter")
        await clicked(browser, "#status", "/ 学位")
        assert browser.view == "ResultsView"


async def test_a_click_on_inferred_tells_why() -> None:
    async with opened(size=(140, 40)) as browser:
        briefing = browser.browser.session.briefing
        assert briefing is not None
        inferred = next(one for one in briefing.speeches if one.attribution == "inferred")
        browser.browser.reader.go_to(inferred.start)
        await browser.pilot.pause()
        await clicked(browser, "#place", "inferred")
        assert browser.view == "WhyView"
        await browser.press("escape", "g")
        shown = browser.screen_text().split("\n")
        at = next(number for number, row in enumerate(shown) if "· inferred ╌" in row)
        column = cell_width(shown[at][: shown[at].rindex("inferred")])
        await browser.pilot.click(offset=(column, at))
        await browser.pilot.pause()
        assert browser.view == "WhyView"


async def test_help_is_in_groups_and_is_narrowed_by_words() -> None:
    async with opened(size=(100, 40)) as browser:
        await browser.press("?")
        titles = [row.text for row in rows(browser) if row.strong]
        assert titles[:3] == ["Search", "Copying", "Notebook, checks and corrections"]
        await browser.press("/")
        await browser.write("bare words")
        found = [row for row in rows(browser) if not row.strong]
        assert [row.text.strip() for row in found] == ["c"]
        await browser.press("escape")
        assert browser.view == "KeyHelpView"
        assert len(rows(browser)) > 20
        await browser.press("q")
        assert browser.view == "Browse"


async def test_help_over_the_list_of_matches_has_its_own_keys_first_each_group_once() -> None:
    async with opened(size=(100, 40)) as browser:
        await browser.search("学位")
        await browser.press("enter", "r", "?")
        titles = [row.text for row in rows(browser) if row.strong]
        assert titles[0] == "In the list of matches"
        assert len(titles) == len(set(titles))
        assert "Others" not in titles
        await browser.press("/")
        await browser.write("by speaker, month")
        found = [row for row in rows(browser) if not row.strong]
        assert " ".join("".join(row.text for row in found).split()) == "2"


async def test_what_an_input_method_writes_narrows_the_help() -> None:
    use_language("zh")
    async with opened(size=(100, 40)) as browser:
        await browser.press("？")
        await browser.write("更正")
        found = [row for row in rows(browser) if not row.strong]
        assert 0 < len(found) < 10
