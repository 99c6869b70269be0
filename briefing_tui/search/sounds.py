"""Sounds: the toneless Mandarin syllables of each character, and which are near each other."""

from __future__ import annotations

import os
from functools import cache
from itertools import product

from briefing_tui.dataclass import dataclass
from briefing_tui.text.patterns import deferred

READINGS = os.path.join(os.path.dirname(__file__), "tables", "readings.txt")

INITIAL = deferred(r"zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]|")

VOWEL = deferred("[aeiouv]")

NEAR_INITIALS = {"zh": "z", "ch": "c", "sh": "s", "n": "l"}
"""Initials that many speakers do not tell apart, each with the one it is put with."""

LABIAL = {"fa": "hua", "fo": "huo", "fei": "hui", "fen": "hun", "fan": "huan"}
"""Syllables in f that southern speakers say with h; ``fu`` and ``hu`` are the same already."""


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings table.

    Attributes:
        syllables: all of them; the first is none at all.
        usual: the readings of each character, as places in ``syllables``, main one first.
    """

    syllables: tuple[str, ...]
    usual: dict[str, tuple[int, ...]]


@cache
def readings() -> Readings:
    """Return the readings table, read when first asked for."""
    with open(READINGS, encoding="utf-8") as file:
        lines = [line.split(" ") for line in file.read().splitlines() if line[0] != "#"]
    usual: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lines, 1):
        usual.update(dict.fromkeys(line[1], (number,)))
    for rank in (2, 3):
        for number, line in enumerate(lines, 1):
            for letter in line[rank]:
                usual[letter] = (*usual.get(letter, ()), number)
    usual.pop("-", None)
    return Readings(("", *(line[0] for line in lines)), usual)


@cache
def near(syllable: str) -> str:
    """Return the form shared by a syllable and those near it: flat tongue, l, front nasal, h."""
    initial, final = parted(syllable)
    initial = NEAR_INITIALS.get(initial, initial)
    if final in ("ang", "eng", "ing", "iang", "uang", "van"):
        final = final.removesuffix("g")
    whole = initial + final
    return LABIAL.get(whole, "hu" if whole == "fu" else whole)


def parted(syllable: str) -> tuple[str, str]:
    """Return a syllable's initial, empty for none, and its final."""
    found = INITIAL.match(syllable)
    initial = found.group() if found else ""
    return initial, syllable[len(initial) :]


@cache
def typings() -> dict[str, dict[str, bool]]:
    """Return for each string that may be typed for syllables those that it may mean.

    Those that it spells are true, those that it only comes near are false: ``tin`` is no
    syllable, but ``ting`` without telling the nasals apart.
    """
    others: dict[str, set[str]] = {}
    for one, another in NEAR_INITIALS.items():
        others.setdefault(one, {one}).add(another)
        others.setdefault(another, {another}).add(one)
    found: dict[str, dict[str, bool]] = {}
    for syllable in readings().syllables[1:]:
        if not VOWEL.search(syllable):
            continue
        initial, final = parted(syllable)
        finals = {final}
        if final.endswith(("an", "en", "in")):
            finals.add(final + "g")
        elif final.endswith(("ang", "eng", "ing")):
            finals.add(final[:-1])
        spelled = {syllable} | {
            first + last for first, last in product(others.get(initial, {initial}), finals)
        }
        heard = {labial for labial, plain in LABIAL.items() if syllable == plain}
        for typed in spelled | heard | ({LABIAL[syllable]} if syllable in LABIAL else set()):
            found.setdefault(typed, {})[syllable] = typed == syllable
    for typed, meant in list(found.items()):
        if "v" in typed:
            found.setdefault(typed.replace("v", "u"), {}).update(
                {
                    syllable: False
                    for syllable in meant
                    if syllable not in found.get(typed.replace("v", "u"), {})
                }
            )
    return found


@cache
def beginnings() -> dict[str, frozenset[str]]:
    """Return for each beginning of a syllable the syllables that begin with it."""
    found: dict[str, set[str]] = {}
    for syllable in readings().syllables[1:]:
        for end in range(1, len(syllable) + 1):
            found.setdefault(syllable[:end], set()).add(syllable)
    return {begun: frozenset(meant) for begun, meant in found.items()}
