"""The title of a briefing: the first line of its head that is no stamp, office, day or field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.text.brackets import LABEL_BRACKETS, for_class
from briefing_tui.text.dates import dates_in
from briefing_tui.text.han import has_han, is_han
from briefing_tui.text.languages import expression
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_MARKS = deferred(r"^(?:#{1,6}\s+|>\s*|\*\*|__)++|(?:\*\*|__)$")
_FIELD = deferred(rf"(?P<word>[^{COLONS}]{{1,20}})[{COLONS}]\s*(?P<value>.*)")
_PAIRED = {**LABEL_BRACKETS, "『": "』"}
_ASIDE = deferred(
    rf"\*+\Z|[{for_class(_PAIRED)}].*[{for_class(_PAIRED.values())}]\Z|"
    r"-{3,}\Z|\*{3,}\Z|={3,}\Z|"
    r"\W*(?:page )?\d+ of \d+\Z|[\W\d_]+\Z|"
    r"(?:page|p\.|seite|pág(?:ina|\.)?|第)\s*\d+\s*[页頁]?\Z",
    re.I,
)
# An image, or an address alone: a date within is no day of the briefing.
_PICTURE = deferred(r"!\[[^\]]*\]\([^)]*\)\Z|\[!\[.*\)\Z|<img\b[^>]*>\Z|<?https?://\S+\Z", re.I)
# What an office sets above its publications, and what is stamped on a paper.
_STAMP = deferred(rf"(?:{expression('stamps')})\W*\Z", re.I)
_STAMP_HAN = deferred(
    r"(?:内部|会议|新闻|参阅|参考|发布会)?(?:材料|资料|参考|文件|通稿|新闻稿|讯)|(?:绝密|机密|秘密)(?:[★☆].*)?|"
    r"(?:会后收回|注意保密|请勿外传|仅供参考|仅供内部使用|未经审定|未经许可.*|草稿|初稿|定稿|送审稿|征求意见稿|"
    r"审定稿|讨论稿|现场速记稿?|速记稿|文字实录|请妥善保管|不得外传|即时发布|立即发布|新闻公报)\Z"
)
# The words with which an office heads its publications.
_OFFICE = deferred(
    r"(?:(?:the |federal |national |state )?(?:office|ministry|department|secretariat|bureau|"
    r"government|parliament|council|embassy|city|town|county|province|cabinet) of\b.{2,60}|"
    r"the white house|.{2,50}'s office|.{2,50}’s office|(?:press|media|communications) office|"
    r".{2,40} (?:press|media|communications) office|"
    rf"(?:{expression('publishers')}) .{{2,60}}|"
    rf".{{2,40}} (?:{expression('publishers_behind')}))\Z",
    re.I,
)
_OCCASION = deferred(expression("occasions"), re.I)
_LONGEST_TITLE = 160
_LONGEST_OFFICE = 60
# The greatest length of a line that is a date, and the most letters beside the date, a Chinese
# character counted as three.
_LONGEST_DAY = 40
_AROUND_DAY = 12
# A first line below an office's name, so far down that it still is the head of the page.
_NEAR = 4
_NUMBER = deferred(r"\d+")
_FEWEST = 3


def title_of(text: str, own: Sequence[Line]) -> Line | None:
    """Return the line that is the title, or None.

    Args:
        text: the text.
        own: the lines before the speeches that are neither mark-up nor page furniture.
    """
    titles = [line for line in own if _may_be_title(line)]
    days = {line.number for line in titles if _is_day(text, line)}
    best = [line for line in titles if line.number not in days]
    while len(best) > 1 and (_recurs(text, best[0]) or _is_office(best)):
        del best[0]
    return next(iter(best), None) or next(iter(titles), None)


def is_picture(words: str) -> bool:
    """Return whether a line is an image in Markdown or HTML, or an address alone."""
    return _PICTURE.match(words) is not None


def without_marks(line: Line) -> HanWords:
    """Return the words of a line without the marks of Markdown around them."""
    return HanWords(_MARKS.sub("", line.words).strip())


def _may_be_title(line: Line) -> bool:
    words = without_marks(line)
    if not words or len(words) > _LONGEST_TITLE or _ASIDE.match(words):
        return False
    if _STAMP.match(words) or _STAMP_HAN.fullmatch(words.plain):
        return False
    named = _FIELD.match(words)
    return not (named and words_of.is_field(named["word"]))


def _is_day(text: str, line: Line) -> bool:
    """Return whether a line holds a date and hardly anything else."""
    spoken = dates_in(text, line.begin, line.finish) if len(line.words) <= _LONGEST_DAY else ()
    around = [text[line.begin : day.start] + text[day.end : line.finish] for day in spoken]
    return any(len(rest) + 2 * sum(map(is_han, rest)) <= _AROUND_DAY for rest in around)


def _recurs(text: str, line: Line) -> bool:
    """Return whether a line with a number, or a part of it, heads the pages of the text."""
    shape = without_marks(line)
    if not _NUMBER.search(shape):
        return False
    parts = _NUMBER.split(shape)
    if text.count(max(parts, key=len)) < _FEWEST:
        return False  # found without compiling what is of this text alone
    words = r"\d+".join(map(re.escape, parts))
    alike = re.compile(r"^[ \t\u3000]*(?:[#>*_]+\s*)?" + words + r"[*_ \t]*$", re.M)
    return sum(1 for _ in zip(alike.finditer(text), range(_FEWEST), strict=False)) == _FEWEST


def _is_office(lines: Sequence[Line]) -> bool:
    """Return whether the first of some lines is the office above the title, the next."""
    words, below = without_marks(lines[0]), without_marks(lines[1])
    if len(words) > _LONGEST_OFFICE or lines[1].number - lines[0].number > _NEAR:
        return False
    if lines[0].words.startswith("#") and not lines[1].words.startswith("#"):
        return False
    if _OFFICE.match(words):
        return True
    plain = words.plain
    if not has_han(plain) or _OCCASION.search(plain.replace("委员会", "")):
        return False
    return words_of.ends_as_body(plain) and _OCCASION.search(below.plain) is not None
