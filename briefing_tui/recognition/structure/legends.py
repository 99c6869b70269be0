"""Legends: the people for whom short labels stand, ``佟：佟沛霖``, ``1号  仲宝林``.

A legend may be a line of its own, a line for each person, the rows of a numbered list of those
present, or the fields of a record's head, of which its labels are abbreviations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.names import is_name, name_at_end
from briefing_tui.recognition.structure.parties import Party, parties_of
from briefing_tui.recognition.structure.record_fields import fields_of, seats_of
from briefing_tui.text.brackets import OPENS
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import CLOSING, COLONS, OPENING
from briefing_tui.text.patterns import deferred

_LONGEST = 120
_EQUALS = deferred(
    r"(?:[-*•·] )?(?P<initial>[^\W_]{1,4})\s*[=＝]\s*(?P<name>[^\W\d_][^=＝,，;；(（\n]{1,40})"
)
_PAIR = deferred(r"(?P<initial>[^\s：:]{1,2})[：:](?P<name>[^\s：:，。]{2,12})(?=\s|\Z)")
# A pair between semicolons: ``Q：《渡口周刊》记者许立衡``, ``佟：佟沛霖，导演``.
_PART_OF_LIST = deferred(
    r"\s*(?P<initial>[^\s：:]{1,3})[：:]\s*(?P<name>[^：:，,（(]{2,24})[^：:]*\Z"
)
# ``（魏：魏家豪；丁：丁玉叶）`` within a line.
_INNER = deferred(r"[（(]([^（）()]*[：:][^（）()]*[；;][^（）()]*)[）)]")
# ``（以下简称“访”）``, ``（下称林）``
_CALLED = deferred(
    r"[（(]?(?:以下)?(?:均)?(?:简称|簡稱|下称|下稱|以下称|以下稱)(?:为|為)?[：:]?\s*[“\"「‘『]?(?P<short>[^“”\"「」‘’『』（）()，,。；;\s]{1,4})[”\"」’』]?[）)]?"
)
_APART = deferred(r"[，,、；;（(\s]")
# ``1号  仲宝林  消费者``: the number of somebody who takes part, and his name.
_ROW = deferred(
    r"(?P<number>\d{1,3}[号號])[ \t\u3000、.．:：]+"
    r"(?P<name>[\u4e00-\u9fff·]+(?:[ \u3000]+[\u4e00-\u9fff](?![\u4e00-\u9fff]))?)"
)
# ``审判员（审）：左明远``
_BESIDE = deferred(
    r"(?P<part>[\u4e00-\u9fff]{2,12})[（(](?P<short>[\u4e00-\u9fff]{1,3})[）)][：:]?[ \u3000]*"
    r"(?P<who>[^，,、；;。（(：:\s]{2,12})(?P<behind>[，,、；;。（(\s]|\Z)"
)
_INITIALED = deferred(
    r"(?P<name>[^\W\d_][^：:（()）\n]{2,40}?)\s*[（(](?P<short>[A-Z]{1,4})[）)]\s*[：:]"
)
_NUMBER = deferred(r"\d{1,3}[号號]\Z")
_ASIDE = deferred(rf"[{OPENS}].*")
_HAN = deferred(r"[\u4e00-\u9fff]{1,3}\Z")
# How words end that are a part which somebody has.
_OF_PERSON = tuple("人者员告方")
# The most characters of a part behind the last one that its abbreviation has.
_LONGEST_REST = 3
_AGENT = "代"
_AGENTS = ("代理人", "代理律师", "代理律師")
# The fewest labels of one abbreviation, and how many lines the head of a text may have.
_OFTEN = 3
# The fewest of them that make abbreviations of rarer ones.
_RULE = 2
_LONGEST_LABEL = 4
_LONGEST_HEAD = 60


class _Place(NamedTuple):
    """The first place of a label.

    Attributes:
        line: the number of its line.
        times: the number of all places.
    """

    line: int
    times: int


def legend_of(lines: Sequence[Line]) -> dict[str, str]:
    """Return what the head of a text says that short labels stand for, by label."""
    short = _short(lines)
    found = {**_abbreviated(lines, short), **_numbered(lines, short), **_beside(lines, short)}
    found.update(_initials(lines))
    signs = [line.words for line in lines if "=" in line.words or "＝" in line.words]
    equal = [match for words in signs if (match := _EQUALS.match(words)) is not None]
    if len(equal) > 1 or any(match["initial"] in short for match in equal):
        found.update((match["initial"], match["name"].strip()) for match in equal)
    for line in lines:
        words = line.words
        if not words or len(words) > _LONGEST:
            continue
        if sum(map(words.count, COLONS)) > 1:
            inner = _INNER.search(words)
            told = _pairs(words) or _listed(words) or _listed(inner[1] if inner else "")
            found.update((one, who) for one, who in told if one not in found or is_name(who))
        if "称" in words or "稱" in words:
            found.update(_called(words))
    seats = {part: name for part, name, _ in seats_of(lines)}
    return {short: seats.get(who, who) for short, who in found.items()}


def _pairs(words: str) -> list[tuple[str, str]]:
    """Return the pairs that a line is made of: ``問：記者　黎：黎照昌``."""
    pairs = [(match["initial"], match["name"]) for match in _PAIR.finditer(words)]
    if any(words_of.is_field(initial) for initial, _ in pairs):
        return []
    whole = sum(len(a) + len(b) + 1 for a, b in pairs) >= 0.8 * len(words)
    return pairs if len(pairs) > 1 and whole else []


def _listed(words: str) -> list[tuple[str, str]]:
    """Return the pairs between semicolons: ``（Q：记者宁则安；佟：佟沛霖，导演）``."""
    if words and words[0] in OPENING and words[-1] in CLOSING:
        words = words[1:-1]
    parts = words.replace(";", "；").rstrip("。.；").split("；")
    # ``原、原代：原告及其代理人``
    parts = [part for part in parts if "、" not in part.replace(":", "：").partition("：")[0]]
    matches = [_PART_OF_LIST.match(part) for part in parts]
    pairs = [(match["initial"], match["name"]) for match in matches if match is not None]
    if len(pairs) < 2 or len(pairs) < len(parts) or len(dict(pairs)) < len(pairs):
        return []
    if any(words_of.is_field(initial) for initial, _ in pairs):
        return []
    named = [(initial, _person(name)) for initial, name in pairs]
    return [(initial, name) for initial, name in named if name]


def _called(words: str) -> Iterator[tuple[str, str]]:
    """Yield the short labels that a line gives to people: ``访谈者：祝晓棠（以下简称“访”）``."""
    done = 0
    for match in _CALLED.finditer(words):
        before = words[done : match.start()]
        whose = before.rpartition("：")[2] if "：" in before else before.rpartition(":")[2]
        words_before = _APART.split(whose.strip("，,、；;。 （("), maxsplit=1)[0] or " "
        name = _tight(words_before) or _of_family(match["short"], words_before)
        if name:
            yield match["short"], name
        done = match.end()


def _of_family(surname: str, words: str) -> str:
    """Return the name of a family among titles, ``拿督倪可维博士``, or nothing."""
    title = title_at_end(words)
    name = name_at_end(words[: title.start] if title is not None else words)
    return name if name.startswith(surname) else ""


def _person(words: str) -> str:
    """Return the name in the words of a legend; the words if no name is known in them."""
    who = read_label(words.strip())
    return who.name if who is not None and who.named else words.strip()


def _short(lines: Sequence[Line]) -> dict[str, _Place]:
    """Return the short labels before colons, with their first lines and how often they stand."""
    found: dict[str, _Place] = {}
    for number, line in enumerate(lines):
        words = line.words[: _LONGEST_LABEL + 1]
        at = min((at for at in map(words.find, COLONS) if at > 0), default=0)
        head = words[:at]
        if head and (_HAN.match(head) or _NUMBER.match(head)):
            known = found.get(head, _Place(number, 0))
            found[head] = known._replace(times=known.times + 1)
    return found


def _initials(lines: Sequence[Line]) -> dict[str, str]:
    """Return the names whose initials are labels, as the first label of each tells.

    ``Dana Larkin（DL）：`` above ``DL：``
    """
    told = [match for line in lines if (match := _INITIALED.match(line.words)) is not None]
    heads = {line.words[:5].replace(":", "：").partition("：")[0] for line in lines}
    return {one["short"]: one["name"].strip() for one in told if one["short"] in heads}


def _beside(lines: Sequence[Line], short: Mapping[str, _Place]) -> dict[str, str]:
    """Return whom short labels in brackets behind a part mean: ``人民陪审员（陪）：顾南乔``.

    Of two people with one part the label means the part. There are at least two such brackets.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(lines[:_LONGEST_HEAD]):
        for match in _BESIDE.finditer(line.words):
            if match["short"] in short and number < short[match["short"]].line:
                name = _tight(match["who"])
                alone = bool(name) and match["behind"] != "、"
                found[match["short"]] = name if alone else match["part"]
    return found if len(found) > 1 else {}


