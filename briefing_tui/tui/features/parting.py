"""Leaving the program, with a question first about what is in memory only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.filing import NamedFile, ask_new_file, write_file

if TYPE_CHECKING:
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.state.notebook.held import Held
    from briefing_tui.state.notebook.kept_quote import KeptQuote
    from briefing_tui.tui.browser import Browser

QUOTES_FILE = "notebook.jsonld"
CORRECTIONS_FILE = "corrections.json"
"""The file names proposed for what would be lost; both files can be imported again."""


class Parting:
    """Asks what to do with quotes and corrections that would be lost.

    Args:
        browser: the browser that it is asked in.
        held: the notebook.
        leave: leaves the program.
    """

    def __init__(self, browser: Browser, held: Held, leave: Callable[[], None]) -> None:
        self._browser = browser
        self._held = held
        self._leave = leave
        self._asking = False

    def ask(self, reason: str) -> None:
        """Leave where nothing would be lost, else ask.

        Args:
            reason: why it is in memory only.
        """
        if self._asking:
            return
        quotes, corrections = self._lost()
        if not quotes and not corrections:
            self._leave()
            return
        from briefing_tui.tui.views.choose import ChooseView

        def again() -> None:
            self._asking = False
            self.ask(reason)

        deeds: list[tuple[str, Callable[[], None]]] = []
        if quotes:
            deeds.append((_("Write the quotes to a file …"), lambda: self._save(quotes, again)))
        if corrections:
            deeds.append(
                (
                    _("Write the corrections to a file …"),
                    lambda: self._save_corrections(corrections, again),
                )
            )
        deeds.append((_("Leave all the same: they are lost"), self._leave))
        deeds.append((_("Stay"), lambda: None))

        def chosen(row: int | None) -> None:
            self._asking = False
            if row is not None:
                deeds[row][1]()

        title = _("In memory only: {what} ({reason})").format(
            what=lost_words(quotes, corrections), reason=reason
        )
        self._asking = True
        self._browser.push(ChooseView(title, [words for words, _do in deeds]), chosen)

    def _lost(self) -> tuple[list[KeptQuote], list[Correction]]:
        """Return the quotes and the corrections that are in memory only."""
        from briefing_tui.state.notebook.kept_quote import KeptQuote

        unsaved = self._held.unsaved()
        return (
            [each for each in unsaved if isinstance(each, KeptQuote)],
            [each for each in unsaved if not isinstance(each, KeptQuote)],
        )

    def _save(self, quotes: Sequence[KeptQuote], then: Callable[[], None]) -> None:
        from briefing_tui.state.notebook.exporting import in_form_of

        def write(file: NamedFile) -> None:
            if write_file(self._browser, file, in_form_of(file.name, quotes)):
                self._held.saved(*quotes)
                then()

        ask_new_file(self._browser, _("Write the quotes to"), QUOTES_FILE, write)

    def _save_corrections(
        self, corrections: Sequence[Correction], then: Callable[[], None]
    ) -> None:
        from briefing_tui.state.notebook.correction_json import to_json

        def write(file: NamedFile) -> None:
            if write_file(self._browser, file, to_json(corrections)):
                self._held.saved(*corrections)
                then()

        ask_new_file(self._browser, _("Write the corrections to"), CORRECTIONS_FILE, write)


def lost_words(quotes: Sequence[KeptQuote], corrections: Sequence[Correction]) -> str:
    """Return how many quotes and corrections these are."""
    told = []
    if count := len(quotes):
        told.append(ngettext("{count} quote", "{count} quotes", count).format(count=count))
    if count := len(corrections):
        told.append(
            ngettext("{count} correction", "{count} corrections", count).format(count=count)
        )
    return _(", ").join(told)
