"""Each correction as a user makes it, takes it back and shares it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_tui.model import Attribution
from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.trouble import Trouble, refused
from tests.tui.correcting import (
    ELSE,
    JOINED,
    QUESTION,
    SAME,
    SPELT,
    answer,
    choose,
    correct,
    go_to,
    rows,
    who,
)
from tests.tui.driving import opened

INFERRED = "下面，请沈知微局长"
"""Words of the host that no label is before."""


async def test_somebody_else_of_this_briefing_speaks_here() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, ELSE)
        assert rows(browser) == ["周岚", "许立衡", "沈知微", "another name …"]
        await choose(browser, 1)
        assert who(browser) == ("许立衡", Attribution.CORRECTED)
        assert browser.status.startswith("Corrected")


async def test_somebody_speaks_here_who_is_named_nowhere() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, ELSE)
        await browser.press("G", "enter")
        await browser.write("陆怀舟")
        await browser.press("enter")
        assert who(browser) == ("陆怀舟", Attribution.CORRECTED)


async def test_an_empty_name_sets_nothing_right() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, ELSE)
        await browser.press("G", "enter", "enter")
        assert who(browser) == ("云岭日报记者", Attribution.LABELLED)


async def test_nobody_begins_to_speak_here() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, JOINED)
        assert who(browser)[0] == "周岚"
        assert browser.browser.session.briefing is not None
        assert len(browser.browser.session.briefing.speeches) == 4


async def test_an_inferred_speaker_is_confirmed() -> None:
    async with opened() as browser:
        await go_to(browser, INFERRED)
        assert who(browser) == ("周岚", Attribution.INFERRED)
        await browser.press("=")
        assert rows(browser)[0] == "Yes, 周岚 speaks here"
        await browser.press("enter")
        assert who(browser) == ("周岚", Attribution.CORRECTED)


async def test_two_speakers_are_one_person() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, SAME)
        assert "another name …" not in rows(browser)
        await choose(browser, 2)
        assert who(browser) == ("沈知微", Attribution.CORRECTED)
        assert browser.browser.session.briefing is not None
        assert "云岭日报记者" not in [s.name for s in browser.browser.session.briefing.speakers]


async def test_a_name_is_spelt_otherwise_wherever_it_stands() -> None:
    async with opened() as browser:
        await go_to(browser, INFERRED)
        await correct(browser, SPELT)
        await answer(browser, "周兰")
        assert browser.browser.session.briefing is not None
        names = [s.speaker.name for s in browser.browser.session.briefing.speeches if s.speaker]
        assert names.count("周兰") == 2
        assert "周岚" not in names


async def test_the_same_spelling_sets_nothing_right() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, SPELT)
        await browser.press("enter")
        assert browser.browser.noting.ask(lambda book: book.corrections()) == []


async def test_corrections_are_taken_back_one_by_one() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        for name in ("甲某", "乙某"):
            await correct(browser, SPELT)
            await answer(browser, name)
        for name in ("甲某", "云岭日报记者"):
            await browser.press("=", "G", "enter")
            assert who(browser)[0] == name
            assert browser.status.startswith("Undone")
        await browser.press("=")
        assert not any("Undo" in row for row in rows(browser))


async def test_closing_the_list_sets_nothing_right() -> None:
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await browser.press("=", "escape")
        assert browser.view == "Browse"
        assert browser.browser.noting.ask(lambda book: book.corrections()) == []


async def test_corrections_are_shared_as_a_file(tmp_path: Path) -> None:
    file = tmp_path / "corrections.json"
    async with opened() as browser:
        await go_to(browser, QUESTION)
        await correct(browser, SPELT)
        await answer(browser, "甲某")
        browser.browser.correcting.sharing.ask_export()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert browser.status.startswith("1 correction ·")
    assert len(json.loads(file.read_text(encoding="utf-8"))["corrections"]) == 1
    async with opened(state=tmp_path / "switches.json") as browser:
        browser.browser.correcting.sharing.ask_import()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert browser.status.startswith("1 correction ·")
        await go_to(browser, QUESTION)
        assert who(browser)[0] == "甲某"
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        assert len(notebook.corrections()) == 1


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"{", "holds no corrections"),
        (b'{"schema": 99, "corrections": []}', "later version"),
        (b'{"schema": 1, "corrections": [{}]}', "holds no corrections"),
        (b"\xff\xfe", "cannot be read"),
        (None, "cannot be read: No such file"),
    ],
)
async def test_a_file_that_holds_no_corrections_is_said(
    tmp_path: Path, written: bytes | None, said: str
) -> None:
    file = tmp_path / "c.json"
    if written is not None:
        file.write_bytes(written)
    async with opened() as browser:
        browser.browser.correcting.sharing.ask_import()
        await browser.pilot.pause()
        await answer(browser, str(file))
        assert said in browser.status


async def test_a_correction_that_cannot_be_kept_holds_for_this_run_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correcting = Notebook.correct

    def fails(notebook: Notebook, *corrections: object) -> None:
        if notebook.path is not None:
            raise refused(notebook.path, Trouble.FULL)
        correcting(notebook, *corrections)  # type: ignore[arg-type]

    async with opened(state=tmp_path / "switches.json") as browser:
        await go_to(browser, QUESTION)
        monkeypatch.setattr(Notebook, "correct", fails)
        await correct(browser, SPELT)
        await answer(browser, "甲某")
        assert browser.status.startswith("Corrected in memory only")
        assert who(browser)[0] == "甲某"
        await browser.press("=", "G", "enter")
        assert browser.status.startswith("Undone")
        assert who(browser)[0] == "云岭日报记者"