def _numbered(lines: Sequence[Line], short: Mapping[str, _Place]) -> dict[str, str]:
    """Return the names in a numbered list of those present whose numbers are labels."""
    numbers = {head for head in short if _NUMBER.match(head)}
    found: dict[str, str] = {}
    for line in lines[: min((short[head].line for head in numbers), default=0)]:
        if (match := _ROW.match(line.words)) is not None and match["number"] in numbers:
            name = _tight(match["name"])
            if name:
                found[match["number"]] = name
    return found


def _tight(words: str) -> str:
    """Return the name that words begin with, its two characters joined; or nothing."""
    first, *others = words.split() or [""]
    joined = first + others[0] if len(first) == 1 and others else first
    return joined if is_name(joined) or "·" in joined else ""


def _abbreviated(lines: Sequence[Line], short: Mapping[str, _Place]) -> dict[str, str]:
    """Return the parts of a record's head that recurring labels abbreviate, or who has them.

    ``审`` stands for 左明远 below ``审判员：左明远``, and ``原`` for 原告 below ``原告：华亿公司``.
    """
    heads = {head for head in short if _HAN.match(head) and _may_abbreviate(head)}
    often = {head for head in heads if short[head].times >= _OFTEN}
    if not often:
        return {}
    end = min(_LONGEST_HEAD, *(short[head].line for head in often))
    parts = _parts(lines)
    introduced = bool(parts)
    for part, name, number in seats_of(lines[:end]):
        parts.setdefault(part, Party(part, name, number))
    for number, line in enumerate(lines[:end]):
        for part, value in fields_of(line):
            name = _bearer(value) if value else ""
            if name or _is_of_person(part):
                parts.setdefault(part, Party(part, name, number))
    found: dict[str, str] = {}
    for head in sorted(heads, key=lambda head: head not in often):
        rare = head not in often
        if rare and len(found.keys() & often) < (1 if introduced else _RULE):
            continue
        fitting = [
            party
            for party in parts.values()
            if _abbreviates(head, party.part) and not (rare and short[head].line <= party.line)
        ]
        if fitting:
            party = min(fitting, key=lambda party: len(party.part))
            found[head] = party.name or party.part
    return found


