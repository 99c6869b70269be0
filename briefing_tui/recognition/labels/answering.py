"""Names of those who answer or ask, in a bracket beside what a mark begins.

``<답변> (이수진 주택정책과장) …``, ``<질문> … (한빛일보 김나래 기자)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefing_tui.dataclass import replace
from briefing_tui.model import Role, Span
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.patterns import deferred

_BEHIND = deferred(r"[ \u00a0\u3000]*[(（\[](?P<who>[^()（）\[\]\n]{2,40})[)）\]][ \u00a0\u3000]*")
# ``… (한빛일보 김나래 기자)``: who asked, behind the question.
_SIGNED = deferred(r"[(（](?P<who>[^()（）\n]{2,40}(?:기자|記者|记者))[)）]\Z")
_LONGEST_SIGNED = 60
_NAMING = (Form.OFFICE_NAME, Form.NAME_OFFICE, Form.NAME, Form.TITLE_NAME, Form.TITLE_CAPITALS)


def with_named_answers(text: str, labels: Sequence[Label]) -> Iterator[Label]:
    """Yield the possible labels; a mark names the person whom a bracket tells.

    That bracket stands behind the mark, or for a journalist at the end of the question.
    """
    for label, after in zip_longest(labels, labels[1:]):
        if label.who.form is not Form.MARK or not label.inline:
            yield label
            continue
        behind = _BEHIND.match(text, label.span.end)
        who = read_label(behind["who"]) if behind is not None else None
        if behind is not None and who is not None and who.named and who.form in _NAMING:
            role = Role.REPORTER if label.who.answers is False else who.role
            label = label._replace(
                who=replace(who, role=role), span=Span(label.span.start, behind.end())
            )
        elif label.who.answers is False:
            said = text[label.span.end : after.span.start if after else None].rstrip()
            signed = _SIGNED.search(said[-_LONGEST_SIGNED:])
            asker = read_label(signed["who"].strip()) if signed is not None else None
            if asker is not None and asker.named and asker.role is Role.REPORTER:
                label = label._replace(who=replace(asker, answers=False))
        yield label
