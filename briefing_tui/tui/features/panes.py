"""The panes of the screen: which has the focus, which are shown, and the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing_tui.tui.browser import Browser

PANES = ("speakers", "outline", "reader")


class Panes:
    """Goes round the panes of the browser; the style sheet shows them by the classes set here.

    Args:
        browser: the browser.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._current = "reader"

    @property
    def in_text(self) -> bool:
        """Return whether the text's pane is the current one."""
        return self._current == "reader"

    def go_to(self, pane: str) -> None:
        """Put the focus on a pane, and show it where only one is shown at a time.

        Args:
            pane: one of :data:`PANES`.
        """
        browser = self._browser
        self._current = pane
        if pane != "reader":
            browser.screen.set_class(False, "-alone")
        for name in PANES:
            browser.screen.set_class(name == pane, f"-in-{name}")
        browser.screen.set_focus(self._widget(pane))
        browser.show_status()
        browser.join_rules()

    def cycle(self, count: int) -> None:
        """Go to the next pane, or the one before."""
        self.go_to(PANES[(PANES.index(self._current) + count) % len(PANES)])

    def follow_focus(self) -> bool:
        """Make the focused pane the current one; return whether a pane has the focus."""
        focused = self._browser.screen.focused
        if focused is None or focused.id not in PANES:
            return False
        self._current = focused.id
        return True

    def toggle_side(self) -> None:
        """Show the text alone, or the side panes again."""
        alone = not self._browser.screen.has_class("-alone")
        self._browser.screen.set_class(alone, "-alone")
        if alone:
            self.go_to("reader")
        self._browser.join_rules()

    @property
    def box_open(self) -> bool:
        """Return whether the search box is open."""
        return self._browser.screen.has_class("-searching")

    def show_box(self, words: str) -> None:
        """Open the search box."""
        browser = self._browser
        browser.screen.set_class(True, "-searching")
        browser.box.value = words
        browser.box.action_end()
        browser.screen.set_focus(browser.box)
        self._make_room()

    def hide_box(self) -> None:
        """Close the search box and go to the text."""
        self._browser.screen.set_class(False, "-searching")
        self.go_to("reader")
        self._make_room()

    def _make_room(self) -> None:
        """Fit the bottom line's text into its room, with or without the search box beside it."""
        self._browser.show_status()
        self._browser.screen.call_after_refresh(self._browser.show_status)

    def _widget(self, pane: str) -> Widget:
        browser = self._browser
        return {"speakers": browser.speakers, "outline": browser.outline}.get(pane, browser.reader)
