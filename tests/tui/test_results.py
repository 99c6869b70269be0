"""All matches of a search in one view."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.corpus.partition import CorpusPart
from briefing_tui.corpus.statistic_tables import compare_table
from briefing_tui.dataclass import replace
from briefing_tui.model import Briefing, Span
from briefing_tui.search.hit import Hit
from briefing_tui.search.matchers import exact
from briefing_tui.search.matchers.registry import Match
from briefing_tui.text.visible import visible
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.views import counts
from briefing_tui.tui.views.result_rows import centred_row
from briefing_tui.tui.views.statistics import table_rows
from briefing_tui.tui.widgets.line import TextLine
from tests.invented import Turn, make_briefing
from tests.tui.driving import Driven, opened


def two() -> tuple[Briefing, Briefing]:
    one = make_briefing([Turn("周岚", "今年修水库三座。", "周岚：")], title="甲会", path="a.txt")
    turns = [Turn("许立衡", "明年再修水渠。\n后年修水坝。", "许立衡：")]
    return one, make_briefing(turns, title="乙会", path="b.txt")


def rows(browser: Driven) -> list[str]:
    return [row.text for row in browser.app.screen.lines.rows]  # type: ignore[attr-defined]


async def searched(browser: Driven) -> None:
    await browser.search("修水")
    await browser.press("enter", "r")
    await browser.pilot.pause()


@pytest.mark.parametrize("size", [(140, 40), (60, 20)])
async def test_matches_stand_under_their_briefings_and_speeches(size: tuple[int, int]) -> None:
    async with opened(*two(), size=size) as browser:
        await searched(browser)
        told = rows(browser)
        assert told[0] == "甲会"
        assert told[1] == "周岚"
        assert "修水库" in told[2]
        assert told[3] == "乙会"
        assert len(told) == 7
        assert "修水库三座" in browser.screen_text()


async def test_enter_goes_to_a_match_in_another_briefing_and_back_again() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("G", "enter")
        assert browser.current == "后年修水坝。"
        await browser.press("ctrl+o")
        assert "修水库" in browser.current


async def test_counts_by_speaker_month_and_section_stand_together() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("t")
        told = rows(browser)
        heads = ["Matches by speaker", "Matches by month"]
        assert [row for row in told if row.startswith("Matches by")] == heads
        assert told[1].startswith("许立衡")
        await browser.press("t")
        assert rows(browser)[0] == "甲会"


async def test_a_count_leads_to_the_first_match_that_it_counts() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("t", "home", "down", "enter")
        lines = browser.app.screen.lines  # type: ignore[attr-defined]
        assert "修水渠" in lines.rows[lines.cursor].text


async def test_months_without_a_match_are_one_row() -> None:
    early, late = (
        make_briefing([Turn("周岚", "修水库。", "周岚：")], path=f"{day}.txt", day=day)
        for day in (date(2020, 1, 5), date(2021, 1, 5))
    )
    async with opened(early, late) as browser:
        await searched(browser)
        await browser.press("t")
        assert [row.split("  ")[0] for row in rows(browser)][3:] == [
            "2020-01",
            "2020-02 – 2020-12",
            "2021-01",
        ]


async def test_the_preview_goes_on_over_the_ends_of_hard_wrapped_lines() -> None:
    turn = Turn("周岚", "我们今年先修好三座\n大水库，明年再修水渠，\n后年修水坝。", "周岚：")
    async with opened(make_briefing([turn])) as browser:
        await searched(browser)
        shown = browser.screen_text()
        assert "先修好三座" in shown
        assert "后年修水坝" in shown


async def test_a_concordance_puts_the_matches_one_below_the_other() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("c")
        marks = {row.marks for row in browser.app.screen.lines.rows}  # type: ignore[attr-defined]
        assert len(rows(browser)) == 3
        starts = {row.index("修水") for row in rows(browser)}
        assert marks
        assert max(starts) - min(starts) <= 6


async def test_the_concordance_is_copied_and_written_as_csv(
    copied: list[str], tmp_path: Path
) -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("y")
        await browser.until(lambda: copied)
        assert copied[0].splitlines()[0].startswith("left,match,right")
        await browser.press("r", "w")
        browser.app.screen.box.value = str(tmp_path / "c.csv")  # type: ignore[attr-defined]
        await browser.press("enter")
        assert (tmp_path / "c.csv").read_text(encoding="utf-8-sig").count("\n") == 4


async def test_without_a_search_it_is_said_what_to_do() -> None:
    async with opened(*two()) as browser:
        await browser.press("r")
        assert "/" in browser.status


def pages(browser: Driven) -> str:
    return browser.app.screen.query_one("#pages").text  # type: ignore[attr-defined, no-any-return]


async def counted(browser: Driven, key: str) -> list[str]:
    """The rows of a page once it has been counted."""
    await browser.press(key)
    await browser.until(lambda: not any("counting" in row for row in rows(browser)))
    return rows(browser)


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)])
async def test_each_page_has_its_number_for_a_key(size: tuple[int, int]) -> None:
    async with opened(*two(), size=size) as browser:
        await searched(browser)
        assert "[1 matches]" in pages(browser)
        told = await counted(browser, "4")
        assert told[0].startswith("3 matches")
        assert {"word", "今年", "明年"} <= {row.split()[0] for row in told}
        assert "[4 collocates]" in pages(browser)
        told = await counted(browser, "5")
        assert [row.split()[0] for row in told[-3:]] == ["part", "a.txt", "b.txt"]
        assert " ".join(told[:-3]).endswith("(normalised 0.077)")
        told = await counted(browser, "6")
        assert "[6 words]" in pages(browser)
        assert all(len(row.split()) == 4 for row in told[2:])
        await browser.press("tab")
        assert "[7 n-grams]" in pages(browser)
        await browser.press("shift+tab", "1")
        assert rows(browser)[0] == "甲会"


@pytest.mark.parametrize("size", [(140, 40), (60, 20)])
async def test_the_keys_below_are_those_that_do_something_on_the_page(
    size: tuple[int, int],
) -> None:
    async with opened(*two(), size=size) as browser:
        await searched(browser)
        assert "a marks" in browser.screen_text()
        await browser.press("2")
        await browser.pilot.pause()
        assert "Enter lists those" in browser.screen_text()
        assert "a marks" not in browser.screen_text()
        await counted(browser, "6")
        await browser.pilot.pause()
        keys = browser.screen_text().split("\n")[-2]
        assert not any(words in keys for words in ("Enter", "marks", "sort"))
        assert keys.rstrip("│ ").endswith("Esc")


async def test_files_of_one_folder_are_told_apart_in_a_narrow_table() -> None:
    folder = "/" + "transcripts/" * 9
    paths = [f"{folder}{name}" for name in ("yunling.txt", "qingshi.txt")]
    briefings = [
        replace(one, source=replace(one.source, path=path))
        for one, path in zip(two(), paths, strict=True)
    ]
    async with opened(*briefings, size=(60, 20)) as browser:
        await searched(browser)
        told = await counted(browser, "5")
        assert [row.split()[0].rpartition("/")[2] for row in told[-2:]] == [
            "yunling.txt",
            "qingshi.txt",
        ]


@pytest.mark.parametrize(
    ("by", "kept"), [("speaker", "市水利局/水文站"), ("briefing", "发言人许立衡")]
)
def test_only_the_names_of_files_lose_their_beginning(by: str, kept: str) -> None:
    name = "市水利局/水文站" + "与港口工程建设管理" * 3 + "发言人许立衡"
    parts = [CorpusPart(name, 100, (3, 2)), CorpusPart("顾", 90, (1, 2))]
    row = table_rows(compare_table(parts, by), 40)[-2].text
    assert kept in row


async def test_words_and_counts_leave_labels_out() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        told = await counted(browser, "6")
        spoken = "今年修水库三座。明年再修水渠。后年修水坝。"
        assert told[0].endswith(f"{len(spoken)} characters")
        assert not any("周岚" in row or "许立衡" in row for row in told)


async def test_key_words_are_those_of_the_speaker_of_the_match() -> None:
    one = make_briefing(
        [
            Turn("周岚", "今年修水库。水库水库水库。", "周岚："),
            Turn("许立衡", "明年修水渠。学校学校学校。", "许立衡："),
        ]
    )
    async with opened(one) as browser:
        await browser.search("修水")
        await browser.press("enter", "r")
        await browser.press("1", "home", "down", "down", "G")
        told = await counted(browser, "8")
        assert [row.split()[0] for row in told][3] == "学校"
        await browser.press("1", "home")
        await browser.press("down", "down")
        told = await counted(browser, "8")
        assert [row.split()[0] for row in told][3] == "水库"


async def test_matches_are_compared_with_another_query() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("9")
        browser.app.screen.box.value = "今年"  # type: ignore[attr-defined]
        told = await counted(browser, "enter")
        assert any(row.split()[:4] == ["周岚", "8", "1", "1"] for row in told)
        await browser.press("9")
        browser.app.screen.box.value = "*"  # type: ignore[attr-defined]
        await browser.press("enter")
        assert "holds nothing to look for" in rows(browser)[0]
        await browser.press("9", "escape")
        assert "nothing to compare with" in rows(browser)[0]


async def test_a_concordance_is_sorted_by_the_next_word_with_each_press() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        view = browser.app.screen
        sorted_by = []
        for _press in range(4):
            await browser.press("r")
            sorted_by.append(view.query_one("#pages").right)  # type: ignore[attr-defined]
        assert sorted_by == ["R1 R2 R3 · pinyin", "R2 R3 · pinyin", "R3 · pinyin", ""]
        await browser.press("l")
        assert view.query_one("#pages").right == "L1 L2 L3 · pinyin"  # type: ignore[attr-defined]


async def test_a_concordance_is_put_in_another_order_of_characters() -> None:
    turn = Turn("周岚", "修水坝，修水渠，修水一，修水车。", "周岚：")
    async with opened(make_briefing([turn])) as browser:
        await searched(browser)
        view = browser.app.screen
        found = {}
        await browser.press("r")
        for _press in range(3):
            lines = [row.marks[0].end for row in view.lines.rows]  # type: ignore[attr-defined]
            firsts = [row[end] for row, end in zip(rows(browser), lines, strict=True)]
            found[view.query_one("#pages").right] = "".join(firsts)  # type: ignore[attr-defined]
            await browser.press("o")
        assert found == {
            "R1 R2 R3 · pinyin": "坝车渠一",
            "R1 R2 R3 · strokes": "一车坝渠",
            "R1 R2 R3 · letters": "".join(sorted("坝车渠一")),
        }


async def test_a_statistic_is_written_as_csv_and_asked_for_before_it_replaces_a_file(
    tmp_path: Path,
) -> None:
    file = tmp_path / "t.csv"
    file.write_text("before", encoding="utf-8")
    async with opened(*two()) as browser:
        await searched(browser)
        await counted(browser, "5")
        await browser.press("w")
        box = browser.app.screen.box  # type: ignore[attr-defined]
        assert box.value == "dispersion.csv"
        box.value = str(file)
        await browser.press("enter")
        assert file.read_text(encoding="utf-8") == "before"
        await browser.press("down", "enter")
        written = file.read_text(encoding="utf-8-sig").splitlines()
        assert written[0] == "name,characters,count,per_10000"
        assert len(written) == 3


def title(browser: Driven) -> str:
    line = browser.app.screen.query_one(".view--title", TextLine)
    return f"{line.text}  {line.right}"


async def test_escape_goes_back_page_by_page_and_only_then_to_the_text() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("c", "t")
        await browser.press("escape")
        assert "[3 concordance]" in pages(browser)
        await browser.press("escape")
        assert "[1 matches]" in pages(browser)
        assert browser.view == "ResultsView"
        await browser.press("escape")
        assert browser.view == "Browse"


@pytest.mark.parametrize("key", ["enter", "t"])
async def test_a_count_filters_the_matches_until_escape(key: str) -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("t", "down", key)
        assert rows(browser)[0] == "乙会"
        assert len([row for row in rows(browser) if "修水" in row]) == 2
        assert "only 许立衡: 2" in title(browser)
        await browser.press("c")
        assert len(rows(browser)) == 2
        await browser.press("escape", "escape")
        assert rows(browser)[0] == "Matches by speaker"
        assert "only" not in title(browser)
        await browser.press("escape")
        assert rows(browser)[0] == "甲会"


@pytest.mark.parametrize("key", ["y", "f5"])
async def test_the_counts_are_copied_as_they_stand(key: str, copied: list[str]) -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("t", key)
        await browser.until(lambda: copied)
        assert copied[0].splitlines() == [
            "counted by,name,matches",
            "Matches by speaker,许立衡,2",
            "Matches by speaker,周岚,1",
            "Matches by month,2024-03,3",
        ]


@pytest.mark.parametrize("key", ["a", "f6"])
async def test_marked_matches_are_copied_together_each_with_its_own_credit(
    key: str, copied: list[str]
) -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("home", "down", "down", key, "G", key)
        assert "2 marked" in title(browser)
        assert len([row for row in browser.screen_text().splitlines() if "  + " in row]) == 2
        await browser.press("y")
        await browser.until(lambda: copied)
        first, second = copied[0].split("\n\n")
        assert first.startswith("周岚：“今年修水库三座。”")
        assert "《甲会》" in first
        assert second.startswith("许立衡：“后年修水坝。”")
        assert "b.txt" in second
        assert "周岚" in browser.status
        assert "许立衡" in browser.status


async def test_two_marks_in_one_sentence_are_copied_once(copied: list[str]) -> None:
    turn = Turn("周岚", "修水库，又修水渠。再修水坝。", "周岚：")
    async with opened(make_briefing([turn])) as browser:
        await searched(browser)
        await browser.press("A", "y")
        await browser.until(lambda: copied)
        assert copied[0].count("又修水渠") == 1
        assert copied[0].count("再修水坝") == 1


async def test_marked_matches_are_written_to_a_file(tmp_path: Path) -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("A", "w")
        assert browser.view == "AskView"
        await browser.press("escape")
        assert "3 marked" in title(browser)
        await browser.press("w")
        browser.app.screen.box.value = str(tmp_path / "q.txt")  # type: ignore[attr-defined]
        await browser.press("enter")
        assert browser.view == "ResultsView"
        assert (tmp_path / "q.txt").read_text().count("：“") == 3


NAMES = st.text(
    st.sampled_from("许a\u0301ｱ龘😀👩\u200d\u00a0.é\t“”Ⅲ①-ا"), min_size=1, max_size=40
).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(names=st.lists(NAMES, min_size=2, max_size=5, unique=True), cells=st.integers(40, 160))
def test_columns_stay_aligned_whatever_the_names(names: list[str], cells: int) -> None:
    turns = [Turn(name, "今年修水库三座。", "甲：") for name in names]
    briefing = make_briefing(turns)
    starts = [found.start() for found in re.finditer("修水", briefing.text)]
    kind = Match(exact.KIND.name)
    hits = [Hit(briefing, at, at + 2, (Span(at, at + 2),), 100.0, kind) for at in starts]
    shown = [centred_row(hit, lambda: cells, lambda _hit: False) for hit in hits]
    columns = {cell_width(row.text[: row.marks[0][0]]) for row in shown}
    assert len(columns) == 1
    assert len({cell_width(row.right) for row in shown}) == 1
    bars = [one.row for one in counts.counted(hits) if one.name]
    assert len({cell_width(row.text) for row in bars}) == 1
    assert all(visible(row.text, "") == row.text for row in bars)


@pytest.mark.parametrize("size", [(140, 40), (100, 30), (80, 24), (60, 20)])
async def test_every_command_of_the_results_is_in_their_help_and_palette(
    size: tuple[int, int],
) -> None:
    async with opened(*two(), size=size) as browser:
        await searched(browser)
        await browser.press("f1")
        await browser.pilot.pause()
        lines = browser.browser.focused_lines
        assert lines is not None
        shown = "".join("".join(f"{row.detail}" for row in lines.rows).split())
        own = browser.app.keymap.commands(Where.RESULTS)
        assert all("".join(command.help().split()) in shown for command in own)
        await browser.press("escape", "f2")
        listed = [command.title() for command in own if command.listed]
        assert rows(browser)[: len(listed)] == listed
        await browser.write("sort by right")
        await browser.press("enter")
        assert browser.view == "ResultsView"
        assert "R1 R2 R3" in browser.app.screen.query_one("#pages").right  # type: ignore[attr-defined]


async def test_a_command_of_the_results_opens_them_from_the_text() -> None:
    async with opened(*two()) as browser:
        await browser.search("修水")
        await browser.press("enter", ":", *"count matches", "enter")
        await browser.pilot.pause()
        assert browser.view == "ResultsView"
        assert rows(browser)[0] == "Matches by speaker"


async def test_the_cursor_is_on_the_match_that_the_text_stands_at() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("G", "enter", "r")
        lines = browser.app.screen.lines  # type: ignore[attr-defined]
        assert "修水坝" in lines.rows[lines.cursor].text


async def test_of_one_paragraph_two_matches_are_listed_and_the_others_counted() -> None:
    words = "修水库，修水渠，修水坝，修水塔。\n再修水井。"
    async with opened(make_briefing([Turn("周岚", words, "周岚：")])) as browser:
        await searched(browser)
        told = rows(browser)
        assert [row for row in told if "more in this paragraph" in row] == [
            "⋯ 2 more in this paragraph"
        ]
        assert "再修水井" in told[-1]


async def test_the_groups_are_listed_apart_with_what_each_passage_has_and_lacks() -> None:
    turns = [
        Turn("周岚", "今年清理河道垃圾五吨。", "周岚："),
        Turn("许立衡", "今年打捞各类海漂垃圾十吨。", "许立衡："),
    ]
    async with opened(make_briefing(turns)) as browser:
        await browser.search("海漂垃圾打捞")
        await browser.press("enter", "r")
        told = rows(browser)
        assert told[0] == "Your words, otherwise put"
        assert any(row.startswith("has ") for row in told)


async def test_briefings_are_listed_in_the_order_of_their_best_match() -> None:
    near = make_briefing([Turn("周岚", "打捞海漂拉圾。", "周岚：")], title="甲会", path="a.txt")
    exact = make_briefing(
        [Turn("许立衡", "打捞海漂垃圾。", "许立衡：")], title="乙会", path="b.txt"
    )
    async with opened(near, exact) as browser:
        await browser.search("海漂垃圾")
        await browser.press("enter", "r")
        assert [row for row in rows(browser) if row.endswith("会")] == ["乙会", "甲会"]


async def test_the_cursor_is_in_view_on_a_page_that_shows_the_text_nearby() -> None:
    many = make_briefing([Turn("周岚", "今年修水库三座。\n" * 30, "周岚：")])
    async with opened(many, size=(60, 20)) as browser:
        await searched(browser)
        for _match in range(12):
            await browser.press("down")
        await browser.press("2", "3")
        await browser.pilot.pause()
        assert "›" in browser.screen_text()


async def test_the_question_of_a_comparison_says_that_it_asks_for_words() -> None:
    async with opened(*two()) as browser:
        await searched(browser)
        await browser.press("9")
        assert "Words to compare the matches with" in browser.screen_text()
