"""The names of the months in many languages, as they stand beside a day."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from briefing_tui.text.languages import languages


def month_of(name: str) -> int | None:
    """Return the month, 1 to 12, that a word names in one of many languages, or None.

    Case, accents and a full stop at the end do not matter.
    """
    return _months().get(_plain(name.rstrip(".")))


def named_like(name: str, month: int) -> list[str]:
    """Return the names of a month in the languages in which a word names any month.

    They are small and without accents.

    Args:
        name: the word.
        month: from 1 to 12.
    """
    plain = _plain(name.rstrip("."))
    found: dict[str, None] = {}
    for language in languages():
        names = [[_plain(each) for each in entry.split("|")] for entry in language.words("months")]
        if any(plain in each for each in names):
            found.update((each, None) for entry in names[month - 1 :: 12] for each in entry)
    return [each for each in found if each != "-"]


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {
        _plain(name): number % 12 + 1
        for language in languages()
        for number, names in enumerate(language.words("months"))
        for name in names.split("|")
        if name != "-"
    }


@lru_cache(maxsize=1024)
def _plain(word: str) -> str:
    """Return a word in lower case, without accents; a Turkish dotless i is an i."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("ı", "i")
