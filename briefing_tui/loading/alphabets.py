"""Single-byte encodings, recognised by the letters that are common in each alphabet.

Any bytes can be decoded in any of them. What tells the right one is that the letters are those
that a language uses most, in small type where the alphabet has two cases, and that words are not
of two alphabets.
"""

from __future__ import annotations

import re

from briefing_tui.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """An alphabet.

    Attributes:
        letters: a class of its letters and marks, for a regular expression.
        common: the letters that make up most of a text.
        encodings: the Python names of its encodings, the usual one first.
    """

    letters: str
    common: frozenset[str]
    encodings: tuple[str, ...]


_ALPHABETS = (
    _Alphabet(
        "\u0400-\u04ff",
        frozenset("оеаинтсрвлкмдпуяыіьзгбчй"),
        ("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic"),
    ),
    _Alphabet(
        "\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc",
        frozenset("اليمنورتبعدهسفقكةأحىشجصخ\u06cc"),
        ("cp1256", "iso8859_6", "cp864"),
    ),
    _Alphabet("\u0e00-\u0e7f", frozenset("านรกอเงยลมทวคดสตปหบจีิ่้ัาะำไใแ"), ("cp874",)),
    _Alphabet("\u0590-\u05ff", frozenset("יוהלארתבשמםנדקעחפ"), ("cp1255", "iso8859_8", "cp862")),
    _Alphabet(
        "\u0370-\u03ff",
        frozenset("αοιετσνηυρπκμλςωάίόέήύώδγθ"),
        ("cp1253", "iso8859_7", "cp737", "mac_greek"),
    ),
)
_LATIN = {
    "cp1252": (
        *("äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúüº", "áâãàçéêíóôõúü", "àèéìíòóùúî", "æøåéüö"),
        *(
            "åäöéü",
            "áðéíóúýþæö",
            "éëïóüè",
            "àçèéíïòóúü·",
            "äõöüšž",
            "çë",
            "áéíóú",
            "áéíóúàèìòùâêîôûŵŷ",
        ),
    ),
    "cp1250": (
        *(
            "ąćęłńóśźż",
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "áéíóöőúüű",
            "ăâîşţ",
            "čšžćđ",
            "äöüß",
        ),
    ),
    "iso8859_2": (
        *("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čšžćđ"),
    ),
    "cp1254": ("çğıöşüâîi̇", "çğıəöşü"),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    "iso8859_16": ("ăâîșț",),
    "iso8859_15": ("àâæçéèêëîïôœùûüÿ", "äõöüšž"),
    "mac_roman": ("äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "áâãàçéêíóôõúü", "æøåé", "åäöé"),
    "cp850": ("äöüß", "àâçéèêëîïôùûü", "áéíñóúü", "áâãàçéêíóôõúü", "æøåé", "åäöé"),
    "cp852": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű"),
}
"""The letters with accents of the languages that each Latin encoding is used for."""

_MARKS = frozenset("‘’“”‚„–—…•№«»°·\u00a0\u200c\u200d\u200e\u200f،؛؟")
_LEAST_OF_ALPHABET = 0.97
_LEAST_COMMON = 0.7
_LEAST_SMALL = 0.7
_MOST_MIXED = 0.02
_LEAST_OF_LANGUAGE = 0.96
_CLEARLY = 0.02
_FEWEST_ACCENTS = 6
_QUOTES = _MARKS | frozenset("€©®™¿¡§½¼¾´¨ª­")
_FEWEST = 12
"""The fewest letters by which an alphabet is told."""


def encoding_of(sample: bytes) -> str | None:
    """Return the encoding of an alphabet in which bytes make sense, or None."""
    found = [
        (fit, -rank, encoding)
        for alphabet in _ALPHABETS
        for rank, encoding in enumerate(alphabet.encodings)
        if (fit := _fit(sample, alphabet, encoding)) is not None
    ]
    return max(found)[2] if found else None


def latin_encoding_of(sample: bytes) -> str | None:
    """Return the Latin encoding whose letters are all of one language; cp1252 where several are.

    It is None where none fits, or too few letters have accents to tell.
    """
    best, found = 0.0, None
    for encoding, languages in _LATIN.items():
        text = sample.decode(encoding, "replace")
        beyond = [letter.lower() for letter in text if letter > "\x7f" and letter not in _QUOTES]
        if len(beyond) < _FEWEST_ACCENTS:
            continue
        share = max(
            sum(letter in letters for letter in beyond) / len(beyond) for letters in languages
        )
        if share > best + _CLEARLY:
            best, found = share, encoding
    return found if best >= _LEAST_OF_LANGUAGE else None


def _fit(sample: bytes, alphabet: _Alphabet, encoding: str) -> float | None:
    """Return the share of common letters; None where the text is none of the alphabet."""
    text = sample.decode(encoding, "replace")
    beyond = [letter for letter in text if letter > "\x7f" and letter not in _MARKS]
    own = re.findall(f"[{alphabet.letters}]", text)
    if len(own) < _FEWEST or len(own) < _LEAST_OF_ALPHABET * len(beyond):
        return None
    common = sum(letter.lower() in alphabet.common for letter in own)
    if common < _LEAST_COMMON * len(own):
        return None
    capitals = sum(letter.isupper() for letter in own)
    if capitals > (1 - _LEAST_SMALL) * len(own):
        return None
    mixed = len(re.findall(f"[{alphabet.letters}][A-Za-z]|[A-Za-z][{alphabet.letters}]", text))
    return common / len(own) if mixed <= _MOST_MIXED * len(own) else None
