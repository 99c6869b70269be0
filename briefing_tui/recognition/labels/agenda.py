"""Labels in the agenda above the first speech, which are headings there.

``PREGUNTAS:`` and ``SEÑORA MINISTRA DE PUERTOS: ¿CUÁNDO …`` stand above the first
``La señora PRESIDENTA:``; nobody whom the speeches name is set so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import Verdict, refuse
from briefing_tui.recognition.labels.words import Form
from briefing_tui.text.marks import SURE_ENDS
from briefing_tui.text.patterns import deferred

_FEWEST = 8
# The most labels, as a share, before words in capitals where speeches are not so.
_FEW = 0.2
# The fewest words of a heading, and the characters in which they are looked for.
_WORDS = 4
_LONGEST = 200
_UNKNOWN = (Form.WORD, Form.FIELD)
# A full stop behind a word of several letters that begins another sentence or ends the line.
_SENTENCE = deferred(r"[^\W\d_]{3}\.(?:\s|\Z)")


def without_agenda(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject labels above the first one that is set as nearly all are.

    Those stay whose setting comes again below it, or whose name does, unless the line tells in no
    sentence who has a part: ``BAŞKAN: Başkan Vekili Derya UZUN``. A label before words in capitals
    is none either where speeches are not in capitals.
    """
    accepted = [verdict.label for verdict in verdicts if verdict.accepted]
    settings = Counter((label.shape, label.special) for label in accepted)
    if len(accepted) < _FEWEST:
        yield from verdicts
        return
    often = {setting for setting, times in settings.items() if times >= _FEWEST / 2}
    first = next(
        (at for at, label in enumerate(accepted) if (label.shape, label.special) in often), 0
    )
    below = accepted[first:]
    again = {label.key for label in below} | {label.shape for label in below}
    large = [label for label in accepted if _in_capitals(text, label.span.end)]
    shouted = len(large) > _FEW * len(accepted)
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        above = first and label.span < below[0].span and label.shape not in again
        above = above and (label.key not in again or label.inline or _lists(text, label, below[0]))
        above = above and not _says(text, label)
        if shown and (above or (not shouted and _in_capitals(text, label.span.end))):
            yield refuse(verdict, "unmarked")
        else:
            yield verdict


def _lists(text: str, label: Label, first: Label) -> bool:
    """Return whether no sentence ends between a label and the first of the speeches."""
    between = text[label.span.end : first.span.start]
    return not any(end in between for end in SURE_ENDS)


def _in_capitals(text: str, at: int) -> bool:
    """Return whether the rest of a line is words in capitals, no short cry."""
    words = text[at : at + _LONGEST].partition("\n")[0]
    cased = all(letter.isupper() for letter in words if letter.isalpha())
    return len(words.split()) >= _WORDS and words.isupper() and cased


def _says(text: str, label: Label) -> bool:
    """Return whether a whole sentence stands behind a label of an office or part on its line."""
    line = text[label.span.end : label.span.end + _LONGEST].partition("\n")[0].rstrip()
    ends = any(end in line for end in SURE_ENDS) or _SENTENCE.search(line) is not None
    return label.inline and label.who.form not in _UNKNOWN and ends
