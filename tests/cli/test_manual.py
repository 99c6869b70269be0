"""The manual page, read by man itself."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.cli.command_registry import commands, options_of, shown_commands
from briefing_tui.cli.manual import manual
from briefing_tui.translation import use_language

Capture = pytest.CaptureFixture[str]
pytestmark = pytest.mark.usefixtures("english")
needs_man = pytest.mark.skipif(
    not (shutil.which("man") and shutil.which("groff")), reason="no man or groff here"
)


def formatted(page: str, folder: Path) -> tuple[str, str]:
    """Return what man shows of a page, and what it warns of."""
    file = folder / "briefing-tui.1"
    file.write_text(page, encoding="utf-8")
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-P", "cat", str(file)],
        capture_output=True,
        check=True,
        env={**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""},
    )
    overstruck = re.compile(r".\x08")  # how bold and italics are told to a plain terminal
    return overstruck.sub("", done.stdout.decode()), done.stderr.decode()


@needs_man
@pytest.mark.parametrize("language", ["en", "zh"])
def test_man_warns_of_nothing(tmp_path: Path, language: str) -> None:
    use_language(language)
    page = "\n".join(manual()) + "\n"
    use_language("en")
    shown, warnings = formatted(page, tmp_path)
    assert warnings == ""
    assert "briefing-tui search" in shown


@needs_man
def test_man_shows_an_option_with_its_text(tmp_path: Path) -> None:
    shown, _warnings = formatted("\n".join(manual()) + "\n", tmp_path)
    assert "-L, --limit N" in shown
    assert "Print at most so many matches, the best ones." in " ".join(shown.split())


def test_the_page_names_every_command_and_option(capsys: Capture) -> None:
    assert main(["man"]) == 0
    page = capsys.readouterr().out.replace("\\-", "-")
    for command in shown_commands():
        assert f"briefing-tui {command.name}" in page
        for option in options_of(command):
            assert f"--{option.long}" in page


def test_no_line_of_the_page_is_a_request_by_accident() -> None:
    requests = {
        ".TH",
        ".SH",
        ".SS",
        ".TP",
        ".PP",
        ".B",
        ".br",
        ".RS",
        ".RE",
        ".nf",
        ".fi",
        ".nh",
        ".ad",
    }
    for line in manual():
        assert not line.startswith("'")
        if line.startswith("."):
            assert line.split()[0] in requests


def test_every_text_about_an_option_is_made_of_sentences() -> None:
    for command in commands():
        for option in options_of(command):
            assert option.explanation[0].isupper(), option.long
            assert option.explanation.endswith("."), option.long
            assert not option.help.endswith("."), option.long
