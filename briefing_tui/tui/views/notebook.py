"""The quotes that were kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.model import Attribution
from briefing_tui.state.notebook import KeptQuote
from briefing_tui.translation import _
from briefing_tui.tui.typesetting.cells import fit
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

LONGEST_NAMES = 24
"""Cells of the names behind a quote."""


class KeptQuotesView(View[KeptQuote]):
    """Every kept quote, the latest first; gives the one that is chosen.

    Typing narrows the list to those that hold all the words, in the quote, its note, its
    speakers, its title or its path.

    Args:
        kept: the quotes.
        told: what is said of where they are, at the right of the title.
    """

    typed: ClassVar[bool] = True

    def __init__(self, kept: Sequence[KeptQuote], told: str = "") -> None:
        foot = _("Type to narrow the list · Enter · Esc closes")
        super().__init__(_("Notebook"), foot, previewed=True)
        self.view_title_right = told
        self._kept = kept
        self._shown: Sequence[KeptQuote] = ()

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return a row for each quote that holds what is typed.

        Args:
            typed: words, separated by spaces.
        """
        wanted = typed.casefold().split()
        self._shown = [k for k in self._kept if all(word in _searched(k) for word in wanted)]
        if not self._shown:
            nothing = _("No kept quote holds that") if self._kept else _("Nothing is kept yet: m")
            return [ListRow(nothing, quiet=True)]
        return [_row(kept) for kept in self._shown]

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
        if kept.note:
            told.insert(0, f"[{kept.note}]")
        return " ".join(kept.words.split()) + "\n" + " · ".join(told)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the quote chosen."""
        event.stop()
        self.dismiss(self._shown[event.row] if self._shown else None)


def _row(kept: KeptQuote) -> ListRow:
    return ListRow(" ".join(kept.words.split()), right=fit(_names(kept), LONGEST_NAMES))


def _names(kept: KeptQuote) -> str:
    """Return the speakers of a kept quote, marked when the attribution is inferred."""
    names = _(", ").join(kept.speakers) or _("speaker unknown")
    if kept.attribution == Attribution.INFERRED:
        return _("{name} · inferred").format(name=names)
    return names


def _searched(kept: KeptQuote) -> str:
    told = (kept.words, kept.note, *kept.speakers, kept.title or "", kept.path)
    return "\n".join(told).casefold()
