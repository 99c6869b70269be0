"""Sessions of questions and answers of one spokesperson, as ministries publish them."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution, Kind
from tests.recognition.reading import read

TITLE = "2024年5月30日云岭市水利局发言人许立衡主持例行记者会\n"
ASKED, SAID = "请问水库何时完工？", "明年三月完工。"


def turns(text: str) -> list[tuple[str | None, str]]:
    return [(s.speaker.name if s.speaker else None, s.kind.value) for s in read(text).speeches]


PAIR = [("问", "question"), ("许立衡", "answer")]


@pytest.mark.parametrize("holds", ["主持", "举行", "召开"])
def test_who_holds_a_press_conference_by_the_title_answers_under_a_mark(holds: str) -> None:
    text = f"{TITLE.replace('主持', holds)}问：{ASKED}\n答：{SAID}\n"
    assert turns(text) == PAIR


def test_a_press_conference_is_held_in_traditional_characters_too() -> None:
    text = f"雲嶺市水利局發言人許立衡舉行例行新聞發佈會\n問：{ASKED}\n答：{SAID}\n"
    assert turns(text) == [("問", "question"), ("許立衡", "answer")]


def test_an_office_that_holds_a_press_conference_is_no_person() -> None:
    text = f"云岭市政府新闻办举行新闻发布会\n问：{ASKED}\n答：{SAID}\n"
    assert turns(text) == [("问", "question"), ("答", "answer")]


def test_the_holder_of_a_press_conference_makes_the_announcement_before_the_questions() -> None:
    news = "第三届水利论坛将于下月举行。\n"
    first, *_ = read(f"{TITLE.replace('主持', '举行')}{news}问：{ASKED}\n答：{SAID}\n").speeches
    assert first.speaker is not None
    assert (first.speaker.name, first.attribution) == ("许立衡", Attribution.INFERRED)


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        *(("问：", "答："), ("记者：", "答："), ("云岭日报记者问：", "答："), ("Q：", "A：")),
        *(("1. 问：", "答："), ("一、问：", "答："), ("问题1：", "回答：")),
        *(("记者：", "许立衡："), ("记者：", "发言人："), ("云岭日报记者：", "许立衡：")),
        *(("云岭日报记者\n", "许立衡\n"), ("记者：\n", "云岭市水利局发言人许立衡：\n")),
        ("云岭日报记者 2024-05-30 09:48:09\n", "许立衡 2024-05-30 09:49:10\n"),
    ],
)
@pytest.mark.parametrize("pairs", [1, 3])
def test_a_session_of_any_length_is_read_in_any_layout(asks: str, answers: str, pairs: int) -> None:
    text = TITLE + f"{asks}{ASKED}\n{answers}{SAID}\n" * pairs
    found = [(s.speaker.role.value, s.kind) for s in read(text).speeches if s.speaker]
    assert found == [("reporter", Kind.QUESTION), ("official", Kind.ANSWER)] * pairs
    assert {s.speaker.name for s in read(text).speeches[1::2] if s.speaker} == {"许立衡"}


def test_the_words_asked_for_by_an_outlet_are_no_part_of_its_name() -> None:
    assert turns(f"{TITLE}云岭日报记者问：{ASKED}\n答：{SAID}\n")[0] == ("云岭日报记者", "question")


def test_a_title_that_somebody_answers_reporters_is_no_label() -> None:
    text = f"云岭市水利局发言人许立衡就有关问题答记者问\n记者：{ASKED}\n许立衡：{SAID}\n"
    assert turns(text) == [("记者", "question"), ("许立衡", "answer")]


def test_a_question_that_asks_for_a_statement_asks() -> None:
    text = f"{TITLE}云岭日报记者：据说坝体已经加固，请证实。\n云岭市水利局发言人许立衡：属实。\n"
    assert turns(text) == [("云岭日报记者", "question"), ("许立衡", "answer")]


def test_words_before_a_colon_are_speech_under_a_name_of_its_own_line() -> None:
    text = f"{TITLE}云岭日报记者\n{ASKED}\n许立衡（发言人）\n我强调两点：\n一要安全，二要按时。\n"
    assert turns(text) == [("云岭日报记者", "question"), ("许立衡", "answer")]


@pytest.mark.parametrize("outlet", ["Reuters", "Harbour Times", "NHK"])
def test_a_spokesperson_of_the_title_makes_outlets_of_those_who_ask(outlet: str) -> None:
    text = (
        "Foreign Ministry Spokesperson Dana Larkin’s Regular Press Conference on April 20, 2012\n"
        f"{outlet}: Is a deal close?\nDana Larkin: I have nothing to add on that.\n"
    )
    assert turns(text) == [(outlet, "question"), ("Dana Larkin", "answer")]


def test_ordinals_name_nobody() -> None:
    text = (
        "Reporter: What will you do?\nDana Larkin: Two things.\nFirst: we build.\n"
        "Second: we test.\nReporter: When?\nDana Larkin: Soon.\nFirst: in May.\n"
    )
    assert [name for name, _ in turns(text)] == ["Reporter", "Dana Larkin"] * 2


def test_a_page_number_after_the_imprint_leaves_it_nobodys_words() -> None:
    pages = "".join(f"问：第{n}座何时完工？\n答：今年。\n— {n} —\n" for n in (1, 2, 3))
    briefing = read(f"{TITLE}{pages}【打印】【关闭】\n— 4 —\n")
    assert "【打印】" in briefing.text[briefing.back_matter.start :]


@pytest.mark.parametrize("field", ["【责任编辑:周岚】", "2024-05-30 18:32来源：云岭网"])
def test_a_field_in_the_shape_of_the_labels_names_nobody(field: str) -> None:
    label = "【{}】" if field[0] == "【" else "{}\n"
    turn = f"{label.format('云岭网')}{ASKED}\n{label.format('许立衡')}{SAID}\n"
    assert "周岚" not in {name for name, _ in turns(f"{TITLE}{turn * 3}{field}\n")}
    assert {name for name, _ in turns(f"{TITLE}{field}\n{turn * 3}")} == {"云岭网", "许立衡"}


def test_the_caption_of_a_file_picture_is_nobodys_words() -> None:
    caption = "许立衡在发布会现场。（资料图）"
    (_, answer) = read(f"{TITLE}问：{ASKED}\n答：{SAID}\n{caption}\n请大家放心。\n").speeches
    assert [note.end - note.start for note in answer.notes] == [len(caption)]


def test_each_session_of_several_days_has_its_own_spokesperson() -> None:
    pair = f"问：{ASKED}\n答：{SAID}\n"
    later = "2024年5月31日云岭市水利局发言人顾砚秋举行例行记者会\n"
    briefing = read(f"{TITLE}{pair}{later}{pair}")
    assert turns(briefing.text)[1::2] == [("许立衡", "answer"), ("顾砚秋", "answer")]
    notes = [note for speech in briefing.speeches for note in speech.notes]
    assert [briefing.text[note.start : note.end] for note in notes] == [later.strip()]


def test_who_answers_by_name_answers_until_the_title_of_the_next_session() -> None:
    named = f"问：{ASKED}\n闻静姝答：{SAID}\n"
    bare = f"问：{ASKED}\n答：{SAID}\n"
    later = "2024年5月31日云岭市水利局发言人顾砚秋举行例行记者会\n"
    before = turns(f"{TITLE}{named}{bare}{later}{bare}")
    assert [name for name, _ in before[1::2]] == ["闻静姝", "闻静姝", "顾砚秋"]
    behind = turns(f"{TITLE}{bare}{later}{bare}{named}{bare}")
    assert [name for name, _ in behind[1::2]] == ["许立衡", "顾砚秋", "闻静姝", "闻静姝"]


def test_of_several_sessions_the_last_begun_holds() -> None:
    bare = f"问：{ASKED}\n答：{SAID}\n"
    later = "2024年5月{}日云岭市水利局发言人{}举行例行记者会\n"
    found = turns(
        f"{TITLE}{bare}{later.format(31, '顾砚秋')}{bare}{later.format(31, '闻静姝')}{bare * 2}"
    )
    assert [name for name, kind in found if kind == "answer"] == [
        "许立衡",
        "顾砚秋",
        "闻静姝",
        "闻静姝",
    ]


@pytest.mark.parametrize(
    ("held", "label", "name"),
    [
        ("局长", "局长", "许立衡"),
        ("局长", "水利局局长", "许立衡"),
        ("局长", "副局长", "副局长"),
        ("局长", "教育局局长", "教育局局长"),
        ("副局长", "副局长", "许立衡"),
        # A deputy does not hold the office itself.
        ("副局长", "局长", "局长"),
    ],
)
def test_the_office_of_whom_the_lead_says_to_answer_means_them(
    held: str, label: str, name: str
) -> None:
    text = f"云岭市水利局{held}许立衡答记者问\n" + f"记者：{ASKED}\n{label}：{SAID}\n" * 2
    assert turns(text) == [("记者", "question"), (name, "answer")] * 2


@pytest.mark.parametrize("pairs", [1, 3])
def test_marks_behind_a_sentence_begin_turns_where_line_ends_are_lost(pairs: int) -> None:
    text = TITLE + f"问：{ASKED} 答：{SAID}" * pairs
    assert turns(text) == PAIR * pairs


def test_a_mark_behind_a_sentence_is_speech_where_none_begins_a_line() -> None:
    said = "群众来信写道：水库好。问：何时再建？我们说，快了。"
    assert turns(f"{TITLE}记者：{ASKED}\n许立衡：{said}\n") == [
        ("记者", "question"),
        ("许立衡", "answer"),
    ]
