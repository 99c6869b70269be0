"""Titled names: the speakers whom a surname with an office stands for (``李局长``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing_tui.search.bodies import holds_deputy_office, holds_office, is_office
from briefing_tui.search.naming import HAN, forms_of, role_of
from briefing_tui.search.speakers import Known

LONGEST = 8
"""The most characters of a surname with an office."""

SURNAMES = (1, 2)
"""The lengths of a surname, in characters."""

MOST_NAMES = 6
"""The most speakers whom one surname with an office is taken for."""

_DEPUTY = "副"


def titled(words: str, people: Iterable[Known]) -> list[str]:
    """Return how texts may write the speakers whom a surname with an office means.

    Args:
        words: folded.
        people: the speakers of the texts.

    Returns:
        Folded: each name with the office, with the office of a deputy, and alone.
    """
    if not 2 < len(words) <= LONGEST or not is_office(words[-2:]):
        return []
    found: dict[str, str] = {}
    for known in people:
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


def _meant(words: str, known: Known) -> Iterator[tuple[str, str]]:
    """Yield the name of a speaker and the title if a surname with an office means that speaker."""
    if words[0] != known.name[:1] and words[0] not in forms_of(known.name[:1]).tight:
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
