"""Labels copied from a page that shows a picture of whoever speaks: the name stands twice."""

from __future__ import annotations

from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.recognition.labels.words.offices import is_full_name
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# ``Photo of Rosa QuillanRosa Quillan (Fenwick, Minister for Water; Independent)``
_PICTURED = deferred(
    r"(?:Photo|Picture|Image|Portrait) of (?P<name>[^\W\d_][^()\n]{3,40})\s?(?P=name)"
    r"(?:\s*\((?P<office>[^\W\d_a-z][^()\n]{1,120})\))?\s*\Z"
)


def with_picture(words: str) -> ReadLabel | None:
    """Return who is named by the words for a picture and the same name again, or None."""
    match = _PICTURED.match(words)
    if match is None or not is_full_name(match["name"].strip()):
        return None
    return ReadLabel(Form.TITLE_NAME, match["name"].strip(), office=match["office"], named=True)


def pictured(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label behind the words for a picture of the same name, or None."""
    who = None if marks or at else with_picture(line.words)
    if who is None:
        return None
    shape = LabelShape("pictured bare", special=True)
    return label_from(line, len(line.words), who.name, who, shape)
