"""Names before colons in the cues of scripts without capitals, and in brackets of all kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui import load
from briefing_tui.text.brackets import SET_APART


def test_a_name_before_every_cue_is_a_voice_in_korean_too(tmp_path: Path) -> None:
    lines = [
        "한서진: 물은 마셔도 안전합니다. 다리는 내일",
        "한서진: 다시 열립니다.",
        "민도윤: 감사합니다. 버스는 언제",
        "민도윤: 다닙니까?",
        "한서진: 월요일부터 다닙니다.",
    ]
    cues = "".join(
        f"00:00:{at:02}.000 --> 00:00:{at + 1:02}.000\n{line}\n\n" for at, line in enumerate(lines)
    )
    path = tmp_path / "meeting.vtt"
    path.write_text(f"WEBVTT\n\n{cues}", encoding="utf-8")
    briefing = load(path)
    assert [speaker.name for speaker in briefing.speakers] == ["한서진", "민도윤"]
    assert "언제민도윤" not in briefing.text


@pytest.mark.parametrize("brackets", [f"{opening}{close}" for opening, close in SET_APART.items()])
def test_labels_in_each_kind_of_brackets_begin_turns_of_subtitles_and_texts(
    tmp_path: Path, brackets: str
) -> None:
    lines = [
        f"{brackets[0]}{name}{brackets[1]}{said}"
        for name, said in [
            ("周岚", "各位下午好。"),
            ("许立衡", "水库大坝守住了。"),
            ("周岚", "谢谢。"),
            ("许立衡", "不客气。"),
        ]
    ]
    cues = "".join(
        f"{at + 1}\n00:00:{at:02},000 --> 00:00:{at + 1:02},000\n{line}\n\n"
        for at, line in enumerate(lines)
    )
    for name, text in (("meeting.srt", cues), ("meeting.txt", "\n".join(lines))):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert [speaker.name for speaker in load(path).speakers] == ["周岚", "许立衡"]
