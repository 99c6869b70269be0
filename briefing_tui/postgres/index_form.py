"""The form of an index, told by what a fixed text becomes in it.

Segments of another form are of no use to a search: characters may have other classes of sound in
them. Their briefings are then indexed by whoever searches, until the library is indexed anew.
A change of the program that leaves the index as it is leaves its form as it is.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from briefing_tui.model import Kind, Role, Span
from briefing_tui.search.building import built
from briefing_tui.search.disk import parts
from briefing_tui.search.outline import Part
from briefing_tui.search.prepared import prepared_without
from briefing_tui.search.speakers import Known

ROW = 48
"""Characters of a line of the text that has every character."""

WRAPPED = """\
The office will publish the list of projects before the end of the year, and
all of the departments named in it have been told which of the conditions they
still have to meet. Two hundred and forty-one thousand were not counted twice.

Ques­tions about “the sec-
ond round” were not answered: 1,200.50 yuan, １２％, ３．５億元, 二千零二十一年十月.
"""
"""A hard-wrapped text, with a soft hyphen, a parted word, and numbers in several forms."""

SPACED = """\
各 位 记 者 朋 友 ， 大 家 好 。 今 天 是 二〇二一年 10 月 26 日 。
Cafe\u0301 ﬁne ⼈⺠ 臺灣 着著
"""
"""A text with spaces between characters, and with several codes of one character."""


@cache
def index_form() -> str:
    """Return a digest of the form of the segments that this program makes and reads."""
    every = "".join(chr(code) for code in range(1 << 16) if not 0xD800 <= code < 0xE000)
    rows = "\n".join(every[at : at + ROW] for at in range(0, len(every), ROW))
    known = Known("p1", "周岚", Role.OFFICIAL, ("副局长",))
    part = Part(Span(2, 40), Kind.ANSWER, known, ((Span(4, 30), "一、概况"),), (Span(2, 4),))
    texts = [
        prepared_without(rows, ()),
        prepared_without(WRAPPED, [Span(10, 14)]).outlined((part,)),
        prepared_without(SPACED, ()).outlined((part,)),
    ]
    told = sha256()
    for piece in parts(built(texts, 0, lambda: None)):
        told.update(piece)
    return told.hexdigest()[:32]
