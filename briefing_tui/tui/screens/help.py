"""The keys of a pane, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.fitting import pad
from briefing_tui.tui.screens.view import View
from briefing_tui.tui.widgets.lines import Row
from briefing_tui.words import _

_KEY_CELLS = 18


class Help(View[None]):
    """Every key that does something where the user was, with what it does.

    Args:
        keymap: which key asks for what.
        where: where the user was.
        complaints: what of the configuration could not be followed.
    """

    def __init__(self, keymap: Keymap, where: Where, complaints: Sequence[str]) -> None:
        titles = {
            Where.TEXT: _("Keys of the text"),
            Where.SELECTION: _("Keys while selecting"),
            Where.LIST: _("Keys of the side panes"),
            Where.SEARCH: _("Keys of the search box"),
        }
        super().__init__(titles.get(where, _("Keys")))
        self._rows = [Row(f"! {complaint}", strong=True) for complaint in complaints]
        self._rows += [
            Row(
                pad(" ".join(shown(key) for key in keymap.keys(command)[:3]), _KEY_CELLS),
                detail=command.help(),
                right=command.name(),
            )
            for command in keymap.commands(where)
        ]

    def rows_for(self, typed: str) -> Sequence[Row]:
        """A row for each command that has a key there.

        Args:
            typed: nothing, here.
        """
        return self._rows
