"""The places at which motions of a selection stop: words, clauses, sentences, paragraphs.

Chinese has no spaces and this no dictionary. A word is a Latin word or a number whole, else two
Chinese characters in a row, counted from where a run begins; the commonest particles and
conjunctions stand alone and begin a new run, which keeps most of the pairs on real words
(生活|污水|处理|设施|的|建设).
"""

from __future__ import annotations

from collections.abc import Callable

from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred
from briefing_tui.text.sentences import clauses, sentences

_PARTICLES = "的了着和与及或在是对将把被为等并也都而从向以之其我你他她们这那不就"
_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = deferred(
    rf"[{_PARTICLES}]|[{_HAN}](?:(?![{_PARTICLES}])[{_HAN}])?"
    rf"|(?:(?![{_HAN}])\w)+(?:[.,:'’%/@&-](?:(?![{_HAN}])\w)+)*%?"
)
_PAUSES = "，、；：,;: \t\u3000"

Stops = Callable[[str, Span], list[int]]
"""Text and a paragraph in it → the offsets where a motion may stop, in order."""


def word_starts(text: str, paragraph: Span) -> list[int]:
    """Return the first characters of the words of a paragraph."""
    return [word.start() for word in _WORD.finditer(text, *paragraph)]


def word_ends(text: str, paragraph: Span) -> list[int]:
    """Return the last characters of the words of a paragraph."""
    return [word.end() - 1 for word in _WORD.finditer(text, *paragraph)]


def word_at(text: str, paragraph: Span, offset: int) -> Span:
    """Return the word of a paragraph at an offset; the character there where that is no word's."""
    for word in _WORD.finditer(text, *paragraph):
        if word.end() > offset:
            return Span(*word.span()) if word.start() <= offset else Span(offset, offset + 1)
    return Span(offset, offset + 1)


def clause_starts(text: str, paragraph: Span) -> list[int]:
    """Return the first characters of the clauses of a paragraph."""
    return [clause.start for clause in clauses(text, *paragraph)]


def clause_ends(text: str, paragraph: Span) -> list[int]:
    """Return the last characters of the clauses, without the mark of a pause after them."""
    found = []
    for start, end in clauses(text, *paragraph):
        words = text[start:end].rstrip(_PAUSES)
        found.append(start + max(len(words), 1) - 1)
    return found


def sentence_starts(text: str, paragraph: Span) -> list[int]:
    """Return the first characters of the sentences of a paragraph."""
    return [sentence.start for sentence in sentences(text, *paragraph)]


def sentence_ends(text: str, paragraph: Span) -> list[int]:
    """Return the last characters of the sentences, their end marks."""
    return [sentence.end - 1 for sentence in sentences(text, *paragraph)]


def paragraph_starts(text: str, paragraph: Span) -> list[int]:
    """Return the first character of a paragraph that is not white space."""
    start, end = paragraph
    return [end - len(text[start:end].lstrip())]


def paragraph_ends(text: str, paragraph: Span) -> list[int]:
    """Return the last character of a paragraph that is not white space."""
    start, end = paragraph
    return [start + max(len(text[start:end].rstrip()), 1) - 1]
