"""Short forms by the table, and the full names that hold them."""

from __future__ import annotations

from briefing_tui.search.short_forms import known_forms


def test_a_short_form_has_its_full_name_and_the_full_name_its_short_form() -> None:
    assert "人民法院" in known_forms("法院")
    assert "法院" in known_forms("人民法院")


def test_a_full_name_is_not_made_fuller_by_the_short_form_in_it() -> None:
    assert "人民人民法院" not in known_forms("人民法院")


def test_a_full_name_of_many_characters_has_its_short_form_and_this_its_full_name() -> None:
    assert "高检署" in known_forms("高等检察署")
    assert "职业安全卫生管制" in known_forms("职安卫管制")
