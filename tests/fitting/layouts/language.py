"""The words of a language, read from ``words/CODE.txt``.

A line is a key, a colon and alternatives between bars. ``m`` and ``f`` are given names, ``s`` and
``fs`` surnames, ``words`` what roles and fields are called, ``dt`` how a date is written; the other
keys are sentences and parts of sentences with places to fill (:meth:`.meeting.Meeting.fill`).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

LATIN = (
    *("en", "es", "pt", "fr", "de", "it", "nl", "sv", "pl", "cs", "ro", "ca", "hu", "fi", "tr"),
    *("id", "vi", "el", "ru", "uk"),
)
"""Languages with letters in two cases and spaces between words."""

EVERY = (*LATIN, "zh-Hans", "zh-Hant", "ja", "ko", "he", "ar", "hi")
"""All languages."""

CAPITALS = (
    *("en", "es", "pt", "fr", "de", "it", "nl", "sv", "pl", "cs", "ro", "hu", "fi", "el", "ru"),
    "uk",
)
"""Languages whose labels may be in capitals."""

ROMANCE = ("en", "es", "pt", "fr", "de", "it", "nl", "ca", "ro")
"""Languages of western Europe."""

SIMPLIFIED = ("zh-Hans",)
TRADITIONAL = ("zh-Hant",)
CHINESE = ("zh-Hans", "zh-Hant")

SPACED = (*LATIN, "ko", "he", "ar", "hi")
"""Languages with spaces between words."""

_WITHOUT_SPACES = ("zh-Hans", "zh-Hant", "ja")
_WORDS = Path(__file__).parent / "words"


class Language:
    """The words of a language.

    Attributes:
        code: its tag.
        tables: the alternatives for each key.
        terms: what roles and fields are called.
        cjk: true where no spaces stand between words.
        space: what stands between sentences.
        stop: what ends a sentence.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        self.tables: dict[str, list[str]] = {}
        for line in (_WORDS / f"{code}.txt").read_text(encoding="utf-8").strip().splitlines():
            key, _, rest = line.partition(": ")
            self.tables[key.strip()] = [words.strip() for words in rest.split(" | ")]
        self.terms = dict(term.split("=", 1) for term in self.tables["words"])
        self.cjk = code in _WITHOUT_SPACES
        self.space = "" if self.cjk else " "
        self.stop = "。" if self.cjk else "।" if code == "hi" else "."

    def __getitem__(self, key: str) -> list[str]:
        """Return the alternatives for a key."""
        return self.tables[key]

    @property
    def colon(self) -> str:
        """Return the sign between a field and its value."""
        return "：" if self.cjk else ": "


@cache
def language_of(code: str) -> Language:
    """Return the words of the language with a tag."""
    return Language(code)


def upper(language: Language, words: str) -> str:
    """Return words in capitals as a language writes them."""
    if language.code == "tr":
        words = words.replace("i", "İ").replace("ı", "I")
    words = words.upper()
    return words.translate(str.maketrans("ΆΈΉΊΌΎΏ", "ΑΕΗΙΟΥΩ")) if language.code == "el" else words


def capitalised(words: str) -> str:
    """Return words with their first letter in capitals."""
    return words[:1].upper() + words[1:]
