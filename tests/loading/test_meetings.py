"""The lines that meeting programs write about their own transcript."""

from __future__ import annotations

import pytest

from briefing_tui.loading.meeting_lines import meeting_lines


@pytest.mark.parametrize(
    "line",
    [
        "Dana Larkin started transcription",
        "Dana Larkin stopped transcription",
        "Larkin, Dana has stopped the recording",
        "Transcription ended",
        "周岚 开始转录",
        "周岚 已停止转录",
        "許立衡 已停止錄製",
        "白石が文字起こしを停止しました",
        "Dana Larkin hat die Transkription beendet",
        "Dana Larkin a arrêté la transcription",
    ],
)
def test_a_line_of_the_program_is_told(line: str) -> None:
    text = f"Dana: Good.\n{line}\nPiet: Yes.\n"
    assert [text[span.start : span.end] for span in meeting_lines(text)] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Dana: We stopped transcription in May.",
        "We stopped transcription because the office moved, and nobody missed it",
        "周岚：我们已停止转录，改用人工。",
        "上个月停止录制的原因是设备坏了",
    ],
)
def test_a_sentence_about_it_is_said(line: str) -> None:
    assert list(meeting_lines(f"{line}\n")) == []
