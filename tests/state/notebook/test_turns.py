"""Turns, notes and labels set right by hand, and where that cannot be done."""

from __future__ import annotations

from briefing_tui.model import Span
from briefing_tui.state.notebook.turn_corrections import (
    joined_to_before,
    no_label_at,
    no_note_at,
    noted,
    split_at,
)
from tests.invented import press_conference

BRIEFING = press_conference()
HOST, WATER, HANDOVER, QUESTION, ANSWER = BRIEFING.speeches


def place(words: str) -> Span:
    """Return where some words stand."""
    start = BRIEFING.text.index(words)
    return Span(start, start + len(words))


def test_a_note_is_a_stretch_of_one_speech_apart_from_its_labels_and_notes() -> None:
    changed = noted(BRIEFING, place("谢谢。"))
    assert changed is not None
    assert changed.speeches[3].notes == (place("谢谢。"),)
    assert noted(BRIEFING, place("（播放影片）下一步")) is None
    assert noted(BRIEFING, QUESTION.labels[0]) is None
    assert noted(BRIEFING, Span(QUESTION.end - 2, ANSWER.start + 1)) is None
    assert noted(BRIEFING, Span(0, 2)) is None


def test_only_a_note_or_label_that_is_there_is_spoken_again() -> None:
    note, label = WATER.notes[0], QUESTION.labels[0]
    changed = no_note_at(BRIEFING, note)
    assert changed is not None
    assert changed.speeches[1].notes == ()
    unlabelled = no_label_at(BRIEFING, label)
    assert unlabelled is not None
    assert unlabelled.speeches[3].labels == ()
    for span in (Span(0, 2), Span(note.start, note.end - 1), place("谢谢。")):
        assert no_note_at(BRIEFING, span) is None
        assert no_label_at(BRIEFING, span) is None


def test_a_turn_begins_within_a_speech_behind_words_of_it() -> None:
    first = QUESTION.labels[0].end
    assert split_at(BRIEFING, QUESTION.start, "许立衡") is None
    assert split_at(BRIEFING, HANDOVER.start, "许立衡") is None
    assert split_at(BRIEFING, first + 3, "许立衡", "许立衡：") is None
    assert split_at(BRIEFING, len(BRIEFING.text), "许立衡") is None


def test_a_turn_that_begins_behind_a_note_leaves_the_note_to_the_one_before() -> None:
    (note,) = WATER.notes
    for words, before, after in (
        ("下一步，", [note], []),
        ("（播放影片）", [], [note]),
    ):
        changed = split_at(BRIEFING, place(words).start, "梁某")
        assert changed is not None
        assert [list(speech.notes) for speech in changed.speeches[1:3]] == [before, after]


def test_a_turn_in_the_back_matter_leaves_what_stands_before_it_to_nobody() -> None:
    low, high = BRIEFING.back_matter
    changed = split_at(BRIEFING, low + 5, "梁某")
    assert changed is not None
    assert changed.back_matter == (high, high)
    assert changed.speeches[-2].notes[-1] == (low, low + 5)
    assert changed.speeches[-1].span == (low + 5, high)
    at_once = split_at(BRIEFING, low, "梁某")
    assert at_once is not None
    assert at_once.speeches[:-1] == BRIEFING.speeches


def test_the_first_speech_has_none_before_it_to_be_joined_to() -> None:
    assert joined_to_before(BRIEFING, 0, keeps_label=True) is None
    moved = joined_to_before(BRIEFING, 0)
    assert moved is not None
    assert moved.front_matter == (0, HOST.end)
