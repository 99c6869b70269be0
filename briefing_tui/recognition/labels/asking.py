"""Labels of members whose question stands in the record: ``Mr Vahur (Harwick) asked …``."""

from __future__ import annotations

from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_ASKED = deferred(
    r"(?:\d{1,3}[.)]?\s+)?(?P<words>[^\W\d_a-z][^()\[\]:;!?\n]{3,70}\s[(\[][^()\[\]\n]{2,50}[)\]])\s+"
    r"(?=(?:asked|asks|to ask|minta|bertanya(?: kepada)?)\s+(?:the\s+)?[^\W\d_a-z])"
)
_TITLED = (Form.TITLE_NAME, Form.TITLE_CAPITALS, Form.TITLE_CASE)


def asking_in_writing(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label of a member with a place or party, before a verb of asking, or None."""
    match = None if marks else _ASKED.match(line.words)
    if match is None or (who := read_label(match["words"])) is None:
        return None
    if not who.named or who.form not in _TITLED:
        return None
    return label_from(line, match.end(), match["words"], who, LabelShape("asking", special=True))
