"""Help in short and at length."""

from __future__ import annotations

import pytest

from briefing_tui.cli import main
from briefing_tui.cli.command_registry import options_of, shown_commands
from briefing_tui.cli.help import help_text
from briefing_tui.cli.wrapping import cells, wrap
from briefing_tui.translation import use_language

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def printed(capsys: Capture, *arguments: str) -> str:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def test_the_short_help_has_a_line_for_an_option(capsys: Capture) -> None:
    out = printed(capsys, "search", "-h")
    assert "  -L, --limit N            at most so many, the best ones\n" in out
    assert "Examples" not in out


def test_the_long_help_tells_all_of_a_command(capsys: Capture) -> None:
    out = printed(capsys, "search", "--help")
    assert "  -L, --limit N\n      Print at most so many matches, the best ones." in out
    for title in ("Examples", "Exit status", "Environment", "Files"):
        assert f"\n{title}:\n" in out
    assert "  1      nothing was found\n" in out


def test_the_help_command_tells_the_same_as_the_option(capsys: Capture) -> None:
    assert printed(capsys, "help", "search") == printed(capsys, "search", "--help")
    assert printed(capsys, "help") == printed(capsys, "--help")


def test_the_help_of_the_whole_lists_the_commands(capsys: Capture) -> None:
    out = printed(capsys, "-h")
    for command in shown_commands():
        assert f"\n  {command.name}" in out
    assert out.startswith("Usage: briefing-tui [OPTION ...] [PATH|URL|- ...]\n")


def test_the_styles_are_listed(capsys: Capture) -> None:
    out = " ".join(printed(capsys, "quote", "--help").split())
    assert "(plain, markdown, html, gbt7714, gbt7714-2015, apa, chicago" in out


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("long", [False, True])
def test_no_line_of_help_is_wider_than_the_terminal(language: str, long: bool) -> None:
    use_language(language)
    texts = [help_text(name, long=long) for name in (None, *(c.name for c in shown_commands()))]
    use_language("en")
    for text in texts:
        for line in text.splitlines():
            assert cells(line) <= 80, line


def test_every_option_of_a_command_is_in_its_help() -> None:
    for command in shown_commands():
        for option in options_of(command):
            assert f"--{option.long}" in help_text(command.name, long=False)


def test_no_line_begins_with_the_punctuation_of_the_one_before() -> None:
    assert wrap("一二三四五，六七", 10) == ["一二三四", "五，六七"]
    assert wrap("一二三四“五”六", 10) == ["一二三四", "“五”六"]
