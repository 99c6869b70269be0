"""Notes are found after all that is spoken, and nobody says them."""

from __future__ import annotations

from briefing_tui.search.hit import HitGroup
from tests.search.texts import engine, speech, stretch

WORDS = "我们放了短片（播放短片《潮声》）大家看过了。"
NOTE = "（播放短片《潮声》）"


def test_a_note_is_found_and_is_nobodys_words() -> None:
    (hit,) = engine(speech(WORDS, notes=(NOTE,))).search("播放短片")
    assert stretch(hit) == "播放短片"
    assert hit.speech is None
    assert hit.group is HitGroup.AS_TYPED


def test_notes_come_after_what_is_spoken() -> None:
    hits = engine(speech(WORDS, notes=(NOTE,))).search("短片")
    assert [(stretch(hit), hit.speech is None) for hit in hits] == [
        ("短片", False),
        ("短片", True),
    ]
    assert hits[0].score > hits[1].score
    assert len(engine(speech(WORDS, notes=(NOTE,))).search("短片", limit=1)) == 1


def test_notes_alone_are_asked_for_as_a_kind() -> None:
    found = engine(speech(WORDS, notes=(NOTE,)))
    assert [hit.speech for hit in found.search("短片 kind:note")] == [None]
    assert [hit.speech is None for hit in found.search("短片 kind:remarks")] == [False]
    assert found.search("大家 kind:note") == []


def test_no_match_runs_from_a_note_into_speech() -> None:
    assert engine(speech(WORDS, notes=(NOTE,))).search("《潮声》）大家", literal=True) == []


def test_running_heads_and_time_stamps_are_no_notes_to_find() -> None:
    head = "望潮公报"
    text = f"甲。{head}乙。{head}丙。{head}丁。00:12:33戊。"
    found = engine(speech(text, notes=(head, "00:12:33")))
    assert found.search("00:12:33", literal=True) == []


def test_it_is_asked_with_each_note_whether_the_answer_is_still_wanted() -> None:
    asked = []
    for count in (4, 40):
        notes = tuple(f"（短片{number}）" for number in range(count))
        calls: list[bool] = []
        found = engine(speech("。".join(notes), notes=notes)).search(
            "短片",
            cancelled=lambda calls=calls: bool(calls.append(True)),  # type: ignore[misc]
        )
        assert len(found) == count
        asked.append(len(calls))
    assert asked[1] - asked[0] == 36
