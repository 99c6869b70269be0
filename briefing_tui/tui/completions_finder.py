"""Finding values for the filter that is being typed, in a thread; only the latest answer counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.message import Message

from briefing_tui.dataclass import dataclass
from briefing_tui.tui.latest import Latest

if TYPE_CHECKING:
    from briefing_tui.library import Library
    from briefing_tui.model import Briefing
    from briefing_tui.search.completing import Completions


@dataclass(frozen=True, slots=True)
class Typed:
    """The content of the search box.

    Attributes:
        query: all of it.
        caret: where the next character will be typed.
        briefing: the briefing that is shown.
    """

    query: str
    caret: int
    briefing: Briefing


@dataclass
class Offered(Message):
    """Values were found for the filter that is being typed, or none.

    Attributes:
        typed: what they were found for.
        completions: the values; None where they were given up or no filter is being typed.
    """

    typed: Typed
    completions: Completions | None


class CompletionsFinder:
    """Finds the values for what is typed.

    Args:
        library: gives what is searched.
        lock: guards it, for files may still be added.
        start: runs a function in a thread.
        tell: is given an :class:`Offered` message for what is typed at last, from that thread.
    """

    def __init__(
        self,
        library: Callable[[], Library],
        lock: Lock,
        start: Callable[[Callable[[], None]], object],
        tell: Callable[[Message], object],
    ) -> None:
        self._library = library
        self._lock = lock
        self._tell = tell
        self._latest = Latest(start, self._find)

    @property
    def typed(self) -> Typed | None:
        """Return what values are wanted for; None when none are."""
        return self._latest.wish

    def want(self, typed: Typed | None) -> None:
        """Find the values for what is typed now; None for nothing."""
        self._latest.want(typed)
        self._latest.begin()

    def _find(self, typed: Typed) -> None:
        # Imported here, with the first filter: the first paint needs none of it.
        from briefing_tui.search.engine import SearchCancelled

        over = partial(self._latest.over, typed)
        completions: Completions | None = None
        try:
            with self._lock:
                library = self._library()
                completions = library.completions(
                    typed.query, typed.caret, shown=typed.briefing, cancelled=over
                )
        except (SearchCancelled, MemoryError):
            # The search of the same words reports it where the memory does not suffice.
            pass
        if not over():
            self._tell(Offered(typed, completions))
