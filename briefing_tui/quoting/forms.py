"""The words that a quote is framed with, in the language of its briefing.

These are no part of the interface: an English reader who copies from a Chinese briefing copies
Chinese, so they do not go through gettext.
"""

from __future__ import annotations

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Attribution, Briefing, DateMention, Role, Speaker
from briefing_tui.quoting.dates import english_date, written_date
from briefing_tui.quoting.quote import Piece, Quote
from briefing_tui.text.marks import CHINESE
from briefing_tui.text.soft_breaks import one_line


@dataclass(frozen=True, slots=True)
class Form:
    """The marks and words that one language writes a quote with.

    Attributes:
        chinese: whether office stands before name and nothing is spaced.
        opening: the outer opening quotation mark.
        closing: the outer closing quotation mark.
        omission: stands where something between two passages of one speech is left out.
        host: what the host is called.
        reporter: what a reporter is called of whom nothing else is known.
        nobody: said in place of a speaker whom nobody can name.
        inferred: said of a speaker whom nothing names at this place.
        corrected: said of a speaker whom the user has named.
        citing: said when the words are quoted from someone else; holds its own space.
        other_date: said of dates that differ, by where they stand; ``{0}`` is the dates.
        many_dates: said when the day cannot be told; ``{0}`` is the dates.
        line: the source line, ``{0}``.
        lines: source lines, ``{0}``.
        between: what stands between first and last line.
        listing: what stands between items.
        standard_input: what a text without a file is called.
        genre: what kind of text a briefing is, in a database of references.
    """

    chinese: bool
    opening: str
    closing: str
    omission: str
    host: str
    reporter: str
    nobody: str
    inferred: str
    corrected: str
    citing: str
    other_date: dict[str, str]
    many_dates: str
    line: str
    lines: str
    between: str
    listing: str
    standard_input: str
    genre: str


SIMPLIFIED = Form(
    chinese=True,
    opening="“",
    closing="”",
    omission="……",
    host="主持人",
    reporter="记者",
    nobody="发言人不明",
    inferred="（原文此处未署名，据上下文推断）",
    corrected="（发言人由使用者订正）",
    citing="引述",
    other_date={"title": "标题另作{0}", "lead": "导语另作{0}", "field": "文首另作{0}"},
    many_dates="文中日期不一：{0}",
    line="第{0}行",
    lines="第{0}行",
    between="—",
    listing="、",
    standard_input="标准输入",
    genre="发布会实录",
)

TRADITIONAL = Form(
    chinese=True,
    opening="「",
    closing="」",
    omission="……",
    host="主持人",
    reporter="記者",
    nobody="發言人不明",
    inferred="（原文此處未署名，據上下文推斷）",
    corrected="（發言人由使用者訂正）",
    citing="引述",
    other_date={"title": "標題另作{0}", "lead": "導語另作{0}", "field": "文首另作{0}"},
    many_dates="文中日期不一：{0}",
    line="第{0}行",
    lines="第{0}行",
    between="—",
    listing="、",
    standard_input="標準輸入",
    genre="記者會實錄",
)

ENGLISH = Form(
    chinese=False,
    opening="“",
    closing="”",
    omission=" […] ",
    host="Moderator",
    reporter="Reporter",
    nobody="Speaker unknown",
    inferred=" (not named here in the source; inferred from the context)",
    corrected=" (speaker set right by the user)",
    citing=", quoting",
    other_date={
        "title": "the title gives {0}",
        "lead": "the lead gives {0}",
        "field": "the head of the text gives {0}",
    },
    many_dates="the text gives different dates: {0}",
    line="line {0}",
    lines="lines {0}",
    between="–",
    listing=", ",
    standard_input="standard input",
    genre="Press briefing transcript",
)

_LABELS_OF_REPORTERS = frozenset(("Q", "QUESTION", "问", "問", "记者", "記者", "REPORTER"))
_HOSTS = ("主持", "司仪", "司儀", "主席", "moderator", "host", "chair")
_FIELD_COLON = 12
"""A field's name (``发布时间：``) is no longer than this, in code points, with its colon."""


