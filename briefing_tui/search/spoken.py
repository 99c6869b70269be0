"""Spoken: who speaks where in the texts of a segment, of what kind, and under which headings.

Filters are answered from these columns alone, so that no briefing is read for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import Kind, Role
from briefing_tui.search.codes import Ints
from briefing_tui.search.outline import Outline
from briefing_tui.search.postings import Places32
from briefing_tui.search.speakers import Known

KINDS = tuple(Kind)
"""The kinds of speech, in the order of their numbers."""

NO_SPEAKER = -1
"""The number of the speaker where nobody is named."""


@dataclass(frozen=True, slots=True, eq=False)
class Spoken:
    """The speeches and sections of some texts, in text order, a column for each of their fields.

    Attributes:
        starts: the place at which each speech begins.
        ends: the place at which it ends.
        kinds: its kind, as a place in :data:`KINDS`.
        speakers: who speaks, as a place among ``people``, or :data:`NO_SPEAKER`.
        section_starts: the place at which each section begins, outer ones before inner ones.
        section_ends: the place at which it ends.
        section_speeches: the number of its speech.
        section_titles: its heading, as a place among ``titles``.
        label_starts: the place at which each label begins.
        label_ends: the place at which it ends.
        people: what each speaker is known by, a line of JSON each, as :func:`people_of` reads it.
        titles: the headings, a line of JSON each, as :func:`titles_of` reads them.
    """

    starts: Places32
    ends: Places32
    kinds: NDArray[np.uint8]
    speakers: NDArray[np.int32]
    section_starts: Places32
    section_ends: Places32
    section_speeches: NDArray[np.uint32]
    section_titles: NDArray[np.uint32]
    label_starts: Places32
    label_ends: Places32
    people: str
    titles: str

    @property
    def bytes(self) -> int:
        """The size of the columns and words, in bytes."""
        from dataclasses import fields

        held = [getattr(self, each.name) for each in fields(self)]
        return sum(len(each) if isinstance(each, str) else int(each.nbytes) for each in held)

    def fits(self, size: int) -> bool:
        """Return whether all numbers are those of something, in texts of so many codes."""
        count, sections = self.starts.size, self.section_starts.size
        speakers, titles = len(people_of(self.people)), len(titles_of(self.titles))
        return (
            self.ends.size == self.kinds.size == self.speakers.size == count
            and self.section_ends.size == self.section_speeches.size == sections
            and self.section_titles.size == sections
            and _within(self.kinds, len(KINDS))
            and _within(self.speakers, speakers, NO_SPEAKER)
            and _within(self.section_speeches, count)
            and _within(self.section_titles, titles)
            and _in_order(self.starts, self.ends, size)
            and bool((self.section_starts <= self.section_ends).all())
            and _within(self.section_ends, size)
            and self.label_starts.size == self.label_ends.size
            and _in_order(self.label_starts, self.label_ends, size)
        )


def _within(numbers: NDArray[np.integer], most: int, least: int = 0) -> bool:
    return not numbers.size or (least <= int(numbers.min()) and int(numbers.max()) < most)


def _in_order(starts: Places32, ends: Places32, size: int) -> bool:
    """Return whether stretches are in text order, none overlapping another."""
    apart = bool((starts <= ends).all() and (ends[:-1] <= starts[1:]).all())
    return apart and _within(ends, size)


def spoken_in(outlines: Sequence[Outline], bases: Ints) -> Spoken:
    """Return the columns of some texts.

    Args:
        outlines: of each, its speeches with their places in the codes of the text.
        bases: where the codes of each begin.
    """
    people: dict[Known, int] = {}
    titles: dict[str, int] = {}
    speeches: list[tuple[int, int, int, int]] = []
    sections: list[tuple[int, int, int, int]] = []
    labels: list[tuple[int, int]] = []
    for outline, base in zip(outlines, bases.tolist(), strict=False):
        for part in outline:
            who = NO_SPEAKER
            if part.known is not None:
                who = people.setdefault(part.known, len(people))
            for span, title in part.sections:
                number = titles.setdefault(title, len(titles))
                sections.append((span.start + base, span.end + base, len(speeches), number))
            labels += [(label.start + base, label.end + base) for label in part.labels]
            kind = KINDS.index(part.kind)
            speeches.append((part.span.start + base, part.span.end + base, kind, who))
    starts, ends, kinds, speakers = np.array(speeches, dtype=np.int64).reshape(-1, 4).T
    headed = np.array(sections, dtype=np.uint32).reshape(-1, 4).T
    labelled = np.array(labels, dtype=np.uint32).reshape(-1, 2).T
    return Spoken(
        starts.astype(np.uint32),
        ends.astype(np.uint32),
        kinds.astype(np.uint8),
        speakers.astype(np.int32),
        headed[0],
        headed[1],
        headed[2],
        headed[3],
        labelled[0],
        labelled[1],
        _lines([*known[:2], known.role.value, list(known.offices)] for known in people),
        _lines(titles),
    )


def joined(parts: Sequence[tuple[Spoken, int]]) -> Spoken:
    """Return the columns of several segments whose texts follow each other.

    Args:
        parts: the columns of each, and the place at which its codes begin from now on.
    """
    from dataclasses import fields

    people: dict[str, int] = {}
    titles: dict[str, int] = {}
    moved, speeches = [], 0
    for spoken, base in parts:
        who = np.array([*_renumbered(spoken.people, people), NO_SPEAKER], dtype=np.int32)
        title = np.array([*_renumbered(spoken.titles, titles), 0], dtype=np.uint32)
        place = np.uint32(base)
        moved.append(
            replace(
                spoken,
                starts=spoken.starts + place,
                ends=spoken.ends + place,
                speakers=who[spoken.speakers],
                section_starts=spoken.section_starts + place,
                section_ends=spoken.section_ends + place,
                section_speeches=spoken.section_speeches + np.uint32(speeches),
                label_starts=spoken.label_starts + place,
                label_ends=spoken.label_ends + place,
                section_titles=title[spoken.section_titles],
            )
        )
        speeches += spoken.starts.size
    columns: dict[str, Any] = {
        each.name: np.concatenate([getattr(one, each.name) for one in moved])
        for each in fields(Spoken)
        if each.name not in ("people", "titles")
    }
    lines = ("".join(f"{line}\n" for line in known) for known in (people, titles))
    return Spoken(**columns, people=next(lines), titles=next(lines))


def _renumbered(lines: str, numbers: dict[str, int]) -> list[int]:
    """Return the number of each line, giving new ones to lines that have none yet."""
    return [numbers.setdefault(line, len(numbers)) for line in lines.split("\n")[:-1]]


def _lines(values: Iterable[object]) -> str:
    return "".join(json.dumps(value) + "\n" for value in values)


def _read(lines: str) -> list[object]:
    found: list[object] = json.loads("[" + ",".join(lines.split("\n")[:-1]) + "]")
    return found


@lru_cache(maxsize=256)
def people_of(lines: str) -> tuple[Known, ...]:
    """Return what speakers are known by, from lines of JSON.

    Raises:
        ValueError: they are not what was written.
    """
    return tuple(map(_known, _read(lines)))


def _known(plain: object) -> Known:
    if isinstance(plain, list) and len(plain) == 4:
        number, name, role, offices = plain
        if isinstance(offices, list):
            words = (number, name, *offices)
            if all(type(word) is str for word in words):
                return Known(number, name, Role(role), tuple(offices))
    raise ValueError("a speaker is none")


@lru_cache(maxsize=256)
def titles_of(lines: str) -> tuple[str, ...]:
    """Return headings, from lines of JSON.

    Raises:
        ValueError: they are not what was written.
    """
    found = _read(lines)
    if not all(type(title) is str for title in found):
        raise ValueError("a heading is none")
    return tuple(map(str, found))


NOBODY = spoken_in((), np.zeros(1, dtype=np.int64))
"""The columns of texts in which nobody speaks."""
