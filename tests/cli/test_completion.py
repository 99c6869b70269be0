"""The completions, driven in real shells."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.cli.command_registry import commands, options_of, shown_commands
from briefing_tui.cli.completion import powershell
from briefing_tui.cli.completion.offered import ALL
from briefing_tui.cli.values import SHELLS
from briefing_tui.quoting.style_registry import styles
from briefing_tui.translation import _, use_language
from tests.invented import HANDED_OVER

if os.name != "nt":
    from tests.terminal import Terminal

pytestmark = [
    pytest.mark.usefixtures("english"),
    pytest.mark.skipif(os.name == "nt", reason="these shells are Unix's"),
]

SPEAKERS = ("周岚", "沈知微", "许立衡")
READY = "ready>"
INTERACTIVE = {
    "bash": (
        ["bash", "--noprofile", "--norc", "-i"],
        f"bind 'set show-all-if-ambiguous on'; bind 'set bell-style none'; PS1='{READY}'",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        f"unsetopt BEEP; autoload -U compinit; compinit -u -D; PS1='{READY}'",
    ),
}


@dataclass(frozen=True)
class Desk:
    """A folder with a transcript, and the program on the path of what is run there."""

    folder: Path
    environment: dict[str, str]

    def script(self, shell: str) -> Path:
        """Write the completions of a shell to a file."""
        file = self.folder / f"completion.{shell}"
        done = subprocess.run(
            [sys.executable, "-m", "briefing_tui", "completion", shell],
            capture_output=True,
            check=True,
            env=self.environment,
        )
        file.write_bytes(done.stdout)
        return file

    def run(self, *command: str) -> str:
        """Run a command in the folder, and return what it prints."""
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, check=False
        )
        assert done.stderr == b""
        return done.stdout.decode()

    def offers(self, shell: str, line: str, *words: str) -> bool:
        """Type a line and Tab in a shell, and return whether it then shows some words."""
        command, setting = INTERACTIVE[shell]
        script = self.script(shell)
        with Terminal(command, (120, 40), self.environment) as terminal:
            terminal.write(f"cd {self.folder}; {setting}; source {script}; clear; echo begun\n")
            terminal.until(lambda screen: screen.startswith(f"begun\n{READY}"))
            terminal.write(f"{line}\t")
            try:
                terminal.until(lambda screen: all(word in screen for word in words))
            except TimeoutError as error:
                print(error)  # shown with the failed test
                return False
            return True


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    program = tmp_path / "bin" / "briefing-tui"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing_tui "$@"\n')
    program.chmod(0o755)
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "yunling briefing.txt").write_text(HANDED_OVER, encoding="utf-8")
    (folder / "yunling.txt").write_text(HANDED_OVER, encoding="utf-8")
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    return Desk(folder, environment)


def having(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not shutil.which(shell), reason=f"no {shell} here")


interactive = pytest.mark.parametrize(
    "shell", [pytest.param(name, marks=having(name)) for name in INTERACTIVE]
)


@interactive
def test_a_command_is_completed(desk: Desk, shell: str) -> None:
    assert desk.offers(shell, "briefing-tui ver", f"{READY}briefing-tui verify")


@interactive
def test_a_file_is_completed(desk: Desk, shell: str) -> None:
    assert desk.offers(shell, "briefing-tui show yun", f"{READY}briefing-tui show yunling")


@interactive
def test_an_option_of_the_command_is_completed(desk: Desk, shell: str) -> None:
    line = "briefing-tui search x --files-w"
    assert desk.offers(shell, line, f"{READY}{line}ith-matches")


@interactive
def test_a_value_is_completed(desk: Desk, shell: str) -> None:
    line = "briefing-tui show yunling.txt --format mark"
    assert desk.offers(shell, line, f"{READY}{line}down")


@interactive
def test_a_value_behind_an_equals_sign_is_completed(desk: Desk, shell: str) -> None:
    line = "briefing-tui show yunling.txt --format=mark"
    assert desk.offers(shell, line, f"{READY}{line}down")


@interactive
def test_every_style_is_offered(desk: Desk, shell: str) -> None:
    assert desk.offers(shell, "briefing-tui quote yunling.txt 3:9 --style ", *styles())


@interactive
def test_the_speakers_of_the_named_file_are_offered(desk: Desk, shell: str) -> None:
    assert desk.offers(shell, "briefing-tui show yunling.txt --speaker ", *SPEAKERS)


@interactive
def test_a_speaker_of_a_file_with_a_space_in_its_name_is_completed(desk: Desk, shell: str) -> None:
    line = "briefing-tui show yunling\\ briefing.txt -s 许"
    assert desk.offers(shell, line, f"{READY}{line}立衡")


@interactive
def test_themes_are_offered_to_the_browser(desk: Desk, shell: str) -> None:
    line = "briefing-tui yunling.txt --theme reading-l"
    assert desk.offers(shell, line, f"{READY}{line}ight")


@having("bash")
def test_no_name_in_a_transcript_is_run_by_bash(desk: Desk) -> None:
    evil = desk.folder / "evil.vtt"
    evil.write_text(
        "WEBVTT\n\n00:00.000 --> 00:02.000\n<v $(touch run)>Good morning.\n\n"
        "00:02.000 --> 00:04.000\n<v Rosa>Good morning.\n"
    )
    assert desk.offers("bash", "briefing-tui show evil.vtt -s ", "touch")
    assert not (desk.folder / "run").exists()


def fish(desk: Desk, line: str) -> list[str]:
    script = desk.script("fish")
    out = desk.run("fish", "--no-config", "-c", f"source {script}; complete -C '{line}'")
    return [offered.partition("\t")[0] for offered in out.splitlines()]


@having("fish")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("briefing-tui ver", {"verify"}),
        ("briefing-tui show yun", {"yunling.txt", "yunling briefing.txt"}),
        ("briefing-tui search x --files-w", {"--files-with-matches"}),
        ("briefing-tui show yunling.txt --format ", {"text", "markdown", "json"}),
        ("briefing-tui show yunling.txt --format=mark", {"--format=markdown"}),
        ("briefing-tui quote yunling.txt 3:9 --style ", set(styles())),
        ("briefing-tui show yunling.txt --speaker ", set(SPEAKERS)),
        ("briefing-tui show yunling.txt -s 许", {"许立衡"}),
        ("briefing-tui completion ", set(SHELLS)),
        ("briefing-tui yunling.txt --theme reading-l", {"reading-light"}),
        ("briefing-tui --lang ", {"zh", "zh-Hant", "en"}),
    ],
)
def test_fish_offers(desk: Desk, line: str, offered: set[str]) -> None:
    assert set(fish(desk, line)) == offered


@having("fish")
def test_fish_tells_what_a_command_does(desk: Desk) -> None:
    script = desk.script("fish")
    out = desk.run("fish", "--no-config", "-c", f"source {script}; complete -C 'briefing-tui ver'")
    assert out == "verify\ttell whether words were said so\n"


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_names_every_command_and_option(
    capsys: pytest.CaptureFixture[str], shell: str
) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for command in shown_commands():
        assert command.name in script
        for option in options_of(command):
            assert option.long in script


def test_what_shells_ask_is_offered_to_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    hidden = [command.name for command in commands() if command.hidden]
    assert hidden == ["__complete", "__served"]
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert not [name for name in hidden if name in shown]


def test_names_are_those_of_the_files_among_the_words(
    capsys: pytest.CaptureFixture[str], path: str
) -> None:
    assert main(["__complete", "--", "show", path, "--speaker", "/no/such"]) == 0
    assert set(capsys.readouterr().out.split()) == set(SPEAKERS)


# PowerShell, of which no interpreter is at hand: what it would read, read by its rules for quoting

QUOTES = "'‘’‚‛"
"""The marks that PowerShell takes for single quotes; two in a row stand for one within."""

WORD = rf"[{QUOTES}](?:[^{QUOTES}]|[{QUOTES}]{{2}})*[{QUOTES}]"
ENTRY = re.compile(rf"({WORD}) = ({WORD})(?:; |$)")


def unquoted(word: str) -> str:
    """Return what a quoted word of PowerShell stands for."""
    return re.sub(rf"([{QUOTES}])[{QUOTES}]", r"\1", word[1:-1])


def table(script: str, name: str) -> dict[str, str]:
    """Return the entries of one of the script's tables, one a line, with what is written there."""
    written = script.split(f"    ${name} = @{{\n", 1)[1].split("\n    }\n", 1)[0]
    found = {}
    for line in written.splitlines():
        entry = re.fullmatch(rf" *({WORD}) = (.+)", line)
        assert entry is not None, line
        found[unquoted(entry[1])] = entry[2]
    # Letters of either case are one key: a second one would be a mistake in the whole script.
    assert len(found) == len(written.splitlines()) == len({key.lower() for key in found})
    return found


