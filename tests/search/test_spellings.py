"""British and American spelling are one; a mistyped word among others is taken for its nearest."""

from __future__ import annotations

import pytest

from briefing_tui.search.hit import HitGroup
from briefing_tui.search.spellings import spelled_otherwise
from tests.search.texts import answers, engine, speech, stretch


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labour", "labor"),
        ("neighbours", "neighbors"),
        ("organise", "organize"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("programme", "program"),
        ("defence", "defense"),
        ("dialogue", "dialog"),
        ("paediatric", "pediatric"),
    ],
)
def test_a_word_has_its_other_spelling(one: str, other: str) -> None:
    assert other in spelled_otherwise(one)
    assert one in spelled_otherwise(other)


@pytest.mark.parametrize("word", ["for", "four", "rise", "enter", "filled", "tour", "size"])
def test_a_word_is_no_spelling_of_another_word(word: str) -> None:
    others = {"for", "four", "rize", "entre", "filed", "filling", "tor", "sise"}
    assert not others & set(spelled_otherwise(word))


def test_the_other_spelling_comes_after_what_was_typed() -> None:
    text = "The labour market grew. A labor market shrank."
    assert answers(text, "labor") == [("exact", "labor"), ("variant", "labour")]
    assert answers(text, "labor market") == [
        ("exact", "labor market"),
        ("variant", "labour market"),
    ]


def test_between_quotation_marks_only_the_spelling_that_was_typed_counts() -> None:
    assert answers("The labour market grew.", '"labor"') == []


def test_a_mistyped_word_is_found_by_those_beside_it() -> None:
    text = "If nobody has broadband, that is the ministry's fault."
    hit = engine(speech(text)).search("boradband falt")[0]
    assert hit.group is HitGroup.REARRANGED
    assert stretch(hit) == "broadband, that is the ministry's fault"


def test_a_short_word_alone_is_not_taken_for_another() -> None:
    assert answers("The fault is ours.", "falt") == []


def test_a_word_that_stands_in_another_form_is_not_taken_for_another_word() -> None:
    text = "You are right, and taking a bus up the hill at noon is fine.\nI wake up at 8:00 sharp."
    hit = engine(speech(text)).search("waking up at eight")[0]
    assert (hit.group, stretch(hit)) == (HitGroup.REARRANGED, "wake up at 8")
