"""A transcript that grows during the briefing: what is new, the end that is followed, the bell."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from briefing_tui.tui import watching
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.features.growing_text import new_span
from briefing_tui.tui.watching import watch
from tests.tui.driving import Driven

BEGUN = "云岭市新闻发布会\n\n主持人 周岚：大家好。请许立衡介绍。\n\n许立衡：水清了。岸绿了。\n"
MORE = "\n主持人 周岚：学位也够了。\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "INTERVAL", 0.01)


@asynccontextmanager
async def watched(
    path: Path, *, bell: str | None = None, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Driven]:
    """The browser on a file that it watches, with what was begun in it."""
    path.write_text(BEGUN, encoding="utf-8")
    app = BriefingApp([str(path)], BrowserOptions(watch=True, state=False, bell=bell))
    async with app.run_test(size=size) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.browser.session.briefing is not None)
        await pilot.pause(0.3)
        yield browser


async def grow(browser: Driven, path: Path, words: str = MORE) -> None:
    """Add words to the file, and wait until they are shown."""
    with path.open("a", encoding="utf-8") as file:
        file.write(words)
    await browser.until(lambda: words.strip() in browser.text)
    await browser.pilot.pause()


def marked(browser: Driven) -> Sequence[str]:
    """The rows that the gutter marks as new."""
    rows = browser.screen_text().split("\n")
    return [row.split("*", 1)[1].strip() for row in rows if "*" in row and "(*)" not in row]


async def test_new_text_is_marked_and_the_place_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    async with watched(path) as browser:
        await browser.press("]", "]", "j")
        before = browser.current
        await grow(browser, path)
        assert browser.current == before
        assert "学位也够了。" in " ".join(marked(browser))
        assert "水清了" not in " ".join(marked(browser))
        assert "12 new characters (*)" in browser.status
        assert browser.status.startswith(f"{path.name} has changed")
        assert "following" not in browser.place_line


async def test_a_selection_keeps_its_words_while_the_text_grows(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    async with watched(path) as browser:
        await browser.press("]", "]", "v", "l", "l")
        selection = browser.browser.reader.selection
        assert selection is not None
        words = selection.within(browser.text)
        path.write_text("（更正后的文字）\n" + BEGUN + MORE, encoding="utf-8")
        await browser.until(lambda: "更正后" in browser.text)
        await browser.pilot.pause()
        after = browser.browser.reader.selection
        assert after is not None
        assert after != selection
        assert after.within(browser.text) == words


async def test_capital_g_follows_the_end_until_one_moves(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    async with watched(path) as browser:
        await browser.press("G")
        assert "following" in browser.place_line
        await grow(browser, path)
        assert browser.current == "学位也够了。"
        await grow(browser, path, "\n许立衡：补充一句。\n")
        assert browser.current == "补充一句。"
        assert marked(browser) == ["补充一句。"]
        assert "following" in browser.place_line
        await browser.press("k")
        assert "following" not in browser.place_line
        before = browser.current
        await grow(browser, path, "\n主持人 周岚：再说一句。\n")
        assert browser.current == before


async def test_without_watch_capital_g_goes_to_the_end_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEGUN, encoding="utf-8")
    app = BriefingApp([str(path)], BrowserOptions(state=False))
    async with app.run_test(size=(100, 30)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(lambda: app.browser.session.briefing is not None)
        await browser.press("G")
        assert browser.current == "岸绿了。"
        assert "following" not in browser.place_line


async def test_the_bell_is_rung_for_a_phrase_in_what_is_new_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[None] = []
    monkeypatch.setattr(BriefingApp, "bell", lambda _app: rung.append(None))
    path = tmp_path / "a.txt"
    async with watched(path, bell="學位") as browser:
        await grow(browser, path, "\n沈知微：先说岸线。\n")
        assert not rung
        await grow(browser, path, "\n沈知微：再说学")
        assert not rung
        await grow(browser, path, "位。\n")
        assert len(rung) == 1
        assert "“學位” was said: line 9" in browser.status


async def test_the_phrase_can_be_asked_for_and_given_up(tmp_path: Path) -> None:
    async with watched(tmp_path / "a.txt") as browser:
        await browser.press(":")
        await browser.write("bell")
        await browser.press("enter")
        await browser.write("学位")
        await browser.press("enter")
        assert browser.status == "The bell is rung when “学位” is said"
        await browser.press(":")
        await browser.write("bell")
        await browser.press("enter", "backspace", "backspace", "enter")
        assert browser.status == "The bell is not rung any more"


async def test_a_file_that_is_emptied_and_written_again_keeps_its_text_meanwhile(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    async with watched(path) as browser:
        path.write_bytes(b"")
        await browser.until(lambda: "a.txt" in browser.status)
        assert "水清了" in browser.text
        path.write_text(BEGUN + MORE, encoding="utf-8")
        await browser.until(lambda: "学位也够了" in browser.text)


async def test_a_file_that_vanishes_and_returns_goes_on(tmp_path: Path) -> None:
    path, away = tmp_path / "a.txt", tmp_path / "away"
    async with watched(path) as browser:
        path.rename(away)
        await browser.until(lambda: "is no longer there" in browser.status)
        away.write_text(BEGUN + MORE, encoding="utf-8")
        away.rename(path)
        await browser.until(lambda: "学位也够了" in browser.text)
        assert browser.text == BEGUN + MORE


async def test_half_a_character_is_never_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "UNFINISHED", 10_000)
    path = tmp_path / "a.txt"
    async with watched(path) as browser:
        data = MORE.encode()
        cut = data.index("位".encode()) + 1
        shown: set[str] = set()
        for part in (data[:cut], data[cut:]):
            with path.open("ab") as file:
                file.write(part)
            for _look in range(2):
                await browser.pilot.pause(0.02)
                shown.add(browser.text)
        await browser.until(lambda: "学位也够了" in browser.text)
        briefing = browser.browser.session.briefing
        assert briefing is not None
        assert briefing.source.encoding == "utf-8"
        assert not [text for text in shown if "\ufffd" in text]


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ("水清了。", "水清了。岸绿了。", "岸绿了。"),
        ("水清了。\n岸绿了。", "水清了。\n人多了。\n岸绿了。", "人多了。\n"),
        ("水清了。", "水清了。", None),
        ("水清了。岸绿了。", "水清了。", None),
        ("水清了。岸绿了。", "学位够了。", None),
        ("", "水清了。", "水清了。"),
    ],
)
def test_what_is_new_is_what_the_text_before_has_not(
    before: str, after: str, new: str | None
) -> None:
    span = new_span(before, after)
    assert (span.within(after) if span else None) == new


def test_closed_files_are_not_told_as_new(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEGUN, encoding="utf-8")
    looks = [[watching.Watched(str(path))], [], []]
    messages: list[object] = []
    watch([str(tmp_path)], lambda: looks.pop(0), messages.append, lambda: not looks)
    assert messages == []
