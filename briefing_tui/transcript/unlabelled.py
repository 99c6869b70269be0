"""What no label says: who opens, and where the host takes the floor within another's turn.

What tells it is that a paragraph thanks the very one who has just spoken, calls the next or
closes the briefing; or that a statement stands before all questions. Such turns are inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.transcript import vocabulary as words_of
from briefing_tui.transcript.lines import Line, lines_between
from briefing_tui.transcript.moderating import (
    calls,
    closes,
    hands_over,
    opens_floor,
    thanks,
    thanks_all,
)
from briefing_tui.transcript.people import People, Person
from briefing_tui.transcript.turns import Turn
from briefing_tui.transcript.vocabulary import simple

# A host's words between two speeches are short, or open with thanks: so many code points.
_OPENING = 160
_SENTENCE_ENDS = tuple("。！？.!?…」”")


def opening(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """What is said before the first label, by the host or the one who presides."""
    by_host = _opening_by_host(lines, turns, people, front)
    return by_host or _opening_announcement(lines, turns, people, front)


def _opening_by_host(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """The greeting and welcome of a host whom the text names elsewhere."""
    host, first = people.host, turns[0].person
    if host is None or first is None or first.key == host.key or first.role is Role.REPORTER:
        return None
    own = [line for line in lines if line.start < front.end and line.words]
    for at, line in enumerate(own):
        if not words_of.OPENING_GREETING.match(line.words):
            continue
        spoken = own[at:]
        welcomes = any(
            words_of.HOSTS.search(words) or words_of.CALLS.search(words)
            for words in (simple(line.words) for line in spoken)
        )
        if not welcomes or not spoken[-1].words.endswith(_SENTENCE_ENDS):
            return None
        reason = Reason("opening", (host.name,), Span(line.begin, line.finish))
        return Turn(line.start, front.end, host, (), None, Attribution.INFERRED, reason)
    return None


def _opening_announcement(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """What the one who presides says before the first question, without a label.

    A spokesperson's regular press conference often opens so. It is taken for one where title
    or lead say who presides, and that person answers below.
    """
    if not turns or turns[0].person is None:
        return None
    first = turns[0].person
    statement = None if people.presiding else _opening_statement(lines, turns, first, front)
    person = people.presiding or people.answering
    if statement is not None or person is None:
        return statement
    answers = any(turn.person is not None and turn.person.key == person.key for turn in turns)
    if not answers or first.key == person.key or first.role is Role.HOST or first.offices:
        return None
    own = [line for line in lines if line.start < front.end and line.words]
    known_as = person.name.split()[-1]
    told = [at for at, line in enumerate(own) if known_as in line.words]
    spoken = own[max(told, default=0) + 1 :]
    while spoken and not spoken[0].words.endswith(_SENTENCE_ENDS):
        # A date, a source, a heading.
        spoken = spoken[1:]
    if not spoken or any(
        words_of.FIELD_LINE.match(line.words) or words_of.EDITORIAL.search(line.words)
        for line in spoken
    ):
        return None
    reason = Reason("announcement", (person.name,), Span(own[0].begin, own[0].finish))
    start = spoken[0].start
    return Turn(start, front.end, person, (), None, Attribution.INFERRED, reason)


def _opening_statement(
    lines: Sequence[Line], turns: Sequence[Turn], first: Person, front: Span
) -> Turn | None:
    """The statement under a heading (``１．冒頭発言``) or after a greeting, before all questions.

    It is that of the one person who answers most of them, unless it welcomes or calls somebody
    or names that very person, as a host does.
    """
    answering = Counter(
        after.person.key
        for turn, after in pairwise(turns)
        if turn.person is not None
        and turn.person.role is Role.REPORTER
        and after.person is not None
        and after.person.role is not Role.REPORTER
    )
    if not answering or 3 * max(answering.values()) < 2 * answering.total():
        return None
    key = answering.most_common(1)[0][0]
    person = next(t.person for t in turns if t.person is not None and t.person.key == key)
    asked_first = any(t.person and t.person.role is Role.REPORTER for t in turns[:2])
    if not asked_first or first.key == person.key:
        return None
    own = [line for line in lines if line.start < front.end and line.words]
    heading: list[Span] = []
    while own and not own[-1].words.endswith(_SENTENCE_ENDS):
        # What is set over the questions.
        heading.insert(0, Span(own[-1].begin, own.pop().finish))
    for at, line in enumerate(own):
        heads = words_of.OPENING_HEAD.search(simple(line.words)) is not None
        if heads or words_of.OPENING_GREETING.match(line.words):
            spoken = own[at + heads :]
            if not spoken or any(
                person.name in line.words or words_of.PRESENTS.search(simple(line.words))
                for line in spoken
            ):
                return None
            reason = Reason("statement", (person.name,), Span(line.begin, line.finish))
            start = spoken[0].start
            basis, notes = Attribution.INFERRED, tuple(heading)
            return Turn(start, front.end, person, (), None, basis, reason, notes)
    return None


def with_inferred_hosts(lines: Sequence[Line], turns: Sequence[Turn], people: People) -> list[Turn]:
    """The turns, and within them those that an unlabelled host makes."""
    found: list[Turn] = []
    host = people.host
    for at, turn in enumerate(turns):
        upcoming = turns[at + 1].person if at + 1 < len(turns) else None
        cut = None
        if turn.person is None or turn.person.role is Role.HOST:
            pass
        elif turn.person.role is Role.REPORTER:
            cut = _host_assigns(lines, turn, upcoming, host)
        else:
            cut = _host_takes_over(lines, turn, upcoming, host)
        if cut is None:
            found.append(turn)
            continue
        line, code = cut
        evidence = Span(line.begin, line.finish)
        assert turn.person is not None
        if host is None:
            reason, basis = Reason("unnamed", (), evidence), Attribution.NONE
        elif code == "handover":
            reason = Reason(code, (turn.person.name, host.name), evidence)
            basis = Attribution.INFERRED
        else:
            reason, basis = Reason(code, (host.name,), evidence), Attribution.INFERRED
        found.append(Turn(turn.start, line.start, *_rest(turn)))
        found.append(Turn(line.start, turn.end, host, (), None, basis, reason))
    return found


def _rest(
    turn: Turn,
) -> tuple[Person | None, tuple[Span, ...], bool | None, Attribution, Reason]:
    return turn.person, turn.labels, turn.answers, turn.attribution, turn.reason


def _host_assigns(
    lines: Sequence[Line], turn: Turn, upcoming: Person | None, host: Person | None
) -> tuple[Line, str] | None:
    """The last paragraph of a question, where the host gives it to the one who answers."""
    if host is None or upcoming is None or upcoming.key == host.key:
        return None
    own = _paragraphs(lines, turn)
    last = own[-1] if own else None
    if last is None or len(own) < 2 or len(last.words) > _OPENING:
        return None
    return (_from(own, len(own) - 1), "call") if hands_over(simple(last.words), upcoming) else None


def _paragraphs(lines: Sequence[Line], turn: Turn) -> list[Line]:
    """The lines of a turn that have words of their own besides the label's."""
    label = turn.labels[-1].end if turn.labels else turn.start
    return [
        line
        for line in lines_between(lines, turn.start, turn.end)
        if line.words and line.finish > label
    ]


