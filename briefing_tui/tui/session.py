"""The state of the browser: what is open, what is shown, and how far it has been read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from briefing_tui.tui.places import ReadingPlace

if TYPE_CHECKING:
    from briefing_tui.errors import BriefingError
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing, Speaker, Speech
    from briefing_tui.postgres.address import LibraryAddress
    from briefing_tui.tui.browser_options import BrowserOptions
    from briefing_tui.tui.reading_files import ReadingRun


class Session:
    """The briefings that are open and the place in the one that is shown.

    Args:
        library: briefings that are open already, or None.
        place: returns the offset of the current sentence.
        options: what the command line asks for.
        complaints: a message for each part of the configuration that could not be followed.

    Attributes:
        library: what is open; None until the first file is read.
        lock: guards the library, because searches run in another thread.
        runs: the runs that read files, the latest first.
        nothing_read: whether nothing could be read at all.
        briefing: the briefing that is shown, or None.
        number: its number in the library, from 0.
        complaints: as given.
        guest: whether it is that of a guest of a served page.
        skipped: files of the folders given that were left out, each with the reason.
    """

    def __init__(
        self,
        library: Library | None,
        place: Callable[[], int],
        options: BrowserOptions,
        complaints: Sequence[str],
    ) -> None:
        self.library = library
        self.lock = Lock()
        self.runs: list[ReadingRun] = []
        self.nothing_read = False
        self.briefing: Briefing | None = None
        self.number = 0
        self.complaints = complaints
        self.guest = options.guest
        self.skipped: list[BriefingError] = []
        self._place = place
        self._options = options
        self._left_at: dict[int, int] = {}

    @property
    def opened(self) -> Library:
        """Return the library, made when the first file is read: the first paint needs none."""
        if self.library is None:
            from briefing_tui.library import Library

            self.library = Library(
                writes_cache=self._options.state and not self.guest,
                max_size=self._options.limits.max_size,
            )
        return self.library

    @property
    def briefings(self) -> Sequence[Briefing]:
        """Return the briefings that were read so far."""
        return self.library or ()

    @property
    def fetches(self) -> bool:
        """Return whether the texts of some briefings are fetched from a server."""
        return bool(self.addresses)

    @property
    def addresses(self) -> Sequence[LibraryAddress]:
        """Return the addresses of the shared libraries that are open."""
        return self.library.addresses if self.library is not None else ()

    @property
    def errors(self) -> Sequence[BriefingError]:
        """Return the errors of the files that could not be read so far."""
        return self.library.errors if self.library is not None else ()

    @property
    def unread(self) -> int | None:
        """Return how many files are still to be read; None while that is not known."""
        left = [run.left for run in self.runs]
        return None if None in left else sum(filter(None, left))

    @property
    def number_of_all(self) -> tuple[int, int]:
        """Return the number of the briefing shown, from 0, and how many are open."""
        return self.number, len(self.briefings)

    @property
    def shown_place(self) -> ReadingPlace:
        """Return the briefing shown and the place in it."""
        return ReadingPlace(self.number, self._place())

    @property
    def speech_here(self) -> Speech | None:
        """Return the speech of the current sentence, or None."""
        return self.briefing.speech_at(self._place()) if self.briefing else None

    @property
    def speaker_here(self) -> Speaker | None:
        """Return the speaker of the current sentence, or None."""
        speech = self.speech_here
        return speech.speaker if speech else None

    def turn_to(self, number: int) -> Briefing:
        """Make a briefing the one that is shown, and return it.

        Args:
            number: in the library, from 0.
        """
        if self.briefing is not None:
            self._left_at[self.number] = self._place()
        self.number = number
        self.briefing = self.briefings[number]
        return self.briefing

    def close(self, number: int) -> None:
        """Take a briefing out of the library; the number of the one shown follows.

        Args:
            number: in the library, from 0; there is another.
        """
        with self.lock:
            self.opened.remove(number)
        self._left_at = {
            each - (each > number): place for each, place in self._left_at.items() if each != number
        }
        if number == self.number:
            self.briefing = None
        elif number < self.number:
            self.number -= 1

    def left_at(self, number: int) -> int | None:
        """Return the offset at which a briefing was left in this run; None for one not shown."""
        return self._left_at.get(number)
