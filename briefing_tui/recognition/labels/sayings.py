"""Labels that end with a verb of saying: ``周岚表示：``, ``外交部发言人许立衡说：``.

Running text has such words too, as does a proverb, ``常言说：``; they are a label only for
somebody whom another label or the text names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.recognition.labels.confirmed_names import OF_PEOPLE, with_told_names
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import ReadLabel
from briefing_tui.recognition.labels.words.han_names import office_then_name, person_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_SAYS = deferred(
    rf"(?P<who>[^\s，。；！？、“”「」{COLONS}]{{2,24}}?)(?:接着|最后|首先|先|又|再|也|还|对此|则)?"
    rf"(?:[说讲]|表示|指出|强调|回应[说称]?|回答说|补充说|介绍说|接着说)[{COLONS}]\s*(?=[^\s“”‘「『\"'《])"
)
_LONGEST = 40


def with_sayings(
    labels: Sequence[Label], lines: Sequence[Line], told: frozenset[str]
) -> Iterator[Label]:
    """Yield the possible labels, read anew by names that are known, and those that end so.

    Args:
        labels: the possible labels, in text order.
        lines: the lines that somebody may speak.
        told: the names that the text confirms.
    """
    names = told | {label.who.name for label in labels if label.who.form in OF_PEOPLE}
    taken = {label.line for label in labels}
    free = (line for line in lines if line.words and line.number not in taken)
    found = [label for line in free if (label := _saying(line, names)) is not None]
    known = with_told_names(labels, told)
    yield from sorted([*known, *found], key=_start) if found else known


def _start(label: Label) -> int:
    return label.span.start


def _saying(line: Line, names: frozenset[str]) -> Label | None:
    """Return the label of somebody with a name that is known, or None."""
    match = _SAYS.match(line.plain_part(0, _LONGEST))
    if match is None:
        return None
    words = HanWords(line.words[: match.end("who")], match["who"])
    who: ReadLabel | None = person_of(words, names) if words in names else None
    who = who or office_then_name(words, names)
    if who is None or who.name not in names:
        return None
    return label_from(line, match.end(), words, who, LabelShape("says colon inline"))
