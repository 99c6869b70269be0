"""An unlabelled host within another's turn, and names that stand alone on a line."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.recognition.lexicon.vocabulary import OFFICES
from briefing_tui.recognition.speakers.spokesperson import spokesperson_of
from tests.recognition.reading import names, read, turns
from tests.recognition.test_records import who

OPENS = "各位记者朋友，大家上午好！欢迎参加新闻发布会。今天我们邀请到云岭市水利局局长许立衡。"
CITY = (
    "云岭市召开防汛新闻发布会\n\n"
    f"周岚：{OPENS}\n"
    "许立衡：大家好。今年全市投入3.5亿元。\n我的介绍就到这里。\n"
    "感谢许立衡的介绍。下面进入答记者问环节。\n"
    "云岭日报记者：请问下一步有哪些举措？\n{asked}\n"
    "许立衡：我们将加快项目建设。\n由于时间关系，今天的发布会就到这里。\n"
)


@pytest.mark.parametrize(
    "words", ["这个问题请许立衡来回答。", "请水利局回答。", "好的，请许局长回答这个问题。"]
)
def test_a_host_gives_a_question_to_the_one_who_answers(words: str) -> None:
    found = turns(read(CITY.format(asked=words)))
    assert found[4] == ("周岚", "moderation", Attribution.INFERRED)
    assert found[5][0] == "许立衡"


def test_a_reporters_own_last_paragraph_is_kept() -> None:
    found = turns(read(CITY.format(asked="我们都很关心。谢谢。")))
    assert [name for name, _, _ in found[3:5]] == ["云岭日报记者", "许立衡"]


def test_who_welcomes_and_introduces_presides() -> None:
    found = turns(read(CITY.format(asked="谢谢。")))
    assert found[0] == ("周岚", "moderation", Attribution.LABELLED)
    assert found[-1] == ("周岚", "moderation", Attribution.INFERRED)


def test_the_first_paragraph_below_a_label_is_of_whom_it_names_though_the_host_speaks_next() -> (
    None
):
    briefing = read(
        "水利局发布会\n\n主持人 周岚：各位好。\n\n许立衡：\n好的。\n下面请方知远介绍。\n\n"
        "方知远：教育的情况如下。\n\n许立衡：谢谢。\n"
    )
    assert who(briefing, "好的") == "许立衡"
    assert who(briefing, "下面请") == "周岚"


def test_a_host_named_below_opens_without_a_label() -> None:
    text = (
        f"云岭市召开防汛新闻发布会\n\n{OPENS}\n许立衡：大家好。今年全市投入3.5亿元。\n"
        "主持人 周岚：感谢许立衡的介绍。现在开始提问。\n云岭日报记者：请问下一步有哪些举措？\n"
        "许立衡：我们将加快项目建设。\n"
    )
    found = turns(read(text))
    assert found[0] == ("周岚", "moderation", Attribution.INFERRED)


def test_an_office_alone_is_never_a_name() -> None:
    for office in sorted(OFFICES):
        for words in (office, f"云岭市水利局{office}", f"云岭大学副{office}"):
            who = read_label(words)
            assert who is None or not who.named, words


def test_an_office_before_a_space_leaves_the_name_to_its_holder() -> None:
    text = (
        "主持人 周岚\n各位记者朋友，大家好！\n\n"
        "云岭市水利局总工程师 许立衡\n大家好。今年投入3.5亿元。\n\n"
        "主持人 周岚\n谢谢许立衡。\n\n云岭市水利局总工程师 许立衡\n我再补充一点。\n"
    )
    assert names(read(text)) == ["周岚", "许立衡"]


ASKED = (
    "The spokesperson’s briefing\n\n{0}\nThank you for coming. The ferry will go on in winter.\n\n"
    "{1}\nWill it be dearer than it was last year?\n\n{0}\nThe fares are as they were.\n\n"
    "{2}\nDid the minister know of it?\n\n{0}\nI have nothing to add to that.\n\n"
    "{1}\nAnd the second basin, when does it open?\n\n{0}\nBefore the frost, we hope.\n"
)


def test_names_alone_on_a_line_are_labels_where_the_document_is_set_so() -> None:
    found = turns(read(ASKED.format("Dana Larkin", "Oliver Pike", "Iris Kell")))
    assert [(name, kind) for name, kind, _ in found][:3] == [
        ("Dana Larkin", "remarks"),
        ("Oliver Pike", "question"),
        ("Dana Larkin", "answer"),
    ]
    assert len(found) == 7


def test_running_heads_are_no_names() -> None:
    page = "Chairman Larkin’s Press Conference\nof the harbour and the\nsecond basin that is\n"
    assert read(page * 6).speeches == ()


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Press Briefing by Press Secretary Dana Larkin, March 15, 2021", "Dana Larkin"),
        ("Foreign Ministry Spokesperson Oliver Pike’s Regular Press Conference", "Oliver Pike"),
        ("Briefing by Secretary Dana Larkin and Secretary Oliver Pike", None),
        ("Remarks by Minister Dana Larkin and Oliver Pike", None),
        ("外交部发言人许立衡主持例行记者会", "许立衡"),
        ("The harbour is open", None),
    ],
)
def test_the_spokesperson_of_a_title(lead: str, name: str | None) -> None:
    assert spokesperson_of(lead) == name
    assert spokesperson_of("", lead) == name


def test_a_bare_answer_is_of_the_spokesperson_of_an_english_title() -> None:
    text = (
        "Press Briefing by Press Secretary Dana Larkin\n\n"
        "Q: When does it open?\n\nA: In spring.\n\n"
        "Q: Is that sure?\n\nA: Quite sure.\n"
    )
    assert [name for name, _, _ in turns(read(text))][1::2] == ["Dana Larkin", "Dana Larkin"]


@pytest.mark.parametrize(
    ("question", "answer"), [("P", "R"), ("F", "A"), ("В", "О"), ("Q", "A"), ("PREGUNTA", "R")]
)
@pytest.mark.parametrize("ending", [": ", "\n"])
def test_letters_of_question_and_answer_are_told_by_their_partner(
    question: str, answer: str, ending: str
) -> None:
    turn = (
        f"{question}{ending}When does it open.\n\n{answer}{ending}In the spring of next year.\n\n"
    )
    found = turns(read("The harbour\n\n" + turn * 3))
    assert [kind for _, kind, _ in found] == ["question", "answer"] * 3


def test_an_initial_without_its_partner_is_no_mark() -> None:
    found = turns(read("The harbour\n\n" + "P: It opens.\n\nX: In the spring.\n\n" * 3))
    assert "question" not in {kind for _, kind, _ in found}


KOREAN = (
    "정례브리핑\n\n{outlet}: 이번 회담의 결과를 말씀해 주시기 바랍니다.\n\n"
    "대변인 김영철: 추후 설명드리겠습니다.\n\n{outlet}: 장관께서는 알고 계셨습니까?\n\n"
    "대변인 김영철: 추가로 말씀드릴 사항이 없습니다.\n"
)


@pytest.mark.parametrize("outlet", ["남해일보", "기자 남해일보", "질문 남해일보", "KBX"])
def test_korean_outlets_ask(outlet: str) -> None:
    found = turns(read(KOREAN.format(outlet=outlet)))
    assert [kind for _, kind, _ in found] == ["question", "answer"] * 2
    assert found[1][0] == "김영철"


def test_japanese_outlets_ask_and_are_no_part_of_an_answer() -> None:
    text = (
        "官房長官記者会見\n\n質問 南海新報: 法案はいつ提出されるのでしょうか。\n\n"
        "官房長官 林 芳樹: 検討を進めております。\n\nNXK: 今後の見通しをお聞かせください。\n\n"
        "官房長官 林 芳樹: 承知しておりません。\n"
    )
    found = turns(read(text))
    assert [kind for _, kind, _ in found] == ["question", "answer"] * 2
    assert {name for name, kind, _ in found if kind == "answer"} == {"林芳樹"}
