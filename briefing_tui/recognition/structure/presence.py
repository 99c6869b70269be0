"""The people whom lead, legend and list of those present name, and their offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from briefing_tui.dataclass import dataclass
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.mentions import mentions
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.names import is_name, name_at_end
from briefing_tui.recognition.lexicon.own_words import follow
from briefing_tui.recognition.structure.briefers import briefers_of, meant_by_office
from briefing_tui.recognition.structure.presidency import presiding
from briefing_tui.span import Span
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import CLOSING, OPENING
from briefing_tui.text.patterns import deferred


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
    full_names: Mapping[str, str]
    moderator: str | None = None


# The shortest office that a lead may give right before its holder's name.
_SHORTEST_OFFICE = 4
_LONGEST_NAME = 4
# What joins one office to the next, what stands before one that somebody had, and behind a name.
_JOINS = frozenset("和與与及同兼")
_NO_LONGER = frozenset("前原副")
_BEHIND_NAME = deferred(r"(?![\u3400-\u9fff])|[和與与及同今昨於于在出就會会將将]")
_OF_TWO_PARTS = deferred(
    r"[ \u3000]{1,4}(?P<family>[\u3400-\u9fff々ヶ]{1,4})[ \u3000]"
    r"(?P<given>[\u3400-\u9fff々ぁ-ゖァ-ヺ]{1,4})(?=[、，,（(\s]|\Z)"
)
_PART = deferred(r"(?P<part>[^\s:：]{2,12})[:：](?P<who>.{2,60})\Z")


def bearers_of_parts(lines: Sequence[Line], labels: Iterable[Label], end: int) -> dict[str, str]:
    """Return who has a part that labels name, as lines before the speeches tell it.

    ``书记员：钱小雨`` tells whom the label ``书记员`` means. Those who preside change, so that a
    line tells nothing of them.

    Args:
        lines: the lines.
        labels: the accepted labels.
        end: the offset at which the speeches begin.
    """
    parts = {
        label.words
        for label in labels
        if label.who.form in (Form.OFFICE, Form.WORD) and not label.who.named
    }
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.start >= end:
            break
        match = _PART.match(line.words)
        if (
            match is None
            or match["part"] not in parts
            or line.plain_part(*match.span("part")) in words_of.ROLES
        ):
            continue
        who = read_label(match["who"].strip())
        named = who is not None and who.named and who.form in (Form.NAME, Form.OFFICE_NAME)
        found.setdefault(match["part"], []).append(who.name if named and who else "")
    told = {part: names[0] for part, names in found.items() if len(names) == 1 and names[0]}
    lead = HanWords("\n".join(line.words for line in lines if line.start < end))
    for part in parts - found.keys():
        name = _right_behind(lead, part) if len(part) >= _SHORTEST_OFFICE else ""
        # One character is no office: the title ``法 庭 审 理 笔 录`` tells nothing of ``审``.
        if name := name or (_apart_behind(lead, part) if len(part) > 1 else ""):
            told[part] = name
    return {**told, **presiding(lead, parts)}


def _right_behind(lead: HanWords, office: str) -> str:
    """Return the one name right behind an office in a lead, ``环境局局长许立衡``, or nothing.

    What stands behind the name shows where it ends: 林鄭月 is no name in ``司長林鄭月娥女士``.
    """
    plain = lead.plain
    names: set[str] = set()
    for match in re.finditer(re.escape(office), lead):
        at = match.end()
        ends = [
            end
            for end in range(at + _LONGEST_NAME, at + 1, -1)
            if _BEHIND_NAME.match(lead, end) or words_of.OFFICE_BEGINS.match(plain, end)
        ]
        name = next(filter(is_name, (lead[at:end] for end in ends)), "")
        if name and lead[at] not in _JOINS and lead[match.start() - 1] not in _NO_LONGER:
            names.add(name)
    return names.pop() if len(names) == 1 else ""


def _apart_behind(lead: str, office: str) -> str:
    """Return the one name of two parts behind an office and a space, or nothing.

    ``農林大臣　葛城 由美子、農村振興局長　有馬 直人``: a list of those present sets names so.
    """
    names: set[str] = set()
    for match in re.finditer(re.escape(office), lead):
        name = _OF_TWO_PARTS.match(lead, match.end())
        if name is not None and lead[match.start() - 1 : match.start()] not in _NO_LONGER:
            names.add(name["family"] + name["given"])
    return names.pop() if len(names) == 1 else ""


def present_of(
    text: str,
    lead: HanWords,
    names: Iterable[str],
    labels: Sequence[Span],
    legend: Mapping[str, str],
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
        office = _office_ending(text[max(last, span.start - _LONGEST_OFFICE) : span.start])
        office = office or _office_behind(text, span)
        if office and len(office) > len("".join(offices.get(name, ()))):
            offices[name] = (office,)
        last = span.end
    listed = "出席" in lead or "出席" in text[: _LONGEST_LIST + (labels[0].start if labels else 0)]
    briefers = briefers_of(lead)
    host = _host(lead) or (briefers[0].name if briefers else None)
    return Present(offices, host, listed, {**meant_by_office(briefers), **legend}, moderator)


def _host(lead: HanWords) -> str | None:
    """Return the person who presides by title or lead, or None."""
    for preside in _PRESIDES.finditer(lead.plain):
        before = lead[max(0, preside.start() - 20) : preside.start()]
        name = name_at_end(before)
        office = before.removesuffix(name).rstrip(SPACES)
        if name and (not preside["holds"] or words_of.ends_as_office(office)):
            return name
    return None


def _moderator(lead: HanWords) -> str | None:
    """Return the person in a field ``主持人：``, or None."""
    match = _HOST_FIELD.search(lead.plain)
    words = lead[match.start("who") : match.end("who")].strip(SPACES) if match else ""
    readings = (read_label(each) for each in (words, *words.split()[:1]))
    return next((who.name for who in readings if who is not None and who.named), None)


_HOST_FIELD = deferred(
    r"^[ \u3000]*(?:主持人?|主[ \u3000]{0,8}席|司仪|Moderator|Host)(?:[ \u3000]*[:：︰]|[ \u3000]+)"
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
    "是(?=[^，。]{2,40}$)|由(?=[^，。]{4,40}$)|"
    # ``（本次会议有委员许立衡``, ``一、交通部部长许立衡``: an open bracket, the number of an item
    f"[{OPENING}](?=[^{CLOSING}]*$)|(?:会议|[另计还共尚])有|本院|(?<![申邀聘])请|"
    r"(?<![^\n\r：:，。；])[（(]?[0-9一二三四五六七八九十]{1,3}(?:[）)]|[、.．])"
)
# ``委员所提质询未及答复部分及委员许立衡``: a sentence, whose last title alone is an office.
_SAYS = deferred("所[提问]|[未已]|答复|宣读")


@lru_cache(maxsize=512)
def _office_ending(words: str) -> str:
    """Return the office that ends the words before a name, or nothing."""
    plain = HanWords(words).plain.rstrip(SPACES)
    if plain.endswith("、") or not words_of.ends_as_office(plain):
        return ""  # a comma of lists parts people: ``沈知微议员、梁岳议员``
    first = 0
    for match in _OFFICE_STARTS_AFTER.finditer(plain):
        first = match.end()
    office = _of_one(words[first:].strip("、" + SPACES)).lstrip("和及与请由")
    sentence = _SAYS.search(HanWords(office).plain) is not None
    return office if words_of.ends_as_office(office) and not sentence else ""


follow(_office_ending.cache_clear)


def _of_one(words: str) -> str:
    """Return what a list of people, ``梁岳议员、沈知微议员``, gives to whoever comes behind it."""
    parts = words.split("、")
    for at in range(len(parts) - 1, -1, -1):
        who = read_label(parts[at].strip(SPACES))
        if who is not None and who.named and who.form is Form.OFFICE_NAME:
            return "、".join(parts[at + 1 :])
    return words


def _office_behind(text: str, name: Span) -> str:
    """Return the office after a name that begins its line or a field's value, or nothing."""
    match = _OFFICE_BEHIND.match(text, name.end)
    if match is None:
        return ""
    before = name.start
    while before and text[before - 1] in SPACES:
        before -= 1
    begins = not before or text[before - 1] in "\n\r:："
    office = match["office"].strip(SPACES) if begins else ""
    return office if words_of.ends_as_office(office) else ""


