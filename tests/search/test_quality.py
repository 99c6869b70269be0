"""Queries with known answers, made from a real transcript: how many are found, and first.

Needs the shared folder beside the project, and opencc and pypinyin (the extra ``tables``).
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
TRANSCRIPT = SHARED / "transcripts" / "ningde-2021.txt"

ALL = (
    "exact short homophone homophone2 substitute delete insert transpose traditional pinyin".split()
)
ALL += "initials wide numeral terms sound+edit two-edits all-sounds mixed sloppy unpointed".split()
WANTED = tuple(ALL)
SEEDS = (11, 12, 13)

pytestmark = [
    pytest.mark.skipif(not TRANSCRIPT.exists(), reason="the shared transcripts are not here"),
    pytest.mark.skipif(
        not (find_spec("opencc") and find_spec("pypinyin")), reason="needs the extra `tables`"
    ),
]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[float]]:
    """By kind: the number of queries, recall@1, recall@10, rank, overlap, and two times."""
    queries = tmp_path_factory.mktemp("queries") / "queries.tsv"
    maker = SHARED / "eval" / "make_queries.py"
    lines = ""
    for seed in SEEDS:
        command = [sys.executable, str(maker), str(seed), "20", str(TRANSCRIPT)]
        lines += subprocess.run(command, check=True, capture_output=True, text=True).stdout
    queries.write_text(lines, encoding="utf-8")
    scorer = SHARED / "eval" / "search_score.py"
    command = [sys.executable, str(scorer), "briefing_tui", str(queries)]
    # This very tree is meant, not what happens to be installed.
    tree = {**os.environ, "PYTHONPATH": str(ROOT)}
    printed = subprocess.run(command, check=True, capture_output=True, text=True, env=tree).stdout
    print(f"\n{printed}")
    rows = (line.split() for line in printed.splitlines()[1:])
    return {kind: [float(figure) for figure in figures] for kind, *figures in rows}


def pooled(table: dict[str, list[float]], column: int, kinds: tuple[str, ...]) -> float:
    """The mean of a column over the queries of some kinds."""
    return sum(table[kind][0] * table[kind][column] for kind in kinds) / sum(
        table[kind][0] for kind in kinds
    )


def test_what_was_meant_comes_first(table: dict[str, list[float]]) -> None:
    assert pooled(table, 1, WANTED) >= 0.98


def test_what_was_meant_is_among_the_first_ten(table: dict[str, list[float]]) -> None:
    assert pooled(table, 2, WANTED) >= 0.99


def test_no_kind_of_mistake_is_neglected(table: dict[str, list[float]]) -> None:
    assert all(table[kind][1] >= 0.9 for kind in WANTED)


def test_words_that_are_not_there_mostly_find_nothing(table: dict[str, list[float]]) -> None:
    assert table["absent"][1] >= 0.98


def test_the_very_characters_are_highlighted(table: dict[str, list[float]]) -> None:
    assert pooled(table, 4, tuple(kind for kind in WANTED if kind != "terms")) >= 0.97
