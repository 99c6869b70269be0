"""A transcript that grows while it is read: what is new, the end that is followed, a bell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.span import Span
from briefing_tui.translation import _, ngettext

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.tui.browser import Browser


class Live:
    """Shows what a change has brought.

    Args:
        browser: the browser.
        watched: whether files are read again when they change.
        phrase: what the bell is rung for; None for nothing.

    Attributes:
        following: whether the end is stayed at.
    """

    def __init__(self, browser: Browser, *, watched: bool, phrase: str | None) -> None:
        self.following = False
        self._browser = browser
        self._watched = watched
        self._phrase = phrase
        self._end: int | None = None
        self._fresh: list[Span] = []

    def at_end(self) -> None:
        """Stay at the end from now on, where files are watched; what is new was seen."""
        if not self._watched:
            return
        self.following = True
        self._end = self._browser.reader.place
        self._show([])
        self._browser.say(_("The end is followed; any key that moves ends it"))
        self._browser.show_place()

    def moved(self) -> None:
        """Follow the end no more once the reader has left it."""
        if self.following and self._browser.reader.place != self._end:
            self.following = False
            self._browser.show_place()

    def turned(self) -> None:
        """Forget what was new in the briefing that was shown before another."""
        self.following = False
        self._fresh = []

    def arrived(self, before: Briefing, after: Briefing) -> str:
        """Mark what is new in the briefing that is shown, and go to the end where it is followed.

        Returns:
            What is new, as a line; empty for nothing.
        """
        fresh = new_span(before.text, after.text)
        kept = [] if self.following else _moved(self._fresh, before.text, after.text)
        self._show([*kept, fresh] if fresh is not None else kept)
        if self.following and not self._browser.reader.selecting:
            self._browser.reader.motions.move_to_end()
            self._end = self._browser.reader.place
        if fresh is None:
            return ""
        told = []
        if (line := self._said(after, fresh)) is not None:
            self._browser.app.bell()
            words = _("“{phrase}” was said: line {line}")
            told.append(words.format(phrase=self._phrase, line=line))
        count = sum(not one.isspace() for one in fresh.within(after.text))
        words = ngettext("{count} new character (*)", "{count} new characters (*)", count)
        told.append(words.format(count=count))
        return " · ".join(told)

    def ask_phrase(self) -> None:
        """Ask what the bell is to be rung for; an empty line ends it."""
        from briefing_tui.tui.views.ask import AskView

        def given(phrase: str | None) -> None:
            if phrase is None:
                return
            self._phrase = phrase or None
            if not phrase:
                said = _("The bell is not rung any more")
            elif self._watched:
                said = _("The bell is rung when “{phrase}” is said").format(phrase=phrase)
            else:
                said = _("Files are not watched: start with --watch")
            self._browser.say(said)

        title = _("Ring the bell when this is said (empty for nothing)")
        self._browser.push(AskView(title, self._phrase or ""), given)

    def _show(self, fresh: list[Span]) -> None:
        self._fresh = fresh
        self._browser.reader.keep(fresh, "*")

    def _said(self, after: Briefing, fresh: Span) -> int | None:
        """Return the line on which the phrase stands in what is new; None where it does not."""
        if not self._phrase:
            return None
        from briefing_tui.search.fold import fold

        # It may have begun in what was there before.
        start = max(fresh.start - len(self._phrase) + 1, 0)
        at = fold(after.text[start : fresh.end]).find(fold(self._phrase))
        return None if at < 0 else after.line_of(start + at)


def new_span(before: str, after: str) -> Span | None:
    """Return the stretch of a changed text that the text before does not have.

    None where nothing is new, and where so much is that the text is another one: there all of it
    would be marked.
    """
    start = _agreeing(before, after)
    room = min(len(before), len(after)) - start
    end = _agreeing(before[::-1], after[::-1], room)
    if 2 * (start + end) < len(before.rstrip()):
        return None
    fresh = Span(start, len(after) - end)
    return fresh if fresh.within(after).strip() else None


def _agreeing(one: str, other: str, most: int | None = None) -> int:
    """Return how many characters two texts have in common at their beginning, at most so many."""
    low, high = 0, min(len(one), len(other)) if most is None else most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _moved(spans: list[Span], before: str, after: str) -> list[Span]:
    """Return earlier new stretches where they stand now; those within the change are left out."""
    start = _agreeing(before, after)
    end = len(before) - _agreeing(before[::-1], after[::-1], min(len(before), len(after)) - start)
    shift = len(after) - len(before)
    kept = [span for span in spans if span.end <= start]
    return kept + [Span(s.start + shift, s.end + shift) for s in spans if s.start >= end]
