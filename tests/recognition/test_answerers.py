"""Answerers are found by the places of their labels."""

from __future__ import annotations

from itertools import pairwise

from briefing_tui.recognition.evidence.turn_taking import answerers
from briefing_tui.recognition.labels.scanning import possible_labels
from briefing_tui.recognition.lexicon.questions import asks
from briefing_tui.text.lines import lines_of

ASKED, SAID = "Is the bridge open?", "The bridge is open."
PAIR = f"Oliver Pike: {ASKED}\nDana Larkin: {SAID}\n"
ALONE = f"Iris Kell: {SAID}\nDana Larkin: {SAID}\n"


def found(text: str, lead: str = "") -> set[str]:
    labels = list(possible_labels(lines_of(text)))
    starts = [*(label.span.start for label in labels), len(text)]
    ends = [label.span.end for label in labels]
    follows = [text[end:start] for end, (_, start) in zip(ends, pairwise(starts), strict=True)]
    return set(answerers(labels, follows, asks("en"), frozenset(lead.split())))


def test_who_stands_behind_questions_most_of_the_times_answers() -> None:
    assert found(PAIR * 2) == {"dana larkin"}
    assert found(PAIR * 2 + ALONE) == {"dana larkin"}


def test_who_stands_behind_questions_no_more_than_half_of_the_times_is_not_known_to_answer() -> (
    None
):
    assert found(PAIR * 2 + ALONE * 2) == set()


def test_one_answer_is_enough_for_whom_the_lead_names() -> None:
    assert found(PAIR) == set()
    assert found(PAIR, lead="Larkin") == {"dana larkin"}
    assert found(PAIR + ALONE, lead="Larkin") == set()


def test_who_asks_back_is_not_known_to_answer() -> None:
    assert found(f"Oliver Pike: {ASKED}\nDana Larkin: {ASKED}\n" * 2) == set()
