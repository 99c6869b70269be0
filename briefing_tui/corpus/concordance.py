"""Concordances: each match with what stands left and right of it, sorted and counted."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.corpus.corpus import Found, SaidCorpus, Sought
from briefing_tui.corpus.lexicon import Lexicon, lexicon_with
from briefing_tui.corpus.ordering import Collation, Key, key_of
from briefing_tui.corpus.word_tokens import words_in_each
from briefing_tui.dataclass import dataclass
from briefing_tui.model import Section
from briefing_tui.search.hit import Hit
from briefing_tui.search.matchers import exact
from briefing_tui.search.matchers.registry import Match
from briefing_tui.text.clock import clock
from briefing_tui.text.patterns import deferred
from briefing_tui.text.soft_breaks import paragraph_around
from briefing_tui.text.spreadsheet import to_csv

CONTEXT = 120
"""Code points of the text on either side of a match."""

COLUMNS = (
    *("left", "match", "right", "speaker", "attribution", "kind", "section"),
    *("date", "title", "path", "line", "start", "end", "found_as"),
    *("office", "other_dates", "time"),
)

FARTHEST = 3
"""The most words on either side by which matches are sorted."""

Places = tuple[int, ...]
"""The words that a concordance is sorted by, the first of them first: 1 is the first word right of
the match, -1 the first one left of it. None of them is the order of the text."""

_SORTED_BY = 80
"""Code points on either side that are cut into words for sorting."""

_SPACES = deferred(r"\s+")
_PLACE = deferred(r"([LRlr])([1-9])")


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """A match in the middle of its context.

    Attributes:
        hit: the match.
        left: what stands before it in its paragraph, white space made single.
        match: from its first character to its last.
        right: what stands behind it there.
    """

    hit: Hit
    left: str
    match: str
    right: str


def line_of(hit: Hit, context: int = CONTEXT) -> ConcordanceLine:
    """Return a match with its context.

    Args:
        hit: the match.
        context: the most code points on either side.
    """
    text = hit.briefing.text
    begin, end = paragraph_around(text, hit.start, hit.end)
    if hit.speech is not None:
        # What names the speaker is no context of what is said.
        ends = sorted(label.end for label in hit.speech.labels)
        at = bisect_right(ends, hit.start)
        begin = max(begin, hit.speech.start, ends[at - 1] if at else 0)
        end = max(min(end, hit.speech.end), hit.end)
    left = text[max(begin, hit.start - context) : hit.start]
    right = text[hit.end : min(end, hit.end + context)]
    match = text[hit.start : hit.end]
    return ConcordanceLine(
        hit, *(_SPACES.sub(" ", part) for part in (left.lstrip(), match, right.rstrip()))
    )


def places_of(written: str) -> Places:
    """Return the words to sort by of ``L1,R1,R2``; none for ``text``.

    Raises:
        ValueError: it names no such words.
    """
    if written.lower() == "text":
        return ()
    places = []
    for each in written.split(","):
        found = _PLACE.fullmatch(each.strip())
        if found is None or int(found[2]) > FARTHEST:
            raise ValueError(written)
        places.append(int(found[2]) if found[1] in "Rr" else -int(found[2]))
    return tuple(places)


def in_order(
    hits: Sequence[Hit],
    places: Places,
    collation: Collation = Collation.PINYIN,
    lexicon: Lexicon | None = None,
) -> list[Hit]:
    """Return hits sorted by the words beside them; in the order given where no words are named.

    Args:
        hits: in text order.
        places: the words that count, the first of them most.
        collation: the order of words.
        lexicon: by which Chinese is cut into words; None for that without own words.
    """
    if not places:
        return list(hits)
    lines = [line_of(hit, _SORTED_BY) for hit in hits]
    lexicon = lexicon or lexicon_with(())
    lefts = words_in_each([line.left for line in lines], lexicon) if min(places) < 0 else []
    rights = words_in_each([line.right for line in lines], lexicon) if max(places) > 0 else []

    def key(number: int) -> list[Key]:
        return [
            _key(rights[number], place - 1, collation)
            if place > 0
            else _key(lefts[number], len(lefts[number]) + place, collation)
            for place in places
        ]

    return [hits[number] for number in sorted(range(len(hits)), key=key)]


def _key(words: Sequence[str], at: int, collation: Collation) -> Key:
    return key_of(words[at], collation) if 0 <= at < len(words) else ()


def hits_of(corpus: SaidCorpus, sought: Sought) -> Iterator[Hit]:
    """Yield where something is said in a corpus, in text order."""
    for found in sought.found(corpus):
        yield from _hits(found)


def _hits(found: Found) -> Iterator[Hit]:
    said, briefing = found.said, found.said.briefing
    starts, ends = (places.tolist() for places in found.nodes)
    for start, end in zip(starts, ends, strict=True):
        span = said.span(start, end)
        yield Hit(briefing, *span, (span,), 100.0, Match(exact.KIND.name))


def as_csv(hits: Iterable[Hit], context: int = CONTEXT) -> str:
    """Return a concordance as a table in CSV.

    Args:
        hits: in their order.
        context: the most code points on either side.
    """
    return to_csv(COLUMNS, (_row(line_of(hit, context)) for hit in hits))


def _row(line: ConcordanceLine) -> list[str]:
    hit, speech, briefing = line.hit, line.hit.speech, line.hit.briefing
    return [
        line.left,
        line.match,
        line.right,
        speech.speaker.name if speech and speech.speaker else "",
        str(speech.attribution) if speech else "none",
        str(speech.kind) if speech else "",
        " › ".join(hit.section),
        briefing.date.isoformat() if briefing.date else "",
        briefing.title or "",
        briefing.path,
        str(briefing.line_of(hit.start)),
        str(hit.start),
        str(hit.end),
        str(hit.match),
        "; ".join(speech.speaker.offices) if speech and speech.speaker else "",
        "; ".join(briefing.other_days),
        clock(time[0]) if (time := briefing.time_of(hit.start, hit.end)) else "",
    ]


def by_speaker(hits: Iterable[Hit]) -> list[tuple[str | None, int]]:
    """Count the matches of each speaker, most first; None stands for what no named one says."""
    return Counter(hit.said_by.name if hit.said_by else None for hit in hits).most_common()


def by_section(hits: Iterable[Hit]) -> list[tuple[tuple[str, str], int]]:
    """Count the matches in each outermost section, by title of briefing and section."""
    counted: Counter[tuple[str, str]] = Counter()
    for hit in hits:
        sections: tuple[Section, ...] = tuple(hit.briefing.sections_at(hit.start))
        if sections:
            counted[hit.briefing.title or hit.briefing.path, sections[0].title] += 1
    return counted.most_common()


def by_month(hits: Iterable[Hit]) -> list[tuple[str | None, int]]:
    """Count the matches of each month, from the first to the last; months between may have 0.

    Matches in briefings of unknown date come last, under None.
    """
    counted = Counter(
        (hit.briefing.date.year, hit.briefing.date.month) if hit.briefing.date else None
        for hit in hits
    )
    months = sorted(month for month in counted if month is not None)
    told: list[tuple[str | None, int]] = []
    if months:
        (year, month), last = months[0], months[-1]
        while (year, month) <= last:
            told.append((f"{year}-{month:02}", counted[year, month]))
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return told + ([(None, counted[None])] if counted[None] else [])
