"""Chinese characters, told by comparison.

A regular expression with the range of Chinese characters takes a millisecond to compile for each
place where it has the range, more than a short transcript has use for.
"""

from __future__ import annotations

from unicodedata import normalize

_RADICALS = dict(
    zip(
        "⺁⺊⺒⺜⺝⺟⺠⺧⺩⺬⺰⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲⻳",
        "厂卜巳日月母民牛王示纟西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
"""Radicals of the supplement that look like an ideograph, which normalization leaves as they are,
with that ideograph (Unicode, ``EquivalentUnifiedIdeograph.txt``)."""


def is_han(character: str) -> bool:
    """Return whether a character is Chinese; marks and letters are not."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def with_plain_ideographs(words: str) -> str:
    """Return words with the ideograph that each radical or compatibility ideograph stands for.

    Fonts and PDF files put U+2FBC where U+9AD8 is meant. The length in code points is kept.
    """
    if words.isascii() or not any(map(_is_disguised, words)):
        return words
    return "".join(
        _RADICALS.get(one) or normalize("NFKC", one) if _is_disguised(one) else one for one in words
    )


def _is_disguised(character: str) -> bool:
    return (
        "\u2e80" <= character <= "\u2fdf"
        or "\uf900" <= character <= "\ufaff"
        or "\U0002f800" <= character <= "\U0002fa1f"
    )


# The upper bytes of code units below the first Chinese character.
_BELOW = bytes(range(0x34))


def has_han(words: str) -> bool:
    """Return whether there is a Chinese character in words."""
    if words.isascii():
        return False
    # Letters with accents and curly quotation marks are told from others without a loop.
    upper = words.encode("utf-16-le", "surrogatepass")[1::2]
    return upper.translate(None, _BELOW) != b"" and any(map(is_han, words))


def all_han(words: str, also: str = "") -> bool:
    """Return whether words, one character at least, are Chinese characters alone.

    Args:
        words: the words.
        also: other characters that may be among them.
    """
    return bool(words) and all(is_han(one) or one in also for one in words)
