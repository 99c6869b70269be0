"""Changes of speaker within a labelled turn that no label shows.

The host begins to speak where a paragraph thanks the previous speaker, calls the next, lets
reporters ask, or closes the briefing. A person whom the host calls by name speaks in the next
paragraph. A reporter says for which outlet he asks; the only official thanks for the question.
All of these are inferred.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.dataclass import replace
from briefing_tui.loading.budgets import STEPS, Meter
from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.questions import OUTLET_INTRODUCED
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.recognition.turns.moderator_phrases import (
    asked_to_speak,
    calls,
    closes,
    hands_over,
    is_asked,
    opens_floor,
    thanks,
    thanks_all,
)
from briefing_tui.text.lines import Line

# The greatest length of a host's words between speeches, unless they open with thanks.
_OPENING = 160
_SHORTEST = 10

_Cut = tuple[Line, Person | None, str, tuple[str, ...]]


def with_unlabelled(lines: Sequence[Line], turns: Sequence[Turn], people: People) -> list[Turn]:
    """Return the turns, split where another begins to speak without a label."""
    found: list[Turn] = []
    host = people.host
    starts = [line.start for line in lines]
    steps = Meter(STEPS.of(turns[-1].end))
    for at, turn in enumerate(turns):
        upcoming = turns[at + 1].person if at + 1 < len(turns) else None
        rest = turn
        while True:
            own = _paragraphs(lines, starts, rest)
            steps.spend(len(own))
            if (cut := _cut(own, rest, upcoming, host, people)) is None:
                break
            line, person, code, values = cut
            basis = Attribution.NONE if person is None else Attribution.INFERRED
            reason = Reason(code, values, Span(line.begin, line.finish))
            found.append(replace(rest, end=line.start))
            rest = Turn(line.start, turn.end, person, (), None, basis, reason)
        found.append(rest)
    return found


def _cut(
    own: Sequence[Line], turn: Turn, upcoming: Person | None, host: Person | None, people: People
) -> _Cut | None:
    """Return the first place in a turn where another speaks without a label, or None."""
    person = turn.person
    if person is None or len(own) < 2:
        return None
    if person.role is Role.REPORTER:
        cuts = [_by_host(_host_assigns(own, upcoming, host, people), person, host)]
        cuts.append(_answered(own, people))
    elif person.role is Role.HOST:
        cuts = [_called(own, upcoming, people), _introduced(own, people)]
    else:
        taken = _host_takes_over(own, person, upcoming, host, people)
        cuts = [_by_host(taken, person, host), _introduced(own, people)]
    return min(filter(None, cuts), key=lambda cut: cut[0].start, default=None)


def _by_host(taken: tuple[Line, str] | None, speaker: Person, host: Person | None) -> _Cut | None:
    """Return the paragraph from which the host speaks, with the host if known, or None."""
    if taken is None:
        return None
    line, code = taken
    if host is None:
        return line, None, "unnamed", ()
    return line, host, code, ((speaker.name, host.name) if code == "handover" else (host.name,))


def _introduced(own: Sequence[Line], people: People) -> _Cut | None:
    """Return the paragraph of a reporter who says for which outlet he asks, or None."""
    for line in own[1:]:
        opening = line.plain_part(0, _OPENING)
        match = OUTLET_INTRODUCED.match(opening) if "我是" in opening else None
        if match is not None:
            name = line.words[slice(*match.span("outlet"))].rstrip("的") + "记者"
            return line, people.reporter(name), "introduces", (name,)
    return None


def _called(own: Sequence[Line], upcoming: Person | None, people: People) -> _Cut | None:
    """Return the paragraph after the host's request to somebody without a label next, or None."""
    for line, after in pairwise(own):
        if len(line.words) > _OPENING or len(after.words) < _SHORTEST or _moderates(after, people):
            continue
        person = _handed_to(line, upcoming, people)
        if person is not None:
            return after, person, "called", (person.name,)
    return None


