"""The palette: which commands it lists, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.translation import use_language
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.copying import Copy, CopyAs
from briefing_tui.tui.commands.jumping import NextSpeech
from briefing_tui.tui.commands.keymap import Keymap
from briefing_tui.tui.commands.ranking import Answers, answer_of
from briefing_tui.tui.commands.synonyms import SYNONYMS
from briefing_tui.tui.commands.viewing import Help, Palette, Theme, Warnings, Why
from tests.tui.driving import Driven, opened


def rows(browser: Driven) -> list[str]:
    return [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]


async def typed(browser: Driven, words: str) -> list[str]:
    await browser.press("f2")
    await browser.write(words)
    return rows(browser)


async def test_names_come_before_descriptions() -> None:
    async with opened() as browser:
        found = await typed(browser, "copy")
        assert found[0] == "Copy"
        names = [name for name in found if "copy" in name.casefold()]
        assert found[: len(names)] == names
        assert len(found) > len(names)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("复制", Answers.NAME),
        ("fuzhi", Answers.PINYIN),
        ("fuzh", Answers.PINYIN),
        ("fz", Answers.INITIALS),
        ("fzhi", Answers.PINYIN),
        ("copy", Answers.NAME),
        ("拷贝", Answers.SYNONYM),
        ("yank", Answers.SYNONYM),
    ],
)
def test_a_chinese_name_is_found_by_pinyin_initials_and_synonyms(
    words: str, answer: Answers
) -> None:
    use_language("zh")
    assert answer_of(Copy, words) is answer
    assert answer_of(Theme, words) is None


def test_an_english_name_is_found_by_its_initials() -> None:
    assert answer_of(NextSpeech, "ns") is Answers.INITIALS
    assert answer_of(CopyAs, "ca") is Answers.INITIALS
    assert answer_of(Why, "ns") is None


@pytest.mark.parametrize("words", ["undo", "撤销", "撤銷"])
async def test_what_undoes_is_found_whatever_it_is_called(words: str) -> None:
    async with opened() as browser:
        assert "Correct" in await typed(browser, words)


def test_synonyms_are_of_commands_that_there_are() -> None:
    assert SYNONYMS.keys() <= {command.name() for command in COMMANDS}


async def test_commands_used_last_come_first_in_the_next_run_too(tmp_path: Path) -> None:
    state = tmp_path / "switches.json"
    async with opened(state=state) as browser:
        await typed(browser, "warnings")
        await browser.press("enter", "escape")
        await typed(browser, "theme")
        await browser.press("enter", "escape")
        assert (await typed(browser, ""))[:2] == [Theme.title(), Warnings.title()]
    async with opened(state=state) as browser:
        assert (await typed(browser, ""))[:2] == [Theme.title(), Warnings.title()]


async def test_the_palette_lists_every_command_of_every_view() -> None:
    async with opened() as browser:
        assert {*await typed(browser, "")} == {c.title() for c in COMMANDS if c.listed}


async def test_escape_in_a_view_goes_back_to_the_view_that_led_there() -> None:
    async with opened() as browser:
        await browser.press("]", "=", "enter")
        assert browser.view == "ChooseView"
        first = rows(browser)
        await browser.press("escape")
        assert browser.view == "ChooseView"
        assert rows(browser) != first
        await browser.press("escape")
        assert browser.view == "Browse"


@pytest.mark.parametrize("where", [Where.VIEW, Where.TEXT, Where.SELECTION, Where.LIST])
def test_help_and_palette_are_reached_without_letters_everywhere(where: Where) -> None:
    keymap = Keymap(COMMANDS)
    assert keymap.find(where, "f1") is Help
    assert keymap.find(where, "f2") is Palette
