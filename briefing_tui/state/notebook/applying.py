"""Corrections applied to a briefing: a new briefing, the old one untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.model import (
    Attribution,
    Briefing,
    Span,
    Speaker,
    Speech,
)
from briefing_tui.quoting.speech_words import spoken
from briefing_tui.state.notebook.correction import Correction, Fault
from briefing_tui.state.notebook.quoted_passages import find_passage
from briefing_tui.state.notebook.turn_corrections import nobody_in, noted, split_at, spoken_by
from briefing_tui.translation import ngettext


def apply_corrections(briefing: Briefing, corrections: Iterable[Correction]) -> Briefing:
    """Return the briefing with corrections applied in the order given.

    A speech whose speaker was set right or confirmed is ``corrected``. A name that was spelt
    anew or joined to another makes a labelled speech ``corrected`` and leaves an inferred one
    inferred: nobody has said that the inference is right. Corrections whose words or names cannot
    be found again are skipped; :func:`lost_corrections` returns them.
    """
    return _applied(briefing, corrections)[0]


def with_corrections(
    briefing: Briefing, corrections: Sequence[Correction], say: Callable[[str], object]
) -> Briefing:
    """Return the briefing with its corrections applied; report those whose words are gone.

    Args:
        briefing: as it was read.
        corrections: those of this briefing.
        say: takes the line that tells of the lost ones.
    """
    if lost := len(lost_corrections(briefing, corrections)):
        say(
            ngettext(
                "{path}: {count} correction is lost: its words are no longer there",
                "{path}: {count} corrections are lost: their words are no longer there",
                lost,
            ).format(path=briefing.path, count=lost)
        )
    return apply_corrections(briefing, corrections)


def lost_corrections(briefing: Briefing, corrections: Iterable[Correction]) -> list[Correction]:
    """Return the corrections that do not apply: their words, or the name, are gone."""
    return _applied(briefing, corrections)[1]


def _applied(
    briefing: Briefing, corrections: Iterable[Correction]
) -> tuple[Briefing, list[Correction]]:
    lost: list[Correction] = []
    changed = briefing
    for correction in corrections:
        done = _one(changed, correction)
        if done is None:
            lost.append(correction)
        else:
            changed = done
    return (changed if changed is briefing else _settled(changed)), lost


def _one(briefing: Briefing, correction: Correction) -> Briefing | None:
    """Return the briefing with one correction applied; None when it does not apply."""
    if correction.fault in (Fault.SAME, Fault.NAME):
        return _renamed(briefing, correction)
    if correction.fault in (Fault.SPLIT, Fault.NOTE):
        found = find_passage(briefing.text, correction.passage) if correction.passage else None
        if found is None:
            return None
        if correction.fault is Fault.NOTE:
            return noted(briefing, found)
        return split_at(briefing, found.start, correction.right)
    number = _speech_number(briefing, correction)
    if number is None:
        return None
    if correction.fault is Fault.NOBODY:
        return _with_speech(briefing, number, nobody_in(briefing.speeches[number]))
    if correction.fault is Fault.NO_TURN:
        return _joined(briefing, number)
    return _credited(briefing, number, correction)


def _speech_number(briefing: Briefing, correction: Correction) -> int | None:
    """Return the number of the speech that begins with a correction's words, or None."""
    passage = correction.passage
    found = find_passage(briefing.text, passage) if passage else None
    if found is None:
        return None
    starts = [speech.start for speech in briefing.speeches]
    return starts.index(found.start) if found.start in starts else None


def _credited(briefing: Briefing, number: int, correction: Correction) -> Briefing | None:
    """Return the briefing with one speech credited to the person named right, or None."""
    speech = briefing.speeches[number]
    if not correction.right:
        return None
    if correction.fault is Fault.CONFIRMED:
        speaker = _called(briefing, correction.right)
        if speaker is None or speech.speaker != speaker:
            return None
    return _with_speech(briefing, number, spoken_by(briefing, speech, correction.right))


def _renamed(briefing: Briefing, correction: Correction) -> Briefing | None:
    """Return the briefing with one speaker renamed, or merged into another, or None."""
    old = _called(briefing, correction.name or "")
    if old is None or not correction.right:
        return None
    other = _called(briefing, correction.right)
    if correction.fault is Fault.SAME and (other is None or other is old):
        return None
    new = replace(other or old, name=correction.right)
    if other and other is not old:
        titles = tuple(dict.fromkeys([*other.titles, *old.titles]))
        new = replace(new, titles=titles, organisation=other.organisation or old.organisation)
    speeches = []
    for speech in briefing.speeches:
        if speech.speaker == old:
            known = speech.attribution
            if known is Attribution.LABELLED:
                known = Attribution.CORRECTED
            speech = replace(speech, speaker=new, attribution=known)
        elif other and speech.speaker == other:
            speech = replace(speech, speaker=new)
        speeches.append(speech)
    return replace(briefing, speeches=tuple(speeches))


def _joined(briefing: Briefing, number: int) -> Briefing:
    """Return the briefing with one speech joined to what comes before; its label becomes text."""
    speech = briefing.speeches[number]
    rest = briefing.speeches[number + 1 :]
    if number == 0:
        front = Span(briefing.front_matter.start, speech.end)
        return replace(briefing, front_matter=front, speeches=rest)
    before = briefing.speeches[number - 1]
    longer = replace(
        before,
        end=speech.end,
        notes=tuple(sorted((*before.notes, *speech.notes))),
        sections=(*before.sections, *speech.sections),
    )
    return replace(briefing, speeches=(*briefing.speeches[: number - 1], longer, *rest))


def _called(briefing: Briefing, name: str) -> Speaker | None:
    return next(
        (s.speaker for s in briefing.speeches if s.speaker and s.speaker.name == name), None
    )


def _with_speech(briefing: Briefing, number: int, speech: Speech) -> Briefing:
    before, behind = briefing.speeches[:number], briefing.speeches[number + 1 :]
    return replace(briefing, speeches=(*before, speech, *behind))


def _settled(briefing: Briefing) -> Briefing:
    """Return the briefing with its speakers' ids and counts computed from its speeches."""
    spoken_by: dict[Speaker, list[Speech]] = {}
    for speech in briefing.speeches:
        if speech.speaker:
            spoken_by.setdefault(speech.speaker, []).append(speech)
    speakers = {
        old: _counted(briefing, replace(old, id=f"p{number}"), own)
        for number, (old, own) in enumerate(spoken_by.items(), 1)
    }
    speeches = tuple(
        replace(
            speech, id=f"s{number}", speaker=speakers[speech.speaker] if speech.speaker else None
        )
        for number, speech in enumerate(briefing.speeches, 1)
    )
    return replace(briefing, speakers=tuple(speakers.values()), speeches=speeches)


def _counted(briefing: Briefing, speaker: Speaker, speeches: Sequence[Speech]) -> Speaker:
    """Return a speaker with the totals of the speeches."""
    characters = sum(
        len("".join(span.within(briefing.text).split()))
        for speech in speeches
        for span in spoken(briefing.text, speech, speech.span)
    )
    return replace(speaker, speeches=len(speeches), characters=characters)
