"""Examiners in a deposition: a line ``BY MS. LARKIN:`` names who asks under ``Q.`` below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_BY = "BY "
# ``Questioned by MS PRYCE``, ``<EXAMINATION BY MS PRYCE: [10.06am]``
_QUESTIONED = deferred(
    r"[<\[]?\s*(?:(?:further )?(?:questioned|questions|examined|examination|cross-examined|"
    r"cross-examination|re-examined|re-examination)(?: in chief)? (?:by|from) )"
    r"(?P<name>[^:\[\]<>]{4,40}?)[:.]?(?:\s*\[[^\[\]]{1,30}\])?\s*[:>\]]?\Z",
    2,
)
_TITLED = (Form.TITLE_CAPITALS, Form.TITLE_NAME)


def with_examiners(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels; marks of a question name the examiner whom a line has told."""
    examiner: ReadLabel | None = None
    told = [
        (line.begin, match["name"])
        for line in lines
        if (match := _QUESTIONED.match(line.words)) is not None
    ]
    for label in labels:
        while told and told[0][0] < label.span.start:
            who = read_label(told.pop(0)[1])
            examiner = who if who is not None and who.form in _TITLED else None
        if _is_told(label):
            who = read_label(label.words.removeprefix(_BY))
            if who is not None and who.form in _TITLED:
                examiner = who
                label = label._replace(who=who)
        elif label.who.form is Form.MARK and label.who.answers is False and examiner is not None:
            who = replace(examiner, form=Form.MARK, answers=False)
            label = label._replace(who=who)
        yield label


def _is_told(label: Label) -> bool:
    """Return whether a label is a line such as ``BY MS. LARKIN:``; a by-line has no colon."""
    return not label.inline and label.words.startswith(_BY) and "colon" in label.shape
