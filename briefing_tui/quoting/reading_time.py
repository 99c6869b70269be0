"""The length of a stretch of words: its characters, and the seconds of reading it aloud."""

from __future__ import annotations

from briefing_tui.model import Briefing, Span, Speech
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.speech_words import spoken
from briefing_tui.text.han import is_han

CHARACTERS_A_SECOND = 4.5
"""Chinese characters, kana and digits: 270 a minute, as news is read in Mandarin."""

WORDS_A_SECOND = 2.5
"""Words of other scripts: 150 a minute, as news is read in English."""


class Amount(NamedTuple):
    """An amount of words.

    Attributes:
        characters: code points that are not white space.
        seconds: of reading them aloud, rounded; 0 for no words.
    """

    characters: int
    seconds: int


def amount_of(words: str) -> Amount:
    """Return how much some words are."""
    syllables = others = characters = 0
    for word in words.split():
        characters += len(word)
        singles = sum(map(_is_single, word))
        syllables += singles
        others += not singles and any(map(str.isalpha, word))
    seconds = syllables / CHARACTERS_A_SECOND + others / WORDS_A_SECOND
    return Amount(characters, max(round(seconds), 1) if seconds else 0)


def amount_in(briefing: Briefing, span: Span) -> Amount:
    """Return how much is said in a stretch of a briefing; labels and notes are not counted."""
    text = briefing.text
    regions: list[tuple[Speech | None, Span]] = [
        (None, briefing.front_matter),
        *((speech, speech.span) for speech in briefing.speeches),
        (None, briefing.back_matter),
    ]
    parts: list[str] = []
    for speech, region in regions:
        within = Span(max(span.start, region.start), min(span.end, region.end))
        if within.start < within.end:
            parts += [part.within(text) for part in spoken(text, speech, within)]
    return amount_of("\n".join(parts))


def _is_single(character: str) -> bool:
    """Return whether a character is read by itself, not as a letter of a word."""
    return is_han(character) or "\u3041" <= character <= "\u30ff" or character.isdecimal()
