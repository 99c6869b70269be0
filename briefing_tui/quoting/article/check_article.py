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
from briefing_tui.quoting.article.said_by import JOINS, is_named, names_in, with_surnames
from briefing_tui.quoting.article.whole_words import compared
from briefing_tui.quoting.quote_parts import doubt_in
from briefing_tui.quoting.verify import QuoteVerdict, Verification, Verifier
from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _

if TYPE_CHECKING:
    from briefing_tui.search.speakers import Known

AROUND = 60
"""Code points of the transcript that are kept before and behind the words found."""

_LONGEST_NAME, _LONGEST_WITH_OFFICE = 40, 120
"""Code points of a name whose last word may be a surname, and of one with an office behind it."""

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
    text: str, verifier: Verifier, *, least: int = 1, speaker: str | None = None
) -> Iterator[tuple[CheckedQuotation, Verification | None]]:
    """Yield every stretch of an article in marks, and its verification where it was checked.

    ``speaker_matches`` tells whether who is said to have said it did; None where nobody is named
    or the transcripts do not tell.

    Args:
        text: the article.
        verifier: holds the transcripts.
        least: the fewest letters and digits of a quotation that is checked.
        speaker: who is said to have said all of them, whoever the article names.
    """
    quoted = quoted_in(text)
    people = list(verifier.people)
    known = [one.name for one in people if 1 < len(one.name) <= _LONGEST_WITH_OFFICE]
    names = with_surnames(name for name in known if len(name) <= _LONGEST_NAME)
    names += [name for name in known if len(name) > _LONGEST_NAME]
    named = claimants(text, [one.span for one in quoted], names)
    for one, who in zip(quoted, named, strict=True):
        asked = CheckedQuotation(
            *one.span, text.count("\n", 0, one.span.start) + 1, one.span.within(text)
        )
        if (reason := _unchecked(asked.words, one, who, least)) is not None:
            yield replace(asked, unchecked=reason), None
        elif speaker is not None:
            yield _asked_of(speaker, asked, verifier)
        else:
            yield _claimed_by(who.words, asked, verifier, people)


def _unchecked(words: str, quoted: Quoted, claimant: Claimant, least: int) -> Unchecked | None:
    """Return why words in marks are not checked; None where they are."""
    letters = sum(map(str.isalnum, words))
    said = quoted.unchecked is Unchecked.TERM and claimant.surely and letters >= _SHORTEST_SAYING
    if (quoted.unchecked is not None and not said) or letters < least:
        return quoted.unchecked or Unchecked.TERM
    return None


def _asked_of(
    speaker: str, asked: CheckedQuotation, verifier: Verifier
) -> tuple[CheckedQuotation, Verification]:
    """Return a quotation checked as words of one person, whoever the article names."""
    found = verifier.verify(asked.words, speaker=speaker)
    claims = {True: Claim.RIGHT, False: Claim.WRONG, None: Claim.OPEN}
    return _told(asked, found, speaker, claims[found.speaker_matches]), found


def _claimed_by(
    who: str | None, asked: CheckedQuotation, verifier: Verifier, people: Sequence[Known]
) -> tuple[CheckedQuotation, Verification]:
    """Return a quotation checked as words of whom the article names, if anybody."""
    fitting = fitting_people(who, people) if who else []
    found = _verified(asked.words, fitting, verifier)
    claim = judged(who, found, fitting) if who else None
    matches = {Claim.RIGHT: True, Claim.WRONG: False, Claim.UNKNOWN: False}
    told = _told(asked, found, who, claim)
    return told, replace(found, speaker_matches=matches.get(claim) if claim else None)


def _verified(words: str, fitting: Sequence[Known], verifier: Verifier) -> Verification:
    """Return the verification of words, preferably where the named person speaks."""
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

    inside = names_in(who, [one.name for one in people if len(one.name) > 1])
    if inside:
        # ``The President`` of one transcript is ``THE PRESIDENT`` of another.
        alike = {name.casefold() for name in inside}
        return [one for one in people if one.name.casefold() in alike]
    together = JOINS.split(who)
    if len(together) > 1 and min(map(len, together)) > 1:  # not ``王和平``
        return [one for part in together for one in fitting_people(part, people)]
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
    if fitting:
        return Claim.WRONG
    return Claim.UNKNOWN if is_named(who) else Claim.OPEN


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
    return _("{day} ({doubt})").format(day=day, doubt=doubt).strip() if doubt else day
