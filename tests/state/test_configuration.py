"""The configuration file: what is taken of it, and what is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App

from briefing_tui.state.configuration import (
    Configuration,
    configuration_path,
    read_configuration,
    settings,
)
from briefing_tui.state.theme_names import OWN, THEMES
from briefing_tui.translation import use_language
from briefing_tui.tui.own_themes import THEMES as OWN_THEMES

pytestmark = pytest.mark.usefixtures("english")


def configured(folder: Path, words: str | bytes) -> Configuration:
    """Return the configuration of a file of these words."""
    path = folder / "config.toml"
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return read_configuration(path)


def test_without_a_file_nothing_is_asked_for(tmp_path: Path) -> None:
    assert read_configuration(tmp_path / "config.toml") == Configuration()


def test_every_name_is_read(tmp_path: Path) -> None:
    words = (
        'theme = "nord"\nlang = "zh"\nambiguous_width = 2\nfullwidth = true\n'
        '[keys]\ncopy = "x"\nsearch = ["z", "f3"]\n'
    )
    assert configured(tmp_path, words) == Configuration(
        keys={"copy": ("x",), "search": ("z", "f3")},
        theme="nord",
        lang="zh",
        ambiguous_width=2,
        fullwidth=True,
    )


def test_a_language_is_taken_by_any_of_its_names(tmp_path: Path) -> None:
    assert configured(tmp_path, 'lang = "zh_TW"\n').lang == "zh-Hant"


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    assert configured(tmp_path, '\ufefftheme = "nord"\n').theme == "nord"


def test_an_unknown_name_is_told_and_the_rest_taken(tmp_path: Path) -> None:
    found = configured(tmp_path, 'theme = "nord"\ncolour = "red"\n')
    assert found.theme == "nord"
    assert found.complaints == (
        "config.toml, line 2: nothing is named “colour”; there are lang, theme, fullwidth, "
        "ambiguous_width, keys",
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ambiguous_width = 3", "invalid value for “ambiguous_width”: 3; allowed: 1, 2"),
        ("ambiguous_width = true", "invalid value for “ambiguous_width”: true; allowed: 1, 2"),
        ("fullwidth = 1", "invalid value for “fullwidth”: 1; allowed: true, false"),
        ("lang = 1", 'invalid value for “lang”: 1; allowed: "zh", "zh-Hant", "en"'),
        ('lang = "fr"', 'invalid value for “lang”: "fr"; allowed: "zh", "zh-Hant", "en"'),
        (
            'theme = "nrod"',
            'invalid value for “theme”: "nrod"; allowed: "reading-dark", "reading-light"',
        ),
        ("theme = [1]", "invalid value for “theme”: a list; allowed:"),
        (
            "keys = 3",
            "invalid value for “keys”: 3; allowed: a command's name and one key or a list",
        ),
        ("keys.copy = 7", "invalid value for “keys.copy”: 7; allowed: a key or a list of keys"),
        ("theme = 0x" + "f" * 90, "invalid value for “theme”: a large number; allowed:"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_allowed(line: str, told: str, tmp_path: Path) -> None:
    found = configured(tmp_path, f"# a comment\n{line}\n")
    assert len(found.complaints) == 1
    assert told in found.complaints[0]
    assert found.lang is None
    assert not found.keys


def test_a_value_of_a_table_is_told_with_its_line(tmp_path: Path) -> None:
    found = configured(tmp_path, '[keys]\nsearch = "x"\ncopy = 7\n')
    assert found.complaints[0].startswith("config.toml, line 3: invalid value for “keys.copy”: 7")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (b"theme = = 1", "line 1"),
        (b'theme = "nord"\nlang = \xff\n', "line 2: cannot be read"),
        (b"\x00\x01\x02", "cannot be read"),
        (b"a = " + b"[" * 5000, "more than 32 brackets within each other"),
        (b"a = " + b"{b=" * 5000, "more than 32 brackets within each other"),
        (b"a = " + b"9" * 100_000, "a number of more than 100 digits"),
        (b".".join([b"a"] * 20_000) + b" = 1", "line 1: cannot be read"),
        (b"a = 1 #" + b"x" * (300 << 10), "it is too large"),
    ],
)
def test_a_broken_or_hostile_file_is_one_line_and_the_defaults(
    words: bytes, told: str, tmp_path: Path
) -> None:
    found = configured(tmp_path, words)
    assert found == Configuration(complaints=found.complaints)
    assert len(found.complaints) == 1
    assert told in found.complaints[0]
    assert "\n" not in found.complaints[0]
    assert len(found.complaints[0]) < 500 + len(str(tmp_path))


@given(st.binary(max_size=200) | st.text("ab.=[]{}\"'#\n 1_-", max_size=200).map(str.encode))
def test_no_bytes_end_in_anything_but_a_line_each(words: bytes) -> None:
    with TemporaryDirectory() as folder:
        found = configured(Path(folder), words)
    assert all("\n" not in told for told in found.complaints)


def test_brackets_in_strings_and_comments_nest_nothing(tmp_path: Path) -> None:
    words = '[keys]\nnext-speech = ["[", "\\"["] # [[[[\n' + "# {\n" * 40
    assert configured(tmp_path, words).keys == {"next-speech": ("[", '"[')}


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    (told,) = read_configuration(tmp_path / "config.toml").complaints
    assert "cannot be read, and nothing of it is followed" in told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_in_its_place_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "config.toml")
    (told,) = read_configuration(tmp_path / "config.toml").complaints
    assert "not a regular file" in told


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "place").write_text("", encoding="utf-8")
    (told,) = read_configuration(tmp_path / "place" / "config.toml").complaints
    assert "cannot be read" in told


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="every folder may be entered"
)
def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        (told,) = read_configuration(tmp_path / "config.toml").complaints
    finally:
        tmp_path.chmod(0o700)
    assert "cannot be read" in told


def test_without_a_home_folder_nothing_in_the_current_one_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").write_text('lang = "zh"', encoding="utf-8")
    assert read_configuration(Path("config.toml")) == Configuration()


def test_each_setting_says_what_it_is_in_every_language() -> None:
    for language in ("en", "zh", "zh-Hant"):
        use_language(language)
        for _name, setting in settings():
            assert setting.help
            assert setting.allowed_words()
    use_language("en")


def test_the_listed_themes_are_there() -> None:
    assert set(THEMES) - set(OWN) <= set(App[None]().available_themes)
    assert tuple(theme.name for theme in OWN_THEMES) == OWN


def test_the_configuration_needs_no_textual() -> None:
    code = (
        "import sys, briefing_tui.state.configuration, briefing_tui.tui.commands.keymap;"
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_file_is_in_the_configuration_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", os.path.abspath("somewhere"))
    assert configuration_path().name == "config.toml"
    assert configuration_path().parent.name == "briefing-tui"
