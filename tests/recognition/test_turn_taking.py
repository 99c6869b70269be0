"""Labels that their place between questions and answers makes."""

from __future__ import annotations

import pytest

from briefing_tui.model import Ground, Span
from briefing_tui.recognition.evidence.turn_taking import with_the_same
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel


def verdict(name: str, weight: float, code: str, shape: str = "colon inline") -> Verdict:
    who = ReadLabel(Form.TITLE_CASE, name, named=True)
    return Verdict(
        Label(0, Span(0, 9), name, who, shape, False, True), weight, (Ground(code, weight),)
    )


@pytest.mark.parametrize(
    ("first", "other", "accepted"),
    [
        (verdict("Nell Varga", 3.0, "slot"), verdict("Nell Varga", 0.5, "form"), True),
        (verdict("Nell Varga", 3.0, "answers"), verdict("Nell Varga", 0.5, "form"), True),
        (verdict("Nell Varga", 3.0, "form"), verdict("Nell Varga", 0.5, "form"), False),
        (verdict("Nell Varga", 3.0, "slot"), verdict("Otto Brandl", 0.5, "form"), False),
        (verdict("Nell Varga", 3.0, "slot"), verdict("Nell Varga", 0.5, "form", "bare"), False),
    ],
)
def test_a_label_like_one_of_that_place_is_a_label_too(
    first: Verdict, other: Verdict, accepted: bool
) -> None:
    found = list(with_the_same([first, other]))
    assert [each.accepted for each in found] == [True, accepted]
