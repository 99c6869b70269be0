"""Words of attribution beside a quotation, and the person whom they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing_tui.recognition.lexicon.names import is_name, name_at_end
from briefing_tui.text.marks import CHINESE
from briefing_tui.text.patterns import deferred

_SAYS = (
    "告诉记者|告訴記者|对记者|對記者|表示|指出|强调|強調|介绍|介紹|坦言|直言|透露|回应|回應|回答|认为|認為|提到|谈到|談到"
    "|补充|補充|写道|寫道|解释|解釋|呼吁|呼籲|要求|提出|宣布|宣佈|承认|承認|否认|否認|感慨|总结|總結|通报|通報|分析|建议"
    "|建議|反问|反問|追问|追問|说|說|称|稱|讲|講|答|问|問|道"
)
_TAIL = "(?:说|說|道|称|稱|到|过|過|了)?"
CHINESE_BEFORE = deferred(rf"(?P<subject>[^。！？；\n“”]*?)(?:{_SAYS}){_TAIL}[\s：:︰，,]*\Z")
"""The words before a quotation: a subject, a verb of saying."""

CHINESE_AFTER = deferred(
    rf"[，,。]?\s*(?P<subject>[^，,。！？；：:\n“”「」]{{0,40}}?)(?:{_SAYS}){_TAIL}(?=[\s，,。；：:！]|\Z)"
)
"""The words behind a quotation: a subject, a verb of saying."""

DASH_AFTER = deferred(
    r"[，,。.]?\s{0,2}(?:[—–―]{1,2}|--)\s?(?P<subject>[^\n，,。;；“”]{2,60}?)[.。]?\s*(?:\n|\Z)"
    r"|\s?[（(](?P<inside>[^）)\n]{2,40})[）)]"
)
"""A name behind a quotation, set apart by a dash or in brackets."""

CHINESE_COLON = deferred(r"(?P<subject>[^。！？；，,：:\n“”]{2,24})[：:]\s*\Z")

_VERBS = (
    "said|say|says|saying|added|adds|told|tells|noted|notes|stated|states|explained|explains"
    "|warned|warns|argued|argues|insisted|insists|declared|declares|remarked|remarks|announced"
    "|announces|continued|continues|asked|asks|replied|replies|wrote|writes|stressed|stresses"
    "|pledged|pledges|claimed|claims|admitted|admits|acknowledged|acknowledges|promised|promises"
    "|vowed|vows|put it|puts it|conceded|concedes|observed|observes|recalled|recalls|cautioned"
    "|cautions|commented|concluded|concludes|emphasi[sz]ed|emphasi[sz]es|joked|urged|urges"
    "|suggested|suggests|believes|testified|testifies|reiterated|reiterates|revealed|reveals"
    "|responded|responds|answered|answers|quipped|exclaimed|confirmed|confirms|denied|denies"
)
LATIN_BEFORE = deferred(
    rf"(?P<subject>[^!?;\n“”\"]*)\b(?:{_VERBS})\b(?:\s+[\w’'-]+){{0,6}}[\s:,]*\Z"
)
"""The words before a quotation: a subject, its verb of saying, perhaps to whom and when."""

LATIN_ACCORDING = deferred(r"[Aa]ccording to (?P<subject>[^,“”\"]+),?\s*\Z")
ACCORDING_AFTER = deferred(
    r",?\s*according to (?P<subject>(?:[^,.;“”\"\n]|(?<=\b\w)\.|(?<=\b[DM][rs])\.|(?<=\bMrs)\.)+)"
)
"""The person behind ``according to``, perhaps with an initial or a title."""
LATIN_AFTER = deferred(
    rf"[,.]?\s*(?:(?:{_VERBS})\s+(?P<behind>[^;:\n“”\"]{{2,80}}?)(?=[,.;:\n]|\Z)"
    rf"|(?P<front>[^;:\n“”\"]{{1,80}}?)\s+(?:{_VERBS})\b)"
)

_PRONOUNS = frozenset(
    "他 她 其 他们 她们 该负责人 该发言人 he she they it i we him her them".split()
)
_ADVERBS = deferred(
    r"(?:还|還|也|又|则|則|再|再次|同时|同時|并|並|进一步|進一步|随后|隨後|接着|接著|最后|最後|特别|特別|首先|另外|此外"
    r"|就此|对此|對此|明确|明確|郑重|鄭重|反复|多次|曾|日前|当天|當天|今天|会上|會上|当场|現場|现场|随即|继续|繼續|笑着|笑著"
    r"|向记者|向記者|对记者|對記者)+\Z"
)
_SETTING = deferred(
    r"(?:在|于|就|对|對|向|从|從|当|當)[^，,]{0,30}(?:上|时|時|中|期间|期間|后|後|问题|問題|采访|採訪|提问|提問)\Z"
)
_CAPITALS = deferred(
    r"(?:(?:Mr|Mrs|Ms|Dr)\.\s)?[A-Z\u00c0-\u00de][\w’'.-]*"
    r"(?:\s(?:de|van|der|den|von|bin|al|la|le|da|dos)\b|\s[A-Z\u00c0-\u00de][\w’'.-]*)*"
)
_NO_NAMES = frozenset(
    "The A An In On At But And So Then Later Earlier When Asked Meanwhile However After Before It "
    "This That There For As If To".split()
)
_DESCRIBED = deferred(r"\b(?:[Tt]he|[Aa]n?|[Oo]ne)\s[a-z][\w’'-]*(?:\s[\w’'-]+){0,5}\Z")
"""A person who is described: ``the director of roads``."""

_ASIDE = deferred(
    r",\s*(?:who|whose|whom|which|the|an?|one|speaking|sitting|standing|joined|along|together)\b"
    r"[^,]*,"
)
"""A clause between a subject and its verb: ``, who spoke after Quillan,``."""

JOINS = deferred(r"\s*(?:、|[,，]?\s*(?:和|与|與|及|以及|跟|同|\band\b|&))\s*")
"""A mark or word between two persons who are said to have said something together."""

_OFFICES_IN_NAMES = frozenset(
    "official officials spokesperson spokesman spokeswoman speaker reporter press minister"
    " president secretary director moderator chair chairman governor mayor question staff".split()
)
_SHORTEST_SURNAME = 3
_LONGEST = 30
"""Code points of the words that are taken for a person of whom no name is known."""


def is_pronoun(words: str) -> bool:
    """Return whether words stand for somebody named before."""
    return words.casefold() in _PRONOUNS


def chinese_subject(words: str, names: Sequence[str]) -> str | None:
    """Return the person in the words before a Chinese verb of saying; None for nobody.

    The last clause that holds more than adverbs decides; a known name in it is the person.
    """
    for clause in reversed(re.split("[，,]", words)):
        rest = clause.strip(" \u3000：:、")
        trimmed = ""
        while rest != trimmed:
            trimmed, rest = rest, _ADVERBS.sub("", _SETTING.sub("", rest)).strip()
        if not rest:
            continue
        if known := names_in(rest, names):
            return _joint(rest, known, known[0])
        return rest if len(rest) <= _LONGEST else None
    return None


def latin_subject(words: str, names: Sequence[str], *, nearest: bool) -> str | None:
    """Return the person in the words beside a verb of saying; None for nobody.

    Args:
        words: what stands beside it.
        names: names of persons who may have spoken.
        nearest: whether the words stand before the verb, so that the last name counts.
    """
    words = _ASIDE.sub(" ", words) if nearest else words
    if known := names_in(words, names):
        return _joint(words, known, known[-1 if nearest else 0])
    runs = [match.group().strip(" .,") for match in _CAPITALS.finditer(words)]
    runs = [run for run in (_without_head(run) for run in runs) if run]
    if runs:
        return runs[0]
    if (described := _DESCRIBED.search(words.strip(" ,"))) is not None:
        return described.group()
    last = re.split(r"[\s,]+", words.strip())
    return next((word for word in reversed(last) if is_pronoun(word)), None)


def _without_head(run: str) -> str:
    """Return a run of capitalised words without those at its head that are no name."""
    words = run.split()
    while words and words[0] in _NO_NAMES:
        del words[0]
    return " ".join(words)


def _joint(words: str, known: Sequence[str], chosen: str) -> str:
    """Return a name with those that ``、`` or ``and`` join to it, as the words have them."""
    folded = words.casefold()
    places = [folded.find(name.casefold()) for name in known]
    groups: list[list[int]] = [[0]]
    for at in range(1, len(known)):
        between = words[places[at - 1] + len(known[at - 1]) : places[at]]
        if JOINS.fullmatch(between):
            groups[-1].append(at)
        else:
            groups.append([at])
    group = next(group for group in groups if known.index(chosen) in group)
    if len(group) == 1:
        return chosen
    return words[places[group[0]] : places[group[-1]] + len(known[group[-1]])]


def is_named(who: str) -> bool:
    """Return whether words name a person, and do not only describe one."""
    if CHINESE.search(who) is not None:
        return bool(name_at_end(who)) or is_name(who)
    return _CAPITALS.search(_without_head(who)) is not None


def with_surnames(names: Iterable[str]) -> list[str]:
    """Return names, and the surnames of those that are written in Latin letters."""
    found = set(names)
    for name in list(found):
        others = name.split()[1:]
        surname = others[-1] if others else ""
        if (
            len(surname) >= _SHORTEST_SURNAME
            and surname[0].isupper()
            and surname.casefold() not in _OFFICES_IN_NAMES
        ):
            found.add(surname)
    return sorted(found)


def names_in(words: str, names: Sequence[str]) -> list[str]:
    """Return the names that stand in some words, in order; none that is a part of another.

    Names in Latin letters stand there as whole words, with a capital, in any case else.
    """
    folded = words.casefold()
    found: list[tuple[int, int, str]] = []
    for name in names:
        wanted = name.casefold()
        at = folded.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if not name[0].isascii() or _is_whole(words, at, end):
                found.append((at, -end, name))
            at = folded.find(wanted, at + 1)
    whole: list[str] = []
    reached = 0
    for start, end, name in sorted(found):
        if start >= reached:
            whole.append(name)
            reached = -end
    return whole


def _is_whole(words: str, start: int, end: int) -> bool:
    """Return whether a stretch is a whole word, or several, with a capital."""
    apart = not (words[start - 1 : start].isalnum() or words[end : end + 1].isalnum())
    return apart and not words[start : start + 1].islower()
