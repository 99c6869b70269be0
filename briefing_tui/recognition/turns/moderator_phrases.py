"""Phrases by which a host moderates: thanking, calling, giving the floor, closing.

Each function takes words in simplified characters.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.model import Role
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.own_words import Pattern
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.text.marks import SEMICOLONS, SURE_ENDS
from briefing_tui.text.patterns import deferred


def thanks(words: str, person: Person) -> bool:
    """Return whether words open by thanking a person by name or office."""
    clause = _thanked(words)
    return clause is not None and person.named and _names(clause, person)


def thanks_all(words: str) -> bool:
    """Return whether words open by thanking those who have spoken, as only a host does."""
    clause = _thanked(words)
    return clause is not None and words_of.THANKS_ALL.match(clause) is not None


_CLAUSE_END = deferred(f"[{SURE_ENDS}{SEMICOLONS}，,]")


def _thanked(words: str) -> str | None:
    """Return the clause after the thanks that words begin with, or None."""
    if words[:1] not in words_of.THANKS_BEGIN or (match := words_of.THANKS.match(words)) is None:
        return None
    return _CLAUSE_END.split(words[match.end() : match.end() + 60], maxsplit=1)[0]


def _names(clause: str, person: Person) -> bool:
    """Return whether a clause names a person, in full or by surname and office."""
    name = person.plain_name
    if name in clause:
        return True
    given = name[1:] if len(name) > 2 else name
    if any(_POLITE.match(clause, end) for end in _ends(clause, given)):
        return True
    # Without the given name: surname and office.
    surname = name[:2] if len(name) > 3 else name[:1]
    offices = person.plain_offices
    behind = (_BEHIND_SURNAME.match(clause, end) for end in _ends(clause, surname))
    return any(match[1] in offices for match in behind if match is not None)


def _ends(words: str, part: str) -> Iterator[int]:
    """Yield each offset at which ``part`` ends in ``words``."""
    at = words.find(part)
    while at >= 0:
        yield at + len(part)
        at = words.find(part, at + 1)


_POLITE = deferred("同志|先生|女士|老师|主任|局长|部长")
_BEHIND_SURNAME = Pattern(
    lambda own: f"(?:副|首席|新闻|一级|二级|三级|四级|总)?({words_of.office_ends(own)})"
)


def calls(words: str, upcoming: Person) -> bool:
    """Return whether a paragraph calls the person whose label comes next."""
    if upcoming.role is Role.HOST or not upcoming.named:
        return False
    call = words_of.CALLS.search(words)
    return call is not None and upcoming.plain_name in words[call.start() :]


def asked_to_speak(words: str) -> str | None:
    """Return the words for the person whom a paragraph asks to speak at its end, or None."""
    match = words_of.HANDS_OVER.match(words)
    return match["whom"] if match is not None and "请问" not in words else None


def hands_over(words: str, upcoming: Person) -> bool:
    """Return whether a paragraph ends by asking the person of the next label to speak."""
    whom = asked_to_speak(words)
    return whom is not None and is_asked(whom, upcoming)


def is_asked(whom: str, upcoming: Person) -> bool:
    """Return whether the words that say who is asked to speak mean a person."""
    if upcoming.role in (Role.HOST, Role.REPORTER):
        return False
    if upcoming.named and _names(whom, upcoming):
        return True
    body = _SPEAKS.split(whom, maxsplit=1)[0]
    return len(body) > 2 and body in upcoming.plain_offices


_SPEAKS = deferred(
    "的?(?:相关|有关)?(?:负责|领导)?同?志?(?:来|为|给|向|先|再|做|作|就|回[答应]|解答|介绍|补充)"
)


def opens_floor(words: str) -> bool:
    """Return whether a paragraph before a question gives somebody the floor to ask it."""
    if len(words) > 120 or words_of.ANSWERS_ONESELF.search(words):
        return False
    return words_of.OPENS_FLOOR.search(words) is not None


def closes(words: str) -> bool:
    """Return whether a paragraph closes the briefing."""
    return words_of.CLOSES.search(words) is not None
