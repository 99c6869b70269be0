"""Speakers in layouts of courts, chambers, press offices and programs of many countries."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest

from briefing_tui import load
from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read
from tests.recognition.test_records import who

_SAID = (
    "The pumps were checked on Monday. They ran all night.",
    "Nobody was told before noon. We regret that.",
    "The bridge will be shut for two weeks. Traffic goes round by the quay.",
    "A second crane has been ordered. It comes in May.",
)
_SAID_HAN = (
    "水库上周二已经检修完毕。三台水泵整夜运行。",
    "我们在中午以前没有接到报告。对此我们表示遗憾。",
    "大桥将封闭两周，车辆请绕行码头路。",
    "第二台吊机已经订好，五月到货。",
)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("REP. DANA LARKIN (R-OH), RANKING MEMBER, BUDGET COMMITTEE", "DANA LARKIN"),
        ("Hon DANA LARKIN (Leader of the Opposition) to the Minister of Ports", "DANA LARKIN"),
        ("The Cabinet Secretary for Ports (Ilse Tamm)", "Ilse Tamm"),
        ("The Chair (Mr. Otto Vahur (Tammsaare, Ind.))", "Otto Vahur"),
        ("DR. TAMM ILSE kikötőügyi államtitkár", "TAMM ILSE"),
        ("Ministr dopravy ČR Otto Vahur", "Otto Vahur"),
        ("Sr. PRESIDENTE (Tamm)", "Tamm"),
        ("Presiden Republik Indonesia (Dana Larkinto)", "Dana Larkinto"),
        ("Thứ trưởng Bộ Cảng Nguyễn Sinh Lam", "Nguyễn Sinh Lam"),
        ("交通局許局長景翔", "許景翔"),
        ("證人王某", "王某"),
        ("声请人诉讼代理人闻人杰律师", "闻人杰"),
        ("A（许校长）", "许校长"),
        ("3号（人大代表 周岚）", "周岚"),
        ("古昌平議員質詢", "古昌平"),
        ("縣長宣建中答覆", "宣建中"),
        ("海诚证券分析师 Dana Larkin", "Dana Larkin"),
    ],
)
def test_the_name_in_a_label_is_told_from_all_beside_it(label: str, name: str) -> None:
    found = read_label(label)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("label", ["นายกรัฐมนตรี", "Presiden RI", "主持人开场"])
def test_an_office_is_no_name(label: str) -> None:
    found = read_label(label)
    assert found is not None
    assert not found.named


def test_the_roles_of_a_court_are_speakers() -> None:
    labels = ["书记员：", "审判长：", "被告人：", "审判长：", "公诉人：", "被告人：", "证人王某："]
    head = "公开开庭\n\n书记员：钱小雨\n\n庭审实录\n\n"
    text = head + "\n".join(
        f"{label}{said}" for label, said in zip(labels * 2, cycle(_SAID_HAN), strict=False)
    )
    assert names(read(text)) == ["钱小雨", "审判长", "被告人", "公诉人", "王某"]


def test_the_brackets_of_a_script_are_no_part_of_a_label() -> None:
    lines = [
        "主持人（秦岚）：各位观众，晚上好。今天说食堂。",
        "【解说】食堂里坐满了老人。队伍排到门外。",
        "【同期】云岭市新桥街道居民 张桂兰：味道还可以。就是花样少。",
        "【解说】记者算了一笔账。一个月要八万。",
        "主持人（秦岚）：我们请到了民政局副局长姚建设。您好。",
        "姚建设：主持人好。观众朋友好。",
        "【解说】食堂还要开下去。办法总会有。",
    ]
    briefing = read("\n".join(lines))
    assert who(briefing, "味道还可以") == "张桂兰"
    assert who(briefing, "记者算了一笔账") == "解说"
    assert who(briefing, "观众朋友好") == "姚建设"


def test_the_numbers_of_lines_are_neither_said_nor_in_the_way() -> None:
    said = [
        "          THE REPORTER:  We are on the record.",
        "          MS. LARKIN:  For the plaintiff.",
        "BY MS. LARKIN:",
        "     Q.   Where were you on the night",
        "of the fourth?",
        "     A.   At the pier. I had the key.",
        "          MR. OAKES:  Objection.",
        "          THE WITNESS:  The large one.",
        "     Q.   Which key?",
        "     A.   The one for the sluice.",
    ] * 3
    text = "DEPOSITION\n\n" + "\n".join(
        f"{number % 25 + 1:2}  {words}" for number, words in enumerate(said)
    )
    briefing = read(text)
    assert who(briefing, "Where were you") == "MS. LARKIN"
    assert who(briefing, "At the pier") == "THE WITNESS"
    assert who(briefing, "Objection") == "MR. OAKES"
    speech = next(each for each in briefing.speeches if "of the fourth" in briefing.text)
    assert speech.speaker is not None
    start = briefing.text.index("of the fourth")
    number = briefing.text.rindex("5", 0, start)
    assert any(note.start <= number < note.end for each in briefing.speeches for note in each.notes)


def test_a_sworn_witness_answers_under_the_letter() -> None:
    text = (
        "Thursday, 9 May 2024\n\nSIR HUGH ELLIS: Good morning. Please begin.\n\n"
        "        NORA JANE FIELD (sworn)\n\n        Questioned by MS PRYCE\n\n"
        + "".join(
            f"Q. {asked}\n\nA. {said}\n\n"
            for asked, said in zip(
                ["Who had the key?", "Was it locked?", "Who was told?"], _SAID, strict=False
            )
        )
        + "SIR HUGH ELLIS: Thank you. We rise.\n"
    )
    briefing = read(text)
    assert who(briefing, "They ran all night") == "NORA JANE FIELD"
    assert who(briefing, "Was it locked") == "MS PRYCE"


def test_captions_have_a_mark_before_each_speaker_and_before_nothing_else() -> None:
    text = (
        ">> MAYOR AKERS: PLEASE CALL THE ROLL.\n>> CITY CLERK: COUNCILMEMBER TAMM.\n"
        ">> COUNCILMEMBER TAMM: HERE.\n>> CITY CLERK: COUNCILMEMBER VAHUR.\n"
        ">> COUNCILMEMBER VAHUR: HERE. THE RISKS AROUND THE\n"
        "QUAY ARE BALANCED, ALTHOUGH HIGH: WE WAIT.\n>> MAYOR AKERS: WE HAVE A QUORUM.\n"
    )
    briefing = read(text)
    assert names(briefing) == [
        "MAYOR AKERS",
        "CITY CLERK",
        "COUNCILMEMBER TAMM",
        "COUNCILMEMBER VAHUR",
    ]
    assert who(briefing, "COUNCILMEMBER VAHUR.\n") == "CITY CLERK"


def test_a_title_cut_short_by_a_point_leaves_the_people_apart() -> None:
    labels = ["CHAIR BEAM –", "COMM. WHITLOW –", "MS. CHO –", "COMM. SALAS –", "MS. CHO –"]
    text = "\n\n".join(
        f"{label} {said}" for label, said in zip(labels * 3, cycle(_SAID), strict=False)
    )
    found = names(read(text))
    assert not any(name == "COMM" for name in found)
    assert sum("WHITLOW" in name for name in found) == sum("SALAS" in name for name in found) == 1


def test_tags_around_a_label_are_neither_words_nor_names() -> None:
    people = ['היו"ר דן ביטון', "יעל כנעני", "משה אלבז", "יעל כנעני", "דנה שקד"]
    text = "".join(
        f"<< דובר >> {name}: << דובר >>\nתודה רבה. הוועדה דנה בזה אתמול.\n\n" for name in people * 2
    )
    found = names(read(text))
    assert "יעל כנעני" in found
    assert "משה אלבז" in found
    assert not any("דובר" in name for name in found)


def test_a_lone_question_in_an_article_makes_no_speaker() -> None:
    text = (
        "小辣椒串起致富链\n\n盛夏时节，走进辣椒基地，村民们正在采摘。\n\n"
        "记者：产业链怎么延伸？带着这个问题，走进加工车间。机器正在运转。\n\n"
        "截至目前，全县种植面积达六万亩，户均增收四千元。\n"
    )
    assert names(read(text)) == []


def test_what_a_publisher_adds_is_said_by_nobody() -> None:
    spoken = "\n\n".join(
        f"{name}: {said}" for name, said in zip(["LARKIN", "TAMM"] * 3, cycle(_SAID), strict=False)
    )
    for tail in (
        "END\n\nContent and programming copyright 2031 Harbor One. ALL RIGHTS RESERVED.",
        "CONTACT\nHarbor Bank\nQuay 20\n60314 Harwick\n\nReproduction is permitted.",
        "(Compiled from the recording by the office.)",
        "Press office\n+1 202 555 0100\nmedia@harbor.example",
    ):
        briefing = read(f"{spoken}\n\n{tail}\n")
        at = briefing.text.index(tail[:8])
        assert briefing.back_matter.start <= at, tail


def test_a_rule_below_a_label_does_not_end_the_text() -> None:
    rule = "-" * 60
    people = ["Operator", "Ilse Tamm, Harbor Foods PLC - Treasurer", "Otto Vahur, Quay Bank - MD"]
    text = "".join(
        f"{rule}\n{name}    [{number}]\n{rule}\n{said}\n\n"
        for number, (name, said) in enumerate(zip(people * 3, cycle(_SAID), strict=False), 1)
    )
    briefing = read(text)
    assert names(briefing) == ["Operator", "Ilse Tamm", "Otto Vahur"]
    assert who(briefing, _SAID[8 % 4]) is not None
    assert briefing.back_matter.start == len(briefing.text)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (
            ["○議長（四方田一）　", "◆12番（綾部由美）　", "◎市長（田子浦太郎）　"],
            ["四方田一", "綾部由美", "田子浦太郎"],
        ),
        (["○広報課長 ", "○知事 ", "○記者（NHK） "], ["広報課長", "知事", "記者（NHK）"]),
    ],
)
def test_the_circles_of_japan_begin_labels(labels: list[str], expected: list[str]) -> None:
    said = cycle(
        ["ただいまから会議を開きます。よろしくお願いします。", "検討してまいります。以上です。"]
    )
    text = "\n\n".join(label + next(said) for label in labels * 3)
    assert names(read(text)) == expected


def test_the_circles_of_korea_begin_labels() -> None:
    said = cycle(
        [
            "좌석을 정돈해 주시기 바랍니다. 시작하겠습니다.",
            "아직 검토 중에 있습니다. 자료로 제출하겠습니다.",
        ]
    )
    labels = ["◯위원장 맹기수 ", "◯남궁민 위원 ", "◯국토교통부차관 탁영훈 "]
    text = "\n\n".join(label + next(said) for label in labels * 3)
    assert names(read(text)) == ["맹기수", "남궁민", "탁영훈"]


def test_who_answers_stands_in_a_bracket_behind_the_mark() -> None:
    text = "정례 브리핑\n\n브리핑자: 박세훈 국토정책부 제1차관\n\n" + "".join(
        f"<질문> 결론이 언제 납니까?\n\n<답변> {who}더 검토하겠습니다. 나중에 알려드리겠습니다.\n\n"
        for who in ("", "(이수진 주택정책과장) ", "", "(이수진 주택정책과장) ")
    )
    found = names(read(text))
    assert "이수진" in found
    assert "박세훈" in found


def test_the_surname_stands_for_the_name_that_a_label_gave_before() -> None:
    text = "对话专家霍继川\n\n" + "\n\n".join(
        f"{name}：{said}"
        for name, said in zip(
            ["新周报", "霍继川", "新周报", "霍", "新周报", "霍"],
            ["您怎么看？", _SAID_HAN[0], "为什么？", _SAID_HAN[1], "以后呢？", _SAID_HAN[2]],
            strict=True,
        )
    )
    assert names(read(text)) == ["新周报", "霍继川"]


@pytest.mark.parametrize(
    ("office", "label", "same"),
    [
        ("局长", "许局长", True),
        ("副局长", "许副局长", True),
        ("副局长", "许局长", True),
        ("局长", "许副局长", False),
    ],
)
def test_a_surname_with_an_office_is_its_only_holder_and_a_deputy_is_not_the_head(
    office: str, label: str, same: bool
) -> None:
    briefing = read(
        "云岭市水利局新闻发布会\n时间：2023年9月24日\n"
        f"主持人：请云岭市水利局{office}许立衡介绍。\n云岭市水利局{office}许立衡：水库建成三座。\n"
        f"记者：何时完工？\n{label}：明年。\n主持人：谢谢。\n"
    )
    expected = ["主持人", "许立衡", "记者"]
    assert names(briefing) == (expected if same else [*expected, label])


def test_a_table_in_markdown_has_its_speakers(tmp_path: Path) -> None:
    rows = "".join(
        f"| 00:{at:02} | {name} | {said} |\n"
        for at, (name, said) in enumerate(zip(["Priya", "Jonas"] * 3, cycle(_SAID), strict=False))
    )
    path = tmp_path / "hall.md"
    path.write_text(f"# Town hall\n\n| Time | Speaker | Text |\n|---|---|---|\n{rows}", "utf-8")
    assert names(load(str(path))) == ["Priya", "Jonas"]


def test_questions_and_replies_of_one_row_are_two_speeches(tmp_path: Path) -> None:
    rows = "".join(f"{at},老钱,请问进展如何？,周岚,{said}\n" for at, said in enumerate(_SAID_HAN))
    path = tmp_path / "faq.csv"
    path.write_text(f"序号,提问人,提问内容,回复人,回复内容\n{rows}", "utf-8")
    assert names(load(str(path))) == ["老钱", "周岚"]
