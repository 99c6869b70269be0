"""Speakers where no label names them: hosts, those whom they call, those who ask."""

from __future__ import annotations

import pytest

from briefing_tui.model import Attribution
from tests.recognition.reading import read, turns

LABELLED, INFERRED = Attribution.LABELLED, Attribution.INFERRED

TWO = (
    "云岭市新闻发布会\n"
    "主持人 周岚：大家好。首先请许立衡局长介绍。\n"
    "许立衡（云岭市水利局局长）：\n大家好。今年投入3亿元。\n"
    "{between}\n"
    "闻静姝（云岭市教育局副局长、新闻发言人）：\n大家好。新增学位5000个。\n"
    "{floor}\n"
    "云岭日报记者：\n请问水价会涨吗？\n"
    "{assigns}\n"
    "许立衡：\n不涨。\n"
    "{supplements}\n"
    "闻静姝：\n我补充一点。\n"
    "{closing}\n"
)
WORDS = {
    "between": "谢谢许局长。接下来有请闻静姝。",
    "floor": "感谢闻静姝副局长。请记者提问。",
    "assigns": "请许立衡局长回答。",
    "supplements": "请闻静姝副局长补充。",
    "closing": "今天的发布会到此结束。",
}


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("between", "感谢许立衡的发布，接下来，让我们欢迎闻静姝副局长发布有关情况。"),
        ("between", "好，谢谢局长许立衡。下面有请闻静姝女士。"),
        ("floor", "谢谢闻新闻发言人的介绍。\n下面进入提问环节，请记者朋友提问。"),
        ("floor", "感谢以上几位发布人的介绍，现在开始提问，提问前请先通报一下所在的新闻机构。"),
        ("floor", "下面进入媒体提问环节。"),
        ("floor", "谢谢两位局长。还有问题吗？"),
        ("assigns", "好，谢谢你的提问。请云岭市水利局局长许立衡作答。"),
        ("assigns", "关于这个问题，我们请许立衡同志来为大家解答。"),
        ("assigns", "这个问题请许局长和闻局长分别回答。"),
        ("supplements", "再请闻副局长补充一下。"),
        ("closing", "各位记者朋友，感谢大家的参与。\n今天的新闻发布会就到这里，再见！"),
        ("closing", "感谢闻静姝同志的回答。\n因为时间关系，提问环节就到这里。"),
    ],
)
def test_paragraphs_of_a_host_are_the_hosts(place: str, words: str) -> None:
    found = read(TWO.format(**(WORDS | {place: words})))
    assert [(name, basis) for name, _, basis in turns(found)] == [
        ("周岚", LABELLED),
        ("许立衡", LABELLED),
        ("周岚", INFERRED),
        ("闻静姝", LABELLED),
        ("周岚", INFERRED),
        ("云岭日报记者", LABELLED),
        ("周岚", INFERRED),
        ("许立衡", LABELLED),
        ("周岚", INFERRED),
        ("闻静姝", LABELLED),
        ("周岚", INFERRED),
    ]
    at = ["", "", "between", "", "floor", "", "assigns", "", "supplements", "", "closing"]
    speech = found.speeches[at.index(place)]
    assert found.text[speech.start : speech.end].strip() == words


@pytest.mark.parametrize(
    "words",
    [
        "在这里，我也请记者朋友们多多宣传。",
        "请广大市民继续支持，欢迎大家多提宝贵意见。",
        "上一场发布会结束后，我们开展了检查。",
        "最后，预祝活动圆满成功！谢谢大家。",
    ],
)
def test_an_officials_own_requests_are_no_hosts(words: str) -> None:
    found = read(TWO.format(**WORDS).replace("今年投入3亿元。\n", f"今年投入3亿元。\n{words}\n"))
    assert [name for name, _, _ in turns(found)][:4] == ["周岚", "许立衡", "周岚", "闻静姝"]
    assert words in found.text[found.speeches[1].start : found.speeches[1].end]


