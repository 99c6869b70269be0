"""Asking for a line of text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.events import Key

from briefing_tui.translation import _
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow


class AskView(View[str]):
    """One line to type in; gives what was typed.

    Args:
        title: what is asked.
        value: what stands there at first.
        replaced: whether what is typed takes the place of that, as for the name of a new file.
    """

    typed: ClassVar[bool] = True

    def __init__(self, title: str, value: str, *, replaced: bool = False) -> None:
        super().__init__(title, _("Enter takes it, Esc closes"))
        self._replaced = replaced
        if self.box is not None:
            self.box.value = value

    def begin(self) -> None:
        """Select what stands there where it is to be replaced."""
        if self._replaced and self.box is not None:
            self.box.action_select_all()

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return no rows: there is nothing to choose from.

        Args:
            typed: what stands in the line.
        """
        return ()

    def take_key(self, key: str, event: Key) -> bool:
        """Close the view with the line on Enter."""
        if key == "enter" and self.box is not None:
            self.dismiss(self.box.value.strip())
            return True
        return super().take_key(key, event)
