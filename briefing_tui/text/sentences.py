"""The sentences and clauses of a paragraph, in Chinese and English.

The rules use only punctuation: an end mark ends a sentence together with the quotation marks
and brackets that close after it, unless it is in a title (``《…？》``), in a bracket, or in a
short quotation after which the sentence continues.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from briefing_tui.span import Span
from briefing_tui.text.marks import CLOSING, COLONS, OPENING, is_chinese, quotations
from briefing_tui.text.patterns import deferred

_END = deferred(
    rf"(?P<mark>[。！？；｡．!?;.…]+)(?P<closers>[\"'{re.escape(CLOSING)}]*)"
    r"|(?P<gap>(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n))"
)
_WIDE_COLONS = COLONS.removeprefix(":")
_PAUSE = deferred(rf"[，；,;{COLONS}—]+[\"'{re.escape(CLOSING)}]*")
_WORD_BEFORE = deferred(r"[A-Za-z0-9.’'&-]+$")
_NEXT_WORD = deferred(rf"\s*[\"'{re.escape(OPENING)}]*(\w+)?")
_RUNS_ON = "，,、：:；;"

_TITLES = deferred(
    r"adm|amb|approx|assoc|brig|capt|cf|cmdr|col|dept|dr|e\.g|fr|gen|gov|hon|i\.e|lt"
    r"|maj|messrs|mme|mr|mrs|ms|mt|mx|pres|prof|pvt|rep|reps|rev|sec|sen|sens|sgt|st"
    r"|supt|vs",
    re.IGNORECASE,
)
"""Abbreviations that never end a sentence, such as titles before a name."""

_BEFORE_NUMBERS = deferred(
    r"art|apr|aug|dec|feb|fig|jan|jul|jun|mar|no|nos|nov|oct|p|par|pp|sec|sect|sep"
    r"|sept|vol",
    re.IGNORECASE,
)
"""Abbreviations if a number follows; else words (``No.``) that can end a sentence."""

_MAY_END = deferred(
    r"bros|co|corp|etc|inc|jr|ltd|ph\.d|sr",
    re.IGNORECASE,
)
"""Abbreviations that a sentence may end with, as it may with ``U.S.`` and ``p.m.``"""

_STARTERS = deferred(
    r"A|And|As|At|Because|But|Even|First|For|From|He|Her|Here|His|How|I|If|In|It|Its"
    r"|Let|My|No|Not|Now|Of|On|Our|Q|She|So|Some|That|The|Their|Then|There|These|They"
    r"|This|Those|To|Today|Under|We|Well|What|When|Where|Which|While|Who|Why|With|Yes"
    r"|Yet|You|Your"
)
"""Words that rarely follow an abbreviation within a sentence when they have a capital."""

_NUMERAL = deferred(r"\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,3}|[A-Za-z]|[IVXivx]{1,4})\s*")
"""Numbers before a full stop at the beginning of a sentence."""

_ACRONYM = deferred(r"(?:[A-Za-z]\.)+[A-Za-z]")
_TITLE_MARKS = "《〈"
_QUOTATION_MARKS = "“‘「『"
_LONGEST_BRACKET = 80
_LONGEST_PHRASE = 40


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Return the sentences of one paragraph.

    Args:
        text: the text that the offsets refer to.
        start: the offset of the paragraph's beginning.
        end: the offset of its end. Line breaks inside are white space, blank lines end a sentence.

    Returns:
        Spans in order, without white space at their ends, that together hold every other
        character of the paragraph; empty only where it is all white space.
    """
    phrases = _phrases(text, start, end)
    found: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        while phrases and phrases[0].end <= match.start():
            phrases.popleft()
        if phrases and phrases[0].start < match.start():
            continue
        if match["gap"] or _ends(text, match, begin, end):
            found += _trimmed(text, begin, match.end())
            begin = match.end()
    found += _trimmed(text, begin, end)
    return found


