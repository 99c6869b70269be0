"""Citations: the parts of a reference to a briefing, before a standard formats them."""

from __future__ import annotations

import os
from datetime import date as Date
from datetime import datetime

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Source
from briefing_tui.quoting.credits import credited
from briefing_tui.quoting.fragment import link_of, web_address
from briefing_tui.quoting.issuer import issuer_of, site_of
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.quote_parts import doubt_of, file_of, place_of
from briefing_tui.text.soft_breaks import one_line


@dataclass(frozen=True, slots=True)
class Citation:
    """The parts of a reference.

    Attributes:
        key: names the reference in a database: letters, digits and hyphens, the same each time.
        author: the issuing body; None if the text names none.
        title: the title, or the name of the file where there is none.
        site: the outlet that published the text, None where that is the author or not told.
        issued: the day of the briefing, None where it cannot be told.
        doubt: what must be said of dates that disagree; empty where none do. ``issued`` is
            never printed as certain then.
        url: the address of the source.
        link: the address with the place of the words in it.
        accessed: the day on which the source was read; None without ``url``.
        place: file, lines and time of the words where there is no address, else empty: what
            another reader finds them by.
    """

    key: str
    author: str | None
    title: str
    site: str | None
    issued: Date | None
    doubt: str
    url: str | None
    link: str | None
    accessed: Date | None
    place: str

    @property
    def certain(self) -> bool:
        """Return whether nothing in the text contradicts the day."""
        return not self.doubt


def cite(quote: Quote) -> Citation:
    """Return the reference that goes with a quote."""
    briefing = quote.briefing
    author = issuer_of(briefing)
    site = site_of(briefing)
    url = web_address(briefing.source.url)
    return Citation(
        key="-".join(["briefing", *_day(briefing.date), briefing.source.sha256[:8]]),
        author=author,
        title=one_line(briefing.title or "") or file_of(quote),
        site=None if site == author else site,
        issued=briefing.date,
        doubt=doubt_of(quote),
        url=url,
        link=link_of(quote),
        accessed=quote.accessed if url else None,
        place="" if url else place_of(quote),
    )


def access_date(source: Source) -> Date:
    """Return the day on which a source was read: when its file was saved, else today."""
    try:
        return datetime.fromtimestamp(os.stat(source.path).st_mtime).date()
    except (OSError, ValueError):
        return Date.today()


def _day(issued: Date | None) -> list[str]:
    return [issued.isoformat()] if issued else []


def annotation_of(quote: Quote, source: Citation) -> str:
    """Return the quoted words with their speakers, and the link to them."""
    link = [source.link] if source.link and source.link != source.url else []
    return "\n".join([*credited(quote), *filter(None, [source.place]), *link])