def words_in(listed: str) -> list[str]:
    """Return the words of a list of PowerShell."""
    assert re.fullmatch(rf"@\((?:{WORD}(?:, {WORD})*)?\)", listed), listed
    return [unquoted(word) for word in re.findall(WORD, listed)]


@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant"])
def test_powershell_gets_each_command_with_its_options_and_their_help(language: str) -> None:
    use_language(language)
    offered = table(powershell.script(), "options")
    assert set(offered) == {command.name for command in ALL}
    for command in ALL:
        written = offered[command.name].removeprefix("[ordered]@{ ").removesuffix(" }")
        entries = {unquoted(name): unquoted(told) for name, told in ENTRY.findall(written)}
        assert ENTRY.sub("", written) == ""
        assert entries == {
            name: _(option.help)
            for option in options_of(command)
            for name in option.names
            if name.startswith("--")
        }


def test_powershell_gets_the_words_of_each_command_and_option() -> None:
    script = powershell.script()
    words = {name: words_in(listed) for name, listed in table(script, "words").items()}
    assert {command.name for command in shown_commands()} <= set(words[""])
    values = table(script, "values")
    assert values["show --speaker"] == values["search -s"] == "'speakers'"
    assert words_in(values["quote --style"]) == [*styles()]
    assert words_in(values["show --format"]) == ["text", "markdown", "json"]
    valued = script.split("$valued = ", 1)[1].split("\n", 1)[0]
    assert {"--style", "--speaker", "-s", "--theme"} <= set(words_in(valued))


def test_brackets_and_quotes_of_the_powershell_script_are_closed() -> None:
    script = re.sub(r"(?m)^ *#.*$", "", powershell.script())
    # A string in double quotes may hold expressions with such strings of their own: none does.
    bare = re.sub(rf'{WORD}|"[^"\n]*"', "", script)
    assert not set(bare) & {*QUOTES, '"'}
    opened = []
    for mark in bare:
        if mark in "([{":
            opened.append(mark)
        elif mark in ")]}":
            assert opened.pop() + mark in ("()", "[]", "{}")
    assert not opened
