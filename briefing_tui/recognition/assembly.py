"""Assembly: the findings of all passes as one briefing whose parts tile the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import (
    Attribution,
    Briefing,
    Kind,
    Role,
    Span,
    Speaker,
    Speech,
    Warning,
)
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.structure.header import Header
from briefing_tui.recognition.structure.notes import notes_of
from briefing_tui.recognition.structure.presence import body_and_titles
from briefing_tui.recognition.structure.sections import sections_of
from briefing_tui.recognition.structure.stamps import stamped_times
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.text.lines import Line
from briefing_tui.warning import WarningCode


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of the passes in a document with speakers.

    Attributes:
        header: title, dates and venue.
        people: those who speak or are said to be present.
        turns: the turns in text order, at least one.
        roles: the role of each person who has a turn, by key.
        kinds: the kind of each turn.
        furniture: spans that nobody speaks, in text order.
    """

    header: Header
    people: People
    turns: Sequence[Turn]
    roles: dict[str, Role]
    kinds: Sequence[Kind]
    furniture: Sequence[Span]


@dataclass(frozen=True, slots=True)
class _Part:
    """A turn that becomes a speech: its kind, its lines, and the notes in it."""

    turn: Turn
    kind: Kind
    lines: Sequence[Line]
    notes: tuple[Span, ...]


def as_plain_text(context: Context, header: Header) -> Briefing:
    """Return a briefing without speakers: all text is front matter, and a warning says so."""
    document = context.document
    end = len(document.text)
    warnings = [*document.warnings, *header.warnings]
    warnings.append(Warning(WarningCode.NO_SPEAKERS, (), 0, 0))
    return Briefing(
        document.source,
        document.text,
        context.language,
        header.title,
        header.date,
        header.dates,
        header.venue,
        (),
        Span(0, end),
        (),
        Span(end, end),
        tuple(sorted(warnings, key=lambda warning: warning.start)),
        document.facts.times,
    )


def assemble(context: Context, found: Findings) -> Briefing:
    """Return the briefing of these findings; nobody is credited with the furniture."""
    document, text = context.document, context.text
    header, people, turns = found.header, found.people, found.turns
    merged = _merged(turns, found.kinds)
    settled = {turn.person.key: people.settled(turn.person) for turn, _ in merged if turn.person}
    starts = [line.start for line in context.lines]
    parts = [
        _Part(turn, kind, *_aside(context.lines, starts, turn, found.furniture))
        for turn, kind in merged
    ]
    counts: defaultdict[str, list[int]] = defaultdict(list)
    for part in parts:
        if part.turn.person:
            counts[part.turn.person.key].append(_characters(text, part))
    speakers = {
        key: _speaker(f"p{number}", person, found.roles[key], counts[key])
        for number, (key, person) in enumerate(settled.items(), 1)
    }
    speeches = tuple(
        _speech(f"s{number}", text, part, speakers) for number, part in enumerate(parts, 1)
    )
    start, end = turns[0].start, turns[-1].end
    warnings = [*document.warnings, *header.warnings, *_warnings(people, speeches, speakers)]
    return Briefing(
        document.source,
        text,
        context.language,
        header.title,
        header.date,
        header.dates,
        header.venue,
        tuple(speakers.values()),
        Span(0, start),
        speeches,
        Span(end, len(text)),
        tuple(sorted(warnings, key=lambda warning: warning.start)),
        document.facts.times or stamped_times(text, speeches),
    )


def _merged(turns: Sequence[Turn], kinds: Sequence[Kind]) -> list[tuple[Turn, Kind]]:
    """Return the turns with kinds; merge neighbours of one speaker, kind and basis."""
    merged: list[tuple[Turn, Kind]] = []
    for (kind, _basis, key), run in groupby(
        zip(turns, kinds, strict=True),
        lambda pair: (pair[1], pair[0].attribution, pair[0].person and pair[0].person.key),
    ):
        together = [turn for turn, _kind in run]
        if key is None:
            merged += [(turn, kind) for turn in together]
            continue
        if len(together) > 1:
            whole = replace(
                together[0],
                end=together[-1].end,
                labels=tuple(label for turn in together for label in turn.labels),
                notes=tuple(note for turn in together for note in turn.notes),
            )
            together = [whole]
        merged.append((together[0], kind))
    return merged


def _aside(
    lines: Sequence[Line], starts: Sequence[int], turn: Turn, furniture: Sequence[Span]
) -> tuple[Sequence[Line], tuple[Span, ...]]:
    """Return the lines and the notes of a turn."""
    low = bisect_left(starts, turn.start)
    own = lines[low : bisect_left(starts, turn.end, low)]
    given = turn.notes
    if furniture:
        first = bisect_left(furniture, Span(turn.start, turn.start))
        given = (*given, *furniture[first : bisect_left(furniture, Span(turn.end, 0))])
    return own, notes_of(own, turn.start, turn.end, turn.labels, given)


def _characters(text: str, part: _Part) -> int:
    """Return how many code points outside labels and notes are not white space."""
    turn = part.turn
    at, count = turn.start, 0
    for span in sorted([*turn.labels, *part.notes]):
        count += len("".join(text[at : span.start].split()))
        at = max(at, span.end)
    return count + len("".join(text[at : turn.end].split()))


def _speaker(id_: str, person: Person, role: Role, characters: Sequence[int]) -> Speaker:
    organisation, titles = body_and_titles("、".join(person.offices))
    return Speaker(id_, person.name, role, titles, organisation, len(characters), sum(characters))


def _speech(id_: str, text: str, part: _Part, speakers: dict[str, Speaker]) -> Speech:
    turn, notes = part.turn, part.notes
    sections = sections_of(text, part.lines, turn.start, turn.end, [*turn.labels, *notes])
    speaker = speakers[turn.person.key] if turn.person is not None else None
    return Speech(
        id_,
        speaker,
        part.kind,
        turn.attribution,
        turn.start,
        turn.end,
        turn.labels,
        sections,
        notes,
        turn.reason,
    )


def _is_in_doubt(speech: Speech) -> bool:
    """Return whether a speech begins with what layout takes for a label and words do not."""
    sure = speech.attribution is Attribution.LABELLED
    told = speech.reason.code == "doubt"
    return not sure and (told or any(each.code == "layout" for each in speech.reason.grounds))


def _warnings(
    people: People, speeches: Sequence[Speech], speakers: dict[str, Speaker]
) -> list[Warning]:
    found: list[Warning] = []
    for basis, run in groupby(speeches, key=lambda speech: speech.attribution):
        if basis is Attribution.NONE:
            unknown = [speech for speech in run if not _is_in_doubt(speech)]
            if unknown:
                found.append(
                    Warning(WarningCode.UNLABELLED_TEXT, (), unknown[0].start, unknown[-1].end)
                )
    found += [
        Warning(WarningCode.SPEAKER_IN_DOUBT, speech.reason.values[:1], speech.start, speech.end)
        for speech in speeches
        if _is_in_doubt(speech)
    ]
    offices = people.present.offices
    if not people.present.listed or len(offices) < 3:
        return found
    firsts: dict[str, Speech] = {}
    for speech in speeches:
        if speech.speaker is not None:
            firsts.setdefault(speech.speaker.id, speech)
    for speaker in speakers.values():
        first = firsts[speaker.id]
        if speaker.role is Role.OFFICIAL and speaker.name not in offices:
            found.append(
                Warning(
                    WarningCode.SPEAKER_NOT_IN_PARTICIPANTS, (speaker.name,), first.start, first.end
                )
            )
    return found
