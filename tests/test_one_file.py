"""A bracket style, a warning, a setting and a command of the browser are each one file.

Each test runs a copy of the program in which that one file has the addition. Formats, styles, kinds
of match, languages and commands of the shell are files of their own: ``test_registry.py``,
``test_invented_style.py``, ``test_invented_kind.py``, ``test_languages.py`` and
``test_invented_command.py`` add one each.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing_tui

PACKAGE = Path(briefing_tui.__file__).parent

BRACKETED = """
from briefing_tui import load
for name in ("a.txt", "a.srt"):
    print([(speech.speaker.name, speech.attribution.value) for speech in load(name).speeches])
"""

WARNING = """    NO_SPEAKERS = (
"""
INVENTED_WARNING = """    INVENTED = (
        "invented-thing",
        N_("Something invented: {0}."),
    )
"""
WARNED = """
import json
from briefing_tui.cache.plain_briefings import about_of, plain_about
from briefing_tui.loading import read
from briefing_tui.locale.update import messages
from briefing_tui.model import Warning
from briefing_tui.recognition.passes import parse
from briefing_tui.schemas import schema_text
from briefing_tui.warning import WarningCode
from dataclasses import replace

briefing = parse(read("a.txt"))
warned = replace(briefing, warnings=(Warning(WarningCode("invented-thing"), ("x",), 0, 1),))
kept = about_of(plain_about(warned), "a.txt", len(warned.text))["warnings"]
schema = json.loads(schema_text("show"))["$defs"]["warning"]["properties"]["code"]["enum"]
print(kept[0].message, kept == warned.warnings, "invented-thing" in schema)
print("Something invented: {0}." in messages())
"""

SETTING = """    keys: Mapping[str, tuple[str, ...]] = _setting(
"""
INVENTED_SETTING = """    loud: bool | None = _setting(
        None,
        Setting(
            help=N_("Whether the invented is loud."),
            default="false",
            example="false",
            take=_one_of((True, False)),
            allowed=(True, False),
        ),
    )
"""

COMMAND = """class NextSpeech("""
INVENTED_COMMAND = '''class JumpNowhere(Command):
    """Jump to nowhere at all."""

    keys = ("f9",)

    def run(self, browser: FeaturedBrowser) -> None:
        """Stay."""


'''


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the package."""
    package = tmp_path / "program" / "briefing_tui"
    shutil.copytree(PACKAGE, package)
    return package


def add(file: Path, before: str, added: str) -> None:
    """Add words to a file, before the first place where others stand."""
    words = file.read_text(encoding="utf-8")
    assert before in words
    file.write_text(words.replace(before, added + before, 1), encoding="utf-8")


def run(program: Path, *arguments: str) -> str:
    """Return what Python prints with the copy as its package."""
    done = subprocess.run(
        [sys.executable, "-P", *arguments],
        env={
            **os.environ,
            "PYTHONPATH": str(program.parent),
            "XDG_CONFIG_HOME": str(program.parents[1]),
            "LANGUAGE": "en",
        },
        cwd=program.parent,
        capture_output=True,
        check=False,
    )
    return (done.stdout + done.stderr).decode("utf-8")


def test_a_bracket_style_is_one_entry_for_texts_and_subtitles(program: Path) -> None:
    add(program / "text" / "brackets.py", '"【": "】"', '"⟦": "⟧", ')
    said = ["⟦周岚⟧大家好，现在开会。", "⟦许立衡⟧今年修三座桥。", "⟦周岚⟧谢谢大家。"]
    (program.parent / "a.txt").write_text("\n".join(said) + "\n", encoding="utf-8")
    cues = [
        f"{at}\n00:00:0{at},000 --> 00:00:0{at + 1},000\n{words}\n"
        for at, words in enumerate(said, 1)
    ]
    (program.parent / "a.srt").write_text("\n".join(cues), encoding="utf-8")
    expected = [("周岚", "labelled"), ("许立衡", "labelled"), ("周岚", "labelled")]
    assert run(program, "-c", BRACKETED).split("\n") == [str(expected), str(expected), ""]


def test_a_warning_is_one_member_of_one_enumeration(program: Path) -> None:
    add(program / "warning.py", WARNING, INVENTED_WARNING)
    (program.parent / "a.txt").write_text("周岚：大家好。\n", encoding="utf-8")
    assert run(program, "-c", WARNED).split("\n") == [
        "Something invented: x. True True",
        "True",
        "",
    ]


def test_a_setting_is_one_field_of_the_configuration(program: Path) -> None:
    add(program / "state" / "configuration.py", SETTING, INVENTED_SETTING)
    assert "#loud = false" in run(program, "-m", "briefing_tui", "config")
    folder = program.parents[1] / "briefing-tui"
    folder.mkdir()
    (folder / "config.toml").write_text("loud = 3\n", encoding="utf-8")
    assert "loud" in run(program, "-m", "briefing_tui", "config", "--check")
    (folder / "config.toml").write_text("loud = true\n", encoding="utf-8")
    assert "loud" not in run(program, "-m", "briefing_tui", "config", "--check")


def test_a_command_of_the_browser_is_one_class_in_one_module(program: Path) -> None:
    module = program / "tui" / "commands" / "jumping.py"
    add(module, COMMAND, INVENTED_COMMAND)
    add(module, "    NextSpeech,\n", "    JumpNowhere,\n")
    assert "jump-nowhere\tf9\tJump to nowhere at all" in run(
        program, "-m", "briefing_tui", "config", "--keys"
    )
