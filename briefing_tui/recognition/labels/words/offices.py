"""Offices in letters, and the names that they precede or follow.

``SECRETARY PIKE``, ``PRESIDENTE MARTÍN OLVERA``, ``DANA LARKIN, DEPUTY SECRETARY FOR WATER``:
titles begin a label and a name is the rest; with a comma between, one side is the office.
"""

from __future__ import annotations

from briefing_tui.model import Role
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.text.patterns import deferred

PARTICLES = words_of.PARTICLES_LATIN
# Particles that occur in offices, but not in names.
_OF_OFFICES = words_of.OFFICE_PARTICLES_LATIN
# Particles that join an office to its field; they occur in names too.
_JOINS = _OF_OFFICES | frozenset("de del du da do della of".split())
_KNOWN = (
    words_of.TITLES_LATIN
    | words_of.OFFICES_LATIN
    | words_of.OFFICE_STARTS_LATIN
    | words_of.OFFICES_BESIDE_LATIN
)
# ``, JR.``: suffixes of a name after a comma.
SUFFIX = deferred(
    r"(?:,\s*|(?<=\w)\s+)(?:J[Rr]|S[Rr]|I{2,3}|IV|M\.?P|MSP|M\.?D|P[Hh]\.?D|E[Ss][Qq]|[KQ]\.?C)\.?\Z"
)
# Family names that are the words for offices as well.
_NAMES_TOO = frozenset(
    "king rey bishop prince judge dean earl duke baron knight major lord marshal sheriff mayor "
    "deacon abbot pope page cook sargent chancellor reeve provost".split()
)
# The most words of a name, and of a name with the office beside it.
_LONGEST_NAME = 5
_INITIAL = 3
# The fewest words of an office, a title, a given and a family name.
_SHORTEST_HELD = 5
# ``GOV. DANA LARKIN, KADMEIA``: the most words of the place that a title governs.
_LONGEST_PLACE = 3
_MOST_COMMAS = 2
# ``REP. DANA LARKIN (R-OH), RANKING MEMBER``: the party behind the name.
_BRACKET_BEHIND = deferred(r"\s*\([^()]{1,30}\)\Z")
_ELIDED = deferred(r"(?:[a-z][’']|de|di|la|le|van|von)[A-ZÀ-Þ]")
# What ends a sentence; a full stop behind a short word abbreviates: ``Parl. Staatssekretär``.
_STOPS = deferred(r"(?<=[a-zà-ÿ]{4})\.\s|[!?;:]\s")
_FEMININE = deferred(r"[’'*:_]in(?:nen)?\Z")
_LONGEST = 40


def plain(word: str) -> str:
    """Return a word in the form that the tables list."""
    word = word.rstrip(".,'’").casefold()
    return _FEMININE.sub("", word) if word.endswith("in") else word


def is_title(word: str) -> bool:
    """Return whether a word is, or is part of, the word for an office: ``Vice-Admiral``."""
    word = plain(word)
    return (
        word in _KNOWN
        or word in words_of.OFFICES_LATIN
        or words_of.OFFICE_STEMS_LATIN.match(word) is not None
        or ("-" in word and all(part in _KNOWN for part in word.split("-")))
    )


def is_office(words: str) -> bool:
    """Return whether one of the words is the word for an office."""
    return any(map(is_title, words.split()))


def without_titles(words: str) -> str:
    """Return words without the titles that they begin with; unchanged if they begin with none."""
    parts = words.removeprefix("The ").removeprefix("THE ").split()
    first = next((at for at, part in enumerate(parts) if not is_title(part)), len(parts))
    if not first:
        return words
    return " ".join(parts[first:])


def is_large(word: str) -> bool:
    """Return whether a word begins with a capital, perhaps after a particle: ``d’Arcy``."""
    return word[0].isupper() or _ELIDED.match(word) is not None


def all_large(names: list[str], most: int) -> bool:
    """Return whether there are at most ``most`` words, all capitalised except particles."""
    large = [name for name in names if name.casefold() not in PARTICLES]
    return 0 < len(large) <= most and all(map(is_large, large))


