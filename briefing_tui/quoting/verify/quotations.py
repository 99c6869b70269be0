"""The quotations in an article, and the pieces of one that ellipses join."""

from __future__ import annotations

from itertools import islice

from briefing_tui.span import Span
from briefing_tui.text.brackets import CLOSES, OPENS
from briefing_tui.text.marks import CHINESE, SEMICOLONS, SURE_ENDS, quotations
from briefing_tui.text.patterns import deferred

_ELLIPSIS = deferred(
    rf"(?:[{OPENS}][^\S\n]{{0,4}})?(?:…|⋯|。{{3,}}|\.{{3,}}|\.(?:[^\S\n]\.){{2,}})+"
    rf"(?:[^\S\n]{{0,4}}[{CLOSES}])?"
)
_MOST_ELLIPSES = 60
"""The greatest number of ellipses that separate pieces; each piece takes a search."""

_CURLY = "“「『‘"
_OTHER_MARKS = deferred(
    r"""(?<![A-Za-z0-9])"(?=\S)(?P<double>(?:[^"\n]|\n(?!\s*\n))+)"(?![A-Za-z0-9])"""
    r"""|(?<!\w)'(?=\S)(?P<single>(?:[^'\n]|(?<=\w)'(?=\w)|\n(?!\s*\n))+)'(?!\w)"""
    r"""|«(?P<pointed>[^«»]+)»|„(?P<low>[^„“”]+)[“”]"""
)
"""Straight marks, with line breaks but no blank line between them, and those of other languages."""

_CONTINUED = deferred(r"“(?P<curly>[^“”]+?)(?=\n\s*“)|「(?P<corner>[^「」]+?)(?=\n\s*「)")
"""A paragraph of a quotation that continues: the next opens again, and this has not closed."""

_LETTER = deferred(r"[^\W_]")
_SENTENCE = deferred(f"[，,{SURE_ENDS}{SEMICOLONS}.]")
_SHORTEST_CHINESE, _SHORTEST_LATIN = 8, 20
"""Letters and digits of a quotation that holds no clause; shorter ones are names and terms."""


def pieces_of(quote: str) -> list[Span]:
    """Return the stretches of a quote between its ellipses that hold a letter or digit."""
    found: list[Span] = []
    position = 0
    for match in [*islice(_ELLIPSIS.finditer(quote), _MOST_ELLIPSES), None]:
        end = match.start() if match else len(quote)
        if _LETTER.search(quote, position, end):
            found.append(Span(position, end))
        position = match.end() if match else end
    return found


def quotations_in(article: str) -> list[Span]:
    """Return the spans in quotation marks, without the marks, in order; outer quotations only.

    Short ones that hold no clause, such as names and terms, are left out. So is
    a comma at the end, which belongs to the sentence around it.
    """
    marked = [
        Span(pair.start + 1, pair.end - 1)
        for pair in quotations(article, 0, len(article))
        if article[pair.start] in _CURLY
    ]
    for pattern in (_OTHER_MARKS, _CONTINUED):
        marked += [Span(*m.span(m.lastgroup or 0)) for m in pattern.finditer(article)]
    found: list[Span] = []
    reached = 0
    for inner in sorted(marked):
        if inner.start >= reached and _is_saying(inner.within(article)):
            found.append(_without_comma(article, inner))
            reached = inner.end
    return found


def _is_saying(words: str) -> bool:
    letters = len(_LETTER.findall(words))
    chinese = CHINESE.search(words) is not None
    shortest = _SHORTEST_CHINESE if chinese else _SHORTEST_LATIN
    return letters >= shortest or (letters >= shortest // 2 and bool(_SENTENCE.search(words)))


def _without_comma(article: str, inner: Span) -> Span:
    return Span(inner.start, inner.end - article[: inner.end].endswith((",", "，")))
