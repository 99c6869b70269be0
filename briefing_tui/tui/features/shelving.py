"""The list of briefings: opened, closed and read again; what can be done about the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from briefing_tui.errors import BriefingError, TooLargeError
from briefing_tui.translation import _
from briefing_tui.tui.briefing_shelf import BriefingShelf

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.jumping import Jumping
    from briefing_tui.tui.features.searching import Searching
    from briefing_tui.tui.views.briefings import BriefingsView
    from briefing_tui.tui.views.shelf_rows import OpenAlready, PathGiven, Unopened


class ReadsFiles(Protocol):
    """Reads files and folders in threads."""

    def read(self, paths: Sequence[str], *, wanted: bool, any_size: bool) -> None:
        """Read more files, at whatever size where that is asked for."""
        ...

    def read_again(self, path: str) -> None:
        """Read one file anew."""
        ...


class Shelving:
    """Shows the list and does what is asked for in it.

    Args:
        browser: the browser.
        jumping: keeps the way back.
        searching: whose matches are counted for each briefing.
        opening: returns the feature that reads files.
        remembers: whether files that were read lately are remembered.
    """

    def __init__(
        self,
        browser: Browser,
        jumping: Jumping,
        searching: Searching,
        opening: Callable[[], ReadsFiles],
        *,
        remembers: bool,
    ) -> None:
        self._browser = browser
        self._jumping = jumping
        self._searching = searching
        self._opening = opening
        self._remembers = remembers
        self._shelf = BriefingShelf()

    def show(self) -> None:
        """List the open briefings, and what is not open."""
        from briefing_tui.state import recent
        from briefing_tui.tui.views.briefings import BriefingsView

        browser = self._browser
        view = BriefingsView(
            browser.session,
            self._shelf,
            self,
            self._searching.matches.by_briefing(),
            recent.recall() if self._remembers else (),
            self._jumping.only_name,
        )
        browser.push(view, lambda answer: self._chosen(view, answer))

    def seen(self, briefing: Briefing) -> None:
        """Remember that a file was read, in a thread; report once that this cannot be done."""
        if not self._remembers or not os.path.isfile(briefing.path):
            return
        from briefing_tui.state import recent

        browser = self._browser
        file = recent.RecentFile(briefing.path, briefing.title or "")

        def work() -> None:
            try:
                recent.remember([file])
            except OSError as error:
                self._remembers = False
                told = _("What was read lately is not remembered: {reason}")
                words = told.format(reason=error.strerror or error)
                browser.screen.call_later(browser.say, words)

        browser.start(work, "remembering")

    def renew(self) -> None:
        """Show what is open now where the list is shown."""
        from briefing_tui.tui.views.briefings import BriefingsView

        on_top = self._browser.screen.app.screen
        if isinstance(on_top, BriefingsView):
            on_top.renew()

    def close(self, number: int) -> bool:
        """Close a briefing and show the one beside it; return whether that was done."""
        browser, session = self._browser, self._browser.session
        if len(session.briefings) < 2:
            browser.say(_("The last briefing stays open"))
            return False
        shown = number == session.number
        path = session.briefings[number].path
        session.close(number)
        self._shelf.forget(session.briefings)
        self._jumping.closed(number)
        if shown:
            browser.show_briefing(min(number, len(session.briefings) - 1))
        self._searching.search_again()
        browser.show_place()
        browser.say(_("{path} was closed").format(path=os.path.basename(path)))
        return True

    def read_again(self, number: int) -> None:
        """Read the file of a briefing again."""
        path = self._browser.session.briefings[number].path
        self._browser.say(_("{path} is read again").format(path=os.path.basename(path)))
        self._opening().read_again(path)

    def _chosen(
        self, view: BriefingsView, answer: OpenAlready | PathGiven | Unopened | None
    ) -> None:
        from briefing_tui.tui.views.shelf_rows import OpenAlready, PathGiven

        if answer is None:
            return
        if isinstance(answer, OpenAlready):
            self._jumping.remember()
            self._browser.show_briefing(answer.number)
        elif isinstance(answer, PathGiven):
            self._browser.read([os.path.expanduser(answer.path)], wanted=True)
        else:
            self._ask_about(view, answer.error, skipped=answer.skipped)

    def _ask_about(self, view: BriefingsView, error: BriefingError, *, skipped: bool) -> None:
        """Ask what is to be done about a file of the list that is not open."""
        from briefing_tui.tui.views.choose import ChooseView

        deeds: list[tuple[str, Callable[[], None]]] = []
        if isinstance(error, TooLargeError):
            words = _("Read it all the same, however large it is")
            deeds.append((words, lambda: self._try(error, any_size=True)))
        elif skipped:
            deeds.append((_("Read it all the same"), lambda: self._try(error)))
        else:
            deeds.append((_("Read it again, the reason being mended"), lambda: self._try(error)))
        deeds.append((_("Take it off this list"), lambda: self._drop(error)))

        def chosen(row: int | None) -> None:
            if row is not None:
                view.stays = row > 0  # to read a file leads to its text, to take it off does not
                deeds[row][1]()

        title = f"{os.path.basename(error.path)}: {error.reason}"
        self._browser.push(ChooseView(title, [words for words, _do in deeds]), chosen)

    def _try(self, error: BriefingError, *, any_size: bool = False) -> None:
        """Read a file that is not open, at whatever size where that was asked for."""
        if self._browser.session.guest:
            self._browser.say(_("A guest opens no other files of this machine"))
            return
        self._drop(error)
        self._opening().read([error.path], wanted=True, any_size=any_size)

    def _drop(self, error: BriefingError) -> None:
        session = self._browser.session
        if session.library is not None:
            session.library.errors[:] = [one for one in session.library.errors if one is not error]
        session.skipped[:] = [one for one in session.skipped if one is not error]
