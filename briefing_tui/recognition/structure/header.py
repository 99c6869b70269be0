"""The facts around the speeches: title, dates, venue, language, and who is present."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date as Date

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.document import ContainerFacts
from briefing_tui.messages import WarningCode
from briefing_tui.model import DateMention, Span, Warning
from briefing_tui.recognition.labels.mentions import mentions
from briefing_tui.recognition.labels.words import read_who
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.names import name_at_end
from briefing_tui.recognition.lexicon.vocabulary import simple
from briefing_tui.text.dates import dates_in, day_of_briefing, tells_of_another_day
from briefing_tui.text.han import is_han
from briefing_tui.text.lines import SPACES, Line, lines_between
from briefing_tui.text.patterns import deferred

_MARKS = deferred(r"^(?:#{1,6}\s+|>\s*|\*\*|__)++|(?:\*\*|__)$")
_FIELD = deferred(r"(?P<word>[^:：︰∶]{1,16})[:：︰∶]\s*(?P<value>.*)")
_ASIDE = deferred(r"\*+\Z|[【\[（(<].*[】\]）)>]\Z|-{3,}\Z|\*{3,}\Z|={3,}\Z|\d+ of \d+\Z")
# The words with which an office heads its publications.
_ISSUED = deferred(
    r"(?:For Immediate Release|Office of the [\w ]{3,40}|The White House|Embargoed\b.*)\Z", re.I
)
_BRIEFING_TIME = frozenset(
    """
    时间 日期 会议时间 发布会时间 直播时间 date time
    """.split()
)
_VENUE = frozenset(
    """
    地点 会议地点 发布会地点 直播地点 venue location place
    """.split()
)


@dataclass(frozen=True, slots=True)
class Present:
    """The people whom lead and list of those present name.

    Attributes:
        offices: by name, the offices as printed, one entry a body.
        host: the name of the one who presides, or None.
        listed: whether the text has a list of those present.
        full_names: by a shorter form of a name, the full one.
        moderator: the name in a field ``主持人：``, or None.
    """

    offices: dict[str, tuple[str, ...]]
    host: str | None
    listed: bool
    full_names: dict[str, str]
    moderator: str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The facts about a briefing as a whole.

    Attributes:
        title: the headline, or None.
        date: the day, None where that cannot be told.
        dates: every date that title, lead and fields give.
        venue: the place of the briefing, or None.
        warnings: a warning if the dates disagree.
    """

    title: str | None
    date: Date | None
    dates: tuple[DateMention, ...]
    venue: str | None
    warnings: tuple[Warning, ...]


# The greatest length of a line that is a date, and the most letters beside the date, a Chinese
# character counted as three.
_LONGEST_DAY = 40
_AROUND_DAY = 12
# The most lines before the speeches that are examined; in a text without speakers all lines are
# before the speeches.
_LONGEST_HEAD = 60


def read_header(
    text: str, lines: Sequence[Line], front: Span, back: int, told: ContainerFacts
) -> Header:
    """Return title, date and venue, from the container and the lines around the speeches.

    Args:
        text: the text.
        lines: its lines.
        front: the span before the speeches.
        back: the offset at which the back matter begins.
        told: the facts that the container gives.
    """
    head = lines_between(lines, front.start, front.end)[:_LONGEST_HEAD]
    own = [
        line
        for line in head
        if line.words and not any(span.start <= line.begin < span.end for span in told.aside)
    ]
    titles = [line for line in own if _is_title(line)]
    title_line = next((line for line in titles if not _is_day(text, line)), None)
    title_line = title_line or next(iter(titles), None)
    title = told.title or (_MARKS.sub("", title_line.words).strip() if title_line else None)
    signed = dates_in(text, back, min(len(text), back + _LONGEST_BACK))[:1]
    dates, venue = _dates_and_venue(text, own, title_line, signed)
    day = day_of_briefing(text, dates) if dates else told.day
    warnings: tuple[Warning, ...] = ()
    if len({mention.iso for mention in dates}) > 1:
        doubtful = [m for m in dates if day is None or m.iso != day.isoformat()]
        printed = ", ".join(dict.fromkeys(mention.iso for mention in dates))
        warnings = (
            Warning(WarningCode.DATE_CONFLICT, (printed,), doubtful[0].start, doubtful[0].end),
        )
    return Header(title, day, dates, venue, warnings)


