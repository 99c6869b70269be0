"""Tables of statistics, and the choices of the command line that name their kinds."""

from __future__ import annotations

from briefing_tui.cli.commands import corpus as command
from briefing_tui.corpus.collocates import By, collocates
from briefing_tui.corpus.frequencies import LONGEST_ROW, frequencies
from briefing_tui.corpus.keyness import keyness
from briefing_tui.corpus.ordering import Collation
from briefing_tui.corpus.partition import PartedBy, counted_parts
from briefing_tui.corpus.statistic_tables import (
    COLUMNS,
    compare_table,
    dispersion_table,
    frequencies_table,
    keyness_table,
    shown_cell,
    table_csv,
)
from briefing_tui.corpus.summaries import summary
from tests.corpus.texts import corpus, sought


def test_the_choices_of_options_are_those_of_the_corpus() -> None:
    for option, kinds in (
        (command.ORDER, Collation),
        (command.BY, By),
        (command.PARTS, PartedBy),
    ):
        assert option.value is not None
        assert option.value.choices is not None
        assert option.value.choices() == tuple(kinds)
    assert command.SIZE.value is not None
    assert command.SIZE.value.read(str(LONGEST_ROW)) == LONGEST_ROW


def test_a_table_has_a_cell_for_each_column() -> None:
    parts = counted_parts(corpus(), [sought("水库"), sought("学校")], PartedBy.YEAR)
    tables = [
        frequencies_table(frequencies(corpus()), 1),
        keyness_table(keyness(corpus("@许立衡"), corpus("@沈知微"))),
        dispersion_table(parts, "year"),
        compare_table(parts, "year"),
    ]
    for table in tables:
        assert table.columns == COLUMNS[table.statistic]
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert summary(table)


def test_key_words_are_cut_on_both_sides_alike() -> None:
    found = keyness(corpus("@许立衡"), corpus("@沈知微"))
    table = keyness_table(found, 1)
    assert [row[0] for row in table.rows] == [found.rows[0].word, found.rows[-1].word]


def test_compared_counts_have_their_difference() -> None:
    parts = counted_parts(corpus(), [sought("水库"), sought("学校")], PartedBy.YEAR)
    table = compare_table(parts, "year")
    assert (table.facts["first_count"], table.facts["second_count"]) == (4, 2)
    assert table.facts["log_ratio"] == 1
    first, second = table.rows
    assert first[:4] == ("2023", first[1], 3, 0)
    assert second[-1] == -1


def test_negative_numbers_in_csv_stay_numbers() -> None:
    table = keyness_table(keyness(corpus("@许立衡"), corpus("@沈知微")))
    last = table_csv(table).splitlines()[-1].split(",")
    assert float(last[5]) < 0
    assert float(last[6]) < 0


def test_cells_are_shown_as_people_read_them() -> None:
    cells = [1234567, 2.0, 0.0123, 0.0, -12.345, None, "水"]
    assert list(map(shown_cell, cells)) == [
        "1,234,567",
        "2.00",
        "0.012",
        "0.00",
        "-12.35",
        "",
        "水",
    ]


def test_what_holds_for_all_is_told_in_words() -> None:
    found = collocates(corpus(), sought("水库"), 3)
    assert (found.nodes, found.characters) == (4, frequencies(corpus()).characters)
