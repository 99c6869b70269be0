"""A count of near matches that a budget ends is said to be the least that there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_tui.cli import main
from briefing_tui.library import Library
from briefing_tui.search import several_terms, term_matches
from briefing_tui.search.hit import HitGroup
from briefing_tui.search.matchers import typo
from tests.invented import Turn, make_briefing
from tests.tui.driving import opened

NEAR = "海漂拉圾治理"
WORDS = "".join(f"第{number}处，海漂垃圾治理得很好。\n" for number in range(9))


def library() -> Library:
    return Library([make_briefing([Turn("周岚", WORDS, "周岚：")])])


def test_without_a_budget_spent_the_count_is_whole() -> None:
    hits = library().search(NEAR)
    assert int(hits.counts().sum()) == 9
    assert not hits.cut
    assert not library().search("海漂垃圾治理").cut


@pytest.mark.parametrize(
    ("where", "budget", "query", "counted"),
    [
        (typo, "MOST_ALIGNED", "海漂垃去治理", 4),
        (typo, "MOST_CANDIDATES", "海漂垃去治理", 1),
        (term_matches, "MOST_NEAR", NEAR, 4),
        (several_terms, "MOST_PARAGRAPHS", "治理 海漂垃圾", 4),
        (term_matches, "MOST_NEAR", "很好 海漂拉圾", 4),
    ],
)
def test_a_spent_budget_is_told_with_the_hits(
    where: object, budget: str, query: str, counted: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(where, budget, 4)
    searched = library()
    for _again in range(2):  # what is remembered of a word tells it too
        hits = searched.search(query)
        found = [hit for hit in hits if hit.group is not HitGroup.RELATED]
        assert counted <= len(found) < 9
        assert hits.cut
        assert hits.of(0).cut


def test_literal_matches_are_all_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(term_matches, "MOST_NEAR", 4)
    hits = library().search("海漂垃圾治理")
    assert (int(hits.counts().sum()), hits.cut) == (9, False)


def test_the_command_tells_it_beside_the_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(f"发布会\n\n周岚：{WORDS}", encoding="utf-8")
    assert main(["search", "--count", NEAR, str(file)]) == 0
    whole = capsys.readouterr()
    assert (whole.out, whole.err) == ("9\n", "")
    monkeypatch.setattr(term_matches, "MOST_NEAR", 4)
    assert main(["search", "--count", NEAR, str(file)]) == 0
    cut = capsys.readouterr()
    assert 4 <= int(cut.out) < 9
    assert "more near matches than are counted" in cut.err


async def test_the_bottom_line_and_the_list_mark_the_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(term_matches, "MOST_NEAR", 4)
    async with opened(*library()) as browser:
        await browser.search(NEAR)
        finds = browser.browser.searching.finds
        assert finds is not None
        number = len(finds.hits)
        assert f"near {number}+" in browser.status
        await browser.press("enter", "r")
        assert f"{number}+ matches" in browser.screen_text()