@pytest.mark.parametrize(
    ("words", "whose"),
    [("这个问题由闻静姝副局长回答。", "闻静姝"), ("这个问题由许立衡局长回答。", "周岚")],
)
def test_who_says_that_he_answers_himself_goes_on_speaking(words: str, whose: str) -> None:
    said = "新增学位5000个。\n"
    found = read(TWO.format(**WORDS).replace(said, f"{said}{words}\n情况比较复杂。\n"))
    speech = found.speech_at(found.text.index(words))
    assert speech is not None
    assert speech.speaker is not None
    assert speech.speaker.name == whose


LEFT_OUT = (
    "云岭市新闻发布会\n"
    "主持人 周岚：大家好。首先请许立衡局长介绍。\n"
    "许立衡（云岭市水利局局长）：\n大家好。今年投入3亿元。\n"
    "谢谢许局长。下面请记者提问。\n"
    "主持人好，我是云岭日报的记者。请问水价会涨吗？\n"
    "请许立衡局长回答。\n"
    "好的，水价不涨，请大家放心。\n我们有足够的水源。\n"
    "感谢许局长。今天的发布会到此结束。\n"
)


def test_labels_given_once_may_be_left_out_after() -> None:
    briefing = read(LEFT_OUT)
    assert turns(briefing) == [
        ("周岚", "moderation", LABELLED),
        ("许立衡", "remarks", LABELLED),
        ("周岚", "moderation", INFERRED),
        ("云岭日报记者", "question", INFERRED),
        ("周岚", "moderation", INFERRED),
        ("许立衡", "answer", INFERRED),
        ("周岚", "moderation", INFERRED),
    ]
    reasons = [speech.reason.code for speech in briefing.speeches]
    assert reasons[3:] == ["introduces", "call", "called", "handover"]


def test_who_is_called_and_has_a_label_speaks_from_the_label() -> None:
    text = LEFT_OUT.replace("好的，水价", "许立衡：好的，水价")
    assert turns(read(text))[5] == ("许立衡", "answer", LABELLED)


def test_the_only_one_who_answers_is_told_by_thanking_for_the_question() -> None:
    text = (
        "云岭市水利局新闻发布会\n主持人 周岚：请提问。\n"
        "云岭日报记者：请问水价会涨吗？\n谢谢您的提问。水价不涨。\n"
        "云岭网记者：水质怎么样？\n许立衡（云岭市水利局局长）：\n很好。\n主持人 周岚：谢谢。\n"
    )
    assert turns(read(text))[2] == ("许立衡", "answer", INFERRED)
    two = text.replace("主持人 周岚：谢谢", "闻静姝（云岭市教育局局长）：\n好。\n主持人 周岚：谢谢")
    assert turns(read(two))[2][0] == "云岭网记者"


@pytest.mark.parametrize(
    "lead",
    ["发布会由市政府新闻办主任周岚主持。", "主持人：云岭市政府新闻办公室主任周岚"],
)
def test_a_host_who_has_no_label_at_all_opens_and_closes(lead: str) -> None:
    found = turns(
        read(
            f"云岭市新闻发布会\n{lead}\n发布人：云岭市水利局局长许立衡\n"
            "各位记者朋友，大家好！\n首先，请许立衡局长介绍情况。\n"
            "许立衡：\n大家好。今年投入3亿元。\n"
            "感谢许立衡局长的介绍。今天的发布会到此结束。\n"
        )
    )
    assert found == [
        ("周岚", "moderation", INFERRED),
        ("许立衡", "remarks", LABELLED),
        ("周岚", "moderation", INFERRED),
    ]


def test_whom_the_lead_makes_the_host_is_the_host_under_a_label_too() -> None:
    text = (
        "云岭市新闻发布会，由市政府新闻办主任周岚主持。\n"
        "周岚：大家好。\n许立衡：大家好。\n周岚：谢谢。\n"
    )
    assert {kind for name, kind, _ in turns(read(text)) if name == "周岚"} == {"moderation"}
