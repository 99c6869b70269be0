"""Cuts of quotes: told in messages, and asked about before a quote is copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.quoting.cuts import Cut
from briefing_tui.quoting.quote import Quote, gather
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _
from briefing_tui.tui.typesetting.cells import fit

if TYPE_CHECKING:
    from briefing_tui.tui.browser import Browser

LONGEST_CUT = 32
"""Cells of what a quote cuts that a message shows."""


def ask_about_cuts(
    browser: Browser, quotes: Sequence[Quote], take: Callable[[Sequence[Quote]], object]
) -> None:
    """Take quotes; ask first where they are cut from what changes their sense.

    Args:
        browser: the browser that it is asked in.
        quotes: what would be taken.
        take: is given the quotes, or the same with what they lack.
    """
    lacking = _words(quotes, lambda quote: quote.cuts)
    if not lacking:
        take(quotes)
        return
    from briefing_tui.tui.views.choose import ChooseView

    full = [with_what_it_lacks(quote) for quote in quotes]

    def chosen(row: int | None) -> None:
        if row == 0:
            take(full)
        elif row == 1:
            take(quotes)

    title = _("These words are cut from: {words}").format(words=lacking)
    choices = [_("Take it in"), _("Leave it out all the same")]
    previews = ["\n\n".join(map(plain, each)) for each in (full, quotes)]
    browser.push(ChooseView(title, choices, previews=previews), chosen)


def with_what_it_lacks(quote: Quote) -> Quote:
    """Return a quote together with the conditions and negations that it was cut from."""
    spans = [span for piece in quote.pieces for span in piece.spans]
    spans += [cut.span for cut in quote.cuts]
    return gather(quote.briefing, spans, fullwidth=quote.fullwidth)


def words_on_cuts(quotes: Sequence[Quote]) -> list[str]:
    """Return what was added to quotes because they cut it, and what they still lack."""
    words = []
    if added := _words(quotes, lambda quote: quote.widened):
        words.append(_("made whole with {words}").format(words=added))
    if lacking := _words(quotes, lambda quote: quote.cuts):
        words.append(_("cut from {words}").format(words=lacking))
    return words


def _words(quotes: Sequence[Quote], cuts: Callable[[Quote], Sequence[Cut]]) -> str:
    """Return the words of some cuts of quotes, shortened and each once."""
    told: dict[str, None] = {}
    for quote in quotes:
        for cut in cuts(quote):
            words = one_line(cut.span.within(quote.briefing.text))
            told[_("“{words}”").format(words=fit(words, LONGEST_CUT))] = None
    return _(", ").join(told)
