"""The language of a text, told by its script, its letters and its most frequent words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from functools import lru_cache

from briefing_tui.text.patterns import deferred

# Frequent characters that only one of the two scripts has.
_TRADITIONAL = frozenset("們這說國會來時過個學發對開關問題實經體點電話現應該為與從沒還後")
_SIMPLIFIED = frozenset("们这说国会来时过个学发对开关问题实经体点电话现应该为与从没还后")
_OF_ONE_SCRIPT = deferred("[" + "".join(_TRADITIONAL | _SIMPLIFIED) + "]")
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
    han = _between(sample, "\u4e00", "\u9fff")
    kana = _between(sample, "\u3040", "\u30ff")
    hangul = _between(sample, "\uac00", "\ud7af")
    words = _WORDS.findall(sample)
    if kana > han * 0.1 and kana > 20:
        return "ja"
    if hangul > han and hangul > len(words):
        return "ko"
    if han * 2 >= len(words) and han:
        found = _OF_ONE_SCRIPT.findall(sample)
        traditional = sum(character in _TRADITIONAL for character in found)
        return "zh-Hant" if 2 * traditional > len(found) else "zh-Hans"
    told = _by_alphabet(sample, sum(map(len, words)))
    return told or _latin_language(Counter(map(str.casefold, _WORDS.findall(text, 0, _SAMPLE))))


def _between(text: str, first: str, last: str) -> int:
    """Return how many characters are between two, both included."""
    return sum(first <= character <= last for character in text)


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


# The most frequent words of languages, about as many of each; a word counts the less, the more of
# the languages have it.
_FREQUENT = {
    "en": "the of and to is that it this we for with are have you in a i be was not on will if "
    "what can all",
    "es": "el los las una por con para es muy gracias y del lo se de la que en un no al su más si "
    "cuando todo bien",
    "de": "der die das und ist nicht wir ich zu den mit auf sie ein in von es für auch dass eine",
    "fr": "le les des et est nous vous pour dans une sur pas ce du la de que il en je qui au si "
    "quand cette cet tout sont mais avec plus",
    "pt": "o os uma não com para em nós é do da isso muito obrigado de que a um no na as mais se "
    "quando tudo bem vai ao",
    "it": "il che di è per non sono della una con noi gli questo si la del i un le anche "
    "in se tutto quando va bene ha nel più alla",
    "ca": "el els les una per amb és i molt gràcies de la que no del al aquest ho dels més què va "
    "són també avui hem",
    "gl": "o os as unha por con para é e moi grazas de que non do da na no ao dos máis á ten hai "
    "isto vostede pola polo señor hoxe eu cando todo ben vai se boas bos dúas",
    "tr": "ve bir bu da de için ile ne mi çok var olarak olan daha sonra ben biz gibi kadar değil "
    "evet ki en mı",
    "sl": "je in na se za da ki so pa bo v ne kot tudi to smo sem bi ali po iz kako ni od če ker "
    "bodo lahko",
    "hr": "je i na se za da u koji su što će nije kao ali od smo ne sam to ili bi iz kako te",
    "pl": "i w na nie się z do to że jest o jak tak ale za po są czy dla przez co będzie tym oraz",
    "cs": "a v se na je že to s z do o jsem ale jako za jsme by tak pro který které bude jak není",
    "sk": "a v sa na je že to s z do o som ale ako za sme by tak pre ktorý ktoré bude aj nie čo",
    "nl": "de het een en van is dat niet we ik te met op voor zijn in die er aan maar ook wij",
    "af": "die en van is dat nie ons ek te met op vir in het wat 'n sal hulle aan om hy was",
    "sv": "och att det som är en på vi jag inte för med av till har den ett om så de men kan från",
    "da": "og at det som er en på vi jeg ikke for med af til har den et om så de men kan hvad mig "
    "også skal nu fra",
    "no": "og at det som er en på vi jeg ikke for med av til har den et om så de men kan hva meg "
    "også skal nå fra",
    "fi": "ja on ei se että oli olen me ovat myös mutta kun niin tämä hän jos kuin mitä voi sen "
    "tai ole",
    "et": "ja on ei see et oli ma me ka aga kui nii siis mis ning selle seda või oma meie",
    "hu": "a az és nem hogy is egy ez van volt de meg csak mint már lesz én mi itt ha azt kell",
    "ro": "și şi de la în care nu este să cu pe o un din mai pentru sunt că ce au fost al am va",
    "id": "yang dan di ini itu untuk dengan dari tidak akan kami kita pada ke saya ada adalah "
    "juga sudah bisa",
    "vi": "và của là có không được cho các trong với một này những người đã để chúng tôi ở sẽ",
    "eu": "eta da ez bat du dira hau ere izan dugu baina egin zen dela gara horrek duen",
}
# Letters of few languages: each different word that has one counts.
_LETTERS = {
    "es": "ñ¿",
    "de": "äöüß",
    "fr": "èêœùâ",
    "pt": "ãõâê",
    "it": "ìòù",
    "ca": "àèòïŀ",
    "gl": "ñ",
    "tr": "ığş",
    "sl": "čšž",
    "hr": "čćšžđ",
    "pl": "ąęłńśźżć",
    "cs": "ěřůčšž",
    "sk": "ľĺŕôčšž",
    "nl": "ĳ",
    "sv": "åäö",
    "da": "åæø",
    "no": "åæø",
    "fi": "äö",
    "et": "õäöü",
    "hu": "őűöü",
    "ro": "ățșţâî",
    "vi": "ơưđạảấầẩẫậắằặẹẻếềểễệỉịọỏốồổộớờởợụủứừửựỳỵ",
}


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
    """Return the weights of words and of letters, each by language."""
    words = {language: frozenset(given.split()) for language, given in _FREQUENT.items()}
    letters = {language: frozenset(given) for language, given in _LETTERS.items()}
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
