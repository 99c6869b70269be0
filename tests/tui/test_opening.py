"""Opening files: the window first, then each file as it is ready."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

from briefing_tui.samples import FIRST
from briefing_tui.state import last_opened
from briefing_tui.state.configuration import Configuration
from briefing_tui.translation import use_language
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.screens.browse import Browse
from briefing_tui.tui.widgets.line import TextLine
from tests.tui.driving import Driven, opened_on

TRANSCRIPT = "云岭市新闻发布会\n\n主持人 周岚：大家好。请许立衡介绍。\n\n许立衡：水清了。\n"


def written(folder: Path, name: str, words: str = TRANSCRIPT) -> Path:
    """A file with a transcript."""
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


async def test_the_first_file_that_is_ready_is_shown(tmp_path: Path) -> None:
    async with opened_on([written(tmp_path, "a.txt"), written(tmp_path, "b.txt")]) as browser:
        assert browser.browser.session.briefing is browser.browser.session.briefings[0]
        assert len(browser.browser.session.briefings) == 2


async def test_a_folder_is_opened_whole(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        written(tmp_path, name)
    async with opened_on([tmp_path]) as browser:
        assert len(browser.browser.session.briefings) == 3


async def test_an_unreadable_file_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    async with opened_on([missing, written(tmp_path, "b.txt")]) as browser:
        assert len(browser.browser.session.briefings) == 1
        assert "missing.txt" in browser.status


async def test_of_several_unreadable_files_the_count_is_said_first(tmp_path: Path) -> None:
    missing = [tmp_path / name for name in ("one.txt", "two.txt")]
    async with opened_on([*missing, written(tmp_path, "b.txt")]) as browser:
        assert browser.status.startswith("2 files cannot be read (o), the first:")


async def test_what_is_read_while_a_search_runs_is_searched_too(tmp_path: Path) -> None:
    async with opened_on([written(tmp_path, "a.txt")]) as browser:
        await browser.search("水清")
        await browser.press("enter")
        place = browser.place
        browser.browser.read([str(written(tmp_path, "b.txt"))], wanted=False)
        await browser.until(lambda: "elsewhere 1" in browser.status)
        assert browser.place == place
        assert browser.status.startswith("/ 水清   1/1")


async def test_when_nothing_can_be_read_the_list_tells_why(tmp_path: Path) -> None:
    async with opened_on([tmp_path / "missing.txt"]) as browser:
        await browser.until(lambda: browser.view == "BriefingsView")
        assert browser.app.exit_status == 2
        assert "missing.txt" in browser.screen_text()


async def test_a_text_without_speakers_is_shown_and_said(tmp_path: Path) -> None:
    async with opened_on([written(tmp_path, "a.txt", "只有一段文字，没有人说话。\n")]) as browser:
        assert "只有一段文字" in browser.screen_text()
        assert "No speaker was recognised" in browser.status


async def opened_and_left(state: Path, *paths: Path) -> None:
    """Open paths with a state that is kept, and leave when they were read."""
    app = BriefingApp([str(path) for path in paths], state=state)
    async with app.run_test(size=(120, 40)) as pilot:
        await Driven(app, pilot).until(lambda: app.library is not None and not app.workers)


async def test_what_could_not_be_opened_is_not_remembered(tmp_path: Path) -> None:
    good, other = written(tmp_path, "a.txt"), written(tmp_path, "b.txt")
    state = tmp_path / "state" / "switches.json"
    last_opened.remember([str(other)])
    await opened_and_left(state, tmp_path / "serch", tmp_path / "foo")
    assert last_opened.recall() == [str(other)]
    await opened_and_left(state, tmp_path / "serch", good)
    assert json.loads(last_opened.state_file().read_text()) == [str(good)]


async def test_that_the_paths_cannot_be_remembered_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_paths: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(last_opened, "remember", full)
    app = BriefingApp([str(written(tmp_path, "a.txt"))], state=tmp_path / "state" / "switches.json")
    async with app.run_test(size=(120, 40)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: "not remembered" in browser.status)
        assert browser.status == "What is open is not remembered for the next start: no space left"


async def test_leaving_stops_the_reading_of_files(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt")
    app = BriefingApp([str(path)])
    async with app.run_test(size=(120, 40)) as pilot:
        await Driven(app, pilot).until(lambda: app.library is not None and not app.workers)
        library = app.library
        assert library is not None
        app.browser.leave_program()
        assert list(library.read_all([str(path)])) == []


async def test_without_a_path_the_samples_open_with_a_line_on_opening_ones_own() -> None:
    app = BriefingApp()
    async with app.run_test(size=(120, 40)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.library and not app.workers)
        assert "These are samples" in browser.status


@pytest.mark.parametrize(("language", "sample"), sorted(FIRST.items()))
async def test_the_first_sample_is_in_the_language_of_the_interface(
    language: str, sample: str
) -> None:
    use_language(language)
    app = BriefingApp()
    async with app.run_test(size=(120, 40)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.library and not app.workers)
        assert app.library is not None
        assert app.library[0].path.endswith(sample)
        assert browser.browser.session.briefing is app.library[0]


async def test_complaints_about_the_configuration_are_said(tmp_path: Path) -> None:
    settings = Configuration(complaints=("config.toml: nothing is named “colour”",))
    app = BriefingApp([str(written(tmp_path, "a.txt"))], BrowserOptions(theme="no-such"), settings)
    async with app.run_test(size=(120, 40)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.library is not None and not app.workers)
        assert "2 settings wrong; ? lists them" in browser.status
        await browser.press("?")
        assert "nothing is named “colour”" in browser.screen_text()
        assert "! No theme is named “no-such”; there are atom-one-dark" in browser.screen_text()


@pytest.mark.parametrize(
    "module", ["rapidfuzz", "briefing_tui.library", "briefing_tui.quoting.quote", "numpy"]
)
def test_the_first_paint_needs_no_(module: str) -> None:
    code = f"import sys, briefing_tui.tui.app; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def test_opening_what_is_not_there_again_and_again_keeps_one_error_and_nothing_else(
    tmp_path: Path,
) -> None:
    written(tmp_path, "one.txt")
    missing = str(tmp_path / "missing.txt")
    async with opened_on([tmp_path / "one.txt"]) as browser:
        library = browser.app.library
        assert library is not None
        for _time in range(3):
            browser.browser.opening.read([missing])
            await browser.until(lambda: library.errors and not browser.app.workers)
            await browser.pilot.pause()
        (error,) = library.errors
        assert error.path == missing
        assert (error.__traceback__, error.__cause__, error.__context__) == (None, None, None)
        assert "missing.txt" in browser.status


PAINTED = """
import sys
from briefing_tui.tui.app import BriefingApp

