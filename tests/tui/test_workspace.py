"""The notebook as a workspace: tags, order, duplicates, several notebooks, undoing by name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.state.notebook import Notebook
from briefing_tui.tui.commands.command import Where
from tests.tui.driving import Driven, opened

FIRST, SECOND = "学位供给", "水源地"


def rows(browser: Driven) -> list[str]:
    lines = browser.browser.focused_lines
    assert lines is not None
    return [f"{row.lead}{row.text}" for row in lines.rows]


def title(browser: Driven) -> str:
    view = browser.app.screen
    return f"{view.view_title}  {view.view_title_right}"  # type: ignore[attr-defined]


async def kept(browser: Driven, words: str, beside: str = "") -> None:
    await browser.search(words)
    await browser.press("enter", "m")
    await browser.write(beside)
    await browser.press("enter", "escape")


async def two_kept(browser: Driven) -> None:
    await kept(browser, FIRST, "#edu to print")
    await kept(browser, SECOND, "#water #print")


async def test_words_with_a_number_sign_in_a_note_are_tags() -> None:
    async with opened() as browser:
        await two_kept(browser)
        await browser.press("M")
        assert rows(browser)[0].strip().startswith("#water #print 我们完成")
        await browser.write("#print")
        assert len(rows(browser)) == 1
        await browser.press(*["backspace"] * 6)
        await browser.write("to print")
        assert FIRST in rows(browser)[0]
        assert len(rows(browser)) == 1


async def test_the_order_is_made_by_hand_and_outlives_the_run(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await two_kept(browser)
        await browser.press("M", "ctrl+down")
        assert FIRST in rows(browser)[0]
        await browser.press("escape", "ctrl+q")
    async with opened(state=state) as browser:
        await browser.press("M")
        assert FIRST in rows(browser)[0]
        await browser.press("down", "ctrl+up")
        assert SECOND in rows(browser)[0]


async def test_a_note_and_tags_are_changed_and_the_list_stays() -> None:
    async with opened() as browser:
        await two_kept(browser)
        await browser.press("M", "f4")
        box = browser.app.screen.box  # type: ignore[attr-defined]
        assert box.value == "#water #print"
        await browser.write(" second thoughts")
        await browser.press("enter")
        assert browser.view == "KeptQuotesView"
        assert "second thoughts" in browser.screen_text()


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)])
async def test_several_are_marked_and_copied_together(
    size: tuple[int, int], copied: list[str]
) -> None:
    async with opened(size=size) as browser:
        await two_kept(browser)
        await browser.press("M", "f6", "f6")
        assert "2 marked" in title(browser)
        assert all(row.startswith("+") for row in rows(browser))
        await browser.press("f5")
        await browser.until(lambda: copied)
        first, second = copied[0].split("\n\n")
        assert SECOND in first
        assert FIRST in second
        assert "2 quotes" in browser.status


async def test_a_quote_that_is_kept_already_is_noticed() -> None:
    async with opened() as browser:
        await kept(browser, FIRST, "#edu")
        await browser.search(FIRST)
        await browser.press("enter", "m")
        assert browser.app.screen.view_title.startswith("Kept already")  # type: ignore[attr-defined]
        await browser.write(" more")
        await browser.press("enter", "M")
        assert len(rows(browser)) == 1
        assert "[#edu more]" in browser.screen_text()


async def test_a_part_of_what_is_kept_is_said_to_be() -> None:
    async with opened() as browser:
        await kept(browser, FIRST)
        await browser.search(FIRST)
        await browser.press("enter", "v", "5", "l", "m")
        assert "A part of it is kept already" in browser.app.screen.view_title  # type: ignore[attr-defined]


async def test_the_same_words_kept_twice_are_marked_in_the_list() -> None:
    async with opened() as browser:
        await kept(browser, FIRST)
        (entry,) = browser.browser.keeping.workspace.kept() or []
        other = replace(entry, id="00000000-0000-4000-8000-000000000001", sha256="0", path="b.txt")
        browser.browser.noting.held.book.keep(other)
        await browser.press("M")
        assert "1 kept twice (=)" in title(browser)
        assert len([row for row in rows(browser) if row[1] == "="]) == 1


async def test_kept_passages_are_marked_in_the_text_and_their_notes_shown() -> None:
    async with opened() as browser:
        await kept(browser, FIRST, "#edu to print")
        line = next(line for line in browser.screen_text().splitlines() if "学位" in line)
        assert "◆" in line
        assert browser.status == "◆ #edu to print"
        await browser.press("g")
        assert "◆" not in browser.status
        await browser.press("M", "f8", "escape")
        assert "◆" not in browser.screen_text()


async def test_one_notebook_a_story_is_begun_and_chosen(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await kept(browser, FIRST)
        await browser.press("M", "f9")
        await browser.write("防汛")
        await browser.press("enter")
        assert title(browser).startswith("Notebook: 防汛")
        assert rows(browser) == ["Nothing is kept yet: m"]
        await browser.press("escape")
        await kept(browser, SECOND)
        await browser.press("ctrl+q")
    async with opened(state=state) as browser:
        await browser.press("M")
        assert title(browser).startswith("Notebook: 防汛")
        assert len(rows(browser)) == 1
        await browser.press("f9")
        assert [row.strip() for row in rows(browser)] == ["防汛", "the first notebook"]
        await browser.press("down", "enter")
        assert FIRST in rows(browser)[0]


async def test_quotes_are_put_into_another_notebook() -> None:
    async with opened() as browser:
        await two_kept(browser)
        await browser.press("M", "f6", "f6", "f7")
        await browser.write("防汛")
        await browser.press("enter")
        assert rows(browser) == ["Nothing is kept yet: m"]
        await browser.press("escape", "U")
        assert browser.status == "Undone: putting 2 quotes into “防汛”"
        await browser.press("M")
        assert len(rows(browser)) == 2


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ((), "keeping “我们完成全市248个水源地…”"),
        (("M", "f8", "escape"), "removing “我们完成全市248个水源地…”"),
        (("M", "ctrl+down", "escape"), "moving “我们完成全市248个水源地…”"),
        (("M", "f4", "x", "enter", "escape"), "the note on “我们完成全市248个水源地…”"),
        (("M", "f9", "x", "enter", "escape"), "turning to “x”"),
    ],
)
async def test_undo_names_what_it_undoes(keys: tuple[str, ...], name: str) -> None:
    async with opened() as browser:
        await two_kept(browser)
        before = [(k.id, k.note, k.tags) for k in browser.browser.keeping.workspace.kept() or []]
        await browser.press(*keys)
        await browser.press("ctrl+underscore")
        assert browser.status == f"Undone: {name}"
        after = [(k.id, k.note, k.tags) for k in browser.browser.keeping.workspace.kept() or []]
        assert after == (before if keys else before[1:])


async def test_with_nothing_done_undo_says_so() -> None:
    async with opened() as browser:
        await browser.press("U")
        assert "Nothing was done" in browser.status


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_every_command_of_the_notebook_is_in_its_help_and_palette(
    size: tuple[int, int],
) -> None:
    async with opened(size=size) as browser:
        await browser.press("M", "f1")
        await browser.pilot.pause()
        lines = browser.browser.focused_lines
        assert lines is not None
        shown = "".join("".join(row.detail for row in lines.rows).split())
        own = browser.app.keymap.commands(Where.NOTEBOOK)
        assert all("".join(command.help().split()) in shown for command in own)
        await browser.press("escape", "f2")
        listed = [command.title() for command in own if command.listed]
        assert [row.text for row in browser.app.screen.lines.rows][: len(listed)] == listed  # type: ignore[attr-defined]


async def test_escape_from_what_to_do_with_a_quote_goes_back_to_the_list() -> None:
    async with opened() as browser:
        await kept(browser, FIRST)
        await browser.press("M", "enter")
        assert browser.view == "ChooseView"
        await browser.press("escape")
        assert browser.view == "KeptQuotesView"
        await browser.press("enter", "down", "down", "enter", "escape", "escape")
        assert browser.view == "KeptQuotesView"
        await browser.press("enter", "enter")
        assert browser.view == "Browse"


async def test_an_order_survives_in_the_file(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await two_kept(browser)
        await browser.press("M", "ctrl+down", "escape")
    with Notebook(tmp_path / "notebook.sqlite") as notebook:
        assert FIRST in notebook.quotes()[0].words
