"""The marks of punctuation: colons, ends of sentences, pauses, quotation marks and brackets."""

from __future__ import annotations

from briefing_tui.span import Span
from briefing_tui.text.brackets import ASIDE_BRACKETS, QUOTING, for_class
from briefing_tui.text.patterns import deferred

COLONS = ":：︰﹕∶"
"""All colons, those of vertical writing and the sign of a ratio with them."""

SURE_ENDS = "。！？!?"
"""The marks that always end a sentence."""

SENTENCE_ENDS = f"{SURE_ENDS}.…"
"""The marks that can end one: a point may belong to a short word, an ellipsis be a pause."""

SEMICOLONS = "；;"
COMMAS = "，,、"

CLOSERS = r"""”’"'」』）)\]"""
"""The marks that may close behind the end of a sentence, for a class of a regular expression."""

_PAIRS = {**QUOTING, **ASIDE_BRACKETS}
OPENING = "".join(_PAIRS)
CLOSING = "".join(_PAIRS.values())

_PARTNER = {closing: opening for opening, closing in _PAIRS.items()}
_PAIRING = deferred(f"[{for_class(OPENING + CLOSING)}]")
_DEEPEST = 8
"""The most unclosed marks that are searched for a partner, to keep the time linear."""

CHINESE_RANGES = "\u2e80-\u2fdf\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff" + (
    "\U00020000-\U0003ffff"
)
CHINESE = deferred(f"[{CHINESE_RANGES}]")
"""One Chinese character (or kana): a letter of a script that is written without spaces."""


def is_chinese(character: str) -> bool:
    """Return whether a character is a letter of Chinese writing; False for an empty string."""
    return CHINESE.match(character) is not None


def quotations(text: str, start: int, end: int) -> list[Span]:
    """Return every pair of quotation marks or brackets, marks included, by where it opens.

    Pairs may be nested. A mark without a partner in ``[start, end)`` is ignored; so is ``’``
    unless ``‘`` is the last mark opened, for it is an apostrophe then.
    """
    found: list[Span] = []
    opened: list[int] = []
    for match in _PAIRING.finditer(text, start, end):
        if match.group() in OPENING:
            opened.append(match.start())
            continue
        wanted = _PARTNER[match.group()]
        deepest = 1 if wanted == "‘" else _DEEPEST
        for depth in range(1, min(deepest, len(opened)) + 1):
            if text[opened[-depth]] == wanted:
                found.append(Span(opened[-depth], match.end()))
                del opened[-depth:]
                break
    return sorted(found)
