"""A briefing as a page of rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.model import Attribution, Briefing, Kind, Span
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.typesetting.page import Address, Page
from briefing_tui.tui.typesetting.pieces import LONGEST, cut
from briefing_tui.tui.typesetting.rows import RowKind, TextRow
from tests.invented import Turn, make_briefing, press_conference

WRAPPED = (
    "The heating at Saltmere is working again, and I will take that as good news, the\n"
    "first one that this room has heard from me since the river rose at the weekend and\n"
    "left half of the county without a road that anybody could use or a light to read by.\n"
    "(Laughter.)\n"
    "It is a start, and I am told by those who know that the bridge opens by the end of\n"
    "the week.\n"
)


def all_rows(page: Page) -> list[TextRow]:
    return [page.row(at) for at in page.forward(Address(0, 0))]


def texts(page: Page) -> list[str]:
    return [row.text for row in all_rows(page)]


def one_speech(words: str, label: str = "周岚：", **turn: object) -> Briefing:
    return make_briefing([Turn("周岚", words, label, **turn)])  # type: ignore[arg-type]


def relabelled(briefing: Briefing, *labels: Span) -> Briefing:
    """The briefing with other labels in its first speech."""
    speech = replace(briefing.speeches[0], labels=labels)
    return replace(briefing, speeches=(speech, *briefing.speeches[1:]))


def test_a_labelled_speech_has_an_unbroken_rule_with_name_and_office() -> None:
    heads = [row.text for row in all_rows(Page(press_conference(), 60)) if row.kind is RowKind.HEAD]
    assert heads[1].startswith("── 许立衡  云岭市水利局副局长 ──")
    assert cell_width(heads[1]) == 60


def test_an_inferred_speech_has_a_broken_rule_and_says_so() -> None:
    heads = [row.text for row in all_rows(Page(press_conference(), 60)) if row.kind is RowKind.HEAD]
    assert heads[2].startswith("╌╌ 周岚  host · 云岭市政府新闻办公室主任 · inferred ╌╌")


def test_a_question_is_headed_as_one() -> None:
    heads = [row.text for row in all_rows(Page(press_conference(), 60)) if row.kind is RowKind.HEAD]
    assert heads[3].startswith("── Q 云岭日报记者 ──")


def test_a_speech_of_nobody_says_so() -> None:
    briefing = make_briefing(
        [Turn(None, "大家好。", kind=Kind.UNKNOWN, attribution=Attribution.NONE)]
    )
    assert "╌╌ speaker unknown ╌╌" in texts(Page(briefing, 40))[2]


def test_a_head_too_long_for_the_row_is_cut() -> None:
    for width in range(1, 30):
        for row in all_rows(Page(press_conference(), width)):
            assert row.kind is not RowKind.HEAD or cell_width(row.text) <= width


def test_a_label_on_its_own_line_is_not_shown_again_below_the_head() -> None:
    assert texts(Page(press_conference(), 60)).count("沈知微：") == 0


def test_a_label_in_its_line_is_not_shown_again_either() -> None:
    briefing = one_speech("周岚： 大家好。", label="")
    start = briefing.speeches[0].start
    page = Page(relabelled(briefing, Span(start, start + 3)), 40)
    assert texts(page)[3:] == ["大家好。"]
    assert all_rows(page)[3].start == start + 4


def test_a_label_repeated_at_the_head_of_a_later_line_is_left_out_too() -> None:
    briefing = one_speech("答：一是。\n答：二是。", label="")
    start = briefing.speeches[0].start
    page = Page(relabelled(briefing, Span(start, start + 2), Span(start + 6, start + 8)), 40)
    assert texts(page)[3:] == ["一是。", "二是。"]


def test_a_label_over_two_lines_is_left_out_whole() -> None:
    briefing = one_speech("林剑\n发言人：大家好。", label="")
    start = briefing.speeches[0].start
    page = Page(relabelled(briefing, Span(start, start + 7)), 40)
    assert texts(page)[3:] == ["大家好。"]


def test_a_label_within_a_line_is_shown() -> None:
    briefing = one_speech("（插话）周岚：大家好。", label="")
    start = briefing.speeches[0].start
    page = Page(relabelled(briefing, Span(start + 4, start + 7)), 40)
    assert texts(page)[3:] == ["（插话）周岚：大家好。"]


def test_blank_lines_show_as_one_and_none_at_the_ends_of_a_speech() -> None:
    briefing = make_briefing(
        [Turn("甲", "\n\n一。\n\n \n二。\n\n", "甲："), Turn("乙", "三。", "乙：")]
    )
    assert texts(Page(briefing, 40))[3:8] == ["一。", "", "二。", "", "── 乙 " + "─" * 34]


def test_control_characters_are_shown_as_symbols_one_for_one() -> None:
    row = all_rows(Page(one_speech("一\x1b[31m\u202e二\v三"), 40))[3]
    assert row.text == "一␛[31m⇄二␋三"
    assert row.end - row.start == len(row.text)


def test_console_markup_is_text() -> None:
    assert "[red]好[/red] [@click=app.quit]x[/]" in texts(
        Page(one_speech("[red]好[/red] [@click=app.quit]x[/]"), 60)
    )


def test_a_tab_takes_one_cell() -> None:
    assert all_rows(Page(one_speech("一\t二"), 40))[3].text == "一 二"


def test_line_ends_of_every_system_end_a_line() -> None:
    assert texts(Page(one_speech("一。\r\n二。\r三。"), 40))[3:] == ["一。", "二。", "三。"]


def test_only_one_speaker_shown_leaves_fold_lines_that_count_characters() -> None:
    briefing = press_conference()
    found = texts(Page(briefing, 60, briefing.speakers[3]))
    spoken = [briefing.speakers[at].characters for at in (1, 2)]
    assert f"⋯ 许立衡 {spoken[0]} characters" in found
    assert f"⋯ 云岭日报记者 {spoken[1]} characters" in found
    assert "二、治海漂" not in found


def test_what_is_folded_is_hidden_and_nothing_else() -> None:
    briefing = press_conference()
    page = Page(briefing, 60, briefing.speakers[1])
    water = briefing.speeches[1]
    assert not page.hidden(water.start)
    assert page.hidden(water.start - 1)
    assert page.hidden(water.end)


def test_a_sentence_asked_for_in_a_fold_is_the_next_that_is_shown() -> None:
    briefing = press_conference()
    page = Page(briefing, 60, briefing.speakers[1])
    found = page.sentence_at(0)
    assert found is not None
    assert found.within(briefing.text) == "一、保供水"


def test_a_long_line_is_cut_behind_a_sentence() -> None:
    words = "让群众喝上“放心水”。" * 2000
    briefing = one_speech(words)
    pieces = [piece for piece in cut(briefing) if piece.speech is not None]
    assert len(pieces) > 3
    assert all(piece.end - piece.start <= LONGEST for piece in pieces)
    assert all(briefing.text[piece.end - 1] in "\n。" for piece in pieces)


def test_a_windows_line_end_is_never_cut_in_two() -> None:
    for length in range(LONGEST - 3, LONGEST + 1):
        briefing = one_speech("一" * (length - 4) + "\r\n" + "二" * LONGEST)
        for piece in cut(briefing):
            assert briefing.text[piece.end - 1 : piece.end + 1] != "\r\n"


def test_looking_at_a_million_characters_sets_a_few_pieces_only() -> None:
    page = Page(one_speech(("水清岸绿，人民满意。" * 30 + "\n") * 3300), 90)
    at = page.address_of(500_000)
    assert at is not None
    page.step(at, 60)
    assert len(page.pieces) > 200
    assert page.galleys_set <= 3


def test_one_line_of_a_million_characters_sets_a_few_pieces_only() -> None:
    page = Page(one_speech("水清岸绿，人民满意。" * 100_000), 90)
    at = page.address_of(500_000)
    assert at is not None
    page.step(at, 60)
    page.sentence_at(700_000)
    assert page.galleys_set <= 4


def test_an_empty_text_has_no_rows() -> None:
    page = Page(make_briefing([], title=""), 20)
    assert [row.text for row in all_rows(page)] == []
    assert page.address_of(0) is None
    assert page.sentence_at(0) is None


WORDS = st.text(st.sampled_from("海漂垃圾治理，。“”a1 \n\r\t"), max_size=300)


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(1, 40))
@settings(max_examples=60)
def test_rows_of_text_hold_every_character_that_is_not_white_space(
    speeches: list[str], width: int
) -> None:
    briefing = make_briefing([Turn(f"甲{at}", words, "甲：") for at, words in enumerate(speeches)])
    rows = [row for row in all_rows(Page(briefing, width)) if row.kind is RowKind.TEXT]
    for above, below in pairwise(rows):
        assert above.end <= below.start
    shown = set().union(*(range(row.start, row.start + len(row.text)) for row in rows))
    labels = {at for speech in briefing.speeches for label in speech.labels for at in range(*label)}
    for offset, character in enumerate(briefing.text):
        assert offset in shown or offset in labels or character.isspace()


@given(WORDS, st.integers(1, 40), st.data())
@settings(max_examples=60)
def test_the_row_found_for_an_offset_is_the_one_that_shows_it(
    words: str, width: int, data: st.DataObject
) -> None:
    briefing = one_speech("字" + words)
    page = Page(briefing, width)
    offset = data.draw(st.integers(0, len(briefing.text) - 1))
    at = page.address_of(offset)
    assert at is not None
    shown = [to for to in page.forward(Address(0, 0)) if page.row(to).start <= offset]
    assert at == shown[-1]


@given(WORDS, st.integers(1, 40), st.integers(0, 80), st.integers(0, 80))
@settings(max_examples=60)
def test_stepping_on_and_back_comes_to_the_same_row(
    words: str, width: int, first: int, count: int
) -> None:
    page = Page(one_speech(words + "\n" + "好" * LONGEST + "\n" + words), width)
    start = page.step(Address(0, 0), first)
    assert page.step(page.step(start, count), -count) == start


def english_speech(words: str, **turn: object) -> Briefing:
    return make_briefing([Turn("Dana Larkin", words, "MS. LARKIN:  ", **turn)], language="en")  # type: ignore[arg-type]


def test_lines_wrapped_by_hand_are_set_as_one_paragraph() -> None:
    page = Page(english_speech(WRAPPED), 200)
    rows = [row.text for row in all_rows(page) if row.kind is RowKind.TEXT][-3:]
    assert rows[0].endswith("left half of the county without a")
    assert rows[2].startswith("It is a start")
    assert rows[2].endswith("the end of the week.")


def test_a_note_on_a_line_of_its_own_stays_there_in_wrapped_text() -> None:
    text = english_speech(WRAPPED).text
    at = text.index("(Laughter.)")
    briefing = english_speech(WRAPPED)
    speech = replace(briefing.speeches[0], notes=(Span(at, at + len("(Laughter.)")),))
    page = Page(replace(briefing, speeches=(speech,)), 200)
    assert "(Laughter.)" in [row.text for row in all_rows(page)]


def test_chinese_lines_wrapped_by_hand_are_set_without_a_gap() -> None:
    line = "云岭市今年新建水库三座并且改造老旧管网二百公里使全市百姓都喝上放心水"
    page = Page(one_speech("\n".join([line] * 6) + "。\n"), 300)
    rows = [row for row in all_rows(page) if row.kind is RowKind.TEXT]
    assert cell_width(rows[-1].text) == cell_width(line) * 6 + 2 - 300


@given(st.integers(20, 120))
def test_every_word_of_wrapped_text_stands_at_its_offset(width: int) -> None:
    briefing = english_speech(WRAPPED)
    page = Page(briefing, width)
    for row in all_rows(page):
        if row.kind is RowKind.TEXT:
            shown = [(at, c) for at, c in enumerate(row.text, row.start) if c.isalnum()]
            assert [briefing.text[at] for at, _ in shown] == [c for _, c in shown]
