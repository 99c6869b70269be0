"""The open briefings as a list shows them: title, day, body and speaker, sorted and narrowed.

Title and day are in memory for every briefing. Who speaks may have to be read from disk, so that is
described once for each, in a thread, and kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from briefing_tui.dataclass import dataclass
from briefing_tui.translation import N_, _

if TYPE_CHECKING:
    from briefing_tui.corpus.ordering import Key
    from briefing_tui.model import Briefing, Speaker


class ShelfOrder(Enum):
    """The orders of the list; the value is what its title says."""

    OPENED = N_("as opened")
    DATE = N_("newest first")
    TITLE = N_("by title")
    BODY = N_("by body")
    SPEAKER = N_("by speaker")

    def next(self, count: int) -> ShelfOrder:
        """Return the order so many places further on, round and round."""
        orders = list(ShelfOrder)
        return orders[(orders.index(self) + count) % len(orders)]


@dataclass(frozen=True, slots=True)
class Described:
    """The facts that a list says of a briefing, as far as they are known.

    Attributes:
        title: its title, or the name of its file.
        day: its day, with the others that the text gives.
        date: its day in ISO form, empty where there is none.
        body: the body that its first speaker belongs to, empty where none is named.
        speaker: who says most of it; empty where nobody is named.
        names: all who speak, folded as :attr:`words` are.
        words: what is typed is looked for in this: all of the above and the path, folded.
        whole: whether its speakers were looked at.
    """

    title: str
    day: str
    date: str
    body: str
    speaker: str
    names: tuple[str, ...]
    words: str
    whole: bool


class BriefingShelf:
    """Describes briefings, each once.

    Attributes:
        order: the order that was last asked for.
    """

    def __init__(self) -> None:
        self.order = ShelfOrder.OPENED
        self._known: dict[int, tuple[Briefing, Described]] = {}

    def described(self, briefing: Briefing) -> Described:
        """Return what is known of a briefing without reading anything."""
        known = self._known.get(id(briefing))
        if known is not None and known[0] is briefing:
            return known[1]
        made = _described(briefing, None)
        self._known[id(briefing)] = briefing, made
        return made

    def complete(
        self,
        briefings: Sequence[Briefing],
        told: Callable[[int], object],
        stopped: Callable[[], bool],
    ) -> None:
        """Look at the speakers of briefings, for which those on disk are read; in a thread.

        Args:
            briefings: those that are open.
            told: is given how many were looked at, now and then and at the end.
            stopped: asked between two of them whether to go on.
        """
        from briefing_tui.cache.shelved import is_near, whole

        for number, briefing in enumerate(briefings):
            if stopped():
                return
            if not self.described(briefing).whole:
                # Of a briefing that was never fetched from a server only the title is known.
                made = _described(briefing, whole(briefing).speakers if is_near(briefing) else ())
                self._known[id(briefing)] = briefing, made
                if number % 200 == 199:
                    told(number + 1)
        told(len(briefings))

    def forget(self, briefings: Sequence[Briefing]) -> None:
        """Keep what is known of the briefings that are open, and of no others."""
        open_now = {id(briefing) for briefing in briefings}
        self._known = {key: one for key, one in self._known.items() if key in open_now}

    def is_complete(self, briefings: Sequence[Briefing]) -> bool:
        """Return whether the speakers of all these were looked at."""
        return all(self.described(briefing).whole for briefing in briefings)

    def numbers(self, briefings: Sequence[Briefing], typed: str, name: str | None) -> list[int]:
        """Return the numbers of the briefings that hold all words typed, in the order asked for.

        Args:
            briefings: those that are open.
            typed: words, each of which title, path, day, body or a speaker's name holds.
            name: only those in which this person speaks; None for all.
        """
        from briefing_tui.search.fold import fold

        wanted = fold(typed).split()
        person = fold(name) if name is not None else None
        described = [self.described(briefing) for briefing in briefings]
        found = [
            number
            for number, one in enumerate(described)
            if all(word in one.words for word in wanted) and (person is None or person in one.names)
        ]
        if self.order is ShelfOrder.DATE:
            # Those without a day stand last; of one day, in the order in which they were opened.
            found.sort(key=lambda number: described[number].date, reverse=True)
        elif self.order is not ShelfOrder.OPENED:
            attribute = self.order.name.lower()
            found.sort(key=lambda number: _key(getattr(described[number], attribute)))
        return found


def _described(briefing: Briefing, speakers: Sequence[Speaker] | None) -> Described:
    """Return what a list says of a briefing; with no speakers given, all but those."""
    from briefing_tui.search.fold import fold

    title = briefing.title or os.path.basename(briefing.path)
    # Imported here: the window is painted before what knows briefings is loaded.
    from briefing_tui.tui.whereabouts import day_words

    day = day_words(briefing)
    main = _main(speakers or ())
    bodies = [one.organisation for one in [*([main] if main else []), *(speakers or ())]]
    body = next((one for one in bodies if one), "")
    speaker = main.name if main else ""
    names = [one.name for one in speakers or ()]
    every = [title, briefing.path, day, *filter(None, bodies), *names]
    return Described(
        title,
        day,
        briefing.date.isoformat() if briefing.date else "",
        body,
        speaker,
        tuple(map(fold, names)),
        fold(" ".join(every)),
        speakers is not None,
    )


def _main(speakers: Sequence[Speaker]) -> Speaker | None:
    """Return who says most of a briefing: an official where one speaks."""
    officials = [one for one in speakers if one.role == "official"]
    return max(officials or speakers, key=lambda one: one.characters, default=None)


def _key(words: str) -> tuple[bool, Key]:
    """Return what words are sorted by: as Chinese dictionaries do, empty ones last."""
    from briefing_tui.corpus.ordering import Collation, key_of

    return (not words, key_of(words, Collation.PINYIN))


def order_words(order: ShelfOrder) -> str:
    """Return how a list is sorted, for its title."""
    return _(order.value)
