"""Lines set as nearly all labels are: labels too, where there are enough of those."""

from __future__ import annotations

import pytest

from briefing_tui.recognition.evidence.own_lines import with_own_lines
from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.text.lines import lines_of

ELSE = "Ulla Reyn"


@pytest.mark.parametrize(("others", "named"), [(11, False), (12, True)])
def test_a_line_is_a_label_beside_twelve_that_are_set_alike(others: int, named: bool) -> None:
    who = read_label("DANA LARKIN")
    assert who is not None
    said = "We have mended the weir, and it holds the water this year."
    names = ["DANA LARKIN"] * others + [ELSE]
    text = "".join(f"\n{name}:\n\n{said}\n" for name in names)
    lines = lines_of(text)
    verdicts = [
        Verdict(
            label_from(line, len(line.words), "DANA LARKIN", who, LabelShape("colon")), ENOUGH, ()
        )
        for line in lines
        if line.words == "DANA LARKIN:"
    ]
    assert len(verdicts) == others
    found = with_own_lines(text, lines, verdicts)
    assert ((found[-1].label.words, len(found)) == (ELSE, others + 1)) is named
