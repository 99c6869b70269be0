"""Frequencies, collocates, keyness and parts, in texts whose counts are told by eye."""

from __future__ import annotations

import pytest

from briefing_tui.corpus.collocates import By, collocates
from briefing_tui.corpus.concordance import hits_of
from briefing_tui.corpus.corpus import sought_hits
from briefing_tui.corpus.frequencies import frequencies
from briefing_tui.corpus.keyness import keyness
from briefing_tui.corpus.measures import association, log_dice
from briefing_tui.corpus.partition import PartedBy, counted_parts, dispersion
from briefing_tui.corpus.subcorpus import SelectionError, only_speaker, selection
from briefing_tui.corpus.word_patterns import pattern
from tests.corpus.texts import AUTUMN, BOTH, SPRING, corpus, english, sought
from tests.invented import Turn, make_briefing


def test_words_are_counted_with_the_briefings_that_have_them() -> None:
    found = frequencies(corpus())
    rows = {row.folded: (row.count, row.briefings) for row in found.rows}
    assert rows["水库"] == (4, 2)
    assert rows["学校"] == (2, 1)
    assert "掌声" not in rows
    assert found.total == sum(count for count, _briefings in rows.values())
    assert found.different == len(rows)
    spoken = sum(speaker.characters for one in BOTH for speaker in one.speakers)
    assert found.characters == spoken + len("学校的水库在哪里？")
    assert [row.count for row in found.rows] == sorted((c for c, _ in rows.values()), reverse=True)


def test_words_can_be_asked_for_by_pattern_and_count() -> None:
    assert [row.words for row in frequencies(corpus(), like=pattern("水*")).rows] == [
        "水库",
        "水",
        "水渠",
    ]
    assert all(row.count >= 2 for row in frequencies(corpus(), least=2).rows)


def test_rows_of_words_cross_no_mark_no_note_and_no_change_of_speaker() -> None:
    said = english("one two three, one two", "three one")
    rows = {row.words: row.count for row in frequencies(corpus(briefings=[said]), 2).rows}
    assert rows == {"one two": 2, "two three": 1, "three one": 1}
    triples = frequencies(corpus(briefings=[said]), 3)
    assert [(row.words, row.count) for row in triples.rows] == [("one two three", 1)]
    assert (triples.total, triples.different) == (1, 1)
    followed = make_briefing([Turn("周岚", "今天", ""), Turn("许立衡", "学校", "")])
    assert not frequencies(corpus(briefings=[followed]), 2).rows


def test_a_row_longer_than_all_that_is_said_is_not_there() -> None:
    assert not frequencies(corpus(briefings=[english("one")]), 3).rows
    assert not frequencies(corpus(briefings=[]), 2).rows


def test_collocates_are_counted_on_either_side_and_measured() -> None:
    said = english("red water blue. red water green", "green tea red tea")
    found = collocates(corpus(briefings=[said]), sought("water"), 1)
    rows = {row.word: row for row in found.rows}
    assert (found.nodes, found.near, found.words) == (2, 4, 8)
    red = rows["red"]
    assert (red.count, red.left, red.right, red.everywhere) == (2, 2, 0, 3)
    assert red.log_dice == log_dice(2, 2, 3)
    assert red.likelihood == association(2, 4, 3, 8)
    assert "tea" not in rows
    assert found.rows[0].word == "red"


def test_a_word_between_two_matches_counts_once_for_the_nearer() -> None:
    said = english("water red blue green water")
    found = collocates(corpus(briefings=[said]), sought("water"), 3)
    sides = {row.word: (row.left, row.right) for row in found.rows}
    assert sides["red"] == (0, 1)
    assert sides["green"] == (1, 0)
    assert sum(sides["blue"]) == 1


def test_collocates_are_never_words_of_another_speaker() -> None:
    briefing = make_briefing(
        [Turn("周岚", "修水库", ""), Turn("许立衡", "学校很好", "")], path="two.txt"
    )
    found = collocates(corpus(briefings=[briefing]), sought("水库"), 5)
    assert [row.word for row in found.rows] == ["修"]


def test_collocates_are_in_the_order_that_is_asked_for() -> None:
    names = {By.COUNT: "count", By.LIKELIHOOD: "likelihood", By.LOG_DICE: "log_dice"}
    for by, name in names.items():
        rows = collocates(corpus(), sought("水"), 1, by=by).rows
        values = [getattr(row, name) for row in rows]
        assert values == sorted(values, reverse=True)
        assert len(set(values)) > 1


