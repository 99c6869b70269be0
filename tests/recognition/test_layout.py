"""Layout as a voter: heads of each ending, votes without words, and the doubt that they leave."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from operator import mul

import pytest

from briefing_tui.loading.budgets import Budget
from briefing_tui.recognition.evidence.joined import joined
from briefing_tui.recognition.layout import fitted, head_features, second, voter
from briefing_tui.recognition.layout.heads import Head, heads_of
from briefing_tui.recognition.layout.voter import Vote, place_of, votes_of
from briefing_tui.text.lines import lines_of
from tests.recognition.reading import read, tiles

ESTONIAN = (
    ("Kaarel Nõmmik", "Kas sild avatakse enne talve? Küla ootab vastust juba kolmandat kuud."),
    ("Leelo Tammsalu", "Töö kestab. Vesi oli kõrge, aga tammi parandati ka öösel."),
    ("Kaarel Nõmmik", "Kui palju see maksab? Eelarves on ainult üks rida."),
    ("Leelo Tammsalu", "Arve tuleb sügisel. Enne ei saa ma ühtegi arvu öelda."),
    ("Urmas Pihelg", "Lisan ühe asja. Bussid sõidavad jälle esmaspäevast."),
    ("Kaarel Nõmmik", "Ja kool? Lapsed käivad praegu jala üle mäe."),
    ("Urmas Pihelg", "Kooli tee saab korda. Kivid on juba kohal."),
    ("Leelo Tammsalu", "Aitäh kõigile. Järgmine kord räägime sadamast."),
)


def heads(line: str) -> dict[str, Head]:
    return {head.ending: head for head in heads_of(lines_of(line))}


@pytest.mark.parametrize(
    ("line", "ending", "words", "said"),
    [
        ("Odette Quillan: The pumps run.", "colon", "Odette Quillan", "The pumps run."),
        ("Odette Quillan – The pumps run.", "dash", "Odette Quillan", "The pumps run."),
        ("ODETTE QUILLAN. The pumps run.", "stop", "ODETTE QUILLAN", "The pumps run."),
        ("【周岚】水泵正常。", "bracket", "周岚", "水泵正常。"),
        ("ODETTE QUILLAN      The pumps run.", "wide", "ODETTE QUILLAN", "The pumps run."),
        ("**Odette Quillan** The pumps run.", "bold", "Odette Quillan", "The pumps run."),
        ("Odette Quillan", "own", "Odette Quillan", ""),
        ("Q Do the pumps run?", "letter", "Q", "Do the pumps run?"),
    ],
)
def test_a_head_is_found_by_what_ends_it(line: str, ending: str, words: str, said: str) -> None:
    head = heads(line)[ending]
    assert (head.words, line[head.end :], head.within) == (words, said, False)


def test_a_head_is_found_behind_a_sentence_of_its_line() -> None:
    line = "The pumps run. Thea Larkin: Since when?"
    [head] = [head for head in heads_of(lines_of(line)) if head.within]
    assert (head.words, head.ending, line[head.end :]) == ("Thea Larkin", "colon", "Since when?")


def test_a_paragraph_with_more_labels_than_any_meeting_has_no_heads_within() -> None:
    many = "周岚：好。" * 50_000
    assert [head.words for head in heads_of(lines_of(many))] == ["周岚"]


def test_a_bracket_that_is_open_hides_the_heads_within_it_alone() -> None:
    line = "The pumps run (see below. Thea Larkin: no). Odette Quillan: Since May?"
    assert [head.words for head in heads_of(lines_of(line)) if head.within] == ["Odette Quillan"]


def test_a_clock_in_a_line_ends_no_head() -> None:
    assert "colon" not in heads("We met at 10:30 by the weir.")


@pytest.mark.parametrize("template", ["{}: {}\n", "{}\n{}\n\n", "{} – {}\n\n", "[{}] {}\n"])
def test_votes_find_the_labels_of_a_language_without_lists_of_words(template: str) -> None:
    turns = [(name, f"{said} {said}") for name, said in ESTONIAN] * 2
    text = "".join(template.format(name, said) for name, said in turns)
    votes = votes_of(text, lines_of(text))
    likely = [vote for vote in votes if vote.chance > 0.5]
    assert [vote.head.words for vote in likely] == [name for name, _ in turns]
    assert all(
        text.startswith(said, vote.place) for vote, (_, said) in zip(likely, turns, strict=True)
    )


def test_a_likely_label_that_no_word_knows_leaves_a_doubt() -> None:
    text = "Vraal Osk: Tamm on terve.\nImme Lohk: Kas tee on lahti?\nVraal Osk: Jah, on.\n"
    lines = lines_of(text)
    votes = [
        Vote(head, 0.7, place_of(text, head.end))
        for head in heads_of(lines)
        if head.ending == "colon"
    ]
    verdicts = joined(text, lines, (), votes)
    assert [verdict.label.words for verdict in verdicts] == ["Vraal Osk", "Imme Lohk", "Vraal Osk"]
    assert all(verdict.doubtful and not verdict.accepted for verdict in verdicts)


def test_each_weight_has_the_name_of_its_feature_in_the_order_of_a_row() -> None:
    assert tuple(fitted.FIRST) == ("bias", *head_features.FEATURES)
    assert tuple(fitted.SECOND) == ("bias", *head_features.FEATURES, *second.SECOND)
    assert tuple(fitted.FIRST.values()) == voter.FIRST
    assert tuple(fitted.SECOND.values()) == voter.SECOND


def test_a_row_has_a_number_for_each_feature() -> None:
    text = "Thea Larkin: Since when?\nOdette Quillan: Since May.\n"
    lines = lines_of(text)
    found = heads_of(lines)
    table = head_features.table_of(text, lines, found)
    added = second.added_to(text, found, table, [0.5] * len(found))
    assert {len(row) for row in head_features.rows_of(table)} == {len(head_features.FEATURES)}
    assert {len(row) for row in second.added_rows(table, added)} == {len(second.SECOND)}


def test_a_chance_is_the_logistic_function_of_a_row_and_its_weights() -> None:
    text = "".join(f"{name}: {said}\n" for name, said in ESTONIAN)
    lines = lines_of(text)
    found = heads_of(lines)
    table = head_features.table_of(text, lines, found)
    rows = head_features.rows_of(table)
    first = [chance(voter.FIRST, row) for row in rows]
    added = second.added_rows(table, second.added_to(text, found, table, first))
    told = [chance(voter.SECOND, [*row, *more]) for row, more in zip(rows, added, strict=True)]
    assert [vote.chance for vote in votes_of(text, lines)] == pytest.approx(told)


def chance(weights: Sequence[float], row: Sequence[float]) -> float:
    score = weights[0] + sum(map(mul, weights[1:], row))
    return 1 / (1 + exp(-score))


def test_a_doubt_in_the_back_matter_is_none() -> None:
    text = "【闻静姝】大家好。\n*****\n2024年5月30日\n2024年5月30日\n许立衡：好。"
    assert tiles(read(text))


def test_heads_that_are_more_than_of_any_meeting_have_no_vote(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "Weir\nMill\nLock\n"
    lines = lines_of(text)
    assert len(votes_of(text, lines)) == 3
    monkeypatch.setattr(voter, "HEADS", Budget("labels", 2))
    assert votes_of(text, lines) == ()
