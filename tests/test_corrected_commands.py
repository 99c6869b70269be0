"""Corrections made in the browser hold in every command, and are said to."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import load
from briefing_tui.cli import main
from briefing_tui.model import Briefing
from briefing_tui.state import last_opened
from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.correction import (
    Correction,
    begins,
    confirmed,
    day_is,
    office_is,
    same_person,
    speaker_is,
    spelt,
    title_is,
)
from tests.invented import HANDED_OVER

pytestmark = pytest.mark.usefixtures("english")
Capture = pytest.CaptureFixture[str]
HANDOVER = "下面，请沈知微局长介绍情况。"


def correct(*corrections: Correction) -> None:
    with Notebook(last_opened.notebook_file()) as notebook:
        notebook.correct(*corrections)


def handed_over(briefing: Briefing) -> Correction:
    """The turn that nothing names is another's."""
    speech = briefing.speech_at(HANDED_OVER.index(HANDOVER))
    assert speech is not None
    return speaker_is(briefing, speech, "陆怀舟")


def run(capsys: Capture, *arguments: str) -> tuple[str, str]:
    capsys.readouterr()
    main(list(arguments))
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_show_tells_who_was_said_to_speak(capsys: Capture, path: str) -> None:
    correct(handed_over(load(path)))
    shown = json.loads(run(capsys, "show", path, "--format", "json")[0])
    (speech,) = [s for s in shown["speeches"] if s["attribution"] == "corrected"]
    names = {speaker["id"]: speaker["name"] for speaker in shown["speakers"]}
    assert names[speech["speaker"]] == "陆怀舟"
    assert "陆怀舟  corrected by hand" in run(capsys, "show", path)[0]


def test_search_and_verify_tell_so(capsys: Capture, path: str) -> None:
    correct(handed_over(load(path)))
    hit = json.loads(run(capsys, "search", HANDOVER, path, "--json")[0].split("\n")[0])
    assert (hit["speaker"], hit["attribution"]) == ("陆怀舟", "corrected")
    found = json.loads(run(capsys, "verify", HANDOVER, path, "--json")[0])
    assert found["pieces"][0]["attribution"] == "corrected"


@pytest.mark.parametrize("style", ["plain", "gbt7714", "biblatex", "csl-json"])
def test_a_quote_says_that_its_speaker_was_set_right(
    capsys: Capture, path: str, style: str
) -> None:
    correct(handed_over(load(path)))
    start = HANDED_OVER.index(HANDOVER)
    span = f"{start}:{start + len(HANDOVER)}"
    out = run(capsys, "quote", path, span, "--style", style)[0]
    assert "陆怀舟（发言人由使用者订正）" in out


def test_a_confirmed_and_a_renamed_speaker_are_so_in_commands(capsys: Capture, path: str) -> None:
    briefing = load(path)
    speech = briefing.speech_at(HANDED_OVER.index(HANDOVER))
    assert speech is not None
    correct(confirmed(briefing, speech), spelt(briefing, "许立衡", "许立恒"))
    out = run(capsys, "show", path, "--format", "json")[0]
    assert '"inferred"' not in out
    assert "许立衡" in out
    assert "许立恒" in {speaker["name"] for speaker in json.loads(out)["speakers"]}


def test_day_title_and_office_are_so_in_every_command(capsys: Capture, path: str) -> None:
    briefing = load(path)
    (water,) = (one for one in briefing.speakers if one.name == "许立衡")
    correct(
        day_is(briefing, "2024-03-13"),
        title_is(briefing, "云岭市水利发布会"),
        office_is(briefing, water, "云岭市河长办主任"),
    )
    words = "截至9月底，已完工19个。"
    start = HANDED_OVER.index(words)
    copied = run(capsys, "quote", path, f"{start}:{start + len(words)}")[0]
    assert copied.startswith("云岭市河长办主任许立衡：")
    assert "《云岭市水利发布会》，2024年3月13日" in copied
    hit = json.loads(run(capsys, "search", f"{words} date:2024-03-13", path, "--json")[0])
    assert (hit["date"], hit["title"]) == ("2024-03-13", "云岭市水利发布会")
    assert json.loads(run(capsys, "show", path, "--format", "json")[0])["date"] == "2024-03-13"
    found = json.loads(run(capsys, "verify", words, path, "-s", "河长办主任", "--json")[0])
    assert found["speaker_matches"] is True


def test_a_turn_that_a_reader_begins_is_one_in_every_command(capsys: Capture, path: str) -> None:
    words = "截至9月底，已完工19个。"
    start = HANDED_OVER.index(words)
    correct(begins(load(path), start, "陆怀舟"))
    hit = json.loads(run(capsys, "search", words, path, "--json")[0])
    assert (hit["speaker"], hit["attribution"]) == ("陆怀舟", "corrected")
    assert (
        json.loads(run(capsys, "verify", words, path, "-s", "许立衡", "--json")[0])[
            "speaker_matches"
        ]
        is False
    )
    assert run(capsys, "quote", path, f"{start}:{start + 8}")[0].startswith("陆怀舟")
    assert words in run(capsys, "show", path, "-s", "陆怀舟")[0]


