"""The people who give a briefing, as its lead says, each with an office.

``…transcript of today’s noon briefing by Rosa Quillan, Spokesperson for the Secretary-General, and
Ben Osei, Spokesman for the President of the Assembly`` says whom the labels ``Spokesperson`` and
``Spokesman`` mean, and who opens.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.words import is_title
from briefing_tui.text.patterns import deferred

_BY = deferred(
    r"\btranscript of\b[^.\n]{0,60}\b(?:briefing|press conference|news conference|remarks)s?\b"
    r"[^.\n]{0,30}?\b(?:by|with)\s+"
)
_WORD = r"[^\W\d_a-z](?:[\w.’'-]*\w|\.)?"
_BRIEFER = deferred(
    rf"(?:,? and )?(?P<name>{_WORD}(?: (?:(?:d[aeou]s?|van|von|der|den|bin|al) )?{_WORD}){{1,4}}),"
    r" (?:the )?(?P<office>[^\W\d_][\w-]+(?: [A-Z][\w-]+){0,3})"
    r"(?: (?:for|of|to|at|in) (?:(?!,? and )[^.;,])*)?"
)
_HEAD = 12


class Briefer(NamedTuple):
    """A person whose briefing a text is.

    Attributes:
        name: the name as printed.
        office: the office, without what it is of.
    """

    name: str
    office: str


def briefers_of(lead: str) -> list[Briefer]:
    """Return the people whose briefing a text is, in the order of its lead."""
    for words in [line for line in lead.split("\n") if line][:_HEAD]:
        if (by := _BY.search(words)) is not None:
            return list(_from(words, by.end()))
    return []


def _from(words: str, at: int) -> Iterator[Briefer]:
    """Yield the people whom words name one after another from a place on, each with an office."""
    while (match := _BRIEFER.match(words, at)) is not None:
        if not any(map(is_title, match["office"].split())):
            return
        yield Briefer(match["name"], match["office"])
        at = match.end()


def meant_by_office(briefers: Sequence[Briefer]) -> dict[str, str]:
    """Return the name of each briefer whose office no other has, by the office."""
    times = Counter(briefer.office for briefer in briefers)
    return {each.office: each.name for each in briefers if times[each.office] == 1}
