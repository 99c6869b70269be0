"""Chinese paragraphs that a page broke into lines of one width."""

from __future__ import annotations

import pytest

from tests.recognition.reading import outline, read, tiles, turns

SPEECH = (
    "今年以来我们完成了全部排查并且把发现的问题逐一登记在册"
    "随后按照轻重缓急分批整改到位群众的满意度也随之稳步提升。"
)
PARAGRAPHS = [
    "云岭市新闻发布会",
    "出席发布会的有云岭市水利局党组成员、副局长许立衡，云岭市教育局党组书记、局长、新闻发言人闻静姝。",
    "主持人 周岚：",
    "大家好。下面，请云岭市水利局党组成员、副局长、新闻发言人许立衡介绍有关情况，大家欢迎。",
    "许立衡（云岭市水利局党组成员、副局长、新闻发言人、一级调研员）：",
    "一、抓排查，底数更加清楚。" + SPEECH * 2,
    "二、抓整改。" + SPEECH * 2,
    "感谢许立衡副局长的介绍。下面，请云岭市教育局党组书记、局长、新闻发言人闻静姝介绍有关情况。",
    "云岭市教育局党组书记、局长、新闻发言人闻静姝：",
    SPEECH * 3,
    "今天的新闻发布会到此结束。",
]


def broken(width: int) -> str:
    lines = [p[at : at + width] for p in PARAGRAPHS for at in range(0, len(p), width)]
    return "".join(line + "\n" for line in lines)


@pytest.mark.parametrize("width", [20, 24, 30, 38])
def test_labels_and_hosts_are_found_across_line_ends(width: int) -> None:
    briefing = read(broken(width))
    assert [(name, basis) for name, _, basis in turns(briefing)] == [
        ("周岚", "labelled"),
        ("许立衡", "labelled"),
        ("周岚", "inferred"),
        ("闻静姝", "labelled"),
        ("周岚", "inferred"),
    ]
    assert tiles(briefing)
    assert outline(briefing)[0] == (1, "一、", "抓排查，底数更加清楚")


def test_a_paragraph_a_line_is_left_as_it_is() -> None:
    whole = read("".join(f"{paragraph}\n" for paragraph in PARAGRAPHS))
    assert turns(whole) == turns(read(broken(30)))


def test_a_mark_of_a_question_is_joined_to_no_full_line_before() -> None:
    def session(day: str, who: str, pairs: int) -> str:
        head = f"2024年5月{day}日云岭市水利局新闻发言人{who}主持例行记者会"
        return head + "\n" + "问：请问水库何时完工？\n答：今年完工，请大家放心。\n" * pairs

    first, second = session("30", "许立衡", 3), session("31", "顾砚秋", 3)
    briefing = read(first + second)
    assert [name for name, kind, _ in turns(briefing) if kind == "answer"] == [
        *["许立衡"] * 3,
        *["顾砚秋"] * 3,
    ]
