"""Completion in the search box: values for the filter that is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.completions_finder import CompletionsFinder, Offered, Typed
from briefing_tui.tui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from textual.events import Key
    from textual.timer import Timer

    from briefing_tui.search.completing import Completion, Completions
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.panes import Panes
    from briefing_tui.tui.widgets.value_list import ValueList

FILTERS = frozenset("@＠#＃:：")
"""Characters without which nothing that is typed is a filter."""

LONGEST_HOLD = 1.0
"""Seconds that keys for the list wait at most for values that are still being found."""


class Completing:
    """ValueList values for the filter at the caret, in a list that takes no key of plain typing.

    Args:
        browser: the browser.
        value_list: the list.
        finder: finds the values.
        panes: tells whether the search box is open.
    """

    def __init__(
        self, browser: Browser, value_list: ValueList, finder: CompletionsFinder, panes: Panes
    ) -> None:
        self._browser = browser
        self._list = value_list
        self._finder = finder
        self._panes = panes
        self._completions: Completions | None = None
        self._followed: tuple[str, int] | None = None
        self._closed_at: int | None = None
        self._held: list[Key] = []
        self._holding: Timer | None = None
        self._waited_for: Typed | None = None

    @property
    def shown(self) -> bool:
        """Return whether the list is open."""
        return self._list.opened

    @property
    def choosing(self) -> bool:
        """Return whether a row of the list is chosen."""
        return self.shown and self._list.choosing

    @property
    def settled(self) -> bool:
        """Return whether no values are being found."""
        return self._finder.typed is None

    def follow(self) -> None:
        """Offer values for what now stands at the caret, or close the list."""
        box = self._browser.box
        typed = (box.value, box.cursor_position) if self._panes.box_open else None
        if typed == self._followed:
            return
        self._followed = typed
        start = self._filter_at(*typed) if typed else None
        if start != self._closed_at:
            self._closed_at = None
        briefing = self._browser.session.briefing
        if typed is None or start is None or self._closed_at is not None or briefing is None:
            self._finder.want(None)
            self._show(None)
        else:
            self._finder.want(Typed(*typed, briefing))

    def offered(self, event: Offered) -> None:
        """Show the values that were found, unless something else is typed by now."""
        if event.typed is self._finder.typed:
            self._finder.want(None)
            self._show(event.completions)
            self._release()

    def holds(self, event: Key, *, for_list: bool) -> bool:
        """Keep a key that acts on the list until its values are found; return whether it is kept.

        Args:
            event: the key.
            for_list: whether it moves in the list or takes a row.
        """
        typed = self._finder.typed
        if typed is None or typed is self._waited_for or not (for_list or self._held):
            return False
        if not self._held:
            self._holding = self._browser.screen.set_timer(LONGEST_HOLD, self._give_up)
        self._held.append(event)
        return True

    def step(self, count: int) -> None:
        """Choose the next value or the one before."""
        self._list.step(count)

    def take(self, row: int | None = None) -> None:
        """Put a value into the box in place of what was typed of it.

        Args:
            row: its row; None for the chosen one, or the first.
        """
        completions = self._completions
        if completions is None or not completions.offered:
            return
        box, begun = self._browser.box, completions.begun
        at = self._list.cursor if row is None else row
        value = completions.offered[at]
        after = box.value[begun.end :]
        space = " " if value.whole and not after[:1].isspace() else ""
        box.value = f"{box.value[: begun.start]}{value.written}{space}{after}"
        box.cursor_position = begun.start + len(value.written) + value.whole
        self.follow()

    def close(self) -> None:
        """Close the list until another filter is begun."""
        if self._completions is not None:
            self._closed_at = self._completions.begun.start
        self._show(None)

    def _filter_at(self, typed: str, caret: int) -> int | None:
        """Return where the value begins that is typed at the caret; None without a filter."""
        if FILTERS.isdisjoint(typed):
            return None
        # Imported here: plain words need none of it.
        from briefing_tui.search.begun import begun_at

        begun = begun_at(typed, caret)
        return begun.start if begun is not None else None

    def _show(self, completions: Completions | None) -> None:
        if completions is None and self._completions is None:
            return
        self._completions = completions
        self._list.open([_row(each) for each in completions.offered] if completions else [])
        self._browser.show_status()

    def _give_up(self) -> None:
        """Let the keys go on without the list, which opens once its values are found."""
        self._waited_for = self._finder.typed
        self._release()

    def _release(self) -> None:
        """Take the keys that were kept, before those that came later."""
        if self._holding is not None:
            self._holding.stop()
            self._holding = None
        held, self._held = self._held, []
        if held:
            self._browser.app.press_before(held)


def _row(value: Completion) -> ListRow:
    return ListRow(value.shown, detail=value.told, right=str(value.count) if value.count else "")
