"""Labels of seats behind circles, of verbs of saying, of pictures, and of witnesses in court."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.labels.words import Form, read_label
from tests.recognition.reading import names, read
from tests.recognition.test_records import who

COUNCIL = """磯崎市議会　本文

1 ◯議長（木曽川勝君） これより会議を開きます。７番瀬尾千早議員。
〔瀬尾千早君登壇〕
2 ◯７番（瀬尾千早君） おはようございます。路線バスについて伺います。
3 ◯まちづくり部長（小野寺　潔君） 運転士の不足が最大の要因でございます。
4 ◯７番（瀬尾千早君） いつからですか。
5 ◯議長（木曽川勝君） 静粛に願います。
"""


@pytest.mark.parametrize("numbered", [True, False])
def test_the_holder_in_brackets_behind_a_circle_speaks_whatever_the_office(numbered: bool) -> None:
    text = (
        COUNCIL
        if numbered
        else "".join(line.lstrip("0123456789 ") for line in COUNCIL.splitlines(keepends=True))
    )
    briefing = read(text)
    assert who(briefing, "これより") == "木曽川勝"
    assert who(briefing, "おはよう") == "瀬尾千早"
    assert who(briefing, "運転士の") == "小野寺潔"
    assert who(briefing, "いつから") == "瀬尾千早"
    assert who(briefing, "静粛に") == "木曽川勝"


ASKED = """2024年3月6日外交部发言人姜予安主持例行记者会

　　《北方日报》记者：据报道，一名船员失踪。发言人能否介绍最新情况？
　　姜予安：使馆获悉后第一时间启动应急机制。
　　东野电视台记者：请问现在有没有更新？
　　姜予安：目前没有。
　　会后有记者问：近日，个别国家声称将举行演习。中方对此有何评论？
　　{label}：中方表示关切。我们敦促有关方面多做有利于和平的事。
"""


@pytest.mark.parametrize("label", ["姜予安表示", "姜予安最后说", "外交部发言人姜予安指出"])
def test_a_verb_of_saying_ends_the_label_of_somebody_who_is_named_elsewhere(label: str) -> None:
    briefing = read(ASKED.format(label=label))
    assert who(briefing, "个别国家") == "会后有记者问"
    assert who(briefing, "中方表示关切") == "姜予安"
    assert "姜予安" in names(briefing)


@pytest.mark.parametrize("label", ["常言说", "群众表示", "报告指出", "外交部发言人许立衡说"])
def test_a_verb_of_saying_names_nobody_else(label: str) -> None:
    briefing = read(
        "主持人：请周岚主任介绍。\n"
        f"周岚：谢谢。今年的水比去年多。\n{label}：水多鱼就多。我们还要继续努力。\n"
        "主持人：请记者提问。\n周岚：好的，请。\n"
    )
    assert names(briefing) == ["主持人", "周岚"]
    assert who(briefing, "水多鱼") == "周岚"


def test_words_for_a_picture_are_no_part_of_the_name_behind_them() -> None:
    said = "We will now take questions, and I call the members in turn. "
    label = "Photo of {0}{0} (Fenwick, {1})\nLink to this: Individually | In context\n\n"
    people = [("Orla Quinnell", "Chair"), ("Cathal Dunmore", "Minister for Water")]
    text = "Debates\n\nTuesday, 14 October 2025\n\n" + "".join(
        label.format(*person) + said * 2 + "\n\n" for person in people * 2
    )
    briefing = read(text)
    assert names(briefing) == ["Orla Quinnell", "Cathal Dunmore"]


HEARING = """ROYAL COMMISSION INTO THE WIRRABEE FLOODS

THE COMMISSIONER:  Yes, Ms Halloran.

MS HALLORAN:  I call Iris May Dunn.

<IRIS MAY DUNN, affirmed: [10.06am]

<EXAMINATION BY MS HALLORAN:

Q.   Would you tell the Commission your occupation?

A.   I was the dam safety engineer for the shire.

Q.   You made a statement. Is it true and correct?

A.   It is. I signed it in February.

MS HALLORAN:  I tender that, Commissioner.

<EXAMINATION BY MR TRANTER: [10.31am]

Q.   You had been passed over for promotion, hadn't you?

A.   I applied for a job and did not get it, yes.

MR TRANTER:  No further questions, Commissioner.

THE COMMISSIONER:  Thank you. You are excused.
"""


def test_brackets_before_an_examination_and_a_witness_tell_who_asks_and_answers() -> None:
    briefing = read(HEARING)
    assert who(briefing, "your occupation") == "MS HALLORAN"
    assert who(briefing, "passed over") == "MR TRANTER"
    assert who(briefing, "the dam safety") == "IRIS MAY DUNN"
    assert who(briefing, "I applied") == "IRIS MAY DUNN"


def test_of_two_lines_in_a_row_that_tell_who_examines_the_last_counts() -> None:
    line = "<EXAMINATION BY MR TRANTER: [10.31am]"
    briefing = read(HEARING.replace(line, f"<EXAMINATION BY MS PRYCE: [10.20am]\n\n{line}"))
    assert who(briefing, "passed over") == "MR TRANTER"
    assert "MS PRYCE" not in names(briefing)


@pytest.mark.parametrize(
    "words", ["Contents", "Índice", "Sommaire", "Inhalt", "Содержание", "İçindekiler", "목차"]
)
def test_the_heading_over_a_table_of_contents_is_nobody(words: str) -> None:
    label = read_label(words)
    assert label is None or label.form is Form.FIELD


def test_a_full_stop_before_a_dash_is_no_part_of_the_label() -> None:
    briefing = read(
        "Conferencia de prensa\n\nMadrid, 12 de marzo de 2024\n\n"
        "Portavoz. - Buenos días. El Consejo ha aprobado el plan.\n\n"
        "Pregunta. - ¿Tiene la ministra su confianza plena?\n\n"
        "Portavoz. - Sí es sí, como se sabe.\n\n"
        "Pregunta. - Gracias. ¿Cuándo?\n\nPortavoz. - Mañana mismo.\n"
    )
    assert names(briefing) == ["Portavoz", "Pregunta"]
