"""Names in letters, alone, behind titles, and beside outlets."""

from __future__ import annotations

import re

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.offices import (
    PARTICLES,
    SUFFIX,
    all_large,
    is_full_name,
    is_honorific,
    is_large,
    is_office,
    is_title,
    plain,
    titled_name,
    without_titles,
)
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.text.patterns import deferred

_WORD = deferred(r"[^\W\d_][\w.'’\-]*", re.UNICODE)
# ``DANA LARKIN/NOVA TV``: a name and the outlet for which its bearer asks.
_OF_OUTLET = deferred(r"(?P<name>[^/]{3,40})/(?P<outlet>[^/]{2,40})\Z")
# ``Foreign Ministry Spokesperson``, ``White House Press Secretary`` before a name.
_OF_BODY = deferred(
    r"(?:[^\W\d_][\w’'.&-]*\s+){1,5}(?:Spokes(?:person|man|woman)|(?:Press )?Secretary|Minister|"
    r"Commissioner|Director|Administrator|Governor|Ambassador)\s+",
    re.IGNORECASE,
)
_LONGEST_ACRONYM = 5
# ``В.Ларкин``: the initials of given names and the family name.
_INITIALS = deferred(
    r"(?:[^\W\d_]\.\s?[^\W\d_]\.\s?|[^\W\d_]\.|[^\W\d_a-zA-Z]\.\s)[^\W\d_]{2}[\w’'\-]*\Z"
)


def before_outlet(words: str) -> ReadLabel | None:
    """Return who is named before an outlet, as in ``DANA LARKIN/NOVA TV``, or None."""
    match = _OF_OUTLET.match(words)
    if match is None:
        return None
    name, outlet = match["name"].strip(), match["outlet"].strip()
    if not 1 < len(name.split()) <= 4 or not all_large(name.split(), 4) or is_office(outlet):
        return None
    if not outlet[0].isupper():
        return None
    form = Form.TITLE_CAPITALS if words.isupper() else Form.TITLE_NAME
    return ReadLabel(form, name, Role.REPORTER, outlet, named=True)


# What joins the fields of an office, and no name.
_AND = frozenset("and dan und och og et".split())


def by_name(words: str) -> ReadLabel | None:
    """Return who is named by name or title, as in ``MS. LARKIN`` or ``Prime Minister``, or None."""
    parts = SUFFIX.sub("", words).replace(",", " , ").split()
    if len(parts) > 12 or not _WORD.match(parts[0]):
        return None
    names = [part for part in parts if part[0].isalpha()]
    large = [part for part in names if part.casefold() not in PARTICLES]
    if not large:
        return None
    if not all(map(is_large, large)):
        # ``Ministr dopravy Martin Kupcan``
        return _titled_in_full(words) if is_title(parts[0]) else None
    first, last = plain(parts[0]), plain(parts[-1])
    titled = plain(large[0]) in words_of.TITLES_LATIN
    if (full := _titled_in_full(words)) is not None:
        return full
    if titled and not is_honorific(parts[0]) and _is_acronym(parts[-1]) and not words.isupper():
        # ``Presiden RI``
        return ReadLabel(Form.OFFICE, words, office=words)
    if in_capitals(large[1:] if titled and len(large) > 1 else large):
        if last in words_of.OFFICES_LATIN or (first in words_of.OFFICE_STARTS_LATIN and not titled):
            return ReadLabel(Form.OFFICE, words, office=words)
        if titled and len(large) > 1:
            return ReadLabel(Form.TITLE_CAPITALS, words, named=True)
        return ReadLabel(Form.CAPITALS, words, named=len(large) in (2, 3))
    if len(names) > 6:
        return None
    if all(is_title(part) for part in large):
        return ReadLabel(Form.OFFICE, words, office=words)
    if titled and 1 < len(large) <= 4:
        return ReadLabel(Form.TITLE_NAME, words, named=True)
    if first in words_of.OFFICE_STARTS_LATIN:
        return ReadLabel(Form.OFFICE, words, office=words)
    if _INITIALS.match(words):
        return ReadLabel(Form.TITLE_NAME, words, named=True)
    return ReadLabel(Form.TITLE_CASE, words, named=2 <= len(large) <= 4)


