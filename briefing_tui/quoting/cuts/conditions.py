"""Conditions: what some words depend on, in the same sentence."""

from __future__ import annotations

import re

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.span import Span
from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

_LONGEST = 240
"""Code points on either side of a place that are searched for its sentence."""

_MOST_CLAUSES = 3
"""Clauses after a condition among which the one that depends on it is looked for."""

_STOPS = SURE_ENDS + SEMICOLONS + "\n"
_COMMA = deferred(r"[，,、](?!\d{3})\s*")
_LATIN_STOP = deferred(r"[.!?;]\s")
_OPENS = deferred(
    r"(?:只有|只要|如果|假如|假若|倘若|要是|除非|一旦|若是|若(?!干)|如(?=不|有|无|無|遇|需|未)"
    r"|在(?=[^，,。；;]{2,30}(?:前提|条件|條件)之?下))"
    r"|(?<![A-Za-z])(?:(?<!even )(?<!as )(?<!what )if|unless|provided(?: that)?|only (?:if|when)"
    r"|as long as|so long as|on (?:the )?condition that|in the event (?:that|of)|in case|assuming"
    r"(?: that)?)(?![A-Za-z])",
    re.IGNORECASE,
)
_AT_HEAD = 8
"""The most code points before a Chinese condition's word in its clause, as a subject has."""

_ASKED = deferred(
    r"\b(?:see|know|knows|wonder|wonders|wondering|ask|asks|asked|asking|unclear|determine|tell"
    r"|check|say)\s*\Z",
    re.IGNORECASE,
)
_ANSWERS = deferred("才|就|则|則|便|那么|那麼|都|也|将|將|会|會")
_BEHIND = deferred(
    r"[，,、]?\s*(?:除非|前提是|但前提|条件是|條件是|unless\b|provided\b|only (?:if|when)\b"
    r"|as long as\b|so long as\b|on (?:the )?condition that\b|in the event\b|subject to\b"
    r"|assuming\b|(?P<last>如果|只要|if\b))",
    re.IGNORECASE,
)


class _Condition(NamedTuple):
    """A condition, from its word to the end of its clause, and what depends on it."""

    clause: Span
    rest: Span


def condition_before(text: str, words: Span, low: int) -> Span | None:
    """Return the condition that some words depend on or are part of, up to where they begin.

    Args:
        text: what the offsets point into.
        words: from a letter or digit to one.
        low: where the words before them begin.
    """
    start = words.start
    sentence = _sentence(text, start, low)
    for clause, rest in _conditions(text, sentence):
        if clause.start < start < max(clause.end, rest.end):
            return Span(clause.start, start)
    return None


def condition_after(text: str, end: int, high: int) -> Span | None:
    """Return the condition directly behind some words, on which they depend; None without one.

    Args:
        text: what the offsets point into.
        end: where the words end, after a letter or digit.
        high: where the words behind them end.
    """
    found = _BEHIND.match(text, end, high)
    if found is None or _ASKED.search(text, max(0, end - 12), end):
        return None
    stop = _end_of_sentence(text, found.end(), high)
    rest = text[found.end() : stop]
    comma = text[end : found.end()].lstrip()[:1]
    if found["last"] and comma and comma in "，,、" and _COMMA.search(rest):
        return None  # the condition of what follows it
    return Span(end, stop)


def _conditions(text: str, sentence: Span) -> list[_Condition]:
    """Return the conditions of a sentence, each with the clauses that depend on it."""
    found = []
    edges = [m.end() for m in _COMMA.finditer(text, *sentence)]
    bounds = [*zip([sentence.start, *edges], [*edges, sentence.end], strict=True)]
    for at, (begin, stop) in enumerate(bounds):
        opened = _OPENS.search(text, begin, stop)
        if opened is None:
            continue
        latin = opened.group()[0].isascii()
        before = text[begin : opened.start()]
        if latin and _ASKED.search(before):
            continue
        if not latin and len(before.strip()) > _AT_HEAD:
            continue
        following = bounds[at + 1 : at + 1 + _MOST_CLAUSES]
        rest = Span(stop, following[0][1] if following else stop)
        if latin:
            if before.strip():  # ``A if B, C``: nothing after the comma depends on it
                rest = Span(stop, stop)
        else:
            for clause in following:
                if _ANSWERS.search(text, *clause):
                    rest = Span(stop, clause[1])
                    break
        found.append(_Condition(Span(opened.start(), stop), rest))
    return found


def _sentence(text: str, start: int, low: int) -> Span:
    """Return the sentence around a place, cut at semicolons and line breaks too."""
    begin = max(low, start - _LONGEST)
    for at in range(start - 1, begin - 1, -1):
        if text[at] in _STOPS or (text[at] == "." and text[at + 1 : at + 2].isspace()):
            begin = at + 1
            break
    return Span(begin, _end_of_sentence(text, start, len(text)))


def _end_of_sentence(text: str, start: int, high: int) -> int:
    for at in range(start, min(high, start + _LONGEST)):
        if text[at] in _STOPS or (text[at] == "." and not text[at + 1 : at + 2].isalnum()):
            return at
    return min(high, start + _LONGEST)