def form_of(briefing: Briefing) -> Form:
    """Return the form of the briefing's own language; English for those that have none here."""
    language = briefing.language.lower()
    if language.startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue")):
        return TRADITIONAL
    if language.startswith("zh"):
        return SIMPLIFIED
    if language == "und" and CHINESE.search(briefing.text, 0, 4000):
        return SIMPLIFIED
    return ENGLISH


def name_of(piece: Piece, form: Form) -> str:
    """Return the speaker's name for display, ``发言人不明`` for none; empty if nobody speaks."""
    if piece.speech is None:
        return ""
    if piece.speaker is None:
        return form.nobody
    name = one_line(piece.speaker.name)
    if piece.speaker.role is Role.REPORTER and name.upper() in _LABELS_OF_REPORTERS:
        return form.reporter
    return name


def title_before(piece: Piece, form: Form) -> str:
    """Return ``主持人`` for a host whose name has no such word; else an empty string."""
    speaker = piece.speaker
    if speaker is None or speaker.role is not Role.HOST:
        return ""
    if any(word in speaker.name.casefold() for word in _HOSTS):
        return ""
    return form.host if form.chinese else f"{form.host} "


def office_of(speaker: Speaker, form: Form) -> str:
    """Return the offices as of that day, the body with the first; empty if none is known."""
    titles = [one_line(title) for title in speaker.titles]
    body = one_line(speaker.organisation or "")
    if body and not any(body in title for title in titles):
        if form.chinese:
            titles[:1] = [body + (titles[0] if titles else "")]
        else:
            titles.append(body)
    return form.listing.join(title for title in titles if title != speaker.name)


def standing_of(piece: Piece, form: Form) -> str:
    """Return a note that the speaker is inferred or corrected; empty for one who is labelled.

    There is no way to turn this off: a name that may be wrong is never printed as certain.
    """
    if piece.inferred:
        return form.inferred
    if piece.speech and piece.speech.attribution is Attribution.CORRECTED:
        return form.corrected
    return ""


def title_of(quote: Quote, form: Form) -> str:
    """Return the briefing's title in the marks of its language; empty without one."""
    title = one_line(quote.briefing.title or "")
    if not title:
        return ""
    if form.chinese:
        return f"《{title.replace('《', '〈').replace('》', '〉')}》"
    return "“{}”".format(title.replace("“", "‘").replace("”", "’"))


def date_of(quote: Quote, form: Form) -> str:
    """Return the day of the briefing; empty if it is unknown."""
    day = quote.briefing.date
    return _written(day.isoformat(), form) if day else ""


def doubt_of(quote: Quote, form: Form) -> str:
    """Return a note of the dates in the text that disagree; empty if none do."""
    briefing = quote.briefing
    mentions = [*briefing.dates]
    if briefing.date is None:
        days = dict.fromkeys(_written(mention.iso, form) for mention in mentions)
        return form.many_dates.format(form.listing.join(days)) if days else ""
    day = briefing.date.isoformat()
    others: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if mention.iso != day:
            place = others.setdefault(_place_of(briefing, mention), {})
            place[_written(mention.iso, form)] = None
    between = "，" if form.chinese else "; "
    return between.join(
        form.other_date[place].format(form.listing.join(days)) for place, days in others.items()
    )


def lines_of(quote: Quote, form: Form) -> str:
    """Return the source lines of the passages, as ``第3—4、9行``."""
    merged: list[tuple[int, int]] = []
    for first, last in quote.lines:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    ranges = [
        str(first) if first == last else f"{first}{form.between}{last}" for first, last in merged
    ]
    single = len(merged) == 1 and merged[0][0] == merged[0][1]
    return (form.line if single else form.lines).format(form.listing.join(ranges))


def file_of(quote: Quote, form: Form) -> str:
    """Return the name of the file, without its folders."""
    path = quote.briefing.path
    name = one_line(path.replace("\\", "/").rstrip("/").rpartition("/")[2])
    return form.standard_input if path == "-" else name


def _written(iso: str, form: Form) -> str:
    return written_date(iso) if form.chinese else english_date(iso)


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
