"""The parts of what is said beside a quote: names, offices, title, dates, lines, file."""

from __future__ import annotations

from briefing_tui.model import Attribution, Briefing, DateMention, Role
from briefing_tui.quoting.date_forms import english_date, written_date
from briefing_tui.quoting.quote import Piece, Quote
from briefing_tui.quoting.quote_language import QuoteLanguage, quote_language_of
from briefing_tui.text.clock import clock
from briefing_tui.text.languages import alternatives
from briefing_tui.text.soft_breaks import one_line

_LABELS_OF_REPORTERS = alternatives("question_labels") | alternatives("reporter_labels")
_HOSTS = alternatives("presiding")
_FIELD_COLON = 12
"""A field's name (``发布时间：``) is no longer than this, in code points, with its colon."""


def name_of(quote: Quote, piece: Piece) -> str:
    """Return the speaker's name for display, ``发言人不明`` for none; empty if nobody speaks."""
    if piece.speech is None:
        return ""
    if piece.speaker is None:
        return quote.language.nobody
    name = one_line(piece.speaker.name)
    if piece.speaker.role is Role.REPORTER and name.casefold() in _LABELS_OF_REPORTERS:
        return quote.language.reporter
    return name


def title_before(quote: Quote, piece: Piece) -> str:
    """Return ``主持人`` for a host whose name has no such word; else an empty string."""
    speaker = piece.speaker
    if speaker is None or speaker.role is not Role.HOST:
        return ""
    if any(word in speaker.name.casefold() for word in _HOSTS):
        return ""
    return quote.language.host if quote.language.chinese else f"{quote.language.host} "


def standing_of(quote: Quote, piece: Piece) -> str:
    """Return a note that the speaker is inferred or corrected; empty for one who is labelled.

    There is no way to turn this off: a name that may be wrong is never printed as certain.
    """
    if piece.inferred:
        return quote.language.inferred
    if piece.speech and piece.speech.attribution is Attribution.CORRECTED:
        return quote.language.corrected
    return ""


def title_of(quote: Quote) -> str:
    """Return the briefing's title in the marks of its language; empty without one."""
    title = one_line(quote.briefing.title or "")
    if not title:
        return ""
    if quote.language.chinese:
        return f"《{title.replace('《', '〈').replace('》', '〉')}》"
    return "“{}”".format(title.replace("“", "‘").replace("”", "’"))


def date_of(quote: Quote) -> str:
    """Return the day of the briefing; empty if it is unknown."""
    day = quote.briefing.date
    return _written(day.isoformat(), quote.language) if day else ""


def doubt_of(quote: Quote) -> str:
    """Return a note of the dates in the text that disagree; empty if none do."""
    return doubt_in(quote.briefing)


def doubt_in(briefing: Briefing) -> str:
    """Return a note of the dates in a briefing that disagree; empty if none do."""
    language = quote_language_of(briefing)
    mentions = [*briefing.dates]
    if briefing.date is None:
        days = dict.fromkeys(_written(mention.iso, language) for mention in mentions)
        return language.many_dates.format(language.listing.join(days)) if days else ""
    day = briefing.date.isoformat()
    others: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.iso != day:
            place = others.setdefault(_place_of(briefing, mention), {})
            place[_written(mention.iso, language)] = None
    between = "，" if language.chinese else "; "
    return between.join(
        language.other_date[place].format(language.listing.join(days))
        for place, days in others.items()
    )


def lines_of(quote: Quote) -> str:
    """Return the source lines of the passages, as ``第3—4、9行``."""
    merged: list[tuple[int, int]] = []
    for first, last in quote.lines:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    ranges = [
        str(first) if first == last else f"{first}{quote.language.between}{last}"
        for first, last in merged
    ]
    single = len(merged) == 1 and merged[0][0] == merged[0][1]
    return (quote.language.line if single else quote.language.lines).format(
        quote.language.listing.join(ranges)
    )


def times_of(quote: Quote) -> str:
    """Return when the passages begin in the recording, ``00:24:13``; empty if nothing tells."""
    briefing = quote.briefing
    told = (briefing.time_of(piece.start, piece.end) for piece in quote.pieces)
    return quote.language.listing.join(dict.fromkeys(clock(time[0]) for time in told if time))


def place_of(quote: Quote, name: str = "") -> str:
    """Return where the words stand: the file, the lines, and the time where it is told.

    Args:
        quote: the quote.
        name: the file as the style writes it; its plain name without one.
    """
    space = " " if quote.language.chinese else ", "
    comma = "，" if quote.language.chinese else ", "
    place = f"{name or file_of(quote)}{space}{lines_of(quote)}"
    return comma.join(filter(None, [place, times_of(quote)]))


def file_of(quote: Quote) -> str:
    """Return the name of the file, without its folders."""
    path = quote.briefing.path
    name = one_line(path.replace("\\", "/").rstrip("/").rpartition("/")[2])
    return quote.language.standard_input if path == "-" else name


def bracketed(quote: Quote, words: str) -> str:
    """Return words in the round brackets of the quote's language."""
    return f"（{words}）" if quote.language.chinese else f"({words})"


def _written(iso: str, language: QuoteLanguage) -> str:
    return written_date(iso) if language.chinese else english_date(iso)


def _place_of(briefing: Briefing, mention: DateMention) -> str:
    """Return the part of the text that holds a date: ``title``, ``field`` or ``lead``."""
    text = briefing.text
    if briefing.title:
        found = text.find(briefing.title)
        if 0 <= found <= mention.start < found + len(briefing.title):
            return "title"
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    is_field = len(line) <= _FIELD_COLON and any(colon in line for colon in ":：")
    return "field" if is_field else "lead"
