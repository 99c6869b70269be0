"""Records of hearings, and reporters' notes: short labels of people who are told at the head."""

from __future__ import annotations

import pytest

from briefing_tui.model import Briefing
from briefing_tui.recognition.structure.parties import Party, parties_of
from briefing_tui.text.lines import lines_of
from tests.recognition.reading import read

HEARING = """渡口区人民法院
庭审笔录
时间：2025年3月11日
审判人员：审判员 魏清河（独任）
书记员：石敬亭

书：核对到庭人员。
原告：江望舒，男，1970年4月2日出生，住渡口区柳巷3号。
委托诉讼代理人：顾南乔，平澜律师事务所律师，特别授权。
被告：平澜渡口有限公司，住所地渡口区滨江路8号。
法定代表人：戚长川，董事长。
委托诉讼代理人：沈若谷，公司法务，一般授权。
书：人已到齐，请审判员入庭。
审：现在开庭，双方对出庭人员有无异议？
原代：没有异议。
被代：我方也没有。
审：原告陈述诉讼请求。
原代：请求被告支付船租。
审：被告答辩。
被代：船漏水，租金应减。
审：原告，船是否漏水？
原：漏过一次，我第二天就补了。
审：闭庭。
"""


def _who(briefing: Briefing, words: str) -> str | None:
    at = briefing.text.index(words)
    speech = next(one for one in briefing.speeches if one.start <= at < one.end)
    return None if speech.speaker is None else speech.speaker.name


def test_who_acts_for_a_party_has_the_label_of_that_party_and_his_part() -> None:
    briefing = read(HEARING)
    assert _who(briefing, "核对到庭人员") == "石敬亭"
    assert _who(briefing, "现在开庭") == "魏清河"
    assert _who(briefing, "没有异议。") == "顾南乔"
    assert _who(briefing, "我方也没有") == "沈若谷"
    assert _who(briefing, "漏过一次") == "江望舒"


def test_nobody_speaks_the_lines_that_introduce_the_parties() -> None:
    briefing = read(HEARING)
    notes = [note for speech in briefing.speeches for note in speech.notes]
    assert all(speech.speaker is not None for speech in briefing.speeches)
    for words, told in (
        *(("江望舒，男", True), ("顾南乔，平澜", True), ("戚长川，董事", True)),
        *(("滨江路8号", True), ("人已到齐", False), ("核对到庭", False)),
    ):
        at = briefing.text.index(words)
        assert any(note.start <= at < note.end for note in notes) is told, words


def test_of_two_who_act_for_one_party_neither_is_named_by_their_common_label() -> None:
    second = "委托诉讼代理人：温如许，平澜律师事务所律师，特别授权。\n被告："
    briefing = read(HEARING.replace("被告：", second, 1))
    assert _who(briefing, "没有异议。") == "原告委托诉讼代理人"
    assert _who(briefing, "我方也没有") == "沈若谷"


def test_words_of_a_party_are_not_an_introduction() -> None:
    lines = lines_of(
        "原告：鲍某说过，系他自己的船。\n被告：没有，我是经理。\n原告：江望舒，女，住渡口区。\n"
        "被告（反诉原告）：平澜渡口有限公司，住所地滨江路8号。\n"
    )
    assert [*parties_of(lines)] == [
        Party("原告", "江望舒", 2),
        Party("被告", "", 3),
    ]


NOTES = """# 渡口采访整理

- 在场：费国樑（街道办主任）、尤阿姨（尤桂珍，居民代表，67岁）、小葛（葛铭，设计院）
- 我 = 记者；录音两段

我：主任，先从数字说起吧，一共多少户？

费：登记在册的是一千户。

葛：方案改了七轮。

尤：我插一句，两米一好。

我：钱怎么出？

费：市里补一块，区里配一块。

葛：图纸我这边没问题。

尤：一万二不是小数目。

我：什么时候完工？

费：年底之前。
"""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("先从数字说起", "记者"),
        ("登记在册", "费国樑"),
        ("方案改了七轮", "葛铭"),
        ("我插一句", "尤桂珍"),
        ("什么时候完工", "记者"),
    ],
)
def test_surnames_in_notes_stand_for_those_whom_the_head_lists(words: str, name: str) -> None:
    assert _who(read(NOTES), words) == name


def test_a_surname_that_two_of_the_list_have_stands_for_neither() -> None:
    briefing = read(NOTES.replace("小葛（葛铭，设计院）", "小葛（葛铭，设计院）、费正清（测量队）"))
    assert _who(briefing, "方案改了七轮") == "葛铭"
    assert _who(briefing, "登记在册") not in ("费国樑", "费正清")
