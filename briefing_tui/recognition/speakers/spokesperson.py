"""The person who answers by title or lead, and so under a bare ``答`` or ``A``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing_tui.recognition.labels.label import key_of
from briefing_tui.recognition.labels.words import read_label
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.labels.words.offices import is_full_name
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.names import is_name, name_at_end
from briefing_tui.recognition.lexicon.vocabulary import (
    PRESENTING_FIELDS,
    SPOKESPERSON,
    ends_as_body,
    ends_as_office,
)
from briefing_tui.span import Span
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_ANSWERS = deferred(
    "(?:今[天日]|[昨当]天|\\d{1,2}日)?(?:在[^，。；\\n]{1,20})?(?:就[^，。；\\n]{2,60}?)?"
    "(?:答(?![复覆案应])[^，。；、：\\n问答]{1,10}问(?=[】》”）)*]|\\s*(?:\\n|\\Z))|答记者问|回答了?(?:中外)?记者|答问|接受[^，。；\\n]{0,30}(?:采访|专访)|主持[^，。\\n]{0,16}记者会|"
    "(?P<holds>(?:主持|举行|召开|出席)[^，。；\\n]{0,16}(?:记者会|发布会|吹风会|招待会)))"
)
_SHORTEST_NAMED = 2
_CAPITALS = r"[^\W\d_a-z][^\Wa-z\d_.’'-]*(?: [^\W\d_a-z][^\Wa-z\d_]*[.’'-]?[^\Wa-z\d_]*){1,4}"
# ``ALAN JAMES COOKSON (sworn)``, ``<IRIS MAY DUNN, affirmed: [10.06am]``: who answers from here on.
_SWORN = deferred(
    r"(?P<open><\s*)?(?:(?:MR|MRS|MS|MISS|DR|SIR|DAME|PROF(?:ESSOR)?)\.? )?"
    rf"(?P<name>{_CAPITALS}),? (?:\((?:sworn|affirmed|recalled|continued|resumed)\)"
    r"|(?i:sworn|affirmed|recalled|on former (?:oath|affirmation)):?\s*"
    r"(?:\[\d{1,2}[.:]\d\d\s?[ap]\.?m\.?\]|(?(open)|(?!))))\s*>?\Z"
)
_LONGEST_OATH = 160
# ``LELAND MARSH,`` above ``having been first duly sworn``, or both on one line. Interpreters and
# reporters take an oath too, but answer nothing.
_OATH = (
    r"(?i:(?:[\w’' -]{0,40}, ?)?(?:(?:re)?called\b|(?:after )?(?:having|being)"
    r"(?: (?:been|first|duly|previously)){1,4} (?:sworn|affirmed))"
    r"(?!.{0,60}\b(?:interpret|translat|report)))"
)
_TAKES_OATH = deferred(rf"(?:Whereupon,? )?(?P<name>{_CAPITALS}),(?: {_OATH}|\Z)")
_UNDER_OATH = deferred(_OATH)
# ``VIDEOTAPED DEPOSITION OF LELAND MARSH, VOLUME I``
_DEPOSITION = deferred(
    r"(?:[A-Za-z-]+ ){0,4}(?:DEPOSITION|Deposition) (?:OF|of):? "
    r"(?:(?:MR|MS|MRS|DR|Mr|Ms|Mrs|Dr)\.? )?"
    rf"(?P<name>{_CAPITALS}|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]*){{1,3}})"
    r"(?:,? (?i:volume|vol|part|taken)\b.*|,.*)?\Z"
)
_ADDRESS = r"\b(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Officer|Judge)\.?\s+"
_FIELD = deferred(r"(?P<word>[^:：]{1,12})[:：](?P<value>.{2,60})\Z")
# ``정례브리핑 (10.20 브리퍼 : 한도윤 대변인)``
_FIELD_IN_BRACKET = deferred(
    r"[(（](?:[\d./\s]+)?(?P<word>[^:：()（）\d]{1,12})[:：]\s*(?P<value>[^()（）]{2,40})[)）]"
)
# The last characters of a title that says who answers, and its greatest length.
_LAST_OF_TITLE = ("会", "會", "问", "問")
_LONGEST_TITLE = 60
_OFFICE = (
    "Spokes(?:person|man|woman)|Press Secretary|Secretary|Minister|President|Premier|Chancellor|"
    "Chair(?:man|woman)?|Governor|Commissioner|Director|Administrator|Ambassador|Mayor|"
    "Portavoz|Vocer[oa]|Ministr[oa]|President[ea]|Porte-parole|Ministre|Président|"
    "(?:Regierungs)?[Ss]precher(?:in)?|Bundesminister(?:in)?"
)
_WORD = r"[A-ZÀ-Þ](?:[\w-]|['’](?!s\b)(?=\w))*"
# The shortest office in letters.
_LETTERS = deferred("[A-Za-z]{5}")
_NAMED = deferred(
    rf"\b(?i:{_OFFICE})\s+(?P<name>{_WORD}(?:\s+(?:[A-ZÀ-Þ]\.|{_WORD})){{0,2}}\s+{_WORD})(?P<after>.?.?)"
)
# Capitalised words that continue a title after a name.
_NO_NAME = deferred(
    r"\b(?i:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|press|regular|daily|remarks?|briefing|conference|"
    r"holds?|meets?|answers?|speaks?|statement|interview|transcript|media|q|on|at|in|of|to|for|and|the)\b"
)
# ``Presidenta de la Nación``: the office continues.
_PARTICLE = deferred(r"(?i:de|del|der|des|la|le|of|the)\b")
_SPOKESPERSONS = tuple(SPOKESPERSON)
# ``Entrevista a Dana Larkin, presidenta…``: the title of an interview says who answers.
_INTERVIEWED = deferred(
    r"\b(?:[Ee]ntrevista\s+(?:al?|con)|[Ii]nterview\s+(?:with|mit|avec|with\s+the)|[Ee]ntretien\s+avec|"
    r"[Ii]ntervista\s+(?:al?|con)|[Cc]onversación\s+con|[Ww]ywiad\s+z|[Ii]ntervju\s+med|[Rr]ozhovor\s+s|"
    r"Q\s?&\s?A\s+with)\s+"
    rf"(?P<name>{_WORD}(?:\s+(?:d[eao]s?\s+)?(?:[A-ZÀ-Þ]\.|{_WORD})){{0,3}}\s+{_WORD})"
)
# ``Rosa Quillan: “El agua no espera”``: the title of an interview quotes who answers.
_QUOTED = deferred(
    rf"(?:#\s+)?(?:(?P<name>{_WORD}(?:\s+(?:[A-ZÀ-Þ]\.|{_WORD})){{1,3}})|(?P<han>[\u4e00-\u9fff·]{{2,8}}))"
    r"\s*[:：]\s*[“\"«„「『]"
)
_TITLE_LINES = 3
_OTHERS = deferred(rf"\b(?:and|y|et|und|&)\s+(?:{_WORD})")


def spokesperson_of(lead: str, title: str | None = None) -> str | None:
    """Return the name of the one who answers by title or lead; None if none or several do.

    Args:
        lead: the text before the speeches.
        title: the title that the container gives, or None.
    """
    lead = HanWords(f"{title or ''}\n{lead}")
    for match in _ANSWERS.finditer(lead.plain):
        before = lead[max(0, match.start() - 20) : match.start()]
        name = name_at_end(_without_title(before))
        name = "" if ends_as_body(name) else name
        # Bodies hold press conferences too: the words are a person's name only after an office.
        office = before.removesuffix(name).rstrip()
        if name and (not match["holds"] or ends_as_office(office)):
            return name
    if (quoted := quoted_in_title(lead)) is not None:
        return quoted
    for words in lead.lines():
        if (presenter := _presenter(words)) is not None:
            return presenter
        interviewed = _INTERVIEWED.search(words)
        if interviewed is not None and (asked := _name(interviewed["name"])) is not None:
            return asked
        in_letters = _LETTERS.search(words) is not None
        found = [_name(match["name"]) for match in _NAMED.finditer(words)] if in_letters else []
        names = list(dict.fromkeys(name for name in found if name))
        if names:
            several = len(names) > 1 or _OTHERS.search(words, words.index(names[0]))
            return None if several else names[0]
    return None


def quoted_in_title(lead: str) -> str | None:
    """Return the name in a title that quotes somebody whom the lead names again, or None."""
    for words in list(filter(None, lead.split("\n")))[:_TITLE_LINES]:
        match = _QUOTED.match(words)
        if match is not None and (match["name"] or is_name(match["han"])):
            name: str = match["name"] or match["han"]
            return name if name.split()[-1] in lead.partition(words)[2] else None
    return None


def _without_title(words: str) -> str:
    """Return words without the rank or title behind a name: ``发言人许立衡大校``."""
    title = title_at_end(words)
    return words[: title.start] if title is not None and title.start >= _SHORTEST_NAMED else words


def _presenter(words: HanWords) -> str | None:
    """Return the name in a field of the one who presents, ``브리핑자: 박세훈 제1차관``, or None."""
    for field in (_FIELD.match(words), _FIELD_IN_BRACKET.search(words)):
        if field is None:
            continue
        word = words.part(*field.span("word")).stripped
        if word.plain in PRESENTING_FIELDS:
            who = read_label(field["value"].strip())
            return who.name if who is not None and who.named else None
    return None


def sessions_of(lines: Sequence[Line]) -> Iterator[tuple[Span, str]]:
    """Yield the titles of sessions in a text of several days, each with who answers there."""
    above: tuple[Line, str] | None = None
    for line in lines:
        words = line.words
        if len(words) <= _LONGEST_OATH and (sworn := _SWORN.match(words)) is not None:
            yield Span(line.begin, line.finish), sworn["name"]
            continue
        if above is not None and words:
            if _UNDER_OATH.match(words) is not None:
                yield Span(above[0].begin, above[0].finish), above[1]
            above = None
        oath = _TAKES_OATH.match(words) if "," in words else None
        if oath is not None and len(words) > oath.end(1) + 1:
            yield Span(line.begin, line.finish), oath["name"]
        elif oath is not None:
            above = line, oath["name"]
        if (deposed := _deposed(words, lines)) is not None:
            yield Span(line.begin, line.finish), deposed
        title = words[-1:] in _LAST_OF_TITLE and len(words) <= _LONGEST_TITLE
        if title and (name := spokesperson_of(words)):
            yield Span(line.begin, line.finish), name


def _deposed(title: str, lines: Sequence[Line]) -> str | None:
    """Return the name of the witness in the title of a deposition, or None.

    Bodies are deposed too: a witness is called by surname in what is said.
    """
    match = _DEPOSITION.match(title) if "eposition" in title or "EPOSITION" in title else None
    if match is None or not is_full_name(match["name"].title()):
        return None
    called = re.compile(_ADDRESS + re.escape(match["name"].split()[-1]), re.IGNORECASE)
    return match["name"] if any(called.search(line.words) for line in lines) else None


def _name(words: str) -> str | None:
    """Return a name cut before other words of a title, or None."""
    other = _NO_NAME.search(words)
    name = (words[: other.start()] if other else words).strip()
    return name if " " in name and not _PARTICLE.match(name) else None


def is_called_spokesperson(lead: str, name: str) -> bool:
    """Return whether the words before the speeches call somebody a spokesperson.

    Args:
        lead: the text before the speeches, with the title.
        name: the name.
    """
    before = HanWords(lead).plain.casefold().split(key_of(name))[:-1]
    return any(words.rstrip().endswith(_SPOKESPERSONS) for words in before)
