"""Labels to turns: who speaks where, and what no label says.

A turn runs from one label to the next. Within the turn of an official the host often takes
the floor again without a label; what tells it is that the paragraph thanks the very one who
has just spoken, calls the next, or closes the briefing. Such turns are marked as inferred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing_tui.loading.document import GivenTurn
from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.transcript import vocabulary as words_of
from briefing_tui.transcript.lines import Line, lines_between
from briefing_tui.transcript.people import People, Person
from briefing_tui.transcript.verdicts import Verdict
from briefing_tui.transcript.vocabulary import simple

# A host's words between two speeches are short, or open with thanks: so many code points.
_OPENING = 160


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of one person.

    Attributes:
        start: where it begins, with its label.
        end: where the next begins.
        person: who speaks, None when nobody can be named.
        labels: the stretches that name the speaker.
        answers: what its mark says: True for an answer, False for a question, else None.
        attribution: how it is known who speaks.
        reason: why it is credited so.
        notes: stretches of it that the container says are nobody's words.
    """

    start: int
    end: int
    person: Person | None
    labels: tuple[Span, ...]
    answers: bool | None
    attribution: Attribution
    reason: Reason
    notes: tuple[Span, ...] = ()


def labelled_turns(
    lines: Sequence[Line], verdicts: Sequence[Verdict], people: People, end: int
) -> list[Turn]:
    """One turn a label, up to the next label or ``end``."""
    turns: list[Turn] = []
    starts = [lines[verdict.label.line].start for verdict in verdicts]
    for verdict, start, stop in zip(verdicts, starts, [*starts[1:], end], strict=True):
        label = verdict.label
        person, reason = people.credit(label)
        reason = Reason(reason.code, reason.values, reason.evidence, verdict.grounds)
        turns.append(
            Turn(
                start,
                stop,
                person,
                (label.span,),
                label.who.answers,
                _basis(person, reason),
                reason,
            )
        )
    return turns


def _basis(person: Person | None, reason: Reason) -> Attribution:
    """How it is known who speaks under a label: a mark may leave it to the words."""
    if person is None:
        return Attribution.NONE
    return Attribution.INFERRED if reason.code == "only-official" else Attribution.LABELLED


def given_turns(given: Sequence[GivenTurn], people: People, end: int) -> list[Turn]:
    """The turns whose speakers the container names; what lies between is a note."""
    turns: list[Turn] = []
    starts = [turn.start for turn in given]
    for turn, stop in zip(given, [*starts[1:], end], strict=True):
        labels = (turn.label,) if turn.label.end > turn.label.start else ()
        notes = turn.notes + ((Span(turn.end, stop),) if turn.end < stop else ())
        evidence = turn.label if labels else Span(turn.start, turn.start)
        if turn.name is None:
            reason = Reason("unnamed", (), evidence)
            basis, person = Attribution.NONE, None
        else:
            reason = Reason("given", (turn.name,), evidence)
            basis, person = Attribution.LABELLED, people.given(turn.name, turn.role)
        turns.append(Turn(turn.start, stop, person, labels, None, basis, reason, notes))
    return turns


