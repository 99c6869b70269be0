"""Lines set in bold as a whole, and headings, by the container or by the marks of Markdown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefing_tui.loading.document import ContainerFacts
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.span import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_BOLD = deferred(r"(?:#{1,6}\s+)?(?P<mark>\*\*|__)(?![*_])(?:(?!(?P=mark)).)+(?P=mark)\Z")
_HEADING = deferred(r"#{1,6}\s+(?!\s)")
_MARKS = frozenset("*_#")


class BoldLines(NamedTuple):
    """The lines of a text that stand out as a whole.

    Attributes:
        bold: the numbers of those in bold.
        headings: the numbers of headings.
    """

    bold: frozenset[int]
    headings: frozenset[int]


def bold_lines(lines: Sequence[Line], facts: ContainerFacts) -> BoldLines:
    """Return the lines that are set in bold as a whole, and the headings.

    Args:
        lines: the lines of the text.
        facts: the facts that its container gives.
    """
    own = [line for line in lines if line.words]
    marked = [line for line in own if line.words[0] in _MARKS]
    bold = {line.number for line in marked if _BOLD.match(line.words) is not None}
    headings = {line.number for line in marked if _HEADING.match(line.words) is not None}
    return BoldLines(
        frozenset(bold | _within(own, facts.bold)),
        frozenset((headings | _within(own, facts.headings)) - bold),
    )


def _within(lines: Sequence[Line], spans: Sequence[Span]) -> set[int]:
    """Return the numbers of the lines whose words stand in one of the spans, in text order."""
    found: set[int] = set()
    starts = [line.begin for line in lines] if spans else []
    for span in spans:
        at = bisect_left(starts, span.start)
        while at < len(lines) and lines[at].finish <= span.end:
            found.add(lines[at].number)
            at += 1
    return found
