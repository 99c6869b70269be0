"""Labels that copying or OCR damaged, read as the original labels.

``MAYOR LARKlN:``, ``MAYOR LARKIN ;`` and ``MR. P1KE Well, …`` stand beside ``MAYOR LARKIN:`` and
``MR. PIKE:``: letters alike in print, another mark behind them, or none. A line that begins
almost like a label in capitals that recurs in the document is read as that label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from briefing_tui.recognition.labels.label import Label, script_of
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.span import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_ALIKE = str.maketrans("l1|!0", "iiiio")
_OFTEN = 3
# A long word whose first letters are those of a label, and how many its end may lack or add.
_TOKEN = deferred(r"(?P<word>\S{7,18}?)[:;.,]+\s+(?=\S)")
_ALIKE_FROM = 7
_MOST_LOST = 3
_FAR = 160
_FINISHED = tuple(".!?)]…”—-")
_ENDS_IN_BRACKET = deferred(
    r"\A(?P<words>[^:!?]{3,110}\([^()]{3,60}\))\s*(?:\(\d[^()]{2,8}\))?\s*:\s*"
)
# ``Quillan): …``: the end of a bracket that the line above begins.
_ENDS_BRACKET = deferred(r"\A(?P<words>[^:!?()\[\]]{1,60}[)\]])\s*(?:\(\d[^()]{2,8}\))?\s*:\s*")
# The least length of a label's first line that continues in the next.
_LONGEST_REST, _NEAR = 40, 12
_WRAPPED = 40
_SHORTEST = 5
_LOW = ReadLabel(Form.WORD, "")
_OWN = "capitalised colon own line"
_CLEAR = (Form.ROLE, Form.TITLE_CAPITALS, Form.CAPITALS)
_TITLED = (Form.TITLE_NAME, Form.TITLE_CAPITALS, Form.NAME_OFFICE)
_WEAK = (Form.TITLE_CASE, Form.WORD, Form.OFFICE)
# A letter that no word in this case has: ``LARKlN``, ``P1KE``, ``LarkIn``.
_DAMAGED = deferred(r"[A-ZÀ-Þ][01|!l](?=[A-ZÀ-Þ]|\b)|\b[0l|!][A-ZÀ-Þ]|[a-zà-ÿ][I01|!](?=[a-zà-ÿ])")
# What no beginning of a label has: a colon, or the end of a sentence.
_SENTENCE = deferred(r"[:：]|[.!?]\Z")
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
    every = Counter(label.words for label in labels)
    whole = {
        _letters(label.words): label
        for label in sorted(labels, key=lambda label: every[label.words])
        if every[label.words] > 1 and label.words.isupper()
    }
    for line in lines:
        label = known.get(line.number)
        weak = label is None or label.who.form in _WEAK
        if weak and line.words[:2].isupper() and _seen(line.words[:_SHORTEST]) in firsts:
            seen = (_seen(line.words[:length]) for length in lengths)
            alike = sorted({one for one in seen if one in often}, key=order.__getitem__)
            label = (
                _read_again(line, [(one, often[one]) for one in alike])
                or _begun_alike(line, often)
                or label
            )
        if label is not None:
            like = clear.get(_seen(label.words)) if _is_damaged(label.words) else None
            if like is None and every[label.words] < _OFTEN:
                like = _torn(label.words, whole, every)
            yield label if like is None else label._replace(who=like.who, shape=_shape(label, like))


@lru_cache(maxsize=1024)
def _is_damaged(words: str) -> bool:
    return _DAMAGED.search(words) is not None


def _torn(words: str, whole: Mapping[str, Label], times: Mapping[str, int]) -> Label | None:
    """Return the label whose letters damaged words have, such as ``JOURN4ALI ST``, or None."""
    if not words.isupper():
        return None
    like = whole.get(_letters(words))
    found = like is not None and like.words != words and times[like.words] > times[words]
    return like if found else None


def _letters(words: str) -> str:
    return "".join(filter(str.isalpha, words)).casefold()


def _shape(label: Label, like: Label) -> str:
    """Return the shape for a damaged label: that of the clear one, unless it is set otherwise."""
    return label.shape if label.special or label.inline != like.inline else like.shape


def joined_over_lines(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels, each joined with its beginning on the line above."""
    joined = _with_offices_above(_with_wrapped(labels, lines), lines)
    last = -1
    for label in sorted(joined, key=lambda label: (label.span.start, -label.span.end)):
        if label.span.start >= last:
            yield label
            last = label.span.end