def test_collocates_of_hits_are_those_of_the_same_pattern() -> None:
    hits = list(hits_of(corpus(), sought("水库")))
    assert collocates(corpus(), sought_hits(hits), 3) == collocates(corpus(), sought("水库"), 3)


def test_keyness_tells_what_one_part_says_more_often() -> None:
    first, second = corpus("@许立衡"), corpus("@沈知微")
    found = keyness(first, second)
    words = [row.word for row in found.rows]
    assert words[0] == "水库"
    assert words[-1] == "学校"
    rows = {row.word: row for row in found.rows}
    assert (rows["水库"].first, rows["水库"].second) == (2, 0)
    assert rows["水库"].likelihood > 0 > rows["学校"].likelihood
    assert rows["水库"].ratio > 0 > rows["学校"].ratio


def test_keyness_against_a_part_that_says_nothing_is_empty() -> None:
    assert not keyness(corpus("@许立衡"), corpus("@许立衡 kind:question")).rows


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ("@许立衡", 3),
        ("@水利局", 3),
        ("kind:question", 1),
        ("date:2023", 4),
        ("date:2023 !@许立衡", 1),
        ("@许立衡 | kind:question", 4),
        ("", 5),
    ],
)
def test_a_selection_is_what_filters_ask_for(filters: str, words: int) -> None:
    found = [hit.start for hit in hits_of(corpus(filters), sought("水库"))]
    extra = [hit.start for hit in hits_of(corpus(filters), sought("水渠"))]
    assert len(found) + len(extra) == words


def test_the_rest_is_all_that_a_selection_leaves_out() -> None:
    half = selection("@许立衡", BOTH)
    whole = frequencies(corpus()).characters
    one, rest = (frequencies(corpus().part(each)).characters for each in (half, half.rest()))
    assert one + rest == whole
    assert one == SPRING.speakers[1].characters


def test_a_selection_within_another_is_both() -> None:
    both = selection("date:2023", BOTH).also(selection("@许立衡", BOTH))
    assert frequencies(corpus().part(both)).characters == SPRING.speakers[1].characters
    none = selection("date:2024", BOTH).also(selection("@许立衡", BOTH))
    assert not frequencies(corpus().part(none)).rows


def test_a_speaker_is_selected_by_who_it_is() -> None:
    chosen = only_speaker(SPRING.speakers[1])
    assert frequencies(corpus().part(chosen)).characters == SPRING.speakers[1].characters


@pytest.mark.parametrize(
    "filters", ["@无此人", "kind:speech", "date:2021-13", "水库", "#没有的标题", "@", "!水"]
)
def test_a_selection_of_what_is_not_there_is_told(filters: str) -> None:
    with pytest.raises(SelectionError) as told:
        selection(filters, BOTH)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("parting", "counts"),
    [
        (PartedBy.BRIEFING, [("spring.txt", 3), ("autumn.txt", 1)]),
        (PartedBy.SPEAKER, [("周岚", 1), ("沈知微", 0), ("许立衡", 2), ("", 1)]),
        (PartedBy.KIND, [("answer", 0), ("moderation", 1), ("question", 1), ("remarks", 2)]),
        (PartedBy.MONTH, [("2023-04", 3), ("2024-10", 1)]),
        (PartedBy.YEAR, [("2023", 3), ("2024", 1)]),
        (PartedBy.OFFICE, [("教育局局长", 0), ("水利局局长", 2), ("", 2)]),
    ],
)
def test_a_corpus_is_parted_and_each_part_counted(
    parting: PartedBy, counts: list[tuple[str, int]]
) -> None:
    parts = counted_parts(corpus(), [sought("水库")], parting)
    assert sorted((part.name, part.counts[0]) for part in parts) == sorted(counts)
    assert sum(part.characters for part in parts) == frequencies(corpus()).characters
    if parting is not PartedBy.BRIEFING:
        assert [part.name for part in parts] == [name for name, _count in counts]


def test_two_patterns_are_counted_in_the_same_parts() -> None:
    parts = counted_parts(corpus(), [sought("水库"), sought("学校")], PartedBy.YEAR)
    assert [part.counts for part in parts] == [(3, 0), (1, 2)]
    spread = dispersion(parts, 1)
    assert (spread.count, spread.holding, spread.parts) == (2, 1, 2)
    assert spread.juilland == pytest.approx(0)


def test_a_briefing_that_says_nothing_is_no_part() -> None:
    empty = make_briefing([], path="empty.txt")
    parts = counted_parts(corpus(briefings=[*BOTH, empty]), [sought("水")], PartedBy.BRIEFING)
    assert [part.name for part in parts] == [SPRING.path, AUTUMN.path]
