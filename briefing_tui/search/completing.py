"""Completing: the values that a filter may be meant to have, offered while it is typed.

Names are told by the one matcher of people, headings as ``#`` tells them, kinds and days as the
language of queries reads them. So what is offered is what the filter finds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Briefing, Kind, Role, walk_sections
from briefing_tui.search.begun import Begun, written_value
from briefing_tui.search.codes import Ints
from briefing_tui.search.directory import Directory
from briefing_tui.search.heading_names import known_by
from briefing_tui.search.language import KINDS
from briefing_tui.search.naming import HAN, forms_of
from briefing_tui.search.regions import UNDATED
from briefing_tui.search.speakers import Grade, Known, grade_of
from briefing_tui.search.spelled import may_become
from briefing_tui.search.unknown import Asked
from briefing_tui.text.patterns import deferred
from briefing_tui.translation import used_language

MOST_OFFERED = 50
"""The most values that are offered at once."""

MOST_HOLDERS = 2
"""The most people that are told beside an office."""

SHORTEST_INSIDE = 3
"""The fewest Latin letters that are looked for inside words."""

_NOTE = "旁注"
_BETWEEN_NUMBERS = deferred(r"[年月/.]")
_ONE_DIGIT = deferred(r"-([2-9])(?=-|\Z)")


@dataclass(frozen=True, slots=True)
class Completion:
    """A value that is offered for a filter.

    Attributes:
        shown: the value as people read it.
        written: as it stands in a query, between quotation marks where it needs them.
        told: what is said beside it: an office of a name, who holds an office, another word for a
            kind.
        count: how many speakers, sections or briefings have it; 0 where that is not counted.
        whole: whether nothing more can be typed to it, as to a year.
    """

    shown: str
    written: str
    told: str = ""
    count: int = 0
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Completions:
    """The values that are offered at a place of a query.

    Attributes:
        begun: the value that is being typed.
        offered: the best first; empty where nothing fits, or where it is complete.
    """

    begun: Begun
    offered: tuple[Completion, ...] = ()

    @classmethod
    def of(cls, begun: Begun, found: Iterable[Completion]) -> Completions:
        """Return the first of what was found for a value, but for a value that is complete."""
        offered = tuple(islice(found, MOST_OFFERED))
        if len(offered) == 1 and offered[0].whole and offered[0].shown == begun.words.strip():
            offered = ()
        return cls(begun, offered)


class Completer:
    """Offers the values of the filters of some texts.

    Args:
        people: all who speak.
        headings: the headings of all sections.
        days: of each text, as ordinals, or :data:`.regions.UNDATED`.
    """

    def __init__(self, people: Sequence[Known], headings: Iterable[str], days: Ints) -> None:
        self._directory = Directory(people)
        self._names = Counter(each.name for each in people)
        self._offices = Counter(office for each in people for office in each.offices)
        self._office_of: dict[str, str] = {}
        self._holders: dict[str, dict[str, None]] = {}
        for each in people:
            for office in each.offices:
                self._office_of.setdefault(each.name, office)
                self._holders.setdefault(office, {})[each.name] = None
        self._headings = Counter(headings)
        self._days = Counter(
            date.fromordinal(day).isoformat() for day in days.tolist() if day != UNDATED
        )

    def offer(
        self, begun: Begun, shown: Briefing | None, check: Callable[[], object]
    ) -> Completions:
        """Return what is offered for a value that is being typed.

        Args:
            begun: the value.
            shown: the briefing that is read, whose people and headings come first.
            check: called now and then; it may raise to give up.
        """
        found = {
            Asked.SPEAKER: lambda: self._people(begun.words, shown, check),
            Asked.HEADING: lambda: self._titles(begun.words, shown, check),
            Asked.DATE: lambda: self._dates(begun.words),
            Asked.KIND: lambda: kinds(begun.words),
        }[begun.asked]()
        return Completions.of(begun, found)

    def _people(
        self, words: str, shown: Briefing | None, check: Callable[[], object]
    ) -> Iterator[Completion]:
        here = [speaker.name for speaker in shown.speakers] if shown is not None else []
        if not words.strip():
            every = dict.fromkeys([*here, *(name for name, _ in self._names.most_common())])
            return map(self._named, every)
        # The order: how well the words fit, names before offices, who is read, who speaks more.
        ranked: list[tuple[tuple[int, bool, bool, int], Completion]] = []
        among = self._directory.among(words)
        names: dict[str, int] = {}
        for name, role in dict.fromkeys((each.name, each.role) for each in among):
            check()
            if (worth := _worth(words, Known("", name, role, ()))) is not None:
                names[name] = min(worth, names.get(name, worth))
        for name, worth in names.items():
            order = (worth, False, name not in here, -self._names[name])
            ranked.append((order, self._named(name)))
        tight = forms_of(words).tight
        held = dict.fromkeys(office for each in among for office in each.offices)
        held.update((each, None) for each in self._offices if tight in forms_of(each).tight)
        for office in held:
            check()
            worth_ = _worth(words, Known("", "", Role.UNKNOWN, (office,)))
            if worth_ is not None and office not in names:
                order = (worth_, True, True, -self._offices[office])
                ranked.append((order, self._held(office)))
        ranked.sort(key=lambda each: each[0])
        return (completion for _order, completion in ranked)

    def _named(self, name: str) -> Completion:
        office = self._office_of.get(name, "")
        return Completion(name, written_value(name), office, self._names[name])

    def _held(self, office: str) -> Completion:
        holders = islice(self._holders[office], MOST_HOLDERS)
        told = ", ".join(name for name in holders if name != office)
        return Completion(office, written_value(office), told, self._offices[office])

    def _titles(
        self, words: str, shown: Briefing | None, check: Callable[[], object]
    ) -> Iterator[Completion]:
        here = [
            section.title
            for speech in (shown.speeches if shown is not None else ())
            for section in walk_sections(speech.sections)
        ]
        typed = forms_of(words).tight
        loose: list[str] = []
        for title in dict.fromkeys([*here, *(title for title, _ in self._headings.most_common())]):
            check()
            if typed in forms_of(title).tight:
                yield self._headed(title)
            else:
                loose.append(title)
        for title in loose:
            check()
            if known_by(words, title):
                yield self._headed(title)

    def _headed(self, title: str) -> Completion:
        return Completion(title, written_value(title), count=self._headings[title])

    def _dates(self, words: str) -> Iterator[Completion]:
        begun = _as_iso(words)
        length = next((each for each in (4, 7, 10) if each > len(begun.rstrip("-"))), 10)
        found: Counter[str] = Counter()
        for day, count in self._days.items():
            if day.startswith(begun):
                found[day[:length]] += count
        for day in sorted(found, reverse=True):
            yield Completion(day, day, count=found[day], whole=length == 10)


def _worth(words: str, known: Known) -> int | None:
    """Return how well words fit a name or an office, 0 the best; None if they cannot become it.

    Whoever types is not done yet, so beginnings count that the matcher of people does not take.
    """
    if (grade := grade_of(words, known)) is not None:
        return grade
    typed = forms_of(words)
    for form in map(forms_of, (known.name, *known.offices)):
        long_enough = len(typed.tight) >= SHORTEST_INSIDE or not typed.tight.isascii()
        if typed.tight and long_enough and typed.tight in form.tight:
            return Grade.PART
        if typed.words and all(_begins_word(word, form.words) for word in typed.words):
            return Grade.BEGUN
    letters = typed.tight
    spelled = letters.isascii() and letters.isalpha() and bool(HAN.search(known.name))
    return len(Grade) if spelled and may_become(letters, forms_of(known.name).tight) else None


def _begins_word(begun: str, words: Sequence[str]) -> bool:
    return any(word.startswith(begun) for word in words)


def kinds(words: str) -> Iterator[Completion]:
    """Yield the kinds of speech, and notes, that words may become, in the language of the words."""
    chinese = {kind.value: name for name, kind in reversed(KINDS.items())}
    names = [(kind.value, chinese.get(kind.value, "")) for kind in Kind] + [("note", _NOTE)]
    typed = words.strip().lower()
    for english, han in names:
        told = typed or used_language() == "en" or not han
        if told and english.startswith(typed):
            yield Completion(english, english, han)
        elif han and (typed in han or known_by(typed, han)):
            yield Completion(han, han, english)


def _as_iso(words: str) -> str:
    """Return the beginning of a day as ``2021-09-2``, however it was typed."""
    day = _BETWEEN_NUMBERS.sub("-", words.strip().rstrip("日"))
    return _ONE_DIGIT.sub(r"-0\1", day)
