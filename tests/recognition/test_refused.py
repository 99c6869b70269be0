"""Lines near a label that are none, and labels that the head of a text explains."""

from __future__ import annotations

from briefing_tui.model import Attribution, Briefing
from tests.recognition.reading import read


def _who(briefing: Briefing, words: str) -> str | None:
    at = briefing.text.index(words)
    speech = next(one for one in briefing.speeches if one.start <= at < one.end)
    covered = any(note.start <= at < note.end for note in speech.notes)
    return None if covered or speech.speaker is None else speech.speaker.name


def test_a_surname_alone_is_the_person_whom_a_question_addresses_by_full_name() -> None:
    text = (
        "记者：魏清河主任，渡口什么时候开？\n魏：下个月。\n记者：船够不够？\n魏：够，一共六条。\n"
        "记者：票价呢？\n魏：不变。\n"
    )
    assert _who(read(text), "一共六条") == "魏清河"


def test_the_chair_is_whom_the_head_of_the_record_names() -> None:
    text = (
        "渡口小組會議紀錄\n\n主　　席　魏議員清河\n\n主席：現在開會。\n江處長望舒：渡船共有六條。\n"
        "主席：請說明票價。\n江處長望舒：票價不變。\n主席：散會。\n"
    )
    assert _who(read(text), "請說明票價") == "魏清河"


def test_fields_between_turns_are_nobodys_words() -> None:
    text = (
        "主席：請宣讀提案。\n江處長望舒：渡船共有六條。\n提案人：魏清河\n連署人：石敬亭　金若谷\n"
        "主席：請說明票價。\n江處長望舒：票價不變。\n主席：散會。\n"
    )
    briefing = read(text)
    assert _who(briefing, "魏清河") is None
    assert _who(briefing, "石敬亭") is None


def test_a_field_that_recurs_in_nearly_every_line_is_nobody() -> None:
    motions = "".join(
        f"{number}、渡口第{number}號碼頭的欄杆年久失修，請於三個月內修復，並提出書面報告。\n"
        "（提案人：魏清河\n連署人：石敬亭　金若谷）\n決議：照案通過，並函請渡口管理所辦理。\n"
        for number in "一二三四五六七八"
    )
    text = (
        "主席：請宣讀上次會議紀錄。\n"
        + motions
        + "主席：請江處長說明。\n江處長望舒：渡船共有六條。\n"
    )
    assert {one.name for one in read(text).speakers} <= {"主席", "江望舒"}


def test_an_office_in_running_text_begins_behind_the_number_of_its_item() -> None:
    heads = ("一、", "(二)", "（本次會議有", "另有", "請議員書面答復及")
    text = "主席：報告出席情形。\n{}議員石敬亭質詢。\n石議員敬亭：船夠不夠？\n主席：散會。\n"
    for head in heads:
        held = {one.name: one.offices for one in read(text.format(head)).speakers}
        assert held["石敬亭"] == ("議員",), head


def test_what_stands_below_who_wrote_the_text_down_is_nobodys_words() -> None:
    text = (
        "主持人：船够不够？\n魏清河：够，一共六条。\n主持人：票价呢？\n魏清河：不变。\n"
        "主持人：谢谢，今天就到这里。\n\n（整理：石敬亭）\n\n《渡口周刊》第3版\n"
    )
    assert read(text).speeches[-1].end <= text.index("渡口周刊")


def test_a_label_with_a_question_mark_is_inferred() -> None:
    text = "".join(
        f"MS. PIKE: The water fell by {n} feet.\n\nMR. HOLT: It rose again by {n} feet.\n\n"
        for n in "123456"
    )
    briefing = read(text + "MS. PIKE (?): Then it fell for good.\n")
    assert briefing.speeches[-1].attribution is Attribution.INFERRED


def test_who_asks_somebody_else_is_the_first_of_the_two_names() -> None:
    text = "魏清河问江望舒：船够不够？\n江望舒答魏清河：够，一共六条。\n" * 3
    assert {one.name for one in read(text).speakers} == {"魏清河", "江望舒"}
