"""Labels in bold that no colon ends."""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_BOLD = deferred(r"(?P<words>[^*_]{1,60})(?:\*\*|__)\s*(?=[^\s:：︰*_])")
_BOLD_OFFICE = deferred(
    r"\*\*(?P<name>[^*:：\n]{2,60})\*\*\s*[-–—]{1,2}\s*[*_](?P<office>[^*_\n]{2,120})[*_]\Z"
)


def in_bold(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label in bold with no other ending, as in ``**周岚** 各位…``, or None."""
    match = _BOLD.match(head, at) if "bold" in marks else None
    if match is None or (who := read_label(match["words"].rstrip(COLONS + SPACES))) is None:
        return None
    if not has_han(who.name) or who.form in (Form.WORD, Form.FIELD, Form.OFFICE):
        return None
    shape = LabelShape(" ".join([*marks, "inline"]), special=True)
    return label_from(line, match.end(), match["words"], who, shape)


def bold_then_office(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label in bold with an office in italics, ``**Rosa Quillan** -- *Treasurer*``."""
    match = _BOLD_OFFICE.match(line.words) if "bold" in marks else None
    if match is None or (who := read_label(match["name"])) is None or who.form is Form.FIELD:
        return None
    if who.form in (Form.TITLE_CASE, Form.NAME, Form.TITLE_NAME):
        who = replace(who, form=Form.TITLE_NAME, office=match["office"], named=True)
    shape = LabelShape("bold own line", special=True)
    return label_from(line, len(line.words), match["name"], who, shape)
