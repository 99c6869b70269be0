"""Turns before the first label, inferred from greetings, lead and title.

The evidence is a greeting and welcome, a title or lead that says who presides, or a statement
before all questions. Such turns are inferred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.speakers.spokesperson import quoted_in_title
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

# Titles of a speech with questions behind it, how far down they stand, an editor's summary.
_SPEECH = deferred("(?:讲话|致[辞词]|发言|演讲|座谈|座谈会|谈话)(?:纪要|实录|记录|全文|稿)?\\Z")
_NEAR = 8
_EDITORS = deferred("【[^】]{1,12}】|[（(【]?(?:导\\s*读|编者按|摘要|按语)")
_SENTENCE_ENDS = tuple(SENTENCE_ENDS + "」”")


def opening(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """Return the turn before the first label, by the host or the one who presides, or None."""
    by_host = _opening_by_host(lines, turns, people, front)
    return by_host or _opening_announcement(lines, turns, people, front)


def _opening_by_host(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """Return the turn in which the host greets and welcomes, or None."""
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
            for words in (line.plain for line in spoken)
        )
        if not welcomes or not spoken[-1].words.endswith(_SENTENCE_ENDS):
            return None
        reason = Reason("opening", (host.name,), Span(line.begin, line.finish))
        return Turn(line.start, front.end, host, (), None, Attribution.INFERRED, reason)
    return None


def _opening_announcement(
    lines: Sequence[Line], turns: Sequence[Turn], people: People, front: Span
) -> Turn | None:
    """Return the unlabelled turn of the one who presides, or None.

    A spokesperson's regular press conference often opens so. The text is such a turn if title
    or lead say who presides, and that person answers later.
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
    if quoted_in_title("\n".join(line.words for line in own)) == person.name:
        return None  # What stands below the title of an interview is the interviewer's.
    known_as = person.name.split()[-1]
    told = [at for at, line in enumerate(own) if known_as in line.words]
    behind = own[max(told, default=0) + 1 :]
    # A date, a source or a heading may precede it.
    spoken = list(dropwhile(lambda line: not line.words.endswith(_SENTENCE_ENDS), behind))
    if not spoken or any(
        words_of.is_field_line(line.words) or words_of.EDITORIAL.search(line.words)
        for line in spoken
    ):
        return None
    reason = Reason("announcement", (person.name,), Span(own[0].begin, own[0].finish))
    start = spoken[0].start
    return Turn(start, front.end, person, (), None, Attribution.INFERRED, reason)


def _opening_speech(own: Sequence[Line], person: Person, front: Span) -> Turn | None:
    """Return the speech that a title announces, ``…座谈会上的讲话``, before all questions, or None.

    Its speaker is the one who answers them. It is in the first person, and an editor's summary in
    black brackets may stand above it.
    """
    head = [line for line in own if not line.words.endswith(_SENTENCE_ENDS)]
    titles = [line for line in head if _SPEECH.search(line.plain.rstrip("*_#） )"))]
    if not titles or titles[0].number > _NEAR:
        return None
    told = [at for at, line in enumerate(own) if line in titles or _EDITORS.match(line.words)]
    behind = own[max(told) + 1 :]
    spoken = list(dropwhile(lambda line: not line.words.endswith(_SENTENCE_ENDS), behind))
    if not spoken or not any("我" in line.words for line in spoken):
        return None
    reason = Reason("statement", (person.name,), Span(spoken[0].begin, spoken[0].finish))
    return Turn(spoken[0].start, front.end, person, (), None, Attribution.INFERRED, reason)


def _opening_statement(
    lines: Sequence[Line], turns: Sequence[Turn], first: Person, front: Span
) -> Turn | None:
    """Return the statement under a heading or greeting before all questions, or None.

    Its speaker is the person who answers at least two thirds of the questions, or who presides
    where questions are in bold, unless the statement presents somebody or names that person, as
    a host does.
    """
    answering = Counter(
        after.person.key
        for turn, after in pairwise(turns)
        if turn.person is not None
        and turn.person.role is Role.REPORTER
        and after.person is not None
        and after.person.role is not Role.REPORTER
    )
    presides = next((t.person for t in turns if t.reason.code == "bold-answer"), None)
    if presides is None and 3 * max(answering.values(), default=0) < 2 * answering.total():
        return None
    if not answering:
        return None
    key = answering.most_common(1)[0][0]
    person = presides or next(t.person for t in turns if t.person and t.person.key == key)
    asked_first = any(t.person and t.person.role is Role.REPORTER for t in turns[:2])
    if not asked_first or first.key == person.key:
        return None
    own = [line for line in lines if line.start < front.end and line.words]
    if (speech := _opening_speech(own, person, front)) is not None:
        return speech
    heading: list[Span] = []
    while own and not own[-1].words.endswith(_SENTENCE_ENDS):
        # Lines of a heading over the questions.
        heading.insert(0, Span(own[-1].begin, own.pop().finish))
    for at, line in enumerate(own):
        heads = words_of.OPENING_HEAD.search(line.plain) is not None
        if heads or words_of.OPENING_GREETING.match(line.words):
            spoken = own[at + heads :]
            if not spoken or any(
                person.name in line.words or words_of.PRESENTS.search(line.plain) for line in spoken
            ):
                return None
            reason = Reason("statement", (person.name,), Span(line.begin, line.finish))
            start = spoken[0].start
            basis, notes = Attribution.INFERRED, tuple(heading)
            return Turn(start, front.end, person, (), None, basis, reason, notes)
    return None
