"""Titles in Chinese that stand after a name, as ``局长`` in ``许立衡局长``."""

from __future__ import annotations

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.lexicon import vocabulary as words_of


class Title(NamedTuple):
    """The words after a name.

    Attributes:
        start: where it begins.
        polite: whether it is a form of address and no office.
        place: whether it is the head of a place, whose name may stand before it.
    """

    start: int
    polite: bool
    place: bool


def title_at_end(words: str) -> Title | None:
    """Return the office, ``副`` before it with it, or the form of address that ends words.

    They may be in traditional characters.
    """
    title = words_of.OFFICES.last_of(words)
    if title is None:
        return None
    start = len(words) - len(title)
    deputy = words[:start].endswith("副")
    place = title.removeprefix("副") in words_of.HEADS_OF_PLACES
    return Title(start - deputy, title in words_of.POLITE and not deputy, place)
