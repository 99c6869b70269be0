"""The recognition of back matter: the lines after the last speech that nobody speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.recognition.lexicon.vocabulary import FIELDS, FIELDS_LATIN, field_word
from briefing_tui.span import Span
from briefing_tui.text.brackets import ASIDE_BRACKETS, OPENS
from briefing_tui.text.languages import expression
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred

_FIELD = deferred(rf"[{OPENS}]?(?P<word>[^{COLONS}{OPENS}]{{1,16}})[{COLONS}]")
_RULE = deferred(r"\*{4,}\Z|[-=_]{8,}\Z")
# ``[ENDS]``, ``-- END --``, ``（完）``
_END = deferred(
    r"(?:[\[(（【*#]|-{2,}\s?)\s*(?:ENDS?|FIN|FINE|ENDE|完|全文完|结束)\s*(?:[\])）】*#]|\s?-{2,})\s*\Z",
    2,
)
# ``相关链接：`` before the titles of other pages.
_OTHERS = deferred(
    r"[【\[]?(?:相关|延伸|推荐|往期|更多)(?:链接|新闻|报道|阅读|稿件|文章|推荐|内容|回顾)[】\]]?\s*[:：]?\Z"
)
# ``Issued on: 3 March 2021``, above the office that signs.
_ISSUED = deferred(
    r"(?:(?:date )?(?:issued|released?|published|posted)(?: on| by| date| at)?|date of issue)"
    r"\s*[:：][^.?!]{0,60}\Z|(?:issued|released|published) on \D{0,12}\d[^.?!:]{0,30}\d{4}\.?\Z|"
    r"(?:发布|印发|发稿|成文)(?:时间|日期)\s*[:：].{0,40}\Z",
    re.I,
)
# The most lines of a signature, and their length.
_LONGEST_SIGNATURE = 5
_LONGEST_SIGNED = 60
# ``Mötet avslutades kl. 18:30.``: the last line, with the clock.
_CLOCK = deferred(r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:.：]\s?[0-5]\d|\s?[時时点點h]\s?[0-5]?\d)(?!\d)")
_LONGEST_CLOSING = 70
_LAST_LINES = 3
# The words that a publisher adds below a transcript, in the languages of the tables.
_PUBLISHER = deferred(rf"{expression('publishers_notices')}", re.I)
# A telephone number, an address of mail or of the web.
_ADDRESS = deferred(r"[\w.]@[\w-]+\.\w|https?://|\bwww\.\w|\+\d{1,3}[ \d-]{6,}|\(\d{2,4}\) ?\d{3}")
_SHORTEST_ASIDE = 8
_LONGEST_NOTE = 1200
_MOST_NOTICES = 8
_FINISHED = tuple(SURE_ENDS + ".”」")
# The most lines of a notice that a rule sets apart at the end.
_LONGEST_NOTICE = 12
_LAST = deferred(
    r"(?:[（(【\[]?(?:完|全文完|结束|以\s*上|ENDS?)[)）】\]]?|END\s+\d{1,2}:\d{2}.*|\d{1,2}:\d{2}\s*[ap]\.?\s?m\.?(?:\s*[a-z]{1,5})?|\*{3,}|[-=_]{5,}|"
    r"[【\[（(]?(?:分享|打印|关闭|返回|纠错|扫一扫|上一篇|下一篇|相关(?:新闻|报道|链接)|更多).{0,40}|"
    r"[（(【\[]?\d{4}年\d{1,2}月\d{1,2}日(?:\s*[（(]?星期.[)）]?)?[)）】\]]?|"
    r"(?:香港|澳门|北京)?时间\s*\d{1,2}[时時:：]\d{1,2}分?|"
    r"(?:列印此页|即日新闻|网上广播|新闻资料库|今日新闻|字号|简体版|英文版).{0,12}|"
    r"[（(【\[](?:责编|责任编辑|编辑|来源|记者).{0,60}[)）】\]])\Z",
    re.I,
)


def back_matter_start(
    lines: Sequence[Line], after: int, end: int, furniture: Sequence[Span]
) -> int:
    """Return the offset at which the back matter begins: the last lines that nobody speaks.

    Args:
        lines: the lines of the text.
        after: the last label's end; nothing before it is back matter.
        end: the length of the text.
        furniture: page numbers and running heads.
    """
    aside = {span.start for span in furniture}
    start = min(
        _after_rule(lines, after, end), _signature(lines, after, end), _closing(lines, after, end)
    )
    before = end + 1
    while start < before:
        before = start
        start = _last_lines(lines, after, _notices(lines, after, start), aside)
    return start


def _last_lines(lines: Sequence[Line], after: int, end: int, aside: set[int]) -> int:
    """Return where the last lines before an offset begin of which each is nobody's."""
    start = end
    for line in reversed(lines):
        if line.start >= end:
            continue
        if line.start < after:
            break
        if not line.words:
            continue
        if line.begin not in aside and not _nobody_speaks(line):
            break
        start = line.start
    return start


