"""Chinese characters, told by comparison.

A regular expression with the range of Chinese characters takes a millisecond to compile for each
place where it has the range, more than a short transcript has use for.
"""

from __future__ import annotations


def is_han(character: str) -> bool:
    """Return whether a character is Chinese; marks and letters are not."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def has_han(words: str) -> bool:
    """Return whether there is a Chinese character in words."""
    return not words.isascii() and any(map(is_han, words))


def all_han(words: str, also: str = "") -> bool:
    """Return whether words, one character at least, are Chinese characters alone.

    Args:
        words: the words.
        also: other characters that may be among them.
    """
    return bool(words) and all(is_han(one) or one in also for one in words)
