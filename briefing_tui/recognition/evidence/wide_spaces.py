"""Labels that a wide space ends and no list of words knows, where other labels end so.

Where most labels end in a wide space, ``周岚　我先说。``, the words before one are a label as well
if they begin another line so, and leave a doubt if they do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_tui.model import Ground
from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# The fewest labels that end so, and their least share.
_FEWEST = 5
_MOST = 0.6
# How often words begin a line so that no list of words knows.
_FEWEST_OF_WORD = 3
_ORDINAL = deferred("第|其[一二三四次]|[一二三四五六七八九十]|首先|最后|另外|此外|还有")
_HEAD = deferred(r"(?P<words>[\u3400-\u9fff·]{1,8})\u3000+(?=[^\s\u3000])(?=[^\n]*[，。！？；…])")


def with_wide_spaces(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts, with the lines that begin as most labels do."""
    accepted = {verdict.label.line for verdict in verdicts if verdict.accepted}
    ending = [number for number in accepted if _HEAD.match(lines[number].words)]
    if len(ending) < max(_FEWEST, _MOST * len(accepted)):
        return tuple(verdicts)
    first = min(accepted)
    free = [line for line in lines if line.number not in accepted]
    heads = {line.number: match for line in free if (match := _HEAD.match(line.words)) is not None}
    times = Counter(match["words"] for match in heads.values())
    found = [
        _verdict(lines[number], match["words"], match.end(), times[match["words"]])
        for number, match in heads.items()
        if number > first or times[match["words"]] > 1
    ]
    taken = {verdict.label.line for verdict in found}
    kept = [verdict for verdict in verdicts if verdict.label.line not in taken]
    return tuple(sorted([*kept, *found], key=lambda verdict: verdict.label.span.start))


def _verdict(line: Line, words: str, length: int, times: int) -> Verdict:
    who = read_label(words) or ReadLabel(Form.WORD, words)
    label = label_from(line, length, words, who, LabelShape("words space"))
    least = _FEWEST_OF_WORD if who.form is Form.WORD else 2
    again = times >= least and who.form is not Form.FIELD and _ORDINAL.match(words) is None
    ground = Ground("dominant", ENOUGH if again else 0.0)
    return Verdict(label, ground.weight, (ground,), doubtful=not again)
