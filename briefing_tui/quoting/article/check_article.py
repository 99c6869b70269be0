"""Checking an article: each of its quotations, and who is said to have said it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_tui.dataclass import replace
from briefing_tui.model import Briefing, Speaker
from briefing_tui.quoting.article.checked import (
    CheckedArticle,
    CheckedQuotation,
    Claim,
    ComparedPart,
    Unchecked,
)
from briefing_tui.quoting.article.claims import Claimant, claimants
from briefing_tui.quoting.article.quotation_marks import Quoted, quoted_in
from briefing_tui.quoting.article.whole_words import compared
from briefing_tui.quoting.quote_parts import doubt_in
from briefing_tui.quoting.verify import QuoteVerdict, Verification, Verifier
from briefing_tui.text.soft_breaks import one_line

if TYPE_CHECKING:
    from briefing_tui.search.speakers import Known

AROUND = 60
"""Code points of the transcript that are kept before and behind the words found."""

_LONGEST_NAME = 40
_SHORTEST_SAYING = 4
"""Letters and digits of words in marks that are checked because a verb of saying leads to them."""


def check_article(
    name: str, text: str, verifier: Verifier, sources: Iterable[str], *, least: int = 1
) -> CheckedArticle:
    """Return an article with all its quotations checked.

    Args:
        name: the file, or the beginning of what was pasted.
        text: the article.
        verifier: holds the transcripts.
        sources: their paths.
        least: the fewest letters and digits of a quotation that is checked.
    """
    checked = tuple(one for one, _found in check_quotations(text, verifier, least=least))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return CheckedArticle(name, text, now, tuple(sources), checked)


def check_quotations(
    text: str, verifier: Verifier, *, least: int = 1
) -> Iterator[tuple[CheckedQuotation, Verification | None]]:
    """Yield every stretch of an article in marks, and its verification where it was checked.

    ``speaker_matches`` tells whether who is said to have said it did; None where nobody is named
    or the transcripts do not tell.
    """
    quoted = quoted_in(text)
    people = list(verifier.people)
    names = sorted({one.name for one in people if 1 < len(one.name) <= _LONGEST_NAME})
    named = claimants(text, [one.span for one in quoted], names)
    for one, who in zip(quoted, named, strict=True):
        yield _checked(text, one, who, verifier, people, least)


def _checked(
    text: str,
    quoted: Quoted,
    claimant: Claimant,
    verifier: Verifier,
    people: Sequence[Known],
    least: int,
) -> tuple[CheckedQuotation, Verification | None]:
    start, end = quoted.span
    line, words = text.count("\n", 0, start) + 1, text[start:end]
    letters, who = sum(map(str.isalnum, words)), claimant.words
    said = quoted.unchecked is Unchecked.TERM and claimant.surely and letters >= _SHORTEST_SAYING
    if (quoted.unchecked is not None and not said) or letters < least:
        return CheckedQuotation(start, end, line, words, quoted.unchecked or Unchecked.TERM), None
    fitting = fitting_people(who, people) if who else []
    found = _verified(words, fitting, verifier)
    claim = judged(who, found, fitting) if who else None
    matches = {Claim.RIGHT: True, Claim.WRONG: False, Claim.UNKNOWN: False}
    told = _told(CheckedQuotation(start, end, line, words), found, who, claim)
    return told, replace(found, speaker_matches=matches.get(claim) if claim else None)


def _verified(words: str, fitting: Sequence[Known], verifier: Verifier) -> Verification:
    """Return the verification of words, at a place of the person named where there is one."""
    for person in fitting[:1]:
        found = verifier.verify(words, speaker=person.name)
        if found.speaker_matches:
            return found
    return verifier.verify(words)


def fitting_people(who: str, people: Sequence[Known]) -> list[Known]:
    """Return the people whom some words name: by the name that is in them, else by office.

    Words that hold the office of one and the name of another name nobody.
    """
    from briefing_tui.search.speakers import Grade, grade_of

    folded = who.casefold()
    inside = [one for one in people if len(one.name) > 1 and one.name.casefold() in folded]
    if inside:
        longest = max(len(one.name) for one in inside)
        return [one for one in inside if len(one.name) == longest]
    graded = [(grade, one) for one in people if (grade := grade_of(who, one)) is not None]
    best = min((grade for grade, _one in graded), default=None)
    if best is None or best > Grade.SHORT:
        return []
    return [one for grade, one in graded if grade is best]


def judged(who: str, found: Verification, fitting: Sequence[Known]) -> Claim:
    """Return whether the person named in an article is who said the words."""
    if not found.pieces:
        return Claim.OPEN
    speakers = [piece.speech.speaker if piece.speech else None for piece in found.pieces]
    if None in speakers:
        return Claim.UNNAMED
    names = {one.name for one in fitting}
    if all(speaker is not None and speaker.name in names for speaker in speakers):
        return Claim.RIGHT
    return Claim.WRONG if fitting else Claim.UNKNOWN


def _told(
    quotation: CheckedQuotation, found: Verification, who: str | None, claim: Claim | None
) -> CheckedQuotation:
    """Return a quotation with what was found about it."""
    told = replace(
        quotation,
        verdict=found.verdict,
        remarks=tuple(map(str, found.remarks)),
        cut_before=found.cut.before if found.cut else None,
        cut_after=found.cut.after if found.cut else None,
        claimed=one_line(who) if who else None,
        claim=claim,
        parts=(ComparedPart("same", one_line(quotation.words)),),
    )
    briefing = found.briefing
    if briefing is None or found.verdict is QuoteVerdict.NOT_FOUND or not found.pieces:
        return told
    first, last = found.pieces[0], found.pieces[-1]
    speakers = [p.speech.speaker for p in found.pieces if p.speech and p.speech.speaker]
    text = briefing.text
    return replace(
        told,
        speaker="、".join(dict.fromkeys(map(_name, speakers))) or None,
        attribution=str(first.speech.attribution) if first.speech else "none",
        path=briefing.path,
        title=briefing.title,
        date=_day(briefing),
        found_start=first.span.start,
        found_line=briefing.line_of(first.span.start),
        found=found.found,
        before=text[max(0, first.span.start - AROUND) : first.span.start],
        after=text[last.span.end : last.span.end + AROUND],
        parts=tuple(compared(found)),
    )


def _name(speaker: Speaker) -> str:
    return speaker.name


def _day(briefing: Briefing) -> str:
    """Return the day of a briefing with what must be said of it."""
    day = briefing.date.isoformat() if briefing.date else ""
    doubt = doubt_in(briefing)
    return f"{day} ({doubt})".strip() if doubt else day
