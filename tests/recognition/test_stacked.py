"""Labels of several lines: which parts make one label, and where another begins."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.labels.scanning import possible_labels
from briefing_tui.recognition.labels.stacked import with_stacks
from briefing_tui.text.lines import lines_of

WATER, SCHOOLS = "云岭市水利局局长", "云岭市教育局局长"
SPEECH = "大家好。今年投入3亿元。"


@pytest.mark.parametrize(
    ("stack", "labels"),
    [
        ([WATER, "许立衡"], [f"{WATER} 许立衡"]),
        (["许立衡", WATER], [f"许立衡 {WATER}"]),
        # A second office, role or name begins another label.
        ([WATER, SCHOOLS, "许立衡"], [WATER, f"{SCHOOLS} 许立衡"]),
        (["主持人", "记者", "许立衡"], ["主持人", "记者 许立衡"]),
        (["许立衡", "闻静姝", SCHOOLS], ["许立衡", f"闻静姝 {SCHOOLS}"]),
        ([WATER, "许立衡", "闻静姝"], [f"{WATER} 许立衡", "闻静姝"]),
        (["许立衡", WATER, "闻静姝", SCHOOLS], ["许立衡", WATER, f"闻静姝 {SCHOOLS}"]),
        ([WATER, "许立衡", SCHOOLS], [f"{WATER} 许立衡", SCHOOLS]),
        # Behind the name only its office goes on, and only where the name came first.
        ([WATER, "许立衡", "主持人"], [f"{WATER} 许立衡", "主持人"]),
        (["主持人", "许立衡", WATER], ["主持人 许立衡", WATER]),
    ],
)
def test_a_stack_has_one_name_and_a_part_of_each_kind(stack: list[str], labels: list[str]) -> None:
    lines = lines_of("\n".join([*stack, SPEECH]))
    assert [label.words for label in with_stacks(possible_labels(lines), lines)] == labels


def test_words_between_two_parts_keep_them_apart() -> None:
    lines = lines_of(f"{WATER}\n{SPEECH}\n许立衡\n{SPEECH}")
    found = [label.words for label in with_stacks(possible_labels(lines), lines)]
    assert found == [WATER, "许立衡"]
