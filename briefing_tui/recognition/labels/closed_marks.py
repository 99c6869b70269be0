"""Marks of question and answer that no colon ends: ``Q - …``, ``질문) …``, ``**R.** …``."""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

QUESTION_LETTERS = frozenset("PDFВ")
"""Letters of a question that are marks beside an answer's, ``P. … R. …``."""

# ``Q - …``, ``질문) …``, ``A. …``: a mark and what closes it.
_MARK_CLOSED = deferred(
    r"(?P<words>[^\s.)）\-–—:：]{1,10} ?\d{0,2})(?:[.)）]\s*(?=\S|\Z)| [-–] (?=\S))"
)
_LETTER = deferred(r"(?P<words>Q(?=[ \u00a0\t]|\Z)|A(?=[ \u00a0]{2}|[\u00a0\t]|\Z))[ \u00a0\t]*")
# ``**R.** Todos``, ``**P. ¿Los pozos eran legales?**``: a mark before a full stop.
_STOPPED = deferred(r"(?P<words>[^\W\d_]{1,10})\.(?:\*\*|__)?\s+(?=\S)")


def mark_closed(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the mark before a dash or bracket, as in ``Q - Quelle …`` or ``질문) …``, or None."""
    match = _MARK_CLOSED.match(head, at)
    if (
        match is None
        or marks
        or (who := read_label(match["words"])) is None
        or (who.form is not Form.MARK and match["words"] not in QUESTION_LETTERS)
    ):
        return None
    shape = " ".join([*marks, "mark closed"])
    return label_from(line, match.end(), match["words"], who, LabelShape(shape))


def letter(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label of a single ``Q`` or ``A``, as in ``Q    Thank you.``, or None."""
    match = _LETTER.match(head, at) if head[at] in "QA" else None
    if match is None or (who := read_label(match["words"])) is None:
        return None
    shape = " ".join([*marks, "letter"])
    return label_from(line, match.end(), match["words"], who, LabelShape(shape))


def mark_in_bold(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the mark of question or answer that a full stop ends in bold, or None."""
    match = _STOPPED.match(head, at) if marks == ["bold"] else None
    if match is None or (who := read_label(match["words"])) is None:
        return None
    asks = who.form is Form.ROLE and who.role is Role.REPORTER
    if who.form is not Form.MARK and not asks and match["words"] not in QUESTION_LETTERS:
        return None
    return label_from(line, match.end(), match["words"], who, LabelShape("bold mark closed"))