def ready(app):
    print(*sys.modules, file=sys.__stdout__)
    app.exit()

BriefingApp.on_ready = ready
BriefingApp().run(headless=True, size=(120, 36))
"""


def test_the_first_paint_needs_neither_notebook_nor_quotes() -> None:
    done = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, check=True)
    loaded = {*done.stdout.decode().split()}
    assert "briefing_tui.tui.screens.browse" in loaded
    assert loaded.isdisjoint({"sqlite3", "briefing_tui.state.notebook", "briefing_tui.quoting"})


async def test_the_text_and_what_is_hidden_at_first_are_mounted_after_the_first_paint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mounted: list[set[str | None]] = []
    hints: list[str] = []
    complete = Browse.complete

    async def noted(browse: Browse) -> None:
        for _time in range(2):
            mounted.append({widget.id for widget in browse.query("*")})
            hints.append(browse.query_one("#status", TextLine).right)
            if len(mounted) == 1:
                await complete(browse)

    monkeypatch.setattr(Browse, "complete", noted)
    async with BriefingApp().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert mounted[1] - mounted[0] == {*("reader", "ruler", "values", "prompt", "box", "room")}
        assert "search" in hints[0], "keys are told before the text takes its time"
        assert pilot.app.focused is pilot.app.screen.query_one("#reader")


async def test_no_widget_is_styled_twice_before_the_first_paint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    styled: list[str] = []
    painted: list[int] = []
    apply = Stylesheet.apply

    def noted(sheet: Stylesheet, node: DOMNode, **how: Any) -> None:
        styled.append(type(node).__name__)
        apply(sheet, node, **how)

    monkeypatch.setattr(Stylesheet, "apply", noted)
    monkeypatch.setattr(BriefingApp, "on_ready", lambda _app: painted.append(len(styled)))
    async with BriefingApp().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = styled[: painted[0]]
        assert [before.count(name) for name in ("Browse", "Outline", "Rule", "Preview")] == [
            1,
            1,
            3,
            1,
        ]