_BETWEEN_OFFICES = deferred("[、，,；;]")
_WHOLE = deferred("[市省县区州]|国家|中共|全国")


def body_and_titles(office: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the body, or None, that an office belongs to, and its titles, one a body.

    ``云岭市水利局党组成员、副局长`` gives ``云岭市水利局`` and ``党组成员、副局长``; a second
    body with its title (``、市政府新闻办副主任``) is a separate entry, printed whole.
    """
    entries: list[str] = []
    organisation: str | None = None
    for part in map(HanWords, filter(None, _BETWEEN_OFFICES.split(office))):
        body, title = _split_body(part)
        if not entries and organisation is None:
            organisation = str(body) or None
            entries = [title] if title else []
        elif entries and not (body and _is_whole_body(body)):
            entries[-1] += "、" + part
        else:
            entries.append(str(part))
    return organisation, tuple(entries)


def _split_body(part: HanWords) -> tuple[HanWords, str]:
    plain = part.plain
    for cut in range(1, len(plain)):
        if words_of.OFFICE_BEGINS.match(plain, cut) and words_of.ends_as_body(plain[:cut]):
            return part.part(0, cut), part[cut:]
    if words_of.ends_as_body(plain) and not words_of.ends_as_office(plain):
        return part, ""
    return part.part(0, 0), str(part)


def _is_whole_body(body: HanWords) -> bool:
    """Return whether a body is one by itself rather than a department of the one before."""
    return bool(_WHOLE.match(body.plain)) or len(body) >= 5
