"""The words of each language, one file each, and those of one kind together.

A file ``TAG.txt`` begins with a line that says whose words they are. Then come sections, each
after a blank line: the name of a kind in square brackets, below it the words or expressions.
:mod:`briefing_tui.text.languages.word_kinds` says what kinds there are. No other file has to know
of a language: all that lie here are read.
"""

from __future__ import annotations

import os
from functools import cache

from briefing_tui.dataclass import dataclass

FOLDERS = [os.path.dirname(__file__)]
"""The folders of the files of languages."""

LETTERS = "letters"
HAN = "han"
HANGUL = "hangul"

_ENDING = ".txt"


@dataclass(frozen=True, slots=True)
class Language:
    """One language.

    Attributes:
        tag: its BCP 47 tag.
        script: the tables that its labels are looked up in: :data:`LETTERS`, :data:`HAN` or
            :data:`HANGUL`.
        sections: what its file says of each kind.
    """

    tag: str
    script: str
    sections: dict[str, str]

    def words(self, kind: str) -> list[str]:
        """Return the words of one kind, in the order of the file."""
        return self.sections.get(kind, "").split()

    def phrases(self, kind: str) -> list[str]:
        """Return the words of one kind, with spaces where the file has underscores."""
        return [word.replace("_", " ") for word in self.words(kind)]

    def expression(self, kind: str) -> str:
        """Return the alternatives of one kind as one; empty where there are none."""
        return self.sections.get(kind, "").replace("\n", "|")


def language_in(tag: str, written: str) -> Language:
    """Return the language that the contents of a file describe."""
    sections = {}
    for section in written.rstrip().split("\n\n[")[1:]:
        kind, _, given = section.partition("]\n")
        sections[kind] = given
    return Language(tag, sections.pop("script", LETTERS), sections)


@cache
def languages() -> tuple[Language, ...]:
    """Return all languages, by their tags."""
    found = []
    for folder in FOLDERS:
        for name in os.listdir(folder):
            if name.endswith(_ENDING):
                # Read as bytes at once, which takes a third of the time of reading text.
                with open(os.path.join(folder, name), "rb", buffering=0) as file:
                    found.append(language_in(name.removesuffix(_ENDING), file.read().decode()))
    return tuple(sorted(found, key=lambda language: language.tag))


@cache
def _by_kind() -> dict[str, list[Language]]:
    """Return the languages that have each kind of words."""
    found: dict[str, list[Language]] = {}
    for language in languages():
        for kind in language.sections:
            found.setdefault(kind, []).append(language)
    return found


def _sections(kind: str, scripts: tuple[str, ...]) -> list[str]:
    """Return what the files say of one kind; those of some scripts only where any are given."""
    return [
        language.sections[kind]
        for language in _by_kind().get(kind, ())
        if not scripts or language.script in scripts
    ]


def words(kind: str, *scripts: str) -> list[str]:
    """Return the words of one kind in all languages, or in those of some scripts."""
    return " ".join(_sections(kind, scripts)).split()


def phrases(kind: str, *scripts: str) -> list[str]:
    """Return what :func:`words` does, with spaces where the files have underscores."""
    return [word.replace("_", " ") for word in words(kind, *scripts)]


def expression(kind: str, *scripts: str) -> str:
    """Return the alternatives of one kind in all languages, or in those of some scripts."""
    return "|".join(_sections(kind, scripts)).replace("\n", "|")


def alternatives(kind: str, *scripts: str) -> frozenset[str]:
    """Return the alternatives of one kind, as :func:`expression` joins them, each by itself."""
    return frozenset(filter(None, expression(kind, *scripts).split("|")))
