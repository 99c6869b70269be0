"""A correction applies where its words stand, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing_tui.dataclass import replace
from briefing_tui.model import Attribution, Briefing, DateMention, Kind, Span, Warning
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.state.notebook.applying import apply_corrections, lost_corrections
from briefing_tui.state.notebook.correction import (
    Correction,
    begins,
    day_is,
    is_note,
    joined,
    kind_is,
    no_label,
    no_note,
    no_turn,
    nobody,
    office_is,
    same_person,
    speaker_is,
    spelt,
    title_is,
)
from briefing_tui.state.notebook.correction_json import correction_from, correction_to
from briefing_tui.state.notebook.printed_labels import label_at, name_in
from briefing_tui.text.brackets import SET_APART
from briefing_tui.text.marks import COLONS
from briefing_tui.warning import WarningCode
from tests.invented import Turn, make_briefing, press_conference

BRIEFING = press_conference()
HOST, WATER, HANDOVER, QUESTION, ANSWER = BRIEFING.speeches
GREETING = "各位媒体朋友，大家上午好！欢迎参加市政府新闻办举行的新闻发布会。"


def of_day(host: str, figures: str) -> Briefing:
    """One briefing of a series whose file has the same name, and the same greeting, each day."""
    return make_briefing(
        [
            Turn("发言人1", f"{GREETING}今天是{host}主持。", "发言人1："),
            Turn("发言人2", f"谢谢。{figures}（掌声）完了。", "发言人2：", notes=("（掌声）",)),
        ],
        path="latest.txt",
    )


TODAY = of_day("周岚", "今年修了三条水渠。")
TOMORROW = of_day("何沛", "明年再建两所学校，学位增加一千个。")


@pytest.mark.parametrize(
    "correction",
    [
        spelt(TODAY, "发言人1", "周岚"),
        spelt(TODAY, "发言人2", "许立衡"),
        same_person(TODAY, "发言人1", "发言人2"),
        office_is(TODAY, TODAY.speakers[0], "新闻办主任"),
        speaker_is(TODAY, TODAY.speeches[0], "周岚"),
        nobody(TODAY, TODAY.speeches[1]),
        kind_is(TODAY, TODAY.speeches[1], Kind.ANSWER),
        joined(TODAY, TODAY.speeches[1]),
        day_is(TODAY, "2024-03-13"),
        title_is(TODAY, "云岭市水利发布会"),
        replace(spelt(TODAY, "发言人1", "周岚"), passage=None),
    ],
    ids=lambda correction: f"{correction.fault} {correction.right}",
)
def test_what_was_corrected_is_not_carried_over_to_the_next_file_of_that_name(
    correction: Correction,
) -> None:
    assert lost_corrections(TODAY, [correction]) == []
    assert lost_corrections(TOMORROW, [correction]) == [correction]
    assert apply_corrections(TOMORROW, [correction]) is TOMORROW


def test_a_short_note_is_not_found_again_at_another_place() -> None:
    start = TODAY.text.index("谢谢。")
    correction = is_note(TODAY, Span(start, start + 3))
    assert lost_corrections(TODAY, [correction]) == []
    assert lost_corrections(TOMORROW, [correction]) == [correction]


def test_what_stands_twice_in_the_same_words_is_not_guessed() -> None:
    turns = [Turn("周岚", "谢谢。", "周岚："), Turn("许立衡", "好的。", "许立衡：")]
    again = make_briefing([*turns, *turns, *turns])
    middle = speaker_is(again, again.speeches[2], "何沛")
    longer = make_briefing([*turns, *turns, *turns, *turns], title="另一个发布会的全部记录在此")
    assert lost_corrections(longer, [middle]) == [middle]


def test_corrections_hold_while_a_transcript_grows() -> None:
    correction = spelt(TODAY, "发言人2", "许立衡")
    text = TODAY.text + "发言人1：\n请提问。\n"
    grown = make_briefing(
        [
            Turn("发言人1", f"{GREETING}今天是周岚主持。", "发言人1："),
            Turn("发言人2", "谢谢。今年修了三条水渠。（掌声）完了。", "发言人2："),
            Turn("发言人1", "请提问。", "发言人1："),
        ]
    )
    assert grown.text == text
    names = [s.speaker.name for s in apply_corrections(grown, [correction]).speeches if s.speaker]
    assert names == ["发言人1", "许立衡", "发言人1"]


def corrected(*corrections: Correction) -> Briefing:
    assert lost_corrections(BRIEFING, corrections) == []
    changed = apply_corrections(BRIEFING, corrections)
    tiles = [changed.front_matter, *(s.span for s in changed.speeches), changed.back_matter]
    assert tiles[0].start == 0
    assert tiles[-1].end == len(changed.text)
    assert all(one.end == other.start for one, other in pairwise(tiles))
    return changed


def test_a_speech_that_is_joined_leaves_its_label_a_label() -> None:
    changed = corrected(joined(BRIEFING, QUESTION))
    assert QUESTION.labels[0] in changed.speeches[2].labels
    spoken = corrected(no_turn(BRIEFING, QUESTION))
    assert spoken.speeches[2].labels == ()


def test_words_that_a_reader_joined_to_a_labelled_speech_are_said_to_be_corrected() -> None:
    changed = corrected(joined(BRIEFING, HANDOVER))
    assert changed.speeches[1].attribution is Attribution.CORRECTED
    assert corrected(joined(BRIEFING, QUESTION)).speeches[2].attribution is Attribution.INFERRED


def test_the_first_speech_is_joined_to_nothing() -> None:
    correction = joined(BRIEFING, HOST)
    assert lost_corrections(BRIEFING, [correction]) == [correction]


@pytest.mark.parametrize("offset", [0, 3])
def test_a_turn_begins_in_front_matter(offset: int) -> None:
    changed = corrected(begins(BRIEFING, offset, "何沛"))
    assert changed.front_matter == (0, offset)
    assert changed.speeches[0].span == (offset, HOST.start)
    assert changed.speeches[0].attribution is Attribution.CORRECTED


def test_a_turn_begins_in_back_matter_and_what_is_before_it_stays_nobodys() -> None:
    offset = BRIEFING.text.index("梁某")
    changed = corrected(begins(BRIEFING, offset, "何沛"))
    assert changed.speeches[-1].span == (offset, len(BRIEFING.text))
    assert Span(BRIEFING.back_matter.start, offset) in changed.speeches[-2].notes
    assert [s.characters for s in changed.speakers if s.name == "沈知微"] == [
        s.characters for s in BRIEFING.speakers if s.name == "沈知微"
    ]


def test_a_turn_begins_in_a_text_without_speakers() -> None:
    briefing = make_briefing([], title="今年先修水渠。\n许立衡：明年再修水库。")
    warning = Warning(WarningCode.NO_SPEAKERS, (), 0, 1)
    briefing = replace(briefing, warnings=(warning,))
    at = briefing.text.index("许立衡")
    changed = apply_corrections(briefing, [begins(briefing, at, "许立衡", "许立衡：")])
    (only,) = changed.speeches
    assert [one.within(briefing.text) for one in only.labels] == ["许立衡："]
    assert only.speaker is not None
    assert only.speaker.characters == len("明年再修水库。")
    assert changed.warnings == ()


def test_a_label_from_elsewhere_that_does_not_stand_there_is_not_taken() -> None:
    correction = begins(BRIEFING, WATER.start + 30, "何沛", "没有这个标签：")
    assert lost_corrections(BRIEFING, [correction]) == [correction]


def test_a_note_and_a_label_become_words() -> None:
    changed = corrected(no_note(BRIEFING, WATER.notes[0]), no_label(BRIEFING, WATER.labels[0]))
    assert changed.speeches[1].notes == ()
    assert changed.speeches[1].labels == ()


def test_another_kind_is_no_kind_that_there_is() -> None:
    assert corrected(kind_is(BRIEFING, HANDOVER, Kind.ANSWER)).speeches[2].kind is Kind.ANSWER
    wrong = replace(kind_is(BRIEFING, HANDOVER, Kind.ANSWER), right="speechless")
    assert lost_corrections(BRIEFING, [wrong]) == [wrong]


def test_the_office_is_copied_as_it_was_put_right() -> None:
    water = BRIEFING.speakers[1]
    changed = corrected(office_is(BRIEFING, water, "云岭市水利局局长；云岭市河长办主任"))
    copied = plain(quote(changed, WATER.start + 40, WATER.start + 60))
    assert copied.startswith("云岭市水利局局长、云岭市河长办主任许立衡")
    assert corrected(office_is(BRIEFING, water, "")).speakers[1].offices == ()


def test_the_day_is_put_right_and_what_the_text_says_else_is_still_told() -> None:
    mention = DateMention("2024-03-12", 0, 4)
    briefing = replace(BRIEFING, dates=(mention,))
    changed = apply_corrections(briefing, [day_is(briefing, "2024-03-13")])
    copied = plain(quote(changed, WATER.start + 40, WATER.start + 60))
    assert "2024年3月13日" in copied
    assert "另作2024年3月12日" in copied
    assert apply_corrections(briefing, [day_is(briefing, None)]).date is None
    wrong = replace(day_is(briefing, None), right="yesterday")
    assert lost_corrections(briefing, [wrong]) == [wrong]


def test_offices_of_two_who_are_one_are_kept_each_with_its_body() -> None:
    one, other = BRIEFING.speakers[1], BRIEFING.speakers[3]
    changed = corrected(
        office_is(BRIEFING, one, "水利局局长"), same_person(BRIEFING, one.name, other.name)
    )
    (both,) = [s for s in changed.speakers if s.name == other.name]
    assert both.offices == (*other.offices, "水利局局长")


def test_a_doubt_about_who_speaks_is_over_once_a_reader_has_said_it() -> None:
    warning = Warning(WarningCode.SPEAKER_IN_DOUBT, ("甲",), HANDOVER.start + 2, HANDOVER.end)
    briefing = replace(BRIEFING, warnings=(warning,))
    assert apply_corrections(briefing, [speaker_is(briefing, WATER, "甲")]).warnings == (warning,)
    assert apply_corrections(briefing, [speaker_is(briefing, HANDOVER, "甲")]).warnings == ()


def test_a_reason_is_kept_with_its_correction() -> None:
    correction = replace(title_is(BRIEFING, "发布会"), why="as on the recording")
    assert correction_from(correction_to(correction)) == correction


@pytest.mark.parametrize(
    ("line", "label", "name"),
    [
        ("陆怀舟：今年", "陆怀舟：", "陆怀舟"),
        ("云岭市水利局局长陆怀舟：好", "云岭市水利局局长陆怀舟：", "陆怀舟"),
        ("陆怀舟（市卫健委主任）：好", "陆怀舟（市卫健委主任）：", "陆怀舟"),
        ("【陆怀舟】 今年", "【陆怀舟】", "陆怀舟"),
        ("MR. SMITH: Good", "MR. SMITH:", "MR. SMITH"),
        ("陆怀舟\n今年", "陆怀舟", "陆怀舟"),
        ("我认为，一是：好", "", ""),
        ("10:30开始", "", ""),
        ("今年先修水渠。", "", ""),
    ],
)
def test_what_looks_like_a_label_is_found_with_its_name(line: str, label: str, name: str) -> None:
    assert label_at(line, 0) == label
    assert name_in(label) == name


@pytest.mark.parametrize("opening", SET_APART)
def test_each_bracket_of_labels_may_stand_around_one_where_a_turn_is_begun(opening: str) -> None:
    label = f"{opening}许立衡{SET_APART[opening]}"
    assert label_at(f"{label}　今年先修水渠。", 0) == label
    assert name_in(label) == "许立衡"


@pytest.mark.parametrize("colon", COLONS)
def test_each_colon_may_end_a_label_where_a_turn_is_begun(colon: str) -> None:
    assert label_at(f"许立衡{colon}今年先修水渠。", 0) == f"许立衡{colon}"
    assert name_in(f"许立衡{colon}") == "许立衡"
