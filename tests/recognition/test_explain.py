"""Explanations of each line."""

from __future__ import annotations

from briefing_tui.loading.document import Document
from briefing_tui.model import Source
from briefing_tui.recognition.passes import explained

MIXED = (
    "云岭市新闻发布会\n"
    "时间：2024年5月30日\n"
    "主持人 周岚:\n"
    "大家好。下面请许立衡副局长介绍。\n"
    "\n"
    "许立衡（云岭市水利局副局长）\n"
    "一、保供水\n"
    "主要有三个方面：一是查，二是改。\n"
    "（播放短片）\n"
    "感谢许立衡副局长的介绍。\n"
    "【云岭日报记者】请问水价涨吗？\n"
    "许立衡：不涨。\n"
    "责任编辑:方小圩\n"
)


def test_every_line_of_a_file_with_mixed_layouts_is_explained() -> None:
    source = Source("mixed.txt", None, "0" * 64, "text/plain", "utf-8")
    found = explained(Document(source, MIXED))
    assert [(one.line, one.taken_for, one.speaker) for one in found] == [
        (1, "front matter", None),
        (2, "front matter", None),
        (3, "label", "周岚"),
        (4, "speech", "周岚"),
        (5, "blank", "周岚"),
        (6, "label", "许立衡"),
        (7, "speech", "许立衡"),
        (8, "speech", "许立衡"),
        (9, "note", "许立衡"),
        (10, "speech", "周岚"),
        (11, "label", "云岭日报记者"),
        (12, "label", "许立衡"),
        (13, "back matter", None),
    ]
    why = {one.line: " ".join(one.why) for one in found}
    assert "is no label" in why[2]
    assert "role and name" in why[3]
    assert "thanks 许立衡" in why[10]
    assert [one.words for one in found] == [line.strip() for line in MIXED.splitlines()]


def test_every_ground_has_its_words() -> None:
    text = (
        "云岭市新闻发布会\n主持人 周岚：大家好。请许立衡局长、闻静姝局长介绍。\n"
        "云岭市水利局局长许立衡\n大家好。\n有记者问：为什么？我说：不为什么。\n第一书记李明：驻村。\n"
        "闻静姝：大家好。\n"
    )
    source = Source("invented.txt", None, "0" * 64, "text/plain", "utf-8")
    why = " ".join(" ".join(one.why) for one in explained(Document(source, text)))
    for words in ("stands on its own", "nothing is heard", "answers the question itself"):
        assert words in why
