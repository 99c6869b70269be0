"""A kind of match is one file in the folder of matchers: everything else follows from it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_tui.search.matchers.registry import KINDS, MATCHERS, Match

MIRRORED = '''
"""Mirrored: the term from its last character to its first."""

from functools import partial

from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.stretches import sounding_alike
from briefing_tui.search.wording import as_typed

KIND = MatchKind("mirrored", 45.5, 45.0)


def find(looking):
    wording = as_typed(looking.term.folded[::-1], strict=True)
    looking.gather(KIND, partial(sounding_alike, wording=wording, check=looking.scope.check))
'''

RUN = """
import sys
from briefing_tui.search import matchers
matchers.__path__.append(sys.argv.pop(1))
from briefing_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "mirrored.py").write_text(MIRRORED, encoding="utf-8")
    (tmp_path / "one.txt").write_text("周岚：今天说说春汛巡堤的安排。\n", encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str) -> str:
    """Return what a command prints where the invented kind of match lies among the others."""
    command = [sys.executable, "-c", RUN, str(folder / "kinds"), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout


def test_a_search_finds_it_names_it_and_scores_it(folder: Path) -> None:
    hit = json.loads(run(folder, "search", "堤巡汛春", str(folder / "one.txt"), "--json"))
    assert (hit["match"], hit["spans"]) == ("mirrored", [[7, 11]])
    assert 45.0 <= hit["score"] <= 45.5


def test_the_schema_lists_it_at_its_rank(folder: Path) -> None:
    schema = json.loads(run(folder, "schema", "search"))
    names = [kind.name for kind in KINDS]
    names.insert(names.index("initials"), "mirrored")
    assert schema["properties"]["match"]["enum"] == names


def test_without_the_file_nothing_of_it_is_there() -> None:
    assert "mirrored" not in list(Match)


def test_the_scores_of_the_kinds_fall_and_do_not_overlap() -> None:
    bounds = [score for kind in KINDS for score in (kind.best, kind.worst)]
    assert bounds == sorted(bounds, reverse=True)


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(MATCHERS)
