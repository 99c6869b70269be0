"""One term being looked for: what the matchers know of it, and where they put what they find."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from briefing_tui.search.codes import EMPTY, Ints
from briefing_tui.search.matchers.kind import MatchKind
from briefing_tui.search.scope import Scope
from briefing_tui.search.segment import Segment
from briefing_tui.search.stretches import Stretches
from briefing_tui.search.term import Term
from briefing_tui.search.term_matches import Found, add, enough, nothing

Look = Callable[[Segment], Stretches]
"""A function that returns what is found in one segment."""

Whole = list[Ints]
"""The texts of each segment in which a term stands."""


class Looking:
    """The state of a search for one term, as the matchers share it.

    Args:
        term: what to look for.
        scope: where.
        from_word_starts: whether Latin words are only wanted where a word begins.
        loose: whether what sounds like two characters is wanted beside what is literal.
    """

    def __init__(
        self, term: Term, scope: Scope, *, from_word_starts: bool = False, loose: bool = False
    ) -> None:
        self.term = term
        self.scope = scope
        self.from_word_starts = from_word_starts
        self.loose = loose
        self.found: Found = nothing(scope)
        self.whole: Whole = [EMPTY for _ in scope.segments]
        """The texts that hold the term itself, not within longer words. Short forms and errors
        are looked for in the others, whatever these hold: a text that is added takes no hit from
        another."""
        self.spelled: bool | None = None
        """True if the letters clearly are pinyin; None before they were tried."""

    @property
    def literal(self) -> bool:
        """Return whether any text holds the term itself, not within longer words."""
        return any(texts.size for texts in self.whole)

    @property
    def enough(self) -> bool:
        """Return whether as many were found as are wanted, so that weaker ones are not needed."""
        return enough(self.found, self.scope)

    @property
    def count(self) -> int:
        """Return how many groups of stretches were found."""
        return sum(map(len, self.found))

    def settle(self) -> None:
        """Note which texts hold the term itself, from what was found so far."""
        self.whole = []
        for segment, groups in zip(self.scope.segments, self.found, strict=True):
            holds = np.zeros(segment.lengths.size, dtype=np.bool_)
            for group in groups:
                starts = group.stretches.starts[group.stretches.costs == 0]
                holds[segment.texts_at(starts)] = True
            self.whole.append(np.flatnonzero(holds))

    def gather(
        self, kind: MatchKind, look: Look, *, elsewhere: bool = False, beside: bool = False
    ) -> None:
        """Add what is found in each segment and overlaps nothing that was found before.

        Args:
            kind: that of the matches.
            look: looks for it.
            elsewhere: whether it is only wanted in texts that do not hold the term itself.
            beside: whether it is known to overlap nothing that was found before.
        """
        for which, segment in enumerate(self.scope.segments):
            if self.scope.skips(which):
                continue
            self.scope.check()
            self.keep(which, kind, look(segment), elsewhere=elsewhere, beside=beside)

    def keep(
        self,
        which: int,
        kind: MatchKind,
        stretches: Stretches,
        *,
        elsewhere: bool = False,
        beside: bool = False,
    ) -> None:
        """Add what was found in one segment and overlaps nothing that was found before.

        Args:
            which: the number of the segment.
            kind: that of the matches.
            stretches: what was found.
            elsewhere: as :meth:`gather` has it.
            beside: the same.
        """
        segment, whole = self.scope.segments[which], self.whole[which]
        if elsewhere and whole.size and stretches.starts.size:
            stretches = stretches.only(~np.isin(segment.texts_at(stretches.starts), whole))
        add(self.found, which, kind, stretches, self.scope, beside=beside)
