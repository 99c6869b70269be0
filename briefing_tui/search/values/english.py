"""English numbers: those that are written in words, and the ways to write one.

``two and a half percent``, ``2½ per cent`` and ``2.5%`` are one share, ``1.2 million`` and
``1,200,000`` one amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing_tui.text.patterns import deferred

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SMALL = {word: at for at, word in enumerate(_ONES)} | {
    word: 10 * at for at, word in enumerate(_TENS) if word != "-"
}
FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SPOKEN_FRACTIONS = {
    "a half": Decimal("0.5"),
    "one half": Decimal("0.5"),
    "a quarter": Decimal("0.25"),
    "one quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
}
_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE = "hundred|" + "|".join(SCALES)
WORDS = (
    rf"\b(?:(?:a|an|half a|one)[ -](?:{_SCALE})|(?:{_WORD}))\b"
    rf"(?:[ -](?:and[ -])?(?:{_WORD}|{_SCALE}|point)\b)*"
    rf"(?:[ -]and[ -](?:{'|'.join(_SPOKEN_FRACTIONS)})\b)?(?: (?:{'|'.join(SCALES)})\b)?"
)
"""A number in English words, as an expression for folded texts."""

_PARTS = deferred(r"[a-z]+")
_AND_FRACTION = deferred(rf"[ -]and[ -](?P<fraction>{'|'.join(_SPOKEN_FRACTIONS)})\b")


def worth(words: str) -> Decimal | None:
    """Return the value of a number in English words; None if it is none."""
    fraction = _AND_FRACTION.search(words)
    if fraction:
        before, after = words[: fraction.start()], words[fraction.end() :]
        whole = worth(before)
        if whole is None:
            return None
        return (whole + _SPOKEN_FRACTIONS[fraction["fraction"]]) * SCALES.get(after.strip(), 1)
    if words.startswith("half a "):
        rest = worth(words[5:])
        return None if rest is None else rest / 2
    return _plain_worth(_PARTS.findall(words))


def _plain_worth(words: list[str]) -> Decimal | None:
    total, group = Decimal(0), Decimal(0)
    digits: str | None = None
    last = 1000
    for word in words:
        if word in ("a", "an"):
            group += 1
        elif word == "point":
            if digits is not None:
                return None
            digits = ""
        elif digits is not None and word in _SMALL and _SMALL[word] < 10:
            digits += str(_SMALL[word])
        elif word in _SMALL:
            if digits is not None or _SMALL[word] >= last:
                return None
            group += _SMALL[word]
            last = 10 if _SMALL[word] >= 20 else 0
        elif word == "hundred" and digits is None and 0 < group < 100:
            group, last = group * 100, 100
        elif word in SCALES and (group or digits):
            group += Decimal(f"0.{digits}") if digits else 0
            total += group * SCALES[word]
            group, digits, last = Decimal(0), None, 1000
        elif word != "and":
            return None
    if digits:
        group += Decimal(f"0.{digits}")
    return total + group


def spelled(number: int) -> str:
    """Return a number under a thousand in English words, with hyphens."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, one = divmod(number, 10)
        return _TENS[tens] + (f"-{_ONES[one]}" if one else "")
    hundreds, rest = divmod(number, 100)
    return f"{_ONES[hundreds]} hundred" + (f" and {spelled(rest)}" if rest else "")


def english_forms(amount: Decimal) -> list[str]:
    """Return the ways to write an amount in an English text, folded, the likeliest first."""
    found: list[str] = []
    for scale, size in [("", 1), *SCALES.items()]:
        short = amount / size
        if size > 1 and (short < 1 or short * 100 != int(short * 100)):
            continue
        for form in _small_forms(short):
            found.append(f"{form} {scale}".strip())
            if scale and form[0].isdecimal():
                found += [f"{form}{sign}" for sign in _SIGNS[scale]]
    found += [f"half a {scale}" for scale, size in SCALES.items() if amount * 2 == size]
    return list(dict.fromkeys(found))


_SIGNS = {"thousand": ("k",), "million": ("m", "mn"), "billion": ("bn", "b"), "trillion": ("tn",)}


def _small_forms(number: Decimal) -> Iterator[str]:
    whole, part = int(number), number - int(number)
    plain = f"{number.normalize():f}"
    yield f"{number.normalize():,f}"
    yield plain
    if not part:
        if 0 < whole < 1000:
            yield spelled(whole)
            yield spelled(whole).replace("-", " ")
            yield spelled(whole).replace(" and ", " ")
        return
    for sign, worth_of in FRACTIONS.items():
        if part == worth_of:
            yield (str(whole) if whole else "") + sign
    for words, worth_of in _SPOKEN_FRACTIONS.items():
        if part == worth_of and 0 < whole < 1000:
            yield f"{spelled(whole)} and {words}"
    digits = plain.partition(".")[2]
    if whole < 1000 and len(digits) < 3:
        yield f"{spelled(whole)} point {' '.join(_ONES[int(digit)] for digit in digits)}"


def words_in(folded: str) -> Iterator[re.Match[str]]:
    """Yield the numbers in English words of a folded text."""
    return _NUMBERS.finditer(folded)


_NUMBERS = deferred(WORDS)
