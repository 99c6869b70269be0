"""The same query finds the same on files and in a shared library: hits, spans, groups, order."""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing_tui import Library
from briefing_tui.model import Briefing
from briefing_tui.samples import sample_paths
from briefing_tui.search.hit import Hit
from tests.postgres.conftest import Add

QUERIES = """
海漂垃圾 海漂拉圾 haipiaolaji hplj 垃圾治理 治理垃圾 垃圾 海 发改委 民政局 120万 三分之一
2021年10月 局长 养老 养老服务 养老服务体系 社区养老 幼儿园 记者 谢谢 @记者 @局长 kind:answer
kind:question|垃圾 #养老 date:2021.. !@记者 the press office pres ofice economic
怎么治理海漂垃圾 谁负责养老服务 水利局局长说了什么 kind:note 播放 垃圾|养老
""".split()
PHRASES = (
    "垃圾 治理",
    "海漂 环境 卫生",
    "养老 服务 社区",
    "who is responsible",
    "the next question",
)


def shown(hits: Sequence[Hit]) -> list[tuple[object, ...]]:
    """Return what can be told of hits, with the paths that the briefings were added by."""
    return [
        (
            hit.briefing.path.rpartition("#")[2],
            hit.start,
            hit.end,
            hit.spans,
            hit.score,
            hit.group,
            hit.match,
            hit.lacks,
            hit.noted,
            hit.speech.speaker.name if hit.speech and hit.speech.speaker else None,
        )
        for hit in hits
    ]


def assert_same(files: Library, shared: Library, queries: Sequence[str]) -> int:
    """Assert that queries find the same in two libraries; return how many hits that were."""
    count = 0
    for query in queries:
        one, other = files.search(query), shared.search(query)
        assert one.counts().tolist() == other.counts().tolist(), query
        assert shown(one) == shown(other), query
        count += len(one)
        if not one:
            guesses = [library.nearest(query) for library in (files, shared)]
            assert shown([guesses[0]] if guesses[0] else []) == (
                shown([guesses[1]] if guesses[1] else [])
            ), query
        told = [[each.message for each in lib.unknown(query)] for lib in (files, shared)]
        assert told[0] == told[1], query
    return count


def test_the_samples_answer_alike_from_files_and_from_a_server(
    url: str, adds: Add, tmp_path: Path
) -> None:
    paths = [str(path) for path in sample_paths()]
    adds(url, paths)
    files = Library.from_paths(paths, cache=tmp_path / "files")
    shared = Library.connect(url, cache=tmp_path / "desk")
    assert assert_same(files, shared, [*QUERIES, *PHRASES]) > 100
    assert files.completions("@", 1) == shared.completions("@", 1)


def test_a_library_that_grew_answers_as_one_that_was_read_at_once(
    url: str, adds: Add, tmp_path: Path
) -> None:
    paths = [str(path) for path in sample_paths()]
    for path in paths:
        adds(url, [path])
    files = Library.from_paths(paths, cache=tmp_path / "files")
    shared = Library.connect(url, cache=tmp_path / "desk")
    assert assert_same(files, shared, [*QUERIES, *PHRASES]) > 100


def test_the_tests_of_search_hold_through_a_server() -> None:
    pytest.importorskip("psycopg")
    command = [sys.executable, "-m", "pytest", "-p", "tests.postgres.through_server", "-n", "0"]
    chosen = ["tests/search/test_matching.py", "tests/search/test_related.py"]
    ran = subprocess.run(
        [*command, "-q", "-s", *chosen],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    if "skipped" not in ran.stdout:
        through = re.search(r"through the server: (\d+)", ran.stdout)
        assert through, ran.stdout
        assert int(through[1]) > 0


SHARED = Path(__file__).parents[3] / "shared" / "transcripts"


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")
def test_words_drawn_from_real_transcripts_are_found_alike(
    url: str, adds: Add, tmp_path: Path
) -> None:
    drawn = random.Random(17)
    paths = [str(each) for each in sorted(SHARED.rglob("*.txt")) if each.stat().st_size < 60_000]
    paths = sorted(drawn.sample(paths, min(40, len(paths))))
    adds(url, paths)
    files = Library.from_paths(paths, cache=tmp_path / "files")
    shared = Library.connect(url, cache=tmp_path / "desk")
    assert assert_same(files, shared, drawn_queries(list(files), drawn, 60)) > 100


def drawn_queries(briefings: Sequence[Briefing], drawn: random.Random, count: int) -> list[str]:
    """Return stretches of texts, some with a character left out, swapped or replaced."""
    queries: list[str] = []
    while len(queries) < count:
        text = drawn.choice(briefings).text
        start = drawn.randrange(max(1, len(text) - 40))
        words = text[start : start + drawn.choice((2, 3, 4, 5, 6, 8, 12, 20, 30))].strip()
        at = drawn.randrange(len(words)) if words else 0
        way = drawn.randrange(4)
        if way == 1:
            words = words[:at] + words[at + 1 :]
        elif way == 2:
            words = words[:at] + words[at : at + 2][::-1] + words[at + 2 :]
        elif way == 3:
            words = words[:at] + drawn.choice(text) + words[at + 1 :]
        if words.strip():
            queries.append(words)
    return queries
