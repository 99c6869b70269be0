"""The keys of commands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.events import Key

from briefing_tui.state.configuration import Configuration, read_configuration
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.jumping import NextSpeech, PreviousSpeech
from briefing_tui.tui.commands.key_names import KeyRefusedError, normal
from briefing_tui.tui.commands.keymap import Keymap, key_complaints, key_of, shown
from tests.tui.driving import opened


def test_the_default_keys_do_not_clash() -> None:
    assert Keymap(COMMANDS).refused == []


def test_the_default_keys_are_written_as_terminals_send_them() -> None:
    for command in COMMANDS:
        assert [normal(key) for key in command.keys] == list(command.keys)


def test_every_listed_command_has_a_route_without_letters() -> None:
    keymap = Keymap(COMMANDS)
    assert keymap.find(Where.TEXT, "f2") is not None
    for command in COMMANDS:
        typed = [key for key in command.keys if len(key) == 1 and key.isascii() and key.isalpha()]
        others = [key for key in command.keys if key not in typed]
        assert command.listed or others or command.name() == "page-back"  # that is PageUp too


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("ctrl+p", "Ctrl+P"),
        ("f5", "F5"),
        ("f", "f"),
        ("down", "↓"),
        ("ctrl+down", "Ctrl+↓"),
        ("ctrl+shift+q", "Ctrl+Shift+Q"),
        ("ctrl+underscore", "Ctrl+_"),
    ],
)
def test_keys_are_written_as_people_know_them(key: str, words: str) -> None:
    assert shown(key) == words


def test_configured_keys_take_the_place_of_the_default() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("x",)})
    assert keymap.find(Where.TEXT, "x") is NextSpeech
    assert keymap.find(Where.TEXT, "]") is None
    assert keymap.refused == []


def test_a_configured_key_wins_over_a_default_without_a_complaint() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("[",), "previous-speech": ("]",)})
    assert keymap.find(Where.TEXT, "[") is NextSpeech
    assert keymap.find(Where.TEXT, "]") is PreviousSpeech
    assert keymap.refused == []


def test_two_commands_that_want_one_key_are_told_and_the_first_has_it() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("x",), "previous-speech": ("x",)})
    assert keymap.find(Where.TEXT, "x") is NextSpeech
    assert [told.reason for told in keymap.refused] == [
        "“x” is bound to both “next-speech” and “previous-speech”; “next-speech” has it"
    ]


def test_an_unknown_command_is_told_with_those_of_a_similar_name() -> None:
    (told,) = Keymap(COMMANDS, {"next-speach": ("x",)}).refused
    assert told.reason.startswith("no command is named “next-speach”; allowed: next-speech")
    (told,) = Keymap(COMMANDS, {"0123456789" * 10: ("x",)}).refused
    assert "config --keys" in told.reason
    assert len(told.reason) < 120


def test_a_key_that_no_terminal_tells_apart_is_refused() -> None:
    keymap = Keymap(COMMANDS, {"next-speech": ("ctrl+i", "x")})
    assert keymap.keys(NextSpeech) == ("x",)
    assert "“ctrl+i” as “tab”" in keymap.refused[0].reason


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("F1", "f1"),
        ("ctrl+shift+Q", "ctrl+shift+q"),
        ("Ctrl+X", "ctrl+x"),
        ("ctrl-x", "ctrl+x"),
        ("shift+ctrl+left", "ctrl+shift+left"),
        ("shift+a", "A"),
        ("alt+X", "alt+shift+x"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("backtab", "shift+tab"),
        ("slash", "/"),
        ("question_mark", "?"),
        ("ctrl+/", "ctrl+underscore"),
        ("ctrl+]", "ctrl+right_square_bracket"),
        ("ctrl+space", "ctrl+@"),
        ("+", "+"),
        ("-", "-"),
        (" ", "space"),
        ("？", "?"),
        ("é", "é"),
    ],
)
def test_a_key_is_taken_however_it_is_written(given: str, key: str) -> None:
    assert normal(given) == key


@pytest.mark.parametrize(
    "given",
    [
        "banana",
        "",
        "f0",
        "f99",
        "ctrl+",
        "ctrl+banana",
        "ctrl+[",
        "Ctrl+M",
        "shift+1",
        "\x07",
        "xy",
        "++",
        "+:",
    ],
)
def test_what_no_terminal_sends_is_refused_with_what_is_allowed(given: str) -> None:
    with pytest.raises(KeyRefusedError, match=r"allowed: a character|give the character"):
        normal(given)


@settings(max_examples=500)
@given(st.text(max_size=12) | st.from_regex(r"((ctrl|alt|shift|super)[+-]){0,3}.", fullmatch=True))
def test_a_key_is_refused_or_written_in_one_way(given: str) -> None:
    try:
        key = normal(given)
    except KeyRefusedError:
        return
    assert normal(key) == key


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (Key("alt+x", "x"), "alt+x"),
        (Key("x", "x"), "x"),
        (Key("question_mark", "？"), "?"),
        (Key("ctrl+at", None), "ctrl+@"),
        (Key("ctrl+space", None), "ctrl+@"),
        (Key("space", " "), "space"),
    ],
)
def test_an_event_has_the_name_of_its_key(event: Key, key: str) -> None:
    assert key_of(event) == key


def test_a_character_takes_no_command_of_the_search_box() -> None:
    keymap = Keymap(COMMANDS, {"accept-search": ("x",), "quit": ("X",)})
    assert keymap.find(Where.SEARCH, "x") is None
    assert keymap.find(Where.SEARCH, "X") is None
    assert keymap.find(Where.TEXT, "X") is not None
    assert [told.command for told in keymap.refused] == ["accept-search"]


def test_a_complaint_about_keys_names_its_line(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[keys]\ncopy = "y"\nsearch = "banana"\n', encoding="utf-8")
    settings = read_configuration(file)
    (told,) = key_complaints(settings, Keymap(COMMANDS, settings.keys))
    assert told.startswith("config.toml, line 3: keys.search: invalid key: banana; allowed: a")


async def test_configured_keys_work_and_stand_in_the_help() -> None:
    async with opened(settings=Configuration(keys={"next-speech": ("x",)})) as browser:
        await browser.press("x")
        assert browser.current.startswith("各位")
        await browser.press("?")
        lines = browser.browser.focused_lines
        assert lines is not None
        row = next(row for row in lines.rows if row.detail == "Jump to the next speech.")
        assert row.text.strip() == "x"
