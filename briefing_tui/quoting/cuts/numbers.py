"""Numbers with what belongs to them: sign, decimals, order of magnitude, unit."""

from __future__ import annotations

import re

from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

_WINDOW = 48
"""Code points on either side of a place that are searched for a number."""

_HAN = "〇零一二三四五六七八九十百千万萬亿億两兩"
_DIGIT = "0-9０-９"
_BEFORE = r"(?:[百千万萬]分之|第|[$€£¥￥＄#](?=\s?\d)|(?<![A-Za-z0-9\-−－])[-−－＋+](?=\d))"
_ARABIC = (
    rf"(?:\d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?!\d)"
    rf"|[{_DIGIT}]+(?:[.．:：/][{_DIGIT}]+|[,，][{_DIGIT}]{{3}}(?![{_DIGIT}])|,\d{{2}}(?=,\d{{3}}))*)"
)
_RANGE = r"\s?[-−–—~～至到]{1,2}\s?"
_MAGNITUDE = r"(?:[十百千万萬亿億兆]+)"
_UNITS = (
    "个百分点|個百分點|百分点|百分點|平方公里|平方千米|平方米|立方米|千瓦时|千瓦時|摄氏度|人次|月份|小时|小時"
    "|分钟|分鐘|公里|千米|公斤|千克|公顷|公頃|毫米|厘米|美元|欧元|歐元|日元|港元|英镑|英鎊|人民币|人民幣"
    "|千瓦|个|個|名|人|户|戶|家|所|座|栋|棟|套|件|宗|次|场|場|项|項|条|條|批|份|张|張|辆|輛|艘|架|台|臺"
    "|部|年|月|日|号|號|天|周|秒|时|時|点|點|分|岁|歲|倍|成|折|元|吨|噸|克|斤|米|亩|畝|度|级|級|瓦|升"
)
_SIGNS = "%|％|‰|℃|°C|°F|°"
_LATIN_UNITS = (
    r"per\s?cent|percentage points?|percent|basis points?|hundred|thousand|million|billion"
    r"|trillion|bn|mn|dollars?|euros?|pounds?|yuan|yen|tonnes?|tons?|km|kg|kWh|MW|GW|hectares?"
    r"|acres?|miles?|kilometres?|kilometers?|degrees?|years?|months?|weeks?|days?|hours?|minutes?"
    r"|people|times"
)
_SPELLED = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    "|hundred|thousand|million|billion|trillion"
)
_QUANTITY = deferred(
    rf"{_BEFORE}?\s?{_ARABIC}(?:{_RANGE}{_ARABIC})?[多余餘几幾来來]?{_MAGNITUDE}?[多余餘]?"
    rf"(?:\s?(?:{_SIGNS})|\s?(?:{_UNITS})"
    rf"|\s(?:{_LATIN_UNITS})\b(?:\s(?:{_LATIN_UNITS})\b)?|(?:bn|mn|km|kg|kWh|MW|GW|[kKmM])\b)?"
    rf"|{_BEFORE}?[{_HAN}]+(?:点[{_HAN}]+)?(?:[多余餘几幾来來][{_HAN}]*)?(?:{_SIGNS}|{_UNITS})?"
    rf"|\b(?:{_SPELLED})(?:[\s-](?:and\s)?(?:{_SPELLED}))*(?:\s(?:{_LATIN_UNITS}))?\b",
    re.IGNORECASE,
)
_DIGITS = deferred(rf"[{_DIGIT}{_HAN}]")


def number_across(text: str, at: int, low: int, high: int) -> Span | None:
    """Return the number that a place lies in, with its sign and unit; None where there is none.

    Args:
        text: what the offsets point into.
        at: the place, between two characters.
        low: where the words begin.
        high: where they end.
    """
    if not low < at < high:
        return None
    begin = _begin(text, at, low)
    for match in _QUANTITY.finditer(text, begin, min(high, at + _WINDOW)):
        start, end = match.span()
        start += len(match.group()) - len(match.group().lstrip())
        if start >= at:
            return None
        if start < at < end:
            return Span(start, end)
    return None


def _begin(text: str, at: int, low: int) -> int:
    """Return a place before ``at`` from which numbers are read; none begins before it."""
    begin = max(low, at - _WINDOW)
    while begin > low and (_DIGITS.match(text[begin - 1]) or text[begin - 1] in ".,，"):
        begin -= 1
    return begin