def _after_rule(lines: Sequence[Line], after: int, end: int) -> int:
    """Return where a rule or a heading of other pages begins a notice, else ``end``."""
    below = [line for line in lines if line.start >= after and line.words]
    while below and _RULE.match(below[0].words):
        # A rule right below the last label sets it apart from what is said.
        del below[0]
    rules = [line for line in below if _ends_all(line)]
    if not rules:
        return end
    notice = [line for line in lines if line.start >= rules[0].start and line.words]
    return rules[0].start if len(notice) <= _LONGEST_NOTICE else end


def _notices(lines: Sequence[Line], after: int, end: int) -> int:
    """Return where the last paragraphs are what a publisher adds, else ``end``.

    Such a paragraph is in brackets as a whole, quoted, or a heading of lists; or one of its lines
    has the words of a notice or tells an address, and no other line ends a sentence.
    """
    start = end
    for block in reversed(_paragraphs(lines, after, end)):
        if not _is_notice(block):
            break
        start = block[0].start
    return start


def _paragraphs(lines: Sequence[Line], after: int, end: int) -> list[list[Line]]:
    """Return the last paragraphs between the last label and an offset.

    The rest of the label's own line belongs to none of them.
    """
    blocks: list[list[Line]] = []
    blank = False
    for line in lines:
        if not after <= line.start < end:
            continue
        if not line.words:
            blank = True
        elif blank:
            blocks.append([line])
            blank = False
        elif blocks:
            blocks[-1].append(line)
    return blocks[-_MOST_NOTICES:]


def _is_notice(block: Sequence[Line]) -> bool:
    words = "\n".join(line.words for line in block)
    if len(words) > _LONGEST_NOTE:
        return False
    if _in_brackets(words) and len(words) >= _SHORTEST_ASIDE:
        return True
    told = [bool(_PUBLISHER.search(line.words) or _ADDRESS.search(line.words)) for line in block]
    if all(line.words[0] in ">-·•*" and line.words[1:2].isspace() for line in block):
        return any(told) or len(block) > 1
    return any(told) and not any(
        line.words.endswith(_FINISHED) and not known
        for line, known in zip(block, told, strict=True)
    )


def _in_brackets(words: str) -> bool:
    return ASIDE_BRACKETS.get(words[0]) == words[-1]


def _closing(lines: Sequence[Line], after: int, end: int) -> int:
    """Return where a short line near the end tells the clock at which it ended, else ``end``.

    It stands apart below a blank line, with at most one more line below it.
    """
    told = [line for line in lines if line.words][-_LAST_LINES:]
    for above, line in pairwise(told):
        if (
            line.start >= after
            and any(map(str.isalnum, above.words[max(0, after - above.begin) :]))
            and line.number - above.number > 1
            and len(line.words) <= _LONGEST_CLOSING
            and _CLOCK.search(line.words)
        ):
            return line.start
    return end


def _signature(lines: Sequence[Line], after: int, end: int) -> int:
    """Return where the last lines begin with a line of the publisher's, else ``end``.

    It tells the day of issue, or in brackets who wrote the text down: ``（整理：周岚）``.
    """
    start, seen = end, 0
    for line in reversed(lines):
        if line.start < after or seen == _LONGEST_SIGNATURE:
            break
        if not line.words:
            continue
        seen += 1
        if _ISSUED.match(line.words) or (_in_brackets(line.words) and _nobody_speaks(line)):
            start = line.start
        elif len(line.words) > _LONGEST_SIGNED or line.words.endswith(_FINISHED):
            break
    return start


def _ends_all(line: Line) -> bool:
    """Return whether nothing is spoken behind a line: a rule, a mark of the end, other pages."""
    return bool(_RULE.match(line.words) or _END.match(line.words)) or _others(line)


def _others(line: Line) -> bool:
    length = len(line.words.lstrip("# "))
    return length <= _LONGEST_NOTICE and _OTHERS.match(line.plain.lstrip("# ")) is not None


def _nobody_speaks(line: Line) -> bool:
    if _LAST.match(line.plain):
        return True
    words = line.words
    match = _FIELD.match(words)
    if not match or len(words) > 120 or words.endswith(("。", "！", "？")):
        return False
    word = field_word(match["word"])
    latin = "_".join(match["word"].casefold().split())
    return word in FIELDS or latin in FIELDS_LATIN
