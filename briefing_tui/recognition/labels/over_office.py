"""Names over their offices, a line each, in letters, as companies and ministries print calls.

``Rosa Quillan`` over ``Minister for Harbours, Government of Kadmeia``, or over
``Analyst, Harbour Point Partners     Q``, stands above what she says, between blank lines. Such
lines are labels where several stand so and a name recurs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.model import Role, Span
from briefing_tui.recognition.labels.label import STACKED, Label
from briefing_tui.recognition.labels.words import Form, ReadLabel, is_title
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_NAME = deferred(
    r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|d[aeiou]s?|del|van|von|der|la|bin|al)){1,4}\Z"
)
_OFFICE = deferred(r"(?P<office>[^\W\d_a-z].{3,139}?)(?:\s{3,}(?P<mark>[QA]))?\Z")
_LETTER = deferred(r"[^\W\d_]")
_SHORT = deferred(r"\b(?:Inc|Ltd|Co|Corp|Bhd|Pty|LLC|[A-Z]|[Ss]pA|Cie|Jr|Sr)\.\Z")
_FEWEST = 4
# The length, in code points, from which a paragraph is speech, whatever its end.
_PARAGRAPH = 60
_ENDS = tuple(SENTENCE_ENDS + COLONS + ";,—-")


def with_names_over_offices(labels: Sequence[Label], lines: Sequence[Line]) -> Sequence[Label]:
    """Return the possible labels, with those of two lines for what else stands on these lines."""
    found = list(_stacks(lines))
    times = Counter(label.key for label in found)
    if len(found) < _FEWEST or len(times) < 2 or len(times) == len(found):
        return labels
    taken = {number for label in found for number in (label.line, label.line + 1)}
    kept = [label for label in labels if label.line not in taken]
    return sorted([*kept, *found], key=lambda label: label.span)


def _stacks(lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the labels of two lines, each between blank lines and above a paragraph."""
    for at in range(len(lines) - 3):
        name, office = lines[at], lines[at + 1]
        apart = not (at and lines[at - 1].words) and not lines[at + 2].words
        if not apart or not name.words or not office.words or name.words.isupper():
            continue
        match = _OFFICE.match(office.words) if _NAME.match(name.words) else None
        if match is None or _ends_sentence(match["office"]) or is_title(name.words.split()[-1]):
            continue
        after = (lines[number].words for number in range(at + 3, len(lines)))
        below = next(filter(_LETTER.search, after), "")
        if len(below) < _PARAGRAPH and not below.endswith(tuple(SENTENCE_ENDS)):
            continue
        role = Role.REPORTER if match["mark"] == "Q" else Role.UNKNOWN
        who = ReadLabel(Form.TITLE_NAME, name.words, role, match["office"], named=True)
        span = Span(name.begin, office.finish)
        yield Label(at, span, name.words, who, STACKED, True, False)


def _ends_sentence(office: str) -> bool:
    """Return whether an office ends as a sentence does; ``Inc.`` is short for a word."""
    return office.endswith(_ENDS) and _SHORT.search(office) is None
