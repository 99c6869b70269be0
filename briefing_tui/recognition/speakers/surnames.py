"""Labels of a surname, ``周：`` or ``○柏木委員``, whose full name the rest of the text gives."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from briefing_tui.recognition.lexicon.names import is_name
from briefing_tui.recognition.lexicon.vocabulary import OFFICE_WORD
from briefing_tui.text.han import is_han
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

# The fewest labels of one surname.
_OFTEN = 2
# The most lines of a head that may list who is present.
_LONGEST_HEAD = 40
_APART = deferred(r"[\s、，,；;。/／|｜（()）:：]+")
_PRESENT = deferred(
    "(?:在场|到场|出席|参加|参会|与会|列席|受访|嘉宾|采访对象|人员)[^：:]{0,6}[：:]"
)
_BEFORE = deferred(r"(?:\A|[\s、，,；;：:])(?P<name>[\u3400-\u9fff]{2,4})(?=[（(])")
# ``小葛（葛铭，设计院）``: the name of whom a head calls otherwise.
_NICKNAME = deferred(
    r"(?<![\u3400-\u9fff])(?P<short>[\u3400-\u9fff]{2,4})[（(](?P<name>[\u3400-\u9fff]{2,4})(?=[，,）)、])"
)
# The longest given name, in code points.
_LONGEST_GIVEN = 2
_LONGEST_NAME = 4
# Characters that begin an office behind a surname, and no given name: ``裴副厅长``.
_OF_OFFICES = frozenset("副正总總原前代")
# ``○榛葉国務大臣　``: how the records of Japan set who speaks, by surname and office.
_CIRCLED = deferred(
    r"[○◯〇](?P<surname>[\u3400-\u9fff々]{1,4}?)"
    r"(?:(?:副?委員長|副?議長|主査|理事|会長)(?:代理)?|(?:分科)?委員|議員|政府委員|(?:内閣総理|国務|副)?大臣|"
    r"大臣政務官|副長官|(?:政府)?参考人|公述人|証人|説明員|君)[\u3000 ]"
)


def surnames_told(text: str, lines: Sequence[Line]) -> dict[str, str]:
    """Return the full name for each surname that is a label, if the text gives exactly one.

    Args:
        text: the text.
        lines: its lines.
    """
    times = Counter(
        line.words[0]
        for line in lines
        if line.words[1:2] and line.words[1] in COLONS and is_han(line.words[0])
    )
    often = {surname for surname, count in times.items() if count >= _OFTEN}
    found: dict[str, str] = {}
    for surname in sorted(often):
        names = _beside_office(text, surname) | _as_label(lines, surname)
        if len(names) == 1:
            found[surname] = names.pop()
    return _in_list(lines, often) | found | _circled(text, lines)


def _in_list(lines: Sequence[Line], surnames: Set[str]) -> dict[str, str]:
    """Return the full name for each surname that one person in the lines before the labels has.

    ``在场：费国樑（城建办主任）、尤阿姨（尤桂珍）``: two of the labels at least are explained so.
    """
    named: dict[str, set[str]] = {surname: set() for surname in surnames}
    for line in lines[:_LONGEST_HEAD] if len(surnames) > 1 else ():
        words = line.words
        if words[:1] in surnames and words[1:2] in COLONS:
            break
        told = _NICKNAME.sub(_full, words)
        # Of another line only those whose office or part stands in a bracket behind them.
        listed = _PRESENT.search(line.plain) is not None
        items = _APART.split(told) if listed else [one["name"] for one in _BEFORE.finditer(told)]
        for item in filter(None, items):
            if item[0] in named and len(item) > 1 and is_name(item):
                named[item[0]].add(item)
    found = {surname: names.pop() for surname, names in named.items() if len(names) == 1}
    return found if len(found) > 1 else {}


def _full(nickname: re.Match[str]) -> str:
    """Return the full name of whom a head calls otherwise; of another pair the words themselves."""
    alike = set(nickname["short"]) & set(nickname["name"]) and is_name(nickname["name"])
    return nickname["name"] if alike else nickname[0]


def _circled(text: str, lines: Sequence[Line]) -> dict[str, str]:
    """Return the full name for each label of a surname and an office behind a circle.

    The list of those present, or whoever calls, gives it before ``君``.
    """
    found: dict[str, str] = {}
    for line in lines:
        match = _CIRCLED.match(line.words) if line.words[:1] in "○◯〇" else None
        if match is None or (words := match[0][1:-1]) in found:
            continue
        full = re.compile(
            rf"(?<![\u3400-\u9fff々]){match['surname']}[ \u3000]*"
            r"(?P<given>[\u3400-\u9fff々ぁ-んァ-ヶー]{1,4})君"
        )
        names = {match["surname"] + name["given"] for name in full.finditer(text)}
        if len(names) == 1:
            found[words] = names.pop()
    return found


def _as_label(lines: Sequence[Line], surname: str) -> set[str]:
    """Return the names of a family that lines begin with, before a colon."""
    begun = (line.words[:_LONGEST_NAME] for line in lines if line.words[:1] == surname)
    heads = (words.partition(colon)[0] for words in begun for colon in COLONS if colon in words)
    return {name for name in heads if len(name) > 1 and is_name(name)}


def _beside_office(text: str, surname: str) -> set[str]:
    """Return the names of a family that the text has right before an office."""
    names: set[str] = set()
    at = text.find(surname)
    while at >= 0:
        for length in range(_LONGEST_GIVEN, 0, -1):
            end = at + 1 + length
            name = text[at:end]
            if (
                name[1] not in _OF_OFFICES
                and is_name(name)
                and OFFICE_WORD.match(in_simplified(text[end : end + 8]))
            ):
                names.add(name)
                break
        at = text.find(surname, at + 1)
    return names
