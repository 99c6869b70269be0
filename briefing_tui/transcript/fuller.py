"""Names that labels print in short or misprint, and the names that they stand for.

``MS. LARKIN`` is Dana Larkin where title, lead or another label say so, and nobody else of that
name is there; ``CHAIMRAN LARKIN`` is ``CHAIRMAN LARKIN`` where that is a label as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from briefing_tui.transcript.labels import Label
from briefing_tui.transcript.vocabulary import OFFICES_LATIN, ROLES_LATIN, TITLES_LATIN
from briefing_tui.transcript.who import Form

_TITLES = TITLES_LATIN | OFFICES_LATIN | frozenset(ROLES_LATIN)
_OF_WOMEN = frozenset("mrs ms miss mme madame señora sra frau lady dame queen princess".split())
_OF_MEN = frozenset("mr sir lord king prince señor sr herr don".split())
# How alike a title and its misprint are at least, as ``SequenceMatcher`` measures it.
_MISPRINTED = 0.85


def fuller_names(labels: Sequence[Label], lead: str) -> dict[str, str]:
    """For a label's name, the name that it stands for, where the text settles it.

    Args:
        labels: the labels.
        lead: title, and what stands before the first of them.
    """
    named = {label.who.name: label.who for label in labels if label.who.named}
    latin = {name: who for name, who in named.items() if name.isascii() or _is_latin(name)}
    short = {
        name: _without_titles(name)
        for name, who in latin.items()
        if who.form in (Form.TITLE_CAPITALS, Form.TITLE_NAME) and who.office is None
    }
    found = _misprinted_titles(latin)
    full = [
        name
        for name in latin
        if len(name.split()) > 1 and _without_titles(name) == name and name not in found
    ]
    by_family: defaultdict[str, list[str]] = defaultdict(list)
    for name, family in short.items():
        by_family[family.casefold()].append(name)
    for family, names in by_family.items():
        known = {name.casefold(): name for name in (*_in_lead(family, lead), *full)}
        fitting = [name for key, name in known.items() if key.endswith(f" {family}")]
        if len(fitting) == 1 and _one_person(names):
            found |= dict.fromkeys(names, fitting[0])
    return found


def _is_latin(name: str) -> bool:
    return name[0].isalpha() and name[0].lower() != name[0].upper()


def _without_titles(name: str) -> str:
    """A name without the titles that it begins with."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in _TITLES:
        words = words[1:]
    return " ".join(words)


def _in_lead(family: str, lead: str) -> Iterable[str]:
    """The given and family names that a lead prints for a family name."""
    given = r"(?P<given>[A-ZÀ-Þ][\w’'-]+)(?:\s+[A-ZÀ-Þ]\.)?"
    for match in re.finditer(rf"\b{given}\s+(?P<family>(?i:{re.escape(family)}))\b", lead):
        if match["given"].casefold() not in _TITLES:
            yield " ".join(match.group().split())


def _one_person(names: Sequence[str]) -> bool:
    """Whether titles before one family name can be those of one person."""
    titles = {word.rstrip(".").casefold() for name in names for word in name.split()}
    return not (titles & _OF_WOMEN and titles & _OF_MEN)


def _misprinted_titles(names: Iterable[str]) -> dict[str, str]:
    """For a name with a word that is nearly a title, the same name with the title."""
    right: dict[str, str] = {}
    known = [name.partition(" ") for name in names]
    for title, _, rest in known:
        if not rest or title.casefold().rstrip(".") in TITLES_LATIN:
            continue
        for other, _, same in known:
            if same == rest and other.casefold() in TITLES_LATIN and len(other) > 4:
                alike = SequenceMatcher(None, title.casefold(), other.casefold()).ratio()
                if alike >= _MISPRINTED:
                    right[f"{title} {rest}"] = f"{other} {rest}"
    return right
