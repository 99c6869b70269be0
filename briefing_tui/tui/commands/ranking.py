"""Telling how well a command answers to what is typed in the palette."""

from __future__ import annotations

from enum import IntEnum, auto
from functools import lru_cache

from briefing_tui.search.sounds import readings
from briefing_tui.text.han import is_han
from briefing_tui.tui.commands.command import Command
from briefing_tui.tui.commands.synonyms import SYNONYMS


class Answers(IntEnum):
    """The ways in which a command answers to what is typed, the best first."""

    NAME = auto()
    WORD_OF_NAME = auto()
    WITHIN_NAME = auto()
    INITIALS = auto()
    PINYIN = auto()
    SYNONYM = auto()
    HELP = auto()


def answer_of(command: type[Command], typed: str) -> Answers | None:
    """Return how a command answers to what is typed; None where it does not.

    Args:
        command: the command.
        typed: words in the interface's language or in English, initials, or pinyin.
    """
    wanted = typed.casefold().split()
    whole = " ".join(wanted)
    names = (command.title().casefold(), command.english().casefold(), command.name())
    if any(name.startswith(whole) for name in names):
        return Answers.NAME
    if any(all(f" {word}" in f" {name}" for word in wanted) for name in names):
        return Answers.WORD_OF_NAME
    if any(all(word in name for word in wanted) for name in names):
        return Answers.WITHIN_NAME
    letters = "".join(wanted)
    if any("".join(word[0] for word in name.split()).startswith(letters) for name in names[:2]):
        return Answers.INITIALS
    if letters.isascii() and letters.isalpha() and (spelled := _spelled(names[0], letters)):
        return spelled
    synonyms = SYNONYMS.get(command.name(), "")
    if all(f" {word}" in f" {synonyms}" for word in wanted):
        return Answers.SYNONYM
    said = f"{names[0]} {names[1]} {synonyms} {command.help()}".casefold()
    return Answers.HELP if all(word in said for word in wanted) else None


def _spelled(name: str, letters: str) -> Answers | None:
    """Return whether letters spell Chinese characters of a name, by initials or in pinyin."""
    characters = tuple(filter(is_han, name))
    for at in range(len(characters)):
        if _initials(characters[at:], letters):
            return Answers.INITIALS
    spells = any(_spells(characters[at:], letters) for at in range(len(characters)))
    return Answers.PINYIN if spells else None


def _initials(characters: tuple[str, ...], letters: str) -> bool:
    """Return whether each letter begins the syllable of a character, in their order."""
    if len(letters) > len(characters):
        return False
    pairs = zip(characters, letters, strict=False)
    return all(any(s.startswith(letter) for s in _syllables(one)) for one, letter in pairs)


def _spells(characters: tuple[str, ...], letters: str) -> bool:
    """Return whether letters spell characters in pinyin; the last syllable may be begun only.

    A syllable may stand as its initial alone, as in ``fzhi`` for 复制.
    """
    if not letters:
        return True
    if not characters:
        return False
    for syllable in _syllables(characters[0]):
        if syllable.startswith(letters):
            return True
        for part in (syllable, syllable[:2] if syllable[1:2] == "h" else "", syllable[:1]):
            if part and letters.startswith(part) and _spells(characters[1:], letters[len(part) :]):
                return True
    return False


@lru_cache(2048)
def _syllables(character: str) -> tuple[str, ...]:
    table = readings()
    return tuple(table.syllables[place] for place in table.usual.get(character, ()) if place)
