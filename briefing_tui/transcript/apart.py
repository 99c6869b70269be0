"""Names in letters that stand alone on a line, ``Dana Larkin`` over what she says.

Headings, running heads and signatures are capitalised lines too. Such lines are taken for
possible labels only where the whole document is laid out so: most of them stand between one
finished paragraph and the next, and the same names come back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.transcript.labels import CAPITALISED_BARE, Label
from briefing_tui.transcript.lines import Line
from briefing_tui.transcript.verdicts import ASKS

_SENTENCE_ENDS = tuple(".!?…:;。！？”’\"')")
# From so many code points a paragraph is speech, however it ends.
_PARAGRAPH = 60
_MOST_WORDS = 5
_FEWEST = 4
# The share of capitalised lines that stand so, and how often a name comes back.
_MOST = 0.6
_OFTEN = 3


def names_apart(labels: Sequence[Label], lines: Sequence[Line]) -> Iterator[Label]:
    """The possible labels; bare names only where the document sets its speakers so."""
    bare = [label for label in labels if label.shape == CAPITALISED_BARE]
    apart = [label for label in bare if _is_apart(label, lines)]
    keys = Counter(label.key for label in apart)
    again = max(keys.values(), default=0) >= _OFTEN or sum(n > 1 for n in keys.values()) > 1
    laid_out = len(apart) >= max(_FEWEST, _MOST * len(bare)) and len(keys) > 1 and again
    starts = {label.line for label in apart}
    for label in labels:
        if label.shape != CAPITALISED_BARE:
            yield label
        elif laid_out and label.line in starts:
            known = label.who.named or label.who.office or keys[label.key] > 1
            if known or _asks(label.line, lines, starts):
                yield label._replace(special=True)


def _is_apart(label: Label, lines: Sequence[Line]) -> bool:
    """Whether a line stands between a finished paragraph and one that is speech."""
    if any(c.isdigit() for c in label.words) or len(label.words.split()) > _MOST_WORDS:
        return False
    before = _next(lines, label.line, -1)
    after = _next(lines, label.line, 1)
    return (
        after is not None
        and (len(after) >= _PARAGRAPH or after.endswith(_SENTENCE_ENDS))
        and (before is None or before.endswith(_SENTENCE_ENDS) or label.line < _FEWEST)
    )


def _next(lines: Sequence[Line], number: int, step: int) -> str | None:
    """The words of the next line that has any, in either direction."""
    number += step
    while 0 <= number < len(lines):
        if lines[number].words:
            return lines[number].words
        number += step
    return None


def _asks(number: int, lines: Sequence[Line], starts: set[int]) -> bool:
    """Whether what stands between a line and the next such name asks."""
    for line in lines[number + 1 :]:
        if line.number in starts:
            return False
        if ASKS.search(line.words):
            return True
    return False