def _from(own: Sequence[Line], at: int) -> Line:
    """The paragraph from which the host speaks: that one, or what leads up to it."""
    while at > 1 and words_of.LEADS_UP.match(simple(own[at - 1].words[:_OPENING])):
        at -= 1
    return own[at]


def _host_takes_over(
    lines: Sequence[Line], turn: Turn, upcoming: Person | None, host: Person | None
) -> tuple[Line, str] | None:
    """The paragraph of a turn from which the host speaks, and what tells it."""
    assert turn.person is not None
    own = _paragraphs(lines, turn)
    asked_next = upcoming is not None and upcoming.role in (Role.REPORTER, Role.UNKNOWN)
    # A first paragraph is the speaker's own.
    for at, line in enumerate(own[1:], 1):
        short = len(line.words) <= _OPENING
        # Whoever calls or closes may be the one who is speaking, unless another is the host.
        may_call = host is not None and short
        if not may_call and line.words[0] not in words_of.THANKS_BEGIN:
            continue
        words = simple(line.words[:_OPENING])
        # Nobody thanks himself by name: another has the floor.
        if thanks(words, turn.person):
            return line, "handover"
        if host is not None and thanks_all(words):
            return _from(own, at), "thanks"
        if not may_call:
            continue
        if upcoming is not None and (
            (len(words) <= 120 and calls(words, upcoming))
            or (line is own[-1] and hands_over(words, upcoming))
        ):
            return _from(own, at), "call"
        if closes(words):
            return _from(own, at), "closing"
        if asked_next and opens_floor(words) and all(_floor(one) for one in own[at + 1 :]):
            return _from(own, at), "floor"
    return None


def _floor(line: Line) -> bool:
    words = simple(line.words[:_OPENING])
    return opens_floor(words) or words_of.LEADS_UP.match(words) is not None
