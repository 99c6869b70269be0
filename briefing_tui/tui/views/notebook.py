"""The quotes that were kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from briefing_tui.model import Attribution
from briefing_tui.state.notebook import KeptQuote
from briefing_tui.state.notebook.duplicates import doubles
from briefing_tui.state.notebook.tags import written_note
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.typesetting.cells import fit
from briefing_tui.tui.views.listed_quotes import ListedQuotes
from briefing_tui.tui.views.origin_words import keeper_words, origin_words
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.line import TextLine
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

LONGEST_NAMES = 24
"""Cells of the names behind a quote."""


class KeptQuotesView(View[KeptQuote]):
    """Every kept quote of a notebook; gives the one that is chosen.

    Typing narrows the list to those that hold all the words, in the quote, its tags, its note, its
    speakers, its title or its path. Its commands are in ``commands/in_notebook.py``.

    Args:
        listed: the quotes.
        load: returns them as they are after a change; None when they cannot be read.
        first: done once they are listed, by the command that opened the view.
    """

    typed: ClassVar[bool] = True
    place: ClassVar[str] = "notebook"

    def __init__(
        self,
        listed: ListedQuotes,
        load: Callable[[], ListedQuotes | None],
        first: Callable[[KeptQuotesView], object] | None = None,
    ) -> None:
        foot = _("Type to narrow · Enter · F5 copies · F6 marks · F1 all keys · Esc")
        super().__init__(_("Notebook"), foot, previewed=True)
        self.stays = True
        self._load = load
        self._first = first
        self._marked: set[str] = set()
        self._shown: Sequence[KeptQuote] = ()
        self._take(listed)

    def begin(self) -> None:
        """Do what the command that opened the view asks for."""
        if self._first is not None:
            self._first(self)

    def come_back(self) -> None:
        """Show the quotes as they are now; the cursor stays on the same one, if it is there."""
        current, cursor = self.current, self.lines.cursor
        if (listed := self._load()) is not None:
            self._take(listed)
        self.refill(cursor)
        ids = [kept.id for kept in self._shown]
        if current is not None and current.id in ids:
            self.show(self.lines.rows, ids.index(current.id))
        self._say_title()

    @property
    def current(self) -> KeptQuote | None:
        """Return the quote at the cursor, or None."""
        return self._shown[self.lines.cursor] if self.lines.cursor < len(self._shown) else None

    @property
    def chosen(self) -> list[KeptQuote]:
        """Return the marked quotes, without any the one at the cursor."""
        marked = [kept for kept in self._listed.kept if kept.id in self._marked]
        return marked or [kept for kept in [self.current] if kept is not None]

    def mark(self) -> None:
        """Mark the quote at the cursor, or unmark it, and go on to the next."""
        if self.current is None:
            return
        self._marked ^= {self.current.id}
        self.refill(self.lines.cursor)
        self.lines.move(1)
        self._say_title()

    def _take(self, listed: ListedQuotes) -> None:
        self._listed = listed
        self._doubles = doubles(listed.kept)
        self._marked &= {kept.id for kept in listed.kept}
        name = listed.story
        self.view_title = _("Notebook: {name}").format(name=name) if name else _("Notebook")
        told = [listed.told]
        if count := len(self._doubles):
            words = ngettext("{count} kept twice (=)", "{count} kept twice (=)", count)
            told.append(words.format(count=count))
        if count := len(self._marked):
            told.append(ngettext("{count} marked", "{count} marked", count).format(count=count))
        self.view_title_right = " · ".join(filter(None, told))

    def _say_title(self) -> None:
        self._take(self._listed)
        self.query_one(".view--title", TextLine).say(self.view_title, self.view_title_right)

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a row for each quote that holds what is typed.

        Args:
            typed: words, separated by spaces.
        """
        wanted = typed.casefold().split()
        self._shown = [
            kept for kept in self._listed.kept if all(word in kept.searched for word in wanted)
        ]
        if not self._shown:
            nothing = (
                _("No kept quote holds that") if self._listed.kept else _("Nothing is kept yet: m")
            )
            return [ListRow(nothing, quiet=True)]
        return [self._row(kept) for kept in self._shown]

    def preview_of(self, row: int) -> str:
        """Return a quote with its note and its source.

        Args:
            row: its number, from 0.
        """
        if not self._shown:
            return ""
        kept = self._shown[row]
        told = [_names(kept), kept.title or kept.path, kept.date or _("no date"), kept.doubt]
        told = [*filter(None, told), *filter(None, [kept.time])]
        if self._listed.origins:
            told.insert(1, origin_words(self._listed.origins.get(kept.id)))
        if beside := written_note(kept.note, kept.tags):
            told.insert(0, f"[{beside}]")
        return " ".join(kept.words.split()) + "\n" + " · ".join(told)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the quote chosen."""
        event.stop()
        self.dismiss(self._shown[event.row] if self._shown else None)

    def _row(self, kept: KeptQuote) -> ListRow:
        lead = "+" if kept.id in self._marked else " "
        lead += "= " if kept.id in self._doubles else "  "
        tags = "".join(f"#{tag} " for tag in kept.tags)
        words = tags + " ".join(kept.words.split())
        right = fit(_names(kept), LONGEST_NAMES)
        if (origin := self._listed.origins.get(kept.id)) is not None:
            right = f"{right} · {fit(keeper_words(origin), LONGEST_NAMES)}"
        return ListRow(words, lead=lead, right=right)


def _names(kept: KeptQuote) -> str:
    """Return the speakers of a kept quote, marked when the attribution is inferred."""
    names = _(", ").join(kept.speakers) or _("speaker unknown")
    if kept.attribution == Attribution.INFERRED:
        return _("{name} · inferred").format(name=names)
    return names
