"""Every command by its name, and lines of the source by their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.clock import clock, seconds_of
from briefing_tui.translation import _
from briefing_tui.tui.commands.command import Command
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class Moment(NamedTuple):
    """A time of the recording, in seconds."""

    seconds: int


class PaletteView(View["type[Command] | int | Moment"]):
    """Finds a command by what is typed; gives the command, the number of a line, or a time."""

    typed: ClassVar[bool] = True

    def __init__(self, keymap: Keymap) -> None:
        foot = _("A number goes to that line, 24:13 to that time · Enter runs · Esc closes")
        super().__init__(_("Commands"), foot)
        self._keymap = keymap
        self._found: list[type[Command] | int | Moment] = []

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the commands whose name or help holds what is typed, or that line or time.

        Args:
            typed: words in the interface's language or in English, or a number.
        """
        words = typed.strip().lstrip(":：").strip()
        if words.isdecimal():
            line = int(words)
            self._found = [line]
            return [ListRow(_("Go to line {line} of the source").format(line=line))]
        if (seconds := seconds_of(words)) is not None:
            self._found = [Moment(seconds)]
            return [ListRow(_("Go to {time}").format(time=clock(seconds)))]
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
