"""Names alone on a line, ``Dana Larkin`` above the words that she says.

Headings, running heads and signatures are capitalised lines too. Such lines are possible labels
only if the whole document is laid out so: most of them are between one finished paragraph and
the next, and the same names recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.recognition.labels.label import BARE, CAPITALISED_BARE, Label
from briefing_tui.recognition.labels.words import Form
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_SENTENCE_ENDS = tuple(SENTENCE_ENDS + ":;”’\"')—–-")
# The length, in code points, from which a paragraph is speech, whatever its end.
_PARAGRAPH = 60
_MOST_WORDS = 5
_MOST_IN_OFFICE = 20
_LONGEST = 30
_FEWEST = 4
# The least share of capitalised lines that are set so, and the least number of one name.
_MOST = 0.6
_OFTEN = 3
_PARTY = deferred(
    r"[^\W\d_][\w.’'-]+\s+\((?:[A-ZÀ-Þ][\w/.-]{0,8})(?:[ /-][A-ZÀ-Þ&][\w/.-]{0,8})*\)\Z"
)


def names_apart(
    labels: Sequence[Label], lines: Sequence[Line], asking: re.Pattern[str]
) -> Iterator[Label]:
    """Yield the possible labels; bare names only where the document sets its speakers so."""
    found = {
        shape: _laid_out([label for label in labels if _group(label) == shape], lines)
        for shape in BARE
    }
    for label in labels:
        if label.shape not in found:
            yield label
            continue
        keys, starts = found[_group(label)]
        # Words that recur in several Chinese speeches are a heading, ``下一步打算``.
        again = keys[label.key] > 1 and not (label.who.form is Form.WORD and has_han(label.words))
        known = label.who.named or label.who.office or again
        if label.line in starts and (known or _asks(label.line, lines, starts, asking)):
            yield label._replace(special=True)
        elif label.shape != CAPITALISED_BARE:
            yield label


def _group(label: Label) -> str:
    """Return the shape under which a label is counted: bare outlets in letters count as names."""
    outlet = label.who.form is Form.OUTLET and label.shape in BARE
    return CAPITALISED_BARE if outlet and not has_han(label.words) else label.shape


def _laid_out(bare: Sequence[Label], lines: Sequence[Line]) -> tuple[Counter[str], set[int]]:
    """Return how often each name occurs and on which lines; both empty without such a layout."""
    apart = [label for label in bare if _is_apart(label, lines)]
    listed = {label.line for label in bare}
    alone = [label for label in bare if not _beside(label.line, listed)]
    keys = Counter(label.key for label in apart)
    again = max(keys.values(), default=0) >= _OFTEN or sum(n > 1 for n in keys.values()) > 1
    # ``Baroness Ostrey (Lab)``: nothing but a label ends so.
    again = again or sum(_PARTY.search(label.words) is not None for label in apart) >= _OFTEN
    enough = len(apart) >= max(_FEWEST, _MOST * len(alone))
    if enough and len(keys) > 1 and again:
        return keys, {label.line for label in apart}
    return Counter(), set()


def _is_apart(label: Label, lines: Sequence[Line]) -> bool:
    """Return whether a line is between a finished paragraph and a paragraph of speech."""
    words = label.words
    most = _MOST_IN_OFFICE if label.who.office and not has_han(words) else _MOST_WORDS
    if any(c.isdigit() for c in words) or len(words.split()) > most:
        return False
    if max(words) >= "\u2e80" and len(words) > _LONGEST:
        return False
    before = _next(lines, label.line, -1)
    after = _next(lines, label.line, 1)
    return (
        after is not None
        and (len(after) >= _PARAGRAPH or after.endswith(_SENTENCE_ENDS))
        and (before is None or before.endswith(_SENTENCE_ENDS) or label.line < _FEWEST)
    )


def _beside(number: int, listed: set[int]) -> bool:
    """Return whether the line above or below is a bare name too, as in a list."""
    return number + 1 in listed or number - 1 in listed


def _next(lines: Sequence[Line], number: int, step: int) -> str | None:
    """Return the words of the next line that has any, in the direction of ``step``, or None."""
    number += step
    while 0 <= number < len(lines):
        if lines[number].words:
            return lines[number].words
        number += step
    return None


def _asks(number: int, lines: Sequence[Line], starts: set[int], asking: re.Pattern[str]) -> bool:
    """Return whether a line after this one, before the next such name, asks a question."""
    for at in range(number + 1, len(lines)):
        if lines[at].number in starts:
            return False
        if asking.search(lines[at].words):
            return True
    return False
