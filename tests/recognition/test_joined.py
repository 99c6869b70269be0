"""Words and layout as two voters: what their verdicts make of each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from briefing_tui.model import Role, Span
from briefing_tui.recognition.evidence.joined import joined
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.recognition.layout.heads import heads_of
from briefing_tui.recognition.layout.voter import Vote, place_of
from briefing_tui.text.lines import lines_of

THREE = "Vraal Osk: Tamm on terve.\nImme Lohk: Kas tee on lahti?\nVraal Osk: Jah, on.\n"


def votes_on(text: str, chances: Mapping[str, float], ending: str = "colon") -> list[Vote]:
    """Votes on the heads of a text that have one ending, each with the chance of its words."""
    return [
        Vote(head, chances[head.words], place_of(text, head.end))
        for head in heads_of(lines_of(text))
        if head.ending == ending and head.words in chances
    ]


def both(
    text: str,
    chances: Mapping[str, float],
    verdicts: Sequence[Verdict] = (),
    ending: str = "colon",
) -> tuple[Verdict, ...]:
    return joined(text, lines_of(text), verdicts, votes_on(text, chances, ending))


def believed(verdicts: Sequence[Verdict]) -> list[str]:
    return [verdict.label.words for verdict in verdicts if verdict.accepted]


def by_words(
    text: str, who: ReadLabel, words: str, shape: str, weight: float, at: int = 0
) -> Verdict:
    """A verdict that words alone have given to a stretch of a text."""
    start = text.index(words, at)
    line = text.count("\n", 0, start)
    span = Span(start, start + len(words) + 1)
    return Verdict(Label(line, span, words, who, shape, False, True), weight, ())


def named(name: str) -> ReadLabel:
    return ReadLabel(Form.TITLE_NAME, name, named=True)


@pytest.mark.parametrize("silent", [True, False])
def test_layout_needs_less_where_words_find_nobody(silent: bool) -> None:
    text = THREE + "Tarn Uve: Sild on kinni.\n"
    known = "Elva Roon: Vesi langes.\nPeet Kask: Hea.\nUma Sool: Head aega.\n"
    people = ["Elva Roon", "Peet Kask", "Uma Sool"]
    told = (
        ()
        if silent
        else tuple(
            by_words(known + text, named(name), name, "colon inline", 5.0) for name in people
        )
    )
    chances = {"Vraal Osk": 0.9, "Imme Lohk": 0.9, "Tarn Uve": 0.6} | dict.fromkeys(people, 0.9)
    whole = text if silent else known + text
    assert ("Tarn Uve" in believed(both(whole, chances, told))) is silent


def test_a_chinese_line_of_its_own_is_a_heading_until_layout_is_sure() -> None:
    text = "堤段进展\n水退了三尺，人都回村。\n\n渡口情形\n船还没有开，路也不通。\n"
    half = both(text, {"堤段进展": 0.9, "渡口情形": 0.9}, ending="own")
    assert [verdict.accepted for verdict in half] == [False, False]
    assert all(verdict.doubtful for verdict in half)


def test_one_head_that_recurs_where_nobody_else_speaks_is_a_heading() -> None:
    text = "Vraal Osk: Tamm on terve.\n" * 3
    assert both(text, {"Vraal Osk": 0.9}) == ()


def test_a_line_right_below_a_label_is_the_office_of_its_bearer() -> None:
    text = "Vraal Osk\nTeemeister\n\nTamm on terve.\n\nImme Lohk\nKas tee on lahti?\n"
    found = both(text, {"Vraal Osk": 0.99, "Teemeister": 0.99, "Imme Lohk": 0.99}, ending="own")
    assert believed(found) == ["Vraal Osk", "Imme Lohk"]


def test_who_says_no_sentence_first_speaks_if_heard_again() -> None:
    text = "Vraal Osk: tere\nImme Lohk: Kas tee on lahti?\nVraal Osk: Jah, on.\n"
    sure = {"Vraal Osk": 0.99, "Imme Lohk": 0.99}
    assert believed(both(text, sure)) == ["Vraal Osk", "Imme Lohk", "Vraal Osk"]


def test_those_named_before_the_first_sentence_are_a_list() -> None:
    listed = "Vraal Osk: esimees\nTarn Uve: kirjutaja\n"
    sure = {"Vraal Osk": 0.99, "Imme Lohk": 0.99, "Tarn Uve": 0.99}
    text = listed + "Imme Lohk: Kas tee on lahti?\nVraal Osk: Jah, on.\n"
    assert believed(both(text, sure)) == ["Imme Lohk", "Vraal Osk"]


def test_a_numbered_line_of_its_own_is_the_heading_of_a_section() -> None:
    text = "Vraal Osk\nTamm on terve.\n\n2. Imme Lohk\nTee on lahti.\n\nTarn Uve\nSild on kinni.\n"
    sure = dict.fromkeys(("Vraal Osk", "Imme Lohk", "Tarn Uve"), 0.99)
    assert believed(both(text, sure, ending="own")) == ["Vraal Osk", "Tarn Uve"]


def test_a_role_is_not_named_by_the_first_words_of_its_bearer() -> None:
    text = "主席：请坐。\n" * 3 + "主席：周岚：首读。\n"
    role = ReadLabel(Form.ROLE, "主席", Role.HOST)
    starts = [at for at in range(len(text)) if text.startswith("主席", at)]
    told = [by_words(text, role, "主席", "words colon inline", 5.0, at) for at in starts[:3]]
    both_words = ReadLabel(Form.ROLE_NAME, "周岚", Role.HOST, named=True)
    told.append(by_words(text, both_words, "主席：周岚", "words colon inline", 5.0))
    last = both(text, {}, told)[-1].label
    assert (last.words, last.who.form, last.span.within(text)) == ("主席", Form.ROLE, "主席：")


@pytest.mark.parametrize(("shape", "stays"), [("words bare", False), ("capitals inline", True)])
def test_layout_speaks_louder_against_what_nothing_sets_apart(shape: str, stays: bool) -> None:
    text = "ELVA ROON Vesi langes.\n" + THREE * 2
    who = ReadLabel(Form.CAPITALS, "ELVA ROON", named=True)
    told = [by_words(text, who, "ELVA ROON", shape, 4.5)]
    found = both(text, {"Vraal Osk": 0.9, "Imme Lohk": 0.9}, told)
    assert ("ELVA ROON" in believed(found)) is stays


@pytest.mark.parametrize(("chance", "likely"), [(0.9, True), (0.99, False)])
def test_a_label_of_layout_alone_is_inferred_until_layout_is_sure(
    chance: float, likely: bool
) -> None:
    found = both(THREE, {"Vraal Osk": chance, "Imme Lohk": chance})
    assert [(verdict.accepted, verdict.likely) for verdict in found] == [(True, likely)] * 3


@pytest.mark.parametrize(("chance", "likely"), [(0.4, True), (0.6, False)])
def test_of_a_name_that_words_know_layout_need_only_say_that_a_label_is_possible(
    chance: float, likely: bool
) -> None:
    told = [
        by_words(THREE, named(name), name, "colon inline", 0.5)
        for name in ("Vraal Osk", "Imme Lohk")
    ]
    first, second, *_ = both(THREE, {"Vraal Osk": chance, "Imme Lohk": chance}, told)
    assert (first.accepted, first.likely) == (second.accepted, second.likely) == (True, likely)
