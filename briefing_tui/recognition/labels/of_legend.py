"""Labels that a legend explains, whatever their words mean: ``被代`` of 被告代理人."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing_tui.recognition.labels.label import Label, label_from
from briefing_tui.recognition.labels.words import Form, Who
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS


def with_explained(
    labels: Iterable[Label], lines: Sequence[Line], legend: Mapping[str, str]
) -> Iterator[Label]:
    """Yield the possible labels, and those of a legend that are none by their words."""
    known: set[int] = set()
    for label in labels:
        known.add(label.line)
        yield label
    most = max(map(len, legend), default=0)
    for line in lines if legend else ():
        if line.number in known or not line.words:
            continue
        at = min((at for at in map(line.words[: most + 1].find, COLONS) if at > 0), default=0)
        if line.words[:at] in legend:
            end = len(line.words) - len(line.words[at + 1 :].lstrip(SPACES))
            who = Who(Form.WORD, line.words[:at])
            inline = end < len(line.words)
            shape = f"words colon {'inline' if inline else 'own line'}"
            yield label_from(line, end, line.words[:at], who, shape, False, inline)
