"""Words beside a name in letters: a number, degrees, an office before a bracket."""

from __future__ import annotations

import re

from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.offices import (
    PARTICLES,
    all_large,
    is_full_name,
    is_honorific,
    is_title,
    plain,
    titled_name,
    without_titles,
)
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.text.patterns import deferred

# ``Q4 Ms Larkin``: the number of a question before whoever asks it.
_NUMBERED = deferred(r"Q\d{1,4}\s+(?=[^\W\d_]{2})")
# ``Dr. Dana Larkin, LL.M.``: degrees behind a name.
_DEGREES = deferred(
    r"(?:,\s*(?:LL\.?\s?[BM]|MBA|MPA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|M\.?Eng|B\.?Eng|Ph\.?\s?D|MPH|MdB|MdL|"
    r"CBE|OBE|MBE|FRS|AO|AM|CPA|RN|J\.?D|D\.?Phil|DDr|M\.?Ed|Lc\.|(?!D\.C|U\.S)(?:[A-Z][A-Za-z]{0,2}\.){2,4})\.?(?:\s\([^()]{2,20}\))?)+\Z"
)

# ``Hon DANA LARKIN (Opposition) to the Minister of Finance``, ``DANA LARKIN (S) replik``: whom
# somebody asks, and what kind of speech it is.
_TO_WHOM = deferred(
    r"(?<=[)\]])(?:\s+(?:to the [A-Z][^.:;]{2,80}|[a-zà-ÿ]{4,14})|,\s[a-zà-ÿ][^:]{2,60})\Z"
)


def without_number_and_degrees(words: str) -> str:
    """Return a label's words without a question's number, degrees, and who is asked."""
    if (number := _NUMBERED.match(words)) is not None:
        words = words[number.end() :]
    words = _DEGREES.sub("", words) or words
    return _TO_WHOM.sub("", words)


# ``Mme la présidente de séance``: a form of address and an article before an office.
_POLITE = deferred(
    r"(?:(?:M\.?|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Madam|Madame|Monsieur|Herr|Frau|Sr\.?|Sra\.?|Señora?|Senyora?|"
    r"Senhora?|Signora?|Dhr\.?|Mevr\.?)\s+)?(?:the\s+|l[ae]\s+|l['’]|el\s+|il\s+|o\s+|a\s+|der\s+|die\s+|de\s+)?",
    re.IGNORECASE,
)


# Those who preside or keep the record, behind whom a bracket has a name rather than a party.
_CHAIR = deferred(
    r"\b(?:president[ea]?|presidenta|secretari[oa]|prosecretari[oa]|chair(?:man|woman|person)?|"
    r"speaker|clerk|présidente?|προεδρε[υύ]\w+|πρ[οό]εδρο[ςσ]|головуюч\w+|председател\w+|secrétaire|schriftführer(?:in)?|vorsitzende[rn]?)\Z",
    re.IGNORECASE,
)
_THE = deferred(r"The\s", re.IGNORECASE)
_FAMILY_NAME = deferred(r"[^\W\d_a-z][^\W\d_A-Z][\w’'-]*(?: [^\W\d_a-z][\w’'-]+){0,2}\Z")


def _is_office_alone(words: str) -> bool:
    """Return whether words are an office and no name: ``The DEPUTY SPEAKER``, not ``Sen. PIKE``."""
    polite = _POLITE.match(words)
    if polite is not None and polite.end():
        after = words[polite.end() :]
        first = next(iter(after.split()), "")
        if first and is_title(first) and not is_honorific(first):
            rest = without_titles(after)
            return not rest or rest.split()[0].casefold() in PARTICLES
    parts = words.split()
    rest = without_titles(words)
    if rest == words or (is_honorific(parts[0]) and len(parts) > 1 and rest):
        return is_title(parts[-1]) and not is_honorific(parts[0])
    return not rest or rest.split()[0].casefold() in PARTICLES


# Factions and offices of Indonesia, behind which a bracket has the name of who speaks.
_HELD_IN_BRACKET = deferred(
    r"(?:ANGGOTA\s+)?F-|(?:ANGGOTA|WAKIL|KETUA|PIMPINAN|MENTERI|MENKO|DIRJEN|SEKJEN|IRJEN|DIRUT|"
    r"DIREKTUR|KEPALA|GUBERNUR|DEPUTI|SEKRETARIS|PLT)\b"
)
# The fewest words of an office that nothing but its holder stands behind.
_SHORTEST_HELD = 3
_QUESTION = deferred(r"Q\s?\d{0,3}")
_FACTION = deferred(r"\s*/\s*F?-?[A-Z][\w. -]{0,20}\Z")


