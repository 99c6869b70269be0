"""Words that deny what follows them."""

from __future__ import annotations

import re

from briefing_tui.span import Span
from briefing_tui.text.marks import COLONS, COMMAS, SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_LONGEST = 40
"""Code points before a place that are searched for a denial."""

_CHINESE_DENIAL = (
    "不是说|不是說|并不是|並不是|不是|并不|並不|并非|並非|绝不|絕不|决不|決不|从不|從不|从未|從未|从来没有|從來沒有"
    "|尚未|毫不|毫无|毫無|未曾|未能|未必|未有|不会|不會|不能|不可以|不可|不得|不应|不應|不该|不該|不宜|不许|不許"
    "|不准|不要|不用|不必|不想|不愿|不願|不敢|不再|不曾|不肯|不让|不讓|不予|不太|不够|不夠|没有|沒有|没能|沒能"
    "|无法|無法|无需|無需|无须|無須|无权|無權|难以|難以|拒绝|拒絕|禁止|严禁|嚴禁|切勿|否认|否認|杜绝|杜絕"
    "|(?<![除南是有])非|[不没沒未勿]|(?<!有)[无無]"
)
_CHINESE_BETWEEN = (
    "完全|真正|充分|有效|得到|受到|出现|出現|发生|發生|发现|發現|能够|能夠|任何|什么|什麼|一个人|一個人|人|直接|彻底|徹底"
    "|及时|及時|一定|可能|允许|允許|能|会|會|再|有|要|很|太|必|曾|被|把|给|給|对|對|因为|因為|因|打算|准备|準備|计划|計劃"
)
_LATIN_DENIAL = (
    r"\b(?:not|never|no|cannot|neither|nor|without|nobody|nothing|none|hardly|scarcely"
    r"|no one|refus(?:e|es|ed) to|fail(?:s|ed)? to|den(?:y|ies|ied)(?: that)?|no longer)"
    r"|\b\w+n['’]t"
)
_LATIN_BETWEEN = (
    r"yet|fully|been|being|be|going to|to|ever|even|really|just|necessarily|any|have|has|had"
    r"|able to|allowed to|longer|currently|actually|a|an|the|of|plan(?:ning)? to|intend(?:ing)? to"
)
_ADJACENT = deferred(
    rf"(?:(?P<chinese>{_CHINESE_DENIAL})\s?(?:(?:{_CHINESE_BETWEEN})\s?){{0,2}}"
    rf"|(?P<latin>{_LATIN_DENIAL})(?=\s)(?:\s+(?:{_LATIN_BETWEEN})(?=\s)){{0,3}}\s+)\Z",
    re.IGNORECASE,
)
_BELIEF = (
    "认为|認為|相信|觉得|覺得|同意|赞成|贊成|意味着|意味著|代表|等于|等於|说|說|承认|承認|主张|主張|支持|允许|允許"
    "|考虑|考慮|希望|知道|保证|保證|确定|確定|是"
)
_LATIN_BELIEF = (
    r"think|believe|say|said|saying|mean|agree|claim|know|suggest|expect|want|see|feel|accept"
    r"|argue|true|sure|certain|clear|imply|confirm|possible|likely"
)
_DISTANT = deferred(
    rf"(?:(?:{_CHINESE_DENIAL})(?:{_BELIEF})[^，,。！？；;!?：:\n]{{0,24}}"
    rf"|(?:{_LATIN_DENIAL})\s+(?:\w+\s+)?(?:{_LATIN_BELIEF})\b[^,.!?;:\n]{{0,40}}\s)\Z",
    re.IGNORECASE,
)
_ENDING = deferred(
    r"(?:不是|不会|不會|不能|不得|不应|不應|没有|沒有|未能|尚未|并未|並未|无法|無法|[不没沒未])\Z"
    r"|\b(?:not|never|cannot|no|\w+n['’]t)\s*\Z",
    re.IGNORECASE,
)
_ENDS_CLAUSE = deferred(rf"[{SENTENCE_ENDS}{SEMICOLONS}{COMMAS}{COLONS}．\n]")


def denial_before(text: str, start: int, low: int) -> tuple[Span, bool] | None:
    """Return the negation of the words that begin at a place, and whether words lie between.

    Args:
        text: what the offsets point into.
        start: where the words begin, at a letter or digit.
        low: where the words before them begin.
    """
    before = text[max(low, start - _LONGEST) : start]
    if (found := _ADJACENT.search(before)) is not None:
        at = start - len(before) + found.start()
        # 是不是, 会不会: a question, of which neither half is said.
        asks = found["chinese"] in ("不", "没", "沒") and text[at - 1 : at] == text[start]
        return Span(at - 1 if asks else at, start), False
    if (found := _DISTANT.search(before)) is not None:
        return Span(start - len(before) + found.start(), start), True
    return None


def denied_after(text: str, end: int, high: int) -> Span | None:
    """Return the rest of the clause that a negation at the end of some words denies, or None.

    Args:
        text: what the offsets point into.
        end: where the words end, after a letter or digit.
        high: where the words behind them end.
    """
    if end >= high or not _ENDING.search(text, max(0, end - 12), end):
        return None
    stop = _ENDS_CLAUSE.search(text, end, high)
    rest = text[end : stop.start() if stop else high]
    following = rest.lstrip()
    if not following or not following[0].isalnum():
        return None
    return Span(end, end + len(rest.rstrip()))
