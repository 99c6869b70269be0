"""The offices of a speaker in one line."""

from __future__ import annotations

from briefing_tui.model import Briefing, Speaker
from briefing_tui.quoting.quote_language import quote_language_of
from briefing_tui.text.soft_breaks import one_line


def office_of(speaker: Speaker, briefing: Briefing) -> str:
    """Return the offices as of that day, the body with the first; empty if none is known."""
    language = quote_language_of(briefing)
    titles = [one_line(title) for title in speaker.titles]
    body = one_line(speaker.organisation or "")
    if body and not any(body in title for title in titles):
        if language.chinese:
            titles[:1] = [body + (titles[0] if titles else "")]
        else:
            titles.append(body)
    return language.listing.join(title for title in titles if title != speaker.name)
