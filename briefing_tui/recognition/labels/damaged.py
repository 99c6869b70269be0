"""Labels that copying or OCR damaged, read as the original labels.

``MAYOR LARKlN:``, ``MAYOR LARKIN ;`` and ``MR. P1KE Well, …`` stand beside ``MAYOR LARKIN:`` and
``MR. PIKE:``: letters alike in print, another mark behind them, or none. A line that begins
almost like a label in capitals that recurs in the document is read as that label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from briefing_tui.model import Span
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import Form, read_who
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_ALIKE = str.maketrans("l1|!0", "iiiio")
_OFTEN = 3
# The least length of a label's first line that continues in the next.
_WRAPPED = 40
_SHORTEST = 5
_CLEAR = (Form.ROLE, Form.TITLE_CAPITALS, Form.CAPITALS)
_WEAK = (Form.TITLE_CASE, Form.WORD, Form.OFFICE)
# A letter that no word in this case has: ``LARKlN``, ``P1KE``, ``LarkIn``.
_DAMAGED = deferred(r"[A-ZÀ-Þ][01|!l](?=[A-ZÀ-Þ]|\b)|\b[0l|!][A-ZÀ-Þ]|[a-zà-ÿ][I01|!](?=[a-zà-ÿ])")
# The marks that may replace the colon; a letter begins the speech.
_END = deferred(r"\s*[;.,](?=\s)|\s{1,3}(?=[^\W\d_]?[a-zà-ÿ’']|I\s)")


def with_damaged(labels: Sequence[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels and those that are damaged, in text order."""
    times = Counter(label.words for label in labels if len(label.words) >= _SHORTEST)
    clear = {
        _seen(label.words): label
        for label in sorted(labels, key=lambda label: times[label.words])
        if times[label.words] > 1 and not _is_damaged(label.words)
    }
    often = {
        seen: label
        for seen, label in clear.items()
        if times[label.words] >= _OFTEN and label.inline and label.who.form in _CLEAR
    }
    if not clear:
        yield from labels
        return
    known = {label.line: label for label in labels}
    firsts = {seen[:_SHORTEST] for seen in often if often[seen].words.isupper()}
    lengths = sorted({len(like.words) for like in often.values()})
    order = {seen: at for at, seen in enumerate(often)}
    for line in lines:
        label = known.get(line.number)
        weak = label is None or label.who.form in _WEAK
        if weak and line.words[:2].isupper() and _seen(line.words[:_SHORTEST]) in firsts:
            seen = (_seen(line.words[:length]) for length in lengths)
            alike = sorted({one for one in seen if one in often}, key=order.__getitem__)
            label = _read_again(line, [(one, often[one]) for one in alike]) or label
        if label is not None:
            like = clear.get(_seen(label.words)) if _is_damaged(label.words) else None
            yield label if like is None else label._replace(who=like.who, shape=_shape(label, like))


@lru_cache(maxsize=1024)
def _is_damaged(words: str) -> bool:
    return _DAMAGED.search(words) is not None


def _shape(label: Label, like: Label) -> str:
    """Return the shape for a damaged label: that of the clear one, unless it is set otherwise."""
    return label.shape if label.special or label.inline != like.inline else like.shape


def with_wrapped(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels; join those in capitals with their beginning on the line above."""
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


def _read_again(line: Line, often: Sequence[tuple[str, Label]]) -> Label | None:
    """Return the label that a line begins with although its colon is lost, or None."""
    for seen, like in often:
        length = len(like.words)
        if _seen(line.words[:length]) == seen and (end := _END.match(line.words, length)):
            span = Span(line.begin, line.begin + end.end())
            return like._replace(line=line.number, span=span)
    return None


def _seen(words: str) -> str:
    """Return words without case, with one letter for all that look alike in print."""
    return words.casefold().translate(_ALIKE)
