"""Texts in which something looks like a label and stays with whoever says it."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution
from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read
from tests.recognition.test_records import basis, who


@pytest.mark.parametrize("name", ["Data", "Font", "Ora", "Kraj", "Hadir", "Участники"])
def test_a_word_that_is_a_field_in_another_language_may_be_somebody(name: str) -> None:
    briefing = read(
        f"Picard: Who will report?\n{name}: The anomaly grows, Captain.\n"
        f"Picard: And what do you recommend?\n{name}: I recommend that we withdraw.\n"
        f"Picard: Thank you.\n{name}: Aye.\n"
    )
    assert names(briefing) == ["Picard", name]


@pytest.mark.parametrize("label", ["담당자", "발표자"])
def test_an_official_without_a_name_answers_in_korean(label: str) -> None:
    briefing = read(
        f"대변인: 안녕하십니까.\n기자: 언제 끝납니까?\n{label}: 제가 답변드립니다. 내년입니다.\n"
        f"기자: 예산은 얼마입니까?\n{label}: 백억 원입니다.\n대변인: 이상입니다.\n"
    )
    assert who(briefing, "백억 원") == label


@pytest.mark.parametrize(
    "heading", ["EXAMINATION IN CHIEF CONTINUED", "PUBLIC SESSION RESUMED", "MS PRYCE, CONTINUED"]
)
def test_a_heading_in_capitals_is_no_witness(heading: str) -> None:
    briefing = read(
        "THE INQUIRY\n\nALAN JAMES COOKSON (sworn)\n\nExamined by MR LARKIN\n\n"
        "Q. Where do you live?\nA. In Fenwick.\nQ. Since when?\nA. Since May.\n\n"
        f"{heading}\n\nQ. Were you there?\nA. I was, at noon.\n"
    )
    assert who(briefing, "I was, at noon") == "ALAN JAMES COOKSON"


def test_a_saying_between_quotation_marks_is_part_of_the_speech() -> None:
    briefing = read(
        "许立衡：各位好。今年雨水多，周岚同志一直在一线工作。\n周岚说：“水库就是我的家。”\n"
        "像这样的同志还有很多。\n主持人：请周岚同志发言。\n周岚：谢谢。\n许立衡：再见。\n"
    )
    assert who(briefing, "像这样的同志") == "许立衡"


def test_a_short_answer_behind_a_dash_is_no_post() -> None:
    briefing = read(
        "DANA LARKIN - Welcome, and thank you for coming today.\n\n"
        "ROSA QUILLAN - Thank you for having me.\n\nDANA LARKIN - Who paid for all of this?\n\n"
        "ROSA QUILLAN - Bank of Fenwick.\n\nDANA LARKIN - I see.\n\n"
        "ROSA QUILLAN - They paid nine million.\n"
    )
    assert who(briefing, "Bank of Fenwick") == "ROSA QUILLAN"
    assert who(briefing, "I see") == "DANA LARKIN"


def test_ordinals_before_wide_spaces_and_colons_name_nobody() -> None:
    turns = "许立衡　我来说，路要修好。\n左明远　我也说两条，桥要修。\n" * 5
    briefing = read(
        f"{turns}许立衡　我再说。\n第一　要修路，要修桥。\n第二　要修水库，要栽树。\n"
        "左明远　我同意。\n第一　再强调一次，修路。\n第一　还是修路，不能停。\n"
    )
    assert names(briefing) == ["许立衡", "左明远"]
    own = "周岚：\n我讲两条意见。\n许立衡：\n我也讲一讲。\n" * 8
    listed = read(
        f"{own}周岚：\n先说修路。\n第一条：\n路要修。\n许立衡：\n好。\n第一条：\n水要清。\n"
    )
    assert names(listed) == ["周岚", "许立衡"]


def test_the_chair_is_not_the_president_of_something_else() -> None:
    briefing = read(
        "The President of the Commission (Mrs Larkin): We propose nine measures.\n"
        "Mr Bell: I welcome them.\nThe President: The next speaker is Mr Hay.\n"
        "Mr Hay: Thank you.\nThe President: Mr Bell again.\nMr Bell: I welcome them still.\n"
        "The President of the Commission (Mrs Larkin): Thank you for that.\n"
        "The President: Order, please.\n"
    )
    assert who(briefing, "Order, please") == "The President"


@pytest.mark.parametrize(
    "words", ["重点区域-华东", "北京时间-周一", "回应（关切）", "A1　高速道路"]
)
def test_words_beside_a_hyphen_bracket_or_mark_name_nobody(words: str) -> None:
    label = read_label(words)
    assert label is None or not label.named


@pytest.mark.parametrize("line", ["____: Your name.", "Image of bridge bridge"])
def test_blanks_and_pictures_in_what_is_said_are_nobody(line: str) -> None:
    briefing = read(
        "MR. LARKIN: And exhibit 5?\nTHE WITNESS: It has two blanks.\n"
        f"{line}\nI signed it in May.\nMR. LARKIN: Thank you.\nTHE WITNESS: Yes.\n"
    )
    assert who(briefing, "I signed it") == "THE WITNESS"


def test_what_parties_say_of_themselves_is_said() -> None:
    briefing = read(
        "审判长：现在核对当事人身份。\n原告：周岚，女，1980年出生，汉族，住云岭市。\n"
        "被告：云岭市华亿建筑工程有限公司。\n审判长：身份无误。现在开庭。\n原告：请求支付租金。\n"
        "被告：不同意。\n审判长：原告举证。\n原告：好的。\n"
    )
    assert who(briefing, "云岭市华亿") == "被告"


def test_a_quoted_mail_has_marks_on_every_line() -> None:
    briefing = read(
        ">> Dana Larkin: When will the dam be finished, and what does\n>> it cost?\n"
        ">> Rosa Quillan: Thank you. I have an answer to what\n>> You asked me last week.\n"
        ">> Dana Larkin: Thank you.\n>> Rosa Quillan: Not at all.\n"
    )
    assert basis(briefing, "You asked me") is not Attribution.NONE


def test_a_bill_with_its_mover_is_no_label() -> None:
    label_text = (
        "◯議長（木曽川勝君） これより会議を開きます。\n◯７番（瀬尾千早君） 質問いたします。\n"
        "○議案第５号（提案者　佐藤一郎君） を議題とします。\n◯議長（木曽川勝君） 静粛に。\n"
    )
    assert set(names(read(label_text))) == {"木曽川勝", "瀬尾千早"}
