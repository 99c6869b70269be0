"""The first screen: what is shown, what its marks mean, what is copied, and which keys matter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.events import Key

from briefing_tui.model import Briefing
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.fitting import pad
from briefing_tui.tui.folding import folded
from briefing_tui.tui.typesetting.cells import cell_width
from briefing_tui.tui.views.view import View
from briefing_tui.tui.whereabouts import briefing_words, day_words
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList

_CLOSING = frozenset({"escape", "enter", "space", "q", "f10"})
"""Keys that close the screen and do nothing else; any other does there what it does."""

_SCROLLING = {"down": 1, "pagedown": 1, "up": -1, "pageup": -1}
"""Keys that show more where there is no room for all, with the direction."""


class FirstStepsView(View[Key]):
    """Tells a newcomer what is seen; gives the key that closed it where that is for the browser.

    Args:
        briefing: what is shown beneath.
        sample: whether it is one of the bundled samples.
        key_of: returns the first key of a command, by the command's name.
        again: whether it was asked for, and is not shown because it is the first start.
    """

    folds: ClassVar[bool] = True

    def __init__(
        self,
        briefing: Briefing,
        key_of: Callable[[str], str],
        *,
        sample: bool,
        again: bool,
    ) -> None:
        foot = _("Any key goes on") if again else _("Any key goes on; this is not shown again")
        super().__init__(_("First steps"), foot)
        self._briefing = briefing
        self._sample = sample
        self._key_of = key_of

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows: the file, the marks, the copy, the keys.

        Args:
            typed: nothing, here.
        """
        width = (self.lines.size.width or 60) - 3
        rows = [ListRow(part) for told in self._file() for part in folded(told, width)]
        marks, keys = self._marks(), self._keys()
        lead = 1 + max(cell_width(mark) for mark, _meaning in (*marks, *keys))
        for title, meanings in ((_("Marks"), marks), (_("Keys"), keys)):
            rows.append(ListRow(title, strong=True))
            for mark, meaning in meanings:
                for at, part in enumerate(folded(meaning, width - lead)):
                    rows.append(ListRow(part, lead=pad("" if at else mark, lead)))
        told = _("The two lines at the bottom are what {key} copies, word for word.")
        copied = told.format(key=self._key_of("copy"))
        return [*rows, *(ListRow(part, strong=True) for part in folded(copied, width))]

    def take_key(self, key: str, event: Key) -> bool:
        """Show more where there is no room for all, else close the view.

        A key that is more than that goes on to the browser.
        """
        steps = _SCROLLING.get(key)
        if steps is not None and len(self.lines.rows) > self.lines.size.height:
            self.lines.move(steps * self.lines.size.height)
            return True
        self.dismiss(None if key in _CLOSING else event)
        return True

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view, whichever row was clicked."""
        event.stop()
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Close the view."""
        event.stop()
        self.dismiss(None)

    def _file(self) -> list[str]:
        briefing = self._briefing
        count = len(briefing.speakers)
        speakers = ngettext("{count} speaker", "{count} speakers", count).format(count=count)
        told = " · ".join([briefing_words(briefing), day_words(briefing), speakers])
        if self._sample:
            return [_("This is an invented sample, to try things on:"), told]
        return [_("The transcript with who speaks, as it was recognised:"), told]

    def _marks(self) -> list[tuple[str, str]]:
        plain = cell_width("▌") > 1
        return [
            ("] |" if plain else "▌ ▏", _("the sentence that you are at, and its other lines")),
            (">" if plain else "▶", _("the match that the search is at")),
            (_("inferred"), _("nobody is named here: who speaks follows from the words; why: i")),
            ("! 1", _("so many warnings about this file; ! lists them, as a click does")),
            (_("near"), _("found though it was misspelt or only sounds so")),
        ]

    def _keys(self) -> list[tuple[str, str]]:
        return [
            (self._key_of(name), meaning)
            for name, meaning in (
                ("search", _("search, by half-remembered words or pinyin")),
                ("copy", _("copy the sentence with who said it, where and when")),
                ("check-quote", _("check a quotation, or a whole article")),
                ("correct", _("set right who speaks")),
                ("briefings", _("open files, and go from one to another")),
                ("help", _("all keys; : finds every command by its name")),
            )
        ]
