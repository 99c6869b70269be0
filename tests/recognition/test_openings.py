"""Words before the first label, and who is inferred to say them."""

from __future__ import annotations

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
    assert turns(briefing)[0] == ("Larkin", "remarks", Attribution.INFERRED)
    assert briefing.text[briefing.speeches[0].start :].startswith("Ladies and gentlemen")


def test_a_greeting_that_presents_others_is_nobodys_known() -> None:
    text = BANK.replace("Rates are", "Joining us is the president. Rates are").replace("J", "j")
    assert turns(read(text))[0][0] != "Larkin"


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
    assert turns(read(text))[0] == ("Larkin", "remarks", Attribution.LABELLED)
