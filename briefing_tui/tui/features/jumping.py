"""Jumps through a briefing, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.text.clock import clock
from briefing_tui.translation import _
from briefing_tui.tui import structure
from briefing_tui.tui.places import JumpHistory, ReadingPlace

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Speaker
    from briefing_tui.tui.browser import Browser


class Jumping:
    """Jumps on a screen.

    Attributes:
        only: the speaker whose speeches alone are shown, None for all.
        only_name: whose speeches alone are wanted in all open briefings, None for everybody's.
    """

    def __init__(self, browser: Browser) -> None:
        self.only: Speaker | None = None
        self.only_name: str | None = None
        self._browser = browser
        self._places = JumpHistory()

    def to(self, offset: int) -> None:
        """Jump to a place of the briefing that is shown; the way back is kept."""
        self.remember()
        self._browser.reader.go_to(offset)

    def to_line(self, line: int) -> None:
        """Jump to a line of the source, counted from 1."""
        if (briefing := self._browser.session.briefing) is not None:
            last = briefing.line_of(len(briefing.text))
            self.to(structure.line_start(briefing.text, line))
            if line > last:
                self._browser.say(_("The source ends with line {line}").format(line=last))

    def to_time(self, seconds: int) -> None:
        """Jump to what was said at a time of the recording, or last before it."""
        briefing = self._browser.session.briefing
        if briefing is None:
            return
        if not briefing.times:
            self._browser.say(_("Nothing in this text tells when it was said"))
            return
        begun = [timed for timed in briefing.times if timed.begins <= seconds]
        self.to((begun[-1] if begun else briefing.times[0]).start)
        last = briefing.times[-1]
        if seconds > (last.begins if last.ends is None else last.ends):
            told = _("The last words were said at {time}").format(time=clock(last.begins))
            self._browser.say(told)

    def closed(self, number: int) -> None:
        """Drop the ways back into a briefing that was closed, by the number that it had."""
        self._places.closed(number)

    def remember(self, place: ReadingPlace | None = None) -> None:
        """Keep the place shown, or another, to come back to."""
        self._places.remember(place or self._browser.session.shown_place)

    def back(self) -> None:
        """Go back to where the last jump started."""
        place = self._places.back()
        if place is None:
            self._browser.say(_("There is no earlier place to go back to"))
        else:
            self._browser.go_to_place(place)

    def along(
        self, places_of: Callable[[Briefing], Sequence[int]], count: int, none_left: str
    ) -> None:
        """Jump to the next place of a kind, or the one before.

        Args:
            places_of: gives the places of a briefing.
            count: 1 or -1.
            none_left: what to say where there is none.
        """
        if (briefing := self._browser.session.briefing) is None:
            return
        self._step(places_of(briefing), count, none_left)

    def along_speaker(self, count: int) -> None:
        """Jump to the next speech of the one who speaks here, or the one before."""
        briefing = self._browser.session.briefing
        speaker = self._browser.session.speaker_here
        if briefing is None or speaker is None:
            self._browser.say(_("Nobody can be named here"))
            return
        words = _("{name} does not speak again") if count > 0 else _("{name} has not spoken before")
        places = structure.speeches_of(briefing, speaker)
        if self.only_name is not None and self._beyond(places, count):
            return
        self._step(places, count, words.format(name=speaker.name))

    def _beyond(self, places: Sequence[int], count: int) -> bool:
        """Go on to the next briefing in which the one speaks to whom all were narrowed.

        Returns:
            Whether there is one, and no place of this briefing is left before it.
        """
        browser = self._browser
        if structure.step(places, browser.reader.place, count) is not None:
            return False
        briefings, here = browser.session.briefings, browser.session.number
        ahead = range(here + 1, len(briefings)) if count > 0 else range(here - 1, -1, -1)
        for number in ahead:
            if (same := self._same(briefings[number])) is not None:
                spoken = structure.speeches_of(briefings[number], same)
                self.remember()
                browser.show_briefing(number, spoken[0 if count > 0 else -1])
                return True
        return False

    def _same(self, briefing: Briefing) -> Speaker | None:
        """Return the speaker of a briefing who has the name that is wanted; None without one."""
        from briefing_tui.search.fold import fold

        wanted = fold(self.only_name or "")
        return next((one for one in briefing.speakers if fold(one.name) == wanted), None)

    def to_speaker(self, speaker: Speaker) -> None:
        """Jump to the next speech of a speaker, from the last one to the first."""
        if (briefing := self._browser.session.briefing) is not None:
            places = structure.speeches_of(briefing, speaker)
            found = structure.step(places, self._browser.reader.place, 1)
            self.to(places[0] if found is None else found)

    def toggle_only_speaker(self) -> None:
        """Show only the speaker chosen in the list or speaking here; then everybody again."""
        browser = self._browser
        if self.only is not None or self.only_name is not None:
            self.only = self.only_name = None
            browser.say(_("Everybody is shown again"))
        elif (speaker := browser.speaker_chosen or browser.session.speaker_here) is not None:
            self.only, self.only_name = speaker, speaker.name
            browser.say(_("Only {name} is shown; F shows everybody").format(name=speaker.name))
        else:
            browser.say(_("Nobody can be named here"))
            return
        browser.reader.show_only(self.only)
        if self.only is not None and browser.session.speaker_here != self.only:
            self.to_speaker(self.only)
        browser.show_place()

    def follow_only(self) -> None:
        """Show in a briefing that was turned to only whom the last one was narrowed to.

        Where that person does not speak, everybody is shown, and that is said.
        """
        briefing, name = self._browser.session.briefing, self.only_name
        self.only = None
        if briefing is None or name is None:
            return
        if (same := self._same(briefing)) is not None:
            self.only = same
            self._browser.reader.show_only(self.only)
        else:
            told = _("{name} does not speak here; everybody is shown")
            self._browser.say(told.format(name=name))

    def _step(self, places: Sequence[int], count: int, none_left: str) -> None:
        """Jump to the next of some places that is shown, or say that there is none."""
        reader = self._browser.reader
        shown = [place for place in places if not reader.hidden(place)]
        found = structure.step(shown, reader.place, count)
        if found is None:
            self._browser.say(none_left)
        else:
            self.to(found)
