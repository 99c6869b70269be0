"""Names before colons in the cues of scripts without capitals."""

from __future__ import annotations

from pathlib import Path

from briefing_tui import load


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
