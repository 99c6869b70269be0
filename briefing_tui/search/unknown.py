"""Unknown parts of a query: a speaker, heading, kind of speech or day that does not exist.

A query with such a thing finds nothing, and that is not the same as words that nobody said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import islice

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Kind
from briefing_tui.search.heading_names import known_by
from briefing_tui.search.language import read_query, unread_fields
from briefing_tui.search.speakers import Known, Meant, names_alike
from briefing_tui.translation import _, ngettext

_MOST_TOLD = 5
_MOST_COMPARED = 5_000


class Asked(StrEnum):
    """The kinds of thing that a part of a query can ask for."""

    SPEAKER = "speaker"
    HEADING = "heading"
    KIND = "kind"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Unknown:
    """A part of a query that names something that does not exist.

    Attributes:
        asked: what it asks for.
        typed: the value as it was typed, without its sign.
        nearest: those that are most like it; empty where none is.
        there: what there is instead, as far as that can be listed.
        more: how many more there are.
        begun: whether more letters may make it something that exists.
    """

    asked: Asked
    typed: str
    nearest: tuple[str, ...] = ()
    there: tuple[str, ...] = ()
    more: int = 0
    begun: bool = False

    @property
    def is_misuse(self) -> bool:
        """Return whether it is unknown in any library: no kind of speech, or no day."""
        return self.asked in (Asked.KIND, Asked.DATE)

    @property
    def message(self) -> str:
        """A line in the interface language that names what is unknown and what exists."""
        return f"{self.statement}{self._instead()}"

    @property
    def statement(self) -> str:
        """A line in the interface language that names what is unknown."""
        said = {
            Asked.SPEAKER: _("nobody called “{typed}” speaks"),
            Asked.HEADING: _("no section is headed “{typed}”"),
            Asked.KIND: _("unknown kind of speech: {typed}"),
            Asked.DATE: _(
                "“{typed}” is no day; there are date:2021, date:2021-09, date:2021-09-24, "
                "date:2021..2022"
            ),
        }
        return said[self.asked].format(typed=self.typed)

    def _instead(self) -> str:
        if self.nearest:
            return _("; the nearest: {names}").format(names=", ".join(self.nearest))
        if not self.there:
            return ""
        names = ", ".join(self.there)
        if not self.more:
            return _("; there are: {names}").format(names=names)
        return ngettext(
            "; there are: {names} and {count} more",
            "; there are: {names} and {count} more",
            self.more,
        ).format(names=names, count=self.more)


def unknown_fields(query: str) -> list[Unknown]:
    """Return the kinds and days of a query that do not exist, in the order typed."""
    return [
        Unknown(
            Asked.KIND, field.value, there=tuple(kind.value for kind in Kind), begun=field.begun
        )
        if field.name == "kind"
        else Unknown(Asked.DATE, field.value, begun=field.begun)
        for field in unread_fields(query)
    ]


def unknown_speaker(whom: Meant, people: Iterable[Known]) -> Unknown | None:
    """Return the unknown speaker for words that mean nobody; None if they mean somebody.

    Args:
        whom: whom the words mean.
        people: all who speak.
    """
    if whom.grade is not None:
        return None
    names = list(dict.fromkeys(each.name for each in people))
    told = names[:_MOST_TOLD]
    return Unknown(
        Asked.SPEAKER,
        whom.words,
        tuple(names_alike(whom.words, names[:_MOST_COMPARED])),
        tuple(told),
        len(names) - len(told),
    )


def names_in(query: str, speaker: str | None) -> list[str]:
    """Return the speakers that a query asks for, and the one asked for beside it, each once."""
    names = [*([speaker] if speaker else [])]
    names += [name for ask in read_query(query) for name in (*ask.speakers, *ask.not_speakers)]
    return list(dict.fromkeys(names))


def unknown_in(
    query: str, whom: Iterable[Meant], people: Sequence[Known], headings: Iterable[str]
) -> list[Unknown]:
    """Return everything that a query asks for and that does not exist.

    Args:
        query: in the language of :mod:`briefing_tui.search.language`.
        whom: whom each name that it asks for means.
        people: the speakers of all that is searched.
        headings: the headings of all that is searched; gone through only where one is asked for.
    """
    found = [unknown_speaker(each, people) for each in whom]
    asks = read_query(query)
    asked = list(
        dict.fromkeys(words for ask in asks for words in (*ask.headings, *ask.not_headings))
    )
    titles = list(dict.fromkeys(headings)) if asked else []
    found += [_unknown_heading(words, titles) for words in asked]
    return [*(each for each in found if each is not None), *unknown_fields(query)]


def _unknown_heading(words: str, titles: Sequence[str]) -> Unknown | None:
    if any(known_by(words, title) for title in titles):
        return None
    from difflib import get_close_matches

    compared = list(islice(titles, _MOST_COMPARED))
    alike = get_close_matches(words, compared, n=_MOST_TOLD, cutoff=0.5)
    told = titles[:_MOST_TOLD]
    return Unknown(Asked.HEADING, words, tuple(alike), tuple(told), len(titles) - len(told))
