"""The words by which transcripts tell who speaks, of all languages together, by kind.

The words themselves are in :mod:`briefing_tui.text.languages`, one file a language, and in a
desk's own words (:mod:`briefing_tui.recognition.lexicon.own_words`). Tables with ``LATIN`` in
their names hold the languages that are written in letters, the others those in Chinese
characters, simplified: words are looked up in :func:`briefing_tui.text.simplified.in_simplified`,
but that a function or table says that it takes traditional ones too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing_tui.model import Role
from briefing_tui.recognition.lexicon.chinese_phrases import (
    ANSWER_OPENS,
    ANSWERS_ONESELF,
    CALLS,
    CLOSES,
    HANDS_OVER,
    LEADS_UP,
    NUMBERED_MARK,
    OPENS_FLOOR,
    OUTLET_QUOTED,
    SENTENCE_MARKS,
    SENTENCE_STARTS,
    SENTENCE_WORDS,
    THANKS,
    THANKS_ALL,
    THANKS_BEGIN,
    WRITTEN,
)
from briefing_tui.recognition.lexicon.own_words import (
    Meanings,
    OwnWords,
    Pattern,
    Words,
    han,
    latin,
)
from briefing_tui.text.languages import HAN, HANGUL, LETTERS, expression, phrases, words
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

__all__ = [
    "AGENCIES_LATIN",
    "ANSWERS_LATIN",
    "ANSWERS_ONESELF",
    "ANSWER_MARKS",
    "ANSWER_OPENS",
    "ASKERS_LATIN",
    "BODIES",
    "CALLS",
    "CLOSES",
    "CROWDS_LATIN",
    "DATE_FIELDS",
    "EDITORIAL",
    "FIELDS",
    "FIELDS_LATIN",
    "FIELD_ENDS",
    "HANDS_OVER",
    "HEADS_LATIN",
    "HEADS_OF_PLACES",
    "HONORIFICS_LATIN",
    "HOSTS",
    "LEADS_UP",
    "NUMBERED_LATIN",
    "NUMBERED_MARK",
    "OFFICES",
    "OFFICES_BESIDE_LATIN",
    "OFFICES_LATIN",
    "OFFICE_BEGINS",
    "OFFICE_PARTICLES_LATIN",
    "OFFICE_STARTS_LATIN",
    "OFFICE_STEMS_LATIN",
    "OFFICE_WORD",
    "OPENING_GREETING",
    "OPENING_HEAD",
    "OPENS_FLOOR",
    "OUTLETS",
    "OUTLETS_LATIN",
    "OUTLET_QUOTED",
    "PARTICLES_LATIN",
    "POLITE",
    "PRESENTS",
    "PRESENT_FIELDS",
    "PROGRAMMES_LATIN",
    "QUESTION_MARKS",
    "ROLES",
    "ROLES_LATIN",
    "SENTENCE_MARKS",
    "SENTENCE_STARTS",
    "SENTENCE_WORDS",
    "SPOKEN_LATIN",
    "SPOKESPERSON",
    "THANKS",
    "THANKS_ALL",
    "THANKS_BEGIN",
    "TITLES_LATIN",
    "UNKNOWN_LATIN",
    "VENUE_FIELDS",
    "VOICES",
    "WRITTEN",
    "ends_as_body",
    "ends_as_office",
    "ends_as_outlet",
    "field_word",
    "is_field",
    "is_field_line",
    "office_ends",
]


def _more(given: Iterable[str]) -> str:
    """Return own words in Chinese characters as further alternatives of an expression."""
    return "".join(f"|{re.escape(word)}" for word in sorted(han(given), key=len)[::-1])


def _own_roles(given: Iterable[str], own: OwnWords) -> Iterator[tuple[str, Role]]:
    """Yield the given words, as tables have them, that are own labels of a role, with the role."""
    meanings = {in_simplified(word).casefold(): meaning for word, meaning in own.labels}
    for word in given:
        if (meaning := meanings[word.casefold()]) in set(Role):
            yield word, Role(meaning)


def _roles(*scripts: str) -> dict[str, Role]:
    """Return the roles of labels in the languages of some scripts."""
    kinds = {
        "hosts": Role.HOST,
        "askers": Role.REPORTER,
        "unsure": Role.UNKNOWN,
        "interpreters": Role.INTERPRETER,
    }
    return {
        in_simplified(word): role
        for kind, role in kinds.items()
        for word in phrases(kind, *scripts)
    }


def _han(kind: str) -> list[str]:
    return in_simplified(" ".join(words(kind, HAN))).split()


def _letters(kind: str) -> frozenset[str]:
    return frozenset(words(kind, LETTERS))


ROLES: dict[str, Role] = Meanings(
    _roles(HAN, HANGUL), lambda own: _own_roles(han(dict(own.labels)), own)
)
ROLES_LATIN: dict[str, Role] = Meanings(
    _roles(LETTERS),
    lambda own: (
        *_own_roles(latin(dict(own.labels)), own),
        *((word, Role.REPORTER) for word in latin(own.meaning("question"))),
    ),
)
ASKERS_LATIN = _letters("asking_people")
CROWDS_LATIN = _letters("crowds")
PROGRAMMES_LATIN = _letters("programmes")
UNKNOWN_LATIN = _letters("unknown")
NUMBERED_LATIN = _letters("numbered")
SPOKESPERSON = frozenset(words("spokespeople"))

QUESTION_MARKS = Pattern(
    lambda own: rf"(?:{expression('question_marks', HAN)}{_more(own.meaning('question'))})\Z"
)
ANSWER_MARKS = Pattern(
    lambda own: rf"(?:{expression('answer_marks', HAN)}{_more(own.meaning('answer'))})\Z"
)
ANSWERS_LATIN = Words(_letters("answers"), lambda own: latin(own.meaning("answer")))

OFFICES = Words(_han("offices"), lambda own: han(own.offices))


def office_ends(own: OwnWords) -> str:
    """Return the words that end the name of an office, with own ones, as alternatives."""
    known = sorted({*_han("offices"), *han(own.offices)}, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, known))


OFFICE_WORD = Pattern(office_ends)
POLITE = tuple(_han("polite"))
HEADS_OF_PLACES = tuple(_han("heads_of_places"))


def ends_as_office(words: str) -> bool:
    """Return whether words, in either kind of characters, end as the name of an office does."""
    return OFFICES.last_of(words) is not None


VOICES, SHOTS = frozenset(_han("anonymous")), frozenset(_han("shots"))

# Words that begin a person's position within a body; the words before are the body.
OFFICE_BEGINS = Pattern(
    lambda own: f"{expression('office_begins', HAN)}|(?!总工会)(?:{office_ends(own)})"
)

BODIES = Words(_han("bodies"), lambda own: han(own.bodies))
OUTLETS = Words(_han("outlets"), lambda own: han(own.outlets))


def ends_as_body(words: str) -> bool:
    """Return whether words, in either kind of characters, end as the name of a body does."""
    return BODIES.last_of(words) is not None


def ends_as_outlet(words: str) -> bool:
    """Return whether words, in either kind of characters, end as the name of an outlet does."""
    return OUTLETS.last_of(words) is not None


FIELDS = Words(_han("fields"), lambda own: han(own.fields))
FIELD_ENDS = tuple(_han("field_ends"))
FIELDS_LATIN = Words(_letters("fields"), lambda own: latin(own.fields))
PRESENT_FIELDS = frozenset(words("present_fields"))
PRESENTING_FIELDS = frozenset(words("presenting_fields"))
DATE_FIELDS = frozenset(words("date_fields"))
VENUE_FIELDS = frozenset(words("venue_fields"))
STATES_LATIN = _letters("states")
SPOKEN_LATIN = _letters("spoken")
HEADS_LATIN = _letters("heads")


def field_word(word: str) -> str:
    """Return the word of a field as the tables have it: without the spaces that fill it."""
    return in_simplified("".join(word.split()))


def is_field(word: str) -> bool:
    """Return whether a word before a colon names a field that describes the document."""
    word = field_word(word)
    return word in FIELDS or word.casefold() in FIELDS_LATIN


def is_field_line(words: str) -> bool:
    """Return whether a line begins with a field's word and a colon."""
    colons = [at for at in map(words.find, COLONS) if at >= 0]
    return bool(colons) and words[: min(colons)].rstrip() in FIELDS


