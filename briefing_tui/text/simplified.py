"""Simplified characters, in which the tables of recognition are written.

The traditional characters of labels and short leads, one to one; search has the whole table.
"""

from __future__ import annotations

from functools import cache, lru_cache

# Names and offices recur, so they are cached; sentences do not.
_LONGEST_NAME = 24


def in_simplified(words: str) -> str:
    """Return ``words`` in simplified characters, one code point for one."""
    if words.isascii():
        return words
    if len(words) <= _LONGEST_NAME:
        return _simple_name(words)
    # Looking whether there is anything to replace is faster than replacing.
    return words if _traditional().isdisjoint(words) else words.translate(_table())


def with_traditional(characters: frozenset[str]) -> frozenset[str]:
    """Return simplified characters with the traditional ones that stand for them."""
    standing = _table().items()
    return characters.union(chr(one) for one, simple in standing if chr(simple) in characters)


@lru_cache(maxsize=4096)
def _simple_name(words: str) -> str:
    return words.translate(_table())


@cache
def _table() -> dict[int, int]:
    # What reads kept briefings loads no tables.
    from briefing_tui.text.languages import words

    return str.maketrans("".join(words("traditional")), "".join(words("simplified")))


@cache
def _traditional() -> frozenset[str]:
    return frozenset(map(chr, _table()))
