"""Turns of people whom the text does not name, or names in another way than the others."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution
from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read
from tests.recognition.test_records import basis, who

CAPTIONS = """City Council Meeting

[10:04:12 AM]

>> Mayor Pruett: Good morning. I call the meeting to order. Clerk?
>> City Clerk: Mayor, we have one speaker, Hollis Beckwith. You have three minutes.
>> Good morning, mayor. I live on the creek and have been flooded four times.
>> City Clerk: Thank you. Councilmember Delacroix has a question.
>> Delacroix: Thank you. Who drew the map?
>> The consultant drew it in 2017. We scored each of them on three things.
>> Delacroix: But not because it holds the most water.
>> Mayor Pruett: We'll take that up later.
"""


@pytest.mark.parametrize("words", ["I live on the creek", "The consultant drew it"])
def test_nobody_is_credited_where_captions_change_the_speaker_without_a_name(words: str) -> None:
    briefing = read(CAPTIONS)
    assert basis(briefing, words) is Attribution.NONE
    assert who(briefing, "But not because") == "Delacroix"
    assert names(briefing) == ["Mayor Pruett", "City Clerk", "Delacroix"]


def test_three_marks_before_names_are_enough_to_tell_a_change_of_speaker() -> None:
    briefing = read(
        "City Council Meeting\n\n"
        ">> Mayor Pruett: Good morning. I call the meeting to order. Clerk?\n"
        ">> City Clerk: Mayor, we have one speaker, Hollis Beckwith.\n"
        ">> Good morning, mayor. I live on the creek and have been flooded four times.\n"
        ">> Mayor Pruett: We'll take that up later.\n"
    )
    assert basis(briefing, "I live on the creek") is Attribution.NONE


def test_a_line_in_place_of_a_name_is_somebody_else() -> None:
    briefing = read(
        "СТЕНОГРАМА\n\nГОЛОВУЮЧИЙ. Доброго ранку. Розпочинаємо засідання комітету.\n\n"
        "КОВАЛИШИН Т.Б. Дякую. Чи можна пустити автобус?\n\n"
        "_______________. Можна. Ми вже домовлялись.\n\n"
        "ГОЛОВУЮЧИЙ. Хто це каже? Представтесь, будь ласка.\n\n"
        "КОВАЛИШИН Т.Б. Дякую за відповідь.\n"
    )
    assert who(briefing, "Можна. Ми") == "_______________"
    assert who(briefing, "Хто це каже") == "ГОЛОВУЮЧИЙ"


@pytest.mark.parametrize(
    ("words", "name", "office"),
    [
        ("JOMAR VILLEGAS/DAILY SENTINEL", "JOMAR VILLEGAS", "DAILY SENTINEL"),
        ("Kaye Sandoval/Harbor News", "Kaye Sandoval", "Harbor News"),
        ("列席的省人大代表殷少川（白塘镇党支部书记）", "殷少川", "省人大代表"),
    ],
)
def test_the_name_of_a_label_is_told_from_outlet_and_office(
    words: str, name: str, office: str
) -> None:
    label = read_label(words)
    assert label is not None
    assert (label.name, label.office, label.named) == (name, office, True)


def test_what_somebody_is_may_stand_behind_a_name_that_another_label_has() -> None:
    briefing = read(
        "居民秦淑芬：\n我这鞋，一年穿坏了三双。\n主持人：\n请局长回答。\n"
        "局长佟大海：\n我们马上就修。\n秦淑芬 桐花巷居民：\n就不能一块儿挖吗？\n"
        "局长佟大海：\n可以一块儿挖。\n"
    )
    assert names(briefing) == ["秦淑芬", "主持人", "佟大海"]
    assert who(briefing, "一块儿挖吗") == "秦淑芬"


def test_a_known_name_and_a_space_leave_a_doubt_where_all_labels_have_colons() -> None:
    turn = "栗文娟：下一个问题请财政厅回答。\n彭学礼：我来回答，一共是三笔钱。\n"
    briefing = read(f"专题询问\n\n{turn * 3}栗文娟：哪个县？\n彭学礼　青崖县。年底前还清。\n")
    assert basis(briefing, "青崖县。") is not Attribution.LABELLED
    assert who(briefing, "青崖县。") in {None, "彭学礼"}


def test_a_short_line_before_a_colon_leaves_a_doubt_where_all_labels_stand_so() -> None:
    turns = "主持人：\n请回答。\n局长佟大海：\n我们马上就修。\n" * 6
    briefing = read(f"{turns}群众代表赵大姐：\n记到哪儿去了？\n主持人：\n请局长回答。\n")
    assert basis(briefing, "记到哪儿去了") is Attribution.NONE


def test_a_letter_beside_each_clock_is_a_button_of_the_page() -> None:
    said = "Declaro aberta a reunião. Temos na pauta um requerimento e dois convidados."
    briefing = read(
        f"O SR. PRESIDENTE (Aureliano Bastos) – {said}\n\n09:08\nR\n{said}\n\n"
        f"A SRA. DALVA MENEZES – {said}\n\n09:28\nR\n{said}\n\n"
        f"O SR. HÉLIO TAKEDA – {said}\n\n09:48\nR\n{said}\n"
    )
    assert "R" not in names(briefing)
    assert len(names(briefing)) == 3


@pytest.mark.parametrize("words", ["股东3（某私募）", "股东12（老太太，白头发）"])
def test_what_is_known_of_one_of_several_is_no_part_of_the_label(words: str) -> None:
    label = read_label(words)
    assert label is not None
    assert label.name == words.partition("（")[0]
