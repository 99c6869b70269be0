"""Texts that look like records and in which nobody speaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.fitting.layouts.language import capitalised
from tests.fitting.layouts.meeting import Meeting


def _article(m: Meeting) -> str:
    rng, space = m.rng, m.language.space
    author = m.language.terms["author"] + m.language.colon + m.officials[0].full
    out = [m.title, author, m.date, ""]
    for _ in range(rng.randint(12, 25)):
        words = m.paragraph(rng.randint(2, 5))
        words += space + m.pick("quote") if rng.random() < 0.5 else ""
        words += space + m.pick("said", rng.choice(m.people).full) if rng.random() < 0.4 else ""
        out += [words, ""]
    return "\n".join(out)


def _minutes(m: Meeting) -> str:
    rng, terms, colon = m.rng, m.language.terms, m.language.colon
    out = [
        terms["min"] + colon + m.title,
        "",
        terms["date"] + colon + m.date,
        terms["place"] + colon + rng.choice(m.language["places"]),
        terms["present"] + colon + ", ".join(person.full for person in m.people),
        "",
    ]
    for number, head in enumerate(m.language["head"], 1):
        out += [f"{number}. {head}", ""]
        for _ in range(rng.randint(2, 5)):
            words = m.paragraph(rng.randint(1, 4))
            out += [words + m.language.space + m.pick("said", rng.choice(m.people).full), ""]
        out += [m.pick("vote"), ""]
    return "\n".join([*out, *map(m.fill, m.language["end"])])


def _questions(m: Meeting) -> str:
    rng = m.rng
    out = [m.title, "", m.paragraph(2), ""]
    style = rng.choice(["{}. {}", "### {1}", "**{1}**", "{1}"])
    for number in range(1, rng.randint(10, 18)):
        out += [style.format(number, m.pick("ques")), m.paragraph(rng.randint(1, 5)), ""]
    return "\n".join(out)


def _monologue(m: Meeting) -> str:
    rng = m.rng
    out = [rng.choice(m.language["head"]), m.date, "", m.pick("greet"), ""]
    for words in m.speech(rng.randint(50, 120)):
        out += [words, ""]
    return "\n".join(out)


def _fields(m: Meeting) -> str:
    rng, out = m.rng, [m.title, ""]

    def name() -> str:
        return rng.choice(m.people).full

    held: Mapping[str, Callable[[], str]] = {
        "date": lambda: m.date,
        "place": lambda: m.pick("places"),
        "source": lambda: m.pick("outlets"),
        "author": name,
        "agenda": lambda: m.pick("head"),
        "apol": name,
    }
    for _ in range(rng.randint(8, 14)):
        out += [m.language.terms[key] + m.language.colon + value() for key, value in held.items()]
        out += ["", m.paragraph(2), ""]
    return "\n".join(out)


def _glossary(m: Meeting) -> str:
    out = [m.title, ""]
    for word in m.language["head"] + m.language["orgs"] + m.language["places"]:
        out += [word + m.language.colon + m.paragraph(m.rng.randint(1, 3)), ""]
    return "\n".join(out)


def _letter(m: Meeting) -> str:
    out = [m.pick("orgs"), m.date, ""]
    for _ in range(m.rng.randint(6, 14)):
        out += [m.paragraph(m.rng.randint(2, 6)), ""]
    return "\n".join([*out, m.officials[0].full, capitalised(m.officials[0].office)])


def _programme(m: Meeting) -> str:
    out, minute = [m.title, m.date, ""], 9 * 60
    for person in m.people * 3:
        minute += m.rng.choice([15, 20, 30])
        clock = f"{minute // 60}:{minute % 60:02}"
        who = f"{person.full} ({person.office}){m.language.colon}"
        out.append(f"{clock}  {who}{m.pick('head')}")
    return "\n".join([*out, "", m.paragraph(3)])


def _points(m: Meeting) -> str:
    out = [m.title, "", m.paragraph(2), ""]
    for head in m.language["head"]:
        points = [f"{number}. {m.sentence()}" for number in range(1, m.rng.randint(4, 9))]
        out += [f"## {head}", "", *points, "", m.pick("colon"), ""]
    return "\n".join(out)


def _narrative(m: Meeting) -> str:
    rng, out = m.rng, [m.title, ""]
    for _ in range(rng.randint(15, 30)):
        person = rng.choice(m.people)
        words = rng.choice([m.pick("quote"), m.pick("said", person.full), m.paragraph(1)])
        out += [words + m.language.space + m.paragraph(rng.randint(1, 4)), ""]
    return "\n".join(out)


CONTROLS: Mapping[str, Callable[[Meeting], str]] = MappingProxyType(
    {
        "control_article": _article,
        "control_minutes": _minutes,
        "control_faq": _questions,
        "control_monologue": _monologue,
        "control_fields": _fields,
        "control_glossary": _glossary,
        "control_letter": _letter,
        "control_programme": _programme,
        "control_list_of_points": _points,
        "control_narrative": _narrative,
    }
)
"""The maker of each kind of text."""
