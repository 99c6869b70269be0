"""Lines set as nearly all labels are: labels too, where there are enough of those."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.evidence.own_lines import with_own_lines
from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.text.lines import lines_of

ELSE = "Ulla Reyn"


@pytest.mark.parametrize(
    ("others", "inline", "named"),
    [(11, 0, False), (12, 0, True), (12, 1, True), (12, 2, False)],
)
def test_a_line_is_a_label_beside_twelve_that_are_set_alike_and_few_that_are_not(
    others: int, inline: int, named: bool
) -> None:
    who = read_label("DANA LARKIN")
    assert who is not None
    said = "We have mended the weir, and it holds the water this year."
    names = ["DANA LARKIN"] * others + [ELSE]
    text = f"\nDANA LARKIN: {said}\n" * inline
    text += "".join(f"\n{name}:\n\n{said}\n" for name in names)
    lines = lines_of(text)
    label = "DANA LARKIN:"
    verdicts = [
        Verdict(label_from(line, len(label), label[:-1], who, LabelShape("colon")), ENOUGH, ())
        for line in lines
        if line.words.startswith(label)
    ]
    assert len(verdicts) == others + inline
    found = with_own_lines(text, lines, verdicts)
    assert ((found[-1].label.words, len(found)) == (ELSE, others + inline + 1)) is named
