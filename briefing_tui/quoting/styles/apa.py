"""APA 7: the sentence with its citation, then the entry of the list."""

from __future__ import annotations

from briefing_tui.quoting.citation import cite
from briefing_tui.quoting.date_forms import american_date
from briefing_tui.quoting.fragment import WEB_PAGES
from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.reference import one_level_down, reference, stopped
from briefing_tui.quoting.style import Style
from briefing_tui.translation import N_

_NO_DATE = "n.d."


def apa(quote: Quote) -> str:
    """Return the quote by APA 7: the sentence with its citation, then the entry of the list.

    The day of retrieval is given only for a page without a date, since it may change.
    """
    if not quote.pieces:
        return ""
    source = cite(quote)
    year = day = _NO_DATE
    if source.issued:
        year = f"ca. {source.issued.year}" if source.doubt else str(source.issued.year)
        month, _comma, _year = american_date(source.issued.isoformat()).rpartition(", ")
        day = f"{year}, {month}"
    described = "; ".join(filter(None, ["Transcript", source.doubt]))
    title = f"{source.title} [{described}]."
    author = stopped(source.author)
    parts = [author, f"({day}).", title] if author else [title, f"({day})."]
    parts += [stopped(source.site)] if source.site else []
    if source.url:
        undated = source.accessed if day == _NO_DATE else None
        read = f"Retrieved {american_date(undated.isoformat())}, from " if undated else ""
        parts.append(f"{read}{source.url}")
    who = f"{source.author}," if source.author else f"“{one_level_down(source.title)},”"
    return reference(quote, " ".join(parts), f" ({who} {year}, {_place(quote)})")


def _place(quote: Quote) -> str:
    """Return the paragraphs of a web page that hold the words; the lines of any other source."""
    first, last = quote.lines[0][0], quote.lines[-1][1]
    one, many = "line", "lines"
    if quote.briefing.source.media_type in WEB_PAGES:
        one, many = "para.", "paras."
        first, last = (_paragraph(quote.briefing.text, line) for line in (first, last))
    return f"{one} {first}" if first == last else f"{many} {first}–{last}"


def _paragraph(text: str, line: int) -> int:
    """Return the number, from 1, of the paragraph on a line; empty lines are not counted."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:line]
    return sum(1 for words in lines if words.strip())


STYLE = Style("apa", N_("APA 7"), apa, order=60)
