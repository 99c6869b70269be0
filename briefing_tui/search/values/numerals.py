"""Numerals: the other ways to write the numbers of a query.

``一千四百五十三名`` is also looked for as ``1453名``, ``30%`` as ``百分之三十``, ``3.5万`` as
``三万五千``. The query is expanded, never the text: so spans stay exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, product

from briefing_tui.text.patterns import deferred

DIGITS = {
    sign: value
    for signs in ("零一二三四五六七八九", "〇壹贰叁肆伍陆柒捌玖")
    for value, sign in enumerate(signs)
} | {"两": 2}
UNITS = {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10}
"""The signs of size, the greatest first."""

OFFICIAL = str.maketrans("拾佰仟", "十百千")
"""The plain forms of the units that financial documents write (大写)."""

SIGNS = r"\d" + "".join(DIGITS) + "十百千万亿拾佰仟"
BETWEEN = rf"(?<=\d),(?=\d{{3}}(?!\d))|(?<=\d)\.(?=\d)|点(?=[{SIGNS}])"
NUMBER = rf"[\d{''.join(DIGITS)}十拾](?:[{SIGNS}]|{BETWEEN})*"
NUMERAL = deferred(
    rf"(?P<below>{NUMBER}|百|千)分之(?P<above>百|{NUMBER})"
    rf"|(?P<part>\d+)/(?P<whole>\d+)"
    rf"|(?P<number>{NUMBER})(?P<sign>[%‰]?)"
)
SHARES = {"%": "百", "‰": "千"}

MOST = 16
"""Ways to write the numbers of a query that are tried."""

MOST_NUMERALS = 6
"""The most numbers in a query that are written otherwise; of more, none is."""

MOST_SIGNS = 24
"""The most characters of a number; longer ones are no quantities."""

Ways = tuple[list[str], list[str]]
"""The forms of a number in Chinese, and those in Arabic digits, the likeliest first."""


def rewritten(folded: str) -> list[str]:
    """Return a folded query with its numbers written otherwise, in at most :data:`MOST` ways.

    All of them in one script come first, then each number alone in another way.
    """
    found = [match for match in NUMERAL.finditer(folded) if len(match.group()) <= MOST_SIGNS]
    if not 0 < len(found) <= MOST_NUMERALS:
        return []
    each = [_ways(match, folded[match.end() : match.end() + 1]) for match in found]
    alike = [
        chosen
        for script in (0, 1)
        for chosen in islice(
            product(*(ways[script] or [m.group()] for m, ways in zip(found, each, strict=True))),
            MOST // 4,
        )
    ]
    alone = [
        tuple(way if other is match else other.group() for other in found)
        for match, (chinese, arabic) in zip(found, each, strict=True)
        for way in (*chinese, *arabic)
    ]
    texts = dict.fromkeys(_filled(folded, found, chosen) for chosen in (*alike, *alone))
    return [text for text in texts if text != folded][:MOST]


def _filled(folded: str, found: Sequence[re.Match[str]], chosen: Sequence[str]) -> str:
    parts, at = [], 0
    for match, way in zip(found, chosen, strict=True):
        parts += [folded[at : match.start()], way]
        at = match.end()
    return "".join([*parts, folded[at:]])


def _ways(match: re.Match[str], following: str) -> Ways:
    if match["below"]:
        return _fraction(match["below"], match["above"])
    if match["part"]:
        return _fraction(match["whole"], match["part"])
    if match["sign"]:
        return _fraction(SHARES[match["sign"]], match["number"])
    return written(match["number"], year=following == "年")


def _fraction(below: str, above: str) -> Ways:
    """Return the ways to write a fraction; hundredths and thousandths also with their signs."""
    chinese, arabic = written("一百" if above == "百" else above)
    sign = next((sign for sign, share in SHARES.items() if share == below), "")
    if sign:
        chinese += ["百"] if arabic[:1] == ["100"] and sign == "%" else []
        return [f"{below}分之{way}" for way in chinese], [f"{way}{sign}" for way in arabic]
    in_chinese, in_arabic = written(below)
    return (
        [f"{whole}分之{part}" for whole in in_chinese[:1] for part in chinese[:1]],
        [f"{part}/{whole}" for whole in in_arabic[:1] for part in arabic[:1]],
    )


def written(number: str, *, year: bool = False) -> Ways:
    """Return the ways to write a number; none for what is no number.

    Args:
        number: as it was typed.
        year: whether a year is meant, which is read digit by digit.
    """
    number = number.translate(OFFICIAL)
    chinese: list[str] = []
    arabic: list[str] = []
    amount = value(number)
    if amount is not None:
        digits = _digits(number) or _plain(amount)
        chinese, arabic = _in_chinese(amount), [digits, *_in_digits(amount)]
        if len(number) > 1 and _digits(number).isdigit():
            named = [digits.translate(_names(zero)) for zero in "〇零"]
            chinese = [*named, *chinese] if year else [*chinese, *named]
    if len(number) > 1 and not number[-1].isdigit():
        # The last sign may stay, and in ``九十三千瓦`` or ``一千一晚`` belongs to what follows.
        shorter = written(number[:-1])
        chinese += [way + number[-1] for way in shorter[0][:3]]
        arabic += [way + number[-1] for way in shorter[1][:3]]
    return list(dict.fromkeys(chinese)), list(dict.fromkeys(arabic))


def value(number: str) -> Decimal | None:
    """Return the value of a number in either script or both; None if it is no number."""
    for unit, size in UNITS.items():
        head, found, tail = number.rpartition(unit)
        if found:
            if unit in head or (unit in "千百十" and len(head) > 1 and not head.isascii()):
                return None
            times = value(head) if head else Decimal(1) if unit == "十" else None
            rest = _rest(tail, size)
            return None if times is None or rest is None else times * size + rest
    digits = _digits(number)
    return Decimal(digits) if digits else None


def _rest(tail: str, size: int) -> Decimal | None:
    """Return the value of what follows a unit; None if it is no number less than the unit.

    A single digit counts the unit below: ``五`` in ``一万五`` is 5000.
    """
    if not tail:
        return Decimal(0)
    plain = tail.lstrip("零〇")
    rest = value(plain)
    if rest is None or rest >= size or (len(plain) > 1 and all(sign in DIGITS for sign in plain)):
        return None
    return rest * (size // 10) if plain == tail and len(tail) == 1 and size > 10 else rest


def _digits(number: str) -> str:
    """Return a number that is written digit by digit in Arabic digits; else an empty string."""
    if len(number) > 1 and "两" in number:
        return ""
    names = {ord(sign): str(digit) for sign, digit in DIGITS.items()}
    digits = number.replace(",", "").replace("点", ".").translate(names)
    return digits if re.fullmatch(r"\d+(\.\d+)?", digits, re.ASCII) else ""


def _names(zero: str) -> dict[int, str]:
    return {ord(str(digit)): name for digit, name in enumerate(zero + "一二三四五六七八九")}


def _in_digits(amount: Decimal) -> Iterator[str]:
    """Yield an amount in Arabic digits: in units of 亿 or 万 where short, and with commas."""
    if amount != int(amount) or amount < 1000:
        return
    whole = int(amount)
    yield from (f"{_plain(short)}{unit}" for short, unit in _shortened(amount))
    yield f"{whole:,}"
    yield from _compound(whole)
    read = spoken(whole)
    if len(read) <= 5:
        yield read.translate({ord(name): str(digit) for name, digit in DIGITS.items()})


def _shortened(amount: Decimal) -> Iterator[tuple[Decimal, str]]:
    """Yield an amount in units of 亿 and 万, where that leaves at most two decimal places."""
    for unit in "亿万":
        short = amount / UNITS[unit]
        if short >= 1 and short * 100 == int(short * 100):
            yield short, unit


def _compound(amount: int) -> Iterator[str]:
    """Yield an amount in Arabic digits with 亿 or 万 in it: ``149万1420``, ``1亿2000万``."""
    for unit in "亿万":
        head, rest = divmod(amount, UNITS[unit])
        if head and rest:
            yield f"{head}{unit}{rest}"
            yield f"{head}{unit}{rest:,}"
            if unit == "亿" and not rest % UNITS["万"]:
                yield f"{head}亿{rest // UNITS['万']}万"
            return


def _in_chinese(amount: Decimal) -> list[str]:
    """Return an amount in Chinese: as it is read, also with ``两``, and in units of 亿 or 万."""
    whole, _, part = _plain(amount).partition(".")
    read = spoken(int(whole)) + (f"点{part.translate(_names('零'))}" if part else "")
    ways = [read]
    if not part:
        ways += [
            _in_chinese(short)[0] + unit
            for short, unit in _shortened(amount)
            if short != int(short)
        ]
    ways += [re.sub("二(?=[百千万亿])", "两", way) for way in ways]
    ways += [f"一{way}" for way in ways if way.startswith("十")]
    # A unit is left out where it is the next lower one, since ``零`` stands for those between.
    if re.search("[百千万][一二三四五六七八九][十百千]$", read):
        ways.append(read[:-1])
    return ways


def _plain(amount: Decimal) -> str:
    """Return an amount without trailing zeros after the decimal point."""
    shown = f"{amount:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def spoken(number: int) -> str:
    """Return a number in Chinese numerals, as it is read."""
    if number < 10:
        return "零一二三四五六七八九"[number]
    for unit, size in UNITS.items():
        if number >= size:
            head, rest = divmod(number, size)
            front = "" if unit == "十" and head == 1 else spoken(head)
            if not rest:
                return f"{front}{unit}"
            gap = "零" if rest < size // 10 else ""
            tail = spoken(rest)
            if tail.startswith("十") and unit in "百千万亿":
                tail = "一" + tail
            return f"{front}{unit}{gap}{tail}"
    raise AssertionError(number)
