"""The measures, against figures that were worked out by hand."""

from __future__ import annotations

import pytest

from briefing_tui.corpus.measures import (
    association,
    deviation,
    juilland,
    log_dice,
    log_likelihood,
    log_ratio,
    normalised_deviation,
    rate,
)


def test_a_rate_is_for_ten_thousand_characters() -> None:
    assert rate(3, 2_000) == 15
    assert rate(0, 0) == 0


def test_log_dice_is_fourteen_where_two_always_stand_together() -> None:
    assert log_dice(8, 8, 8) == 14
    # 2 · 2 / (8 + 8) is a quarter, two powers of two less.
    assert log_dice(2, 8, 8) == 12


def test_the_log_likelihood_of_two_corpora() -> None:
    # 10 in 1,000 and 2 in 1,000: 6 are expected in each, 2 (10 ln 10/6 + 2 ln 2/6) = 5.8221.
    assert log_likelihood(10, 2, 1_000, 1_000) == pytest.approx(5.8221, abs=1e-4)
    # 3 in 100 and 3 in 300: 1.5 and 4.5 are expected, 2 (3 ln 2 + 3 ln 2/3) = 1.7261.
    assert log_likelihood(3, 3, 100, 300) == pytest.approx(1.7261, abs=1e-4)
    assert log_likelihood(5, 15, 100, 300) == 0
    assert log_likelihood(0, 0, 0, 0) == 0


def test_the_association_of_a_table_of_four_cells() -> None:
    # Cells 10, 10, 20, 60 with sums 20, 80 and 30, 70: expected 6, 14, 24, 56.
    # 2 (10 ln 10/6 + 10 ln 10/14 + 20 ln 20/24 + 60 ln 60/56) = 4.4734.
    assert association(10, 20, 30, 100) == pytest.approx(4.4734, abs=1e-4)
    assert association(6, 20, 30, 100) == pytest.approx(0, abs=1e-9)


def test_a_log_ratio_tells_how_many_times_twice() -> None:
    assert log_ratio(8, 2, 100, 100) == 2
    assert log_ratio(8, 8, 100, 400) == 2
    assert log_ratio(4, 0, 100, 100) == 3


def test_the_deviation_of_proportions() -> None:
    # Shares of the parts 1/4, 1/4, 1/2; of what is found 1, 0, 0: (3/4 + 1/4 + 1/2) / 2.
    assert deviation([6, 0, 0], [100, 100, 200]) == 0.75
    assert deviation([1, 1, 2], [100, 100, 200]) == 0
    assert deviation([0, 0], [5, 5]) == 0
    # The smallest part has a quarter, so that 3/4 is the most.
    assert normalised_deviation([6, 0, 0], [100, 100, 200]) == 1
    assert normalised_deviation([6], [100]) == 0


def test_juillands_d() -> None:
    # Rates 3, 1, 2: mean 2, deviation sqrt(2/3), V = .40825; 1 - .40825 / sqrt(2) = .71132.
    assert juilland([3, 1, 2], [10, 10, 10]) == pytest.approx(0.71132, abs=1e-5)
    assert juilland([3, 6], [10, 20]) == 1
    assert juilland([4, 0], [10, 10]) == 0
    assert juilland([4, 0], [10, 0]) is None
    assert juilland([0, 0], [10, 10]) is None
