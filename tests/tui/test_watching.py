"""Watching the open files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.message import Message

from briefing_tui.tui import watching
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.watching import (
    Appeared,
    Changed,
    Vanished,
    Watched,
    ends_within_character,
    watch,
)
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

    def files() -> list[Watched]:
        if waiting:
            change = waiting.pop(0)
            assert callable(change)
            change()
        else:
            pending.clear()
        return [Watched(path, "utf-8") for path in opened]

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
        assert "水又蓝了" in browser.text


def test_a_file_that_returns_after_it_vanished_is_told_as_changed(tmp_path: Path) -> None:
    one, away = tmp_path / "a.txt", tmp_path / "a.away"
    one.write_text(BEFORE, encoding="utf-8")
    messages = told(
        tmp_path,
        [str(one)],
        lambda: None,
        lambda: one.rename(away),
        lambda: None,
        lambda: away.rename(one),
    )
    assert messages == [Vanished(str(one)), Changed(str(one))]


def test_a_file_that_another_is_moved_over_is_told_as_changed(tmp_path: Path) -> None:
    one, other = tmp_path / "a.txt", tmp_path / "b.part"
    for path, words in ((one, BEFORE), (other, BEFORE.replace("清", "蓝"))):
        path.write_text(words, encoding="utf-8")
        os.utime(path, ns=(10**18, 10**18))
    messages = told(tmp_path, [str(one)], lambda: None, lambda: other.replace(one))
    assert messages == [Changed(str(one))], "of the same size and time"


def test_a_file_cut_off_is_told_as_changed(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    one.write_text(BEFORE, encoding="utf-8")
    messages = told(tmp_path, [str(one)], lambda: None, lambda: os.truncate(one, 6))
    assert messages == [Changed(str(one))]


def test_the_first_file_of_an_empty_folder_is_told(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    messages = told(tmp_path, [], lambda: None, lambda: one.write_text(BEFORE, encoding="utf-8"))
    assert messages == [Appeared((str(one),))]


def test_a_file_that_was_named_before_it_was_there_is_told(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    messages = told(one, [], lambda: None, lambda: one.write_text(BEFORE, encoding="utf-8"))
    assert messages == [Appeared((str(one),))]


def test_a_file_that_was_empty_is_told_once_there_is_something_in_it(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    one.touch()
    messages = told(tmp_path, [], lambda: None, lambda: one.write_text(BEFORE, encoding="utf-8"))
    assert messages == [Appeared((str(one),))]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16"])
def test_half_a_character_at_the_end_is_waited_for(tmp_path: Path, encoding: str) -> None:
    whole = "水又到了".encode(encoding)
    one = Watched(str(tmp_path / "a.txt"), encoding)
    for length, within in ((len(whole), False), (len(whole) - 1, True)):
        Path(one.path).write_bytes(whole[:length])
        assert ends_within_character(one) is within


def test_a_file_that_goes_on_ending_within_a_character_is_read_at_last(tmp_path: Path) -> None:
    one = tmp_path / "a.txt"
    one.write_text(BEFORE, encoding="utf-8")
    half = AFTER.rstrip().encode()[:-1]
    waits = [lambda: None] * (watching.UNFINISHED - 3)
    changes = (lambda: None, lambda: one.write_bytes(half))
    assert told(tmp_path, [str(one)], *changes, *waits) == []
    one.write_text(BEFORE, encoding="utf-8")
    assert told(tmp_path, [str(one)], *changes, *waits, lambda: None) == [Changed(str(one))]
