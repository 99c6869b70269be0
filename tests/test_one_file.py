"""Twelve requests, each with no more places to change than its recipe in CONTRIBUTING names.

Each test runs a copy of the program with the addition: a bracket, a word, a warning, a setting and
an export are entries in one file; a language, a format, a style, a kind of match and a command of
the shell are files of their own; a command of the browser, a view and a backend are one class, and
the line that asks for it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing_tui
from tests.cli.test_invented_command import TALLY
from tests.loading.formats.test_registry import KNOT, SAMPLE
from tests.quoting.test_invented_style import SHOUTED
from tests.search.test_invented_kind import MIRRORED
from tests.text.test_languages import INVENTED as LANGUAGE
from tests.text.test_languages import TRANSCRIPT

PACKAGE = Path(briefing_tui.__file__).parent
ROOT = Path(__file__).parents[1]

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

    @staticmethod
    def run(browser: FeaturedBrowser) -> None:
        """Stay."""


'''


EXPORT = """    Export(".csv", to_csv),
"""
INVENTED_EXPORT = """    Export(".loud", lambda quotes: "".join(f"{one.words}!" for one in quotes)),
"""
EXPORTED = """
from briefing_tui.state.notebook.exporting import in_form_of, titles_of_exports
from tests.state.notebook.test_refinding import kept_words
quote = kept_words()
print(in_form_of("a.LOUD", [quote]) == quote.words + "!", titles_of_exports())
"""

VIEW = """
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow


class BellsView(View[int]):
    def __init__(self) -> None:
        super().__init__("Bells of the briefing")

    def rows_for(self, typed):
        return [ListRow("Nothing has rung")]
"""
OPENS_VIEW = """    def warnings(self) -> None:
"""
INVENTED_OPENS_VIEW = '''    def bells(self) -> None:
        """List the bells."""
        from briefing_tui.tui.views.bells import BellsView

        self._browser.push(BellsView())

'''
VIEWED = """
import asyncio
from tests.tui.driving import opened

async def main():
    async with opened() as browser:
        await browser.press("f9")
        shown = browser.screen_text()
        print(browser.view, "Bells of the briefing" in shown, "Nothing has rung" in shown)
        await browser.press("escape")
        print(browser.view)

asyncio.run(main())
"""

BACKEND = """
import re
import sys

from briefing_tui.search.backend import corpus
from briefing_tui.search.candidates import Candidates, FoundPassage, segment_of
from briefing_tui.search.outline import outline_of


