"""The keys of a pane, made from the commands themselves."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.translation import _
from briefing_tui.tui.commands.command import Command, Where
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.fitting import pad
from briefing_tui.tui.folding import folded
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow

_KEY_CELLS = 18
_NAME_CELLS = 24
_NAMES_FROM = 80
"""Cells from which on there is room for the names that the configuration knows commands by."""


class KeyHelpView(View[None]):
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
            Where.RESULTS: _("Keys of the list of matches"),
            Where.NOTEBOOK: _("Keys of the notebook"),
            Where.COMPLETION: _("Keys of the search box"),
        }
        super().__init__(titles.get(where, _("Keys")))
        self._complaints = complaints
        self._told = [
            (
                " ".join(shown(key) for key in keymap.keys(command)[:3]),
                command.help(),
                command.name(),
            )
            for command in _at(keymap, where)
        ]

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows of each command that has a key there, as many as its help takes.

        Args:
            typed: nothing, here.
        """
        width = self.lines.size.width or 60
        rows = [
            ListRow(part, strong=True)
            for told in self._complaints
            for part in folded(f"! {told}", width)
        ]
        names = width >= _NAMES_FROM
        for keys, help_, name in self._told:
            room = width - _KEY_CELLS - (_NAME_CELLS if names else 3)
            for at, part in enumerate(folded(help_, room)):
                lead = pad("" if at else keys, _KEY_CELLS)
                rows.append(ListRow(lead, detail=part, right="" if at or not names else name))
        return rows

    def on_resize(self) -> None:
        """Fold the help anew, once the list has its new width."""
        self.call_after_refresh(self.fold_anew)


def _at(keymap: Keymap, where: Where) -> list[type[Command]]:
    """Return the commands that have a key at a place: in a view its own, then those of any view."""
    own = list(keymap.commands(where))
    if where in (Where.RESULTS, Where.NOTEBOOK):
        own += [command for command in keymap.commands(Where.VIEW) if command not in own]
    return own
