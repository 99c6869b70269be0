"""Links into a web page: the address with a text fragment that marks the quoted words.

The syntax is that of the WICG proposal “URL Fragment Text Directives”:
``#:~:text=[prefix-,]start[,end][,-suffix]``. A browser matches whole words only, so every term
is cut at punctuation, where a word surely ends.
"""

from __future__ import annotations

import re
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from briefing_tui.quoting.quote import Quote
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred
from briefing_tui.text.visible import has_controls

WEB_PAGES = ("text/html", "application/xhtml+xml")

_LATIN = "A-Za-z0-9\u00c0-\u024f"
_STRETCH = deferred(
    rf"[^\W_](?:[^\W_]|(?<=[{_LATIN}])[.,:’'/&_-](?=[{_LATIN}])|[^\S\n]+(?=[^\W_]))*"
)
"""Words, or Chinese, between punctuation; a mark inside a word or number is part of it."""

_LONGEST_WHOLE = 48
"""The longest passage, on one line, that is given whole, in code points."""

_ALLOWED_IN_URL = ":/?#[]@!$&'()*+,;=%~-._"


def web_address(url: str | None) -> str | None:
    """Return an HTTP address, percent-encoded so that it is safe to print; None for any other."""
    if not url or has_controls(url) or urlsplit(url).scheme.lower() not in ("http", "https"):
        return None
    return percent_encoded(url.strip(), safe=_ALLOWED_IN_URL)


def link_of(quote: Quote) -> str | None:
    """Return the address of the quoted words; None without one.

    For a web page it has a text fragment; any other address is returned as it is.
    """
    source = quote.briefing.source
    address = web_address(source.url)
    if address is None or source.media_type not in WEB_PAGES or not quote.pieces:
        return address
    text = quote.briefing.text
    told = [text_directive(text, piece.start, piece.end) for piece in quote.pieces]
    directives = "&".join(f"text={directive}" for directive in told if directive)
    if not directives:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:{directives}"


def text_directive(text: str, start: int, end: int) -> str | None:
    """Return the value of a ``text=`` directive whose first match in ``text`` is ``[start, end)``.

    The passage is widened to whole stretches between punctuation. If even a prefix and a
    suffix do not tell several equal passages apart, the browser finds the first one.

    Returns:
        The terms, percent-encoded; None where the passage holds no letter or digit.
    """
    runs = _runs(text, start, end)
    if not runs:
        return None
    first, last = runs[0], runs[-1]
    whole = Span(first.start, last.end)
    if whole.end - whole.start <= _LONGEST_WHOLE and "\n" not in whole.within(text):
        return _with_context(text, whole)
    opening = _until_unique(text, first, runs)
    if opening.end >= last.start:
        return _with_context(text, whole) if "\n" not in whole.within(text) else None
    closing = _closing(text, opening.end, last)
    before = _prefix(text, opening) if _first(text, opening.within(text)) != opening.start else ""
    suffix = ""
    if _first(text, closing.within(text), opening.end) != closing.start:
        suffix = _suffix(text, closing)
    terms = [_encoded(opening.within(text)), _encoded(closing.within(text))]
    return ",".join([*_marked(before, "{}-"), *terms, *_marked(suffix, "-{}")])


def _runs(text: str, start: int, end: int) -> list[Span]:
    """Return the stretches without punctuation that overlap a passage, in order."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    found = []
    for match in _STRETCH.finditer(text, low, high if high >= 0 else len(text)):
        if match.end() > start and match.start() < end:
            found.append(Span(*match.span()))
    return found


def _first(text: str, term: str, begin: int = 0) -> int:
    """Return the offset of the first match of a term, ignoring case as a browser does; else -1."""
    found = re.compile(re.escape(term), re.IGNORECASE).search(text, begin)
    return found.start() if found else -1


def _with_context(text: str, whole: Span) -> str:
    """Return a whole passage, with a prefix if the passage also occurs earlier."""
    before = _prefix(text, whole) if _first(text, whole.within(text)) != whole.start else ""
    return ",".join([*_marked(before, "{}-"), _encoded(whole.within(text))])


def _until_unique(text: str, first: Span, runs: list[Span]) -> Span:
    """Return the first stretch, extended along its line until it does not occur earlier."""
    grown = first
    for run in runs:
        if "\n" in text[first.start : run.end]:
            break
        grown = Span(first.start, run.end)
        if _first(text, grown.within(text)) == grown.start:
            return grown
    return first


def _closing(text: str, begin: int, last: Span) -> Span:
    """Return the last stretch, extended back along its line until it does not occur in between."""
    low = max(begin, text.rfind("\n", 0, last.start) + 1)
    grown = last
    for run in reversed(_runs(text, low, last.end)):
        grown = Span(run.start, last.end)
        if _first(text, grown.within(text), begin) == grown.start:
            return grown
    return last


def _prefix(text: str, passage: Span) -> str:
    """Return the stretch before a passage, with the marks between the two."""
    low = text.rfind("\n", 0, max(0, len(text[: passage.start].rstrip()))) + 1
    before = [match.start() for match in _STRETCH.finditer(text, low, passage.start)]
    return text[before[-1] : passage.start].strip() if before else ""


def _suffix(text: str, passage: Span) -> str:
    """Return the stretch after a passage, with the marks between the two."""
    rest = len(text) - len(text[passage.end :].lstrip())
    high = text.find("\n", rest)
    match = _STRETCH.search(text, passage.end, high if high >= 0 else len(text))
    return text[passage.end : match.end()].strip() if match else ""


def _marked(term: str, form: str) -> list[str]:
    return [form.format(_encoded(term))] if term else []


def _encoded(term: str) -> str:
    """Return a term, percent-encoded where a character has a meaning in a fragment."""
    return percent_encoded(" ".join(term.split()), safe="").replace("-", "%2D")
