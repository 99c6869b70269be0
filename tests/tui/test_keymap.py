"""Which key asks for which command."""

from __future__ import annotations

import pytest

from briefing_tui.state.configuration import Configuration
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.jumping import NextSpeech, PreviousSpeech
from briefing_tui.tui.commands.keymap import NEVER, Keymap, shown
from tests.tui.driving import opened


def test_the_default_keys_do_not_clash() -> None:
    assert Keymap(COMMANDS).complaints == []


def test_nothing_is_on_keys_that_terminals_cannot_tell_apart() -> None:
    assert not [c for c in COMMANDS if NEVER.intersection(c.keys)]


def test_every_listed_command_has_a_route_without_letters() -> None:
    keymap = Keymap(COMMANDS)
    assert keymap.find(Where.TEXT, "f2") is not None
    for command in COMMANDS:
        typed = [key for key in command.keys if len(key) == 1 and key.isascii() and key.isalpha()]
        others = [key for key in command.keys if key not in typed]
        assert command.listed or others or command.name() in ("page-back", "other-end", "word-end")


@pytest.mark.parametrize(
    ("key", "words"),
    [("ctrl+p", "Ctrl+P"), ("f5", "F5"), ("f", "f"), ("down", "↓"), ("ctrl+down", "Ctrl+↓")],
)
def test_keys_are_written_as_people_know_them(key: str, words: str) -> None:
    assert shown(key) == words


def test_configured_keys_take_the_place_of_the_default() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("x",)})
    assert keymap.find(Where.TEXT, "x") is NextSpeech
    assert keymap.find(Where.TEXT, "]") is None
    assert keymap.complaints == []


def test_a_configured_key_wins_over_a_default_without_a_complaint() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("[",), "previous-speech": ("]",)})
    assert keymap.find(Where.TEXT, "[") is NextSpeech
    assert keymap.find(Where.TEXT, "]") is PreviousSpeech
    assert keymap.complaints == []


def test_two_commands_that_want_one_key_are_told_and_the_first_has_it() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("x",), "previous-speech": ("x",)})
    assert keymap.find(Where.TEXT, "x") is NextSpeech
    assert keymap.complaints == ["keys: x is asked for by both “next-speech” and “previous-speech”"]


def test_an_unknown_command_is_told() -> None:
    assert Keymap(COMMANDS, {"fly": ("x",)}).complaints == ["keys: no command is named “fly”"]


def test_a_key_that_no_terminal_tells_apart_is_refused() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("ctrl+i", "x")})
    assert keymap.keys(NextSpeech) == ("x",)
    assert "ctrl+i" in keymap.complaints[0]


async def test_configured_keys_work_and_stand_in_the_help() -> None:
    async with opened(settings=Configuration(keys={"next-speech": ("x",)})) as browser:
        await browser.press("x")
        assert browser.current.startswith("各位")
        await browser.press("?")
        lines = browser.browse.focused_lines
        assert lines is not None
        row = next(row for row in lines.rows if row.detail == "Jump to the next speech.")
        assert row.text.strip() == "x"
