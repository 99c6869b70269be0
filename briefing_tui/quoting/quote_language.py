"""The words that a quote is framed with, in the language of its briefing.

These are no part of the interface: an English reader who copies from a Chinese briefing copies
Chinese, so they do not go through gettext.
"""

from __future__ import annotations

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing
from briefing_tui.text.marks import CHINESE


@dataclass(frozen=True, slots=True)
class QuoteLanguage:
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


SIMPLIFIED = QuoteLanguage(
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

TRADITIONAL = QuoteLanguage(
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

ENGLISH = QuoteLanguage(
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


def quote_language_of(briefing: Briefing) -> QuoteLanguage:
    """Return the words of a briefing's own language; English for a language without any."""
    language = briefing.language.lower()
    if language.startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue")):
        return TRADITIONAL
    if language.startswith("zh"):
        return SIMPLIFIED
    if language == "und" and CHINESE.search(briefing.text, 0, 4000):
        return SIMPLIFIED
    return ENGLISH
