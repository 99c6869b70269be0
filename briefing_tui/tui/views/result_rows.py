"""The rows of the list of matches, made when they are seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing_tui.model import Attribution, Span
from briefing_tui.search.hit import Hit
from briefing_tui.translation import _
from briefing_tui.tui.contents import speaker_words
from briefing_tui.tui.whereabouts import day_words
from briefing_tui.tui.widgets.list_row import ListRow


class Listed(NamedTuple):
    """A row and the match that it stands for, or the first of those that it counts."""

    row: Callable[[], ListRow]
    hit: Hit | None


class Rows(Sequence[ListRow]):
    """Rows that are made when they are seen."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self._listed = listed

    def __len__(self) -> int:
        return len(self._listed)

    def __getitem__(self, at: int) -> ListRow:  # type: ignore[override]
        return self._listed[at].row()


def mark_of(before: str, match: str) -> Span:
    """Return where a match stands in a row that shows it after some text."""
    return Span(len(before), len(before) + len(match))


def credit_of(hit: Hit) -> str:
    """Return the speaker of a hit, marked when the attribution is inferred."""
    if hit.speech is None:
        return _("nobody's words")
    name = speaker_words(hit.speech)
    if hit.speech.attribution is Attribution.INFERRED:
        return _("{name} · inferred").format(name=name)
    return name


def briefing_row(hit: Hit) -> ListRow:
    """Return the row above the matches of a briefing."""
    briefing = hit.briefing
    title = briefing.title or os.path.basename(briefing.path)
    return ListRow(title, detail=day_words(briefing), path=briefing.path, strong=True)


def speech_row(hit: Hit) -> ListRow:
    """Return the row above the matches of a speech."""
    return ListRow(credit_of(hit), lead="  ", detail=" › ".join(hit.section))
