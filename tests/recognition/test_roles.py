"""Roles of askers, answerers and hosts, told by conduct where labels do not say."""

from __future__ import annotations

from briefing_tui.model import Attribution, Briefing, Kind, Reason, Role, Span
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.recognition.turns.roles import roles_of
from tests.recognition.reading import names, read

LONG = (
    "The harbour has seen steady growth, and the works that were begun in spring are now nearly "
    "done. We expect the second basin to open before the frost. "
)
CENTRAL_BANK = (
    f"CHAIR LARKIN.  Good afternoon. {LONG}{LONG}\n"
    "DANA PIKE.  Thank you.\n"
    "ALVA STONE.  Alva Stone from the Harbour News. Congratulations on the basin. I’d like to hear "
    "what comes next for the people who live beside it.\n"
    f"CHAIR LARKIN.  {LONG}\n"
    "DANA PIKE.  Thanks. Let’s go to Orla.\n"
    "ORLA REED.  Thanks. Will the ferry go on through the winter?\n"
    f"CHAIR LARKIN.  It will. {LONG}\n"
    "DANA PIKE.  Finn.\n"
    "FINN MOSS.  What of the prices?\n"
    f"CHAIR LARKIN.  {LONG}\n"
    "DANA PIKE.  And the last question is for Ida Wren.\n"
    "IDA WREN.  I want to come back to the frost, which was early last year.\n"
    f"CHAIR LARKIN.  {LONG}\n"
)


def roles(briefing: Briefing) -> dict[str, Role]:
    return {speaker.name: speaker.role for speaker in briefing.speakers}


def test_who_says_for_which_outlet_they_ask_is_a_reporter() -> None:
    assert roles(read(CENTRAL_BANK))["ALVA STONE"] is Role.REPORTER


def test_one_of_few_turns_among_reporters_is_a_reporter() -> None:
    briefing = read(CENTRAL_BANK)
    assert roles(briefing)["IDA WREN"] is Role.REPORTER
    at = briefing.text.index("the frost, which")
    speech = briefing.speech_at(at)
    assert speech is not None
    assert speech.kind is Kind.QUESTION


def test_who_calls_the_next_by_name_presides() -> None:
    briefing = read(CENTRAL_BANK)
    assert roles(briefing)["DANA PIKE"] is Role.HOST
    assert Kind.MODERATION in [speech.kind for speech in briefing.speeches]


def test_who_is_called_by_name_and_speaks_most_is_no_reporter() -> None:
    assert roles(read(CENTRAL_BANK))["CHAIR LARKIN"] is Role.OFFICIAL


def test_a_misprinted_title_is_no_other_person() -> None:
    text = CENTRAL_BANK.replace("CHAIR LARKIN", "CHAIRMAN LARKIN").replace(
        "CHAIRMAN LARKIN.  It will", "CHAIMRAN LARKIN.  It will"
    )
    assert [name for name in names(read(text)) if "LARKIN" in name] == ["CHAIRMAN LARKIN"]


def test_an_interviewer_who_asks_again_and_again_is_a_reporter() -> None:
    asked = [
        "### 許立言：\n\n您怎麼看這件事？\n\n還有呢？",
        "### 林照：\n\n" + "我認為要慢慢來。" * 12,
    ] * 5
    briefing = read("# 訪談\n\n" + "\n\n".join(asked) + "\n")
    assert roles(briefing) == {"許立言": Role.REPORTER, "林照": Role.OFFICIAL}


def test_an_office_begins_behind_the_words_that_invite_its_holder() -> None:
    text = (
        "主持人：今天很高興可以邀請到雲嶺市水利局局長許立言。\n許立言：謝謝。\n"
        "主持人：請教許立言。\n許立言：水庫已經完工。\n"
    )
    offices = [speaker.offices for speaker in read(text).speakers if speaker.name == "許立言"]
    assert offices == [("雲嶺市水利局局長",)]


def test_a_title_and_family_name_is_the_person_whom_the_lead_names_in_full() -> None:
    text = "Press Briefing by Dana Larkin\n\nMS. LARKIN:  Hello.\n\nQ    Why?\n\nMS. LARKIN:  So.\n"
    assert names(read(text)) == ["Dana Larkin", "Q"]


def test_two_titles_of_one_family_name_stay_two_people() -> None:
    text = (
        "Press Briefing by Dana Larkin\n\n"
        "MS. LARKIN:  Hello.\n\nMR. LARKIN:  Hello.\n\nMS. LARKIN:  So.\n\nMR. LARKIN:  Yes.\n"
    )
    assert names(read(text)) == ["MS. LARKIN", "MR. LARKIN"]


def test_a_name_with_its_office_is_the_holder_named_by_the_office_below() -> None:
    text = (
        "DANA LARKIN, PRIME MINISTER: A good day.\n\nORLA PIKE, PREMIER OF THE HARBOUR: It is.\n\n"
        "JOURNALIST: Why?\n\nPRIME MINISTER: So.\n\nJOURNALIST: And you?\n\nPREMIER PIKE: Yes.\n"
    )
    assert names(read(text)) == ["DANA LARKIN", "ORLA PIKE", "JOURNALIST"]


def test_a_mark_of_an_answer_counts_for_all_that_its_speaker_says_in_a_row() -> None:
    asked = ("Who paid for the second basin?", "When does the quay open again?")
    text = " ".join(asked) + " The second basin opens before the frost." * 3
    anna = Person("anna", "ANNA REED", Role.UNKNOWN, (), True)
    dana = Person("dana", "DANA PIKE", Role.UNKNOWN, (), True)
    why = Reason("label", (), Span(0, 0))

    def turns(*answers: bool | None) -> list[Turn]:
        first, second = map(len, asked)
        behind = first + 1 + second
        places = [(0, first, anna), (first + 1, behind, anna), (behind, len(text), dana)]
        return [
            Turn(start, end, person, (), mark, Attribution.LABELLED, why)
            for (start, end, person), mark in zip(places, answers, strict=True)
        ]

    assert roles_of(text, turns(None, None, None), "en")["anna"] is Role.REPORTER
    for marks in ((None, True, None), (True, None, None)):
        assert roles_of(text, turns(*marks), "en")["anna"] is Role.OFFICIAL


def test_who_speaks_before_anybody_has_asked_is_no_reporter_among_reporters() -> None:
    said = [("eve", "The bridge is long."), ("dana", LONG * 3)]
    for name, words in [("ann", "Who paid?"), ("ben", "When will it open?"), ("cal", "Why?")]:
        said += [(name, words), ("dana", LONG)]
    text, turns = "", []
    for name, words in said:
        person = Person(name, f"{name.upper()} REED", Role.UNKNOWN, (), True)
        start, text = len(text), f"{text}{words}\n"
        why = Reason("label", (), Span(start, start))
        turns.append(Turn(start, len(text), person, (), None, Attribution.LABELLED, why))
    found = roles_of(text, turns, "en")
    assert {name for name, role in found.items() if role is Role.REPORTER} == {"ann", "ben", "cal"}
    assert found["eve"] is Role.OFFICIAL
