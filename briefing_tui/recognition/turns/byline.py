"""The one speaker of a speech, whom a line under its title names."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.model import Ground
from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS, COMMAS, SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_SPEECH = deferred(
    r"(?:讲话|致[辞词]|发言|演讲|演说|述职报告|工作报告|寄语|献词|贺[辞词]|开幕[辞词]|闭幕[辞词]|主旨报告)"
    r"(?:稿|全文|实录|提纲|要点|摘要)?[”》）)]?\Z"
)
_NAMED = (Form.NAME, Form.OFFICE_NAME, Form.NAME_OFFICE, Form.ROLE_NAME, Form.SURNAME_OFFICE)
_LONGEST_TITLE = 60
_LONGEST_LINE = 50
# The most lines with words from the title to the speaker.
_NEAR = 4
_FEWEST_SENTENCES = 3
_MARKS = "#*_（）()【】[]—-　 "
_ENDS = tuple(SENTENCE_ENDS + SEMICOLONS + COMMAS)


def with_byline(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdict on the line under the title that names the one speaker.

    The verdicts stay as they are where another label is accepted, or no such line stands there.
    """
    if any(verdict.accepted for verdict in verdicts):
        return tuple(verdicts)
    head = [line for line in lines if line.words][: 2 * _NEAR]
    titles = [at for at, line in enumerate(head[:_NEAR]) if _is_title(line)]
    if not titles:
        return tuple(verdicts)
    for line in head[titles[-1] + 1 : titles[-1] + 1 + _NEAR]:
        bare = line.words.strip(_MARKS).rstrip(COLONS + SPACES)
        if not bare or len(bare) > _LONGEST_LINE or bare.endswith(_ENDS):
            continue
        who = read_label(bare)
        if who is None or not who.named or who.form not in _NAMED:
            continue
        spoken = sum(
            below.words.count(mark) for below in lines[line.number + 1 :] for mark in "。！？"
        )
        if spoken < _FEWEST_SENTENCES:
            return tuple(verdicts)
        label = label_from(line, len(line.words), bare, who, LabelShape("byline", special=True))
        return (Verdict(label, ENOUGH, (Ground("title", ENOUGH),), likely=True),)
    return tuple(verdicts)


def _is_title(line: Line) -> bool:
    bare = line.plain.strip(_MARKS)
    return len(bare) <= _LONGEST_TITLE and _SPEECH.search(bare) is not None
