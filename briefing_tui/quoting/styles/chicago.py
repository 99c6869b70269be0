"""Chicago 18, notes and bibliography: the sentence, then the entry."""

from __future__ import annotations

from briefing_tui.quoting.citation import cite
from briefing_tui.quoting.date_forms import american_date
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.reference import one_level_down, reference, stopped
from briefing_tui.quoting.style import Style
from briefing_tui.translation import N_


def chicago(quote: Quote) -> str:
    """Return the quote by Chicago 18, notes and bibliography: the sentence, then the entry."""
    if not quote.pieces:
        return ""
    source = cite(quote)
    parts = [stopped(source.author)] if source.author else []
    parts += [f"“{stopped(one_level_down(source.title))}”", "Transcript."]
    day = american_date(source.issued.isoformat()) if source.issued else ""
    day = f"[{day}?]" if day and source.doubt else day
    doubt = f"[{source.doubt}]" if source.doubt else ""
    published = " ".join(filter(None, [day, doubt]))
    where = ", ".join(filter(None, [source.site, published]))
    parts += [f"{where}."] if where else []
    if source.url:
        if source.accessed and (not source.issued or source.doubt):
            parts.append(f"Accessed {american_date(source.accessed.isoformat())}.")
        parts.append(f"{source.url}.")
    return reference(quote, " ".join(parts))


STYLE = Style("chicago", N_("Chicago 18"), chicago, order=70)
