"""The person whom a head names, where no list of words knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.text.brackets import CLOSES, OPENS, SET_APART
from briefing_tui.text.han import has_han
from briefing_tui.text.patterns import deferred

_ASIDE = deferred(rf"(?P<outer>.+?)\s*[{OPENS}](?P<inner>[^{OPENS}{CLOSES}]+)[{CLOSES}]\s*\Z")
# Two brackets: ``Rosa Quillan (Fenwick) (Ind)``.
_ASIDES = deferred(r"(?P<first>.+[)）])\s*[（(][^（）()]+[)）]\Z")
# ``Rodrigo Prado. PX - AM``: party and state behind a name.
_WITH_PARTY = deferred(r"(?<=[^\W\d_]{4})\.\s.*\Z")
# ``H. SURYA WIRATAMA/F-PKR``: the group of a member behind the name; ``F-PDN`` alone.
_WITH_GROUP = deferred(r"(?<=[^\W\d_]{3})\s*/\s*[A-Z]{1,3}-?[A-Z]{2,8}\Z")
_GROUP = deferred(r"[A-Z]{1,3}-[A-Z]{2,8}\Z")
_TITLED_NAME = deferred(r"(?:[A-Z][a-z]{0,4}\.\s*)+[^\W\d_]{2,}")
_NUMBER = deferred(r"\A[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]\s*")
# What follows a name in brackets in the records of Japan: ``国務大臣（東山次郎君）``.
_OF_PERSON = ("君", "氏")
# ``Anf. 12 TALMANNEN``: the number of a speech behind a word.
# ``"II``, ``12.00 hrs`` behind its clock, ``29-Oct-2025``: numbers, halves of the day, days.
_COUNT = deferred(
    r"[“”\"«»‘’']*(?:[IVXLC]{2,6}|[Hh](?:rs|ours|rs?)\.?|[AaPp]\.?[Mm]\.?|Uhr|uur|"
    r"\d[\d./: -]*(?:[^\W\d_]{3,9}[. /-]*\d[\d.]*)?)[“”\"«»‘’']*\Z"
)
_COUNTED = deferred(r"(?P<counter>[^\W\d_]{2,12}\.?)\s+(?P<number>\d{1,4})[.:)]?\s+(?=[^\W\d_])\S")
# A name with capitals, then a short word all small or all in capitals.
_SUFFIXED = deferred(
    r"(?P<name>[^\W\d_][^\s(（]*(?:\s[^\W\d_][^\s(（]*)+)\s(?P<suffix>[^\W\d_]{1,6})\Z"
)
# ``Rosa Quillan, Head of Water``: a name of two words or more, a comma, an office.
_OFFICE_BEHIND = deferred(
    r"(?P<name>[^\W\d_]\S*(?:\s[^\W\d_]\S*)+|[A-ZÀ-ÖØ-Þ]{3,}),\s(?P<office>[^\W\d_][^,]*)\Z"
)
# ``審計長 梁若谷``: words, a space, a Chinese name.
_OFFICE_BEFORE = deferred(
    r"(?P<office>[\u4e00-\u9fff]{2,20})[ \u3000](?P<name>[\u4e00-\u9fff·]{2,4})\Z"
)
_TITLED = (Form.TITLE_NAME, Form.TITLE_CAPITALS)
_OF_NAMES = (Form.TITLE_CASE, Form.CAPITALS, Form.NAME, Form.TITLE_NAME, Form.TITLE_CAPITALS)
_FEWEST_COUNTED = 4
_GROWS = 0.9
_FEWEST_LONGER = 2
_MOST = 0.7
_NO_NAME = deferred(r"[,;:，、；：—–/&\d]")
_KANA = deferred(r"[\u3040-\u30ff]")


class Beside(NamedTuple):
    """Features of a head that the likely labels of the document decide.

    Attributes:
        inners: for the words before a bracket, what stands in it elsewhere.
        outers: for the words in a bracket, what stands before it elsewhere.
        lean: how many brackets more have names than have parties or places in them, as far as the
            document shows it: one office is held by several, one party has several members.
        longer: the share of names of more than one word, brackets left out.
        counter: the word before the number that counts the speeches, as in ``Anf. 12``; or None.
        suffixes: the short words behind the names of several people, as of their parties:
            ``Aino Koskelainen vihr``.
    """

    inners: Mapping[str, frozenset[str]] = MappingProxyType({})
    outers: Mapping[str, frozenset[str]] = MappingProxyType({})
    lean: int = 0
    longer: float = 0.0
    counter: str | None = None
    suffixes: frozenset[str] = frozenset()


NOTHING = Beside()
"""The surroundings of a document of which nothing is known."""


def beside_in(heads: Sequence[str]) -> Beside:
    """Return the features that the likely labels of a document, in text order, decide together."""
    inners: defaultdict[str, set[str]] = defaultdict(set)
    outers: defaultdict[str, set[str]] = defaultdict(set)
    for words in dict.fromkeys(heads):
        match = _ASIDE.match(words)
        if match is not None:
            inners[match["outer"]].add(match["inner"])
            outers[match["inner"]].add(match["outer"])
    lean = sum(len(each) > 1 for each in inners.values())
    lean -= sum(len(each) > 1 for each in outers.values())
    return Beside(
        {words: frozenset(each) for words, each in inners.items()},
        {words: frozenset(each) for words, each in outers.items()},
        lean,
        _longer_of(heads),
        _counter_of(heads),
        _suffixes_of(heads),
    )


def _longer_of(heads: Sequence[str]) -> float:
    names = set()
    for words in heads:
        match = _ASIDE.match(words)
        if match is None or len(match["inner"].split()) == 1:
            names.add(match["outer"] if match is not None else words)
    longer = sum(" " in name for name in names)
    return longer / len(names) if longer >= _FEWEST_LONGER else 0.0


def _suffixes_of(heads: Sequence[str]) -> frozenset[str]:
    """Return the words that are set otherwise than the names before them, of two people or more."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for words in set(heads):
        match = _SUFFIXED.match(_KIND.sub("", words))
        if match is not None and _is_set_apart(match["name"], match["suffix"]):
            named[match["suffix"]].add(match["name"])
    several = {suffix for suffix, names in named.items() if len(names) > 1}
    # One of a kind stands in a document where others are of several.
    return frozenset(named) if several else frozenset()


