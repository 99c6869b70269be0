"""A desk's own words, which the tables of recognition have in addition to the built-in ones.

The tables of a process are in one state: :func:`use` extends them all. A text read with other
words is another briefing, so a cache of briefings stores :attr:`OwnWords.digest` with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing_tui.dataclass import dataclass
from briefing_tui.text.patterns import compiled, deferred
from briefing_tui.text.simplified import in_simplified, with_traditional
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    _Table = dict[str, Any]
else:
    _Table = dict


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that a desk's transcripts have and the tables that are built in lack.

    Attributes:
        offices: words that end the name of an office.
        outlets: words that end the name of an outlet.
        bodies: words that end the name of a body.
        surnames: Chinese surnames of one to three characters.
        fields: words before a colon that tell about the document, never who speaks.
        labels: words that are a label, each with what it means: the name of a role, or
            ``question`` or ``answer``.
    """

    offices: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """Return a string that differs for different words; empty where there are none."""
        from hashlib import sha256

        return sha256(self.as_json().encode()).hexdigest() if self != NONE else ""

    def as_json(self) -> str:
        """Return the words in ASCII, as one process hands them to another."""
        import json
        from dataclasses import asdict

        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, words: str) -> OwnWords:
        """Return what :meth:`as_json` wrote."""
        import json

        told = json.loads(words)
        labels = tuple((label, meaning) for label, meaning in told.pop("labels"))
        return cls(labels=labels, **{name: tuple(each) for name, each in told.items()})

    def meaning(self, *meanings: str) -> tuple[str, ...]:
        """Return the labels that have one of some meanings."""
        return tuple(word for word, meaning in self.labels if meaning in meanings)


NONE = OwnWords()

_in_use = NONE
_followers: list[Callable[[], object]] = []


def in_use() -> OwnWords:
    """Return the own words that the tables have taken up."""
    return _in_use


def use(own: OwnWords) -> None:
    """Make the tables of this process take up own words, in the place of those before."""
    global _in_use
    if own == _in_use:
        return
    _in_use = own
    for follow in _followers:
        follow()


def follow(changed: Callable[[], object]) -> None:
    """Call a function each time that other words are taken up."""
    _followers.append(changed)


def han(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words in Chinese characters as the tables have them."""
    return tuple(in_simplified(word) for word in words if not word.isascii())


def latin(words: Iterable[str]) -> tuple[str, ...]:
    """Return the words in letters as the tables have them."""
    return tuple(word.casefold() for word in words if LETTERS.fullmatch(word))


LETTERS = deferred(r"[^\u1100-\U0003ffff]+")
"""Words in European letters; labels in other scripts have no tables that could be extended."""


class Pattern:
    """A regular expression of which own words are part; compiled when it is first looked for.

    Args:
        written: returns the expression with some own words.
        flags: as of :func:`re.compile`.
    """

    def __init__(self, written: Callable[[OwnWords], str], flags: int = 0) -> None:
        self._written = written
        self._flags = flags
        follow(self._forget)

    def __getattr__(self, name: str) -> Any:
        if name not in ("search", "match", "fullmatch"):
            raise AttributeError(name)
        # Kept as attributes, so that the next call goes to the expression itself.
        made = compiled(self._written(_in_use), self._flags)
        self.search = made.search
        self.match = made.match
        self.fullmatch = made.fullmatch
        return getattr(made, name)

    def _forget(self) -> None:
        for name in ("search", "match", "fullmatch"):
            self.__dict__.pop(name, None)


class Words(set[str]):
    """A set of words of which own words are part.

    Args:
        known: those that are built in.
        own: returns the others.
    """

    def __init__(self, known: Iterable[str], own: Callable[[OwnWords], Iterable[str]]) -> None:
        super().__init__(known)
        self._known = frozenset(self)
        self._own = own
        self._renew()
        follow(self._renew)

    def _renew(self) -> None:
        self.clear()
        self.update(self._known, self._own(_in_use))
        self._longest = max(map(len, self), default=0)
        self._lasts = with_traditional(frozenset(word[-1:] for word in self))

    def last_of(self, words: str) -> str | None:
        """Return the longest of these that ends other words; None when none does.

        The other words may be in traditional characters.
        """
        if words[-1:] not in self._lasts:
            return None
        plain = in_simplified(words[-self._longest :])
        return next((plain[at:] for at in range(len(plain)) if plain[at:] in self), None)


class Meanings(_Table):
    """Words with their meanings, of which own words are part.

    Args:
        known: those that are built in.
        own: returns the others.
    """

    def __init__(
        self, known: dict[str, Any], own: Callable[[OwnWords], Iterable[tuple[str, Any]]]
    ) -> None:
        super().__init__(known)
        self._known = dict(known)
        self._own = own
        self._renew()
        follow(self._renew)

    def _renew(self) -> None:
        self.clear()
        self.update(self._known)
        self.update(self._own(_in_use))
