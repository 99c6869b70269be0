"""A voice of an automatic transcript is named as the text says."""

from __future__ import annotations

import pytest

from briefing_tui.state.notebook.applying import apply_corrections
from briefing_tui.state.notebook.correction import spelt
from briefing_tui.state.notebook.voice_names import proposed_names
from tests.invented import Turn, make_briefing


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("大家好。", "大家好，我是许立衡，今天介绍供水。", "许立衡"),
        ("大家好。", "各位好，我是云岭市水利局局长许立衡。", "许立衡"),
        ("下面请市水利局局长许立衡介绍情况。", "好的，谢谢。", "许立衡"),
        ("大家好。", "各位好，我是雲嶺市水利局局長許立衡。", "許立衡"),
        ("有请许立衡先生发言。", "谢谢。", "许立衡"),
        ("Let us begin.", "Good morning, my name is Rosa Quillan, I am the mayor.", "Rosa Quillan"),
        ("Now over to Rosa Quillan.", "Thank you.", "Rosa Quillan"),
    ],
)
def test_the_text_says_who_a_voice_is(before: str, words: str, name: str) -> None:
    briefing = make_briefing(
        [Turn("发言人1", before, "发言人1"), Turn("发言人2", words, "发言人2")]
    )
    assert [one.name for one in proposed_names(briefing, briefing.speakers[1])] == [name]


def test_nothing_is_proposed_for_one_who_has_a_name_or_of_whom_nothing_is_said() -> None:
    briefing = make_briefing(
        [
            Turn("周岚", "我是许立衡的同事。", "周岚："),
            Turn("发言人2", "我是说先修水渠。", "发言人2"),
        ]
    )
    assert [proposed_names(briefing, speaker) for speaker in briefing.speakers] == [[], []]


def test_whom_the_last_speech_calls_is_not_the_first_voice() -> None:
    briefing = make_briefing(
        [Turn("发言人1", "大家好。", "发言人1"), Turn("周岚", "下面请许立衡发言。", "周岚：")]
    )
    assert proposed_names(briefing, briefing.speakers[0]) == []


def test_a_voice_is_named_everywhere() -> None:
    briefing = make_briefing(
        [
            Turn("发言人1", "大家好，我是许立衡。", "发言人1"),
            Turn("发言人2", "请讲。", "发言人2"),
            Turn("发言人1", "今年先修水渠。", "发言人1"),
        ]
    )
    (proposal,) = proposed_names(briefing, briefing.speakers[0])
    named = apply_corrections(briefing, [spelt(briefing, "发言人1", proposal.name)])
    assert [s.speaker and s.speaker.name for s in named.speeches] == ["许立衡", "发言人2", "许立衡"]
    assert named.speeches[0].attribution == "corrected"
