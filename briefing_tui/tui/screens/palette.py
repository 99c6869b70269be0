"""Every command by its name, and lines of the source by their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.translation import _
from briefing_tui.tui.commands.command import Command
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class PaletteView(View["type[Command] | int"]):
    """Finds a command by what is typed; gives the command, or the number of a line."""

    typed: ClassVar[bool] = True

    def __init__(self, keymap: Keymap) -> None:
        super().__init__(_("Commands"), _("A number goes to that line · Enter runs · Esc closes"))
        self._keymap = keymap
        self._found: list[type[Command] | int] = []

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the commands whose name or help holds what is typed, or the line of that number.

        Args:
            typed: words in the interface's language or in English, or a number.
        """
        words = typed.strip().lstrip(":：").strip()
        if words.isdecimal():
            line = int(words)
            self._found = [line]
            return [ListRow(_("Go to line {line} of the source").format(line=line))]
        commands = [c for c in self._keymap.commands() if c.listed and _is_meant(c, words)]
        self._found = list(commands)
        return [
            ListRow(
                command.title(),
                detail=command.help(),
                right=" ".join(shown(key) for key in self._keymap.keys(command)[:2]),
            )
            for command in commands
        ] or [ListRow(_("No command of that name"), quiet=True)]

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close the view with the command or the line chosen."""
        event.stop()
        if event.row < len(self._found):
            self.dismiss(self._found[event.row])


def _is_meant(command: type[Command], typed: str) -> bool:
    """Return whether every word typed is in the command's name or help."""
    said = " ".join((command.title(), command.help(), command.english())).casefold()
    return all(word in said for word in typed.casefold().split())
