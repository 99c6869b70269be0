"""Lines that are no labels, judged by the lines around: fragments, salutations, headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing_tui.model import Role
from briefing_tui.recognition.evidence.survey import SAID_ENDS
from briefing_tui.recognition.labels.label import BARE, Label
from briefing_tui.recognition.labels.verdicts import Verdict, refuse
from briefing_tui.recognition.labels.words import Form
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# The fewest labels with a colon that show what labels look like, and a line that may be wrapped.
_MANY = 10
_SHORTEST_LINE = 10
_LONGEST_HEADING = 60
# A head before a dash, and how much rarer it is where colons mark the labels.
_DASH = "dash"
_OFTEN = 2
_ADDRESSED = (Form.WORD, Form.OFFICE)
_HEADINGS = (Form.WORD, Form.CAPITALS, Form.TITLE_CASE)
# The end of a line, and the beginning of the next, between which a name is part of a sentence.
_GOES_ON = deferred(
    "[、，,；;]\\Z|(?:[是和与與及由叫为為请請有跟同]|包括)\\Z|\\b(?:and|und|et|with)\\Z"
)
_GOES_ON_BELOW = deferred(
    "[、，,。；;）)]|[和与與及](?!谐|平)|(?:等|两位|兩位|三位|几位|幾位)[人位，。、]?"
)


def without_fragments(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject a name alone on its line in the middle of a sentence.

    The line right above ends, or the one right below begins, as only the midst of a sentence
    does: ``…局长周岚、``, ``和顾砚秋两位``.
    """
    colons = [each.label for each in verdicts if each.accepted and "colon" in each.label.shape]
    keys = {label.key for label in colons} if len(colons) >= _MANY else set()
    dashes = sum(each.accepted and _DASH in each.label.shape for each in verdicts)
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if shown and keys and _DASH in label.shape and _OFTEN * dashes < len(colons):
            # ``Rosa Quillan – for.``: a vote that is read out.
            yield refuse(verdict, "silenced")
        elif shown and (
            (label.shape in BARE and _is_within(lines, label))
            or (keys and label.key not in keys and _is_piece(lines, label))
        ):
            yield refuse(verdict, "wrapped")
        else:
            yield verdict


def _is_within(lines: Sequence[Line], label: Label) -> bool:
    above = lines[label.line - 1].words if label.line else ""
    below = lines[label.line + 1].words if label.line + 1 < len(lines) else ""
    return bool(above) and (
        _GOES_ON.search(above) is not None
        or (not above.endswith(SAID_ENDS) and _GOES_ON_BELOW.match(below) is not None)
    )


def _is_piece(lines: Sequence[Line], label: Label) -> bool:
    """Return whether Chinese words without a colon are a piece of a text whose labels have one.

    A sentence goes on into them from the line above, or a table or heading has them.
    """
    if "colon" in label.shape or not has_han(label.words) or label.special:
        return False
    above = lines[label.line - 1].words if label.line else ""
    goes_on = len(above) >= _SHORTEST_LINE and not above.endswith(SAID_ENDS)
    return goes_on or label.who.form is Form.WORD or not _speaks(lines, label)


def _speaks(lines: Sequence[Line], label: Label) -> bool:
    """Return whether a sentence may begin behind a label, on its line or on the next with words."""
    if label.inline:
        return True
    below = next((line.words for line in lines[label.line + 1 :] if line.words), "")
    return len(below) >= _SHORTEST_LINE or below.endswith(SAID_ENDS)


def without_addressees(labels: Iterable[Label]) -> Iterator[Label]:
    """Yield the possible labels, except salutations to the chair below another label.

    ``许立衡议员：`` over ``主席：`` or ``各位同事：``, each on its own line: the second begins what
    the member says.
    """
    above: Label | None = None
    last = -1
    for label in labels:
        own = not label.inline and label.shape.endswith("colon own line")
        if (
            own
            and above is not None
            and label.line == last + 1
            and (label.who.role is Role.HOST or label.who.form in _ADDRESSED)
            and label.key != above.key
            and not label.who.named
        ):
            last = label.line
            continue
        names = own and label.who.form not in (Form.WORD, Form.FIELD)
        above, last = (label, label.line) if names else (None, -1)
        yield label


def without_empty_headings(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject words on a line of their own with nothing spoken below them.

    ``QUESTIONS AND ANSWERS:`` is a heading, unless it comes again. Capitals without a colon are
    one as often as they come, where labels have colons; other headings may stand below.
    """
    colons = sum(each.accepted and "colon" in each.label.shape for each in verdicts)
    shown = [verdict.label for verdict in verdicts if verdict.accepted or verdict.doubtful]
    times = Counter(label.key for label in shown)
    ends = {label.span.start: after.span.start for label, after in pairwise(shown)}
    for verdict in verdicts:
        label = verdict.label
        end = ends.get(label.span.start)
        if end is None or label.inline or label.who.form not in _HEADINGS:
            yield verdict
            continue
        below = text[label.span.end : end]
        bare = colons >= _MANY and "colon" not in label.shape and label.words.isupper()
        if (verdict.accepted and times[label.key] == 1 and not any(map(str.isalnum, below))) or (
            (verdict.accepted or verdict.doubtful) and bare and _are_headings(below)
        ):
            yield refuse(verdict, "no-speech")
        else:
            yield verdict


def _are_headings(words: str) -> bool:
    """Return whether there are no words but lines that can be headings."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return len(lines) <= _OFTEN and all(
        len(line) <= _LONGEST_HEADING and not line.endswith(SAID_ENDS) for line in lines
    )
