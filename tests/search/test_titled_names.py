"""A surname with an office finds the speaker of that name who holds it."""

from __future__ import annotations

from briefing_tui.model import Briefing
from briefing_tui.search.hit import HitGroup
from tests.invented import Turn, make_briefing
from tests.search.texts import engine, stretch

TURNS = [
    Turn("周岚", "下面请许立衡副局长介绍，再请方知远局长补充。", "主持人 周岚："),
    Turn("许立衡", "水库建成三座。", "许立衡：", titles=("水利局副局长",)),
    Turn("方知远", "许多人问起局里长期的打算。", "方知远：", titles=("教育局局长",)),
]


def briefing() -> Briefing:
    return make_briefing(TURNS, title="通报")


def found(query: str) -> list[str]:
    hits = engine(briefing()).search(query)
    return [stretch(hit) for hit in hits if hit.group is HitGroup.AS_TYPED]


def test_the_name_with_the_office_comes_before_the_name_alone() -> None:
    stretches = found("许局长")
    assert stretches[0] == "许立衡副局长"
    assert "许立衡" in stretches
    assert set(stretches) <= {"许立衡副局长", "许立衡"}


def test_who_holds_another_office_is_not_meant() -> None:
    assert "许立衡" not in found("许主任")


def test_nobody_of_another_name_is_meant() -> None:
    assert "方知远" not in found("许局长")
