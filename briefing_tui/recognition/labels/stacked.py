"""Labels of several lines: role, office and name each on a line of its own.

``主持人`` over ``云岭市卫健委新闻发言人`` over ``周岚`` is one label of one person; so is the
name over the office where speech follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.model import Role, Span
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.recognition.lexicon.vocabulary import ends_as_office
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SURE_ENDS

_SPEECH_ENDS = tuple(SURE_ENDS + "：…”」")
_LONG_LINE = 40
_PARTS = (Form.ROLE, Form.OFFICE, Form.OUTLET, Form.NAME, Form.OFFICE_NAME, Form.ROLE_NAME)


def with_stacks(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels; join parts of one label on successive lines."""
    pile: list[Label] = []
    for label in labels:
        if pile and not _goes_on(pile, label, lines):
            yield from _joined(pile, lines, label.line)
            pile = []
        pile.append(label)
    yield from _joined(pile, lines, len(lines))


def _goes_on(pile: Sequence[Label], label: Label, lines: Sequence[Line]) -> bool:
    if not all(one.shape == "words bare" and one.who.form in _PARTS for one in (label, *pile)):
        return False
    if any(lines[number].words for number in range(pile[-1].line + 1, label.line)):
        return False
    if _named(pile):
        return pile[0].who.form is Form.NAME and label.who.form is Form.OFFICE
    # A part of each kind at most: a second name or role begins another label.
    return label.who.form not in [one.who.form for one in pile]


def _named(pile: Sequence[Label]) -> bool:
    return any(one.who.named for one in pile)


def _joined(pile: Sequence[Label], lines: Sequence[Line], following: int) -> Iterator[Label]:
    """Yield the labels of a pile as one, or each by itself."""
    one = len(pile) > 1 and _named(pile)
    if not one or (pile[0].who.named and not _speech_follows(pile, lines, following)):
        yield from pile
        return
    person = next(one.who for one in pile if one.who.named)
    yield pile[0]._replace(
        span=Span(pile[0].span.start, pile[-1].span.end),
        words=" ".join(one.words for one in pile),
        who=_whole(person, [one.who for one in pile]),
    )


def _speech_follows(pile: Sequence[Label], lines: Sequence[Line], following: int) -> bool:
    """Return whether speech follows a pile, not the next entry of a list."""
    between = lines[pile[-1].line + 1 : following]
    words = next((line.words for line in between if line.words), "")
    return words.endswith(_SPEECH_ENDS) or len(words) >= _LONG_LINE


def _whole(person: ReadLabel, parts: Sequence[ReadLabel]) -> ReadLabel:
    roles = [part.role for part in parts if part.role is not Role.UNKNOWN]
    offices = [part.name for part in parts if part.form in (Form.OFFICE, Form.OUTLET)]
    office = ""
    for words in offices:
        office += "、" * bool(ends_as_office(office)) + words
    role = roles[0] if roles else Role.UNKNOWN
    form = Form.ROLE_NAME if roles else Form.NAME_OFFICE
    return replace(person, form=form, role=role, office=person.office or office or None)
