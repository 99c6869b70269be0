"""Labels of one surname, ``周：``, whose full name running text gives beside an office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing_tui.recognition.lexicon.names import is_name
from briefing_tui.recognition.lexicon.vocabulary import OFFICE_WORD, simple
from briefing_tui.text.han import is_han
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS

# The fewest labels of one surname.
_OFTEN = 2
# The longest given name, in code points.
_LONGEST_GIVEN = 2
_LONGEST_NAME = 4


def surnames_told(text: str, lines: Sequence[Line]) -> dict[str, str]:
    """Return the full name for each surname that is a label, if the text gives exactly one.

    Args:
        text: the text.
        lines: its lines.
    """
    times = Counter(
        line.words[0]
        for line in lines
        if line.words[1:2] and line.words[1] in COLONS and is_han(line.words[0])
    )
    found: dict[str, str] = {}
    for surname, count in times.items():
        if count < _OFTEN:
            continue
        names = _beside_office(text, surname) | _as_label(lines, surname)
        if len(names) == 1:
            found[surname] = names.pop()
    return found


def _as_label(lines: Sequence[Line], surname: str) -> set[str]:
    """Return the names of a family that lines begin with, before a colon."""
    begun = (line.words[:_LONGEST_NAME] for line in lines if line.words[:1] == surname)
    heads = (words.partition(colon)[0] for words in begun for colon in COLONS if colon in words)
    return {name for name in heads if len(name) > 1 and is_name(name)}


def _beside_office(text: str, surname: str) -> set[str]:
    """Return the names of a family that the text has right before an office."""
    names: set[str] = set()
    at = text.find(surname)
    while at >= 0:
        for length in range(_LONGEST_GIVEN, 0, -1):
            end = at + 1 + length
            name = text[at:end]
            if is_name(name) and OFFICE_WORD.match(simple(text[end : end + 8])):
                names.add(name)
                break
        at = text.find(surname, at + 1)
    return names
