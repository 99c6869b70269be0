"""Motions of the one who reads, and of a selection."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.model import Briefing, Span
from briefing_tui.tui.typesetting import stops
from briefing_tui.tui.typesetting.page import Page
from briefing_tui.tui.typesetting.reading_position import Reading
from tests.invented import Turn, make_briefing, press_conference

WATER = "综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米。水清岸绿！人民满意？\n二是继续。"


def reading_of(briefing: Briefing, *, width: int = 20, height: int = 12, place: int = 0) -> Reading:
    return Reading(Page(briefing, width), height, place)


def at_water(width: int = 20) -> Reading:
    briefing = make_briefing([Turn("许立衡", WATER, "许立衡：")])
    return reading_of(briefing, width=width, place=briefing.text.index("综合"))


def current(reading: Reading) -> str:
    return reading.current.within(reading.briefing.text)


def selected(reading: Reading) -> str:
    assert reading.selected is not None
    return reading.selected.within(reading.briefing.text)


def test_a_line_down_stays_in_a_sentence_that_goes_on() -> None:
    reading = at_water()
    reading.move_line(1)
    assert current(reading).startswith("综合")
    assert reading.line > reading.current.start


def test_every_sentence_in_a_row_is_come_to_by_line() -> None:
    reading = at_water()
    seen = []
    for _ in range(8):
        reading.move_line(1)
        seen.append(current(reading))
    assert "水清岸绿！" in seen
    assert "人民满意？" in seen
    assert seen[-1] == "二是继续。"


def test_the_way_up_is_the_way_down() -> None:
    reading = reading_of(press_conference(4))
    down = []
    for _ in range(30):
        down.append(reading.line)
        reading.move_line(1)
    last = reading.line
    up = [last]
    while reading.line > down[0]:
        reading.move_line(-1)
        up.append(reading.line)
    assert sorted(set(up)) == sorted({*down, last})


def test_a_paragraph_down_and_up_again() -> None:
    reading = at_water()
    reading.move_paragraph(1)
    assert current(reading) == "二是继续。"
    reading.move_paragraph(-1)
    assert current(reading).startswith("综合")


def test_a_paragraph_up_from_within_one_comes_to_its_start_first() -> None:
    reading = at_water()
    reading.go_to(reading.briefing.text.index("人民"))
    reading.move_paragraph(-1)
    assert current(reading).startswith("综合")


def test_pages_come_to_the_end_and_back_to_the_start() -> None:
    reading = reading_of(press_conference(40), height=10)
    for _ in range(40):
        reading.move_page(1)
    assert current(reading) == "责任编辑：梁某"
    for _ in range(40):
        reading.move_page(-1)
    assert current(reading) == "云岭市民生实事新闻发布会"


def test_a_page_keeps_the_line_being_read_at_its_height() -> None:
    reading = reading_of(press_conference(40), height=12)
    reading.move_line(7)
    before = reading.y()
    reading.move_page(0.5)
    assert before is not None
    assert reading.y() in range(before - 1, before + 2)


def test_the_ends_are_the_first_and_the_last_sentence() -> None:
    reading = reading_of(press_conference(40), height=6)
    reading.move_to_end()
    assert current(reading) == "责任编辑：梁某"
    reading.move_to_start()
    assert reading.current.start == 0
    assert reading.view.first_offset() == 0


def test_going_to_a_label_makes_the_first_sentence_current_and_shows_the_head() -> None:
    briefing = press_conference(80)
    reading = reading_of(briefing, height=8)
    question = briefing.speeches[3]
    reading.go_to(question.start)
    assert current(reading) == "请问明年的学位供给有什么安排？"
    assert any("云岭日报记者" in row.text for row in reading.view.rows())


def test_scrolling_takes_a_sentence_along_that_goes_out_of_view() -> None:
    reading = reading_of(press_conference(40), height=8)
    reading.scroll(20)
    assert reading.y() == 0


def test_a_selection_begins_with_the_first_character_of_the_line() -> None:
    reading = at_water()
    reading.start_selection()
    assert selected(reading) == "综"


def test_characters_words_and_clauses_extend_it() -> None:
    reading = at_water()
    reading.start_selection()
    reading.move_character(1)
    assert selected(reading) == "综合"
    reading.select_stop(1, stops.word_starts, stops.word_ends)
    assert selected(reading) == "综合开展"
    reading.select_stop(1, stops.clause_starts, stops.clause_ends)
    assert selected(reading) == "综合开展海漂垃圾治理"
    reading.select_stop(1, stops.clause_starts, stops.clause_ends)
    assert selected(reading) == "综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米。"


def test_the_other_end_can_be_moved() -> None:
    reading = at_water()
    reading.start_selection()
    reading.move_character(3)
    reading.swap_selection_ends()
    reading.move_character(2)
    assert selected(reading) == "开展"


def test_characters_go_over_the_end_of_a_row_and_of_a_paragraph() -> None:
    reading = at_water()
    reading.go_to(reading.briefing.text.index("意？"))
    reading.start_selection()
    reading.move_character(2)
    assert selected(reading) == "意？\n二"


def test_lines_keep_to_the_column_while_selecting() -> None:
    reading = at_water(width=20)
    reading.go_to(reading.briefing.text.index("海漂"))
    reading.start_selection()
    assert reading.selection is not None
    first = reading.selection.moving
    reading.move_line(1)
    reading.move_line(-1)
    assert reading.selection.moving == first


def test_paragraphs_and_ends_extend_it() -> None:
    reading = at_water()
    reading.start_selection()
    reading.move_paragraph(1)
    assert selected(reading).endswith("人民满意？")
    reading.move_to_end()
    assert selected(reading).endswith("二是继续。")


def test_a_label_that_is_not_shown_is_stepped_over() -> None:
    briefing = press_conference()
    reading = reading_of(briefing, place=briefing.text.index("请沈知微局长"))
    reading.start_selection()
    reading.move_paragraph(1)
    reading.move_character(1)
    assert selected(reading).endswith("云岭日报记者：\n请")


def test_dropping_a_selection_leaves_the_place() -> None:
    reading = at_water()
    reading.start_selection()
    reading.move_character(4)
    reading.drop_selection()
    assert reading.selected is None
    assert current(reading).startswith("综合")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("生活污水处理设施的建设", ["生活", "污水", "处理", "设施", "的", "建设"]),
        ("完成26.61万立方米，GDP增5%", ["完成", "26.61", "万立", "方米", "GDP", "增", "5%"]),
        ("the U.S.-led plan", ["the", "U.S", "led", "plan"]),
    ],
)
def test_words_are_pairs_of_characters_latin_words_and_numbers(text: str, words: list[str]) -> None:
    whole = Span(0, len(text))
    starts, ends = stops.word_starts(text, whole), stops.word_ends(text, whole)
    assert [text[a : b + 1] for a, b in zip(starts, ends, strict=True)] == words


MOTIONS: list[Callable[[Reading], None]] = [
    lambda r: r.move_line(1),
    lambda r: r.move_line(-3),
    lambda r: r.move_page(1),
    lambda r: r.move_page(-0.5),
    lambda r: r.move_paragraph(2),
    lambda r: r.move_paragraph(-1),
    lambda r: r.move_character(5),
    lambda r: r.move_character(-7),
    lambda r: r.scroll(9),
    lambda r: r.scroll(-4),
    lambda r: r.resize(13, 7),
    lambda r: r.resize(61, 24),
    Reading.move_to_start,
    Reading.move_to_end,
    Reading.start_selection,
    Reading.swap_selection_ends,
    Reading.drop_selection,
    lambda r: r.select_stop(2, stops.word_starts, stops.word_ends),
    lambda r: r.select_stop(-2, stops.clause_starts, stops.clause_ends),
]


def test_a_motion_that_meets_the_end_half_way_brings_its_line_into_view() -> None:
    reading = reading_of(press_conference(12), width=13, height=7)
    reading.move_to_end()
    reading.scroll(-4)
    reading.move_paragraph(2)
    assert reading.y() is not None


@given(st.lists(st.sampled_from(MOTIONS), max_size=25))
@settings(max_examples=80)
def test_after_any_motions_place_and_selection_are_of_the_text_and_in_view(
    motions: list[Callable[[Reading], None]],
) -> None:
    reading = reading_of(press_conference(12), width=33, height=9)
    text = reading.briefing.text
    for motion in motions:
        motion(reading)
        assert reading.current in reading.page.sentences_at(reading.current.start)
        assert reading.current.start <= reading.line < reading.current.end
        if reading.selected is None:
            assert reading.y() is not None
        else:
            assert 0 <= reading.selected.start < reading.selected.end <= len(text)


WRAPPED = (
    "Good afternoon, everybody.  I see that the heating is working again, so I\n"
    "will take that as our first good news of the week.  As you know, the river\n"
    "crested at 5:40 a.m. yesterday at 9.3 meters, which is the highest level that\n"
    "was ever measured at Saltmere Bridge since the gauges were put in.\n"
    "\n"
    "We lost no lives, and that is because of four hundred volunteers who had\n"
    "knocked on doors in the dark.\n"
)


def test_a_sentence_runs_on_over_the_line_ends_of_text_wrapped_by_hand() -> None:
    briefing = make_briefing([Turn("Dana Larkin", WRAPPED, "MS. LARKIN:")], language="en")
    reading = reading_of(briefing, width=90)
    words = []
    for sentence in ("I see", "crested", "knocked"):
        reading.go_to(briefing.text.index(sentence))
        words.append(" ".join(reading.current.within(briefing.text).split()))
    assert words == [
        "I see that the heating is working again, so I will take that as our first good news of "
        "the week.",
        "As you know, the river crested at 5:40 a.m. yesterday at 9.3 meters, which is the highest "
        "level that was ever measured at Saltmere Bridge since the gauges were put in.",
        "We lost no lives, and that is because of four hundred volunteers who had knocked on doors "
        "in the dark.",
    ]