class Index:
    index_bytes = 0

    def __init__(self, briefings, kept=None, given=()):
        self._briefings = briefings

    def narrowed(self, asks, check, tell):
        wanted = {each for ask in asks for term in ask.words for each in term.typed}
        texts, given = [], 0
        for briefing in self._briefings:
            found = [
                FoundPassage(each.start(), each.group())
                for each in re.finditer("[^\\n]+\\n?", briefing.text)
                if not wanted.isdisjoint(each.group())
            ]
            given += len(found)
            texts.append(Candidates(tuple(found), len(briefing.text), outline_of(briefing)))
        print("paragraphs given:", given, file=sys.stderr)
        return corpus((segment_of(texts, check),), self._briefings)

    def rebuild(self, damaged, check):
        pass
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a copy of the package."""
    package = tmp_path / "program" / "briefing_tui"
    shutil.copytree(PACKAGE, package)
    return package


_KEPT = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


def add(file: Path, before: str, added: str) -> None:
    """Add words to a file, before the first place where others stand."""
    words = file.read_text(encoding="utf-8")
    assert before in words
    file.write_text(words.replace(before, added + before, 1), encoding="utf-8")


def run(program: Path, *arguments: str) -> str:
    """Return what a command, or Python itself, prints with the copy as its package."""
    asked = arguments if arguments[0].startswith("-") else ("-m", "briefing_tui", *arguments)
    done = subprocess.run(
        [sys.executable, "-P", *asked],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(program.parent), str(ROOT)]),
            **dict.fromkeys(_KEPT, str(program.parents[1] / "kept")),
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
    assert "#loud = false" in run(program, "config")
    folder = program.parents[1] / "briefing-tui"
    folder.mkdir()
    (folder / "config.toml").write_text("loud = 3\n", encoding="utf-8")
    assert "loud" in run(program, "config", "--check")
    (folder / "config.toml").write_text("loud = true\n", encoding="utf-8")
    assert "loud" not in run(program, "config", "--check")


def test_a_command_of_the_browser_is_one_class_in_one_module(program: Path) -> None:
    module = program / "tui" / "commands" / "jumping.py"
    add(module, COMMAND, INVENTED_COMMAND)
    add(module, "    NextSpeech,\n", "    JumpNowhere,\n")
    assert "jump-nowhere\tf9\tJump to nowhere at all" in run(program, "config", "--keys")


def test_a_field_word_is_one_word_of_its_language(program: Path) -> None:
    said = (
        "主持人 闻静姝：大家好。",
        "督办人：周岚",
        "记者 黎照昌：请问进展如何？",
        "督办人：周岚",
    )
    (program.parent / "a.txt").write_text("\n\n".join(said) + "\n", encoding="utf-8")
    assert "督办人" in run(program, "show", "a.txt", "--outline")
    add(program / "text" / "languages" / "zh.txt", "事实与理由 ", "督办人 ")
    shown = run(program, "show", "a.txt", "--outline")
    assert "黎照昌" in shown
    assert "督办人" not in shown


@pytest.mark.parametrize(
    ("place", "source", "asked", "expected"),
    [
        ("text/languages/qx.txt", LANGUAGE, ["show", "qx", "--format", "json"], '"language": "qx"'),
        ("loading/formats/knot.py", KNOT, ["show", "a.knot", "--outline"], "许立衡"),
        ("quoting/styles/shouted.py", SHOUTED, ["quote", "a", "3:6", "--style", "shouted"], "!! "),
        ("search/matchers/mirrored.py", MIRRORED, ["search", "堤巡", "a", "--json"], '"mirrored"'),
        ("cli/commands/tally.py", TALLY, ["tally", "a", "--loud"], "! a"),
    ],
)
def test_a_file_in_the_folder_of_its_kind_is_all(
    program: Path, place: str, source: str, asked: list[str], expected: str
) -> None:
    (program.parent / "a").write_text("周岚：今天说说春汛巡堤的安排。\n", encoding="utf-8")
    (program.parent / "a.knot").write_bytes(SAMPLE)
    (program.parent / "qx").write_text(TRANSCRIPT, encoding="utf-8")
    assert expected not in run(program, *asked)
    (program / place).write_text(source, encoding="utf-8")
    assert expected in run(program, *asked)


def test_an_export_is_one_entry_of_one_table(program: Path) -> None:
    add(program / "state" / "notebook" / "exporting.py", EXPORT, INVENTED_EXPORT)
    assert run(program, "-c", EXPORTED) == (
        "True .md, .loud, .csv, .json for CSL, .jsonld for annotations\n"
    )


def test_a_view_is_one_class_with_the_method_and_the_command_that_open_it(program: Path) -> None:
    (program / "tui" / "views" / "bells.py").write_text(VIEW, encoding="utf-8")
    add(program / "tui" / "features" / "views.py", OPENS_VIEW, INVENTED_OPENS_VIEW)
    opens = INVENTED_COMMAND.replace('"""Stay."""', "browser.views.bells()")
    module = program / "tui" / "commands" / "jumping.py"
    add(module, COMMAND, opens)
    add(module, "    NextSpeech,\n", "    JumpNowhere,\n")
    assert run(program, "-c", VIEWED) == "BellsView True True\nBrowse\n"


def test_a_second_backend_is_one_class_and_the_import_that_takes_it(program: Path) -> None:
    (program.parent / "a.txt").write_text(
        "周岚：大家好。\n许立衡：今年打捞海漂垃圾三万立方米。\n周岚：谢谢。\n", encoding="utf-8"
    )
    asked = ["search", "海漂拉圾", "a.txt", "--json"]
    expected = run(program, *asked)
    assert "许立衡" in expected
    (program / "search" / "paragraphs.py").write_text(BACKEND, encoding="utf-8")
    engine = program / "search" / "engine.py"
    words = engine.read_text(encoding="utf-8")
    words, taken = re.subn("search.index import Index", "search.paragraphs import Index", words)
    assert taken == 1
    engine.write_text(words, encoding="utf-8")
    assert run(program, *asked) == f"{expected}paragraphs given: 1\n"


REQUESTS = (
    *("A bracket style", "A field word", "A language of transcripts", "A format of files"),
    *("A citation style", "A command of the shell", "A command of the browser", "A view"),
    *("A second search back end", "A match kind", "An export", "A warning", "A setting"),
)


@pytest.mark.parametrize("request_", REQUESTS)
def test_each_request_has_a_recipe_with_the_files_to_touch_and_the_tests(request_: str) -> None:
    recipes = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n- **")
    (recipe,) = [each for each in recipes if each.startswith(f"{request_}**")]
    named = re.findall(r"`((?:[\w.]+/)+[\w.-]*)`", recipe)
    assert any(name.startswith("tests/") for name in named)
    assert any((PACKAGE / name).exists() for name in named)
