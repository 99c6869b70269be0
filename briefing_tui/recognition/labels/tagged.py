"""Labels that tags stand around, as in the records of committees of the Knesset."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.model import Ground, Span
from briefing_tui.recognition.labels.label import label_from
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form, read_who
from briefing_tui.recognition.layout.head_names import who_of
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS

_WEIGHT = 9.0


def with_tagged(
    lines: Sequence[Line], tags: Sequence[Span], verdicts: Sequence[Verdict]
) -> tuple[Verdict, ...]:
    """Return the verdicts with the labels on lines that begin with a tag and end in a colon.

    Args:
        lines: the lines, without the tags.
        tags: the stretches of the tags, in text order.
        verdicts: the verdicts so far.
    """
    if not tags:
        return tuple(verdicts)
    starts = {span.start for span in tags}
    found: list[Verdict] = []
    for line in lines:
        begun = any(start in starts for start in range(line.start, line.begin))
        words = line.words.rstrip(COLONS + SPACES)
        if not begun or not words or words == line.words:
            continue
        known = read_who(words)
        who = known if known is not None and known.form is not Form.FIELD else who_of(words)
        if who is not None:
            label = label_from(line, len(line.words), words, who, "tagged own line", True, False)
            found.append(Verdict(label, _WEIGHT, (Ground("special", _WEIGHT),)))
    taken = {verdict.label.line for verdict in found}
    kept = [verdict for verdict in verdicts if verdict.label.line not in taken]
    if found:
        kept = [verdict for verdict in kept if verdict.accepted]
    return tuple(sorted([*kept, *found], key=lambda verdict: verdict.label.span.start))
