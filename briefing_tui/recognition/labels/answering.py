"""Names of those who answer, in a bracket behind a mark: ``<답변> (이수진 주택정책과장) …``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_tui.dataclass import replace
from briefing_tui.model import Role, Span
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, read_who
from briefing_tui.text.patterns import deferred

_BEHIND = deferred(r"[ \u00a0\u3000]*[(（\[](?P<who>[^()（）\[\]\n]{2,40})[)）\]][ \u00a0\u3000]*")
_NAMING = (Form.OFFICE_NAME, Form.NAME_OFFICE, Form.NAME, Form.TITLE_NAME, Form.TITLE_CAPITALS)


def with_named_answers(text: str, labels: Iterable[Label]) -> Iterator[Label]:
    """Yield the possible labels; a mark names the person whom a bracket behind it tells."""
    for label in labels:
        if label.who.form is Form.MARK and label.inline:
            behind = _BEHIND.match(text, label.span.end)
            who = read_who(behind["who"]) if behind is not None else None
            if behind is not None and who is not None and who.named and who.form in _NAMING:
                role = Role.REPORTER if label.who.answers is False else who.role
                label = label._replace(
                    who=replace(who, role=role),
                    span=Span(label.span.start, behind.end()),
                )
        yield label
