"""Awaiting: the text of a briefing on a server is read in a thread before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.tui.browser import Browser


class Awaiting:
    """Fetches the briefing that was asked for last; keys go on to work meanwhile.

    Args:
        browser: shows it once it is there.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._wanted: Briefing | None = None

    def begun(self, number: int, place: int | None) -> bool:
        """Return whether a briefing has to be fetched first; it is shown when it is there.

        Args:
            number: in the library.
            place: where it is to be shown; None for where it was left.
        """
        from briefing_tui.cache.shelved import is_near
        from briefing_tui.errors import BriefingError

        browser, briefing = self._browser, self._browser.session.briefings[number]
        if self._wanted is not None and browser.session.briefing is None:
            return True  # the first one is on its way
        self._wanted = None
        if is_near(briefing):
            return False
        self._wanted = briefing

        def work() -> None:
            try:
                _text, reason = briefing.text, ""
            except BriefingError as error:
                reason = str(error)
            browser.screen.call_later(self._arrived, briefing, place, reason)

        browser.say(_("The text is fetched …"))
        browser.start(work, "fetching")
        return True

    def _arrived(self, briefing: Briefing, place: int | None, reason: str) -> None:
        """Show what was fetched, unless something else is wanted by now."""
        if self._wanted is None or self._wanted.path != briefing.path:
            return
        self._wanted = None
        browser = self._browser
        if reason:
            browser.say(reason)
            return
        for number, each in enumerate(browser.session.briefings):
            if each.path == briefing.path:  # it may have been corrected since
                browser.say("")
                browser.show_briefing(number, place)
                return
