"""Every stretch of an article in quotation marks, and which of them are checked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.article.checked import Unchecked
from briefing_tui.quoting.inner_marks import quoted_stretches
from briefing_tui.quoting.verify import quotations_in
from briefing_tui.span import Span
from briefing_tui.text.marks import quotations
from briefing_tui.text.patterns import deferred

_LETTER = deferred(r"[^\W_]")
_OPENING = deferred(r"[“「『]|(?<![\w\"”])\"(?=\w)")
_TITLES = "《〈"


class Quoted(NamedTuple):
    """The words of a stretch in quotation marks, and why they are not checked, if they are not."""

    span: Span
    unchecked: Unchecked | None


def quoted_in(article: str) -> list[Quoted]:
    """Return all stretches in quotation marks or title marks, in order, the outermost alone."""
    found = [Quoted(span, None) for span in quotations_in(article)]
    stretches = [
        Span(pair.start + 1, pair.end - 1) for pair in quoted_stretches(article, 0, len(article))
    ]
    titles = [
        Span(pair.start + 1, pair.end - 1)
        for pair in quotations(article, 0, len(article))
        if article[pair.start] in _TITLES
    ]
    for spans, reason in ((stretches, Unchecked.TERM), (titles, Unchecked.TITLE)):
        taken = sorted(one.span for one in found)
        for span in spans:
            if _is_free(span, taken):
                lettered = _LETTER.search(article, *span) is not None
                found.append(Quoted(span, reason if lettered else Unchecked.EMPTY))
                taken = sorted([*taken, span])
    found += _unclosed(article, sorted(one.span for one in found))
    return sorted(found)


def _unclosed(article: str, taken: list[Span]) -> Iterator[Quoted]:
    """Yield what stands behind each opening mark that is not closed, to the paragraph's end."""
    reached = 0
    for match in _OPENING.finditer(article):
        start = match.end()
        paragraph = article.find("\n", start)
        end = len(article) if paragraph < 0 else paragraph
        after = bisect_left(taken, Span(start, start))
        if after < len(taken):
            end = min(end, taken[after].start - 1)
        inside = after > 0 and taken[after - 1].end >= start
        opens = after < len(taken) and taken[after].start <= start + 1
        if start >= reached and not inside and not opens and _LETTER.search(article, start, end):
            reached = end
            yield Quoted(Span(start, end), Unchecked.UNCLOSED)


def _is_free(span: Span, taken: list[Span]) -> bool:
    """Return whether a stretch neither overlaps another one nor lies within it."""
    at = bisect_left(taken, span)
    before = at > 0 and taken[at - 1].end > span.start
    after = at < len(taken) and taken[at].start < span.end
    return not before and not after
