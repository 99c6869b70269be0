"""A guest of a served page: sees what is kept, changes nothing, opens no file of the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.state.notebook import Notebook
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.clipboard import deliver, where
from tests.tui.driving import opened

GUEST = BrowserOptions(guest=True)


async def test_a_guest_sees_what_is_kept_and_keeps_in_memory_only(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await browser.press("J", "m", "enter")
        browser.browser.noting.close()  # all of it stands in the file then, nothing beside it
    file = tmp_path / "notebook.sqlite"
    with Notebook(file) as notebook:
        assert len(notebook.quotes()) == 1
    before = file.read_bytes()
    async with opened(state=state, options=GUEST) as browser:
        await browser.press("J", "J", "m", "enter")
        assert "a guest changes nothing here" in browser.status
        assert len(browser.browser.noting.held.book.quotes()) == 2
    assert file.read_bytes() == before


async def test_a_guest_leaves_no_trace_in_the_folder_of_state(tmp_path: Path) -> None:
    async with opened(state=tmp_path / "switches.json", options=GUEST) as browser:
        await browser.search("清漂")
        await browser.press("enter", "J", "m", "enter")
        browser.app.remember_switches(fullwidth=True)
    assert list(tmp_path.iterdir()) == []


async def test_a_guest_opens_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "false")
    secret = tmp_path / "secret.txt"
    secret.write_text("主持人 周岚：这是秘密。\n", encoding="utf-8")
    async with opened(options=GUEST) as browser:
        await browser.press("o", *str(secret), "enter")
        assert "Nothing here holds that" in browser.screen_text()
        browser.browser.read([str(secret)], wanted=True)
        await browser.press("escape", "e")
        assert browser.status == "A guest opens no other files of this machine"
        assert len(browser.browser.session.briefings) == 1
        await browser.press("V", *str(secret), "enter")
        await browser.pilot.pause()
        assert browser.view == "WordsView", "a path is words to check, as any others"
        assert "秘密" not in browser.screen_text()


def test_a_copy_in_a_page_goes_to_the_page_and_not_to_the_desktop() -> None:
    delivery = deliver("水清了", environment={"TEXTUAL_DRIVER": "x", "DISPLAY": ":0", "TMUX": "x"})
    assert not delivery.certain
    assert delivery.escape.startswith("\x1b]52;c;")
    assert "page" in where(delivery)
