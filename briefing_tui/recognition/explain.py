"""The explanation of what each line of a transcript was read as, and why."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Section, walk_sections
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.text.lines import Line


@dataclass(frozen=True, slots=True)
class Explanation:
    """One line, what it was read as, and why.

    Attributes:
        line: its number, from 1, as editors count.
        taken_for: ``front matter``, ``label``, ``speech``, ``note``, ``back matter`` or ``blank``.
        speaker: the name of the speaker credited with it, or None.
        why: the reasons, one entry for each ground, in English.
        words: the line.
    """

    line: int
    taken_for: str
    speaker: str | None
    why: tuple[str, ...]
    words: str


def explain(
    briefing: Briefing, lines: Sequence[Line], verdicts: Sequence[Verdict]
) -> list[Explanation]:
    """Return the explanation of every line of a briefing, in text order.

    Args:
        briefing: the briefing that the transcript was read as.
        lines: its lines.
        verdicts: the verdict on each possible label.
    """
    weighed = {verdict.label.line: verdict for verdict in verdicts}
    markers = {
        section.start: section
        for speech in briefing.speeches
        for section in walk_sections(speech.sections)
    }
    starts = {speech.start: speech for speech in briefing.speeches}
    explained: list[Explanation] = []
    for line in lines:
        why: list[str] = []
        verdict = weighed.get(line.number)
        speech = briefing.speech_at(line.start)
        if verdict is not None:
            why += _weights(verdict)
        if (begun := starts.get(line.start)) is not None:
            why.append(begun.reason.message)
        why += [_section(markers[at]) for at in range(line.begin, line.finish) if at in markers]
        explained.append(
            Explanation(
                briefing.line_of(line.start),
                _taken_for(briefing, line, verdict),
                speech.speaker.name if speech and speech.speaker else None,
                tuple(why),
                line.words.replace("\n", ""),
            )
        )
    return explained


def _taken_for(briefing: Briefing, line: Line, verdict: Verdict | None) -> str:
    if not line.words:
        return "blank"
    speech = briefing.speech_at(line.start)
    if speech is None:
        return "front matter" if line.start < briefing.front_matter.end else "back matter"
    if verdict is not None and verdict.accepted:
        return "label"
    if any(note.start <= line.begin and line.finish <= note.end for note in speech.notes):
        return "note"
    return "speech"


def _weights(verdict: Verdict) -> list[str]:
    decided = "a label" if verdict.accepted else "no label"
    head = f"“{verdict.label.words}” is {decided}: {verdict.weight:.1f} of {ENOUGH:.1f}"
    return [head, *(f"{ground.weight:+.1f} {ground.message}" for ground in verdict.grounds)]


def _section(section: Section) -> str:
    return f"section “{section.title}”, level {section.level}"
