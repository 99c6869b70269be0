"""A query of any length takes no more work than its beginning."""

from __future__ import annotations

import pytest

from briefing_tui.limits import LONGEST_QUERY
from briefing_tui.search.engine import Engine
from tests.search.texts import engine, speech
from tests.work import lines_run

WORDS = "去年春天我们在六个渡口装了量水尺，每天早晚各读一次，读数写在岸边的木牌上。"
LONG = 100_000
"""Characters of a query that nobody types, but pastes."""
SLACK = 2_000
"""Steps that do not count: those of the query being cut off."""


def work_of(searched: Engine, query: str) -> int:
    """Return the number of lines of Python that run to search for a query."""
    return lines_run(lambda: searched.search(query, limit=5))


@pytest.mark.parametrize(
    "piece",
    ["一", WORDS, "渡口 ", "word ", "zhong", "26.61万", "渡口|", "@周 ", "#渡口 ", '"', "("],
)
def test_a_query_of_100_000_characters_takes_the_work_of_its_beginning(piece: str) -> None:
    searched = engine(speech(WORDS))
    query = (piece * LONG)[:LONG]
    beginning = query[:LONGEST_QUERY]
    # What is made once is made in the first of several runs.
    work, least = (min(work_of(searched, each) for _run in range(3)) for each in (query, beginning))
    assert work <= least + SLACK
