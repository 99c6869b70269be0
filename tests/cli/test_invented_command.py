"""A command is one file in the folder of commands: everything else follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.cli import commands as folder
from briefing_tui.cli import main
from briefing_tui.cli.command_registry import commands

TALLY = """
from briefing_tui.cli import options
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.definition import Category, CommandDefinition, Option


def tally(arguments: Arguments) -> int:
    print("!" if arguments.loud else ".", arguments.path)
    return 0


COMMAND = CommandDefinition(
    name="tally",
    help="count something invented",
    explanation="Count something invented.",
    run=f"{__name__}:tally",
    arguments=(options.PATH,),
    options=(Option("loud", "say it aloud", Category.OUTPUT, explanation="Say it aloud."),),
)
"""


@pytest.fixture(autouse=True)
def invented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Add a file with an invented command to the folder of commands."""
    added = tmp_path / "commands"
    added.mkdir()
    (added / "tally.py").write_text(TALLY, encoding="utf-8")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(added)])
    commands.cache_clear()
    yield
    commands.cache_clear()


def test_it_runs_with_its_own_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tally", "a.txt", "--loud"]) == 0
    assert capsys.readouterr().out == "! a.txt\n"


@pytest.mark.parametrize("asked", [["--help"], ["man"], ["help", "tally"]])
def test_help_and_manual_name_it(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(asked) == 0
    assert "something invented" in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completions_offer_it(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "tally" in capsys.readouterr().out
