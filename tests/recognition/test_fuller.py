"""Shortened and misprinted names, and the one full name that each can mean."""

from __future__ import annotations

import pytest

from briefing_tui.model import Span
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.recognition.speakers.fuller import fuller_names, with_known_ends


def label(words: str) -> Label:
    who = read_label(words)
    assert who is not None
    return Label(0, Span(0, len(words)), words, who, "colon", False, True)


def fuller(*words: str, lead: str = "") -> dict[str, str]:
    return fuller_names([label(each) for each in words], lead)


def test_a_title_and_family_name_are_the_only_full_name_of_that_family() -> None:
    assert fuller("MS. LARKIN", "DANA LARKIN") == {"MS. LARKIN": "DANA LARKIN"}


def test_two_full_names_of_one_family_settle_nothing() -> None:
    assert fuller("MS. LARKIN", "DANA LARKIN", "THEA LARKIN") == {}
    assert fuller("LARKIN", "DANA LARKIN", "THEA LARKIN") == {}


def test_a_family_name_alone_is_the_only_full_name_of_that_family() -> None:
    assert fuller("LARKIN", "DANA LARKIN") == {"LARKIN": "DANA LARKIN"}


def test_titles_of_a_woman_and_a_man_are_two_people() -> None:
    assert fuller("MS. LARKIN", "MR. LARKIN", "DANA LARKIN") == {}


def test_another_given_name_is_another_person() -> None:
    lead = "Remarks by Dana Larkin at the weir"
    assert fuller("Ms. Larkin", lead=lead) == {"Ms. Larkin": "Dana Larkin"}
    # ``Sky`` may be an outlet, so the label keeps its title.
    assert fuller("Ms. Sky Larkin", lead=lead) == {}


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("Remarks by Dana Larkin at the weir", "Dana Larkin"),
        ("Remarks by Governor Dana Paz Larkin at the weir", "Dana Paz Larkin"),
        ("Remarks at the weir", None),
    ],
)
def test_a_lead_gives_the_name_behind_the_title(lead: str, name: str | None) -> None:
    assert fuller("MS. LARKIN", lead=lead).get("MS. LARKIN") == name


def test_a_misprinted_title_is_the_title_that_it_resembles() -> None:
    assert fuller("CHAIMRAN LARKIN", "CHAIRMAN LARKIN") == {"CHAIMRAN LARKIN": "CHAIRMAN LARKIN"}


def test_a_title_that_resembles_another_half_is_no_misprint() -> None:
    assert "CAPTAIN LARKIN" not in fuller("CAPTAIN LARKIN", "CHAIRMAN LARKIN")
    assert "CHARMING LARKIN" not in fuller("CHARMING LARKIN", "CHAIRMAN LARKIN")


def test_the_longest_known_name_ends_a_label_with_an_office() -> None:
    names = ["PRESIDENT OF KADMEIA DANA PAZ LARKIN", "DANA PAZ LARKIN", "PAZ LARKIN"]
    (first, *_others) = with_known_ends([label(words) for words in names])
    assert (first.who.name, first.who.office) == ("DANA PAZ LARKIN", "PRESIDENT OF KADMEIA")


def test_a_family_name_in_small_letters_is_the_only_full_name_too() -> None:
    assert fuller("Larkin", "Dana Larkin") == {"Larkin": "Dana Larkin"}
