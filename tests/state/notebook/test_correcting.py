"""Corrections by a reader are applied again, and can be undone and shared."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui import load
from briefing_tui.model import Attribution, Briefing, Role, Span
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.samples import sample_paths
from briefing_tui.state.notebook.applying import apply_corrections, lost_corrections
from briefing_tui.state.notebook.correction import (
    Correction,
    begins,
    confirmed,
    is_note,
    no_turn,
    nobody,
    same_person,
    speaker_is,
    spelt,
)
from briefing_tui.state.notebook.correction_json import (
    CorrectionsError,
    correction_from,
    correction_to,
    from_json,
    to_json,
)
from tests.invented import Turn, make_briefing, press_conference
from tests.recognition.reading import read

BRIEFING = press_conference()
HOST, WATER, HANDOVER, QUESTION, ANSWER = BRIEFING.speeches


def names(briefing: Briefing) -> list[str | None]:
    return [speech.speaker.name if speech.speaker else None for speech in briefing.speeches]


def attributions(briefing: Briefing) -> list[str]:
    return [str(speech.attribution) for speech in briefing.speeches]


def test_a_turn_is_given_to_another_speaker() -> None:
    changed = apply_corrections(BRIEFING, [speaker_is(BRIEFING, HANDOVER, "沈知微")])
    assert names(changed) == ["周岚", "许立衡", "沈知微", "云岭日报记者", "沈知微"]
    assert changed.speeches[2].attribution is Attribution.CORRECTED
    assert changed.speeches[2].speaker == changed.speeches[4].speaker
    assert changed.speeches[2].reason.message == "You have said that 沈知微 speaks here."


def test_a_turn_is_given_to_somebody_new() -> None:
    changed = apply_corrections(BRIEFING, [speaker_is(BRIEFING, HANDOVER, "陆怀舟")])
    speaker = changed.speeches[2].speaker
    assert speaker is not None
    assert (speaker.name, speaker.titles, speaker.id) == ("陆怀舟", (), "p3")
    assert "主持人" not in plain(quote(changed, *changed.speeches[2].span))


def test_counts_follow_the_speeches() -> None:
    changed = apply_corrections(BRIEFING, [speaker_is(BRIEFING, HANDOVER, "许立衡")])
    before = {speaker.name: speaker for speaker in BRIEFING.speakers}
    after = {speaker.name: speaker for speaker in changed.speakers}
    assert after["周岚"].speeches == before["周岚"].speeches - 1
    assert after["许立衡"].speeches == before["许立衡"].speeches + 1
    assert sum(s.characters for s in after.values()) == sum(s.characters for s in before.values())


def test_an_inferred_speaker_is_confirmed() -> None:
    changed = apply_corrections(BRIEFING, [confirmed(BRIEFING, HANDOVER)])
    assert names(changed) == names(BRIEFING)
    assert changed.speeches[2].attribution is Attribution.CORRECTED


def test_copies_say_that_the_speaker_was_set_right() -> None:
    changed = apply_corrections(BRIEFING, [speaker_is(BRIEFING, HANDOVER, "沈知微")])
    assert "沈知微（发言人由使用者订正）：“" in plain(quote(changed, *changed.speeches[2].span))


def test_what_is_no_turn_belongs_to_what_comes_before() -> None:
    changed = apply_corrections(BRIEFING, [no_turn(BRIEFING, QUESTION)])
    assert names(changed) == ["周岚", "许立衡", "周岚", "沈知微"]
    assert changed.speeches[2].span == (HANDOVER.start, QUESTION.end)
    assert [speech.id for speech in changed.speeches] == ["s1", "s2", "s3", "s4"]


def test_a_first_turn_that_is_none_is_front_matter() -> None:
    changed = apply_corrections(BRIEFING, [no_turn(BRIEFING, HOST)])
    assert changed.front_matter == (0, HOST.end)
    assert changed.speeches[0].id == "s1"


def test_each_part_of_a_split_turn_has_its_own_labels() -> None:
    text = (
        "新闻发布会\n\n主持人：大家好。\n\n许立衡：水清了，今年投入三亿元。\n\n"
        "许立衡：岸绿了，今年种树两万棵。\n\n主持人：谢谢。\n"
    )
    briefing = read(text)
    assert [len(speech.labels) for speech in briefing.speeches] == [1, 2, 1]
    at = text.index("许立衡：岸")
    changed = apply_corrections(briefing, [begins(briefing, at, "沈知微")])
    assert names(changed)[1:3] == ["许立衡", "沈知微"]
    assert [len(speech.labels) for speech in changed.speeches] == [1, 1, 1, 1]


def test_two_speakers_are_one_person() -> None:
    changed = apply_corrections(BRIEFING, [same_person(BRIEFING, "云岭日报记者", "许立衡")])
    assert names(changed) == ["周岚", "许立衡", "周岚", "许立衡", "沈知微"]
    assert [speaker.name for speaker in changed.speakers] == ["周岚", "许立衡", "沈知微"]
    assert attributions(changed)[1] == "labelled"
    assert attributions(changed)[3] == "corrected"


def test_a_name_is_spelt_otherwise_and_an_inference_stays_one() -> None:
    changed = apply_corrections(BRIEFING, [spelt(BRIEFING, "周岚", "周岚岚")])
    assert names(changed)[0] == names(changed)[2] == "周岚岚"
    assert attributions(changed)[0] == "corrected"
    assert attributions(changed)[2] == "inferred"


def test_corrections_are_applied_in_order() -> None:
    done = [spelt(BRIEFING, "沈知微", "沈之微"), speaker_is(BRIEFING, HANDOVER, "沈之微")]
    assert names(apply_corrections(BRIEFING, done)).count("沈之微") == 2


def test_the_briefing_itself_is_untouched_and_no_correction_changes_nothing() -> None:
    before = replace(BRIEFING)
    apply_corrections(BRIEFING, [no_turn(BRIEFING, QUESTION)])
    assert before == BRIEFING
    assert apply_corrections(BRIEFING, []) is BRIEFING


def test_a_correction_finds_its_place_in_a_file_that_grew() -> None:
    correction = speaker_is(BRIEFING, HANDOVER, "沈知微")
    first = Turn("周岚", "先说一件事。", "周岚：")
    turns = [
        first,
        Turn("许立衡", WATER.span.within(BRIEFING.text).split("\n", 1)[1], "许立衡："),
        Turn(
            "周岚",
            HANDOVER.span.within(BRIEFING.text).rstrip("\n"),
            attribution=Attribution.INFERRED,
        ),
        Turn("云岭日报记者", "请问明年的学位供给有什么安排？谢谢。", "云岭日报记者："),
    ]
    changed = apply_corrections(make_briefing(turns), [correction])
    assert names(changed) == ["周岚", "许立衡", "沈知微", "云岭日报记者"]


def test_a_correction_whose_words_are_gone_is_told_and_passed_over() -> None:
    other = make_briefing([Turn("许立衡", "完全不同的话。", "许立衡：")])
    gone = [speaker_is(BRIEFING, HANDOVER, "沈知微"), spelt(BRIEFING, "周岚", "周岚岚")]
    assert apply_corrections(other, gone) is other
    assert lost_corrections(other, gone) == gone


def test_a_confirmation_of_another_speaker_is_passed_over() -> None:
    correction = confirmed(BRIEFING, HANDOVER)
    other = apply_corrections(BRIEFING, [speaker_is(BRIEFING, HANDOVER, "沈知微")])
    assert lost_corrections(other, [correction]) == [correction]


def test_who_nobody_is_said_to_be_cannot_be_confirmed() -> None:
    briefing = make_briefing([Turn(None, "好。")])
    with pytest.raises(ValueError, match="nobody"):
        confirmed(briefing, briefing.speeches[0])


def test_corrections_are_shared_as_json() -> None:
    made = [
        speaker_is(BRIEFING, HANDOVER, "沈知微"),
        same_person(BRIEFING, "云岭日报记者", "许立衡"),
        no_turn(BRIEFING, QUESTION),
    ]
    assert from_json(to_json(made), "c.json") == made


@pytest.mark.parametrize(
    "written",
    [
        *("", "{}", "[]", '{"schema": 9, "corrections": []}', "7", "[" * 100_000),
        '{"schema": 1, "corrections": ["a"]}',
        '{"schema": 1, "corrections": [{"fault": "name", "sha256": "0", "path": "a"}]}',
        '{"schema": 1, "corrections": [{"fault": "no-turn", "sha256": "0", "path": "a", "id": "1",'
        ' "created": "2026-11-22", "passage": {"exact": "甲", "start": "x", "end": 1}}]}',
    ],
    ids=range(9),
)
def test_what_holds_no_corrections_is_refused_with_its_name(written: str) -> None:
    with pytest.raises(CorrectionsError, match=r"c\.json"):
        from_json(written, "c.json")


def test_a_name_from_somebody_else_acts_on_no_terminal() -> None:
    written = to_json([speaker_is(BRIEFING, HANDOVER, "甲\x1b[31m\n乙")])
    assert from_json(written, "c.json")[0].right == "甲[31m 乙"


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.stem)
def test_the_counts_of_those_who_are_not_corrected_stay(path: str) -> None:
    briefing = load(path)
    speech = briefing.speeches[-1]
    assert speech.speaker is not None
    changed = apply_corrections(briefing, [confirmed(briefing, speech)])
    assert changed.speakers == briefing.speakers


def made(briefing: Briefing, number: int, kind: int) -> Correction:
    speech = briefing.speeches[number % len(briefing.speeches)]
    return (
        speaker_is(briefing, speech, "沈知微"),
        no_turn(briefing, speech),
        same_person(briefing, "周岚", "许立衡"),
        spelt(briefing, "许立衡", "许立恒"),
    )[kind]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), max_size=6))
def test_whatever_is_corrected_the_regions_tile_the_text(chosen: list[tuple[int, int]]) -> None:
    corrections = [made(BRIEFING, number, kind) for number, kind in chosen]
    changed = apply_corrections(BRIEFING, corrections)
    spans = [changed.front_matter, *(s.span for s in changed.speeches), changed.back_matter]
    assert spans[0][0] == 0
    assert spans[-1][1] == len(changed.text)
    assert all(one[1] == other[0] for one, other in pairwise(spans))
    assert {s.speaker for s in changed.speeches if s.speaker} == set(changed.speakers)


def test_somebody_new_who_asks_is_a_reporter_and_anybody_else_has_no_known_role() -> None:
    for speech, role in ((QUESTION, Role.REPORTER), (HANDOVER, Role.UNKNOWN)):
        changed = apply_corrections(BRIEFING, [speaker_is(BRIEFING, speech, "陆怀舟")])
        assert [s.role for s in changed.speakers if s.name == "陆怀舟"] == [role]


def test_nobody_is_made_one_with_himself() -> None:
    correction = same_person(BRIEFING, "许立衡", "许立衡")
    assert lost_corrections(BRIEFING, [correction]) == [correction]


def test_what_is_no_turn_leaves_its_notes_and_sections_to_what_comes_before() -> None:
    briefing = read(
        "许立衡（云岭市水利局局长）：\n一、保供水\n水够用。\n二、保水质\n水干净。\n（播放短片）\n"
        "闻静姝（云岭市教育局局长）：\n一、建学校\n学位够用。\n二、聘教师\n教师够用。\n（播放短片）\n"
    )
    first, second = briefing.speeches
    (joined,) = apply_corrections(briefing, [no_turn(briefing, second)]).speeches
    assert joined.notes == (*first.notes, *second.notes)
    assert joined.sections == (*first.sections, *second.sections)
    assert second.notes
    assert second.sections


def test_who_is_another_brings_titles_and_organisation() -> None:
    briefing = read(
        "许立衡：\n水够用。\n许立恒（云岭市水利局局长）：\n水够用。\n许立衡：\n大家放心。\n"
    )
    old = next(speaker for speaker in briefing.speakers if speaker.name == "许立恒")
    changed = apply_corrections(briefing, [same_person(briefing, "许立恒", "许立衡")])
    (one,) = changed.speakers
    assert (one.name, one.titles, one.organisation) == ("许立衡", old.titles, old.organisation)
    assert old.titles
    assert old.organisation


TURNS = make_briefing(
    [
        Turn("周岚", "大家好。请提问。", "周岚："),
        Turn("许立衡", "今年先修水渠。（递稿）明年再修水库。我补充一点。", "许立衡："),
    ]
)


def _corrected(*corrections: Correction) -> Briefing:
    assert lost_corrections(TURNS, corrections) == []
    corrected = apply_corrections(TURNS, corrections)
    tiles = [corrected.front_matter, *(s.span for s in corrected.speeches), corrected.back_matter]
    assert tiles[0].start == 0
    assert all(one.end == other.start for one, other in pairwise(tiles))
    return corrected


@pytest.mark.parametrize("name", ["周岚", "沈知微", None])
def test_a_turn_is_split_and_given_to_one_known_to_a_new_one_or_to_nobody(name: str | None) -> None:
    at = TURNS.text.index("我补充")
    corrected = _corrected(begins(TURNS, at, name))
    last = corrected.speeches[-1]
    assert last.start == at
    assert (last.speaker.name if last.speaker else None) == name
    assert last.attribution == ("corrected" if name else "none")
    assert corrected.speeches[-2].speaker == corrected.speakers[1]
    assert corrected.speeches[-2].end == at


def test_a_turn_that_is_split_keeps_its_label_before_the_place() -> None:
    at = TURNS.text.index("我补充")
    first, second = _corrected(begins(TURNS, at, "周岚")).speeches[1:]
    assert len(first.labels) == 1
    assert second.labels == ()


def test_a_speech_is_given_to_nobody() -> None:
    corrected = _corrected(nobody(TURNS, TURNS.speeches[1]))
    assert corrected.speeches[1].speaker is None
    assert corrected.speeches[1].attribution == "none"
    assert [speaker.name for speaker in corrected.speakers] == ["周岚"]


def test_a_stretch_is_made_a_note() -> None:
    start = TURNS.text.index("（递稿）")
    corrected = _corrected(is_note(TURNS, Span(start, start + 4)))
    assert Span(start, start + 4) in corrected.speeches[1].notes


def test_corrections_of_places_are_lost_with_their_words() -> None:
    start = TURNS.text.index("（递稿）")
    changed = replace(
        TURNS, text=TURNS.text.replace("（递稿）", "〔递稿〕").replace("补充", "再讲")
    )
    corrections = [
        is_note(TURNS, Span(start, start + 4)),
        begins(TURNS, TURNS.text.index("我补充"), None),
    ]
    assert lost_corrections(changed, corrections) == corrections


@pytest.mark.parametrize(
    "correction",
    [
        begins(TURNS, TURNS.text.index("我补充"), None),
        nobody(TURNS, TURNS.speeches[1]),
        is_note(TURNS, Span(10, 12)),
    ],
)
def test_every_kind_of_correction_is_stored_as_it_is(correction: Correction) -> None:
    assert correction_from(correction_to(correction)) == correction
