"""Quotes made into entries of the notebook, and entries brought up to date."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import uuid4

from briefing_tui.dataclass import replace
from briefing_tui.loading import STANDARD_INPUT
from briefing_tui.model import Attribution, Briefing, Source, Span
from briefing_tui.quoting.office import office_of
from briefing_tui.quoting.quote import Piece, Quote, gather
from briefing_tui.quoting.quote_parts import doubt_of, times_of
from briefing_tui.quoting.styles.csl_json import csl_item
from briefing_tui.quoting.styles.markdown import markdown
from briefing_tui.quoting.styles.plain import plain
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.quoted_passages import passage_at
from briefing_tui.state.notebook.refinding import refind

_BEST_KNOWN_FIRST = (
    Attribution.LABELLED,
    Attribution.CORRECTED,
    Attribution.INFERRED,
    Attribution.NONE,
)


def keep(quote: Quote, note: str = "", *, tags: tuple[str, ...] = (), story: str = "") -> KeptQuote:
    """Return a notebook entry for a quote that holds words.

    Raises:
        ValueError: the quote holds none.
    """
    if not quote.pieces:
        raise ValueError("there are no words to keep")
    briefing = quote.briefing
    source = briefing.source
    return KeptQuote(
        id=str(uuid4()),
        created=datetime.now(UTC),
        note=note,
        sha256=source.sha256,
        path=lasting_path(source),
        url=source.url,
        title=briefing.title,
        date=briefing.date.isoformat() if briefing.date else None,
        speakers=tuple(dict.fromkeys(p.speaker.name for p in quote.pieces if p.speaker)),
        attribution=str(_least_known(quote.pieces)),
        words=quote.words,
        passages=tuple(
            passage_at(briefing.text, Span(piece.start, piece.end)) for piece in quote.pieces
        ),
        plain=plain(quote),
        markdown=markdown(quote),
        csl=json.dumps(csl_item(quote), ensure_ascii=False),
        doubt=doubt_of(quote),
        offices=tuple(
            dict.fromkeys(office_of(p.speaker, briefing) for p in quote.pieces if p.speaker)
        ),
        lines="; ".join(
            str(first) if first == last else f"{first}-{last}" for first, last in quote.lines
        ),
        time=times_of(quote),
        tags=tags,
        story=story,
    )


def renewed(kept: KeptQuote, briefing: Briefing) -> KeptQuote | None:
    """Return the entry as keeping it again now would make it; None when its words are lost.

    This is for a file that has changed, and for one whose speakers were corrected.
    """
    spans = refind(kept, briefing)
    quote = gather(briefing, spans) if spans else None
    if quote is None or not quote.pieces:
        return None
    now = keep(quote, kept.note, tags=kept.tags, story=kept.story)
    return replace(now, id=kept.id, created=kept.created)


def changed_by(kept: KeptQuote, briefing: Briefing) -> KeptQuote | None:
    """Return an entry as a briefing of its source makes it now; None where nothing changed.

    It is None too for a briefing of another source, and where the words are lost.
    """
    if not is_same(briefing.source, kept.sha256, kept.path):
        return None
    now = renewed(kept, briefing)
    if now is None:
        return None
    told = ("speakers", "attribution", "lines", "date", "doubt", "title", "offices", "passages")
    return now if any(getattr(now, name) != getattr(kept, name) for name in told) else None


def lasting_path(source: Source) -> str:
    """Return a source's path in a form that holds later and from another folder."""
    if source.path == STANDARD_INPUT or "://" in source.path:
        return source.path
    return os.path.abspath(source.path)


def is_same(source: Source, sha256: str, path: str) -> bool:
    """Return whether a source has this content or this path; standard input is no path."""
    return source.sha256 == sha256 or (path != STANDARD_INPUT and path == lasting_path(source))


def _least_known(pieces: Iterable[Piece]) -> Attribution:
    known = [p.speech.attribution if p.speech else Attribution.NONE for p in pieces]
    return max(known, key=_BEST_KNOWN_FIRST.index)
