"""Labels that copying or OCR damaged, read as the labels that they were.

``MAYOR LARKlN:``, ``MAYOR LARKIN ;`` and ``MR. P1KE Well, …`` stand beside ``MAYOR LARKIN:`` and
``MR. PIKE:``: letters alike in print, another mark behind them, or none. What a document sets
in capitals again and again it can mean where a line begins almost so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.model import Span
from briefing_tui.transcript.labels import Label
from briefing_tui.transcript.lines import Line
from briefing_tui.transcript.who import Form, read_who

_ALIKE = str.maketrans("l1|!0", "iiiio")
_OFTEN = 3
# So long is the first line of a label that goes on in the next.
_WRAPPED = 40
_SHORTEST = 5
_CLEAR = (Form.ROLE, Form.TITLE_CAPITALS, Form.CAPITALS)
# What may stand where the colon was; a letter begins the speech.
_END = re.compile(r"\s*[;.,](?=\s)|\s{1,3}(?=[^\W\d_]?[a-zà-ÿ’']|I\s)")


def with_damaged(labels: Sequence[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """The possible labels and those that are damaged, in text order."""
    clear = [label for label in labels if label.inline and label.who.form in _CLEAR]
    times = Counter(label.words for label in clear if label.words.isupper())
    often = {
        _seen(label.words): label
        for label in clear
        if times[label.words] >= _OFTEN and len(label.words) >= _SHORTEST
    }
    if not often:
        yield from labels
        return
    known = {label.line: label for label in labels}
    firsts = {seen[:_SHORTEST] for seen in often}
    for line in lines:
        label = known.get(line.number)
        if label is None:
            if line.words[:2].isupper() and _seen(line.words[:_SHORTEST]) in firsts:
                label = _read_again(line, often)
        elif label.words not in times and (like := often.get(_seen(label.words))) is not None:
            label = label._replace(who=like.who, shape=like.shape)
        if label is not None:
            yield label


def with_wrapped(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """The possible labels; those in capitals that began on the line above as a whole."""
    for label in labels:
        above = lines[label.line - 1] if label.line else None
        if above is None or len(above.words) < _WRAPPED or not label.words.isupper():
            yield label
            continue
        words = f"{above.words} {label.words}"
        who = read_who(words) if above.words.isupper() else None
        if who is None or who.form is not Form.TITLE_CAPITALS or above.words[-1] in ".!?:":
            yield label
            continue
        span = Span(above.begin, label.span.end)
        yield label._replace(line=above.number, span=span, words=words, who=who)


def _read_again(line: Line, often: dict[str, Label]) -> Label | None:
    """The label that a line begins with, its colon lost."""
    for seen, like in often.items():
        length = len(like.words)
        if _seen(line.words[:length]) == seen and (end := _END.match(line.words, length)):
            span = Span(line.begin, line.begin + end.end())
            return like._replace(line=line.number, span=span)
    return None


def _seen(words: str) -> str:
    """Words as a glance takes them: letters that look alike the same."""
    return words.casefold().translate(_ALIKE)