def _is_set_apart(name: str, suffix: str) -> bool:
    """Return whether a last word is set otherwise than the words before it, which have capitals."""
    if not all(word[0].isupper() for word in name.split()):
        return False
    return suffix.islower() or (suffix.isupper() and len(suffix) > 1 and not name.isupper())


def has_suffix(words: str, beside: Beside) -> bool:
    """Return whether a label ends in one of the document's short words behind names."""
    match = _SUFFIXED.match(_KIND.sub("", words)) if beside.suffixes else None
    return (
        match is not None
        and match["suffix"] in beside.suffixes
        and _is_set_apart(match["name"], match["suffix"])
    )


def _counter_of(heads: Sequence[str]) -> str | None:
    """Return the word that stands before a number which grows from label to label, or None."""
    counted: defaultdict[str, list[int]] = defaultdict(list)
    for words in heads:
        match = _COUNTED.match(words)
        if match is not None:
            counted[match["counter"]].append(int(match["number"]))
    for counter, numbers in counted.items():
        grows = sum(after > before for before, after in pairwise(numbers))
        if len(numbers) >= _FEWEST_COUNTED and grows >= _GROWS * (len(numbers) - 1):
            return counter
    return None


def is_counted(words: str, beside: Beside) -> bool:
    """Return whether a label begins with the number of the speech, as in ``Anf. 12 TALMANNEN``."""
    match = _COUNTED.match(words) if beside.counter is not None else None
    return match is not None and match["counter"] == beside.counter


# ``Rosa Quillan vas (vastauspuheenvuoro)``: what kind of speech it is.
_KIND = deferred(r"\s*\([a-zà-ÿ]{4,30}\)\Z")
_COUNTED_ASIDE = deferred(r"[^\W\d_]\s*\(\d{1,2}\)\Z")


