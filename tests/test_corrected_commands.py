"""What was set right in the browser is so in every command, and is said to be."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui import load
from briefing_tui.cli import main
from briefing_tui.model import Briefing
from briefing_tui.notebook import Notebook
from briefing_tui.notebook.correction import Correction, confirmed, same_person, speaker_is, spelt
from briefing_tui.state import last_opened
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
    last_opened.notebook_file().write_bytes(b"no database at all, but long enough" * 40)
    out, err = run(capsys, "show", path)
    assert "move it away" in err
    assert "许立衡" in out


def test_commands_begin_no_notebook(capsys: Capture, path: str, no_earlier_run: Path) -> None:
    run(capsys, "show", path)
    run(capsys, "verify", HANDOVER, path)
    assert not list(no_earlier_run.glob("notebook*"))
