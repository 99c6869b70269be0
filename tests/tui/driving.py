"""Driving the browser in tests: opened on invented briefings, keys pressed, answers awaited."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.app import App
from textual.pilot import Pilot

from briefing_tui.library import Library
from briefing_tui.model import Briefing
from briefing_tui.state.configuration import Configuration
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.browser_options import BrowserOptions
from briefing_tui.tui.own_themes import FALLBACKS
from briefing_tui.tui.screens.browse import Browse
from briefing_tui.tui.screens.browsing import Browsing
from briefing_tui.tui.widgets.line import TextLine
from tests.invented import press_conference


class Themed(App[None]):
    """An application of a test's own, whose style sheets know the program's names for colours."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the values of these names in Textual's themes."""
        return FALLBACKS


PATIENCE = 10.0
"""Seconds that an answer from a thread is waited for before a test gives up."""


@dataclass
class Driven:
    """A browser under test."""

    app: BriefingApp
    pilot: Pilot[int]

    @property
    def browser(self) -> Browsing:
        """The browser with its features."""
        return self.app.browser

    @property
    def browse(self) -> Browse:
        """The browser's own screen."""
        return self.app.browse

    @property
    def place(self) -> int:
        """The offset of the current sentence."""
        return self.browser.reader.place

    @property
    def text(self) -> str:
        """The text of the briefing that is shown."""
        assert self.browser.session.briefing is not None
        return self.browser.session.briefing.text

    @property
    def current(self) -> str:
        """The words of the current sentence."""
        return self.browser.reader.current.within(self.text)

    @property
    def status(self) -> str:
        """Return the bottom line."""
        return self.browse.query_one("#status", TextLine).text

    @property
    def hints(self) -> str:
        """The keys at the right of the bottom line."""
        return self.browse.query_one("#status", TextLine).right

    @property
    def place_line(self) -> str:
        """Return the line above the text."""
        line = self.browse.query_one("#place", TextLine)
        return f"{line.text}  {line.right}"

    @property
    def view(self) -> str:
        """The name of the view on top."""
        return type(self.app.screen).__name__

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; what is not ASCII comes as terminals send it."""
        for key in keys:
            if key.isascii():
                await self.pilot.press(key)
            else:
                self.send(key)
        await self.pilot.pause()

    async def write(self, words: str) -> None:
        """Send each character as an input method does."""
        self.send(words)
        await self.pilot.pause()

    def send(self, words: str) -> None:
        """Send characters in one burst, as a terminal does with what is pasted or scripted."""
        for character in words:
            name = unicodedata.name(character, "").lower().replace(" ", "_").replace("-", "_")
            key = character if character.isalnum() else name
            self.app.post_message(events.Key(key, character))

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for what a thread brings about."""
        async with asyncio.timeout(PATIENCE):
            while not condition():
                await self.pilot.pause(0.01)

    async def search(self, words: str) -> None:
        """Open the box, type, and wait for the answer."""
        await self.press("/")
        await self.write(words)
        await self.answered()

    async def answered(self) -> None:
        """Wait until what is shown is the answer to what is wanted."""
        finder, searching = self.app.browser.finder, self.browser.searching
        await self.until(lambda: searching.finds and searching.finds.wish is finder.wish)
        await self.pilot.pause()

    def screen_text(self) -> str:
        """Everything on the screen, a line each row."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        assert len(strips) == height
        assert width
        return "\n".join(strip.text for strip in strips)


@asynccontextmanager
async def opened(
    *briefings: Briefing,
    size: tuple[int, int] = (120, 40),
    options: BrowserOptions | None = None,
    settings: Configuration | None = None,
    state: Path | None = None,
) -> AsyncIterator[Driven]:
    """The browser on briefings that are open already; one press conference if none is given."""
    library = Library(briefings or [press_conference()])
    app = BriefingApp((), options, settings, state, library)
    async with app.run_test(size=size) as pilot:
        driven = Driven(app, pilot)
        await driven.until(lambda: app.browser.session.briefing is not None)
        await pilot.pause()
        yield driven


@asynccontextmanager
async def opened_on(
    paths: Sequence[Path | str], size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Driven]:
    """The browser on files, once they were read."""
    app = BriefingApp([str(path) for path in paths])
    async with app.run_test(size=size) as pilot:
        driven = Driven(app, pilot)
        await driven.until(lambda: app.library is not None and not app.workers)
        await pilot.pause()
        yield driven
