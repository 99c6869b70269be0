"""The quotations in an article, and the pieces of one that ellipses join."""

from __future__ import annotations

import re

from briefing_tui.model import Span
from briefing_tui.quoting.marks import CHINESE, quotations

_ELLIPSIS = re.compile(
    r"\s*[\[(（【〔]?[^\S\n]*(?:…|⋯|。{3,}|\.{3,}|\.(?:[^\S\n]\.){2,})+[^\S\n]*[\])）】〕]?\s*"
)
_STRAIGHT = re.compile(r'"([^"\n]+)"')
_CURLY = "“「『‘"
_LETTER = re.compile(r"[^\W_]")
_SENTENCE = re.compile(r"[，,。！？；!?;.]")
_SHORTEST_CHINESE, _SHORTEST_LATIN = 8, 20
"""Letters and digits of a quotation that holds no clause; shorter ones are names and terms."""


def pieces_of(quote: str) -> list[Span]:
    """The stretches of a quote between its ellipses that hold a letter or digit."""
    found = []
    position = 0
    for match in [*_ELLIPSIS.finditer(quote), None]:
        end = match.start() if match else len(quote)
        if _LETTER.search(quote, position, end):
            found.append(Span(position, end))
        position = match.end() if match else end
    return found


def quotations_in(article: str) -> list[Span]:
    """The words in quotation marks, without the marks, in order; not quotations in quotations.

    Names and terms in quotation marks are passed over: what holds no clause and is short. So is
    a comma at the end, which belongs to the sentence around it.
    """
    pairs = [pair for pair in quotations(article, 0, len(article)) if article[pair.start] in _CURLY]
    pairs += [Span(*match.span()) for match in _STRAIGHT.finditer(article)]
    found: list[Span] = []
    reached = 0
    for pair in sorted(pairs):
        if pair.start < reached:
            continue
        inner = Span(pair.start + 1, pair.end - 1)
        if _is_saying(inner.within(article)):
            found.append(_without_comma(article, inner))
            reached = pair.end
    return found


def _is_saying(words: str) -> bool:
    letters = len(_LETTER.findall(words))
    chinese = CHINESE.search(words) is not None
    shortest = _SHORTEST_CHINESE if chinese else _SHORTEST_LATIN
    return letters >= shortest or (letters >= shortest // 2 and bool(_SENTENCE.search(words)))


def _without_comma(article: str, inner: Span) -> Span:
    return Span(inner.start, inner.end - article[: inner.end].endswith((",", "，")))