def _parts(lines: Sequence[Line]) -> dict[str, Party]:
    """Return the parties that a record introduces, by part; without a name where two have it."""
    parts: dict[str, Party] = {}
    for party in parties_of(lines):
        known = parts.setdefault(party.part, party)
        if known.name != party.name:
            parts[party.part] = known._replace(name="")
    return parts


def _bearer(value: str) -> str:
    """Return the name in the value of a field, ``审判员 左明远（独任）``, or nothing."""
    words = _ASIDE.sub("", value)
    if name := _tight(words):
        return name
    who = read_label(words.strip()) if words.strip() else None
    return who.name if who is not None and who.named and who.form is Form.OFFICE_NAME else ""


def _may_abbreviate(head: str) -> bool:
    """Return whether words before a colon have no meaning of their own as a label."""
    if len(head) > 1 and head.endswith(_AGENT):
        return True
    who = read_label(head)
    return not words_of.is_field(head) and (who is None or who.form is Form.WORD)


def _is_of_person(part: str) -> bool:
    """Return whether the word of a field is a part that somebody has, as 被告 or 仲裁员 is."""
    plain = words_of.field_word(part)
    listed = plain in words_of.VOICES or plain in words_of.ROLES
    return listed or words_of.ends_as_office(plain) or plain.endswith(_OF_PERSON)


def _abbreviates(short: str, part: str) -> bool:
    """Return whether a label is the first character of words, and others of them in order.

    代 is who acts for a party in the hearing, 代理人, and not who represents a company by law.
    """
    if short[0] != part[0] or len(short) >= len(part):
        return False
    if short.endswith(_AGENT) and not part.endswith(_AGENTS):
        return False
    rest = iter(part)
    return all(character in rest for character in short) and len([*rest]) <= _LONGEST_REST
