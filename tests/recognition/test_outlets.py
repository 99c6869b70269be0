"""Outlets that no list knows, told by the question that stands behind them."""

from __future__ import annotations

import pytest

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from tests.recognition.reading import names, read, turns

ASKED = (
    "云岭市新闻发布会\n主持人 周岚：请提问。\n"
    "{label}{question}\n"
    "许立衡（云岭市水利局局长）：{answer}\n主持人 周岚：谢谢。\n"
)


@pytest.mark.parametrize("label", ["澜山壹点：", "NXK:", "今日云岭：\n", "第一财经：", "南岭+："])
@pytest.mark.parametrize(
    "question",
    [
        "请问水价会涨吗？",
        "谢谢主持人，能不能请局长谈谈下一步打算。",
        "我们注意到水价有变化，有何考虑？谢谢。",
        "这个问题大家都很关心。\n水价会涨吗？",
    ],
)
def test_words_before_a_question_that_is_answered_are_a_reporter(label: str, question: str) -> None:
    found = turns(read(ASKED.format(label=label, question=question, answer="不涨。")))
    assert [kind for _, kind, _ in found] == ["moderation", "question", "answer", "moderation"]


def test_an_unknown_outlet_alone_on_its_line_begins_a_question() -> None:
    found = read(
        ASKED.format(label="每日甘棠\n", question="您好，请问水价会涨吗？", answer="不涨。")
    )
    assert [(name, kind) for name, kind, _ in turns(found)][1] == ("每日甘棠", "question")


@pytest.mark.parametrize(
    "words",
    [
        "大家可能会问：水价会涨吗？我说不会。",
        "工作目标是：年底前完工。",
        "小张：原来在外打工，今年回到村里。",
        "咨询电话：0599-8888888，欢迎大家拨打。",
        "另外，还有一个问题：水价会涨吗？",
        "居民王先生：原来水黄，现在清了。",
        "张大爷：我家也通水了，是不是还要涨价？我们说不涨。",
        "方案；我们已经印发。",
        "有记者问：为什么现在涨？我的回答是：不涨。",
        "严格执法\n对违法排污零容忍，立案查处32件。",
    ],
)
def test_a_question_within_an_answer_is_nobodys(words: str) -> None:
    text = ASKED.format(label="云岭日报记者：", question="请问？", answer=f"好。\n{words}\n谢谢。")
    assert names(read(text)) == ["周岚", "云岭日报记者", "许立衡"]


@pytest.mark.parametrize(
    "label",
    [
        "云岭日报记者\n",
        "**云岭日报记者** ",
        "▲云岭日报记者：",
        "云岭日报记者 [10:11]：",
    ],
)
def test_an_outlet_stands_in_any_setting(label: str) -> None:
    found = turns(read(ASKED.format(label=label, question="请问水价会涨吗？", answer="不涨。")))
    assert found[1] == ("云岭日报记者", "question", "labelled")


BARE = (
    "云岭市新闻发布会\n主持人 周岚：\n大家好。\n"
    "{label}大家好。今年投入3亿元，完成排查1203处。\n主持人 周岚：\n谢谢许立衡局长。\n"
)


@pytest.mark.parametrize(
    "label",
    [
        "云岭市水利局局长许立衡\n",
        "云岭市水利局局长 许立衡\n",
        "云岭市水利局局长许　立 ",
        "许立衡（云岭市水利局局长）\n",
        "许立衡；",
        "**许立衡** ",
        "◆ 云岭市水利局局长 许立衡\n",
    ],
)
def test_a_label_without_a_colon_stands_between_finished_paragraphs(label: str) -> None:
    expected = "许立" if "　" in label else "许立衡"
    assert [name for name, _, _ in turns(read(BARE.format(label=label)))] == [
        "周岚",
        expected,
        "周岚",
    ]


@pytest.mark.parametrize(
    "words", ["各位来宾，新闻界的朋友们：", "各位记者朋友：", "女士们、先生们："]
)
def test_a_greeting_with_a_colon_is_no_label(words: str) -> None:
    text = BARE.format(label=f"许立衡（云岭市水利局局长）\n{words}\n")
    assert names(read(text)) == ["周岚", "许立衡"]


def test_a_numbered_mark_is_a_mark() -> None:
    text = (
        "云岭市水利局负责人就供水条例答记者问\n市水利局负责人许立衡回答了记者提问。\n"
        "1.问：为什么？\n答：缺水。\n2.问：怎么办？\n答：节水。\n"
    )
    assert [name for name, _, _ in turns(read(text))] == ["问", "许立衡", "问", "许立衡"]


@pytest.mark.parametrize("label", ["行政長官", "財政司司長", "簡局長", "許立衡"])
def test_who_stands_behind_a_question_answers_it_however_seldom(label: str) -> None:
    found = turns(read(f"會見傳媒\n\n記者：會否收緊？\n\n{label}：不會。\n\n完\n"))
    assert [kind for _, kind, _ in found] == ["question", "answer"]


def test_a_spokesperson_is_told_with_the_day_behind_the_name() -> None:
    text = "外交部发言人许立衡2024年5月30日主持例行记者会\n问：有何评论？\n答：没有。\n"
    assert names(read(text)) == ["问", "许立衡"]


def test_a_name_of_which_nothing_else_is_heard_is_part_of_the_speech() -> None:
    text = (
        "云岭市新闻发布会\n主持人 周岚：大家好。请许立衡局长、闻静姝局长介绍。\n"
        "云岭市水利局局长许立衡：大家好。\n第一书记李明：驻村三年，修了三条路。\n谢谢。\n"
        "云岭市教育局局长闻静姝：大家好。\n主持人 周岚：谢谢。\n"
    )
    assert names(read(text)) == ["周岚", "许立衡", "闻静姝"]


def test_a_name_that_the_text_tells_stands_behind_an_outlet_whatever_its_surname() -> None:
    label = "云岭日报记者 乌兰其木格"
    assert read_label(label, frozenset({"乌兰其木格"})) == ReadLabel(
        Form.OUTLET, "乌兰其木格", Role.REPORTER, "云岭日报记者", True
    )
    found = read_label(label)
    assert found is None or found.name != "乌兰其木格"
