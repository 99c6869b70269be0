"""Short forms find the full names, and full names the short forms."""

from __future__ import annotations

import pytest

from briefing_tui.search.short_forms import known_forms
from tests.search.texts import answers

TWICE = "云岭市场监督管理局发布通报。云岭市场监督管理局还将抽检。"


@pytest.mark.parametrize(
    ("words", "query", "found"),
    [
        ("省发展和改革委员会已经批复。", "发改委", "发展和改革委员会"),
        ("省发改委已经批复。", "发展和改革委员会", "发改委"),
        ("據世界衛生組織統計。", "世卫组织", "世界衛生組織"),
        ("据世卫组织统计。", "世界卫生组织", "世卫组织"),
    ],
)
def test_a_known_short_form_is_found_both_ways(words: str, query: str, found: str) -> None:
    assert answers(words, query) == [("short-form", found)]


def test_a_short_form_is_learnt_from_a_name_that_the_texts_repeat() -> None:
    words = "海澜渔业互助协会开会。海澜渔业互助协会又发函。"
    assert answers(words, "海渔协会") == [("short-form", "海澜渔业互助协会")] * 2
    assert answers("海澜渔业互助协会开会。", "海渔协会") != [("short-form", "海澜渔业互助协会")]


def test_characters_that_stand_in_order_by_chance_are_no_name() -> None:
    words = "海风吹来，渔民开会。海风吹来，渔民开会。"
    assert all(kind != "short-form" for kind, _ in answers(words, "海渔会"))


def test_what_stands_as_typed_is_not_looked_for_otherwise() -> None:
    words = "市监局来了。云岭市场监督管理局也来了。"
    assert answers(words, "市监局") == [("exact", "市监局")]


def test_the_table_answers_with_the_end_that_a_name_has() -> None:
    assert "住房和城乡建设委员会" in known_forms("住建委")


def test_a_short_form_ends_as_the_names_of_bodies_do() -> None:
    words = "海澜渔业互助协会基金开会。海澜渔业互助协会基金又发函。"
    assert ("short-form", "海澜渔业互助协会基金") not in answers(words, "海渔协金")
