"""Parts: what is said, parted by briefing, speaker, office, kind, month or year, and counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import numpy as np

from briefing_tui.corpus.corpus import SaidCorpus, Sought
from briefing_tui.corpus.measures import deviation, juilland, normalised_deviation
from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Speech


class PartedBy(StrEnum):
    """The ways to part a corpus."""

    BRIEFING = "briefing"
    SPEAKER = "speaker"
    OFFICE = "office"
    KIND = "kind"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class CorpusPart:
    """A part of a corpus, and how often what is looked for stands in it.

    Attributes:
        name: what it is called; empty where no name, office or day is known.
        characters: how many characters are said in it.
        counts: how often each of what is looked for stands in it.
    """

    name: str
    characters: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dispersion:
    """The evenness with which findings are spread over the parts of a corpus.

    Attributes:
        count: how often it is said.
        holding: how many parts have it.
        parts: how many parts there are, without those in which nothing is said.
        juilland: see :func:`~.measures.juilland`.
        deviation: see :func:`~.measures.deviation`.
        normalised: see :func:`~.measures.normalised_deviation`.
    """

    count: int
    holding: int
    parts: int
    juilland: float | None
    deviation: float
    normalised: float


def counted_parts(
    corpus: SaidCorpus, sought: Sequence[Sought], parting: PartedBy
) -> list[CorpusPart]:
    """Return the parts of a corpus in which something is said, in order of names.

    Parts without a name stand last, and briefings in the order of the corpus.

    Args:
        corpus: what is counted.
        sought: what is looked for.
        parting: how the corpus is parted.
    """
    names = _NAMES[parting]
    characters: dict[str, int] = {}
    counts: dict[str, list[int]] = {}
    for said in corpus.texts():
        briefing = said.briefing
        named = [names(briefing, speech) for speech in briefing.speeches]
        for name, spoken in zip(named, said.by_speech(), strict=True):
            if spoken:
                characters[name] = characters.get(name, 0) + spoken
                counts.setdefault(name, [0] * len(sought))
        for number, one in enumerate(sought):
            starts = one.nodes(said, corpus.lexicon).starts
            speeches, times = np.unique(said.speeches_at(starts), return_counts=True)
            for speech, count in zip(speeches.tolist(), times.tolist(), strict=True):
                counts[named[speech]][number] += count
    parts = [CorpusPart(name, characters[name], tuple(counts[name])) for name in characters]
    if parting is PartedBy.BRIEFING:
        return parts
    return sorted(parts, key=lambda part: (not part.name, part.name))


def dispersion(parts: Sequence[CorpusPart], which: int = 0) -> Dispersion:
    """Return how evenly one of what was looked for is spread over parts."""
    counts = [part.counts[which] for part in parts]
    sizes = [part.characters for part in parts]
    return Dispersion(
        sum(counts),
        sum(count > 0 for count in counts),
        len(parts),
        juilland(counts, sizes),
        deviation(counts, sizes),
        normalised_deviation(counts, sizes),
    )


def _month(briefing: Briefing, speech: Speech) -> str:
    return f"{briefing.date:%Y-%m}" if briefing.date else ""


def _year(briefing: Briefing, speech: Speech) -> str:
    return f"{briefing.date:%Y}" if briefing.date else ""


def _office(briefing: Briefing, speech: Speech) -> str:
    return "、".join(speech.speaker.offices) if speech.speaker else ""


_NAMES: dict[PartedBy, Callable[[Briefing, Speech], str]] = {
    PartedBy.BRIEFING: lambda briefing, speech: briefing.path,
    PartedBy.SPEAKER: lambda briefing, speech: speech.speaker.name if speech.speaker else "",
    PartedBy.OFFICE: _office,
    PartedBy.KIND: lambda briefing, speech: speech.kind.value,
    PartedBy.MONTH: _month,
    PartedBy.YEAR: _year,
}
"""Functions that return the name of the part that a speech belongs to."""
