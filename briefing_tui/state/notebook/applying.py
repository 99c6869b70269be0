"""Corrections applied to a briefing: a new briefing, the old one untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date as Date

from briefing_tui.dataclass import replace
from briefing_tui.model import Attribution, Briefing, Kind, Span, Speaker, Speech, Warning
from briefing_tui.quoting.speech_words import spoken
from briefing_tui.state.notebook.correction import Correction, Fault
from briefing_tui.state.notebook.people_corrections import (
    called,
    made_one,
    renamed,
    with_office,
)
from briefing_tui.state.notebook.quoted_passages import find_surely
from briefing_tui.state.notebook.turn_corrections import (
    joined_to_before,
    no_label_at,
    no_note_at,
    nobody_in,
    noted,
    split_at,
    spoken_by,
)
from briefing_tui.translation import ngettext
from briefing_tui.warning import WarningCode


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


def standing(briefing: Briefing, correction: Correction) -> Span | None:
    """Return where the words of a correction stand; None where they may not stand any more."""
    passage = correction.passage
    if passage is None:
        return None
    if correction.sha256 == briefing.source.sha256:
        here = Span(passage.start, passage.end)
        if here.within(briefing.text) == passage.exact:
            return here
    return find_surely(briefing.text, passage)


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
    if correction.passage is None:
        # A name that an earlier version set right, which did not keep the words beside it.
        same = correction.sha256 == briefing.source.sha256
        return _of_people(briefing, correction) if same else None
    found = standing(briefing, correction)
    if found is None:
        return None
    if correction.fault in _OF_PEOPLE:
        return _of_people(briefing, correction)
    if correction.fault is Fault.TITLE:
        return replace(briefing, title=correction.right)
    if correction.fault is Fault.DATE:
        return _on_day(briefing, correction.right)
    if correction.fault in _OF_SPEECHES:
        starts = [speech.start for speech in briefing.speeches]
        if found.start not in starts:
            return None
        return _of_speech(briefing, starts.index(found.start), correction)
    return _of_place(briefing, found, correction)


_OF_PEOPLE = frozenset({Fault.SAME, Fault.NAME, Fault.OFFICE})
_OF_SPEECHES = frozenset(
    {Fault.SPEAKER, Fault.CONFIRMED, Fault.JOINED, Fault.NO_TURN, Fault.NOBODY, Fault.KIND}
)


def _of_people(briefing: Briefing, correction: Correction) -> Briefing | None:
    name, right = correction.name or "", correction.right or ""
    if correction.fault is Fault.SAME:
        return made_one(briefing, name, right)
    if correction.fault is Fault.NAME:
        return renamed(briefing, name, right)
    return with_office(briefing, name, right)


def _of_speech(briefing: Briefing, number: int, correction: Correction) -> Briefing | None:
    speech, right = briefing.speeches[number], correction.right
    match correction.fault:
        case Fault.JOINED:
            return joined_to_before(briefing, number, keeps_label=True)
        case Fault.NO_TURN:
            return joined_to_before(briefing, number)
        case Fault.NOBODY:
            changed = nobody_in(speech)
        case Fault.KIND:
            if right not in list(Kind):
                return None
            changed = replace(speech, kind=Kind(right))
        case _:
            if not right:
                return None
            if correction.fault is Fault.CONFIRMED:
                speaker = called(briefing, right)
                if speaker is None or speech.speaker != speaker:
                    return None
            changed = spoken_by(briefing, speech, right)
    return _with_speech(briefing, number, changed)


def _of_place(briefing: Briefing, found: Span, correction: Correction) -> Briefing | None:
    if correction.fault is Fault.NOTE:
        return noted(briefing, found)
    if correction.fault is Fault.NO_NOTE:
        return no_note_at(briefing, found)
    if correction.fault is Fault.NO_LABEL:
        return no_label_at(briefing, found)
    return split_at(briefing, found.start, correction.right, correction.name or "")


def _on_day(briefing: Briefing, iso: str | None) -> Briefing | None:
    """Return the briefing on another day; None where that is none."""
    try:
        return replace(briefing, date=Date.fromisoformat(iso) if iso else None)
    except ValueError:
        return None


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
    return replace(
        briefing,
        speakers=tuple(speakers.values()),
        speeches=speeches,
        warnings=tuple(w for w in briefing.warnings if not _is_settled(w, speeches)),
    )


def _is_settled(warning: Warning, speeches: Iterable[Speech]) -> bool:
    """Return whether a warning tells of a doubt that a correction has settled."""
    if warning.code is WarningCode.NO_SPEAKERS:
        return any(speech.speaker is not None for speech in speeches)
    if warning.code not in (WarningCode.SPEAKER_IN_DOUBT, WarningCode.UNLABELLED_TEXT):
        return False
    return any(
        speech.start <= warning.start < speech.end and speech.attribution is Attribution.CORRECTED
        for speech in speeches
    )


def _counted(briefing: Briefing, speaker: Speaker, speeches: Sequence[Speech]) -> Speaker:
    """Return a speaker with the totals of the speeches."""
    characters = sum(
        len("".join(span.within(briefing.text).split()))
        for speech in speeches
        for span in spoken(briefing.text, speech, speech.span)
    )
    return replace(speaker, speeches=len(speeches), characters=characters)