def _handed_to(line: Line, upcoming: Person | None, people: People) -> Person | None:
    """Return the person whom a paragraph asks to speak; None if their label comes next."""
    whom = asked_to_speak(line.plain)
    if whom is None:
        return None
    named = [person for person in people.officials if is_asked(whom, person)]
    if len(named) != 1 or (upcoming is not None and upcoming.key == named[0].key):
        return None
    return named[0]


def _moderates(line: Line, people: People) -> bool:
    words = line.plain_part(0, _OPENING)
    return _floor(line) or closes(words) or thanks_all(words) or _asks_somebody(words, people)


def _asks_somebody(words: str, people: People) -> bool:
    whom = asked_to_speak(words)
    return whom is not None and any(is_asked(whom, person) for person in people.officials)


def _answered(own: Sequence[Line], people: People) -> _Cut | None:
    """Return the paragraph where the only official thanks for the question, or None."""
    if len(people.officials) != 1:
        return None
    for line in own[1:]:
        if words_of.ANSWER_OPENS.match(line.plain_part(0, _OPENING)):
            person = people.officials[0]
            return line, person, "replies", (person.name,)
    return None


def _host_assigns(
    own: Sequence[Line], upcoming: Person | None, host: Person | None, people: People
) -> tuple[Line, str] | None:
    """Return the paragraph of a question where the host passes it to an official, or None."""
    if host is None:
        return None
    for at, line in enumerate(own[1:], 1):
        if len(line.words) > _OPENING:
            continue
        last = at == len(own) - 1 and upcoming is not None and upcoming.key != host.key
        if (last and upcoming and hands_over(line.plain, upcoming)) or (
            at < len(own) - 1 and _handed_to(line, upcoming, people) is not None
        ):
            return line, "call"
    return None


def _paragraphs(lines: Sequence[Line], starts: Sequence[int], turn: Turn) -> list[Line]:
    """Return the lines of a turn that have words after the label."""
    label = turn.labels[-1].end if turn.labels else turn.start
    low = bisect_left(starts, turn.start)
    own = lines[low : bisect_left(starts, turn.end, low)]
    return [line for line in own if line.words and line.begin + len(line.words) > label]


def _from(own: Sequence[Line], at: int) -> Line:
    """Return the paragraph from which the host speaks: ``own[at]`` or one that leads up to it."""
    while at > 1 and words_of.LEADS_UP.match(own[at - 1].plain_part(0, _OPENING)):
        at -= 1
    return own[at]


def _host_takes_over(
    own: Sequence[Line],
    speaker: Person,
    upcoming: Person | None,
    host: Person | None,
    people: People,
) -> tuple[Line, str] | None:
    """Return the paragraph from which the host speaks, and its code, or None."""
    asked_next = upcoming is not None and upcoming.role in (Role.REPORTER, Role.UNKNOWN)
    # A first paragraph is the speaker's own.
    for at, line in enumerate(own[1:], 1):
        short = len(line.words) <= _OPENING
        # The speaker may call or close as well, unless somebody else is known as the host.
        may_call = host is not None and short
        if not may_call and line.words[0] not in words_of.THANKS_BEGIN:
            continue
        words = line.plain_part(0, _OPENING)
        # Nobody thanks himself by name, so somebody else is speaking.
        if thanks(words, speaker):
            return line, "handover"
        if host is not None and thanks_all(words):
            return _from(own, at), "thanks"
        if not may_call:
            continue
        if _calls_on(words, line is own[-1], upcoming) or (
            line is not own[-1]
            and (other := _handed_to(line, upcoming, people)) is not None
            and other.key != speaker.key
        ):
            return _from(own, at), "call"
        if closes(words):
            return _from(own, at), "closing"
        if asked_next and opens_floor(words) and all(_floor(one) for one in own[at + 1 :]):
            return _from(own, at), "floor"
    return None


def _calls_on(words: str, last: bool, upcoming: Person | None) -> bool:
    """Return whether a paragraph calls the person whose label comes next."""
    if upcoming is None:
        return False
    return (len(words) <= 120 and calls(words, upcoming)) or (last and hands_over(words, upcoming))


def _floor(line: Line) -> bool:
    words = line.plain_part(0, _OPENING)
    return opens_floor(words) or words_of.LEADS_UP.match(words) is not None
