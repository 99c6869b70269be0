"""Names in Chinese characters as they are spelled and heard: pinyin, first letters, near sounds."""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.search.sounds import near, readings

_SHORTEST_BEGUN = 3
_SHORTEST_HEARD = 2
_MOST_LETTERS = 64


def spelling(name: str) -> str:
    """Return the pinyin of a name by the main reading of each character."""
    return "".join(syllables_of(letter)[0] for letter in name)


def spells(letters: str, name: str) -> bool:
    """Return whether letters are the pinyin of a whole name, its surname first or last.

    Args:
        letters: small Latin letters, nothing between them.
        name: Chinese characters.
    """
    least, most = _lengths(name)
    if not least <= len(letters) <= most:
        return False
    orders = {name, *(name[at:] + name[:at] for at in (1, 2) if len(name) > at)}
    return any("" in _rests(letters, order) for order in orders)


def spells_part(letters: str, name: str) -> bool:
    """Return whether letters are the pinyin of the surname or of the given name."""
    return any(
        _lengths(part)[0] <= len(letters) <= _lengths(part)[1] and "" in _rests(letters, part)
        for at in (1, 2)
        if len(name) > at
        for part in (name[:at], name[at:])
        if at == 1 or len(name) > at + 1
    )


def begins_to_spell(letters: str, name: str) -> bool:
    """Return whether letters are the first letters of all syllables, or begin the pinyin."""
    if len(letters) > _MOST_LETTERS or len(name) < _SHORTEST_HEARD:
        return False
    if len(letters) == len(name):
        return all(
            any(syllable.startswith(first) for syllable in syllables_of(letter))
            for first, letter in zip(letters, name, strict=True)
        )
    if len(letters) < _SHORTEST_BEGUN:
        return False
    rests = {letters}
    for spoken in map(syllables_of, name):
        if any(syllable.startswith(rest) for rest in rests for syllable in spoken):
            return True
        if not (rests := _without(rests, spoken)):
            return False
    return False


def may_become(letters: str, name: str) -> bool:
    """Return whether letters are typed on the way to a name: beginnings of its first syllables.

    ``l``, ``lz``, ``lizh`` and ``lzs`` may become 李志嵩. Each syllable has one letter at least.
    """
    rests = {letters[:_MOST_LETTERS]}
    for letter in name:
        rests = {
            rest[length:]
            for rest in rests
            for syllable in syllables_of(letter)
            for length in range(1, min(len(rest), len(syllable)) + 1)
            if rest.startswith(syllable[:length])
        }
        if "" in rests:
            return True
    return False


@lru_cache(maxsize=1 << 16)
def _lengths(name: str) -> tuple[int, int]:
    """Return the fewest and the most letters that spell a whole name."""
    every = [list(map(len, syllables_of(letter))) for letter in name]
    return sum(map(min, every)), sum(map(max, every))


def _rests(letters: str, name: str) -> set[str]:
    """Return the rests of letters after each spelling of a name that they begin with."""
    rests = {letters}
    for letter in name:
        if not (rests := _without(rests, syllables_of(letter))):
            break
    return rests


def _without(rests: set[str], spoken: tuple[str, ...]) -> set[str]:
    return {
        rest[len(syllable) :] for rest in rests for syllable in spoken if rest.startswith(syllable)
    }


def sounds_like(words: str, name: str) -> bool:
    """Return whether words sound like a name, or like two characters in a row of it or more."""
    if len(words) < _SHORTEST_HEARD or len(words) > len(name):
        return False
    heard, known = _heard(words), _heard(name)
    return any(known[at : at + len(heard)] == heard for at in range(len(known) - len(heard) + 1))


@lru_cache(maxsize=1 << 15)
def syllables_of(letter: str) -> tuple[str, ...]:
    """Return the readings of a character, ``lü`` in each way that it is typed."""
    table = readings()
    found = [table.syllables[number] for number in table.usual.get(letter, ())] or [letter]
    typed = [syllable.replace("v", "u") for syllable in found if "v" in syllable]
    typed += [syllable.replace("v", "yu") for syllable in found if "v" in syllable]
    return tuple(dict.fromkeys([*found, *typed]))


@lru_cache(maxsize=1 << 16)
def _heard(words: str) -> tuple[str, ...]:
    """Return the near sound of each character."""
    return tuple(near(syllables_of(letter)[0]) for letter in words)
