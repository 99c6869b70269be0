"""Named people by the surname or the office that a label gives instead of their names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from briefing_tui.dataclass import dataclass
from briefing_tui.recognition.labels.label import key_of
from briefing_tui.recognition.speakers.person import Person


@dataclass(frozen=True, slots=True)
class Holders:
    """Named people, indexed by the surname or office that a label may give.

    Attributes:
        by_surname: by the first character of a name, the people with all their offices.
        by_office: each office without case, with whoever holds it, in alphabetical order.
    """

    by_surname: Mapping[str, Sequence[tuple[Person, str]]]
    by_office: Sequence[tuple[str, Person]]

    def with_surname(self, surname: str, office: str) -> Iterator[Person]:
        """Yield the people of a surname whose offices contain one, both in simplified form."""
        for person, offices in self.by_surname.get(surname, ()):
            if office in offices:
                yield person

    def with_office(self, office: str) -> Iterator[tuple[str, Person]]:
        """Yield the offices that begin with one, which has no case, each with its holder."""
        first = bisect_left(self.by_office, office, key=lambda entry: entry[0])
        beginning = islice(self.by_office, first, None)
        yield from takewhile(lambda entry: entry[0].startswith(office), beginning)

    def with_exact_office(self, office: str) -> Person | None:
        """Return the only holder of an office, which has no case and is given whole, or None."""
        return only(person for whole, person in self.with_office(office) if whole == office)


def abbreviates(short: str, whole: str) -> bool:
    """Return whether an office is a longer one with initials for its last words.

    ``presiden ri`` is ``presiden republik indonesia``; both are without case.
    """
    first, _, initials = short.partition(" ")
    words = whole.split()
    return (
        len(words) > 2 and words[0] == first and initials == "".join(word[0] for word in words[1:])
    )


def holders_of(people: Iterable[Person]) -> Holders:
    """Return the index of some people."""
    by_surname: defaultdict[str, list[tuple[Person, str]]] = defaultdict(list)
    by_office: list[tuple[str, Person]] = []
    for person in people:
        by_surname[person.plain_name[:1]].append((person, person.plain_offices))
        by_office += [(key_of(office), person) for office in person.offices]
    return Holders(by_surname, sorted(by_office, key=lambda entry: entry[0]))


def only(people: Iterable[Person]) -> Person | None:
    """Return the only person among people, who may be repeated; None if there are several."""
    found: Person | None = None
    for person in people:
        if found is not None and person.key != found.key:
            return None
        found = person
    return found