def _titled_in_full(words: str) -> ReadLabel | None:
    """Return who is named by title and full name, ``PRESIDENTE MARTÍN OLVERA``, or None.

    A body may stand before the title: ``Foreign Ministry Spokesperson Dana Larkin``.
    """
    bare = SUFFIX.sub("", words)
    name = without_titles(bare)
    if len(name) == len(bare) and (body := _OF_BODY.match(bare)) is not None:
        name = bare[body.end() :]
    if len(name) != len(bare) and not words.isupper():
        name = _behind_body(name)
    if len(name) == len(bare) or not is_full_name(name):
        return None
    if name.split()[0].casefold() in words_of.STATES_LATIN:
        # ``Presiden Republik Indonesia``
        return None
    title = bare[: len(bare) - len(name)].strip()
    if not is_honorific(title) and not _AND.isdisjoint(map(str.casefold, name.split()[1:-1])):
        # ``MENTERI KELAUTAN DAN PERIKANAN``
        return ReadLabel(Form.OFFICE, words, office=words)
    form = Form.TITLE_CAPITALS if words.isupper() else Form.TITLE_NAME
    name += words[len(bare) :] if "," in words[len(bare) :] else ""
    return ReadLabel(form, name, office=None if is_honorific(title) else title, named=True)


def _is_acronym(word: str) -> bool:
    return word.isupper() and word.isalpha() and 1 < len(word) <= _LONGEST_ACRONYM


def _behind_body(words: str) -> str:
    """Return the name that ends words behind a title; the words themselves if none is told apart.

    ``PSP Jan Skopal`` and ``dopravy ČR Martin Kupcan``: acronyms and words in small letters belong
    to the office.
    """
    parts = words.split()
    office = [
        at
        for at, part in enumerate(parts)
        if _is_acronym(part)
        or (part[0].islower() and part.casefold() not in PARTICLES and "’" not in part)
    ]
    name = parts[office[-1] + 1 :] if office and office[0] == 0 else parts
    return " ".join(name) if len(name) > 1 else words


def is_outlet(words: str) -> bool:
    """Return whether words are the name of an outlet: ``Reuters``, ``Harbor Daily News``."""
    parts = words.split()
    if len(parts) == 1:
        return plain(words) in words_of.AGENCIES_LATIN
    return (
        len(parts) <= 5
        and "," not in words
        and all_large(parts, 5)
        and words_of.OUTLETS_LATIN.search(words) is not None
        and not is_office(words)
    )


def name_and_outlet(words: str) -> ReadLabel | None:
    """Return who is named before an outlet, or None.

    ``Dana Larkin, Nova News``, ``DANA LARKIN/NOVA NEWS``
    """
    between = "," if "," in words else "/"
    first, _, outlet = (part.strip() for part in words.partition(between))
    if not outlet or (named := titled_name(first)) is None:
        return None
    if not all_large([part for part in outlet.split() if part[0].isalpha()], 5):
        return None
    title, name = named
    form = Form.TITLE_CAPITALS if words.isupper() else Form.TITLE_NAME
    if words_of.OUTLETS_LATIN.search(outlet):
        return ReadLabel(form, name, Role.REPORTER, outlet, named=True)
    return ReadLabel(form, name, named=True) if title and is_honorific(title) else None


def in_capitals(names: list[str]) -> bool:
    """Return whether the words are in capitals, except for parts such as ``Mc``."""
    letters = [
        re.sub(r"\A(?:Mc|Mac|[Dd]e|[Dd]i|O’|O'|La|Le|Van|Von|Mr|Ms|Mrs|Dr)", "", n) for n in names
    ]
    joined = "".join(c for name in letters for c in name if c.isalpha())
    return len(joined) >= 2 and joined.isupper()