def is_full_name(words: str) -> bool:
    """Return whether words can be a given and a family name."""
    parts = [part for part in words.split() if part[0].isalpha()]
    large = [part for part in parts if part.casefold() not in PARTICLES]
    return (
        len(large) > 1
        and large[0] == parts[0]
        and large[-1] == parts[-1]
        and all_large(parts, _LONGEST_NAME)
        and not any(part.casefold() in _OF_OFFICES for part in parts)
        and not any(map(is_title, parts[:-1]))
        and (not is_title(parts[-1]) or plain(parts[-1]) in _NAMES_TOO)
        and not any(c.isdigit() or c == "," for c in words)
        and words_of.OUTLETS_LATIN.search(words) is None
        and not any(part.endswith(".") and len(part) > _INITIAL for part in parts)
    )


def office_and_name(words: str) -> tuple[str, str] | None:
    """Return office and name of words with a comma between, in either order, or None."""
    first, comma, rest = (part.strip() for part in words.partition(","))
    if not first or not comma or not rest or len(words.split()) > _LONGEST or SUFFIX.search(words):
        return None
    last = rest.rpartition(",")[2].strip()
    person = _BRACKET_BEHIND.sub("", first)
    before, after = titled_name(person), titled_name(last)
    # ``REP. DANA LARKIN (R-OH), RANKING MEMBER, BUDGET COMMITTEE``
    sure = person != first or first.split(" ", 1)[0].endswith(".")
    if before and (sure or not (after and _rank(first) > _rank(rest))):
        named, other = before, rest
    elif after:
        named, other = after, words[: words.rindex(last)].rstrip(" ,")
    else:
        return None
    title, name = named
    large = all_large([part for part in other.split() if part[0].isalpha()], _LONGEST)
    if not large and not (is_title(other.split()[0]) and not _STOPS.search(other)):
        return None
    if not (
        is_office(other)
        or (title and not is_honorific(title) and len(other.split()) <= _LONGEST_PLACE)
        or plain(other) in words_of.ROLES_LATIN
        or (title and _joins(other))
        or _describes(other)
    ):
        return None
    return (f"{title}, {other}" if title and not is_honorific(title) else other), name


def office_then_titled_name(words: str) -> tuple[str, str] | None:
    """Return office and name where a title stands between, or None.

    ``Bundesminister für Umwelt Mag. Alma Pichler``: the office is not one of words for offices
    alone, so that only the title shows where the name begins.
    """
    parts = words.split()
    if len(parts) < _SHORTEST_HELD or "," in words or not is_title(parts[0]):
        return None
    for at in range(len(parts) - 3, 1, -1):
        named = titled_name(" ".join(parts[at:]))
        if named is None or not named[0] or not is_title(parts[at]) or is_title(parts[at - 1]):
            continue
        return f"{' '.join(parts[:at])} {named[0]}".strip(), named[1]
    return None


def is_honorific(title: str) -> bool:
    """Return whether a title names no office, as ``The Rt Hon`` or ``Dr.``."""
    return all(plain(word) in words_of.HONORIFICS_LATIN for word in title.split())


def role_beside(office: str) -> Role:
    """Return the role that words beside a name give, such as ``NOVA TV CORRESPONDENT``."""
    words = [plain(word) for word in office.split()]
    asks = any(
        words_of.ROLES_LATIN.get(word) is Role.REPORTER and word not in words_of.CROWDS_LATIN
        for word in words
    )
    return Role.REPORTER if asks else words_of.ROLES_LATIN.get(plain(office), Role.UNKNOWN)


def titled_name(words: str) -> tuple[str, str] | None:
    """Return title and name of words that are a full name, perhaps after titles, or None."""
    name = without_titles(words)
    if not name or not is_full_name(name):
        return None
    return words[: len(words) - len(name)].strip(), name


def _rank(words: str) -> int:
    """Return how much words read as an office rather than as a name with its title: 0 to 3."""
    first = words.split()[0]
    return 2 * (is_title(first) and not is_honorific(first)) + _joins(words)


def _joins(words: str) -> bool:
    return any(part.casefold() in _JOINS for part in words.split())


def _describes(words: str) -> bool:
    """Return whether words without an office are too long and too joined for a name."""
    return len(words.split()) > 2 and _joins(words) and words.count(",") < _MOST_COMMAS
