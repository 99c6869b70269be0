"""``briefing-tui corpus``: what it prints in each form, and how each outcome is told."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from briefing_tui.cli import main
from briefing_tui.cli.commands.corpus import COMMAND as CORPUS
from briefing_tui.cli.corpus import NEEDS, TAKEN_BY
from briefing_tui.cli.terminal_columns import aligned, last_cells
from briefing_tui.cli.values import statistics
from briefing_tui.cli.wrapping import cells
from briefing_tui.corpus.statistic_tables import COLUMNS, Statistic
from briefing_tui.schemas import schema_text

pytestmark = pytest.mark.usefixtures("english")

TEXT = """云岭市水利新闻发布会
2024年5月6日

主持人周岚：请许立衡局长介绍水库。
云岭市水利局局长许立衡：水库修好了，水库的水很清。今年修好三座水库。
云岭日报记者：水库的水够用吗？
许立衡：够用。=水库还有两座在建。
"""
NEEDED = {Statistic.KEYNESS: ["@许立衡"], Statistic.COMPARE: ["水库", "修好"]}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "water.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path)


def run(
    capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0
) -> tuple[list[str], str]:
    capsys.readouterr()
    assert main(["corpus", *arguments]) == status
    told = capsys.readouterr()
    return told.out.splitlines(), told.err


def words_of(statistic: Statistic) -> list[str]:
    return NEEDED.get(statistic, ["水库"] if NEEDS[statistic] else [])


def test_each_statistic_that_can_be_named_has_its_words_and_columns() -> None:
    assert statistics() == tuple(Statistic)
    assert set(NEEDS) == set(Statistic)
    assert {*COLUMNS, Statistic.CONCORDANCE} == set(Statistic)
    assert set(TAKEN_BY) <= {option.attribute for option in CORPUS.options}


def test_a_concordance_in_a_pipe_has_a_line_a_match(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, err = run(capsys, "concordance", "水库", folder)
    assert len(lines) == 6
    left, match, right, speaker, day, place = lines[0].split("\t")
    assert (left, match, right) == ("请许立衡局长介绍", "水库", "。")
    assert (speaker, day, place) == ("周岚", "2024-05-06", f"{folder}/water.txt:4")
    assert "6 matches" in err


def test_a_concordance_is_sorted_and_cut_as_asked(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, _err = run(
        capsys,
        "concordance",
        "水库",
        folder,
        "--sort",
        "R1",
        "--order",
        "strokes",
        "--context",
        "3",
    )
    rights = [line.split("\t")[2] for line in lines]
    assert rights == ["。", "。", "还有两", "的水很", "的水够", "修好了"]
    assert all(len(line.split("\t")[0]) <= 3 for line in lines)
    assert len(run(capsys, "concordance", "水库", folder, "-L", "2")[0]) == 2


@pytest.mark.parametrize("statistic", Statistic)
def test_csv_is_a_table_with_a_byte_order_mark_and_no_formula(
    statistic: Statistic, folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    least = ["--least", "1"] if statistic in TAKEN_BY["least"] else []
    assert main(["corpus", statistic, *words_of(statistic), folder, "--csv", *least]) == 0
    out = capsysbinary.readouterr().out
    assert out.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(out.decode("utf-8-sig")))
    assert rows
    assert all(len(row) == len(head) for row in rows)
    assert not any(cell.startswith("=") for row in rows for cell in row)
    if statistic is not Statistic.CONCORDANCE:
        assert head == [column.name for column in COLUMNS[statistic]]


@pytest.mark.parametrize("statistic", Statistic)
def test_json_is_what_the_schema_says(
    statistic: Statistic, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    schema = json.loads(schema_text("corpus"))
    least = ["--least", "1"] if statistic in TAKEN_BY["least"] else []
    for query in (words_of(statistic), ["月球"] * len(words_of(statistic))):
        if statistic is Statistic.KEYNESS:
            query = words_of(statistic)
        capsys.readouterr()
        main(["corpus", statistic, *query, folder, "--json", *least])
        told = json.loads(capsys.readouterr().out)
        jsonschema.validate(told, schema, jsonschema.Draft202012Validator)
        assert told["statistic"] == statistic
        assert told["queries"] == query


def test_rates_leave_labels_and_notes_out(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,), _err = run(capsys, "concordance", "水库", folder, "--json")
    assert json.loads(line)["facts"] == {"count": 6}
    (line,), _err = run(capsys, "dispersion", "水库", folder, "--json", "--parts", "kind")
    told = json.loads(line)
    (shown,), _err = show(capsys, folder)
    characters = sum(speaker["characters"] for speaker in shown["speakers"])
    assert told["facts"]["characters"] == characters
    assert told["facts"]["per_10000"] == pytest.approx(6 / characters * 10_000)


def show(capsys: pytest.CaptureFixture[str], folder: str) -> tuple[list[Any], str]:
    capsys.readouterr()
    main(["show", f"{folder}/water.txt", "--format", "json"])
    told = capsys.readouterr()
    return [json.loads(told.out)], told.err


def test_one_speaker_or_filters_narrow_what_is_counted(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(run(capsys, "concordance", "水库", folder, "-s", "水利局")[0]) == 4
    assert len(run(capsys, "concordance", "水库", folder, "-w", "kind:question")[0]) == 1
    assert len(run(capsys, "concordance", "水库", folder, "-w", "!@许立衡")[0]) == 2


def test_keyness_is_against_all_the_rest_unless_another_part_is_named(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, _err = run(capsys, "keyness", "@许立衡", folder, "--least", "1")
    rest = {line.split("\t")[0]: line.split("\t")[1:3] for line in lines}
    assert rest["水库"] == ["4", "2"]
    lines, _err = run(
        capsys, "keyness", "@许立衡", folder, "--least", "1", "--against", "kind:question"
    )
    other = {line.split("\t")[0]: line.split("\t")[1:3] for line in lines}
    assert other["水库"] == ["4", "1"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["concordance"],
        ["compare", "水库"],
        ["frequency"],
        ["concordance", "*", "."],
        ["words", ".", "-s", "无此人"],
        ["words", ".", "-w", "date:2024-13"],
        ["words", ".", "-w", "水库"],
        ["keyness", "@无此人", "."],
        ["keyness", "kind:answer", ".", "--against", "date:x"],
        ["ngrams", ".", "--size", "7"],
        ["ngrams", ".", "--size", "1"],
        ["collocates", "水库", ".", "--window", "0"],
        ["concordance", "水库", ".", "--sort", "R4"],
        ["words", ".", "--window", "3"],
        ["words", ".", "--csv", "--json"],
        ["words", ".", "--like", "*"],
        ["words", "no-such-folder"],
        ["concordance", "-", "."],
    ],
)
def test_what_makes_no_sense_is_one_line(
    arguments: list[str],
    folder: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    lines, err = run(capsys, *arguments, status=2)
    assert not lines
    assert len(err.splitlines()) == 1
    assert "internal error" not in err


@pytest.mark.parametrize("statistic", Statistic)
def test_nothing_found_is_told_and_is_status_1(
    statistic: Statistic, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    query = ["@许立衡"] if statistic is Statistic.KEYNESS else ["月球"] * len(NEEDS[statistic])
    least = ["--least", "99"] if statistic in TAKEN_BY["least"] else []
    lines, err = run(capsys, statistic, *query, folder, *least, status=1)
    assert not lines
    assert len(err.splitlines()) == 1


def test_a_query_is_no_path_even_where_it_has_the_name_of_one(
    folder: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    Path("水库").write_text("", encoding="utf-8")
    assert len(run(capsys, "concordance", "水库", "water.txt")[0]) == 6


class Terminal(io.StringIO):
    """A terminal of no colours that keeps what is printed."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.mark.parametrize("columns", [140, 100, 80, 60])
def test_on_a_terminal_matches_stand_under_one_another_in_its_width(
    columns: int, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["corpus", "concordance", "水库", folder]) == 0
    lines = terminal.getvalue().splitlines()
    assert len(lines) == 6
    assert all(cells(line) <= columns for line in lines)
    speakers = [line.index(name) for line in lines for name in ("周岚", "许立衡") if name in line]
    assert speakers
    room = {cells(line[: line.index("水库")]) for line in lines if line.count("水库") == 1}
    assert len(room) == 1


def test_on_a_terminal_a_table_has_heads_and_columns(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["corpus", "words", folder]) == 0
    head, *lines = terminal.getvalue().splitlines()
    assert head.split()[:2] == ["word", "count"]
    assert {cells(line) for line in (head, *lines)} == {cells(head)}


def test_columns_are_aligned_in_cells_and_the_first_is_cut() -> None:
    lines = aligned([["水库", "1"], ["a", "10"], ["一二三四五六七八", "2"]], [False, True], 14)
    assert lines == ["水库         1", "a           10", "一二三四…    2"]
    assert last_cells("一二三", 5) == "二三"
    assert last_cells("xe\u0301", 1) == ""
