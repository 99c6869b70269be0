"""The rows of the list of matches, made when they are seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial

from briefing_tui.corpus.concordance import Places, line_of
from briefing_tui.corpus.ordering import Collation
from briefing_tui.model import Attribution, Span
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.hit import Hit
from briefing_tui.text.visible import visible
from briefing_tui.translation import _
from briefing_tui.tui.contents import speaker_words
from briefing_tui.tui.fitting import pad, prefix, suffix
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.whereabouts import clock_words, day_words
from briefing_tui.tui.widgets.list_row import ListRow

SPEAKER_ROOM, PLACE_ROOM = 60, 96
"""Cells of a row from which on it tells who speaks, and when and where."""

SPEAKER_CELLS = 16
"""Cells of the speaker."""


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


def listed_matches(hits: Sequence[Hit], room: Callable[[], int]) -> list[Listed]:
    """Return matches under their briefings and speeches.

    Args:
        hits: the matches, briefing by briefing.
        room: returns the cells of a row.
    """
    listed: list[Listed] = []
    before: Hit | None = None
    for hit in hits:
        if before is None or hit.briefing is not before.briefing:
            listed.append(Listed(partial(briefing_row, hit), None))
        if before is None or hit.speech is not before.speech:
            listed.append(Listed(partial(speech_row, hit), None))
        listed.append(Listed(partial(_snippet, hit, room), hit))
        before = hit
    return listed


def _snippet(hit: Hit, room: Callable[[], int]) -> ListRow:
    """Return a row with a match and the text around it, more of it after the match."""
    line = line_of(hit)
    line_number = str(hit.briefing.line_of(hit.start))
    right = "  ".join(filter(None, [clock_words(hit.briefing, hit.start), line_number]))
    cells = room() - cell_width(right) - 4
    match = prefix(visible(line.match, ""), cells)
    before = suffix(visible(line.left, ""), max(0, (cells - cell_width(match)) // 3))
    after = visible(line.right, "")
    mark = mark_of(before, match)
    return ListRow(f"{before}{match}{after}", lead="    ", right=right, marks=(mark,))


def centred_row(hit: Hit, room: Callable[[], int]) -> ListRow:
    """Return a row with a match in the middle, and who says it, when and where if there is room."""
    line = line_of(hit)
    cells = room()
    told = _told(hit, cells)
    left = cells - (cell_width(told) + 2 if told else 0)
    match = prefix(visible(line.match, ""), left // 2)
    half = max(0, (left - cell_width(match)) // 2)
    before = suffix(visible(line.left, ""), half)
    before = " " * (half - cell_width(before)) + before
    after = pad(visible(line.right, ""), max(0, left - half - cell_width(match)))
    return ListRow(f"{before}{match}{after}", right=told, marks=(mark_of(before, match),))


def _told(hit: Hit, cells: int) -> str:
    """Return the speaker, and in a wide row the day and the line; of one width for all rows."""
    if cells < SPEAKER_ROOM:
        return ""
    name = pad(credit_of(hit), SPEAKER_CELLS)
    if cells < PLACE_ROOM:
        return name
    day = hit.briefing.date.isoformat() if hit.briefing.date else ""
    return f"{name} {day:10} {hit.line:>5}"


def sorted_by(places: Places, collation: Collation) -> str:
    """Return by what a concordance is sorted; empty for the order of the text."""
    if not places:
        return ""
    named = " ".join(f"{'R' if place > 0 else 'L'}{abs(place)}" for place in places)
    orders = {
        Collation.PINYIN: _("pinyin"),
        Collation.STROKES: _("strokes"),
        Collation.LETTERS: _("letters"),
    }
    return f"{named} · {orders[collation]}"
