"""Staying at the same words when the text changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.translation import _, ngettext

if TYPE_CHECKING:
    from briefing_tui.model import Briefing, Span
    from briefing_tui.state.notebook import KeptQuote
    from briefing_tui.tui.browser import Browser


def stay(browser: Browser, before: Briefing, after: Briefing) -> None:
    """Show a briefing that has changed at the sentence that was read, what was selected selected.

    Args:
        browser: shows it.
        before: as it was.
        after: as it is; the one of the same number in the library.
    """
    reader = browser.reader
    current, selection = reader.current, reader.selection
    place = found_again(before, after, current)
    start = current.start if place is None else place.start
    browser.show_briefing(browser.session.number, min(start, max(len(after.text) - 1, 0)))
    if selection is not None:
        span = found_again(before, after, selection)
        if span is not None:
            reader.motions.select(span)


def renewed_words(pairs: Sequence[tuple[KeptQuote, KeptQuote]]) -> str:
    """Return what changed of kept quotes, as they were and as they are; a speaker comes first."""
    for old, now in pairs:
        if old.speakers != now.speakers:
            return _("a kept quote is now {name}’s, no longer {old}’s").format(
                name=_(", ").join(now.speakers) or _("nobody known"),
                old=_(", ").join(old.speakers) or _("nobody known"),
            )
    count = len(pairs)
    return ngettext(
        "{count} kept quote stands elsewhere now and was renewed",
        "{count} kept quotes stand elsewhere now and were renewed",
        count,
    ).format(count=count)


def found_again(before: Briefing, after: Briefing, span: Span) -> Span | None:
    """Return the place of the same words in a text that has changed; None where they are gone."""
    if before.text == after.text:
        return span
    from briefing_tui.state.notebook.quoted_passages import find_passage, passage_at

    return find_passage(after.text, passage_at(before.text, span))
