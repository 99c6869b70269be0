"""Every command by its name, and lines of the source by their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.text.clock import clock, seconds_of
from briefing_tui.text.marks import COLONS
from briefing_tui.translation import _
from briefing_tui.tui.commands.command import Command, FeaturedBrowser, Where
from briefing_tui.tui.commands.keymap import Keymap, shown
from briefing_tui.tui.commands.ranking import answer_of
from briefing_tui.tui.views.view import View
from briefing_tui.tui.widgets.list_row import ListRow
from briefing_tui.tui.widgets.row_list import RowList


class Moment(NamedTuple):
    """A time of the recording, in seconds."""

    seconds: int


class PaletteView(View["type[Command] | int | Moment"]):
    """Finds a command by what is typed; gives the command, the number of a line, or a time.

    Those used last come first, then those of the place where it was opened, among commands that
    answer equally well to what is typed.

    Args:
        keymap: the commands and their keys.
        where: where it was opened.
        recent: the names of the commands that were used last, the latest first.
    """

    typed: ClassVar[bool] = True

    def __init__(self, keymap: Keymap, where: Where, recent: Sequence[str]) -> None:
        foot = _("Type a line’s number or a time (24:13) · Enter runs · Esc closes")
        super().__init__(_("Commands"), foot)
        self._keymap = keymap
        self._found: list[type[Command] | int | Moment] = []
        listed = [command for command in keymap.commands() if command.listed]
        ranks = {name: rank for rank, name in enumerate(recent)}
        last = len(ranks)
        listed.sort(key=lambda one: (ranks.get(one.name(), last), where not in one.where))
        self._commands = listed

    def rows_for(self, typed: str) -> Sequence[ListRow]:
        """Return the commands that answer to what is typed, the best first, or a line or time.

        Args:
            typed: words in the interface's language or in English, pinyin, or a number.
        """
        words = typed.strip().lstrip(COLONS).strip()
        if words.isdecimal():
            line = int(words)
            self._found = [line]
            return [ListRow(_("Go to line {line} of the source").format(line=line))]
        if (seconds := seconds_of(words)) is not None:
            self._found = [Moment(seconds)]
            return [ListRow(_("Go to {time}").format(time=clock(seconds)))]
        answers = [(answer_of(command, words), command) for command in self._commands]
        ranked = [(answer, command) for answer, command in answers if answer is not None]
        commands = [command for _answer, command in sorted(ranked, key=lambda one: one[0])]
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


def ask_command(browser: FeaturedBrowser, keymap: Keymap, where: Where) -> None:
    """Ask for a command and carry it out, or go to the line or time that is typed.

    Args:
        browser: the browser that it is asked in.
        keymap: the commands and their keys.
        where: the place that keys are looked up for.
    """
    app = browser.screen.app
    if isinstance(app.screen, PaletteView):
        return

    def carry_out(command: type[Command]) -> None:
        command.run(browser)
        # Afterwards: that this cannot be kept is not to be hidden by what the command says.
        browser.app.remember_command(command.name())

    def chosen(answer: type[Command] | int | Moment | None) -> None:
        if isinstance(answer, int):
            browser.jumping.to_line(answer)
        elif isinstance(answer, Moment):
            browser.jumping.to_time(answer.seconds)
        elif answer is not None:
            # Once the palette is closed: what it does may be for the view beneath.
            browser.pressed = ""
            app.call_next(carry_out, answer)

    browser.push(PaletteView(keymap, where, browser.app.recent_commands), chosen)
