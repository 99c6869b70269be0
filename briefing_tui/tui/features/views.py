"""The views that open over the browser, and what their answers do."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from briefing_tui.translation import _
from briefing_tui.tui.features.filing import NamedFile, ask_new_file, write_file
from briefing_tui.tui.places import ReadingPlace

if TYPE_CHECKING:
    from textual.events import Key

    from briefing_tui.model import Briefing, Speech
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.copying import Copying
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.searching import Searching
    from briefing_tui.tui.views.results import ResultsView


class Views:
    """Opens views over the browser; each is imported when it is first asked for.

    Args:
        browser: the browser.
        jumping: keeps the way back.
        searching: whose matches are listed.
        copying: returns the copying feature.
    """

    def __init__(
        self,
        browser: Browser,
        jumping: Jumping,
        searching: Searching,
        copying: Callable[[], Copying],
    ) -> None:
        self._browser = browser
        self._jumping = jumping
        self._searching = searching
        self._copying = copying

    def why(self) -> None:
        """Show why the speech is credited to its speaker."""
        from briefing_tui.tui.views.why import WhyView

        speech = self._browser.session.speech_here
        if self._browser.session.briefing is None or speech is None:
            self._browser.say(_("Nobody speaks here: this stands before or after the speeches"))
            return
        self._browser.push(WhyView(self._browser.session.briefing, speech), self._jump)

    def why_of_head(self, speech: Speech | None) -> None:
        """Show why a speech is credited as it is, where its head says that this was inferred."""
        if speech is not None and speech.attribution != "labelled":
            self._jumping.to(speech.start)
            self.why()

    def first_steps(self, *, again: bool = True) -> None:
        """Tell what is shown, what its marks mean and which keys matter.

        Args:
            again: whether it was asked for, and is not shown because it is the first start.
        """
        from briefing_tui.samples import sample_folder
        from briefing_tui.tui.views.first_steps import FirstStepsView

        browser = self._browser
        briefing = browser.session.briefing
        if briefing is None:
            return

        def closed(key: Key | None) -> None:
            if key is not None:
                browser.app.press_before([key])

        sample = Path(briefing.path).parent == sample_folder()
        view = FirstStepsView(briefing, browser.key_of, sample=sample, again=again)
        browser.push(view, closed)

    def warnings(self) -> None:
        """List the warnings about the briefing."""
        from briefing_tui.tui.views.warnings import WarningsView

        if self._browser.session.briefing is not None:
            self._browser.push(WarningsView(self._browser.session.briefing), self._jump)

    def in_results(self, do: Callable[[ResultsView], object]) -> None:
        """Do something in the list of matches, opened where it is not on top."""
        from briefing_tui.tui.views.results import ResultsView

        on_top = self._browser.screen.app.screen
        if isinstance(on_top, ResultsView):
            do(on_top)
        else:
            self.results(do)

    def results(self, first: Callable[[ResultsView], object] | None = None) -> None:
        """List every match of the search; then do something there."""
        browser = self._browser
        if self._searching.finds is None:
            browser.say(_("Nothing is searched for yet: / searches"))
            return
        from briefing_tui.tui.features.copying_matches import copy_matches
        from briefing_tui.tui.views.result_pages import ResultsAnswer
        from briefing_tui.tui.views.results import ResultsView

        def chosen(asked: ResultsAnswer | None) -> None:
            if asked is None:
                return
            if asked.hit is not None:
                self._go_to(asked.hit.briefing, asked.hit.start)
            elif asked.quoted:
                copy_matches(browser, self._copying(), asked.quoted, saved=asked.saved)
            elif asked.saved:
                self._ask_table_file(asked.csv, asked.name)
            else:
                self._copying().send(asked.csv, _("table as CSV"))

        searching = self._searching
        view = ResultsView(
            list(browser.session.briefings),
            searching.matches.all_hits(),
            searching.query,
            searching.matches.current_hit,
            first,
        )
        browser.push(view, chosen)

    def _ask_table_file(self, table: str, name: str) -> None:
        """Ask for a file, then write a table to it; ``name`` is what it is of."""

        def write(file: NamedFile) -> None:
            if write_file(self._browser, file, table):
                self._browser.say(_("Written to {path}").format(path=file.name))

        ask_new_file(self._browser, _("Write the table to"), f"{name}.csv", write)

    def _go_to(self, briefing: Briefing, offset: int) -> None:
        """Go to a place of an open briefing; the way back is kept."""
        browser = self._browser
        numbers = [at for at, one in enumerate(browser.session.briefings) if one is briefing]
        if numbers:
            self._jumping.remember()
            browser.go_to_place(ReadingPlace(numbers[0], offset))

    def edit_source(self) -> None:
        """Open the original in the editor at this line; on return the text is read anew."""
        browser = self._browser
        briefing = browser.session.briefing
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if briefing is None:
            return
        if browser.session.guest:
            browser.say(_("A guest opens no other files of this machine"))
            return
        if not Path(briefing.path).is_file():
            browser.say(_("This briefing did not come from a file"))
            return
        if not editor:
            browser.say(_("No editor is named in $EDITOR; set it, such as EDITOR=vim"))
            return
        import subprocess

        line = briefing.line_of(browser.reader.place)
        try:
            with browser.app.lend_terminal():
                print(_("This is the original: {path}").format(path=briefing.path))
                subprocess.run(editor_command(editor, briefing.path, line), check=False)
        except SuspendNotSupported:
            browser.say(_("This terminal cannot be handed to an editor"))
            return
        except OSError as error:
            browser.say(
                _("{editor} does not start: {reason}").format(editor=editor, reason=error.strerror)
            )
            return
        browser.read_again()

    def themes(self) -> None:
        """Choose a theme from a list that shows each; the one that is kept is remembered."""
        from briefing_tui.tui.views.themes import ThemesView

        browser = self._browser
        app = browser.app
        before = app.theme

        def chosen(name: str | None) -> None:
            app.put_on(name or before)
            if name is not None:
                browser.say(_("Theme: {name}").format(name=name))
                browser.app.remember_switches(self._copying().fullwidth)

        browser.push(ThemesView(app.offered_themes, before, app.put_on), chosen)

    def _jump(self, offset: int | None) -> None:
        if offset is not None:
            self._jumping.to(offset)


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
