"""Values of the numbers of a text, and which numbers are the same or near."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing_tui.search.values.quantities import Quantity, quantities


def only(words: str) -> Quantity:
    """The only number of some words."""
    (found,) = quantities(words)
    return found


@pytest.mark.parametrize(
    ("words", "amount", "share"),
    [
        ("百分之八", "8", True),
        ("千分之八", "0.8", True),
        ("8%", "8", True),
        ("8‰", "0.8", True),
        ("八成六", "86", True),
        ("八成以上", "80", True),
        ("26.61万", "266100", False),
        ("三千", "3000", False),
        ("2½", "2.5", False),
    ],
)
def test_a_number_amounts_to(words: str, amount: str, share: bool) -> None:
    found = only(words)
    assert (found.amount, found.share) == (Decimal(amount), share)


@pytest.mark.parametrize("words", ["八成立", "一定", "统一"])
def test_a_digit_that_counts_nothing_is_no_number(words: str) -> None:
    assert list(quantities(words)) == []


def test_a_digit_is_a_number_before_what_it_counts() -> None:
    assert only("八座水库").amount == 8


def test_a_share_is_no_number_of_the_same_size() -> None:
    assert only("8%").same(only("百分之八"))
    assert not only("8%").same(only("8户"))


def test_rounded_numbers_are_near_where_one_is_said_to_be_about() -> None:
    assert only("约300户").near(only("298户"))
    assert not only("300户").near(only("298户"))
    assert not only("约300户").near(only("200户"))
