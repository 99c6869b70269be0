"""Words by which a host moderates: thanking, calling, giving the floor, closing.

Each function takes words in simplified characters.
"""

from __future__ import annotations

import re

from briefing_tui.model import Role
from briefing_tui.transcript import vocabulary as words_of
from briefing_tui.transcript.people import Person
from briefing_tui.transcript.vocabulary import simple


def thanks(words: str, person: Person) -> bool:
    """Whether words open by thanking a person by name or office."""
    if words[:1] not in words_of.THANKS_BEGIN or (match := words_of.THANKS.match(words)) is None:
        return False
    after = words[match.end() : match.end() + 40]
    return person.named and _names(re.split("[。！？!?；;，,]", after, maxsplit=1)[0], person)


def _names(clause: str, person: Person) -> bool:
    """Whether a clause names a person, in full or by surname and office."""
    name = simple(person.name)
    if name in clause:
        return True
    given = name[1:] if len(name) > 2 else name
    if re.search(rf"{re.escape(given)}(?:同志|先生|女士|老师|主任|局长|部长)", clause):
        return True
    # Without the given name: surname and office, or the office alone.
    surname = re.escape(name[:2] if len(name) > 3 and "·" not in name else name[:1])
    addressed = re.match(rf"{surname}(?:副)?({words_of.OFFICE_ENDS})", clause)
    return addressed is not None and addressed[1] in simple("".join(person.offices))


def calls(words: str, upcoming: Person) -> bool:
    """Whether a paragraph calls the very one whose label comes next."""
    if upcoming.role is Role.HOST or not upcoming.named:
        return False
    call = words_of.CALLS.search(words)
    return call is not None and simple(upcoming.name) in words[call.start() :]


def assigns(words: str, upcoming: Person) -> bool:
    """Whether a paragraph gives a question to the very one whose label comes next."""
    match = words_of.ASSIGNS.match(words)
    if match is None or upcoming.role in (Role.HOST, Role.REPORTER):
        return False
    whom = match["whom"]
    offices = simple("".join(upcoming.offices))
    return (upcoming.named and _names(whom, upcoming)) or (len(whom) > 2 and whom in offices)


def opens_floor(words: str) -> bool:
    """Whether a paragraph before a question gives somebody the floor to ask it."""
    if len(words) > 80 or words_of.ANSWERS_ONESELF.search(words):
        return False
    return words_of.OPENS_FLOOR.search(words) is not None


def closes(words: str) -> bool:
    """Whether a paragraph closes the briefing."""
    return words_of.CLOSES.search(words) is not None
