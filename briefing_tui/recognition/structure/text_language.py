"""The language of a text, told by its script, its letters and its most frequent words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from functools import lru_cache

from briefing_tui.text.languages import languages
from briefing_tui.text.patterns import deferred

# Frequent characters that only one of the two scripts has.
_TRADITIONAL = frozenset("們這說國會來時過個學發對開關問題實經體點電話現應該為與從沒還後")
_SIMPLIFIED = frozenset("们这说国会来时过个学发对开关问题实经体点电话现应该为与从没还后")
_WORDS = deferred("[A-Za-zÀ-ɏḀ-ỿ]+")

# The lengths of text that decide its script, and its language in letters, in code points.
_SCRIPT_SAMPLE = 2_000
_SAMPLE = 6_000

# The first code points of alphabets and of the gaps between them, and the language that is
# written in them; several languages share Cyrillic, Arabic and Devanagari letters.
_ALPHABETS = (
    (0x0370, "el"),
    (0x0400, "ru"),
    (0x0530, "hy"),
    (0x0590, "he"),
    (0x0600, "ar"),
    (0x0780, ""),
    (0x0900, "hi"),
    (0x0980, "bn"),
    (0x0A00, "pa"),
    (0x0A80, "gu"),
    (0x0B00, ""),
    (0x0B80, "ta"),
    (0x0C00, "te"),
    (0x0C80, "kn"),
    (0x0D00, "ml"),
    (0x0D80, "si"),
    (0x0E00, "th"),
    (0x0E80, "lo"),
    (0x0F00, ""),
    (0x1000, "my"),
    (0x10A0, "ka"),
    (0x1100, ""),
    (0x1200, "am"),
    (0x1380, ""),
    (0x1780, "km"),
    (0x1800, ""),
)
_FIRSTS = tuple(first for first, _language in _ALPHABETS)
# Letters that only some of the languages of an alphabet have; the first set of which a text has
# a good number decides.
_OWN_LETTERS = {
    "ru": (("be", "ў"), ("uk", "іїєґ"), ("mk", "ѓќѕ"), ("sr", "ђћјљњџ")),
    "ar": (("ur", "ٹڈڑےں"), ("fa", "پچژگکی")),
}
# One such letter in so many letters of the alphabet.
_ONE_IN = 100


def language_of(text: str) -> str:
    """Return the language of a text, as a BCP 47 tag; ``und`` when it cannot be told."""
    sample = text[:_SCRIPT_SAMPLE]
    wide = [] if sample.isascii() else sorted(sample)
    han = _between(wide, "\u4e00", "\u9fff")
    kana = _between(wide, "\u3040", "\u30ff")
    hangul = _between(wide, "\uac00", "\ud7af")
    words = _WORDS.findall(sample)
    if kana > han * 0.1 and kana > 20:
        return "ja"
    if hangul > han and hangul > len(words):
        return "ko"
    if han * 2 >= len(words) and han:
        traditional = sum(map(sample.count, _TRADITIONAL))
        return "zh-Hant" if traditional > sum(map(sample.count, _SIMPLIFIED)) else "zh-Hans"
    told = _by_alphabet(sample, sum(map(len, words)))
    return told or _latin_language(Counter(map(str.casefold, _WORDS.findall(text, 0, _SAMPLE))))


def _between(characters: list[str], first: str, last: str) -> int:
    """Return how many of some characters in order are between two, both included."""
    return bisect_right(characters, last) - bisect_left(characters, first)


def _by_alphabet(text: str, latin: int) -> str | None:
    """Return the language of the alphabet with most letters; None if more letters are Latin."""
    count = Counter(
        _ALPHABETS[bisect_right(_FIRSTS, ord(character)) - 1][1]
        for character in text
        if character >= "\u0370" and (character.isalpha() or not character.isascii())
    )
    # Punctuation and symbols lie beyond the alphabets, in a gap of the table.
    del count[""]
    if not count:
        return None
    language, letters = count.most_common(1)[0]
    if letters <= latin:
        return None
    folded = text.casefold()
    for other, own in _OWN_LETTERS.get(language, ()):
        if sum(map(folded.count, own)) * _ONE_IN > letters:
            return other
    is_bulgarian = language == "ru" and "ъ" in folded and not any(map(folded.count, "ыэё"))
    return "bg" if is_bulgarian and folded.count("ъ") * _ONE_IN > letters else language


def _latin_language(words: Counter[str]) -> str:
    """Return the language whose frequent words and letters are most common; ``en`` if none is."""
    if not words:
        return "und"
    by_word, by_letter = _weights()
    scores: defaultdict[str, float] = defaultdict(float)
    for word, count in words.items():
        for language, weight in by_word.get(word, ()):
            scores[language] += count * weight
        if word.isascii():
            continue
        for letter in set(word):
            for language, weight in by_letter.get(letter, ()):
                scores[language] += weight / 2
    best = max(scores, key=lambda language: scores[language], default="en")
    return best if scores[best] > scores["en"] else "en"


@lru_cache(maxsize=1)
def _weights() -> tuple[dict[str, list[tuple[str, float]]], dict[str, list[tuple[str, float]]]]:
    """Return the weights of frequent words and of letters, each by language.

    A word or letter counts the less, the more of the languages have it.
    """
    words = {known.tag: frozenset(known.words("frequent")) for known in languages()}
    letters = {known.tag: frozenset("".join(known.words("letters"))) for known in languages()}
    return _shared(words), _shared(letters)


def _shared(owned: dict[str, frozenset[str]]) -> dict[str, list[tuple[str, float]]]:
    """Return the languages of each item; an item weighs one, divided by their number's root."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for language, items in owned.items():
        for item in items:
            held[item].append(language)
    return {
        item: [(language, len(languages) ** -0.5) for language in languages]
        for item, languages in held.items()
    }
