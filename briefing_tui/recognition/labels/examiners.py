"""Who asks in a deposition: a line ``BY MS. LARKIN:`` tells it for the marks ``Q.`` below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, Who, read_who

_BY = "BY "
_TITLED = (Form.TITLE_CAPITALS, Form.TITLE_NAME)


def with_examiners(labels: Iterable[Label]) -> Iterator[Label]:
    """Yield the possible labels; marks of a question name the examiner whom a line has told."""
    examiner: Who | None = None
    for label in labels:
        if not label.inline and label.words.startswith(_BY):
            who = read_who(label.words.removeprefix(_BY))
            if who is not None and who.form in _TITLED:
                examiner = who
                label = label._replace(who=who)
        elif label.who.form is Form.MARK and label.who.answers is False and examiner is not None:
            who = replace(examiner, form=Form.MARK, answers=False)
            label = label._replace(who=who)
        yield label