TITLES_LATIN = _letters("titles")
HONORIFICS_LATIN = _letters("honorifics")
OFFICES_LATIN = Words(_letters("offices"), lambda own: latin(own.offices))
OFFICE_STARTS_LATIN = _letters("office_starts")
OFFICES_BESIDE_LATIN = _letters("offices_beside")
OFFICE_STEMS_LATIN = deferred(
    rf"(?:sub|vice|ex|pro)?-?(?:{expression('office_stems')})[a-zà-ÿа-яё]{{0,4}}\Z"
)
AGENCIES_LATIN = _letters("agencies")
# Words one of which is in the name of an outlet.
OUTLETS_LATIN = Pattern(
    lambda own: (
        rf"\b(?:{'|'.join([*words('outlets', LETTERS), *map(re.escape, latin(own.outlets))])})\b"
    ),
    re.I,
)
PARTICLES_LATIN = _letters("particles")
OFFICE_PARTICLES_LATIN = _letters("office_particles")

# Words by which a host presents others.
HOSTS = deferred(f"{expression('presents')}|{expression('welcomes')}")
# The same without a welcome to everybody, which any speaker may give.
PRESENTS = deferred(f"{expression('presents')}|{expression('welcomes_guests')}")
# A heading over what is said before the first question, and the greeting that it begins with.
OPENING_HEAD = deferred(
    r"\A(?:[（(]?[\d０-９一]{1,2}[.．、)）]\s*)?"
    rf"(?:{expression('opening_heads')})[:：]?\Z",
    re.IGNORECASE,
)
OPENING_GREETING = deferred(rf"(?:各位|尊敬的)?(?:{expression('greetings')})")
# Words of an editor about a transcript, not of anybody in it.
EDITORIAL = deferred(rf"\b(?:{expression('editorial')})\b", re.I)
