"""Other words: the passages that are offered where a query stands nowhere word for word.

Most queries stand somewhere word for word: this is imported where one does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing_tui.search.hit import Hit
from briefing_tui.search.hits import Hits
from briefing_tui.search.language import Ask
from briefing_tui.search.pasted import pasted
from briefing_tui.search.related.asked_about import asked_about
from briefing_tui.search.related.found_before import Before
from briefing_tui.search.related.named_speaker import named_first
from briefing_tui.search.related.offering import has_all, offered
from briefing_tui.search.scope import Scope
from briefing_tui.search.speakers import Meant


def in_other_words(
    asks: Sequence[Ask],
    scopes: Sequence[Scope],
    before: Before,
    limit: int | None,
    whom: Callable[[str], Meant],
    search: Callable[[list[Ask]], Hits],
) -> list[Hit]:
    """Return passages in other words than the alternatives of a query, best first.

    Args:
        asks: the alternatives.
        scopes: where each is looked for.
        before: the near matches so far.
        limit: how many are wanted; None for all.
        whom: tells whom words mean.
        search: finds what stands as it was typed.
    """
    after: list[Hit] = []
    for ask, scope in zip(asks, scopes, strict=True):
        whole = pasted(ask, scope, limit) if before.empty else []
        after = after or whole or offered(ask, scope, before, limit)
        if before.empty and not has_all(after):
            after = asked_about(ask, search) or named_first(ask, whom, search, after)[:limit]
    return after
