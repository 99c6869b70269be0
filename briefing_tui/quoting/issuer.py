"""The body that issued a briefing, and its outlet, by general rules over the words."""

from __future__ import annotations

import re

from briefing_tui.model import Briefing, Role
from briefing_tui.text.marks import CHINESE_RANGES
from briefing_tui.text.patterns import deferred
from briefing_tui.text.soft_breaks import one_line

_CHARACTER = f"[{CHINESE_RANGES}]"
_OFFICE = "新闻办公室|新聞辦公室|新闻办|新聞辦|办公厅|辦公廳|办公室|辦公室"
_ACTS = (
    "举行|舉行|召开|召開|举办|舉辦|组织|組織|联合|聯合|新闻发言人|新聞發言人|发言人|發言人|例行|新闻发布|新聞發布|答记者问|答記者問"
    "|记者会|記者會|会后|會後|第|就"
)
_NAME = f"{_CHARACTER}{{1,24}}?"
_SURE = f"(?:人民)?政府(?:{_OFFICE})?|(?:委员会|委員會)(?:{_OFFICE})?|{_OFFICE}"
_SHORT = f"[部厅廳局署院委办辦](?:{_OFFICE})?"
"""Endings that other words have too: they count only before a word for an act of a body."""

_BODY = f"(?P<body>{_NAME}(?:{_SURE}|{_SHORT}(?=、|和|{_ACTS})))"
_DATE = r"(?:\d{4}-\d\d-\d\d)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上下]午)?[\s,，]*"
_IN_TITLE = deferred(f"{_DATE}{_BODY}(?![长長主])")
_IN_LEAD = deferred(
    rf"(?:^|[\s,，。；;：:日]|[上下]午|由){_BODY}[^。\n]{{0,12}}?(?:举行|舉行|召开|召開|举办|舉辦)",
    re.MULTILINE,
)
_BY_ITSELF = deferred(f"{_NAME}(?:{_SURE}|{_SHORT})")
_AT_START = deferred(f"(?P<body>{_NAME}(?:{_SURE}))")

_WORD = r"[A-Z][\w.&’'-]*"
_ENGLISH_BODY = (
    rf"(?P<body>(?:{_WORD}[ ]){{0,5}}?"
    r"(?:(?:Office|Ministry|Department|Bureau|Board|Embassy|Government)[ ](?:of|for)[ ]"
    rf"(?:the[ ])?{_WORD}(?:(?:[ ]and)?[ ]{_WORD}){{0,5}}?"
    r"|(?:Office|Ministry|Department|Commission|Agency|Council|Secretariat|White[ ]House)))"
)
_ENGLISH_LINE = deferred(rf"^[^\S\n]*{_ENGLISH_BODY}[^\S\n]*$", re.MULTILINE)
_ENGLISH_TITLE = deferred(
    rf"{_ENGLISH_BODY}(?=[ ](?:Daily|Regular|Press|News|Media|Background|Briefing|Holds))"
)
_FIELD = deferred(
    r"(?:^|(?<=[\s|｜\u3000]))[^\S\n]*(?:[【\[])?(?:信息|稿件|文章|新闻|新聞)?(?:来源|來源|发布机构|發布機構|主办单位|主辦單位|Source|Publisher)"
    r"(?:[】\]])?[^\S\n]*[:：][^\S\n]*(?P<value>[^\n]{2,200})$",
    re.MULTILINE | re.IGNORECASE,
)
_AFTER_SOURCE = deferred(
    r"\s{2,}|\s+(?=[^\s:：]{2,6}[:：])|\s*[【\[]|[\s|｜]+(?:时间|時間|日期|发布|發布|作者|编辑|編輯|责任|責任|浏览|瀏覽|字号|字號|打印|分享)|[|｜]"
)
_LEAD = 3000
"""The greatest length of the head or the back matter that is read, in code points."""


def issuer_of(briefing: Briefing) -> str | None:
    """Return the body that issued a briefing, as the text prints it; None if it names none.

    It is looked for where it is most surely meant: in the title, in the lead that says who holds
    the briefing, in the field that gives the source, in the venue, and last in the host's office.
    """
    title = one_line(briefing.title or "")
    head = _head(briefing)
    found = (
        _IN_TITLE.match(title)
        or _ENGLISH_TITLE.search(title)
        or _IN_LEAD.search(head)
        or _ENGLISH_LINE.search(head)
    )
    if found:
        return one_line(found["body"])
    source = _source_field(briefing)
    if source and _BY_ITSELF.fullmatch(source):
        return source
    if venue := _AT_START.match(one_line(briefing.venue or "")):
        return venue["body"]
    return _body_of_host(briefing)


def site_of(briefing: Briefing) -> str | None:
    """Return the outlet that published the text, from its source field; None without one."""
    return _source_field(briefing)


def _head(briefing: Briefing) -> str:
    """Return the text before the first speech, at most :data:`_LEAD` code points."""
    end = min(briefing.front_matter.end, _LEAD)
    return briefing.text[:end].replace("\r\n", "\n").replace("\r", "\n")


def _source_field(briefing: Briefing) -> str | None:
    back = briefing.back_matter.within(briefing.text)[:_LEAD].replace("\r", "\n")
    found = _FIELD.search(_head(briefing)) or _FIELD.search(back)
    if found is None:
        return None
    return one_line(_AFTER_SOURCE.split(found["value"].strip())[0]) or None


def _body_of_host(briefing: Briefing) -> str | None:
    """Return the body that the host's office belongs to; None if it is unknown."""
    for speaker in briefing.speakers:
        if speaker.role is Role.HOST:
            if speaker.organisation:
                return one_line(speaker.organisation)
            for title in speaker.titles:
                if found := _AT_START.match(one_line(title)):
                    return found["body"]
    return None
