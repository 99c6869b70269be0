"""Names and offices as they are compared: folded, and told from words for roles.

The words of recognition are imported where they are used: a query without ``@`` needs none.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from briefing_tui.model import Role
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.fold import fold
from briefing_tui.text.patterns import deferred

HAN = deferred(r"[\u3400-\u9fff]")
_BETWEEN = deferred(r"[\s·•・‧.。'’＇‐‑\-（）()「」“”\"]+")
_WORD = deferred(r"[^\W_]+")
_HONORIFICS = deferred("(?:先生|女士|小姐|太太|同志|老师|老師|阁下|閣下)\\Z")
_OFFICIALS = frozenset("官员 official officials".split())


class Forms(NamedTuple):
    """Words, folded.

    Attributes:
        folded: with one space between words.
        tight: without spaces, dots and what else may stand between the parts of a name.
        words: its words, forms of address left out.
        han: whether it has Chinese characters.
    """

    folded: str
    tight: str
    words: tuple[str, ...]
    han: bool


@lru_cache(maxsize=1 << 17)
def forms_of(words: str) -> Forms:
    """Return words in the forms that they are compared in."""
    from briefing_tui.recognition.lexicon.vocabulary import HONORIFICS_LATIN

    plain = fold(unicodedata.normalize("NFKC", words)).casefold()
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", plain)
        if not unicodedata.combining(letter)
    )
    plain = unicodedata.normalize("NFC", bare if not HAN.search(plain) else plain)
    parts = _WORD.findall(plain.replace("’", "'").replace("'", ""))
    named = tuple(part for part in parts if part not in HONORIFICS_LATIN) or tuple(parts)
    tight = _BETWEEN.sub("", plain)
    han = HAN.search(plain) is not None
    if han:
        tight = _HONORIFICS.sub("", tight) or tight
    return Forms(" ".join(plain.split()), tight, named, han)


@lru_cache(maxsize=1024)
def role_of(typed: Forms) -> Role | None:
    """Return the role that words tell; None where they tell none."""
    from briefing_tui.recognition.lexicon.vocabulary import ROLES, ROLES_LATIN

    for words in (typed.folded, typed.tight):
        if words in _OFFICIALS:
            return Role.OFFICIAL
        one = words.removesuffix("s")
        for role in (ROLES.get(words), ROLES_LATIN.get(words), ROLES_LATIN.get(one)):
            if role is not None and role is not Role.UNKNOWN:
                return role
    return None


@lru_cache(maxsize=8)
def role_words(role: Role) -> tuple[str, ...]:
    """Return the Chinese words for a role, the longest first."""
    from briefing_tui.recognition.lexicon.vocabulary import ROLES

    return tuple(sorted((word for word, told in ROLES.items() if told is role), key=len)[::-1])
