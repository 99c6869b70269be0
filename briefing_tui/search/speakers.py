"""Speakers: the one matcher of people, for ``@name``, ``--speaker`` and ``speaker=``.

Words fit a speaker in one of the ways of :class:`Grade`. Of all speakers those are meant whom the
words fit best: an exact name wins over a part of another one, and words that fit several people
equally well mean all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Role, Speaker
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.bodies import (
    holds_deputy_office,
    holds_office,
    is_body,
    is_office,
    is_short_for,
)
from briefing_tui.search.naming import HAN, Forms, forms_of, role_of, role_words
from briefing_tui.search.spelled import (
    begins_to_spell,
    sounds_like,
    spelling,
    spells,
    spells_part,
)

_DEPUTIES = frozenset("deputy vice assistant acting associate under former".split())
_MOST_ALIKE = 3
_LEAST_ALIKE = 0.6
_SURNAMES = (2, 1)
"""Characters of a surname, compound ones first."""


class Grade(IntEnum):
    """The degrees of fit between words and a speaker, the best first.

    ``EXACT``: the name, the id or the role. ``WHOLE``: the whole pinyin of the name, an office, a
    surname with office or form of address, whole words of a Latin name. ``PART``: a part of the
    name or of an office. ``SHORT``: a short form, an office without its ``副``. ``SOUND``: another
    writing of what sounds like the name. ``BEGUN``: what sounds like a part of it or of an office,
    first letters, the beginning of the pinyin.
    """

    EXACT = 0
    WHOLE = 1
    PART = 2
    SHORT = 3
    SOUND = 4
    BEGUN = 5


class Known(NamedTuple):
    """The names and offices that a speaker is known by.

    Attributes:
        id: the speaker's id in the briefing.
        name: the name.
        role: what the speaker is at the briefing.
        offices: body and titles.
    """

    id: str
    name: str
    role: Role
    offices: tuple[str, ...]

    @classmethod
    def of(cls, speaker: Speaker) -> Known:
        """Return the names and offices that a speaker of a briefing is known by."""
        offices = (*speaker.offices, speaker.organisation or "", *speaker.titles)
        return cls(
            speaker.id, speaker.name, speaker.role, tuple(dict.fromkeys(filter(None, offices)))
        )


@dataclass(frozen=True, slots=True)
class Meant:
    """The speakers that words mean, among those of some briefings.

    Attributes:
        words: as they were typed.
        grade: how well they fit; None where they fit nobody.
        people: whom they fit so.
    """

    words: str
    grade: Grade | None
    people: frozenset[Known]

    def __contains__(self, speaker: Known | Speaker | None) -> bool:
        """Return whether a speaker is among those meant; False for None."""
        if isinstance(speaker, Speaker):
            speaker = Known.of(speaker)
        return speaker in self.people


def meant(words: str, people: Iterable[Known], check: Callable[[], object] = lambda: None) -> Meant:
    """Return the speakers among some that words mean: those whom they fit best.

    Args:
        words: as they were typed.
        people: what the speakers are known by.
        check: called for each of them; it may raise to give up.
    """
    best: Grade | None = None
    fitting: set[Known] = set()
    typed, graded = forms_of(words), dict[tuple[object, ...], Grade | None]()
    for known in dict.fromkeys(people):
        check()
        if typed.tight and typed.tight == known.id:
            grade: Grade | None = Grade.EXACT
        elif known[1:] in graded:
            grade = graded[known[1:]]
        else:
            grade = graded[known[1:]] = grade_of(words, known)
        if grade is None or (best is not None and grade > best):
            continue
        if grade != best:
            best, fitting = grade, set()
        fitting.add(known)
    return Meant(words, best, frozenset(fitting))


def meant_among(words: str, speakers: Iterable[Speaker]) -> Meant:
    """Return the speakers of briefings that words mean."""
    return meant(words, map(Known.of, speakers))


def names_alike(words: str, names: Iterable[str]) -> list[str]:
    """Return the names that are most like words which fit nobody, the best first."""
    # Imported here: it is needed only for words that fit nobody.
    from difflib import get_close_matches

    typed = forms_of(words).tight
    written: dict[str, str] = {}
    for name in names:
        tight = forms_of(name).tight
        written.setdefault(tight, name)
        if typed.isascii() and HAN.search(tight):
            written.setdefault(spelling(tight), name)
    alike = get_close_matches(typed, written, n=_MOST_ALIKE, cutoff=_LEAST_ALIKE)
    return list(dict.fromkeys(written[each] for each in alike))


def grade_of(words: str, known: Known) -> Grade | None:
    """Return the grade of words for a speaker; None if they do not fit."""
    typed = forms_of(words)
    if not typed.tight:
        return None
    if typed.tight == known.id or role_of(typed) is known.role:
        return Grade.EXACT
    found = _graded(typed, known)
    if found in (Grade.EXACT, Grade.WHOLE):
        return found
    others = (found, _by_role_and_rest(typed, known), _by_each(typed, known))
    return min((grade for grade in others if grade is not None), default=None)


def _graded(typed: Forms, known: Known) -> Grade | None:
    name = forms_of(known.name)
    offices = [forms_of(office) for office in known.offices]
    if typed.tight == name.tight:
        # A speaker without a name fits an office no better than a named one who holds it.
        return Grade.WHOLE if is_office(name.tight) else Grade.EXACT
    if typed.han:
        return _graded_han(typed.tight, name, [office.tight for office in offices])
    found = _graded_words(typed, name, offices)
    if found is None and name.han and typed.tight.isascii() and typed.tight.isalpha():
        return _graded_letters(typed.tight, "".join(HAN.findall(name.tight)))
    return found


def _graded_han(words: str, name: Forms, offices: list[str]) -> Grade | None:
    named = name.tight
    plain = not (is_office(named) or role_of(name))
    everything = [*offices, *([] if plain else [named])]
    if any(words == office or holds_office(words, office) for office in everything):
        return Grade.WHOLE
    if plain and len(named) > 1 and _names_beside_office(words, named):
        return Grade.WHOLE
    if plain:
        for length in _SURNAMES:
            title = words[length:]
            if len(named) > length and title and words.startswith(named[:length]):
                if any(holds_office(title, office) for office in offices):
                    return Grade.WHOLE
                if any(holds_deputy_office(title, office) for office in offices):
                    return Grade.SHORT
    if words in named or (len(words) > 1 and any(words in office for office in offices)):
        return Grade.PART
    if any(
        is_short_for(words, office) or holds_deputy_office(words, office) for office in everything
    ) or (is_office(named) and holds_office(named, words)):
        return Grade.SHORT
    if plain and sounds_like(words, named):
        return Grade.SOUND if len(words) == len(named) else Grade.BEGUN
    if len(words) > 2 and any(sounds_like(words, office) for office in everything):
        return Grade.BEGUN
    return None


def _names_beside_office(words: str, name: str) -> bool:
    """Return whether words are a name after an office or body, or before an office."""
    if words.startswith(name) and not words.startswith("的", len(name)):
        return is_office(words[len(name) :])
    before = words.removesuffix(name).removesuffix("的")
    return words.endswith(name) and (is_office(before) or is_body(before))


def _graded_letters(letters: str, name: str) -> Grade | None:
    """Return the grade of Latin letters for a name in Chinese characters; None if none fits."""
    if not name or is_office(name):
        return None
    if spells(letters, name):
        return Grade.WHOLE
    if spells_part(letters, name):
        return Grade.PART
    return Grade.BEGUN if begins_to_spell(letters, name) else None


def _graded_words(typed: Forms, name: Forms, offices: list[Forms]) -> Grade | None:
    """Return the grade of whole words for a name and offices in letters; None if none fits."""
    words, named = typed.words, name.words
    if not words:
        return None
    if sorted(words) == sorted(named):
        return Grade.EXACT
    told = {word for office in offices for word in office.words}
    if not set(words).isdisjoint(named):
        if set(words) <= set(named):
            return Grade.WHOLE
        if set(words) <= told.union(named) or (
            set(named) <= set(words) and role_of(name) is None and len(name.tight) > 1
        ):
            return Grade.WHOLE
        if len(words) > 1 and all(_stands_for(word, named) for word in words):
            return Grade.PART
    for office in offices:
        if words == office.words:
            return Grade.WHOLE
    if any(_runs_in(words, office.words) for office in offices):
        return Grade.PART
    return None


def _stands_for(word: str, named: tuple[str, ...]) -> bool:
    """Return whether a word is one of a name, or the first letter of one."""
    return word in named or (len(word) == 1 and any(each.startswith(word) for each in named))


def _runs_in(words: tuple[str, ...], office: tuple[str, ...]) -> bool:
    """Return whether words stand in an office in a row, without a word for deputy before them."""
    return any(
        office[at : at + len(words)] == words and (not at or office[at - 1] not in _DEPUTIES)
        for at in range(len(office) - len(words) + 1)
    )


def _by_role_and_rest(typed: Forms, known: Known) -> Grade | None:
    """Return the grade of words like ``主持人周岚``, a role then a name; None if none fits."""
    if not typed.han:
        return None
    for role in role_words(known.role):
        if typed.tight.startswith(role) and len(typed.tight) > len(role):
            return _graded(forms_of(typed.tight[len(role) :]), known)
    return None


def _by_each(typed: Forms, known: Known) -> Grade | None:
    """Return the worst grade of words that each fit alone: ``水利局 许立衡``; else None."""
    parts = typed.folded.split(" ")
    if len(parts) < 2 or not typed.han:
        return None
    grades = [_graded(forms_of(part), known) for part in parts]
    found = [grade for grade in grades if grade is not None]
    return max(found) if len(found) == len(parts) else None