def clauses(text: str, start: int, end: int) -> list[Span]:
    """Return the clauses of one paragraph: its sentences, cut after commas, colons and dashes.

    Neither marks between listed words (``、``) nor commas in numbers end a clause. Arguments and
    result are those of :func:`sentences`.
    """
    found: list[Span] = []
    for sentence in sentences(text, start, end):
        begin = sentence.start
        for match in _PAUSE.finditer(text, sentence.start, sentence.end):
            if _pauses(text, match, sentence.end):
                found += _trimmed(text, begin, match.end())
                begin = match.end()
        found += _trimmed(text, begin, sentence.end)
    return found


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without white space at its ends; nothing if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _holds(text: str, pair: Span, start: int, end: int) -> bool:
    """Return whether no sentence ends inside these brackets or quotation marks.

    This holds for a bracket unless it is a separate sentence after another. It holds for a
    quotation that is short and follows no colon or comma, if it has no end mark at its end or
    its sentence continues after it with a letter or a comma.
    """
    opening, length = text[pair.start], pair.end - pair.start - 2
    if opening in _TITLE_MARKS:
        return True
    if opening not in _QUOTATION_MARKS:
        ahead = text[max(start, pair.start - 4) : pair.start].rstrip()
        alone = text[pair.end - 2] in "。！？!?.…" and ahead[-1:] in ("", *"。！？!?.…”’」』）)")
        return length <= _LONGEST_BRACKET and not alone
    before = text[max(start, pair.start - 1) : pair.start]
    after = text[pair.end : min(end, pair.end + 1)]
    return (
        length <= _LONGEST_PHRASE
        and (not before or before not in COLONS + ",，")
        and text[pair.end - 2] not in "。."
        and (
            text[pair.end - 2] not in "！？!?…；"
            or after.isalnum()
            or (after != "" and after in _RUNS_ON)
        )
    )


def _phrases(text: str, start: int, end: int) -> deque[Span]:
    """Return the outermost stretches in which no sentence ends, in text order."""
    found: deque[Span] = deque()
    for pair in quotations(text, start, end):
        outermost = not found or pair.start >= found[-1].end
        if outermost and _holds(text, pair, start, end):
            found.append(pair)
    return found


def _ends(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Return whether a sentence that began at ``begin`` ends with these marks."""
    mark = match["mark"]
    before = text[match.start() - 1] if match.start() > begin else ""
    after = text[match.end()] if match.end() < end else ""
    if after and after in _RUNS_ON:
        return False
    if not after or any(character in "。！？；｡" for character in mark):
        return True
    chinese = is_chinese(before) or is_chinese(after)
    if mark.strip("?!") == "":
        return chinese or (after.isspace() and not _goes_on(text, match.end(), end))
    if mark.strip(";") == "":
        return chinese
    if len(mark) > 1 or mark == "…":
        return chinese or (after.isspace() and not _goes_on(text, match.end(), end))
    if is_chinese(after):
        closed = is_chinese(before) or (before != "" and before in "%％" + CLOSING)
        return closed and not _NUMERAL.fullmatch(text[begin : match.start()][-9:])
    return after.isspace() and _stops(text, match, begin, end)


def _goes_on(text: str, position: int, end: int) -> bool:
    """Return whether the next word begins with a lower-case letter."""
    found = _NEXT_WORD.match(text, position, end)
    return bool(found and found[1] and found[1][0].islower())


def _stops(text: str, match: re.Match[str], begin: int, end: int) -> bool:
    """Return whether a full stop before white space ends a sentence, not only an abbreviation."""
    if _goes_on(text, match.end(), end):
        return False
    so_far = text[begin : match.start()][:9].strip()
    if len(so_far) <= 4 and _NUMERAL.fullmatch(so_far):
        return False
    found = _WORD_BEFORE.search(text, max(begin, match.start() - 20), match.start())
    word = found[0] if found else ""
    following = _NEXT_WORD.match(text, match.end(), end)
    next_word = following[1] if following and following[1] else ""
    if _TITLES.fullmatch(word) or (len(word) == 1 and word.isupper() and word != "I"):
        return not next_word
    if _BEFORE_NUMBERS.fullmatch(word):
        return not next_word[:1].isdigit()
    if _MAY_END.fullmatch(word) or _ACRONYM.fullmatch(word):
        return not next_word or bool(_STARTERS.fullmatch(next_word))
    return True


def _pauses(text: str, match: re.Match[str], end: int) -> bool:
    """Return whether a clause ends with these marks."""
    mark = match.group()[0]
    if mark in "，；" or mark in _WIDE_COLONS:
        return not (mark in _WIDE_COLONS and text[match.end() : match.end() + 1].isdigit())
    before, after = text[match.start() - 1 : match.start()], text[match.end() : end][:1]
    if mark == "—":
        return len(match.group()) > 1 or before.isspace()
    return after.isspace() or is_chinese(before) or is_chinese(after)
