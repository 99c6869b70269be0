"""Words before the first label, and who is inferred to say them."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution
from tests.recognition.reading import read, turns

JAPANESE = (
    "大臣記者会見\n\n１．冒頭発言\n　おはようございます。\n　私からは以上です。\n\n２．質疑応答\n"
    "（記　者）\n　説明をお願いします。\n（大　臣）\n　努めてまいります。\n"
    "（記　者）\n　改めてお願いします。\n（大　臣）\n　以上です。\n"
)
BANK = (
    "Press conference\n\nDana Larkin, President of the Bank, Saltmere, 6 September 2012\n\n"
    "Ladies and gentlemen, we are pleased to report on today's meeting.\n\nRates are unchanged.\n\n"
    "Question: Was it unanimous?\n\nLarkin: It was not.\n\nQuestion: And the bonds?\n\n"
    "Larkin: I refer to the statement.\n"
)


def test_a_statement_under_its_heading_is_of_the_one_who_answers() -> None:
    briefing = read(JAPANESE)
    assert turns(briefing)[0] == ("大臣", "remarks", Attribution.INFERRED)
    assert briefing.language == "ja"


def test_a_statement_that_greets_is_of_the_one_who_answers() -> None:
    briefing = read(BANK)
    assert turns(briefing)[0] == ("Dana Larkin", "remarks", Attribution.INFERRED)
    assert briefing.text[briefing.speeches[0].start :].startswith("Ladies and gentlemen")


def test_a_greeting_that_presents_others_is_nobodys_known() -> None:
    text = BANK.replace("Rates are", "Joining us is the president. Rates are").replace("J", "j")
    assert turns(read(text))[0][0] != "Dana Larkin"


def test_where_several_answer_an_unlabelled_statement_is_nobodys_known() -> None:
    text = BANK.replace("Larkin: I refer", "Pike: I refer").replace("Bank,", "Bank, Orla Pike,")
    assert turns(read(text))[0][0] == "Question"


def test_the_heading_of_a_statement_may_name_who_makes_it() -> None:
    text = (
        "定例記者会見要旨\n\n知事冒頭発言\nそれでは始めたいと思います。本日は2点です。\n\n質疑応答\n"
        "（記者）予算の規模はどのくらいになりますか。\n（知事）まだ精査中です。\n"
        "（記者）いつ頃公表しますか。\n（知事）年明けです。\n"
    )
    assert turns(read(text))[0] == ("知事", "remarks", Attribution.INFERRED)


def test_whoever_is_labelled_before_the_questions_has_not_said_what_stands_above() -> None:
    text = BANK.replace("Question: Was", "Larkin: You may ask now.\n\nQuestion: Was")
    assert turns(read(text))[0] == ("Dana Larkin", "remarks", Attribution.LABELLED)


@pytest.mark.parametrize(("line", "names"), [("周岚", ["周岚"]), ("云岭日报记者周岚", [])])
def test_who_writes_for_an_outlet_does_not_hold_the_speech_below_the_title(
    line: str, names: list[str]
) -> None:
    text = f"在云岭市水利会议上的讲话\n{line}\n（2024年3月12日）\n\n同志们：\n"
    text += "今年先修水渠。明年再修堤坝。后年建成水厂。大家要努力。\n"
    assert [speaker.name for speaker in read(text).speakers] == names


def test_a_title_that_asks_is_no_question_of_the_interview() -> None:
    text = (
        "**对话周岚：水渠怎样修？**\n\n"
        "**为什么要修水渠？**\n\n水渠年久失修，群众用水困难，所以今年要修。\n\n"
        "**何时完工？**\n\n预计年底完工，明年春天通水。\n\n"
        "**钱从哪里来？**\n\n由市里统一安排，不增加群众负担。\n"
    )
    briefing = read(text)
    assert [name for name, _kind, _known in turns(briefing)] == ["记者", "周岚"] * 3
    assert briefing.text[briefing.speeches[0].start :].startswith("**为什么")
