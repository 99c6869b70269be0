"""The sentences of several matches, copied or written together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.quote import Quote, gather
from briefing_tui.translation import _
from briefing_tui.tui.features.cuts import ask_about_cuts
from briefing_tui.tui.features.quote_words import in_style, what
from briefing_tui.tui.typesetting.page import Page

if TYPE_CHECKING:
    from briefing_tui.search.hit import Hit
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.copying import Copying

SET_AT = 80
"""Cells of the rows in which a page is set to know its sentences, which no width changes."""


def copy_matches(browser: Browser, copying: Copying, hits: Sequence[Hit], *, saved: bool) -> None:
    """Copy the sentences of matches together, each with its own credit.

    Args:
        browser: the browser.
        copying: delivers them.
        hits: the matches.
        saved: whether they are written to a file instead.
    """
    passages = sentences_of(hits)
    quotes = [gather(source, [span], fullwidth=copying.fullwidth) for source, span in passages]

    def take(taken: Sequence[Quote]) -> None:
        if not taken:
            browser.say(_("There is nothing to quote here: a label, a note or blank"))
        elif saved:
            copying.ask_file_for(taken)
        else:
            html = in_style(taken, "html")
            copying.deliver(in_style(taken, "plain"), what(taken), html, tuple(passages))

    ask_about_cuts(browser, [quote for quote in quotes if quote.pieces], take)


def sentences_of(hits: Sequence[Hit]) -> list[tuple[Briefing, Span]]:
    """Return the sentences in which matches stand, each once, in the order of the matches."""
    pages: dict[int, Page] = {}
    found: dict[tuple[int, Span], tuple[Briefing, Span]] = {}
    for hit in hits:
        page = pages.setdefault(id(hit.briefing), Page(hit.briefing, SET_AT))
        first, last = page.sentence_at(hit.start), page.sentence_at(max(hit.start, hit.end - 1))
        if first is not None and last is not None:
            span = Span(first.start, last.end)
            found[id(hit.briefing), span] = (hit.briefing, span)
    return list(found.values())
