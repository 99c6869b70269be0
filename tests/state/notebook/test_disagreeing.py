"""Corrections of several people that disagree: told as such, by what they are about."""

from __future__ import annotations

from briefing_tui.state.notebook.correction import (
    Correction,
    confirmed,
    day_is,
    is_note,
    joined,
    nobody,
    office_is,
    same_person,
    speaker_is,
    spelt,
)
from briefing_tui.state.notebook.disagreeing import disagreements
from tests.invented import press_conference

BRIEFING = press_conference()
FIRST, SECOND = BRIEFING.speeches[:2]


def disputed(*said: tuple[str, Correction]) -> list[tuple[str, str]]:
    """Return who disagrees with whom, of what several people said in this order."""
    who = {one.id: person for person, one in said}
    found = disagreements([one for _person, one in said], lambda one: who[one.id])
    return sorted((who[id_], who[other.id]) for id_, others in found.items() for other in others)


BOTH = [("lin", "wang"), ("wang", "lin")]


def test_two_speakers_for_one_speech_disagree() -> None:
    one, other = speaker_is(BRIEFING, SECOND, "周岚"), speaker_is(BRIEFING, SECOND, "许立衡")
    assert disputed(("lin", one), ("wang", other)) == BOTH


def test_the_same_speaker_twice_does_not() -> None:
    one, other = (speaker_is(BRIEFING, SECOND, "周岚") for _each in range(2))
    assert disputed(("lin", one), ("wang", other)) == []


def test_a_confirmation_agrees_with_whoever_names_the_same() -> None:
    assert SECOND.speaker is not None
    one, other = speaker_is(BRIEFING, SECOND, SECOND.speaker.name), confirmed(BRIEFING, SECOND)
    assert disputed(("lin", one), ("wang", other)) == []


def test_a_speaker_and_nobody_and_no_turn_disagree() -> None:
    one, other = speaker_is(BRIEFING, SECOND, "周岚"), nobody(BRIEFING, SECOND)
    assert disputed(("lin", one), ("wang", other)) == BOTH
    assert disputed(("lin", one), ("wang", joined(BRIEFING, SECOND))) == BOTH


def test_other_speeches_and_other_things_do_not() -> None:
    one = speaker_is(BRIEFING, SECOND, "周岚")
    assert disputed(("lin", one), ("wang", speaker_is(BRIEFING, FIRST, "许立衡"))) == []
    assert disputed(("lin", one), ("wang", day_is(BRIEFING, "2024-03-05"))) == []
    assert disputed(("lin", is_note(BRIEFING, SECOND.span)), ("wang", one)) == []


def test_who_thinks_again_does_not_disagree_with_herself_but_with_the_last_word() -> None:
    first, last = speaker_is(BRIEFING, SECOND, "周岚"), speaker_is(BRIEFING, SECOND, "许立衡")
    assert disputed(("lin", first), ("lin", last)) == []
    other = speaker_is(BRIEFING, SECOND, "许立衡")
    assert disputed(("lin", first), ("lin", last), ("wang", other)) == []


def test_names_offices_and_days_disagree_by_whom_they_are_about() -> None:
    speaker = SECOND.speaker
    assert speaker is not None
    name = speaker.name
    assert disputed(("lin", spelt(BRIEFING, name, "甲")), ("wang", spelt(BRIEFING, name, "乙")))
    assert disputed(
        ("lin", spelt(BRIEFING, name, "甲")), ("wang", same_person(BRIEFING, name, "乙"))
    )
    assert disputed(
        ("lin", office_is(BRIEFING, speaker, "局长")), ("wang", office_is(BRIEFING, speaker, ""))
    )
    assert disputed(("lin", day_is(BRIEFING, "2024-03-05")), ("wang", day_is(BRIEFING, None)))
    assert (
        disputed(("lin", spelt(BRIEFING, name, "甲")), ("wang", spelt(BRIEFING, "丙", "乙"))) == []
    )
