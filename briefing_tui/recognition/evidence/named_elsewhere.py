"""Labels whose office nobody knows, before a name that the document has elsewhere.

``Sekretarz Stanu w Ministerstwie Portów Otto Vahur:`` is long and of unknown words; but right
before it stands who is called, or another label is that name alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing_tui.model import Ground
from briefing_tui.recognition.evidence.chances import LIKELY
from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import PARTICLES, Form, ReadLabel
from briefing_tui.recognition.layout.heads import Head
from briefing_tui.recognition.layout.voter import Vote
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# The length of text before a head in which its bearer may be called, in code points.
_CALL = 260
_FEWEST, _MOST = 2, 6
# The fewest labels with a colon beside which such a head is one.
_COLONS = 3
# The longest small word of an office, such as ``dan`` and ``für``.
_SMALL = 4
_SENTENCE = deferred(r"[.!?;,]\s|[“”\"«»]")
_BRACKETS = "[](（）)"


def labels_by_names(
    text: str, lines: Sequence[Line], found: Sequence[Verdict], votes: Iterable[Vote]
) -> Iterator[Verdict]:
    """Yield verdicts on heads of an unknown office and a name, in a text of labels with a colon."""
    accepted = [verdict.label for verdict in found if verdict.accepted]
    if sum("colon" in label.shape for label in accepted) < _COLONS:
        return
    taken = {label.line for label in accepted}
    known = {label.words for label in accepted}
    for vote in votes:
        head = vote.head
        if head.line in taken or vote.chance >= LIKELY:
            continue
        who = _office_and_known_name(text, head, known)
        if who is not None:
            line = lines[head.line]
            shape = "layout colon"
            label = label_from(line, head.end - line.begin, head.words, who, LabelShape(shape))
            ground = Ground("called", ENOUGH)
            yield Verdict(label, ENOUGH, (ground,))


def _office_and_known_name(text: str, head: Head, known: Collection[str]) -> ReadLabel | None:
    """Return who is named by an office and a name that the document has elsewhere, or None.

    Args:
        text: the text.
        head: a head before a colon, which begins its line.
        known: the words of the sure labels.
    """
    if head.ending != "colon" or head.within or not head.words[0].isupper():
        return None
    words = head.words.rstrip(_BRACKETS).split()
    before = " ".join(text[max(0, head.start - _CALL) : head.start].split())
    for at in _beginnings(words):
        office = " ".join(words[:at])
        name = " ".join(words[at:]).lstrip(_BRACKETS)
        if (name in known or f" {name}" in before) and _is_office(office):
            office = office.rstrip(_BRACKETS + " ")
            return ReadLabel(Form.NAME_OFFICE, name, office=office, named=True)
    return None


def _beginnings(words: list[str]) -> Iterator[int]:
    """Yield where a name of two words or more may begin that is the end of the words."""
    for at in range(max(1, len(words) - _MOST), len(words) - 1):
        name = [word.lstrip(_BRACKETS) for word in words[at:]]
        large = [word for word in name if word.casefold() not in PARTICLES]
        if (
            len(large) >= _FEWEST
            and large[0] == name[0]
            and all(word[:1].isupper() for word in large)
        ):
            yield at


def _is_office(words: str) -> bool:
    """Return whether words can be an office: no sentence, small words short."""
    if _SENTENCE.search(f"{words} "):
        return False
    return all(word[0].isupper() or len(word) <= _SMALL for word in words.strip(_BRACKETS).split())
