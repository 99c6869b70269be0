"""Whose words are searched."""

from __future__ import annotations

from functools import cache

from briefing_tui.model import Speaker
from briefing_tui.search.fold import fold
from briefing_tui.search.place import Place
from briefing_tui.search.prepared import Prepared


class Spoken:
    """Whether a place lies in a speech of the speakers meant.

    Those whose name and titles, folded, hold each of the words.
    """

    def __init__(self, words: str) -> None:
        self._words = fold(words).split()
        self._meant = cache(self._is_meant)

    def __call__(self, text: Prepared, place: Place) -> bool:
        """Whether one of them speaks there."""
        speech = text.speech_at(place.start)
        return speech is not None and speech.speaker is not None and self._meant(speech.speaker)

    def _is_meant(self, speaker: Speaker) -> bool:
        known = fold("\n".join((speaker.name, *speaker.titles)))
        return all(word in known for word in self._words)
