"""The keys of a pane, made from the commands themselves, in groups, and narrowed by words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from briefing_tui.translation import N_, _
from briefing_tui.tui.commands.command import Command, Where
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.fitting import pad
from briefing_tui.tui.folding import folded
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from textual.events import Key

_KEY_CELLS = 18
_NAME_CELLS = 24
_NAMES_FROM = 80
"""Cells from which on there is room for the names that the configuration knows commands by."""

_GROUPS = {
    "searching": N_("Search"),
    "copying": N_("Copying"),
    "noting": N_("Notebook, checks and corrections"),
    "selecting": N_("Selecting"),
    "jumping": N_("Jumps"),
    "moving": N_("Moves"),
    "viewing": N_("Panes, files and the program"),
    "listing": N_("Lists"),
    "in_results": N_("In the list of matches"),
    "in_notebook": N_("In the notebook"),
}
"""The headings of the groups, by the module that holds a group's commands."""


class KeyHelpView(View[None]):
    """Every key that does something where the user was, with what it does.

    ``/`` begins to narrow it to what holds each word typed; Escape shows all again.

    Args:
        keymap: which key asks for what.
        where: where the user was.
        complaints: what of the configuration could not be followed.
    """

    typed: ClassVar[bool] = True
    folds: ClassVar[bool] = True

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
        super().__init__(titles.get(where, _("Keys")), _("/ finds a key by words · Esc closes"))
        self._keymap = keymap
        self._complaints = complaints
        self._commands = _at(keymap, where)
        self._filtering = False
        if self.box is not None:
            self.box.placeholder = _("/ finds a key by words")

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the rows of each command that has a key there, as many as its help takes.

        Args:
            typed: words, each of which a command's name, help or keys hold.
        """
        width = self.lines.size.width or 60
        wanted = typed.casefold().split()
        rows = [
            ListRow(part, strong=True)
            for told in (() if wanted else self._complaints)
            for part in folded(f"! {told}", width)
        ]
        groups: dict[str, list[type[Command]]] = {}
        for command in self._commands:
            if self._is_meant(command, wanted):
                groups.setdefault(_group(command), []).append(command)
        for title, commands in groups.items():
            rows.append(ListRow(title, strong=True))
            for command in commands:
                rows += self._rows_of(command, width)
        return rows or [ListRow(_("No key does that here"), quiet=True)]

    def take_key(self, key: str, event: Key) -> bool:
        """Begin or end to narrow the list; otherwise do what views without a line do."""
        if self.box is None or (self._filtering and key != "escape"):
            return super().take_key(key, event)
        if self._filtering or key in ("/", "f3"):
            self._filtering = key != "escape"
            self.box.value = ""
            self._show_typed()
            return True
        character = event.character
        if character is not None and ord(character) > 127 and character.isalpha():
            self._filtering = True  # what an input method writes
            return super().take_key(key, event)
        return self.take_key_of_list(key)

    def _rows_of(self, command: type[Command], width: int) -> Iterator[ListRow]:
        names = width >= _NAMES_FROM
        keys = self._keys_of(command)
        room = width - _KEY_CELLS - (_NAME_CELLS if names else 3)
        for at, part in enumerate(folded(command.help(), room)):
            lead = pad("" if at else keys, _KEY_CELLS)
            yield ListRow(lead, detail=part, right="" if at or not names else command.name())

    def _keys_of(self, command: type[Command]) -> str:
        return " ".join(shown(key) for key in self._keymap.keys(command)[:3])

    def _is_meant(self, command: type[Command], wanted: Sequence[str]) -> bool:
        parts = (command.title(), command.help(), command.name(), self._keys_of(command))
        said = " ".join([*parts, command.english_help()]).casefold()
        return all(word in said for word in wanted)


def _group(command: type[Command]) -> str:
    """Return the heading of the group that a command belongs to."""
    module = command.__module__.rpartition(".")[2]
    return _(_GROUPS.get(module, N_("Others")))


def _at(keymap: Keymap, where: Where) -> list[type[Command]]:
    """Return the commands that have a key at a place: in a view its own, then those of any view."""
    own = list(keymap.commands(where))
    if where in (Where.RESULTS, Where.NOTEBOOK):
        own += [command for command in keymap.commands(Where.VIEW) if command not in own]
    return own
