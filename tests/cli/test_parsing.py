"""Arguments are read by the definition of their command."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.cli.browser_command import BROWSER
from briefing_tui.cli.command_registry import command_named, commands, options_of
from briefing_tui.cli.definition import CommandDefinition
from briefing_tui.cli.parsing import parse, split_command
from briefing_tui.cli.usage import UsageError
from briefing_tui.translation import use_language

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize(
    ("words", "attribute", "value"),
    [
        (["x", "--limit", "5"], "limit", 5),
        (["x", "--limit=5"], "limit", 5),
        (["x", "-L", "5"], "limit", 5),
        (["x", "-L5"], "limit", 5),
        (["-L5", "x", "a", "-c", "b"], "paths", ["a", "b"]),
        (["x", "-l0"], "null", True),
        (["x", "-l0"], "files_with_matches", True),
        (["x", "-0f", "list"], "files_from", "list"),
        (["x", "-s许立衡"], "speaker", "许立衡"),
        (["x", "--speaker="], "speaker", ""),
        (["x", "--speaker=-x"], "speaker", "-x"),
        (["x"], "json", False),
        (["x"], "limit", None),
        (["--", "-5度", "--json"], "query", "-5度"),
        (["--", "-5度", "--json"], "paths", ["--json"]),
        (["x", "-"], "paths", ["-"]),
        (["x", "--max-size", "2KiB"], "max_size", 2048),
    ],
)
def test_arguments_are_taken(
    words: list[str], attribute: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert getattr(parse("search", words), attribute) == value


@pytest.mark.parametrize(
    ("command", "words", "reason"),
    [
        ("search", ["x", "--speakr", "y"], "unknown option: --speakr; did you mean --speaker?"),
        ("search", ["x", "--zzz"], "unknown option: --zzz"),
        ("search", ["x", "--limi=3"], "unknown option: --limi; did you mean --limit?"),
        ("search", ["x", "-lx"], "unknown option: -x"),
        ("search", ["x", "-json"], "unknown option: -json; did you mean --json?"),
        ("search", ["x", "--limit"], "--limit needs a value: N"),
        ("search", ["x", "--limit", "--json"], "--limit needs a value: N"),
        ("search", ["x", "-L", "0"], "invalid limit: 0; give a number from 1 up"),
        ("search", ["x", "--json=1"], "--json takes no value"),
        ("search", ["x", "-l", "-c"], "--files-with-matches and --count cannot be given together"),
        ("search", [], "QUERY is missing"),
        ("show", ["a", "b"], "one argument too many: b"),
        (
            "show",
            ["a", "--format", "html"],
            "invalid format: html; allowed: text, markdown, json",
        ),
        ("quote", ["a", "7"], "invalid START:END: 7; give two offsets, such as 120:168"),
        (
            None,
            ["--max-size", "much"],
            "invalid max-size: much; give a number of bytes, such as 200M",
        ),
        (None, ["--ambiguous-width", "3"], "invalid ambiguous-width: 3; allowed: 1, 2"),
        (None, ["-", "-"], "- (standard input) can be given only once"),
        ("verify", ["-", "-"], "- (standard input) can be given only once"),
        ("search", ["x", "-", "-f", "-"], "- (standard input) can be given only once"),
        ("help", ["shwo"], "invalid COMMAND|TOPIC: shwo; allowed: show, search, quote, verify, "),
        (None, ["serch", "foo"], "serch is neither a path nor a command; did you mean search?"),
        (None, ["hepl"], "hepl is neither a path nor a command; did you mean help?"),
    ],
)
def test_what_is_wrong_is_told(command: str | None, words: list[str], reason: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(command, words)
    assert str(raised.value).startswith(reason)


def test_messages_about_arguments_are_translated() -> None:
    use_language("zh")
    with pytest.raises(UsageError, match="没有此选项：--speakr；是否要用 --speaker？"):
        parse("search", ["x", "--speakr"])
    use_language("en")


def test_a_path_that_is_near_a_command_is_a_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("serch").touch()
    assert parse(None, ["serch"]).paths == ["serch"]


@pytest.mark.parametrize("path", ["transcripts/search.txt", "./serch", "https://a.example/show"])
def test_a_path_that_is_not_there_is_no_mistyped_command(path: str) -> None:
    assert parse(None, [path]).paths == [path]


def test_what_stands_behind_a_wish_for_help_is_not_looked_at() -> None:
    assert parse("search", ["-h", "--speakr"]).help == "-h"
    assert parse("search", ["--version", "--speakr"]).version


@pytest.mark.parametrize("command", [BROWSER, *commands()], ids=lambda command: command.name)
def test_every_command_can_be_run(command: CommandDefinition) -> None:
    module, _colon, function = command.run.partition(":")
    assert callable(getattr(import_module(module), function))


@pytest.mark.parametrize("command", [BROWSER, *commands()], ids=lambda command: command.name)
def test_no_two_options_of_a_command_have_a_name_in_common(command: CommandDefinition) -> None:
    names = [name for option in options_of(command) for name in option.names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("words", [["-V"], ["search", "-V"], ["show", "--version"]])
def test_every_command_tells_the_version(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("briefing-tui ")


def test_a_command_is_named_as_its_module() -> None:
    assert [command_named(command.name) for command in commands()] == [*commands()]


def test_a_module_of_commands_imports_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("briefing_tui.cli.commands.")]:
        monkeypatch.delitem(sys.modules, name)
    assert split_command(["cache", "--clear"]) == ("cache", ["--clear"])
    loaded = {name for name in sys.modules if name.startswith("briefing_tui.cli.commands.")}
    assert loaded == {"briefing_tui.cli.commands.cache"}
