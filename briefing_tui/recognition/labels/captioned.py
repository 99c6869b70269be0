"""Changes of speaker in captions, ``>>`` before somebody whom the captions do not name."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_MARK = ">>"
_CHANGE = deferred(r">>+\s*(?=[^\sa-z])")
# The share of lines with that mark from which they are quoted.
_MOST = 0.9
# The fewest labels with that mark.
_FEWEST = 3


def with_unnamed(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts, with a doubt where captions let somebody speak whom they do not name.

    So it is only in a text that has the mark before the names of speakers.
    """
    named = {
        verdict.label.line
        for verdict in verdicts
        if verdict.accepted and _CHANGE.match(lines[verdict.label.line].words)
    }
    marked = sum(line.words.startswith(_MARK) for line in lines)
    if len(named) < _FEWEST or marked > _MOST * sum(bool(line.words) for line in lines):
        return tuple(verdicts)
    found = [
        _unnamed(line, match.end())
        for line in lines
        if line.number not in named and (match := _CHANGE.match(line.words)) is not None
    ]
    taken = {verdict.label.line for verdict in found}
    kept = [verdict for verdict in verdicts if verdict.label.line not in taken]
    return tuple(sorted([*kept, *found], key=lambda verdict: verdict.label.span.start))


def _unnamed(line: Line, length: int) -> Verdict:
    who = ReadLabel(Form.WORD, line.words[:length].strip())
    label = label_from(line, length, who.name, who, LabelShape("caption", special=True))
    return Verdict(label._replace(inline=True), 0.0, (), doubtful=True)
