"""A directory of speakers: those whom words may mean at all, without comparing each with them.

Whoever is meant shares something with the words: a character, the sound of one, a Latin word, its
first letter, or the role. :mod:`.speakers` decides which of them is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from briefing_tui.search.naming import HAN, Forms, forms_of, role_of
from briefing_tui.search.sounds import near
from briefing_tui.search.speakers import Known
from briefing_tui.search.spelled import syllables_of


class Directory:
    """The speakers of some briefings.

    Args:
        people: what they are known by.
    """

    def __init__(self, people: Sequence[Known]) -> None:
        self._people = people
        self._holding: dict[str, list[int]] = {}
        self._under: dict[str, list[str]] = {}
        # Names and offices are shared by many; each is looked at once.
        for number, (own, name, role, offices) in enumerate(people):
            alone = f"role {role.value}", f"#{own}"
            self._under.update((key, [key]) for key in alone)
            for told in (*alone, f"name {name}", *(f"office {office}" for office in offices)):
                self._holding.setdefault(told, []).append(number)
        for told in self._holding:
            kind, _, words = told.partition(" ")
            for key in _KEYS[kind](words) if kind in _KEYS else ():
                self._under.setdefault(key, []).append(told)

    def among(self, words: str) -> list[Known]:
        """Return the speakers whom words may mean, in their order."""
        told = set(chain.from_iterable(self._under.get(key, ()) for key in _asked(words)))
        numbers = set(chain.from_iterable(self._holding[each] for each in told))
        return [self._people[number] for number in sorted(numbers)]


def _name_keys(name: str) -> frozenset[str]:
    forms = forms_of(name)
    first = {f"^{word[0]}" for word in forms.words}
    for letter in HAN.findall(forms.tight):
        first.update(f"^{syllable[0]}" for syllable in syllables_of(letter))
    return _office_keys(name).union(first, forms.tight)


def _office_keys(office: str) -> frozenset[str]:
    forms = forms_of(office)
    keys = {f"={forms.tight}", *(f"={word}" for word in forms.words)}
    return frozenset(keys.union(forms.tight, _sounds(forms)) if forms.han else keys)


_KEYS = {"name": _name_keys, "office": _office_keys}


def _sounds(written: Forms) -> Iterator[str]:
    """Yield the near sound of each character."""
    yield from (f"~{near(syllables_of(letter)[0])}" for letter in written.tight)


def _asked(words: str) -> Iterable[str]:
    """Yield what the speakers whom words may mean are listed under."""
    typed = forms_of(words)
    yield f"#{typed.tight}"
    yield f"={typed.tight}"
    if (role := role_of(typed)) is not None:
        yield f"role {role.value}"
    if typed.han:
        yield from typed.tight
        yield from _sounds(typed)
        return
    yield from (f"={word}" for word in typed.words)
    yield from (f"^{word}" for word in typed.words if len(word) == 1)
    yield f"^{typed.tight[:1]}"
