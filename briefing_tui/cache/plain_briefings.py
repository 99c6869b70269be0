"""Conversion of briefings to plain data for a kept file, and back.

What is read is checked on the way: each word has a meaning, each number lies in the text, each
list has as many items as the others say. So a damaged or a crafted file gives a briefing of the
right shape, or :class:`~.sealing.BrokenFileError`, and nothing of it is ever run.
"""

from __future__ import annotations

from datetime import date as Date
from itertools import chain
from math import isfinite

from briefing_tui.cache.checked_data import (
    number,
    row,
    seconds,
    seconds_or_none,
    sentence,
    span,
    table,
    word,
    word_or_none,
    words,
)
from briefing_tui.cache.plain_speeches import plain_speeches, speeches_of
from briefing_tui.cache.sealing import BrokenFileError
from briefing_tui.messages import GROUNDS
from briefing_tui.model import (
    Briefing,
    DateMention,
    Ground,
    Role,
    Source,
    Speaker,
    TimedSpan,
    Warning,
)
from briefing_tui.type_checking import TYPE_CHECKING
from briefing_tui.warning import WarningCode

if TYPE_CHECKING:
    from typing import Any

_ROLES = {each.value: each for each in Role}
_WARNINGS = {each.value: each for each in WarningCode}
_WARNING_WORDS = {code: each.words for code, each in _WARNINGS.items()}

_ABOUT = tuple(
    "url sha256 type encoding language title date dates venue front back warnings times".split()
)
_PARTS = tuple("about people grounds speeches".split())


def plain_about(briefing: Briefing) -> dict[str, Any]:
    """Return the fields of a briefing as plain data, except text, people and speeches.

    The path is left out, since it is independent of the content.
    """
    source = briefing.source
    values = (
        source.url,
        source.sha256,
        source.media_type,
        source.encoding,
        briefing.language,
        briefing.title,
        briefing.date and briefing.date.isoformat(),
        [[each.iso, each.start, each.end] for each in briefing.dates],
        briefing.venue,
        list(briefing.front_matter),
        list(briefing.back_matter),
        [[each.code.value, list(each.values), each.start, each.end] for each in briefing.warnings],
        [[each.start, each.end, each.begins, each.ends] for each in briefing.times],
    )
    return dict(zip(_ABOUT, values, strict=True))


def about_of(plain: object, path: str, characters: int) -> dict[str, Any]:
    """Return the fields that :func:`plain_about` gives, checked, by name.

    Args:
        plain: as :func:`plain_about` gives it.
        path: the file, as given.
        characters: the length of the text.

    Raises:
        BrokenFileError: it has another shape.
    """
    (
        url,
        digest,
        kind,
        encoding,
        language,
        title,
        day,
        dates,
        venue,
        front,
        back,
        warned,
        times,
    ) = table(plain, _ABOUT)
    return {
        "source": Source(path, word_or_none(url), word(digest), word(kind), word(encoding)),
        "language": word(language),
        "title": word_or_none(title),
        "date": None if day is None else _day(word(day)),
        "dates": tuple(
            DateMention(word(iso), *span([start, end], characters))
            for iso, start, end in (row(each, 3) for each in row(dates))
        ),
        "venue": word_or_none(venue),
        "front_matter": span(front, characters),
        "back_matter": span(back, characters),
        "warnings": tuple(
            Warning(
                _WARNINGS[sentence(_WARNING_WORDS, code, words(values))],
                tuple(values),
                *span([start, end], characters),
            )
            for code, values, start, end in (row(each, 4) for each in row(warned))
        ),
        "times": tuple(
            TimedSpan(*span([start, end], characters), seconds(begins), seconds_or_none(ends))
            for start, end, begins, ends in (row(each, 4) for each in row(times))
        ),
    }


def plain_of(briefing: Briefing) -> dict[str, Any]:
    """Return a briefing as plain data, except its path and its text."""
    grounds = dict.fromkeys(speech.reason.grounds for speech in briefing.speeches)
    return {
        "about": plain_about(briefing),
        "people": [
            [p.id, p.name, p.role.value, list(p.titles), p.organisation, p.speeches, p.characters]
            for p in briefing.speakers
        ],
        "grounds": [[list(ground) for ground in each] for each in grounds],
        "speeches": plain_speeches(briefing.speeches, briefing.speakers, list(grounds)),
    }


def briefing_of(plain: object, text: str, path: str) -> Briefing:
    """Return the briefing of plain data and a text.

    Args:
        plain: as :func:`plain_of` gives it.
        text: the text.
        path: the file, as given.

    Raises:
        BrokenFileError: it has another shape.
    """
    about, people, grounds, told = table(plain, _PARTS)
    speakers = tuple(_speaker(each) for each in row(people))
    weighed = [tuple(_ground(one) for one in row(each)) for each in row(grounds)]
    speeches = speeches_of(told, speakers, weighed, len(text))
    made = Briefing(
        text=text, speakers=speakers, speeches=speeches, **about_of(about, path, len(text))
    )
    regions = [made.front_matter, *((each.start, each.end) for each in speeches), made.back_matter]
    bounds = [0, *chain.from_iterable(regions), len(text)]
    if bounds[::2] != bounds[1::2]:
        raise BrokenFileError("its speeches do not fill the text")
    return made


def _speaker(plain: object) -> Speaker:
    number_, name, role, titles, body, speeches, characters = row(plain, 7)
    if (known_role := _ROLES.get(word(role))) is None:
        raise BrokenFileError("a role is unknown")
    return Speaker(
        word(number_),
        word(name),
        known_role,
        tuple(words(titles)),
        word_or_none(body),
        number(speeches),
        number(characters),
    )


def _ground(plain: object) -> Ground:
    code, weight, count = row(plain, 3)
    if type(weight) not in (int, float) or not isfinite(weight):
        raise BrokenFileError("a weight is none")
    if type(count) is not int or word(code) not in GROUNDS:
        raise BrokenFileError("a ground is unknown")
    return Ground(code, weight, count)


def _day(iso: str) -> Date:
    try:
        return Date.fromisoformat(iso)
    except ValueError as error:
        raise BrokenFileError("a day is none") from error