def office_then_bracket(outer: str, inner: str) -> ReadLabel | None:
    """Return who is named in a bracket behind an office, ``Minister (Deputy Larkin)``, or None."""
    if _HELD_IN_BRACKET.match(outer):
        # ``F-PKS (H. AHMAD ZULKARNAEN, Lc.)``, ``KETUA RAPAT (Dr. RATNA DEWANTI, M.Si./F-PG)``
        bare = _DEGREES.sub("", _FACTION.sub("", inner)).strip()
        held = titled_name(bare)
        name = held[1] if held is not None else bare if is_full_name(bare) else None
        marked = bare != inner or (held is not None and bool(held[0]))
        # ``ANGGOTA F-PG (JAWA BARAT)``: without a title or degree two words may be a place.
        least = 3 if "F-" in outer or len(outer.split()) < _SHORTEST_HELD else 2
        if name is not None and (marked or (bare.isupper() and len(bare.split()) >= least)):
            form = Form.TITLE_CAPITALS if outer.isupper() else Form.TITLE_NAME
            return ReadLabel(form, name, office=outer, named=True)
    first, _, outlet = inner.partition(", ")
    asks = words_of.ROLES_LATIN.get(_bare(outer)) is Role.REPORTER or _QUESTION.fullmatch(outer)
    if asks and (asker := titled_name(first)) is not None:
        # ``Question 2 (Dana Larkin, Harbor News)``, ``Q1 (Mr Otto Vahur, Harbor Holdings)``
        form = Form.TITLE_CAPITALS if first.isupper() else Form.TITLE_NAME
        return ReadLabel(form, asker[1], Role.REPORTER, outlet or None, named=True)
    if not _is_office_alone(outer) and not (
        # ``The Cabinet Secretary for Transport (Rosa Quillan)``
        (
            _THE.match(outer)
            and any(map(is_title, outer.split()))
            and (is_full_name(inner) or _is_addressed(inner))
        )
        or _holds(outer, inner)
        or (_CHAIR.fullmatch(outer) and is_full_name(inner))
    ):
        return None
    if words_of.OUTLETS_LATIN.search(inner):
        return None
    told, _, again = inner.partition(", ")
    if again and is_full_name(told) and plain(again) == plain(outer):
        # ``Präsidentin (Quillan Rosa, Präsidentin)``
        form = Form.TITLE_CAPITALS if told.isupper() else Form.TITLE_NAME
        return ReadLabel(form, told, office=outer, named=True)
    if _CHAIR.search(outer) and _FAMILY_NAME.match(inner) and not is_title(inner.split()[0]):
        # ``Sr. PRESIDENTE (Torres)``
        form = Form.TITLE_CAPITALS if outer.split()[-1].isupper() else Form.TITLE_NAME
        return ReadLabel(form, inner, office=outer, named=True)
    named = titled_name(inner)
    name = named[1] if named is not None else inner if _is_addressed(inner) else None
    if name is None:
        return None
    form = Form.TITLE_CAPITALS if outer.isupper() else Form.TITLE_NAME
    return ReadLabel(form, name, office=outer, named=True)


def _bare(words: str) -> str:
    """Return words in small letters without a number at their end."""
    return words.rstrip("0123456789 #").casefold()


def _holds(outer: str, inner: str) -> bool:
    """Return whether a title shows that the words in a bracket are a name, not a party or place.

    ``Menteri Kerja Raya [Dato Sri Alexander Nantah]``
    """
    first = outer.split()[0]
    named = titled_name(inner)
    return named is not None and bool(named[0]) and is_title(first) and not is_honorific(first)


def _is_addressed(words: str) -> bool:
    """Return whether words are a form of address or title and a family name: ``Mme Vialle``."""
    first, *names = words.split()
    known = plain(first) in words_of.TITLES_LATIN or plain(first) in ("m", "mlle", "eng", "adv")
    return known and 1 <= len(names) <= 2 and all_large(names, 2) and not any(map(is_title, names))
