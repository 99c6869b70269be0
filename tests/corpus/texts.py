"""Invented briefings and what is counted in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing_tui.corpus.corpus import SaidCorpus, Sought, sought_pattern
from briefing_tui.corpus.subcorpus import selection
from briefing_tui.corpus.word_patterns import pattern
from briefing_tui.model import Briefing, Kind, Role
from tests.invented import Turn, make_briefing

SPRING = make_briefing(
    [
        Turn("周岚", "请许立衡介绍水库。", "主持人周岚：", Role.HOST, kind=Kind.MODERATION),
        Turn(
            "许立衡",
            "水库修好了，水库的水很清。（掌声）我们修好水渠。",
            "云岭市水利局局长许立衡：",
            titles=("水利局局长",),
            notes=("（掌声）",),
        ),
    ],
    path="spring.txt",
    day=date(2023, 4, 2),
)
AUTUMN = make_briefing(
    [
        Turn(
            "沈知微", "学校修好了。水很清。", "沈知微：", titles=("教育局局长",), kind=Kind.ANSWER
        ),
        Turn(None, "学校的水库在哪里？", kind=Kind.QUESTION),
    ],
    path="autumn.txt",
    day=date(2024, 10, 9),
)
BOTH = [SPRING, AUTUMN]


def english(*words: str, path: str = "hall.txt") -> Briefing:
    """Return a briefing in which Dana Larkin says some paragraphs."""
    turn = Turn("Dana Larkin", "\n".join(words), "DANA LARKIN:")
    return make_briefing([turn], title="Briefing", path=path, language="en")


def corpus(filters: str = "", briefings: Sequence[Briefing] = BOTH) -> SaidCorpus:
    """Return the part of some briefings that filters select."""
    return SaidCorpus(briefings, selection(filters, briefings))


def sought(typed: str) -> Sought:
    """Return a pattern as what is looked for."""
    return sought_pattern(pattern(typed))
