"""Shortened or misprinted names in labels, and the full names that they mean.

``MS. LARKIN`` is Dana Larkin if title, lead or another label give that name, and no other of
that family; ``LARKIN`` alone is Dana Larkin if another label gives that name; ``PRESIDENT OF
KADMEIA DANA LARKIN`` is the person of the label ``DANA LARKIN``; ``CHAIMRAN LARKIN`` is
``CHAIRMAN LARKIN`` if that is a label as well.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.words import PARTICLES, Form, ReadLabel, is_title, read_label
from briefing_tui.recognition.labels.words.offices import is_full_name
from briefing_tui.recognition.lexicon.vocabulary import (
    HONORIFICS_LATIN,
    OFFICES_LATIN,
    ROLES_LATIN,
    TITLES_LATIN,
)
from briefing_tui.text.languages import words
from briefing_tui.text.patterns import deferred

_TITLES = TITLES_LATIN | OFFICES_LATIN
_OF_WOMEN = frozenset(words("women"))
_OF_MEN = frozenset(words("men"))
# The least similarity of a title and its misprint, as ``SequenceMatcher`` measures it.
_MISPRINTED = 0.85
# An office of one word, a given and a family name.
_SHORTEST_WITH_OFFICE = 3
# The fewest labels of a name that a misprint of it is known by, and its fewest letters.
_OFTEN = 2
_SHORTEST_FAMILY = 5
# Words that occur in many offices.
_OF_ALL = frozenset("deputy vice assistant under acting general senior chief special".split())
_WORD = deferred(r"\w+")


def fuller_names(labels: Sequence[Label], lead: str) -> dict[str, str]:
    """Return the full name for each shortened or misprinted one that the text settles.

    Args:
        labels: the labels.
        lead: the title, and the text before the first label.
    """
    # ``Q.`` below ``BY MS. LARKIN:`` has her name, but not its form.
    by_form = sorted(labels, key=lambda label: label.who.form is not Form.MARK)
    named = {label.who.name: label.who for label in by_form if label.who.named}
    latin = {name: who for name, who in named.items() if name.isascii() or _is_latin(name)}
    found = _misprinted_titles(latin)
    found |= _misprinted_families(labels, latin)
    full = [name for name in latin if " " in name and not _titled(name) and name not in found]
    by_family: defaultdict[str, list[str]] = defaultdict(list)
    for name, who in latin.items():
        if _titled(name) and who.form in (Form.TITLE_CAPITALS, Form.TITLE_NAME):
            by_family[name.split()[-1].casefold()].append(name)
    ending = _by_last_word(full)
    in_lead = frozenset(_WORD.findall(lead.casefold()))
    for family, names in by_family.items():
        # The lead is searched for a family name only if it has that name as a word.
        led = () if family.isalnum() and family not in in_lead else _in_lead(family, lead)
        known = {name.casefold(): name for name in (*led, *ending[family])}
        fitting = [name for key, name in known.items() if key.endswith(f" {family}")]
        if len(fitting) == 1 and _one_person(names):
            office = (latin[fitting[0]].office or "") if fitting[0] in latin else ""
            found |= {
                name: fitting[0]
                for name in names
                if _agrees(name, fitting[0]) and not _holds_another(name, office)
            }
    found = {name: found.get(fuller, fuller) for name, fuller in found.items()}
    alone = {
        label.who.name
        for label in labels
        if label.who.form in (Form.CAPITALS, Form.TITLE_CASE)
        and " " not in label.who.name
        and not is_title(label.who.name)
    }
    times = Counter(label.who.name for label in labels)
    order = list(times)
    listed = _by_last_word(_listed(lead, alone))
    for family in alone:
        fitting = ending[family.casefold()]
        if not fitting and len(listed[family.casefold()]) == 1:
            found[family] = listed[family.casefold()][0]
        if len(fitting) != 1:
            continue
        # ``SPIKA`` before ``NAIBU SPIKA`` and more often: a short form follows the full one.
        first = order.index(family) < order.index(fitting[0])
        if not (first and times[family] > times[fitting[0]]):
            found[family] = fitting[0]
    return found


def _listed(lead: str, families: Collection[str]) -> list[str]:
    """Return the full names of some families that a line of the lead gives with an office.

    ``Rosa Quillan, Governor of the Bank``
    """
    found: list[str] = []
    for line in lead.split("\n"):
        if ":" in line or not any(family in line for family in families):
            continue
        who = read_label(line.strip().rstrip(",;"))
        if who is not None and who.office and is_full_name(who.name):
            found.append(who.name)
    return list(dict.fromkeys(found))


def with_known_ends(labels: Sequence[Label]) -> Iterator[Label]:
    """Yield the possible labels; cut title and office off where a known name ends one.

    In ``PRESIDENT OF KADMEIA DANA LARKIN`` only another label ``DANA LARKIN`` shows where the
    office ends.
    """
    names = {
        label.who.name
        for label in labels
        if label.who.form in (Form.CAPITALS, Form.TITLE_CASE) and label.who.named
    }
    for label in labels:
        words = label.who.name.split()
        if len(words) < _SHORTEST_WITH_OFFICE or not names or not _titled(label.who.name):
            yield label
            continue
        ends = [" ".join(words[first:]) for first in range(1, len(words) - 1)]
        if (name := next((end for end in ends if end in names), None)) is None:
            yield label
            continue
        office = label.who.name.removesuffix(name).strip()
        capitals = label.who.name.isupper()
        form = Form.TITLE_CAPITALS if capitals else Form.TITLE_NAME
        yield label._replace(
            who=replace(label.who, form=form, name=name, office=office, named=True)
        )


def _by_last_word(names: Iterable[str]) -> defaultdict[str, list[str]]:
    """Return the names of several words, by their last word in case-folded form."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        found[name.casefold().rpartition(" ")[2]].append(name)
    return found