def _with_wrapped(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels; join each with its beginning on the line above.

    Both are in capitals, or the line above begins a paragraph with a name and an office.
    """
    for label in labels:
        above = lines[label.line - 1] if label.line else None
        if above is not None and (whole := _held_over_lines(label, above, lines)) is not None:
            yield whole
            continue
        if above is None or len(above.words) < _WRAPPED or not label.words.isupper():
            yield label
            continue
        words = f"{above.words} {label.words}"
        who = read_label(words) if above.words.isupper() else None
        if who is None or who.form is not Form.TITLE_CAPITALS or _SENTENCE.search(above.words):
            yield label
            continue
        span = Span(above.begin, label.span.end)
        yield label._replace(line=above.number, span=span, words=words, who=who)


def _held_over_lines(label: Label, above: Line, lines: Sequence[Line]) -> Label | None:
    """Return the label of a name and an office that goes on on the line below, or None.

    ``Oliver Luksch, Staatssekretär beim Minister für Digitales und`` over ``Verkehr:``.
    """
    begins = above.number == 0 or not lines[above.number - 1].words
    long = len(above.words) >= _WRAPPED and len(label.words) <= _LONGEST_REST
    if (
        not begins
        or not long
        or "colon" not in label.shape
        or label.span.start > above.stop + _NEAR
    ):
        return None
    if "," not in above.words or above.words.endswith((*_FINISHED, ":")):
        return None
    who = read_label(f"{above.words} {label.words}")
    if who is None or not who.named or not who.office or not above.words.startswith(who.name):
        return None
    span = Span(above.begin, label.span.end)
    words = f"{above.words} {label.words}"
    return label._replace(line=above.number, span=span, words=words, who=who)


def _with_offices_above(labels: Iterable[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """Yield the possible labels; join ends of labels with their beginnings on the line above.

    ``Minister of State at the Department of`` over ``Harbours (Deputy Larkin):`` is one label.
    """
    joined = {line.number: line for line in lines if _end_of_bracket(line.words[:_FAR])}
    known: set[int] = set()
    for label in labels:
        whole = _with_above(joined[label.line], lines) if label.line in joined else None
        yield whole or label
        known.add(label.line)
    for number, line in joined.items():
        if number not in known and (whole := _with_above(line, lines)) is not None:
            yield whole
    for above, line in pairwise(lines):
        # ``Oliver Luksch, Parl. Staatssekretär`` over ``beim Minister für Verkehr:``
        if line.words[-1:] == ":" and line.words[0].islower() and line.number not in known:
            words = line.words[:-1]
            low = Label(line.number, Span(line.begin, line.finish), words, _LOW, _OWN, False, False)
            if (whole := _held_over_lines(low, above, lines)) is not None:
                yield whole


def _with_above(line: Line, lines: Sequence[Line]) -> Label | None:
    """Return the label of a line and the line right above, which begins it, or None."""
    match = _end_of_bracket(line.words[:_FAR])
    above = lines[line.number - 1] if line.number else None
    if match is None or above is None or not above.words or len(above.words) > _FAR:
        return None
    before = lines[above.number - 1].words if above.number else ""
    if (before and not before.endswith(_FINISHED)) or above.words.endswith((*_FINISHED, ":")):
        return None
    words = f"{above.words} {line.words[: match.end('words')]}"
    who = read_label(words)
    if who is None or not who.named:
        return None
    outer, opened, inner = above.words.replace("[", "(").rpartition("(")
    over = bool(opened) and ")" not in inner.replace("]", ")")
    if over != (_ENDS_BRACKET.match(line.words[:_FAR]) is not None):
        return None
    if not over and not (who.office and who.office.startswith(above.words)):
        return None
    if over and not (who.form in _TITLED or (who.office or "-").startswith(outer.rstrip())):
        return None
    end = match.end()
    shape = f"{script_of(who)} colon {'inline' if end < len(line.words) else 'own line'}"
    span = Span(above.begin, line.begin + end)
    return Label(above.number, span, words, who, shape, False, end < len(line.words))


def _end_of_bracket(words: str) -> re.Match[str] | None:
    """Return the match of words with a bracket before a colon, of which the end may be enough."""
    if ")" not in words and "]" not in words:
        return None
    return _ENDS_IN_BRACKET.match(words) or _ENDS_BRACKET.match(words)


def _read_again(line: Line, often: Sequence[tuple[str, Label]]) -> Label | None:
    """Return the label that a line begins with although its colon is lost, or None."""
    for seen, like in often:
        length = len(like.words)
        if _seen(line.words[:length]) == seen and (end := _END.match(line.words, length)):
            span = Span(line.begin, line.begin + end.end())
            return like._replace(line=line.number, span=span)
    return None


def _begun_alike(line: Line, often: Mapping[str, Label]) -> Label | None:
    """Return the label of a long word whose end is damaged, ``JOURNALlIt'Y. Are``, or None."""
    token = _TOKEN.match(line.words)
    if token is None or not token["word"][:_SHORTEST].isupper():
        return None
    begun = _seen(token["word"][:_ALIKE_FROM])
    for seen, like in often.items():
        longer = len(seen) > _ALIKE_FROM and seen.startswith(begun) and " " not in seen
        if (
            longer
            and abs(len(token["word"]) - len(seen)) <= _MOST_LOST
            and token["word"] != like.words
        ):
            return like._replace(line=line.number, span=Span(line.begin, line.begin + token.end()))
    return None


def _seen(words: str) -> str:
    """Return words without case, with one letter for all that look alike in print."""
    return words.casefold().translate(_ALIKE)
