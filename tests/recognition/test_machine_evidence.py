"""Evidence that names beside clocks are heads of turns and not a timetable or a list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.machine import (
    TurnHead,
    is_machine_made,
    machine_heads,
    with_machine_labels,
)
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.voice_tags import voice_tags
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.text.lines import lines_of
from tests.recognition.reading import names, read

SAID = ("The weir holds.", "Since when?", "Since the flood in May.", "Then we can go.")
PEOPLE = ("Nell Varga", "Otto Brandl")


def found(text: str) -> list[TurnHead]:
    return machine_heads(lines_of(text))


def turns(clocks: Sequence[str], people: Sequence[str] = PEOPLE) -> str:
    """Turns of people in turn, each head on a line of its own with a clock behind the name."""
    return "".join(
        f"{people[at % len(people)]}  {clock}\n{SAID[at % 4]}\n\n"
        for at, clock in enumerate(clocks)
    )


def test_clocks_that_run_forward_are_those_of_turns() -> None:
    assert [head.name for head in found(turns(("0:03", "0:09", "0:15", "1:02")))] == [*PEOPLE] * 2


def test_clocks_that_run_back_are_those_of_a_timetable() -> None:
    assert found(turns(("9:40", "8:15", "7:50", "0:10"))) == []


def test_names_with_clocks_and_no_words_behind_are_a_list() -> None:
    clocks = ("0:03", "0:09", "0:15", "1:02")
    listed = "".join(f"{PEOPLE[at % 2]}  {clock}\n" for at, clock in enumerate(clocks))
    assert found(listed) == []


def test_names_of_which_none_comes_again_are_a_list_of_stations() -> None:
    stations = ("Upper Weir", "Mill Bridge", "Old Ferry", "Salt Quay")
    assert found(turns(("0:03", "0:09", "0:15", "1:02"), stations)) == []


def test_a_program_that_nothing_imitates_needs_no_name_twice() -> None:
    text = (
        f"00:00:03 From Nell Varga to Everyone:\n{SAID[0]}\n"
        f"00:00:09 From Otto Brandl to Everyone:\n{SAID[1]}\n"
    )
    assert [head.name for head in found(text)] == [*PEOPLE]


def test_a_clock_above_many_names_is_no_head() -> None:
    people = ("Nell Varga", "Otto Brandl", "Ida Rohn")
    rows = [f"0:{at:02}\n{people[at % 3]}\n{SAID[at % 4]}\n\n" for at in range(5)]
    assert not any(head.dialect == "under" for head in found("".join(rows)))
    rows = [f"0:{at:02}\n{PEOPLE[at % 2]}\n{SAID[at % 4]}\n\n" for at in range(6)]
    assert {head.dialect for head in found("".join(rows))} == {"under"}


def test_the_layout_with_most_turns_is_that_of_the_program() -> None:
    quoted = "0:01 | Ida Rohn\nA note.\n\n0:02 | Ida Rohn\nA note.\n\n0:03 | Ida Rohn\nA note.\n\n"
    heads = found(quoted + turns([f"1:{at:02}" for at in range(8)]))
    assert {head.name for head in heads} == {*PEOPLE}


def test_hours_count_in_the_time_of_a_head() -> None:
    text = "".join(
        f"{PEOPLE[at % 2]}   {lapse}\n{SAID[at % 4]}\n\n"
        for at, lapse in enumerate(
            ("58 minutes 2 seconds", "59 minutes", "1 hour 2 minutes 5 seconds")
        )
    )
    assert [head.seconds for head in found(text)] == [3482, 3540, 3725]


def test_labels_of_words_that_are_fewer_than_heads_are_words_said() -> None:
    text = turns(("0:03", "0:09", "0:15", "1:02")).replace(
        "The weir holds.", "The weir holds.\nNote to all: the gate is shut.\n"
    )
    assert names(read(text)) == [*PEOPLE]


def test_labels_that_carry_the_text_stay_beside_a_few_heads() -> None:
    talk = "".join(f"IDA ROHN: {words}\n\nPER LOHK: {words}\n\n" for words in SAID * 2)
    text = talk + turns(("0:03", "0:09", "0:15"), ("Nell Varga",))
    assert {"IDA ROHN", "PER LOHK"} <= set(names(read(text)))


@pytest.mark.parametrize(("accepted", "kept"), [(3, False), (5, True)])
def test_what_words_reject_is_kept_where_most_labels_are_those_of_words(
    accepted: int, kept: bool
) -> None:
    text = turns(("0:03", "0:09", "0:15", "1:02")) + "Ida Rohn: Yes.\n" * (accepted + 1)
    lines = lines_of(text)
    who = ReadLabel(Form.TITLE_CASE, "Ida Rohn", named=True)
    said = [line for line in lines if line.words.startswith("Ida")]
    told = [
        Verdict(label_from(line, 9, "Ida Rohn", who, LabelShape("colon inline")), weight, ())
        for line, weight in zip(said, [1.0] + [5.0] * accepted, strict=True)
    ]
    found = with_machine_labels(told, machine_heads(lines))
    assert (told[0] in found) is kept
    assert set(told[1:]) <= set(found)


def test_without_heads_the_verdicts_stay_and_none_is_a_programs() -> None:
    assert with_machine_labels((), []) == ()
    assert not is_machine_made(())


@pytest.mark.parametrize(
    ("text", "begun"),
    [("<Person1>Yes.</Person1><Person2>No.</Person2>", [0, 23]), ("<Person1> and </b>", [])],
)
def test_a_tag_is_a_voice_where_one_is_closed(text: str, begun: list[int]) -> None:
    assert voice_tags(text)[0] == begun
