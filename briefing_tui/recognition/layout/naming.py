"""The person whom a head names, where no list of words knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefing_tui.recognition.labels.words import Form, Who, read_who
from briefing_tui.text.han import has_han
from briefing_tui.text.patterns import deferred

_ASIDE = deferred(r"(?P<outer>.+?)\s*[（(\[【〔](?P<inner>[^（）()\[\]【】〔〕]+)[）)\]】〕]\s*\Z")
_NUMBER = deferred(r"\A[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]\s*")
# What follows a name in brackets in the records of Japan: ``国務大臣（東山次郎君）``.
_OF_PERSON = ("君", "氏")
_PAIRED = {"[": "]", "【": "】", "［": "］", "〔": "〕"}
_NO_NAME = deferred(r"[,;:，、；：—–/&\d]")
_KANA = deferred(r"[\u3040-\u30ff]")


def outers_of(heads: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return for the words before a bracket, and for those in it, what stands on the other side."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for words in heads:
        match = _ASIDE.match(words)
        if match is not None:
            beside[match["outer"]].add(match["inner"])
            beside[f"({match['inner']}"].add(match["outer"])
    return {words: frozenset(others) for words, others in beside.items()}


def who_of(words: str, beside: Mapping[str, frozenset[str]] = {}) -> Who | None:
    """Return who is named by a head that layout takes for a label; None if it has no words.

    Args:
        words: the words of the head.
        beside: what stands beside a bracket elsewhere, as :func:`outers_of` returns it.
    """
    bare = _NUMBER.sub("", words).strip(" \u3000*_—–-:：.○◯〇")
    if bare[:1] in _PAIRED and bare.endswith(_PAIRED[bare[:1]]):
        bare = bare[1:-1].strip()
    match = _ASIDE.match(bare)
    if match is not None and _names(match["outer"], match["inner"], beside):
        inner = match["inner"]
        name = inner[:-1] if inner.endswith(_OF_PERSON) else inner
        return Who(Form.NAME_OFFICE, name, office=match["outer"], named=True)
    name = match["outer"] if match is not None else bare
    read = [read_who(form) for form in (bare, name)]
    for known in read:
        if known is not None and known.form not in (Form.FIELD, Form.WORD):
            return known
    if has_han(bare) and not any(read) and not _KANA.search(bare):
        return None
    return Who(Form.WORD, name) if name else None


def _names(outer: str, inner: str, beside: Mapping[str, frozenset[str]]) -> bool:
    """Return whether the words in a bracket are the name of a person whose office is before it."""
    if inner.endswith(_OF_PERSON):
        return True
    if _NO_NAME.search(inner):
        return False
    parts = inner.split()
    large = [part for part in parts if part[0].isupper()]
    if len(parts) < 2 or len(large) < 2 or len(parts) - len(large) > 2:
        return False
    inners, outers = len(beside.get(outer, ())), len(beside.get(f"({inner}", ()))
    if outers > inners:
        return False
    several = inners > outers
    words = outer.split()
    office = any(word[0].islower() for word in words) or words[0].casefold() in _ARTICLES
    return several or (office and not inner.isupper())


_ARTICLES = frozenset("the el la los las o a os as il lo le les l' der die das den el/la".split())
