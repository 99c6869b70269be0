"""Verdicts that their neighbours take back: salutations below a label, headings with a colon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.model import Ground, Role
from briefing_tui.recognition.evidence.survey import SENTENCE_ENDS
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form

_FEWEST = 3
_OFTEN = 2
_LONGEST_LINE = 4000
_ADDRESSED = (Form.WORD, Form.OFFICE)


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
    return own and spoken_to and label.key != above.key and label.shape == above.shape


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
