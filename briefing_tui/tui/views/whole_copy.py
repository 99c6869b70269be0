"""The whole of what will be copied: who speaks in it, and every line of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.events import Key

from briefing_tui.quoting.credits import credit
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.reading_time import amount_of
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.folding import folded
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow


class WholeCopyView(View[str]):
    """Each speaker with how much is theirs, then the copy as it will go, folded.

    Gives ``copy`` or ``words`` where one of them is asked for.

    Args:
        quotes: what will be copied.
    """

    folds: ClassVar[bool] = True

    def __init__(self, quotes: Sequence[Quote]) -> None:
        amount = amount_of("\n".join(quote.words for quote in quotes))
        super().__init__(_("What y copies"), _("y copies it · c bare words · Esc closes"))
        self.view_title_right = amount_words(*amount)
        self._quotes = quotes

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a row for each speaker, and the rows of the copy.

        Args:
            typed: nothing, here.
        """
        width = (self.lines.size.width or 80) - 3
        rows = speaker_rows(self._quotes)
        for line in "\n\n".join(map(plain, self._quotes)).split("\n"):
            rows += [ListRow(part) for part in folded(line, width)] if line else [ListRow("")]
        return rows

    def take_key(self, key: str, event: Key) -> bool:
        """Close the view with what a key of this view asks for, else do what every view does."""
        asked = {"y": "copy", "f5": "copy", "enter": "copy", "c": "words", "f6": "words"}.get(key)
        if asked is not None:
            self.dismiss(asked)
            return True
        return super().take_key(key, event)


def speaker_rows(quotes: Sequence[Quote]) -> list[ListRow]:
    """Return a row for each speaker: how they are known, in how many turns, and how much."""
    said: dict[str, list[str]] = {}
    for quote in quotes:
        for turn in quote.turns():
            who = credit(quote, turn[0]) or _("nobody's words")
            said.setdefault(who, []).append("\n".join(piece.words for piece in turn))
    rows = [
        ListRow(
            who,
            detail=_turns(len(turns)) if len(turns) > 1 else "",
            right=amount_words(*amount_of("\n".join(turns))),
            strong=True,
        )
        for who, turns in said.items()
    ]
    return [*rows, ListRow("")] if rows else []


def amount_words(characters: int, seconds: int) -> str:
    """Return an amount of words as the interface says it: ``1,934 characters · 2 min 8 s``."""
    told = ngettext("{count} character", "{count} characters", characters)
    minutes, rest = divmod(seconds, 60)
    times = [_("{count} min").format(count=f"{minutes:,}")] if minutes else []
    if rest or not minutes:
        times.append(_("{count} s").format(count=rest))
    return f"{told.format(count=f'{characters:,}')} · {' '.join(times)}"


def _turns(count: int) -> str:
    return ngettext("{count} turn", "{count} turns", count).format(count=f"{count:,}")
