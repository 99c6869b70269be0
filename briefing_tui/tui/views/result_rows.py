"""The rows of the list of matches, made when they are seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

from briefing_tui.corpus.concordance import line_of
from briefing_tui.dataclass import dataclass
from briefing_tui.model import Attribution, Span
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.search.hit import Hit, HitGroup
from briefing_tui.text.soft_breaks import paragraph_around
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.contents import speaker_words
from briefing_tui.tui.fitting import pad, prefix, suffix
from briefing_tui.tui.matched import has_words, lacks_words
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.whereabouts import clock_words, day_words
from briefing_tui.tui.widgets.list_row import ListRow

SPEAKER_ROOM, PLACE_ROOM = 60, 96
"""Cells of a row from which on it tells who speaks, and when and where."""

SPEAKER_CELLS = 16
"""Cells of the speaker."""

MOST_IN_A_ROW = 2
"""The most matches of one paragraph that are listed."""


_MARKED, _UNMARKED = "+", " "


class Listed(NamedTuple):
    """A row and the match that it stands for, or the first of those that it counts."""

    row: Callable[[], ListRow]
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The matches of a search over all open briefings.

    Attributes:
        hits: the best of them, best first.
        related: passages that are related only, best first; no matches.
        count: how many matches there are.
        cut: whether there may be more near matches than were counted.
    """

    hits: Sequence[Hit]
    related: Sequence[Hit]
    count: int
    cut: bool = False

    @property
    def every(self) -> list[Hit]:
        """Return the matches and the related passages, best first."""
        return [*self.hits, *self.related]

    @property
    def in_text_order(self) -> list[Hit]:
        """Return the matches, briefing by briefing; without any, what is related."""
        return in_text_order(self.hits or self.related)


def in_text_order(hits: Sequence[Hit]) -> list[Hit]:
    """Return hits in text order, the briefing of the best one first."""
    order: dict[int, int] = {}
    for hit in hits:
        order.setdefault(id(hit.briefing), len(order))
    return sorted(hits, key=lambda hit: (order[id(hit.briefing)], hit.start, hit.end))


def place_of(hit: Hit | None) -> tuple[int, int, int] | None:
    """Return where a hit stands, which tells it from all others of its search."""
    return (id(hit.briefing), hit.start, hit.end) if hit is not None else None


def row_of(hit: Hit | None, listed: Sequence[Listed]) -> int:
    """Return the number of the row of a match, else of the first row that stands for any."""
    numbers = [number for number, one in enumerate(listed) if one.hit is not None]
    wanted = place_of(hit)
    here = (number for number in numbers if place_of(listed[number].hit) == wanted)
    return next(here, numbers[0] if numbers else 0)


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


def listed_matches(
    listing: Listing, room: Callable[[], int], marked: Callable[[Hit], bool]
) -> list[Listed]:
    """Return the matches of each group under their briefings and speeches.

    The briefings stand in the order of their best match. Of one paragraph no more than
    :data:`MOST_IN_A_ROW` matches are listed; how many more it has is told.

    Args:
        listing: the matches.
        room: returns the cells of a row.
        marked: returns whether a match is marked.
    """
    groups = [(group, [hit for hit in listing.every if hit.group is group]) for group in HitGroup]
    filled = [(group, hits) for group, hits in groups if hits]
    told = len(filled) > 1 or any(group is not HitGroup.AS_TYPED for group, _hits in filled)
    listed: list[Listed] = []
    for group, hits in filled:
        if told:
            listed.append(Listed(partial(_group_row, group, len(hits)), None))
        listed += _by_briefing(in_text_order(hits), room, marked)
    return listed


def _by_briefing(
    hits: Sequence[Hit], room: Callable[[], int], marked: Callable[[Hit], bool]
) -> Iterator[Listed]:
    before: Hit | None = None
    for _paragraph, run in groupby(hits, key=_paragraph_of):
        together = list(run)
        for hit in together[:MOST_IN_A_ROW]:
            if before is None or hit.briefing is not before.briefing:
                yield Listed(partial(briefing_row, hit), None)
            if before is None or hit.speech is not before.speech:
                yield Listed(partial(speech_row, hit), None)
            yield Listed(partial(_snippet, hit, room, marked), hit)
            if hit.group is not HitGroup.AS_TYPED:
                yield Listed(partial(_parts_row, hit), hit)
            before = hit
        if more := together[MOST_IN_A_ROW:]:
            yield Listed(partial(_more_row, len(more)), more[0])


def _paragraph_of(hit: Hit) -> tuple[int, int]:
    begin, _end = paragraph_around(hit.briefing.text, hit.start, hit.end)
    return id(hit.briefing), begin


def _group_row(group: HitGroup, count: int) -> ListRow:
    words = {
        HitGroup.AS_TYPED: _("As typed"),
        HitGroup.REARRANGED: _("Your words, otherwise put"),
        HitGroup.RELATED: _("Related: most of your words, no match"),
    }
    return ListRow(words[group], right=f"{count:,}", strong=True, tone="good")


def _parts_row(hit: Hit) -> ListRow:
    """Return a row that tells what of the query a passage has and lacks."""
    parts = filter(None, (has_words(hit), lacks_words(hit)))
    return ListRow(" · ".join(parts), lead="      ", quiet=True)


def _more_row(count: int) -> ListRow:
    told = ngettext(
        "{count} more in this paragraph", "{count} more in this paragraph", count
    ).format(count=count)
    return ListRow(f"⋯ {told}", lead="    ", quiet=True)


def _snippet(hit: Hit, room: Callable[[], int], marked: Callable[[Hit], bool]) -> ListRow:
    """Return a row with a match and the text around it, more of it after the match."""
    line = line_of(hit)
    line_number = str(hit.briefing.line_of(hit.start))
    right = "  ".join(filter(None, [clock_words(hit.briefing, hit.start), line_number]))
    cells = room() - cell_width(right) - 4
    match = prefix(visible(line.match, ""), cells)
    before = suffix(visible(line.left, ""), max(0, (cells - cell_width(match)) // 3))
    after = visible(line.right, "")
    mark = mark_of(before, match)
    lead = "  + " if marked(hit) else "    "
    return ListRow(f"{before}{match}{after}", lead=lead, right=right, marks=(mark,))


def centred_row(hit: Hit, room: Callable[[], int], marked: Callable[[Hit], bool]) -> ListRow:
    """Return a row with a match in the middle, and who says it, when and where if there is room."""
    line = line_of(hit)
    cells = room() - len(_UNMARKED)
    told = _told(hit, cells)
    left = cells - (cell_width(told) + 2 if told else 0)
    match = prefix(visible(line.match, ""), left // 2)
    half = max(0, (left - cell_width(match)) // 2)
    before = suffix(visible(line.left, ""), half)
    before = " " * (half - cell_width(before)) + before
    after = pad(visible(line.right, ""), max(0, left - half - cell_width(match)))
    lead = _MARKED if marked(hit) else _UNMARKED
    mark = mark_of(before, match)
    return ListRow(f"{before}{match}{after}", lead=lead, right=told, marks=(mark,))


def _told(hit: Hit, cells: int) -> str:
    """Return the speaker, and in a wide row the day and the line; of one width for all rows."""
    if cells < SPEAKER_ROOM:
        return ""
    name = pad(visible(credit_of(hit), ""), SPEAKER_CELLS)
    if cells < PLACE_ROOM:
        return name
    day = hit.briefing.date.isoformat() if hit.briefing.date else ""
    return f"{name} {day:10} {hit.line:>5}"


def unchanged(row: ListRow) -> ListRow:
    """Return a row that is made already."""
    return row
