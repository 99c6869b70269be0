"""Labels in capitals with a long bracket behind them, as the records of Brazil have them.

``O SR. PRESIDENTE (Rodrigo Paranhos. Bloco/PSD - MG) - Há número``: the bracket tells name, party
and kind of speech, in sentences of its own.
"""

from __future__ import annotations

from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import Form, ReadLabel, is_title, read_label
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_LABEL = deferred(
    r"(?P<words>[^\W\d_][^()\n:;]{2,70}?)\s*\((?P<inner>[^()\n]{3,240})\)\s*(?:[.:]\s*)?[-–—:]\s+(?=\S)"
)
# A full stop that may end a sentence, not one behind an initial.
_STOP = deferred(r"(?P<word>[^\W_]{2,})\.\s")
_NAMES = (Form.TITLE_CASE, Form.TITLE_NAME)


def before_bracket(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label in capitals whose bracket has sentences in it, or None."""
    match = _LABEL.match(line.words, at) if "(" in head else None
    if match is None or marks or not match["words"].isupper():
        return None
    stop = next((m for m in _STOP.finditer(match["inner"]) if not is_title(m["word"])), None)
    if stop is None:
        return None
    who = read_label(match["words"])
    if who is None or who.form is Form.FIELD:
        return None
    if not who.named:
        named = read_label(match["inner"][: stop.end("word")])
        if named is not None and named.named and named.form in _NAMES:
            who = ReadLabel(Form.TITLE_CAPITALS, named.name, office=match["words"], named=True)
    return label_from(line, match.end(), match["words"], who, LabelShape("capitals dash"))
