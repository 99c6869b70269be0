"""Labels that take several lines: role, office and name each on a line of its own.

``主持人`` over ``云岭市卫健委新闻发言人`` over ``周岚`` is one label of one person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing_tui.model import Role, Span
from briefing_tui.transcript.labels import Label
from briefing_tui.transcript.lines import Line
from briefing_tui.transcript.who import Form, Who

_PARTS = (Form.ROLE, Form.OFFICE, Form.OUTLET, Form.NAME, Form.OFFICE_NAME, Form.ROLE_NAME)


def with_stacks(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """The possible labels, those on successive lines that are parts of one put together."""
    pile: list[Label] = []
    for label in labels:
        if pile and not _goes_on(pile, label, lines):
            yield from _joined(pile)
            pile = []
        pile.append(label)
    yield from _joined(pile)


def _goes_on(pile: Sequence[Label], label: Label, lines: Sequence[Line]) -> bool:
    last = pile[-1]
    if any(lines[number].words for number in range(last.line + 1, label.line)):
        return False
    bare = all(one.shape == "words bare" and one.who.form in _PARTS for one in (*pile, label))
    # A part of each kind at most: a second name or role begins another label.
    return bare and label.who.form not in [one.who.form for one in pile] and not _named(pile)


def _named(pile: Sequence[Label]) -> bool:
    return any(one.who.named for one in pile)


def _joined(pile: Sequence[Label]) -> Iterator[Label]:
    if len(pile) < 2 or not _named(pile):
        yield from pile
        return
    person = next(one.who for one in pile if one.who.named)
    yield replace(
        pile[0],
        span=Span(pile[0].span.start, pile[-1].span.end),
        words=" ".join(one.words for one in pile),
        who=_whole(person, [one.who for one in pile]),
    )


def _whole(person: Who, parts: Sequence[Who]) -> Who:
    roles = [part.role for part in parts if part.role is not Role.UNKNOWN]
    offices = [part.name for part in parts if part.form in (Form.OFFICE, Form.OUTLET)]
    role = roles[0] if roles else Role.UNKNOWN
    form = Form.ROLE_NAME if roles else Form.NAME_OFFICE
    return replace(person, form=form, role=role, office=person.office or "".join(offices) or None)