def test_a_correction_of_another_file_changes_nothing(
    capsys: Capture, path: str, tmp_path: Path
) -> None:
    before = run(capsys, "show", path, "--format", "json")
    other = replace(handed_over(load(path)), sha256="0", path=str(tmp_path / "other.txt"))
    correct(other)
    assert run(capsys, "show", path, "--format", "json") == before


def test_standard_input_is_no_place_that_corrections_are_for(path: str) -> None:
    briefing = load(path)
    given = replace(briefing.source, path="-")
    correction = replace(handed_over(briefing), path="-")
    assert correction.concerns(given)
    assert not correction.concerns(replace(given, sha256="0"))
    correct(correction)
    with Notebook(last_opened.notebook_file()) as notebook:
        assert notebook.corrections_of(replace(given, sha256="0")) == []


def test_a_correction_whose_words_are_gone_is_said_to_be_lost(capsys: Capture, path: str) -> None:
    briefing = load(path)
    correct(handed_over(briefing), same_person(briefing, "沈知微", "许立衡"))
    Path(path).write_text(
        HANDED_OVER.replace("感谢许立衡副局长的介绍。", "谢谢。"), encoding="utf-8"
    )
    err = run(capsys, "show", path)[1]
    assert f"{path}: 1 correction is lost: its words are no longer there" in err


def test_a_damaged_notebook_is_told_of_and_done_without(capsys: Capture, path: str) -> None:
    last_opened.notebook_file().parent.mkdir(parents=True, exist_ok=True)
    last_opened.notebook_file().write_bytes(b"no database at all, but long enough" * 40)
    out, err = run(capsys, "show", path)
    assert "move it away" in err
    assert "许立衡" in out


def test_a_name_set_right_is_right_where_nothing_can_be_written(capsys: Capture, path: str) -> None:
    correct(handed_over(load(path)))
    # What SQLite puts beside a notebook that is written cannot be made, as in a folder that is
    # full or may not be written.
    for ending in ("-shm", "-wal"):
        last_opened.notebook_file().with_name("notebook.sqlite" + ending).mkdir()
    shown = json.loads(run(capsys, "verify", HANDOVER, path, "--json")[0])
    assert shown["pieces"][0]["speaker"] == "陆怀舟"


@pytest.mark.parametrize("command", ["show", "verify", "quote", "search"])
def test_names_that_may_be_wrong_are_not_printed_while_another_program_holds_the_notebook(
    capsys: Capture, path: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.state.notebook.database.PATIENCE", 0.01)
    correct(handed_over(load(path)))
    given = {
        "show": ("show", path),
        "quote": ("quote", path, "20:40"),
        "verify": ("verify", HANDOVER, path),
        "search": ("search", HANDOVER, path),
    }
    with closing(sqlite3.connect(last_opened.notebook_file(), isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("INSERT INTO searches VALUES ('水', 1)")
        assert main(list(given[command])) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "another program holds the notebook; close that" in captured.err
    assert "move it away" not in captured.err


def test_a_notebook_of_a_later_version_may_hold_corrections(capsys: Capture, path: str) -> None:
    correct(handed_over(load(path)))
    with closing(sqlite3.connect(last_opened.notebook_file())) as other:
        other.execute("PRAGMA user_version = 99")
    assert main(["verify", HANDOVER, path]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "later version" in captured.err


def test_a_correction_that_cannot_be_read_is_named_and_the_others_hold(
    capsys: Capture, path: str
) -> None:
    correct(handed_over(load(path)))
    with closing(sqlite3.connect(last_opened.notebook_file())) as other:
        other.execute("INSERT INTO corrections VALUES ('bad1', '2026', '', '', '{')")
        other.commit()
    out, err = run(capsys, "show", path)
    assert "陆怀舟  corrected by hand" in out
    assert "correction bad1 cannot be read" in err
    assert "Remove damaged entries" in err


def test_a_folder_that_may_not_be_entered_is_told_of_and_done_without(
    capsys: Capture, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed() -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/closed/notebook.sqlite")

    monkeypatch.setattr(last_opened, "has_notebook", closed)
    out, err = run(capsys, "show", path)
    assert "许立衡" in out
    assert "/closed/notebook.sqlite: corrections are not looked for" in err


def test_an_empty_notebook_is_no_surprise(capsys: Capture, path: str) -> None:
    last_opened.notebook_file().parent.mkdir(parents=True, exist_ok=True)
    last_opened.notebook_file().touch()
    assert run(capsys, "show", path)[1] == ""
    assert last_opened.notebook_file().stat().st_size == 0


def test_commands_begin_no_notebook(capsys: Capture, path: str, no_earlier_run: Path) -> None:
    run(capsys, "show", path)
    run(capsys, "verify", HANDOVER, path)
    assert not list(no_earlier_run.glob("notebook*"))
