"""Names that no list of surnames holds, and names in unusual places of a label."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.labels.words import read_label
from tests.recognition.reading import names, read

CALLED = (
    "云岭市新闻发布会\n主持人 周岚：大家好。{call}\n"
    "次仁旺堆：大家好。今年投入3亿元。\n主持人 周岚：谢谢。\n"
)


@pytest.mark.parametrize(
    "call",
    [
        "请次仁旺堆局长介绍。",
        "出席的有云岭市气象局首席预报员次仁旺堆。",
        "下面有请次仁旺堆来介绍。",
        "感谢次仁旺堆的介绍。",
    ],
)
def test_who_is_called_or_stands_by_an_office_has_a_name(call: str) -> None:
    assert names(read(CALLED.format(call=call))) == ["周岚", "次仁旺堆"]


@pytest.mark.parametrize("call", ["请大家提问。", "感谢各位对工作任务的支持。"])
def test_other_words_before_a_colon_stay_words(call: str) -> None:
    text = CALLED.format(call=call).replace("次仁旺堆", "工作任务")
    assert names(read(text)) == ["周岚"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("次仁旺堆（云岭市气象局首席预报员）", "次仁旺堆"),
        ("成功（云岭市供电公司副总经理）", "成功"),
        ("云岭市气象局首席预报员 次仁旺堆", "次仁旺堆"),
        ("主持人 次仁旺堆", "次仁旺堆"),
        ("主持人（次仁旺堆）", "次仁旺堆"),
        ("阿不都热合曼·吐尔逊（云岭市民政局局长）", "阿不都热合曼·吐尔逊"),
        ("许立衡 云岭市水利局局长", "许立衡"),
        ("许立衡，云岭市水利局局长", "许立衡"),
        ("许立衡局长", "许立衡"),
        ("许立衡同志", "许立衡"),
        ("水利局许立衡副局长", "许立衡"),
        ("本溪市水利局局长许立衡", "许立衡"),
        ("第一书记许立衡", "许立衡"),
        ("玛 依 拉 · 艾 山", "玛依拉·艾山"),
        ("《云岭日报》记者 黎照昌", "黎照昌"),
        ("云岭社记者 Dana Larkin", "Dana Larkin"),
        ("周岚（主持人、云岭市委宣传部副部长）", "周岚"),
        ("남해일보 박민수 기자", "박민수"),
    ],
)
def test_the_name_is_told_from_the_rest_of_the_label(label: str, name: str) -> None:
    who = read_label(label)
    assert who is not None
    assert (who.name, who.named) == (name, True)


@pytest.mark.parametrize(
    "words",
    [
        "宣传司副司长",
        "专家提醒",
        "常务副局长",
        "石家庄市长",
        "水利局局长致辞",
        "主持人 致辞",
        "各位记者",
    ],
)
def test_offices_and_deeds_are_no_names(words: str) -> None:
    who = read_label(words)
    assert who is None or not who.named
