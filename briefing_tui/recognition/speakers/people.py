"""The people of a briefing: which labels are one person, and what offices they hold."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from briefing_tui.dataclass import replace
from briefing_tui.model import Reason, Role, Span
from briefing_tui.recognition.labels.label import Label, key_of
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.recognition.lexicon.vocabulary import SPOKESPERSON
from briefing_tui.recognition.speakers.holders import Holders, abbreviates, holders_of, only
from briefing_tui.recognition.speakers.person import Person, fullest, key_of_name, with_more
from briefing_tui.recognition.speakers.recent_holders import RecentHolders
from briefing_tui.recognition.structure.presence import Present

__all__ = ["People", "Person"]

# The number of labels with an office from which its bearer is always labelled so.
_CONSISTENT = 2
_WITNESSES = ("the witness", "witness", "the deponent", "deponent")


class People:
    """The people whom the labels of one document mean.

    Attributes:
        present: the people whom lead and list of those present name, with their offices.
        spokesperson: the name of the one who answers by title or lead, or None.
        speaks_for: whether that one is called a spokesperson.
        fuller: the full name for each shortened name in a label.
        sessions: the titles within the text, each with the one who answers from there on.
    """

    def __init__(
        self,
        present: Present,
        spokesperson: str | None,
        speaks_for: bool,
        fuller: Mapping[str, str],
        sessions: Sequence[tuple[Span, str]],
    ) -> None:
        self.present = present
        self.spokesperson = spokesperson
        self.speaks_for = speaks_for
        self.fuller = fuller
        self.sessions = sessions
        self._people: dict[str, Person] = {}
        self._found: dict[tuple[str, ...], Person | None] = {}
        self._hosts: list[Person] | None = None
        self._officials: list[Person] | None = None
        self._indexed: Holders | None = None
        self._last_answerer: tuple[int, str] | None = None
        self._answering_by_name: set[str] = set()
        self._told, self._offices = Counter[str](), Counter[str]()
        self._recent = RecentHolders()

    @property
    def host(self) -> Person | None:
        """Return the host, the first named one of several, or None if none is known."""
        if self._hosts is None:
            self._hosts = [person for person in self._people.values() if person.role is Role.HOST]
        named = [person for person in self._hosts if person.named]
        if len(named) == 1 or (self._hosts and not named):
            return (named or self._hosts)[0]
        if not self._hosts and (told := self._unlabelled_host()) is not None:
            return self._named(told, Role.HOST, ())
        return named[0] if named else None

    @property
    def officials(self) -> Sequence[Person]:
        """Return the people named in labels who are neither host nor reporters."""
        if self._officials is None:
            named = (who for who in self._people.values() if who.named)
            self._officials = [who for who in named if who.role not in (Role.HOST, Role.REPORTER)]
        return self._officials

    def reporter(self, name: str) -> Person:
        """Return the reporter of an outlet."""
        return self._plain(ReadLabel(Form.OUTLET, name, Role.REPORTER))

    def _unlabelled_host(self) -> str | None:
        """Return who presides by lead or field without a label, or None."""
        if self.present.host is not None:
            return self.present.host if self.presiding is None else None
        told = self.present.moderator
        return None if told is None or key_of_name(told) in self._people else told

    @property
    def presiding(self) -> Person | None:
        """Return the official who holds the press conference by title or lead, or None."""
        person = self._people.get(key_of_name(self.present.host or ""))
        return person if person is not None and person.role is not Role.HOST else None

    @property
    def answering(self) -> Person | None:
        """Return the one who answers by title or lead, if that one has a label, or None."""
        return self._people.get(key_of_name(self.spokesperson or ""))

    def enrol(self, labels: Sequence[Label]) -> None:
        """Add everybody whom the labels name, before any turn is credited."""
        for who in (label.who for label in labels if self._is_named(label.who)):
            person = self._named(who.name, who.role, (who.office,) if who.office else ())
            if who.office:
                self._told[person.key] += 1
            if who.answers:
                self._answering_by_name.add(person.key)
        self._offices.update(label.key for label in labels if not label.who.named)

    def given(self, name: str, role: Role) -> Person:
        """Return the person for a name or mark, such as ``Q``, that the container gives."""
        who = read_label(name)
        if who is not None and who.form is Form.MARK and who.answers and self.spokesperson:
            return self._named(self.spokesperson, Role.OFFICIAL, ())
        if who is not None and not who.named and who.role is not Role.UNKNOWN:
            return self._plain(who)
        if who is not None and who.office:
            return self._named(who.name, who.role if role is Role.UNKNOWN else role, (who.office,))
        return self._named(name, role, ())

    def credit(self, label: Label) -> tuple[Person | None, Reason]:
        """Return the person whom a label means, or None, and the reason."""
        who = label.who
        words = label.words
        if (explained := self.present.full_names.get(words)) is not None:
            # ``環境局局長`` is the office of whom the head names; in ``相良委員長`` is a surname.
            held = who.form is Form.OFFICE and words[0] != explained[0]
            person = self._named(explained, who.role, (words,) if held else ())
            return person, Reason("legend", (words, person.name), label.span)
        if self._is_named(who):
            person = self._named(who.name, who.role, (who.office,) if who.office else ())
            self._recent.note(who.office, person)
            # ``<답변> (이수진 과장)`` is hers alone: the next ``<답변>`` is the spokesperson's.
            if who.answers and (who.name in words or self.spokesperson is None):
                self._last_answerer = (label.span.start, person.key)
            listed = self.present.offices.get(person.name)
            if listed:
                return person, Reason("label-listed", (words, listed[0]), label.span)
            return person, Reason("label", (words,), label.span)
        if who.answers:
            return self._answerer(label)
        if who.role is Role.HOST and (host := self.host) is not None and host.named:
            return host, Reason("sole-host", (words, host.name), label.span)
        if who.form is Form.SURNAME_OFFICE and (known := self._by_surname(who)) is not None:
            return known, Reason("surname", (words, known.name), label.span)
        if who.form is Form.OFFICE:
            if (known := self._by_office(label)) is not None:
                return known, Reason("office", (words, known.name), label.span)
            before = key_of_name(who.name) in self._people  # as a chair, who opens the sitting
            if not before and (last := self._recent.last_with(label.key)) is not None:
                return last, Reason("last-office", (words, last.name), label.span)
        begun, answers = self._session(label.span.start)
        if begun >= 0 and answers is not None and who.name.casefold() in _WITNESSES:
            person = self._named(answers, Role.OFFICIAL, ())
            return person, Reason("sole-answerer", (words, person.name), label.span)
        return self._plain(who), Reason("label-only-office", (words,), label.span)

    def _answerer(self, label: Label) -> tuple[Person | None, Reason]:
        """Return the person whom the mark of an answer means, or None, and the reason.

        It is the one who last answered by name, else the one who answers by title or lead, else
        the only official; None if there are several.
        """
        at, key = self._last_answerer or (-1, None)
        begun, spokesperson = self._session(label.span.start)
        if spokesperson is not None and (key is None or begun > at):
            key = self._named(spokesperson, Role.OFFICIAL, ()).key
        if key is None and (witness := self._witness()) is not None:
            key = self._plain(witness).key
        if key is not None:
            person = self._people[key]
            return person, Reason("sole-answerer", (label.words, person.name), label.span)
        answering = (Role.OFFICIAL, Role.UNKNOWN)
        officials = list(islice((who for who in self.officials if who.role in answering), 2))
        if len(officials) == 1 and officials[0].key not in self._answering_by_name:
            person = officials[0]
            return person, Reason("only-official", (label.words, person.name), label.span)
        if len(officials) > 1:
            return None, Reason("several-officials", (label.words,), label.span)
        return self._plain(label.who), Reason("label-only-office", (label.words,), label.span)

    def _witness(self) -> ReadLabel | None:
        """Return who is labelled as the witness, as in a deposition, or None."""
        words = next(filter(self._offices.__contains__, _WITNESSES), None)
        return ReadLabel(Form.ROLE, words.upper(), Role.OFFICIAL) if words else None

    def _session(self, offset: int) -> tuple[int, str | None]:
        """Return where a session begins (-1 for the lead), and who answers in it, or None."""
        place = bisect_left(self.sessions, offset, key=lambda session: session[0].start) - 1
        if place < 0:
            return -1, self.spokesperson
        span, name = self.sessions[place]
        return span.start, name

    def _by_surname(self, who: ReadLabel) -> Person | None:
        """Return the only person of that surname who holds that office, or None."""
        surname, office = who.plain_name[:1], who.plain_office
        asked = (surname, office)
        if asked not in self._found:
            self._found[asked] = only(self._holders.with_surname(surname, office))
        return self._found[asked]

    @property
    def _holders(self) -> Holders:
        """Return the index of named people; make it anew when they have changed."""
        if self._indexed is None:
            self._indexed = holders_of(person for person in self._people.values() if person.named)
        return self._indexed

    def _by_office(self, label: Label) -> Person | None:
        """Return the only person with the office that a label gives, or None."""
        office = label.key
        _begun, spokesperson = self._session(label.span.start)
        if spokesperson is not None and self._is_of_spokesperson(office, spokesperson):
            return self._named(spokesperson, Role.OFFICIAL, ())
        known = only(
            person
            for whole, person in self._holders.with_office(office)
            if whole == office or not self._tells_apart(person, office)
        )
        if known is not None or " " not in office:
            return known
        if label.who.office:
            # ``Mme la rapporteure`` is who has the very office ``rapporteure``.
            known = self._holders.with_exact_office(key_of(label.who.office))
        return known or only(
            person for whole, person in self._holders.by_office if abbreviates(office, whole)
        )

    def _tells_apart(self, person: Person, office: str) -> bool:
        """Return whether labels keep a person with a fuller office apart from a shorter office."""
        return _CONSISTENT <= self._told[person.key] < self._offices[office]

    def _is_of_spokesperson(self, office: str, spokesperson: str) -> bool:
        held = key_of("".join(self.present.offices.get(spokesperson, ())))
        own = held.endswith(office) and not held.endswith(f"副{office}")
        return own or (self.speaks_for and office in SPOKESPERSON)

    def _is_named(self, who: ReadLabel) -> bool:
        """Return whether a label gives a name, or one that stands for a fuller name."""
        return who.named or who.name in self.fuller

    def _named(self, name: str, role: Role, offices: tuple[str, ...]) -> Person:
        name = self.fuller.get(name, name)
        key = key_of_name(name)
        old = self._people.get(key)
        listed = self.present.offices.get(name, ())
        if old is None:
            full = self.present.full_names.get(name, name)
            person = Person(key, full, role, fullest(offices, listed), True)
        else:
            person = with_more(old, role, offices)
        if person is not old:
            self._put(person)
        return person

    def _plain(self, who: ReadLabel) -> Person:
        role = who.role
        if role is Role.UNKNOWN and (who.office or who.answers):
            role = Role.OFFICIAL
        # All marks of a question count as one reporter, since nothing tells them apart.
        key = "?" if who.answers is False else key_of_name(who.name)
        offices = (who.office,) if who.office and who.office != who.name else ()
        if key not in self._people:
            self._put(Person(key, who.name, role, offices))
        return self._people[key]

    def _put(self, person: Person) -> None:
        """Add a person, and discard the cached results that this may change."""
        self._people[person.key] = person
        if person.named:
            self._found.clear()
            self._officials = self._indexed = None
        if person.named or person.role is Role.HOST:
            self._hosts = None

    def appoint_moderator(self) -> None:
        """Make the one who presides by lead or field the host, if others speak too.

        A spokesperson who holds a press conference is no host; nor is somebody who speaks alone.
        """
        told = self.present.moderator or self.present.host or ""
        person = self._people.get(key_of_name(told))
        roles = [(other.role, other.named) for other in self._people.values()]
        others = sum(named and role is not Role.REPORTER for role, named in roles)
        hosts = any(role is Role.HOST for role, _named in roles)
        answers = self.spokesperson is not None and told == self.spokesperson
        if person is not None and others > 1 and not hosts and not answers:
            self.appoint(person)

    def appoint(self, person: Person) -> None:
        """Make a person the host."""
        self._put(replace(self._people[person.key], role=Role.HOST))

    def settled(self, person: Person) -> Person:
        """Return the person with what all later labels added."""
        return self._people[person.key]
