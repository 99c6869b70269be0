"""References as people read them: the sentence with the words, the entry, and the link.

The speaker is named in the sentence that gives the words, with the office of that day; the
author of the reference is the body that issued the briefing. Plain text has no italics, and
titles keep their capitals, for no rule tells proper names from other words.
"""

from __future__ import annotations

from briefing_tui.quoting.citation import cite
from briefing_tui.quoting.credits import credited
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.quote_parts import bracketed


def reference(quote: Quote, entry: str, within: str = "") -> str:
    """Return the sentence, the entry, and the link to the words if there is one."""
    source = cite(quote)
    lines = credited(quote)
    lines[-1] += within
    if source.place:
        apart = "" if entry[-1:] in "）】" or quote.language.chinese else " "
        entry += apart + bracketed(quote, source.place)
    link = [source.link] if source.link and source.link != source.url else []
    return "\n".join([*lines, entry, *link])


def stopped(words: str | None) -> str:
    """Return words with a full stop, unless they end in a mark already; empty for none."""
    return f"{words}." if words and words[-1] not in ".?!。？！…" else words or ""


def one_level_down(title: str) -> str:
    """Return a title as it is written inside quotation marks."""
    return title.replace("“", "‘").replace("”", "’")
