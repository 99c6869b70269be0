"""The panes of the screen: which has the focus, which are shown, and the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.widgets.line import Rule

if TYPE_CHECKING:
    from briefing_tui.tui.screens.browse import Browse

PANES = ("speakers", "outline", "reader")


class Panes:
    """Goes round the panes of a screen; the style sheet shows them by the classes set here."""

    def __init__(self, browse: Browse) -> None:
        self._browse = browse
        self._current = "reader"

    @property
    def in_text(self) -> bool:
        """Return whether the text's pane is the current one."""
        return self._current == "reader"

    def go_to(self, pane: str) -> None:
        """Put the focus on a pane, and show it where only one is shown at a time."""
        browse = self._browse
        self._current = pane
        if pane != "reader":
            browse.remove_class("-alone")
        for name in PANES:
            browse.set_class(name == pane, f"-in-{name}")
        browse.set_focus(browse.query_one(f"#{pane}"))
        browse.telling.status()
        self.join_rules()

    def cycle(self, count: int) -> None:
        """Go to the next pane, or the one before."""
        self.go_to(PANES[(PANES.index(self._current) + count) % len(PANES)])

    def follow_focus(self) -> None:
        """Make the focused pane the current one, and accept a search that was being typed."""
        focused = self._browse.focused
        if focused is not None and focused.id in PANES:
            self._current = focused.id
            if self.box_open:
                self._browse.searching.accept()
            self._browse.telling.status()

    def toggle_side(self) -> None:
        """Show the text alone, or the side panes again."""
        self._browse.toggle_class("-alone")
        if self._browse.has_class("-alone"):
            self.go_to("reader")
        self.join_rules()

    @property
    def box_open(self) -> bool:
        """Return whether the search box is open."""
        return self._browse.has_class("-searching")

    def show_box(self, words: str) -> None:
        """Open the search box."""
        browse = self._browse
        browse.add_class("-searching")
        browse.box.value = words
        browse.box.action_end()
        browse.set_focus(browse.box)
        self._make_room()

    def hide_box(self) -> None:
        """Close the search box and go to the text."""
        self._browse.remove_class("-searching")
        self.go_to("reader")
        self._make_room()

    def _make_room(self) -> None:
        """Fit the bottom line's text into its room, with or without the search box beside it."""
        self._browse.telling.status()
        self._browse.call_after_refresh(self._browse.telling.status)

    def join_rules(self) -> None:
        """Repaint the rules after the next layout, in which they may meet elsewhere."""
        for rule in self._browse.query(Rule):
            rule.refresh()
