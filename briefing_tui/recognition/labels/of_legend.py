"""Labels that a legend explains, whatever their words mean: ``被代`` of 被告代理人."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_SPACED = deferred(r"(?P<short>[^\W\d_]{1,3})(?:\u3000+|[ \u00a0]{2,}|\t+)[ \u3000]*(?=\S)")
# The fewest lines that begin with a label of a legend before a wide space.
_FEWEST = 3


def with_explained(
    labels: Iterable[Label], lines: Sequence[Line], legend: Mapping[str, str]
) -> Iterator[Label]:
    """Yield the possible labels, and those of a legend that are none by their words."""
    spaced = {label.line: label for label in _before_spaces(lines, legend)}
    known = set(spaced)
    for label in labels:
        if label.line not in spaced:
            known.add(label.line)
            yield label
    yield from spaced.values()
    most = max(map(len, legend), default=0)
    for line in lines if legend else ():
        if line.number in known or not line.words:
            continue
        at = min((at for at in map(line.words[: most + 1].find, COLONS) if at > 0), default=0)
        if line.words[:at] in legend:
            end = len(line.words) - len(line.words[at + 1 :].lstrip(SPACES))
            who = ReadLabel(Form.WORD, line.words[:at])
            inline = end < len(line.words)
            shape = f"words colon {'inline' if inline else 'own line'}"
            yield label_from(line, end, line.words[:at], who, LabelShape(shape))


def _before_spaces(lines: Sequence[Line], legend: Mapping[str, str]) -> list[Label]:
    """Return the labels before a wide space, ``陈　我先说。``, and those of who asks beside them.

    A legend explains them, and several lines begin with two of them at least.
    """
    found: list[Label] = []
    for line in lines if legend else ():
        match = _SPACED.match(line.words)
        if match is None:
            continue
        words = match["short"]
        known = ReadLabel(Form.WORD, words) if words in legend else read_label(words)
        if known is not None and (words in legend or known.form in (Form.MARK, Form.ROLE)):
            shape = "words space legend"
            found.append(
                label_from(line, match.end(), words, known, LabelShape(shape, special=True))
            )
    explained = [label.words for label in found if label.words in legend]
    enough = len(explained) >= _FEWEST and len(set(explained)) > 1
    return found if enough else []
