"""Every stretch of an article in quotation marks, and which of them are checked."""

from __future__ import annotations

from briefing_tui.model import Span
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.article.checked import Unchecked
from briefing_tui.quoting.inner_marks import quoted_stretches
from briefing_tui.quoting.verify import quotations_in
from briefing_tui.text.marks import quotations
from briefing_tui.text.patterns import deferred

_LETTER = deferred(r"[^\W_]")
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
    return sorted(found)


def _is_free(span: Span, taken: list[Span]) -> bool:
    """Return whether a stretch neither overlaps another one nor lies within it."""
    from bisect import bisect_left

    at = bisect_left(taken, span)
    before = at > 0 and taken[at - 1].end > span.start
    after = at < len(taken) and taken[at].start < span.end
    return not before and not after
