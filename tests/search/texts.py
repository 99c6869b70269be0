"""Short invented briefings for the tests of search."""

from __future__ import annotations

from datetime import date

from briefing_tui.model import Briefing
from briefing_tui.search.engine import Engine
from briefing_tui.search.hit import Hit, HitGroup
from tests.invented import Turn, make_briefing

DAY = date(2024, 3, 12)


def speech(words: str, *, notes: tuple[str, ...] = (), day: date | None = DAY) -> Briefing:
    """A briefing in which one official says some words."""
    turn = Turn("许立衡", words, "许立衡：", notes=notes)
    return make_briefing([turn], title="通报", day=day)


def engine(*briefings: Briefing) -> Engine:
    """An engine over some briefings."""
    made = Engine()
    for briefing in briefings:
        made.add(briefing)
    return made


def answers(words: str, query: str) -> list[tuple[str, str]]:
    """Kind of match and stretch of each hit for a query in some words, best first.

    Related passages, which are no hits, are left out.
    """
    return [
        (str(hit.match), stretch(hit))
        for hit in engine(speech(words)).search(query)
        if hit.group is not HitGroup.RELATED
    ]


def stretch(hit: Hit) -> str:
    """The characters from a hit's start to its end."""
    return hit.briefing.text[hit.start : hit.end]
