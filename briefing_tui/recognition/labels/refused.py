"""Verdicts that their neighbours take back: salutations below a label, headings with a colon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing_tui.model import Ground, Role
from briefing_tui.recognition.evidence.document import SENTENCE_ENDS
from briefing_tui.recognition.labels.label import BARE, Label
from briefing_tui.recognition.labels.read_out import refuse
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_FEWEST = 3
_OFTEN = 2
_LONGEST_LINE = 4000
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
    """Yield the verdicts; a name alone on its line within a sentence is none.

    The line right above ends, or the one right below begins, as only the midst of a sentence
    does: ``…局长周岚、``, ``和顾砚秋两位``.
    """
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if shown and label.shape in BARE and _is_within(lines, label):
            yield refuse(verdict, "wrapped")
        else:
            yield verdict


def _is_within(lines: Sequence[Line], label: Label) -> bool:
    above = lines[label.line - 1].words if label.line else ""
    below = lines[label.line + 1].words if label.line + 1 < len(lines) else ""
    return bool(above) and (
        _GOES_ON.search(above) is not None
        or (not above.endswith(SENTENCE_ENDS) and _GOES_ON_BELOW.match(below) is not None)
    )


def without_addressees(labels: Iterable[Label]) -> Iterator[Label]:
    """Yield the possible labels, but none that addresses the chair below another label.

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


def without_salutations(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; a line below a label on its own line that addresses the chair is none.

    ``许立衡议员：`` over ``主席：`` over words: the member speaks to the chair.
    """
    last: Label | None = None
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if shown and last is not None and _addresses(label, last):
            weight = ENOUGH - 1 - max(verdict.weight, ENOUGH)
            ground = Ground("below", weight)
            yield Verdict(label, max(verdict.weight, ENOUGH) + weight, (*verdict.grounds, ground))
            continue
        if shown:
            last = label
        yield verdict


def _addresses(label: Label, above: Label) -> bool:
    """Return whether a label on the line below another, neither with words, is a salutation."""
    own = not label.inline and not above.inline and label.line == above.line + 1
    spoken_to = label.who.role is Role.HOST or label.who.form in _ADDRESSED
    alike = label.shape == above.shape or _with_colons(label, above)
    return own and spoken_to and label.key != above.key and alike


def _with_colons(label: Label, above: Label) -> bool:
    return "colon" in label.shape and "colon" in above.shape and not label.who.named


def without_empty_headings(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; words on a line of their own with nothing below them are no label.

    ``QUESTIONS AND ANSWERS:`` is a heading, unless it comes again.
    """
    shown = [verdict.label for verdict in verdicts if verdict.accepted or verdict.doubtful]
    times = Counter(label.key for label in shown)
    ends = {label.span.start: after.span.start for label, after in pairwise(shown)}
    for verdict in verdicts:
        label = verdict.label
        end = ends.get(label.span.start)
        if (
            verdict.accepted
            and end is not None
            and not label.inline
            and label.who.form in _HEADINGS
            and times[label.key] == 1
            and not any(map(str.isalnum, text[label.span.end : end]))
        ):
            yield refuse(verdict, "no-speech")
        else:
            yield verdict


def without_titled_headings(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; of Markdown headings only those whose name recurs so are labels.

    A heading that ends as a sentence does is speech.
    Whoever speaks below ``# 周岚：坝上的春天`` is not told: it may be the editor.
    """
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    headings = Counter(label.key for label in accepted if label.shape.startswith("heading"))
    others = sum(not label.shape.startswith("heading") for label in accepted)
    for verdict in verdicts:
        label = verdict.label
        heading = label.shape.startswith("heading") and label.inline and label.who.named
        heading = heading and not _is_sentence(text, label.span.end)
        if verdict.accepted and heading and headings[label.key] < _OFTEN and others >= _FEWEST:
            weight = ENOUGH - 1 - verdict.weight
            ground = Ground("title", weight)
            yield Verdict(label, verdict.weight + weight, (*verdict.grounds, ground), True)
        else:
            yield verdict


def _is_sentence(text: str, at: int) -> bool:
    """Return whether the line that goes on at an offset ends as a sentence does."""
    return text[at : at + _LONGEST_LINE].split("\n", 1)[0].rstrip().endswith(SENTENCE_ENDS)
