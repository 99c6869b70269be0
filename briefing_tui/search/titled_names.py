"""Titled names: the speakers whom a surname with an office stands for (``李局长``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing_tui.search.bodies import holds_deputy_office, holds_office, is_office
from briefing_tui.search.fold import fold
from briefing_tui.search.naming import HAN, forms_of, role_of
from briefing_tui.search.speakers import Known
from briefing_tui.search.spoken import people_of

LONGEST = 8
"""The most characters of a surname with an office."""

SURNAMES = (1, 2)
"""The lengths of a surname, in characters."""

MOST_NAMES = 6
"""The most speakers whom one surname with an office is taken for."""

_DEPUTY = "副"


def titled(words: str, people: Iterable[str]) -> list[str]:
    """Return how texts may write the speakers whom a surname with an office means.

    Args:
        words: folded.
        people: the speakers of the texts, as lines of JSON.

    Returns:
        Folded: each name with the office, with the office of a deputy, and alone.
    """
    if not 2 < len(words) <= LONGEST:
        return []
    # Looking whether anybody's name begins so takes less than looking for an office.
    named = [lines for lines in people if words[0] in _firsts(lines)]
    if not named or not is_office(words[-2:]):
        return []
    found: dict[str, str] = {}
    for known in (each for lines in named for each in people_of(lines)):
        for name, title in _meant(words, known):
            found.setdefault(name, title)
    if len(found) > MOST_NAMES:
        return []
    forms = [
        form
        for name, title in found.items()
        for form in (f"{name}{title}", f"{name}{_DEPUTY}{title}", name)
    ]
    return sorted(forms, key=len, reverse=True)


@lru_cache(maxsize=256)
def _firsts(lines: str) -> frozenset[str]:
    """Return the folded first characters of the names of speakers."""
    return frozenset(fold(known.name[:1]) for known in people_of(lines))


def _meant(words: str, known: Known) -> Iterator[tuple[str, str]]:
    """Yield the name of a speaker and the title if a surname with an office means that speaker."""
    if words[0] != fold(known.name[:1]):
        return
    name = forms_of(known.name).tight
    if HAN.search(name) is None or is_office(name) or role_of(forms_of(known.name)):
        return
    offices = [forms_of(office).tight for office in known.offices]
    for length in SURNAMES:
        title = words[length:]
        if title and len(name) > length and words.startswith(name[:length]):
            held = (
                holds_office(title, each) or holds_deputy_office(title, each) for each in offices
            )
            if any(held):
                yield name, title
