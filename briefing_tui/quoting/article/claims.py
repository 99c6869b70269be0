"""The speakers to whom an article attributes each of its quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.quoting.article.said_by import (
    ACCORDING_AFTER,
    CHINESE_AFTER,
    CHINESE_BEFORE,
    CHINESE_COLON,
    DASH_AFTER,
    LATIN_ACCORDING,
    LATIN_AFTER,
    LATIN_BEFORE,
    chinese_subject,
    is_pronoun,
    latin_subject,
    names_in,
)
from briefing_tui.span import Span
from briefing_tui.text.marks import CHINESE
from briefing_tui.text.patterns import deferred

_AROUND = 160
"""Code points before and behind a quotation in which its speaker is named."""

_EARLIER = 600
"""Code points before a quotation in which the person is looked for whom a pronoun means."""

_SENTENCE = deferred(
    r"[。！？；!?;\n]|(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bHon)(?<!\bGov)(?<!\bSen)(?<!\bGen)"
    r"(?<!\bMR)(?<!\bMRS)(?<!\bMS)(?<!\bDR)(?<!\bHON)(?<!\bGOV)(?<!\bSEN)(?<!\bGEN)\.(?=\s)"
)
_LONGEST_BETWEEN = 80
_CONNECTS = deferred(
    r"[\s，,、。．.；;：:]*(?:并且|并|而且|同时|又|还|和|以及|and|but|then|also)?[\s，,:：]*"
)
_MARKS = '“”‘’「」『』"«»„'


class Claimant(NamedTuple):
    """A person named beside a quotation; ``surely`` where a verb of saying joins the two."""

    words: str | None
    surely: bool


def claimants(article: str, spans: Sequence[Span], names: Sequence[str]) -> list[Claimant]:
    """Return the person to whom the article attributes each quotation.

    A pronoun, a verb without a subject, and a quotation that goes on after ``…, she said.`` mean
    the person named last.

    Args:
        article: the text of the article.
        spans: its quotations, without their marks, in order.
        names: names of persons who may have spoken.
    """
    found: list[Claimant] = []
    last: str | None = None
    position = 0
    for number, span in enumerate(spans):
        opens, closes = _open(article, span), _close(article, span)
        until = _open(article, spans[number + 1]) if number + 1 < len(spans) else len(article)
        between = article[position:opens]
        before = _before(article[max(position, opens - _AROUND) : opens])
        after = article[closes : min(until, closes + _AROUND)].split("\n", 1)[0]
        named = _named(before, after, article[span.start : span.end], names)
        who = named.words
        if (who is not None and is_pronoun(who)) or (who is None and named.surely):
            who = _subject_of_last(between, names) or last
        elif (
            who is None
            and found
            and (_goes_on(between, names) or _continues(article, spans[number - 1], between))
        ):
            who = found[-1].words
        elif who is None:
            who = _subject_of_last(before, names)
        found.append(Claimant(who, named.surely))
        last = who or _last_name(before + after, names) or last
        position = closes
    return found


def _before(words: str) -> str:
    """Return the paragraph before a quotation; the one before that where it ends in a colon."""
    paragraph = words.rpartition("\n")[2]
    if paragraph.strip():
        return paragraph
    paragraph = words.rstrip().rpartition("\n")[2]
    return paragraph if paragraph.endswith(("：", ":")) else ""


def _continues(article: str, before: Span, between: str) -> bool:
    """Return whether a quotation goes on in the next paragraph, which opens marks again."""
    closed = article[before.end : before.end + 1] in set('”」』’»"')
    return not closed and not between.strip(_MARKS + " \n\u3000")


def _goes_on(between: str, names: Sequence[str]) -> bool:
    """Return whether the words between two quotations give the second to who said the first."""
    if "\n" in between or len(between) > _LONGEST_BETWEEN:
        return False
    if _CONNECTS.fullmatch(between):
        return True
    if not _SENTENCE.search(between) and not names_in(between, names):
        return True
    said = CHINESE_AFTER.match(between) or LATIN_AFTER.match(between)
    return said is not None and between.rstrip().endswith((".", "。"))


def _named(before: str, after: str, words: str, names: Sequence[str]) -> Claimant:
    if CHINESE.search(before[-40:] + after[:40] + words[:40]) is not None:
        found = _named_in_chinese(before, after, names)
        if found.words is not None or found.surely:
            return found
    return _named_in_latin(before, after, names)


def _named_in_chinese(before: str, after: str, names: Sequence[str]) -> Claimant:
    sentence = _last_sentence(before)
    if (match := CHINESE_BEFORE.search(sentence)) is not None:
        return Claimant(chinese_subject(match["subject"], names), surely=True)
    if (match := CHINESE_AFTER.match(after)) is not None:
        return Claimant(chinese_subject(match["subject"], names), surely=True)
    if (match := CHINESE_COLON.search(sentence)) is not None:
        return Claimant(chinese_subject(match["subject"], names), surely=False)
    return Claimant(_set_apart(after, names) or _last_name(sentence, names), surely=False)


def _named_in_latin(before: str, after: str, names: Sequence[str]) -> Claimant:
    sentence = _last_sentence(before)
    for pattern in (LATIN_BEFORE, LATIN_ACCORDING):
        if (match := pattern.search(sentence)) is not None:
            return Claimant(latin_subject(match["subject"], names, nearest=True), surely=True)
    if (match := LATIN_AFTER.match(after)) is not None:
        subject = match["behind"] or match["front"] or ""
        return Claimant(latin_subject(subject, names, nearest=False), surely=True)
    if (match := ACCORDING_AFTER.match(after)) is not None:
        if (known := _first_known(after[match.start("subject") :], names)) is not None:
            return Claimant(known, surely=True)
        return Claimant(latin_subject(match["subject"], names, nearest=False), surely=True)
    return Claimant(_set_apart(after, names) or _last_name(sentence, names), surely=False)


def _first_known(words: str, names: Sequence[str]) -> str | None:
    """Return the known name with which words begin, the longest, commas and stops within it."""
    folded = words.casefold()
    found = [name for name in names if folded.startswith(name.casefold())]
    return max(found, key=len, default=None)


def _set_apart(after: str, names: Sequence[str]) -> str | None:
    """Return the known name that a dash or brackets set apart behind a quotation, or None."""
    match = DASH_AFTER.match(after)
    if match is None:
        return None
    return next(iter(names_in(match["subject"] or match["inside"], names)), None)


def _last_sentence(words: str) -> str:
    """Return what stands behind the last end of a sentence in some words."""
    ends = [match.end() for match in _SENTENCE.finditer(words.rstrip())]
    return words[ends[-1] :] if ends else words


def _last_name(words: str, names: Sequence[str]) -> str | None:
    """Return the name that stands last in some words, or None."""
    return next(reversed(names_in(words, names)), None)


def _subject_of_last(words: str, names: Sequence[str]) -> str | None:
    """Return the name that stands first in the last sentence with any; None without one."""
    words = words[-_EARLIER:]
    ends = [0, *(match.end() for match in _SENTENCE.finditer(words)), len(words)]
    for start, end in reversed(list(pairwise(ends))):
        if known := names_in(words[start:end], names):
            return known[0]
    return None


def _open(article: str, span: Span) -> int:
    """Return where the marks before a quotation begin."""
    at = span.start
    while at and article[at - 1] in _MARKS:
        at -= 1
    return at


def _close(article: str, span: Span) -> int:
    """Return where the marks behind a quotation end."""
    found = re.compile(rf"[，,]?[{re.escape(_MARKS)}]*").match(article, span.end)
    return found.end() if found else span.end
