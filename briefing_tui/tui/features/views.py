"""The views that open over the browser, and what their answers do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from briefing_tui.translation import _
from briefing_tui.tui.commands.command import Command
from briefing_tui.tui.filing import ask_new_file, write_file
from briefing_tui.tui.places import Place

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.tui.screens.browse import Browse


class Views:
    """Opens views over a screen; each is imported when it is first asked for."""

    def __init__(self, browse: Browse) -> None:
        self._browse = browse

    def help(self) -> None:
        """Show the keys of the pane that has the focus."""
        from briefing_tui.tui.screens.help import Help

        browse = self._browse
        complaints = [*browse.complaints, *browse.noting.problems]
        browse.app.push_screen(Help(browse.keymap, browse.where, complaints))

    def palette(self) -> None:
        """Find a command by its name, or a line by its number."""
        from briefing_tui.tui.screens.palette import Palette

        def chosen(answer: type[Command] | int | None) -> None:
            if isinstance(answer, int):
                self._browse.jumping.to_line(answer)
            elif answer is not None:
                answer.run(self._browse)

        self._browse.app.push_screen(Palette(self._browse.keymap), chosen)

    def why(self) -> None:
        """Show why the speech is credited to its speaker."""
        from briefing_tui.tui.screens.why import Why

        speech = self._browse.speech_here
        if self._browse.briefing is None or speech is None:
            self._browse.telling.say(
                _("Nobody speaks here: this stands before or after the speeches")
            )
            return
        self._browse.app.push_screen(Why(self._browse.briefing, speech), self._jump)

    def warnings(self) -> None:
        """List the warnings about the briefing."""
        from briefing_tui.tui.screens.warnings import Warnings

        if self._browse.briefing is not None:
            self._browse.app.push_screen(Warnings(self._browse.briefing), self._jump)

    def briefings(self) -> None:
        """List the open briefings."""
        from briefing_tui.tui.screens.briefings import Briefings

        browse = self._browse

        def chosen(answer: int | str | None) -> None:
            if isinstance(answer, int):
                browse.jumping.remember()
                browse.show_briefing(answer)
            elif answer:
                browse.read([os.path.expanduser(answer)], wanted=True)

        shown = browse.shown_place.briefing if browse.briefing is not None else None
        matches = browse.searching.matches_by_briefing()
        view = Briefings(list(browse.library), browse.errors, shown, matches)
        browse.app.push_screen(view, chosen)

    def results(self) -> None:
        """List every match of the search."""
        browse = self._browse
        if browse.searching.finds is None:
            browse.telling.say(_("Nothing is searched for yet: / searches"))
            return
        from briefing_tui.tui.screens.results import Asked, Results

        def chosen(asked: Asked | None) -> None:
            if asked is None:
                return
            if asked.hit is not None:
                self._go_to(asked.hit.briefing, asked.hit.start)
            elif asked.saved:
                self._ask_table_file(asked.csv)
            else:
                browse.copying.send(asked.csv, _("concordance as CSV"))

        searching = browse.searching
        view = Results(searching.all_hits(), searching.query, searching.current_hit)
        browse.app.push_screen(view, chosen)

    def _ask_table_file(self, table: str) -> None:
        """Ask for a file, then write a table to it."""

        def write(name: str) -> None:
            if write_file(self._browse, name, table, mark=True):
                self._browse.telling.say(_("Written to {path}").format(path=name))

        ask_new_file(self._browse, _("Write the concordance to"), "concordance.csv", write)

    def _go_to(self, briefing: Briefing, offset: int) -> None:
        """Go to a place of an open briefing; the way back is kept."""
        browse = self._browse
        numbers = [at for at, one in enumerate(browse.library) if one is briefing]
        if numbers:
            browse.jumping.remember()
            browse.go_to_place(Place(numbers[0], offset))

    def check(self, words: str) -> None:
        """Check words against all open briefings; ask for them when they are empty."""
        from briefing_tui.tui.screens.check import Check, Found

        browse = self._browse

        def chosen(found: Found | None) -> None:
            if found is not None:
                self._go_to(*found)

        browse.app.push_screen(Check(list(browse.library), words), chosen)

    def edit_source(self) -> None:
        """Open the original in the editor at this line; on return the text is read anew."""
        browse = self._browse
        briefing = browse.briefing
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if briefing is None:
            return
        if not Path(briefing.path).is_file():
            browse.telling.say(_("This briefing did not come from a file"))
            return
        if not editor:
            browse.telling.say(_("No editor is named in $EDITOR; set it, such as EDITOR=vim"))
            return
        import subprocess

        line = briefing.line_of(browse.reader.place)
        try:
            with browse.lend_terminal():
                print(_("This is the original: {path}").format(path=briefing.path))
                subprocess.run(editor_command(editor, briefing.path, line), check=False)
        except SuspendNotSupported:
            browse.telling.say(_("This terminal cannot be lent to an editor"))
            return
        except OSError as error:
            browse.telling.say(
                _("{editor} does not start: {reason}").format(editor=editor, reason=error.strerror)
            )
            return
        browse.read_again()

    def themes(self) -> None:
        """Choose a theme from a list that shows each; the one that is kept is remembered."""
        from briefing_tui.tui.screens.themes import Themes

        browse = self._browse
        before = browse.app.theme

        def chosen(name: str | None) -> None:
            browse.put_on_theme(name or before)
            if name is not None:
                browse.telling.say(_("Theme: {name}").format(name=name))
                browse.remember_switches()

        browse.app.push_screen(Themes(browse.offered_themes, before, browse.put_on_theme), chosen)

    def _jump(self, offset: int | None) -> None:
        if offset is not None:
            self._browse.jumping.to(offset)


def editor_command(editor: str, path: str, line: int) -> list[str]:
    """Return the command that opens a file at a line.

    Args:
        editor: as ``$EDITOR`` has it, arguments and all.
        path: the file.
        line: from 1.
    """
    import shlex  # here, for the first paint does without

    words = shlex.split(editor, posix=os.name != "nt")
    name = Path(words[0]).stem.lower()
    if name in ("code", "codium", "code-insiders"):
        return [*words, "--wait", "--goto", f"{path}:{line}"]
    if name in ("subl", "hx", "helix", "zed", "micro"):
        return [*words, f"{path}:{line}"]
    if name in ("notepad", "open", "gedit", "ed"):
        return [*words, path]
    return [*words, f"+{line}", path]