def _is_title(line: Line) -> bool:
    words = _MARKS.sub("", line.words).strip()
    if not words or _ASIDE.match(words) or _ISSUED.match(words) or len(words) > 160:
        return False
    named = _FIELD.match(words)
    return not (named and _is_field(named["word"]))


def _is_day(text: str, line: Line) -> bool:
    """Return whether a line holds a date and hardly anything else."""
    spoken = dates_in(text, line.begin, line.finish) if len(line.words) <= _LONGEST_DAY else ()
    around = [text[line.begin : day.start] + text[day.end : line.finish] for day in spoken]
    return any(len(rest) + 2 * sum(map(is_han, rest)) <= _AROUND_DAY for rest in around)


def _is_field(word: str) -> bool:
    word = simple(re.sub(r"\s", "", word))
    return word in words_of.FIELDS or word.casefold() in words_of.FIELDS_LATIN


def _dates_and_venue(
    text: str, own: Sequence[Line], title_line: Line | None, signed: Sequence[DateMention]
) -> tuple[tuple[DateMention, ...], str | None]:
    """Return the dates of title, fields and lead, else of publication; venue or None.

    A day that the lead prints without a year is in the year in which the text was published.
    """
    held: list[DateMention] = []
    published: list[DateMention] = []
    venue = None
    lead_seen = False
    for line in own:
        field = _FIELD.match(_MARKS.sub("", line.words))
        word = simple(re.sub(r"\s", "", field["word"])).casefold() if field else ""
        if lead_seen and not field and line is not title_line:
            continue
        year = next((int(mention.iso[:4]) for mention in (*held, *published, *signed)), None)
        found = [
            mention
            for mention in dates_in(text, line.begin, line.finish, year)
            if not tells_of_another_day(text, mention)
        ]
        if field and word in _VENUE:
            venue = venue or field["value"].strip() or None
        if line is title_line or (field and word in _BRIEFING_TIME):
            held += found[:1]
        elif (field and _is_field(field["word"])) or _PUBLISHED.match(line.words):
            published += found[:1]
        elif found and not lead_seen:
            lead_seen = True
            held += found[:1]
    return tuple(held or published or signed), venue


# ``云岭网 2024-05-31 09:12``: an outlet, perhaps, then day and clock.
_PUBLISHED = deferred(
    r"\D{0,16}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s[^。]{0,40})?\Z"
)
# The length of the text after the speeches that is searched for the day of its signature.
_LONGEST_BACK = 400

_LONGEST_LEGEND = 120
_LEGEND = deferred(r"(?P<initial>[^\s：:]{1,2})[：:](?P<name>[^\s：:，。]{2,12})(?=\s|\Z)")


def legend_of(lines: Sequence[Line]) -> dict[str, str]:
    """Return the names that a legend line (``問：記者　黎：黎照昌``) gives, by initial."""
    legend: dict[str, str] = {}
    for line in lines:
        words = line.words
        if not words or len(words) > _LONGEST_LEGEND:
            continue
        if words.count(":") + words.count("：") < 2:
            continue
        pairs = [(match["initial"], match["name"]) for match in _LEGEND.finditer(line.words)]
        if any(_is_field(initial) for initial, _ in pairs):
            continue
        if len(pairs) >= 2 and sum(len(a) + len(b) + 1 for a, b in pairs) >= 0.8 * len(line.words):
            legend.update(pairs)
    return legend


