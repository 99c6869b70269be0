"""The fields of labels, and the names that are right for one."""

from __future__ import annotations

import re

from tests.fitting.layouts.language import capitalised, upper
from tests.fitting.layouts.layout import Fields, Layout
from tests.fitting.layouts.meeting import Meeting, Person

_CHAIRED = ("chair", "reader", "hearing")
_CLOCK = re.compile(r"\[?\(?\b\d{1,2}:\d\d(?::\d\d)?\)?\]?")
_MARKS = re.compile(r"(?m)^\s*(?:[#>*•\-—–|]+\s*)*(?:\d+[.、)]\s*)?")
_BRACKETED = re.compile(r"[（(\[](.*?)[)）\]]")


def _term(meeting: Meeting, person: Person) -> str:
    """Return what a person is called by role alone."""
    terms = meeting.language.terms
    if person.role == "mod" and meeting.kind in _CHAIRED:
        return terms["chair" if person.sex == "m" else "chairf"]
    return terms[{"mod": "mod", "off": "voice", "rep": "rep"}[person.role]]


def fields_of(meeting: Meeting, person: Person, number: int) -> Fields:
    """Return what the places of a label are filled with.

    A field in capitals is in capitals: ``full``, ``sur`` and ``given`` are names, ``mr`` a title,
    ``w`` what the role is called, ``n`` the number of the turn, ``num`` and ``AB`` that of the
    person, ``hm`` the time of day, ``hms``, ``ms`` and ``mms`` the time since the beginning.
    """
    words, terms = meeting.language, meeting.language.terms
    title = terms["mr"] if person.sex == "m" else terms["ms"]
    term = _term(meeting, person)
    parts = person.full.split() if " " in person.full else [person.surname]
    seconds = int(meeting.seconds)
    now = meeting.clock + seconds
    fields = {
        "full": person.full,
        "FULL": upper(words, person.full),
        "sur": person.surname,
        "SUR": upper(words, person.surname),
        "given": person.given,
        "g": person.given[0],
        "mr": title,
        "MR": upper(words, title),
        "office": person.office,
        "OFFICE": upper(words, person.office),
        "Office": capitalised(person.office),
        "org": person.org,
        "party": person.party,
        "seat": person.seat,
        "outlet": person.outlet,
        "deg": person.degree,
        "ini": "".join(part[0] for part in parts).upper(),
        "num": str(person.number),
        "AB": "ABCDEFGHIJKLMNOP"[person.number - 1],
        "w": term,
        "W": upper(words, term),
        "n": str(number),
        "iso": meeting.iso,
        "hm": f"{now // 3600:02}:{now // 60 % 60:02}",
        "hms": f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}",
        "ms": f"{seconds // 60}:{seconds % 60:02}",
        "mms": f"{seconds // 60:02}:{seconds % 60:02}",
        "end": "{end}",
    }
    fields |= {key: terms[key] for key in ("mod", "chair", "q", "a", "rep", "int", "spk", "voice")}
    return fields | {key.upper(): upper(words, terms[key]) for key in ("q", "a", "rep", "int")}


def core_of(label: str) -> str:
    """Return the words of a label without clocks, marks, numbers and delimiters."""
    words = _MARKS.sub("", _CLOCK.sub(" ", label))
    words = " ".join(words.replace("*", " ").replace("_", " ").split())
    return words.strip(" :：︰.-—–|・,，。[]【】〔〕<>《》（）()○◯　\t")


def alternates(meeting: Meeting, person: Person, label: str, layout: Layout) -> str:
    """Return who is right, between bars.

    That is the full name, then surname and title; or what the label says where that is no more
    than an office or a role.
    """
    fields = fields_of(meeting, person, 0)
    core = core_of(label)
    names = [] if layout.anonymous else [person.full]
    outer = _BRACKETED.sub("", core).strip(" :：")
    inner = [words.strip() for words in _BRACKETED.findall(core)]
    if person.surname.casefold() not in label.casefold() or (
        meeting.language.cjk and person.surname not in label
    ):
        names += [core, outer, *filter(None, inner)]
        names = _by_role(person, label, fields, core, names, layout.anonymous)
    else:
        names += _by_name(meeting, person, label, fields, [core, outer, *inner])
    told: dict[str, None] = {}
    for name in map(str.strip, names):
        if name and "|" not in name and "\t" not in name:
            told[name] = None
    return "|".join(told)


def _by_role(
    person: Person, label: str, fields: Fields, core: str, names: list[str], anonymous: bool
) -> list[str]:
    """Return the names with those of a label that tells no name."""
    low = label.casefold()
    if fields["w"].casefold() in low and fields["w"] != core and person.role != "off":
        names = [*names, fields["w"]]
    if person.role == "rep":
        if person.outlet.casefold() in low:
            return [*names, person.outlet]
        return ["role:reporter", *names]
    return [*names, "role:host"] if person.role == "mod" and not anonymous else names


def _by_name(
    meeting: Meeting, person: Person, label: str, fields: Fields, parts: list[str]
) -> list[str]:
    """Return the names of a label that tells at least a surname."""
    if meeting.language.cjk or meeting.language.code == "ko":
        names = [] if person.full in label else [person.surname]
        names += [part for part in parts if not re.search(r"[\[\]()（）]", part)]
    else:
        names = [f"{fields['mr']} {person.surname}", person.surname]
        if not re.search(r"[(,\[\n\d]", parts[0] + label.strip()):
            names.append(parts[0])
    alone = sum(other.office == person.office for other in meeting.people) == 1
    if person.office.casefold() in label.casefold() and alone:
        names.append(person.office)
    return names
