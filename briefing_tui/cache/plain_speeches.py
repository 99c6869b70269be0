"""Conversion of speeches to plain data and back: a column for each of their fields.

Reading takes a fraction of the time that a row for each speech would, since a column is checked
as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from operator import le

from briefing_tui.cache.checked_data import (
    dealt,
    known,
    numbers,
    row,
    sentence,
    spans,
    table,
    words,
    words_or_none,
)
from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.messages import REASONS
from briefing_tui.model import (
    Attribution,
    Ground,
    Kind,
    Reason,
    Section,
    Speaker,
    Speech,
    walk_sections,
)
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

_KINDS = {each.value: each for each in Kind}
_ATTRIBUTIONS = {each.value: each for each in Attribution}

_SPEECHES = tuple(
    "id speaker kind attribution start end labels label_counts notes note_counts reason values "
    "evidence grounds sections section_counts".split()
)
_SECTIONS = tuple("marker heading level start end parts".split())

_DEEPEST = 100
"""The greatest depth of nested sections, and the largest number of a level."""


def plain_speeches(
    speeches: Sequence[Speech],
    speakers: Sequence[Speaker],
    grounds: Sequence[tuple[Ground, ...]],
) -> dict[str, Any]:
    """Return speeches as plain data.

    Args:
        speeches: in text order.
        speakers: all who speak; a speech has the number of its own, from 1, or 0.
        grounds: all that reasons rest on; a reason has the number of its own, from 0.
    """
    people = {each: at for at, each in enumerate(speakers, 1)}
    weighed = {each: at for at, each in enumerate(grounds)}
    reasons = [speech.reason for speech in speeches]
    values: tuple[Any, ...] = (
        [speech.id for speech in speeches],
        [people[speech.speaker] if speech.speaker else 0 for speech in speeches],
        [speech.kind.value for speech in speeches],
        [speech.attribution.value for speech in speeches],
        [speech.start for speech in speeches],
        [speech.end for speech in speeches],
        [*chain.from_iterable(chain.from_iterable(speech.labels for speech in speeches))],
        [len(speech.labels) for speech in speeches],
        [*chain.from_iterable(chain.from_iterable(speech.notes for speech in speeches))],
        [len(speech.notes) for speech in speeches],
        [reason.code for reason in reasons],
        [list(reason.values) for reason in reasons],
        [*chain.from_iterable(reason.evidence for reason in reasons)],
        [weighed[reason.grounds] for reason in reasons],
        _plain_sections([*chain.from_iterable(speech.sections for speech in speeches)]),
        [len(speech.sections) for speech in speeches],
    )
    return dict(zip(_SPEECHES, values, strict=True))


def speeches_of(
    plain: object,
    speakers: Sequence[Speaker],
    grounds: Sequence[tuple[Ground, ...]],
    most: int,
) -> tuple[Speech, ...]:
    """Return the speeches of plain data.

    Args:
        plain: as :func:`plain_speeches` gives it.
        speakers: all who speak.
        grounds: all that reasons rest on.
        most: the length of the text.

    Raises:
        BrokenFileError: it has another shape.
    """
    (
        ids,
        who,
        kinds,
        attributions,
        starts,
        ends,
        labels,
        label_counts,
        notes,
        note_counts,
        codes,
        values,
        evidence,
        weighed,
        sections,
        section_counts,
    ) = table(plain, _SPEECHES)
    count = len(words(ids))
    people = (None, *speakers)
    if not all(map(le, numbers(starts, most, count), numbers(ends, most, count))):
        raise BrokenFileError("a speech ends before it begins")
    reasons = map(
        Reason,
        map(sentence, [REASONS] * count, row(codes, count), row(values, count)),
        map(tuple, values),
        row(spans(evidence, most), count),
        [grounds[at] for at in numbers(weighed, len(grounds) - 1, count)],
    )
    return tuple(
        map(
            Speech,
            ids,
            [people[at] for at in numbers(who, len(speakers), count)],
            known(kinds, _KINDS, count),
            known(attributions, _ATTRIBUTIONS, count),
            starts,
            ends,
            dealt(spans(labels, most), label_counts, count),
            dealt(_sections(sections, most), section_counts, count),
            dealt(spans(notes, most), note_counts, count),
            reasons,
        )
    )


def _plain_sections(outermost: Sequence[Section]) -> dict[str, Any]:
    """Return sections as columns in text order, each with the number of its own parts."""
    every = list(walk_sections(tuple(outermost)))
    values: tuple[Any, ...] = (
        [each.marker for each in every],
        [each.heading for each in every],
        [each.level for each in every],
        [each.start for each in every],
        [each.end for each in every],
        [len(each.sections) for each in every],
    )
    return dict(zip(_SECTIONS, values, strict=True))


def _sections(plain: object, most: int) -> list[Section]:
    """Return the outermost sections; made from the last to the first, so parts come first."""
    markers, headings, levels, starts, ends, parts = table(plain, _SECTIONS)
    count = len(words(headings))
    rows = zip(
        row(words_or_none(markers), count),
        headings,
        numbers(levels, _DEEPEST, count),
        numbers(starts, most, count),
        numbers(ends, most, count),
        numbers(parts, count, count),
        strict=True,
    )
    made: list[tuple[int, Section]] = []
    for marker, heading, level, start, end, inside in reversed(list(rows)):
        first = len(made) - inside
        if first < 0 or start > end:
            raise BrokenFileError("a section has parts that are not there")
        depth = max((below for below, _ in made[first:]), default=0) + 1
        if depth > _DEEPEST:
            raise BrokenFileError("sections lie too deep in each other")
        inner = tuple(section for _, section in reversed(made[first:]))
        made[first:] = [(depth, Section(marker, heading, level, start, end, inner))]
    return [section for _, section in reversed(made)]