def present_of(
    text: str,
    lead: str,
    names: Iterable[str],
    labels: Sequence[Span],
    legend: dict[str, str],
) -> Present:
    """Return the offices that running text gives to people, and who presides.

    Args:
        text: the text.
        lead: the words before the speeches, one paragraph a line.
        names: the names in labels.
        labels: the labels, in text order.
        legend: the names that a legend line gives to initials.
    """
    offices: dict[str, tuple[str, ...]] = {}
    moderator = _moderator(lead)
    last = 0
    for name, span in mentions(text, (*names, moderator or ""), labels):
        office = _office_before(text, max(last, span.start - _LONGEST_OFFICE), span.start)
        office = office or _office_behind(text, span)
        if office and len(office) > len("".join(offices.get(name, ()))):
            offices[name] = (office,)
        last = span.end
    listed = "出席" in lead or "出席" in text[: _LONGEST_LIST + (labels[0].start if labels else 0)]
    return Present(offices, _host(lead), listed, legend, moderator)


def _host(lead: str) -> str | None:
    """Return the person who presides by title or lead, or None."""
    for preside in _PRESIDES.finditer(simple(lead)):
        before = lead[max(0, preside.start() - 20) : preside.start()]
        name = name_at_end(before)
        office = simple(before.removesuffix(name)).rstrip(SPACES)
        if name and (not preside["holds"] or words_of.ends_as_office(office)):
            return name
    return None


def _moderator(lead: str) -> str | None:
    """Return the person in a field ``主持人：``, or None."""
    match = _HOST_FIELD.search(simple(lead))
    words = lead[match.start("who") : match.end("who")].strip(SPACES) if match else ""
    readings = (read_who(each) for each in (words, *words.split()[:1]))
    return next((who.name for who in readings if who is not None and who.named), None)


_HOST_FIELD = deferred(
    r"^[ \u3000]*(?:主持人?|司仪|Moderator|Host)(?:[ \u3000]*[:：︰]|[ \u3000]+)"
    r"(?P<who>[^\n]{2,40})$",
    re.MULTILINE,
)


_LONGEST_OFFICE = 60
# The greatest distance of a list of those present behind the first label, in code points.
_LONGEST_LIST = 3000
# ``周岚主持``, ``周岚（主持）``, ``由…周岚主持``, ``发言人周岚举行例行记者会``
_PRESIDES = deferred(
    "主持(?!人|下|会议精神)|[（(]主持(?:人)?[)）]|(?P<holds>举行)[^，。；\\n]{0,16}(?:记者会|发布会)"
)
# ``周岚 市政府新闻办公室副主任``
_OFFICE_BEHIND = deferred(
    r"[ \t\u00a0\u3000]+(?P<office>[^\s。！？：:][^\n。！？：:]{2,60})$", re.MULTILINE
)
_OFFICE_STARTS_AFTER = deferred(
    "[，,；;。：:！？!?\\n\\r“”#]|的有|[0-9]日(?:上午|下午|晚上?)?|"
    "邀请(?:到了|到|了)?|请来了|出席|还有|"
    "是(?=[^，。]{2,40}$)|由(?=[^，。]{4,40}$)"
)


def _office_before(text: str, begin: int, at: int) -> str:
    """Return the office printed right before ``at`` and not before ``begin``, or nothing."""
    window = text[begin:at]
    first = 0
    for match in _OFFICE_STARTS_AFTER.finditer(simple(window)):
        first = match.end()
    office = window[first:].strip("、" + SPACES).lstrip("和及与请由")
    return office if words_of.ends_as_office(simple(office)) else ""


def _office_behind(text: str, name: Span) -> str:
    """Return the office after a name that begins its line or a field's value, or nothing."""
    match = _OFFICE_BEHIND.match(text, name.end)
    before = name.start
    while before and text[before - 1] in SPACES:
        before -= 1
    begins = not before or text[before - 1] in "\n\r:："
    office = match["office"].strip(SPACES) if match and begins else ""
    return office if words_of.ends_as_office(simple(office)) else ""


