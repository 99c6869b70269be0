"""``briefing-tui config``, and what every command takes of the configuration."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.configured import run
from briefing_tui.quoting.style_registry import styles
from briefing_tui.recognition.lexicon.own_words import NONE, OwnWords, in_use, use
from briefing_tui.state import own_words_file
from briefing_tui.state.configuration import Configuration, read_configuration, settings
from briefing_tui.state.own_words_file import KINDS, read_words
from briefing_tui.state.theme_names import THEMES
from briefing_tui.translation import LANGUAGES, use_language, used_language
from briefing_tui.tui.commands import COMMANDS
from briefing_tui.tui.commands.keymap import Keymap

Capture = pytest.CaptureFixture[str]
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def untouched(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak English, and leave language and tables as they were."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    use_language("en")
    yield
    use_language("en")
    use(NONE)


@pytest.fixture
def folder(no_earlier_run: Path) -> Path:
    """The configuration folder."""
    folder = no_earlier_run / "briefing-tui"
    folder.mkdir(exist_ok=True)
    return folder


def printed(capsys: Capture, **asked: bool) -> tuple[int, str]:
    """Exit status and output of the command."""
    status = run(Arguments(**asked))
    return status, capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_explained_file_reads_back_to_the_defaults(
    language: str, capsys: Capture, folder: Path
) -> None:
    use_language(language)
    (folder / "config.toml").write_text(printed(capsys)[1], encoding="utf-8")
    assert read_configuration(folder / "config.toml") == Configuration()
    assert printed(capsys, check=True)[0] == 0


def test_the_explained_file_with_all_its_settings_is_the_defaults_too(
    capsys: Capture, folder: Path
) -> None:
    words = re.sub(r"(?m)^#(?=\S)", "", printed(capsys)[1])
    (folder / "config.toml").write_text(words, encoding="utf-8")
    found = read_configuration(folder / "config.toml")
    assert found.complaints == ()
    assert (found.lang, found.theme, found.fullwidth, found.ambiguous_width) == (
        "en",
        "reading-dark",
        False,
        1,
    )
    keymap, default = Keymap(COMMANDS, found.keys), Keymap(COMMANDS)
    assert keymap.refused == []
    assert [keymap.keys(command) for command in COMMANDS] == [
        default.keys(command) for command in COMMANDS
    ]


def test_the_explained_file_has_every_setting_and_every_command(capsys: Capture) -> None:
    out = printed(capsys)[1]
    for name, setting in settings():
        assert f"{name}" in out
        assert " ".join(setting.help.split()) in re.sub(r"\n# ", " ", out)
    for command in COMMANDS:
        assert f"\n#{command.name()} = [" in out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_explained_own_words_change_nothing_and_are_read_as_they_say(
    language: str, capsys: Capture, folder: Path
) -> None:
    use_language(language)
    out = printed(capsys, words=True)[1]
    (folder / "words.toml").write_text(out, encoding="utf-8")
    assert read_words(folder / "words.toml").words == NONE
    (folder / "words.toml").write_text(re.sub(r"(?m)^#(?=\S)", "", out), encoding="utf-8")
    assert len(read_words(folder / "words.toml").examples) == len(KINDS)
    assert printed(capsys, check=True)[0] == 0


def test_themes_keys_and_styles_are_listed(capsys: Capture, folder: Path) -> None:
    (folder / "config.toml").write_text('[keys]\ncopy = "X"\n', encoding="utf-8")
    assert printed(capsys, themes=True)[1].split() == list(THEMES)
    assert printed(capsys, styles=True)[1].split() == list(styles())
    lines = printed(capsys, keys=True)[1].splitlines()
    assert [line.split("\t")[0] for line in lines] == [command.name() for command in COMMANDS]
    assert "copy\tX\tCopy the sentence" in "\n".join(lines)


def test_what_is_in_order_is_said_with_its_place(capsys: Capture, folder: Path) -> None:
    status, out = printed(capsys, check=True)
    assert status == 0
    assert out.splitlines() == [
        f"{folder / 'config.toml'}: not there; the defaults count",
        f"{folder / 'words.toml'}: not there; the defaults count",
    ]
    (folder / "config.toml").write_text('theme = "nord"\n', encoding="utf-8")
    assert f"{folder / 'config.toml'}: in order\n" in printed(capsys, check=True)[1]


def test_every_complaint_is_printed_with_its_line(capsys: Capture, folder: Path) -> None:
    (folder / "config.toml").write_text(
        'lang = "fr"\ncolour = 1\n'
        '[keys]\ncopy = "banana"\nfly = "x"\nsearch = "n"\nresults = "n"\n',
        encoding="utf-8",
    )
    (folder / "words.toml").write_text(
        'offices = ["长"]\n\n'
        '[[bodies]]\nword = "专班"\nexample = "治水专班：水清了。"\nspeaker = "甲"\n',
        encoding="utf-8",
    )
    status, out = printed(capsys, check=True)
    assert status == 2
    starts = [line.split(": ", 1)[0] for line in out.splitlines()]
    assert starts == [
        *(f"config.toml, line {line}" for line in (1, 2, 4, 5, 7)),
        *(f"words.toml, line {line}" for line in (1, 3)),
    ]
    assert "“n” is bound to both “search” and “results”" in out
    assert "“专班” is read as " in out
    assert "not as “甲”: 治水专班：水清了。" in out


def test_checking_leaves_the_tables_as_they_were(capsys: Capture, folder: Path) -> None:
    (folder / "words.toml").write_text(
        '[[bodies]]\nword = "专班"\nexample = "治水专班许立衡：好。"\nspeaker = "许立衡"\n', "utf-8"
    )
    assert printed(capsys, check=True)[0] == 0
    assert in_use() == NONE


@pytest.mark.parametrize("asked", ["check=True", "themes=True", "keys=True", "styles=True", ""])
def test_the_command_needs_no_textual(asked: str) -> None:
    code = (
        "import sys; from briefing_tui.cli.arguments import Arguments;"
        f"from briefing_tui.cli.configured import run; run(Arguments({asked}));"
        "sys.exit(9 if 'textual' in sys.modules else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode in (0, 2), done.stderr


# What every command takes up


def test_the_configured_language_reaches_every_command(
    capsys: Capture, folder: Path, path: str
) -> None:
    (folder / "config.toml").write_text('lang = "zh-Hant"\n', encoding="utf-8")
    assert main(["search", "没有这样的话", path]) == 1
    assert used_language() == "zh-Hant"
    assert "沒有找到" in capsys.readouterr().err
    assert main(["search", "没有这样的话", path, "--lang", "en"]) == 1
    assert used_language() == "en"


def test_a_language_is_asked_for_by_any_of_its_names(path: str) -> None:
    assert main(["show", path, "--lang", "zh_TW"]) == 0
    assert used_language() == "zh-Hant"


def test_own_words_reach_every_command(capsys: Capture, folder: Path, tmp_path: Path) -> None:
    (folder / "words.toml").write_text('offices = ["巡护长"]\n', encoding="utf-8")
    file = tmp_path / "one.txt"
    file.write_text("巡护长周岚：大家好，水清了。\n\n记者 黎照昌：请问？\n", encoding="utf-8")
    assert main(["show", str(file), "--speaker", "周岚"]) == 0
    assert "水清了" in capsys.readouterr().out
    assert main(["search", "水清了", str(file), "--speaker", "周岚"]) == 0
    assert main(["verify", "水清了", str(file), "--speaker", "周岚"]) == 0
    assert in_use() == OwnWords(offices=("巡护长",))


def test_what_is_wrong_is_said_on_one_line_and_the_command_goes_on(
    capsys: Capture, folder: Path, path: str
) -> None:
    (folder / "config.toml").write_text('lang = "fr"\n', encoding="utf-8")
    assert main(["show", path, "--lang", "en"]) == 0
    told = capsys.readouterr().err
    assert told.startswith(
        'briefing-tui: config.toml, line 1: invalid value for “lang”: "fr"; allowed'
    )
    assert told.count("\n") == 1
    (folder / "words.toml").mkdir()
    assert main(["show", path, "--lang", "en"]) == 0
    assert capsys.readouterr().err == (
        "briefing-tui: 2 errors in the configuration; “briefing-tui config --check” lists them\n"
    )


def test_a_configuration_folder_that_may_not_be_entered_stops_nothing(
    capsys: Capture, no_earlier_run: Path, path: str
) -> None:
    # A file in its place cannot be entered either, not even by the superuser.
    (no_earlier_run / "briefing-tui").write_text("", encoding="utf-8")
    assert main(["show", path, "--lang", "en"]) == 0
    told = capsys.readouterr().err
    assert told.startswith("briefing-tui: 2 errors in the configuration")
    assert told.count("\n") == 1


def test_the_names_of_the_tables_are_those_of_own_words() -> None:
    assert list(KINDS) == list(OwnWords.__dataclass_fields__)
    assert own_words_file.words_path().name == "words.toml"
