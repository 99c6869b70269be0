"""The lines around the text: the place, the search, the next copy, and what keys do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.text.clock import seconds_of
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.commands.command import Where
from briefing_tui.tui.commands.keymap import shown
from briefing_tui.tui.fitting import fitting
from briefing_tui.tui.typesetting.cells import cell_width, fit
from briefing_tui.tui.widgets.line import Preview, TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from briefing_tui.tui.commands.command import Command, FeaturedBrowser
    from briefing_tui.tui.commands.keymap import Keymap

_FIRST = (
    "search",
    "next-match",
    "copy",
    "copy-selection",
    "check-quote",
    "keep-quote",
    "correct",
    "results",
)
_LAST = ("help", "palette")
"""The commands that are hinted at first and last."""

REST = 0.06
"""Seconds without a move after which the preview follows."""


def wrong_settings(count: int, keys: Sequence[str]) -> str:
    """Return how many settings are wrong and what lists them, short enough for 40 cells.

    Args:
        count: from 1.
        keys: those of the command that lists them.
    """
    if not keys:
        told = ngettext("{count} setting wrong", "{count} settings wrong", count)
        return told.format(count=count)
    told = ngettext(
        "{count} setting wrong; {key} tells which",
        "{count} settings wrong; {key} lists them",
        count,
    )
    return told.format(count=count, key=shown(keys[0]))


class StatusLines:
    """Keeps the lines around the text up to date.

    Args:
        browser: whose screen they stand on.
        keymap: the keys that are hinted at.
    """

    def __init__(self, browser: FeaturedBrowser, keymap: Keymap) -> None:
        self._browser = browser
        self._keymap = keymap
        self._message = ""
        self._progress: Sequence[str] = ()
        self._resting: Timer | None = None

    def say(self, message: str) -> None:
        """Show a message in the bottom line until the next command."""
        self._message = message
        self.status()

    def tell_complaints(self) -> None:
        """Tell how many settings are wrong, if any are."""
        if complaints := self._browser.session.complaints:
            keys = self._keymap.keys(self._keymap.named("help"))
            self.say(wrong_settings(len(complaints), keys))

    def hush(self) -> None:
        """Clear the message in the bottom line."""
        self._message = ""

    def progress(self, *words: str) -> None:
        """Show how far reading has come.

        Args:
            words: what can be said, the longest first; nothing when it is done.
        """
        self._progress = words
        self.place()

    def everything(self) -> None:
        """Update the lines for a new size."""
        self.place()
        self.status()

    def status(self) -> None:
        """Show the message or the search, and what keys do here."""
        browser, line = self._browser, self._line("status")
        if line is None:
            return
        hints = self._hinted()
        # The last hint, which leads to all other keys, stays beside the count of matches.
        cells = line.size.width - cell_width("".join(hints[-1:])) - 3
        query = ""
        if browser.searching.query and not browser.panes.box_open:
            query = f"/ {fit(visible(browser.searching.query, ''), line.size.width // 3)}   "
        summary = browser.searching.summary(cells - cell_width(query))
        if cell_width(query) + cell_width(summary) > cells:
            query, summary = "", browser.searching.summary(cells)
        said = self._message or (f"{query}{summary}" if summary else "")
        if not said and (note := browser.keeping.workspace.note_here()):
            said = f"◆ {fit(visible(note, ''), cells - 2)}"
        if not self._message and (amount := self._selected() or self._gathered()):
            both = f"{amount}   {said}" if said else amount
            said = both if cell_width(both) <= cells else amount
        room = line.size.width - cell_width(said) - (3 if said else 1)
        while hints and cell_width("  ".join(hints)) > room:
            del hints[max(len(hints) - 3, 0)]
        line.say(said, "  ".join(hints))

    def _selected(self) -> str:
        """Return how much is selected, and how often the next motion is done if a number tells."""
        browser = self._browser
        briefing, span = browser.session.briefing, browser.reader.selection
        if briefing is None or span is None:
            return ""
        from briefing_tui.quoting.reading_time import amount_in
        from briefing_tui.tui.views.whole_copy import amount_words

        amount = amount_words(*amount_in(briefing, span))
        number = browser.repeating.number
        return f"{number}×  {amount}" if number else amount

    def _gathered(self) -> str:
        """Return that the next copy takes what is gathered instead of the sentence, if it does."""
        shown = self._browser.session.briefing is not None
        return self._browser.copying.gathered_words() if shown else ""

    def place(self) -> None:
        """Show the speaker, the place in the structure, and how far into the text it is."""
        browser, line = self._browser, self._line("place")
        if line is None:
            return
        briefing, place = browser.session.briefing, browser.reader.place
        if briefing is None:
            told = fitting(self._progress, line.size.width)
            line.say(told or _("No briefing is open"), "")
            return
        from briefing_tui.tui.whereabouts import clock_words, place_words, right_words

        # How many are open tells nothing beside how many are read, and takes its room.
        number = (0, 1) if self._progress else browser.session.number_of_all
        words = [right_words(briefing, browser.reader.progress, *number)]
        if time := clock_words(briefing, place):
            words.insert(0, time)
        if browser.live.following:
            words.insert(0, _("following"))
        if (only := browser.jumping.only) is not None:
            words.insert(0, _("only {name}").format(name=only.name))
        right = "  ".join(words)
        if progress := fitting(self._progress, line.size.width // 2 - cell_width(right) - 3):
            right = f"{progress}  {right}"
        line.say(place_words(briefing, place, line.room_beside(right)), right)
        browser.speakers.follow(browser.session.speaker_here)
        browser.outline.follow(place)
        self.preview()

    def follow_mark(self, word: str) -> None:
        """Open what a word at the right of the place line stands for.

        Args:
            word: the word; empty for the text on the left, which says who speaks and how that is
                known.
        """
        browser = self._browser
        speech = browser.session.speech_here
        if word.startswith("!"):
            browser.views.warnings()
        elif word and seconds_of(word) is not None:
            browser.open_palette()
        elif word and word == _("following"):
            return
        elif word and browser.jumping.only is not None and browser.jumping.only.name in word:
            browser.jumping.toggle_only_speaker()
        elif word and not word.endswith("%"):
            browser.shelving.show()
        elif not word and speech is not None and speech.attribution != "labelled":
            browser.views.why()

    def preview(self) -> None:
        """Show what the next copy takes, once no more keys come.

        A quote is made from the whole paragraph and its neighbours, which takes too long for each
        key event while a key is held down.
        """
        if self._resting is not None:
            self._resting.stop()
        self._resting = self._browser.screen.set_timer(REST, self._show_preview)

    def _show_preview(self) -> None:
        browser = self._browser
        if browser.session.briefing is not None:
            for preview in browser.screen.query(Preview):
                preview.show(browser.copying.preview())

    def _line(self, name: str) -> TextLine | None:
        """Return a line of the screen; None before it is mounted and while the program closes."""
        return next(iter(self._browser.screen.query(f"#{name}").results(TextLine)), None)

    def _hinted(self) -> list[str]:
        """Return the keys that a beginner needs here; help and the palette come last."""
        browser = self._browser
        hinted = [command for command in self._keymap.commands(browser.where) if command.hint]
        if browser.searching.finds is None:
            hinted = [command for command in hinted if not command.name().startswith("next-match")]
        hinted.sort(key=lambda command: _weight(command, browser.where))
        return [self._hint_of(command) for command in hinted]

    def _hint_of(self, command: type[Command]) -> str:
        return f"{shown(self._keymap.keys(command)[0])} {_(command.hint)}"

    def hinted_command(self, hint: str) -> type[Command] | None:
        """Return the command that a hint of the bottom line stands for, or None."""
        commands = self._keymap.commands(self._browser.where)
        return next((one for one in commands if one.hint and self._hint_of(one) == hint), None)


def _weight(command: type[Command], where: Where) -> tuple[int, int]:
    """Return the place of a command among the hints.

    First what belongs to the side pane one is in, then what the program is for; help comes last.
    """
    name = command.name()
    if name in _LAST:
        return 2, _LAST.index(name)
    own = where is Where.LIST and Where.TEXT not in command.where
    return int(not own), _FIRST.index(name) if name in _FIRST else len(_FIRST)
