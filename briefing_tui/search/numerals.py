"""Numerals: the other ways to write the numbers of a query.

``一千四百五十三名`` is also looked for as ``1453名``, ``30%`` as ``百分之三十``. The query is
expanded, never the text: so spans stay exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
GREAT = {"万": 10**4, "亿": 10**8}

CHINESE = (
    r"(?<!\d)[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*"
    r"(?:点[零〇一二三四五六七八九]+[万亿]?)?"
)
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
NUMERAL = re.compile(
    rf"百分之(?P<share>{CHINESE})|(?P<chinese>{CHINESE})|(?P<arabic>{ARABIC})(?P<percent>%?)"
)

MOST = 10
"""Ways to write the numbers of a query that are tried."""

MOST_NUMERALS = 6
"""With more numbers than this none is written otherwise."""

MOST_DIGITS = 12


def rewritten(folded: str) -> list[str]:
    """What a folded query becomes with its numbers written otherwise; at most :data:`MOST`."""
    found = list(NUMERAL.finditer(folded))
    if not 0 < len(found) <= MOST_NUMERALS:
        return []
    choices = [list(dict.fromkeys(_ways(match))) for match in found]
    together = product(
        *(list(ways) or [match.group()] for ways, match in zip(choices, found, strict=True))
    )
    alone = (
        tuple(way if other is match else other.group() for other in found)
        for match, ways in zip(found, choices, strict=True)
        for way in ways
    )
    candidates = dict.fromkeys([*islice(together, MOST), *islice(alone, MOST * 2)])
    written = dict.fromkeys(_filled(folded, found, chosen) for chosen in candidates)
    return [text for text in written if text != folded][:MOST]


def _filled(folded: str, found: list[re.Match[str]], chosen: tuple[str, ...]) -> str:
    parts, at = [], 0
    for match, way in zip(found, chosen, strict=True):
        parts += [folded[at : match.start()], way]
        at = match.end()
    return "".join([*parts, folded[at:]])


def _ways(match: re.Match[str]) -> Iterator[str]:
    if share := match["share"]:
        yield from (f"{number}%" for number in in_digits(share))
    elif chinese := match["chinese"]:
        yield from in_digits(chinese)
    else:
        bare = match["arabic"].replace(",", "")
        if len(bare) <= MOST_DIGITS:
            ways = in_characters(bare)
            yield from (f"百分之{way}" for way in ways) if match["percent"] else ways
        sign = match["percent"]
        yield bare + sign
        if bare.isdigit() and len(bare) > 3:
            yield f"{int(bare):,}{sign}"
            yield from (f"{short}{sign}" for short in _shortened(int(bare)))


def in_digits(chinese: str) -> list[str]:
    """A Chinese numeral in Arabic digits: as a value, with 万 or 亿 kept, or digit by digit."""
    whole, _, part = chinese.partition("点")
    if part and part[-1] in GREAT:
        return [f"{number}{part[-1]}" for number in in_digits(f"{whole}点{part[:-1]}")]
    decimals = "".join(str(DIGITS[digit]) for digit in part)
    if all(digit in DIGITS for digit in whole):
        if len(whole) == 1 and not part:
            return [str(DIGITS[whole])]
        return ["".join(str(DIGITS[digit]) for digit in whole) + (f".{decimals}" if part else "")]
    ways = []
    great = whole[-1] if whole[-1] in GREAT else ""
    by_digit = len(whole) > 2 and all(digit in DIGITS for digit in whole[:-1])
    head = "".join(str(DIGITS[d]) for d in whole[:-1]) if by_digit else value(whole[:-1])
    if great and head is not None:
        ways.append(f"{head}{f'.{decimals}' if part else ''}{great}")
    number = value(whole)
    if number is not None:
        ways.append(f"{number}.{decimals}" if part else str(number))
        if not part:
            ways += [f"{number:,}", *_shortened(number)]
    return list(dict.fromkeys(ways))


def _shortened(number: int) -> Iterator[str]:
    """A great number in units of 亿 or 万, where that leaves few digits."""
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        if number >= size and number * 100 % size == 0:
            yield f"{number / size:.2f}".rstrip("0").rstrip(".") + unit


def value(chinese: str) -> int | None:
    """The value of a Chinese numeral in units; None when it is none."""
    total = group = 0
    digit: int | None = None
    for sign in chinese:
        if sign in DIGITS:
            if digit:
                return None
            digit = DIGITS[sign]
        elif sign in UNITS:
            group += (1 if digit is None or digit == 0 else digit) * UNITS[sign]
            digit = None
        else:
            group += digit or 0
            total = (
                (total + group or 1) * GREAT[sign]
                if sign == "亿"
                else total + (group or 1) * GREAT[sign]
            )
            group, digit = 0, None
    return total + group + (digit or 0) if chinese else None


def in_characters(arabic: str) -> list[str]:
    """Arabic digits in Chinese numerals: as a value, and digit by digit."""
    whole, _, part = arabic.partition(".")
    decimals = "点" + "".join("零一二三四五六七八九"[int(digit)] for digit in part) if part else ""
    plain = spoken(int(whole)) + decimals
    ways = [plain, re.sub("二(?=[百千万亿])", "两", plain)]
    if not part and len(whole) > 1:
        ways += [
            "".join(signs[int(digit)] for digit in whole)
            for signs in ("〇一二三四五六七八九", "零一二三四五六七八九")
        ]
    if plain.startswith("十"):
        ways.append("一" + plain)
    return list(dict.fromkeys(ways))


def spoken(number: int) -> str:
    """A number in Chinese numerals, as it is read."""
    if number < 10:
        return "零一二三四五六七八九"[number]
    for unit, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        if number >= size:
            head, rest = divmod(number, size)
            front = "" if unit == "十" and head == 1 else spoken(head)
            if not rest:
                return f"{front}{unit}"
            gap = "零" if rest < size // 10 else ""
            tail = spoken(rest)
            if tail.startswith("十") and unit in "百千":
                tail = "一" + tail
            return f"{front}{unit}{gap}{tail}"
    raise AssertionError(number)