def _is_latin(name: str) -> bool:
    return name[0].isalpha() and name[0].lower() != name[0].upper()


def _titled(name: str) -> bool:
    """Return whether a name begins with a title, or is one."""
    first = name.split()[0].rstrip(".").casefold()
    return first in _TITLES or first in ROLES_LATIN or is_title(first)


def _agrees(name: str, full: str) -> bool:
    """Return whether a label prints no given name, or that of the fuller name."""
    first = [word for word in name.split()[:-1] if not _titled(word)]
    words = [word for word in first if word.casefold() not in PARTICLES]
    return not words or full.split()[0].casefold() in {word.casefold() for word in words}


def _in_lead(family: str, lead: str) -> Iterable[str]:
    """Yield the full names in a lead that end in a family name."""
    large = r"[A-ZÀ-Þ][\w’'-]+"
    given = rf"(?P<before>(?:{large}[ ]+){{0,3}})(?P<given>{large})(?:\s+[A-ZÀ-Þ]\.)?"
    for match in re.finditer(rf"\b{given}\s+(?P<family>(?i:{re.escape(family)}))\b", lead):
        if not _titled(match["given"]):
            names = match["before"].split()
            titled = [at for at, word in enumerate(names) if _titled(word)]
            # ``GOVERNOR RODOLFO PAZ ALTERRA``: all between the title and the family name.
            first = match.start() if titled else match.start("given")
            words = lead[first : match.end()].split()
            yield " ".join(words[titled[-1] + 1 if titled else 0 :])


def _one_person(names: Sequence[str]) -> bool:
    """Return whether the titles before one family name can be those of one person."""
    titles = {word.rstrip(".").casefold() for name in names for word in name.split()}
    return not (titles & _OF_WOMEN and titles & _OF_MEN)


def _holds_another(name: str, office: str) -> bool:
    """Return whether a label gives an office that the one of a fuller name is not.

    ``SEC. LARKIN`` is not ``COMMISSIONER DANA LARKIN``; ``SEC.`` may be short for ``SECRETARY``.
    """
    own = [word for word in _offices_in(name.rpartition(" ")[0]) if word not in _OF_ALL]
    other = [word for word in _offices_in(office) if word not in _OF_ALL]
    if not own or not other:
        return False
    return not any(
        one.startswith(another) or another.startswith(one) for one in own for another in other
    )


def _offices_in(words: str) -> list[str]:
    """Return the words for an office, without forms of address, as the tables list them."""
    plain = (word.strip(".,").casefold() for word in words.split())
    return [word for word in plain if is_title(word) and word not in HONORIFICS_LATIN]


def _misprinted_families(labels: Sequence[Label], named: Mapping[str, ReadLabel]) -> dict[str, str]:
    """Return the right name for each that lacks or changes one letter of a name that recurs.

    ``GOVERNOR ALTERR`` once beside ``GOVERNOR ALTERRA`` many times.
    """
    times = Counter(label.who.name for label in labels if label.who.name in named)
    often = [name for name, count in times.items() if count >= _OFTEN]
    found: dict[str, str] = {}
    for name, count in times.items():
        if count > 1 or len(name.split()[-1]) < _SHORTEST_FAMILY:
            continue
        before, _, family = name.rpartition(" ")
        if not _offices_in(before):
            # Two people may be called so, ``MR. LARKIN`` and ``MR. LARKINS``.
            continue
        alike = [
            other
            for other in often
            if other.rpartition(" ")[0].casefold() == before.casefold()
            and times[other] > _OFTEN * count - 1
            and _one_letter(family.casefold(), other.rpartition(" ")[2].casefold())
        ]
        if len(alike) == 1:
            found[name] = alike[0]
    return found


def _one_letter(one: str, other: str) -> bool:
    """Return whether words differ by one letter, lost, added or changed, behind the first two."""
    if one == other or abs(len(one) - len(other)) > 1 or one[:2] != other[:2]:
        return False
    same = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1),
        min(len(one), len(other)),
    )
    return (
        one[same + 1 :] == other[same + 1 :]
        or one[same:] == other[same + 1 :]
        or one[same + 1 :] == other[same:]
    )


def _misprinted_titles(names: Iterable[str]) -> dict[str, str]:
    """Return the right name for each that begins with a misprinted title."""
    right: dict[str, str] = {}
    known = [name.partition(" ") for name in names]
    titles: defaultdict[str, list[str]] = defaultdict(list)
    for title, _, rest in known:
        if title.casefold() in TITLES_LATIN and len(title) > 4:
            titles[rest].append(title)
    if not titles:
        return right
    # Imported here: few texts have titles in letters.
    from difflib import SequenceMatcher

    for title, _, rest in known:
        if not rest or title.casefold().rstrip(".") in TITLES_LATIN:
            continue
        for other in titles[rest]:
            alike = SequenceMatcher(None, title.casefold(), other.casefold())
            if alike.real_quick_ratio() >= _MISPRINTED and alike.ratio() >= _MISPRINTED:
                right[f"{title} {rest}"] = f"{other} {rest}"
    return right
