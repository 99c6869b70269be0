"""Sentences that are longer than anybody expects: asked about before they are copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing_tui.quoting.quote import Quote, gather
from briefing_tui.quoting.reading_time import amount_of
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.span import Span
from briefing_tui.text.sentences import clauses
from briefing_tui.translation import _
from briefing_tui.tui.views.whole_copy import amount_words

if TYPE_CHECKING:
    from briefing_tui.tui.browser import Browser

LONG = 40
"""Seconds of reading above which a sentence is not copied without being asked about: some 180
Chinese characters, or 100 words of English."""


def ask_about_length(
    browser: Browser,
    quotes: Sequence[Quote],
    fullwidth: bool,
    take: Callable[[Sequence[Quote]], object],
) -> None:
    """Take the quote of the current sentence; ask first where that is long.

    Args:
        browser: the browser that it is asked in.
        quotes: what would be taken.
        fullwidth: how the punctuation of a part is copied.
        take: is given the quotes, or the quote of the clause at the line being read.
    """
    amount = amount_of("\n".join(quote.words for quote in quotes))
    briefing = browser.session.briefing
    if amount.seconds <= LONG or briefing is None:
        take(quotes)
        return
    from briefing_tui.tui.views.choose import ChooseView

    part = gather(briefing, [_clause(browser)], fullwidth=fullwidth)
    offered: list[tuple[str, str, Callable[[], object]]] = [
        (_("All of it"), "\n".join(map(plain, quotes)), lambda: take(quotes)),
        (_("The clause on this line"), plain(part), lambda: take([part])),
        (_("Select in it"), "", browser.reader.motions.start_selection),
    ]
    if not part.pieces:
        del offered[1]

    def chosen(row: int | None) -> None:
        if row is not None:
            offered[row][2]()

    title = _("This sentence is long: {amount}").format(amount=amount_words(*amount))
    words = [words for words, _preview, _do in offered]
    previews = [preview for _words, preview, _do in offered]
    browser.push(ChooseView(title, words, previews=previews), chosen)


def _clause(browser: Browser) -> Span:
    """Return the clause of the current sentence at the line that is read."""
    briefing, sentence = browser.session.briefing, browser.reader.current
    if briefing is None or browser.reader.reading is None:
        return sentence
    line = browser.reader.reading.line
    found = clauses(briefing.text, sentence.start, sentence.end)
    return next((one for one in found if line < one.end), sentence)
