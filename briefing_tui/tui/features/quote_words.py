"""Quotes in words: what the bottom line says of them, and how they stand in a style."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.dataclass import replace
from briefing_tui.quoting.citation import access_date
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.style_registry import styles
from briefing_tui.text.visible import has_controls
from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.cuts import words_on_cuts


def what(quotes: Sequence[Quote]) -> str:
    """Return a line with the number of characters, the speakers, and what qualifies the quotes."""
    count = sum(quote.characters for quote in quotes)
    words = [ngettext("{count} character", "{count} characters", count).format(count=count)]
    speakers = dict.fromkeys(
        speaker.name if speaker else _("speaker unknown")
        for quote in quotes
        for speaker in quote.speakers
    )
    if speakers:
        words.append(_(", ").join(speakers))
    if any(quote.inferred for quote in quotes):
        words.append(_("speaker inferred"))
    if any(quote.cited for quote in quotes):
        words.append(_("words quoted from someone else"))
    words += words_on_cuts(quotes)
    if any(
        has_controls(quote.briefing.text[piece.start : piece.end])
        for quote in quotes
        for piece in quote.pieces
    ):
        words.append(_("control characters left out"))
    if any(quote.fullwidth for quote in quotes):
        words.append(_("punctuation full-width"))
    return " · ".join(words)


def in_style(quotes: Sequence[Quote], style: str) -> str:
    """Return quotes in a style, with blank lines between and the files' dates of reading."""
    accessed = [replace(quote, accessed=access_date(quote.briefing.source)) for quote in quotes]
    return "\n\n".join(styles()[style].write(quote) for quote in accessed)