def body_and_titles(office: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the body, or None, that an office belongs to, and its titles, one a body.

    ``云岭市水利局党组成员、副局长`` gives ``云岭市水利局`` and ``党组成员、副局长``; a second
    body with its title (``、市政府新闻办副主任``) is a separate entry, printed whole.
    """
    entries: list[str] = []
    organisation: str | None = None
    for part in filter(None, re.split("[、，,；;]", office)):
        body, title = _split_body(part)
        if not entries and organisation is None:
            organisation = body or None
            entries = [title] if title else []
        elif entries and not (body and _is_whole_body(body)):
            entries[-1] += "、" + part
        else:
            entries.append(part)
    return organisation, tuple(entries)


def _split_body(part: str) -> tuple[str, str]:
    plain = simple(part)
    for cut in range(1, len(plain)):
        if words_of.OFFICE_BEGINS.match(plain, cut) and words_of.ends_as_body(plain[:cut]):
            return part[:cut], part[cut:]
    if words_of.ends_as_body(plain) and not words_of.ends_as_office(plain):
        return part, ""
    return "", part


def _is_whole_body(body: str) -> bool:
    """Return whether a body is one by itself rather than a department of the one before."""
    return bool(re.match("[市省县区州]|国家|中共|全国", simple(body))) or len(body) >= 5


# Frequent characters that only one of the two scripts has.
_TRADITIONAL = frozenset("們這說國會來時過個學發對開關問題實經體點電話現應該為與從沒還後")
_SIMPLIFIED = frozenset("们这说国会来时过个学发对开关问题实经体点电话现应该为与从没还后")
_OF_ONE_SCRIPT = deferred("[" + "".join(_TRADITIONAL | _SIMPLIFIED) + "]")


# The lengths of text that decide its script, and its language in letters, in code points.
_SCRIPT_SAMPLE = 2_000
_SAMPLE = 6_000


def language_of(text: str) -> str:
    """Return the language of a text, as a BCP 47 tag; ``und`` when it cannot be told."""
    sample = text[:_SCRIPT_SAMPLE]
    han = _between(sample, "\u4e00", "\u9fff")
    kana = _between(sample, "\u3040", "\u30ff")
    hangul = _between(sample, "\uac00", "\ud7af")
    latin = len(_WORDS.findall(sample))
    if kana > han * 0.1 and kana > 20:
        return "ja"
    if hangul > han and hangul > latin:
        return "ko"
    if han * 2 >= latin and han:
        found = _OF_ONE_SCRIPT.findall(sample)
        traditional = sum(character in _TRADITIONAL for character in found)
        return "zh-Hant" if 2 * traditional > len(found) else "zh-Hans"
    if _between(sample, "а", "ё") > latin:
        return "ru"
    return _latin_language(_WORDS.findall(text, 0, _SAMPLE))


_WORDS = deferred("[A-Za-zÀ-ÿ]+")


def _between(text: str, first: str, last: str) -> int:
    """Return how many characters are between two, both included."""
    return sum(first <= character <= last for character in text)


# The most frequent words of languages, without those that several languages share.
_FREQUENT = {
    "en": "the of and to is that it this we for with are have you",
    "es": "el los las una por con para es muy gracias y del lo se",
    "de": "der die das und ist nicht wir ich zu den mit auf sie ein",
    "fr": "le les des et est nous vous pour dans une sur pas ce du",
    "pt": "o os uma não com para em nós é do da isso muito obrigado",
    "it": "il che di è per non sono della una con noi gli questo si",
}
_FREQUENT_WORDS = {language: frozenset(words.split()) for language, words in _FREQUENT.items()}


def _latin_language(words: Sequence[str]) -> str:
    """Return the language whose frequent words are most common; ``en`` if none stands out."""
    if not words:
        return "und"
    told = Counter(map(str.casefold, words))
    counts = {
        language: sum(told[word] for word in frequent)
        for language, frequent in _FREQUENT_WORDS.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > counts["en"] else "en"
