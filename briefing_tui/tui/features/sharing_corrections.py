"""Corrections written to a file, and taken over from one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.correction_words import counted_words
from briefing_tui.tui.features.filing import NamedFile, ask_new_file, read_text, write_file

if TYPE_CHECKING:
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.noting import Noting

CORRECTIONS_FILE = "corrections.json"
"""The file name that is proposed for corrections."""


class SharingCorrections:
    """Writes and takes over corrections.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
        renew: shows the briefing with its corrections as they are now.
    """

    def __init__(self, browser: Browser, noting: Noting, renew: Callable[[], object]) -> None:
        self._browser = browser
        self._noting = noting
        self._renew = renew
        self._file = CORRECTIONS_FILE

    def ask_export(self) -> None:
        """Ask for a file, then write all corrections to it."""
        ask_new_file(self._browser, _("Write the corrections to"), self._file, self._export)

    def _export(self, file: NamedFile) -> None:
        from briefing_tui.state.notebook.correction_json import to_json

        corrections = self._noting.ask(lambda book: book.corrections())
        if corrections is None or not write_file(self._browser, file, to_json(corrections)):
            return
        self._file = file.name
        self._browser.say(counted_words(len(corrections), file.name))

    def ask_import(self) -> None:
        """Ask for a file, then take over the corrections in it."""
        from briefing_tui.tui.views.ask import AskView

        def named(name: str | None) -> None:
            if name:
                self._import(name)

        ask = AskView(_("Take corrections over from"), self._file, replaced=True)
        self._browser.push(ask, named)

    def _import(self, name: str) -> None:
        """Take over the corrections of a file; those that are there already stay as they are."""
        from briefing_tui.state.notebook.correction_json import CorrectionsError, from_json

        written = read_text(self._browser, name)
        if written is None:
            return
        try:
            corrections = from_json(written, name)
        except CorrectionsError as error:
            self._browser.say(str(error))
            return
        there = self._noting.ask(lambda book: book.corrections())
        if there is None:
            return
        known = {one.id for one in there}
        new = [one for one in corrections if one.id not in known]
        said = ""
        if kept := len(corrections) - len(new):
            said = " · " + ngettext(
                "{count} was here already and stays as it is",
                "{count} were here already and stay as they are",
                kept,
            ).format(count=kept)
        self._noting.done(
            lambda book: book.take_over(*new),
            counted_words(len(new), name) + said,
            ngettext(
                "{count} correction in memory only, gone when the program ends: {reason}",
                "{count} corrections in memory only, gone when the program ends: {reason}",
                len(new),
            ).format(count=len(new), reason="{reason}")
            + said,
            self._renew,
        )
