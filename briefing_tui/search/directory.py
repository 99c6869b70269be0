"""A directory of speakers: those whom words may mean at all, without comparing each with them.

Whoever is meant shares something with the words: a character, the sound of one, the beginning of
a Latin word or of a spelling, or the role. :mod:`.speakers` decides which of them is. All names and
offices are one text in which such characters are looked for; it is made in a few milliseconds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from itertools import chain, filterfalse

import numpy as np

from briefing_tui.model import Role
from briefing_tui.search.codes import Flags, Ints
from briefing_tui.search.fold import fold
from briefing_tui.search.naming import HAN, Forms, forms_of, role_of
from briefing_tui.search.sounds import near
from briefing_tui.search.speakers import Known
from briefing_tui.search.spelled import syllables_of

_END = "\n"
"""Stands after each name and office; no form of them has it."""


class Directory:
    """The speakers of some briefings.

    Args:
        people: what they are known by.
    """

    def __init__(self, people: Sequence[Known]) -> None:
        self._people = people
        # Names and offices are shared by many; each is looked at once.
        held = [(each.name, *each.offices) for each in people]
        every = list(chain.from_iterable(held))
        told = {words: number for number, words in enumerate(dict.fromkeys(every))}
        numbers = np.fromiter(map(told.__getitem__, every), np.int64, len(every))
        order = np.argsort(numbers, kind="stable")
        self._heads = np.searchsorted(numbers[order], np.arange(len(told) + 1))
        self._owners = np.repeat(np.arange(len(held)), list(map(len, held)))[order]
        self._alone: dict[str | Role, list[int]] = {}
        for number, each in enumerate(people):
            self._alone.setdefault(each.role, []).append(number)
            self._alone.setdefault(f"#{each.id}", []).append(number)
        self._is_name = np.zeros(len(told) + 1, dtype=np.bool_)
        self._is_name[[told[each.name] for each in people]] = True
        letters = _bare(_END.join([*(each.replace(_END, " ") for each in told), ""]))
        codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        self._ends = np.flatnonzero(codes == ord(_END))
        self._letters = sorted(set(letters))
        known = np.fromiter(map(ord, self._letters), np.uint32, len(self._letters))
        self._which = np.searchsorted(known, codes)
        within = self._held_by(str.isalnum)
        # What is no letter or digit may stand anywhere; a word is known by its beginning.
        self._begins = ~(within & np.append(np.False_, within)[:-1])

    def among(self, words: str) -> list[Known]:
        """Return the speakers whom words may mean, in their order."""
        typed = forms_of(words)
        numbers = set(self._alone.get(f"#{typed.tight}", ()))
        if (role := role_of(typed)) is not None:
            numbers.update(self._alone.get(role, ()))
        numbers.update(self._held(typed))
        return [self._people[number] for number in sorted(numbers)]

    def _held(self, typed: Forms) -> list[int]:
        """Return the numbers of those whose name or office shares something with words."""
        if typed.han:
            words = typed.tight + _bare(typed.tight)
            sounds = set(map(_sound, words))
            shared = self._held_by(lambda letter: letter in words or _sound(letter) in sounds)
            return self._owners_of(np.flatnonzero(shared))
        first = {_bare(word)[:1] for word in (typed.tight, *typed.words) if word}
        begun = self._held_by(lambda letter: letter in first) & self._begins
        spelled = np.flatnonzero(self._held_by(lambda letter: _may_be_spelled(letter, first)))
        of_names = self._is_name[np.searchsorted(self._ends, spelled)]
        return self._owners_of(np.append(np.flatnonzero(begun), spelled[of_names]))

    def _held_by(self, wanted: Callable[[str], bool]) -> Flags:
        """Return for each place of the names and offices whether its letter is wanted."""
        flags: Flags = np.fromiter(map(wanted, self._letters), np.bool_, len(self._letters))
        return flags[self._which]

    def _owners_of(self, places: Ints) -> list[int]:
        held = np.zeros(self._heads.size - 1, dtype=np.bool_)
        held[np.searchsorted(self._ends, places)] = True
        own = np.zeros(len(self._people), dtype=np.bool_)
        own[self._owners[np.repeat(held, np.diff(self._heads))]] = True
        numbers: list[int] = np.flatnonzero(own).tolist()
        return numbers


def _bare(told: str) -> str:
    """Return words as they are compared, without marks over letters."""
    plain = fold(unicodedata.normalize("NFKC", told)).casefold()
    bare = unicodedata.normalize("NFKD", plain)
    return unicodedata.normalize("NFC", "".join(filterfalse(unicodedata.combining, bare)))


@lru_cache(maxsize=1 << 15)
def _sound(letter: str) -> str:
    return near(syllables_of(letter)[0])


def _may_be_spelled(letter: str, first: Container[str]) -> bool:
    """Return whether a Chinese character has a reading that begins with some letter."""
    return HAN.match(letter) is not None and any(
        syllable[0] in first for syllable in syllables_of(letter)
    )