def opening_announcement(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """What the one who presides says before the first question, without a label.

    A spokesperson's regular press conference often opens so. It is taken for one where title
    or lead say who presides, and that person answers below.
    """
    person = people.presiding
    if not turns or turns[0].person is None:
        return None
    first = turns[0].person
    if person is None:
        return _opening_statement(lines, turns, first, front)
    answers = any(turn.person is not None and turn.person.key == person.key for turn in turns)
    if not answers or first.key == person.key or first.role is Role.HOST or first.offices:
        return None
    own = [line for line in lines if line.start < front.end and line.words]
    told = [at for at, line in enumerate(own) if person.name in line.words]
    spoken = own[max(told, default=0) + 1 :]
    while spoken and not spoken[0].words.endswith(_SENTENCE_ENDS):
        # A date, a source, a heading.
        spoken = spoken[1:]
    if not spoken or any(words_of.FIELD_LINE.match(line.words) for line in spoken):
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
    if first.role is not Role.REPORTER:
        return None
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
    own = [line for line in lines if line.start < front.end and line.words]
    for at, line in enumerate(own):
        heads = words_of.OPENING_HEAD.search(simple(line.words)) is not None
        if heads or words_of.OPENING_GREETING.match(line.words):
            spoken = own[at + heads :]
            if not any(line.words.endswith(_SENTENCE_ENDS) for line in spoken) or any(
                person.name in line.words or words_of.HOSTS.search(simple(line.words))
                for line in spoken
            ):
                return None
            reason = Reason("statement", (person.name,), Span(line.begin, line.finish))
            start = spoken[0].start
            return Turn(start, front.end, person, (), None, Attribution.INFERRED, reason)
    return None


_SENTENCE_ENDS = tuple("。！？.!?…」”")


def with_inferred_hosts(lines: Sequence[Line], turns: Sequence[Turn], people: People) -> list[Turn]:
    """The turns, and within them those that an unlabelled host makes."""
    found: list[Turn] = []
    host = people.host
    for at, turn in enumerate(turns):
        upcoming = turns[at + 1].person if at + 1 < len(turns) else None
        cut = None
        if turn.person is not None and turn.person.role not in (Role.HOST, Role.REPORTER):
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


def _host_takes_over(
    lines: Sequence[Line], turn: Turn, upcoming: Person | None, host: Person | None
) -> tuple[Line, str] | None:
    """The paragraph of a turn from which the host speaks, and what tells it."""
    assert turn.person is not None
    within = [line for line in lines_between(lines, turn.start, turn.end) if line.words]
    last = within[-1] if within else None
    asked_next = upcoming is not None and upcoming.role in (Role.REPORTER, Role.UNKNOWN)
    # The line of the label and a first paragraph are the speaker's own.
    for line in within[1:]:
        short = len(line.words) <= _OPENING
        # Whoever calls or closes may be the one who is speaking, unless another is the host.
        may_call = host is not None and short
        if not may_call and line.words[0] not in words_of.THANKS_BEGIN:
            continue
        words = simple(line.words[:_OPENING])
        # Nobody thanks himself by name: another has the floor.
        if thanks(words, turn.person):
            return line, "handover"
        if not may_call:
            continue
        if upcoming is not None and len(words) <= 120 and _calls(words, upcoming):
            return line, "call"
        if _closes(words):
            return line, "closing"
        if line is last and asked_next and _opens_floor(words):
            return line, "floor"
    return None


def thanks(words: str, person: Person) -> bool:
    """Whether words in simplified characters open by thanking a person by name or office."""
    if words[:1] not in words_of.THANKS_BEGIN or (match := words_of.THANKS.match(words)) is None:
        return False
    after = words[match.end() : match.end() + 40]
    name = simple(person.name)
    if not person.named:
        return False
    clause = re.split("[。！？!?；;，,]", after, maxsplit=1)[0]
    if name in clause:
        return True
    given = name[1:] if len(name) > 2 else name
    if re.search(rf"{re.escape(given)}(?:同志|先生|女士|老师|主任|局长|部长)", clause):
        return True
    # Without the given name: surname and office, or the office alone.
    surname = re.escape(name[:2] if len(name) > 3 and "·" not in name else name[:1])
    addressed = re.match(rf"{surname}(?:副)?({words_of.OFFICE_ENDS})", clause)
    return addressed is not None and addressed[1] in simple("".join(person.offices))


def _calls(words: str, upcoming: Person) -> bool:
    """Whether a paragraph calls the very one whose label comes next."""
    if upcoming.role is Role.HOST or not upcoming.named:
        return False
    call = words_of.CALLS.search(words)
    return call is not None and simple(upcoming.name) in words[call.start() :]


def _opens_floor(words: str) -> bool:
    """Whether a paragraph before a question gives somebody the floor to ask it."""
    if len(words) > 80 or words_of.ANSWERS_ONESELF.search(words):
        return False
    return words_of.OPENS_FLOOR.search(words) is not None


def _closes(words: str) -> bool:
    return words_of.CLOSES.search(words) is not None