def who_of(words: str, beside: Beside = NOTHING) -> ReadLabel | None:
    """Return who is named by a head that layout takes for a label; None if it has no words.

    Args:
        words: the words of the head.
        beside: what the other heads of the document say.
    """
    if is_counted(words, beside):
        words = words[len(_COUNTED.match(words)[0]) - 1 :]  # type: ignore[index]
    if has_suffix(words, beside):
        words = _KIND.sub("", words).rpartition(" ")[0]
    if _COUNTED_ASIDE.search(words):
        # ``iPhone (2)``: the second voice of that name.
        return ReadLabel(Form.WORD, words.strip())
    bare = _NUMBER.sub("", words).strip(" \u3000*_—–-:：.○◯〇")
    if _COUNT.match(bare):
        return None
    if bare[:1] in SET_APART and bare.endswith(SET_APART[bare[:1]]):
        bare = bare[1:-1].strip()
    while (several := _ASIDES.match(bare)) is not None:
        bare = several["first"]
    match = _ASIDE.match(bare)
    if match is not None and _names(match["outer"], match["inner"], beside):
        inner = _WITH_GROUP.sub("", match["inner"])
        name = inner[:-1] if inner.endswith(_OF_PERSON) else _WITH_PARTY.sub("", inner)
        titled = read_label(name)
        name = titled.name if titled is not None and titled.form in _TITLED else name
        return ReadLabel(Form.NAME_OFFICE, name, office=match["outer"], named=True)
    name = match["outer"] if match is not None else bare
    if match is None and (behind := _OFFICE_BEHIND.match(bare)) is not None:
        before = read_label(behind["name"])
        if before is not None and before.form in _OF_NAMES:
            return ReadLabel(Form.NAME_OFFICE, before.name, office=behind["office"], named=True)
    read = [read_label(form) for form in (bare, name)]
    for known in read:
        if known is not None and known.form not in (Form.FIELD, Form.WORD):
            return known
    if (parted := _OFFICE_BEFORE.match(name)) is not None:
        whose = read_label(parted["name"])
        before = read_label(parted["office"])
        alone = before is None or before.form is not Form.NAME
        if alone and whose is not None and whose.form is Form.NAME:
            return ReadLabel(Form.NAME_OFFICE, whose.name, office=parted["office"], named=True)
    if has_han(bare) and not any(read) and not _KANA.search(bare):
        return None
    return ReadLabel(Form.WORD, name) if name else None


def _names(outer: str, inner: str, beside: Beside) -> bool:
    """Return whether the words in a bracket are the name of a person whose office is before it."""
    if inner.endswith(_OF_PERSON):
        return True
    grouped = _WITH_GROUP.search(inner) is not None
    inner = _WITH_GROUP.sub("", inner)
    if _NO_NAME.search(inner):
        return False
    parts = inner.split()
    large = [part for part in parts if part[0].isupper()]
    if len(parts) < 2 or len(large) < 2 or len(parts) - len(large) > 2:
        return False
    inners, outers = len(beside.inners.get(outer, ())), len(beside.outers.get(inner, ()))
    titled = (who := read_label(inner)) is not None and who.form in _TITLED
    if (titled and outer.split()[0].casefold() in _ARTICLES) or grouped:
        return True
    if _GROUP.match(outer) and (titled or _TITLED_NAME.match(inner)):
        # ``F-PDN (Dra. NI LUH KARTIKASARI)``
        return True
    if not titled and (held := read_label(outer)) is not None and held.form in _TITLED:
        # ``O SR. PIRES (PL - GO)``: a name, and a party or place.
        return False
    if outers > inners or (beside.lean < 0 and not titled):
        return False
    words = outer.split()
    office = any(word[0].islower() for word in words) or words[0].casefold() in _ARTICLES
    if inners > outers or beside.lean > 0 or (office and (titled or not inner.isupper())):
        return True
    # ``CHAIR (Rosa Quillan)`` among ``PAUL ARDEN``.
    return " " not in outer and beside.longer >= _MOST and outers == inners == 1


_ARTICLES = frozenset("the el la los las o a os as il lo le les l' der die das den el/la".split())
