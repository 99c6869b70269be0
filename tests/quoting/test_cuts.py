"""A selection that changes the meaning of what it cuts is made whole, or says what it lacks."""

from __future__ import annotations

import pytest

from briefing_tui.quoting.cuts.cut import CutKind
from briefing_tui.quoting.quote import Quote, quote
from tests.invented import Turn, make_briefing


def taken(text: str, words: str) -> Quote:
    briefing = make_briefing(
        [Turn("许立衡", text, "许立衡："), Turn("阿依努尔·赛力克", "好。", "阿依努尔·赛力克：")]
    )
    start = briefing.text.index(words)
    return quote(briefing, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "selected", "whole"),
    [
        ("共有12,388户通水。", "2,388户通水", "12,388户通水"),
        ("共有12,388户通水。", "共有12,3", "共有12,388户"),
        ("投资3.86亿元。", "投资3", "投资3.86亿元"),
        ("投资3.86亿元。", "元。", "3.86亿元。"),
        ("增长了1.9个百分点。", "增长了1.9个", "增长了1.9个百分点"),
        ("增长百分之三十二。", "三十二。", "百分之三十二。"),
        ("建成第三水厂。", "三水厂。", "第三水厂。"),
        ("约300多人参加。", "约300", "约300多人"),
        ("气温-5℃左右。", "5℃左右", "-5℃左右"),
        ("水质不合格。", "合格", "不合格"),
        ("我们没有完成任务。", "完成任务", "没有完成任务"),
        ("这是不是可以理解？", "是可以理解？", "是不是可以理解？"),
        ("水厂尚未完全建成。", "建成", "尚未完全建成"),
        ("我们不会停工。", "我们不", "我们不会停工"),
        ("请许立衡局长回答。", "立衡局长回答", "许立衡局长回答"),
        ("请阿依努尔·赛力克回答。", "请阿依努尔", "请阿依努尔·赛力克"),
        ("我们修订了《水源保护办法》。", "保护办法》", "《水源保护办法》"),
        ("We will not stop here.", "stop here.", "not stop here."),
        ("We did not fully mend it.", "mend it.", "not fully mend it."),
        ("We don’t stop.", "We don", "We don’t stop"),
        ("About $40 million was spent.", "40 million was", "$40 million was"),
        ("About 12 million people came.", "About 12", "About 12 million people"),
        ("It is unsafe today.", "safe today.", "unsafe today."),
    ],
)
def test_a_cut_is_made_whole(text: str, selected: str, whole: str) -> None:
    found = taken(text, selected)
    assert found.words == whole
    assert found.widened


@pytest.mark.parametrize(
    ("text", "selected", "lacking"),
    [
        ("只有水质达标，才能恢复供水。", "才能恢复供水", "只有水质达标，"),
        ("在资金到位的前提下，我们会建水厂。", "我们会建水厂", "在资金到位的前提下，"),
        ("我们将转移群众，除非水位下降。", "我们将转移群众", "，除非水位下降"),
        ("我们不认为工程已经完工。", "工程已经完工", "不认为"),
        ("If it rains, we move it.", "we move it", "If it rains, "),
        ("In case it rains, we move it.", "we move it", "In case it rains, "),
        ("We move it subject to a vote.", "We move it", " subject to a vote"),
    ],
)
def test_what_cannot_be_mended_by_itself_is_told(text: str, selected: str, lacking: str) -> None:
    found = taken(text, selected)
    assert found.words == selected
    assert [cut.span.within(found.briefing.text) for cut in found.cuts] == [lacking]


@pytest.mark.parametrize(
    ("text", "selected"),
    [
        ("今年先修水渠，明年再修水库。", "明年再修水库"),
        ("截至9月底，已完工19个。", "已完工19个"),
        ("We mend the roads. We mend the bridges.", "We mend the bridges."),
        ("如果下雨就改期。我们会通知大家。", "我们会通知大家。"),
        ("We said no — and went home.", "We said no"),
        ("有人问有没有——我们回答没有——然后散会。", "我们回答没有"),
        ("About 12 million people came.", "12 million people came."),
    ],
)
def test_a_clause_that_stands_by_itself_is_taken_as_it_is(text: str, selected: str) -> None:
    found = taken(text, selected)
    assert found.words == selected
    assert not found.widened
    assert not found.cuts


def test_a_selection_grows_into_no_label_and_over_no_note() -> None:
    briefing = make_briefing(
        [Turn("许立衡", "完成12（掌声）388户。", "许立衡：", notes=("（掌声）",))]
    )
    start = briefing.text.index("388户")
    assert quote(briefing, start, start + 4).words == "388户"


def test_a_point_in_a_number_does_not_end_the_condition_that_words_depend_on() -> None:
    (cut,) = taken("If the river stands at 3.5 metres, we begin work.", "we begin work").cuts
    assert cut.kind is CutKind.CONDITION
    assert taken("If it rains. Later, we begin work.", "we begin work").cuts == ()
