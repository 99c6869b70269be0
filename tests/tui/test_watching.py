"""Watching the open files."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.message import Message

from briefing_tui.tui import watching
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.watching import Appeared, Changed, Vanished, watch
from tests.tui.driving import Driven

BEFORE = "云岭市新闻发布会\n\n许立衡：大家好。水清了。\n"
AFTER = "云岭市新闻发布会\n\n许立衡：大家好。水又蓝了。\n"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "INTERVAL", 0.01)


def told(folder: Path, opened: list[str], *changes: object) -> list[Message]:
    """Return the messages of watching a folder when one change comes after each look."""
    messages: list[Message] = []
    waiting = list(changes)

    def stopped() -> bool:
        return not waiting and not pending

    pending = [True]

    def files() -> list[str]:
        if waiting:
            change = waiting.pop(0)
            assert callable(change)
            change()
        else:
            pending.clear()
        return opened

    watch([str(folder)], files, messages.append, stopped)
    return messages


def test_a_changed_a_new_and_a_vanished_file_are_told(tmp_path: Path) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text(BEFORE, encoding="utf-8")
    messages = told(
        tmp_path,
        [str(one)],
        lambda: None,
        lambda: one.write_text(AFTER, encoding="utf-8"),
        lambda: two.write_text(AFTER, encoding="utf-8"),
        one.unlink,
    )
    assert messages == [Changed(str(one)), Appeared((str(two),)), Vanished(str(one))]


def test_what_stays_as_it_is_is_not_told(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    one.write_text(BEFORE, encoding="utf-8")
    assert told(tmp_path, [str(one), "-", "https://example.org/a"], lambda: None) == []


async def test_a_file_that_changes_is_shown_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BEFORE, encoding="utf-8")
    app = BriefingApp([str(tmp_path)], BrowserOptions(watch=True, state=False))
    async with app.run_test(size=(120, 40)) as pilot:
        browser = Driven(app, pilot)
        await browser.until(
            lambda: app.browser.session.briefing is not None and "水清了" in browser.text
        )
        await pilot.pause(0.3)
        path.write_text(AFTER, encoding="utf-8")
        await browser.until(lambda: "水又蓝了" in browser.text)
        (tmp_path / "b.txt").write_text(BEFORE, encoding="utf-8")
        await browser.until(lambda: app.library is not None and len(app.library) == 2)
