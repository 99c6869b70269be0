"""References as people read them: GB/T 7714, APA 7 and Chicago 18.

The speaker is named in the sentence that gives the words, with the office of that day; the
author of the reference is the body that issued the briefing. Plain text has no italics, and
titles keep their capitals, for no rule tells proper names from other words.
"""

from __future__ import annotations

from briefing_tui.quoting.citation import Citation, cite
from briefing_tui.quoting.credits import credited
from briefing_tui.quoting.dates import american_date
from briefing_tui.quoting.fragment import WEB_PAGES
from briefing_tui.quoting.quote import Quote

_NO_DATE = "n.d."


def gbt7714(quote: Quote) -> str:
    """Return the quote by GB/T 7714—2025, numeric system: the date in full-width brackets."""
    return _written(quote, _gbt(cite(quote), "（{}）")) if quote.pieces else ""


def gbt7714_2015(quote: Quote) -> str:
    """Return the quote by GB/T 7714—2015, numeric system: the date in half-width brackets."""
    return _written(quote, _gbt(cite(quote), "({})")) if quote.pieces else ""


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
    author = _stopped(source.author)
    parts = [author, f"({day}).", title] if author else [title, f"({day})."]
    parts += [_stopped(source.site)] if source.site else []
    if source.url:
        undated = source.accessed if day == _NO_DATE else None
        read = f"Retrieved {american_date(undated.isoformat())}, from " if undated else ""
        parts.append(f"{read}{source.url}")
    who = f"{source.author}," if source.author else f"“{_one_level_down(source.title)},”"
    return _written(quote, " ".join(parts), f" ({who} {year}, {_place(quote)})")


def chicago(quote: Quote) -> str:
    """Return the quote by Chicago 18, notes and bibliography: the sentence, then the entry."""
    if not quote.pieces:
        return ""
    source = cite(quote)
    parts = [_stopped(source.author)] if source.author else []
    parts += [f"“{_stopped(_one_level_down(source.title))}”", "Transcript."]
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
    return _written(quote, " ".join(parts))


def _gbt(source: Citation, brackets: str) -> str:
    """Return the entry of GB/T 7714: ``[EB/OL]`` with an address, else ``[Z]``.

    A day that something contradicts stands in square brackets, as one that is inferred.
    """
    day = source.issued.isoformat() if source.issued else ""
    if day and source.doubt:
        day = f"[{day}]"
    entry = f"{_stopped(source.author)} " if source.author else ""
    entry += f"{source.title}[{'EB/OL' if source.url else 'Z'}]."
    if source.url:
        published = brackets.format(day) if day else ""
        read = f"[{source.accessed.isoformat()}]" if source.accessed else ""
        entry += f" {published}{read}." if published or read else ""
        entry += f" {source.url}."
    elif day:
        entry += f" {day}."
    return entry + (brackets.format(source.doubt) if source.doubt else "")


def _written(quote: Quote, entry: str, within: str = "") -> str:
    """Return the sentence, the entry, and the link to the words if there is one."""
    source = cite(quote)
    lines = credited(quote, source.form)
    lines[-1] += within
    link = [source.link] if source.link and source.link != source.url else []
    return "\n".join([*lines, entry, *link])


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


def _stopped(words: str | None) -> str:
    """Return words with a full stop, unless they end in a mark already; empty for none."""
    return f"{words}." if words and words[-1] not in ".?!。？！…" else words or ""


def _one_level_down(title: str) -> str:
    """Return a title as it is written inside quotation marks."""
    return title.replace("“", "‘").replace("”", "’")
