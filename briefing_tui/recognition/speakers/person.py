"""One person of a briefing, with the offices that labels print."""

from __future__ import annotations

from functools import lru_cache

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import Role
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks.

    Attributes:
        key: the identifier of this person among the others.
        name: the name alone, or the label where no name is known.
        role: as the labels tell it.
        offices: as printed, the fullest first.
        named: whether ``name`` is a person's name.
    """

    key: str
    name: str
    role: Role
    offices: tuple[str, ...] = ()
    named: bool = False

    @property
    def plain_name(self) -> str:
        """Return the name in simplified characters."""
        return in_simplified(self.name)

    @property
    def plain_offices(self) -> str:
        """Return all offices in simplified characters, one behind the other."""
        return in_simplified("".join(self.offices))


def with_more(person: Person, role: Role, offices: tuple[str, ...]) -> Person:
    """Return a person with role and offices that one more label gives."""
    role = role if person.role is Role.UNKNOWN else person.role
    offices = fullest(person.offices, offices)
    if role is person.role and offices is person.offices:
        return person
    return replace(person, role=role, offices=offices)


_PARTS_NAMES = deferred(r"[\s·•・‧.]")


@lru_cache(maxsize=4096)
def key_of_name(name: str) -> str:
    """Return the identifier of the person of a name: without case and what parts its words."""
    return _PARTS_NAMES.sub("", name).casefold()


def fullest(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the longer of two ways to print somebody's offices."""
    return one if not other or len("".join(one)) >= len("".join(other)) else other
