"""Names in Chinese characters, alone and beside the office that their bearer holds."""

from __future__ import annotations

from briefing_tui.dataclass import replace
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords, tightened
from briefing_tui.recognition.lexicon.names import (
    begins_with_a_word,
    has_both_surnames,
    is_name,
    is_transliterated,
    may_be_name,
    surname_and_office,
)
from briefing_tui.text.han import all_han
from briefing_tui.text.patterns import deferred

_COMMAS = deferred("[，,]")
# Names in the records of Japan, with kana or of four characters.
_KANA_NAME = deferred(
    "(?=.*[\u3040-\u30ff])(?=.*[\u3400-\u9fff])[\u3040-\u30ff\u3400-\u9fff々ヶ]{3,8}\\Z"
)
_OF_PARTY = deferred(
    "クラブ|ネット|所属|会派|党|代理|書面|答覆|補足|続き|[会團团部課县縣府市区區省州派室組组]\\Z"
)
_LONG_NAMES = (3, 4)
_LONGEST_GIVEN = 2
_SHORTEST_OFFICE = 3
_LONGEST_IN_BRACKET = 6
_LONGEST_PART = 16
# How the names of those end who ask in calls with investors.
_FIRMS = (
    *("证券", "基金", "资本", "投资", "资管", "保险", "银行", "信托", "期货", "理财", "财险"),
    *(
        "證券",
        "資本",
        "投資",
        "保險",
        "銀行",
        "信託",
        "投信",
        "投顧",
        "研究所",
        "公司",
        "报",
        "網",
        "网",
    ),
)
# ``王某某``: a name that the record withholds.
WITHHELD = deferred("\\w某[某甲乙丙丁]?\\Z")
# ``云岭市新桥街道居民 周岚``
_VOICES = tuple(words_of.VOICES)
# ``许立衡，云岭市水利局局长``: the name, and the office behind it.
_NAME_THEN_OFFICE = deferred(
    r"(?P<name>[^\s，,—–\-]{2,15})\s*(?:[，,—–\-]+|\s)\s*(?P<office>.{2,60})\Z"
)
# ``周立新总``: the head of a firm, by full name.
_HEAD_OF_FIRM = deferred("(?P<name>.{2,4})总\\Z")
# Marks between the parts of a name.
_WITHIN_NAMES = "·•・‧．."
# Words that end no name before a title: ``宣传司副司长``.
_OF_BODY = deferred("(?:[司科会组委办局处部院所站队县市区省镇乡务]|防卫)\\Z")


def may_be_japanese(words: str) -> bool:
    """Return whether words in a bracket behind an office can be a Japanese name."""
    if _OF_PARTY.search(words):
        return False
    if _KANA_NAME.match(words):
        return True
    return (
        _LONG_NAMES[0] <= len(words) <= _LONGEST_IN_BRACKET
        and all_han(words)
        and (may_be_name(words) or len(words) > _LONG_NAMES[0])
        and not words_of.ends_as_body(words)
    )


def person_of(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return the person of whom words are the name, by surname or as told elsewhere, or None."""
    tight = words.tight
    if is_name(tight.plain) or tight in told or is_transliterated(tight.plain):
        return ReadLabel(Form.NAME, str(tight), named=True)
    return None


def name_then_part(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named before a space and what he is, ``周岚 桐花巷居民``, or None."""
    name, _, part = words.partition(" ")
    if name in told and 2 < len(part) <= _LONGEST_PART and all_han(part) and not is_name(part):
        return ReadLabel(Form.NAME_OFFICE, name, office=part, named=True)
    return None


def office_then_name(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named after an office, as in ``外交部发言人许立衡``, or None.

    Commas stand between offices alone, not between the clauses of a sentence.
    """
    who = _named_with_office(words, told)
    if who is None or not ("，" in words or "," in words) or words.startswith(who.name):
        return who
    parts = [tightened(part) for part in _COMMAS.split(who.office or words)]
    held = all(words_of.ends_as_office(part) or words_of.ends_as_body(part) for part in parts)
    return who if held else None


def _named_with_office(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    tight = words.tight
    if (who := _surname_first(tight) or _name_then_title(words, told)) is not None:
        return who
    if (who := _apart_from_office(words, told)) is not None:
        return who
    body, _, name = words.rpartition("-")
    if is_name(name) and body.endswith(_FIRMS) and len(body) <= _LONGEST_PART and all_han(body):
        # ``渡口证券-许立衡``
        return ReadLabel(Form.OFFICE_NAME, name, office=body, named=True)
    last = words_of.OFFICES.last_of(tight.plain)
    whole = len(tight) - len(last) if last is not None else None
    for cut in range(len(tight) - 1, 1, -1):
        name = tight[cut:]
        # ``程师`` is no name where ``总工程师`` ends the words.
        known = is_name(name) or name in told
        if len(name) < 2 or not known or (whole is not None and whole < cut):
            continue
        given = _body_then_surname(tight) if cut >= len(tight) - _LONGEST_GIVEN else None
        if given is not None and given.name.endswith(name):
            # ``交通局許局長立衡``: the first character of the given name may be a surname, too.
            return given
        office, plain = tight[:cut], tight.plain[:cut]
        if name in told and len(office) >= _LONG_NAMES[0]:
            # ``海丰造船厂高级技师许立衡``: the text tells the name, whatever the office is.
            return ReadLabel(Form.OFFICE_NAME, name, office=office, named=True)
        if words_of.ends_as_office(plain) or (len(office) >= 3 and words_of.ends_as_body(plain)):
            return ReadLabel(Form.OFFICE_NAME, name, office=office, named=True)
        if len(name) > 4 and "·" not in name:
            break
    return _body_then_surname(tight)


def _apart_from_office(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named behind an office and a space, as in ``渡口协会 萧先生``, or None."""
    space = words.rfind(" ")
    if space < _SHORTEST_OFFICE:
        return None
    office, name = words.part(0, space), words.part(space + 1)
    plain = office.plain
    held = words_of.ends_as_office(plain) or plain.endswith(_VOICES)
    if not held and not words_of.ends_as_body(plain):
        return None
    if may_be_name(name.plain, common=True):
        return ReadLabel(Form.OFFICE_NAME, str(name), office=str(office.tight), named=True)
    if (polite := _name_then_title(name, told)) is not None and not polite.office:
        return replace(polite, office=str(office.tight))
    if (whose := _surname_first(name)) is not None and not whose.named:
        return replace(whose, office=str(office.tight))
    return None


def _surname_first(tight: HanWords, body: int = 0) -> ReadLabel | None:
    """Return who is named by surname and office, as in ``许市长`` or ``牛委員煦庭``, or None."""
    if (parts := surname_and_office(tight.part(body) if body else tight)) is None:
        return None
    surname, office, given = parts
    office = tight[:body] + office
    if given:
        return ReadLabel(Form.SURNAME_OFFICE, surname + given, office=office, named=True)
    return ReadLabel(Form.SURNAME_OFFICE, str(tight), office=office)


def part_then_name(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named after the part that he has, as in ``证人王某``, or None."""
    tight = words.tight
    for cut in range(len(tight) - 2, 1, -1):
        if tight.plain[:cut] in words_of.VOICES:
            name = tight[cut:]
            if is_name(name) or name in told or WITHHELD.match(name):
                return ReadLabel(Form.OFFICE_NAME, name, office=tight[:cut], named=True)
    return None


def _body_then_surname(tight: HanWords) -> ReadLabel | None:
    """Return who is named after a body, as in ``經濟部許次長立衡``, or None."""
    plain = tight.plain
    bodies = [at for at in range(2, len(tight) - 2) if words_of.ends_as_body(plain[:at])]
    readings = (_surname_first(tight, body) for body in bodies)
    return next((who for who in readings if who is not None and who.named), None)


def _is_part(plain: str) -> bool:
    """Return whether words before a name with its title are the part that somebody has.

    ``鉴定人许立衡教授``, ``申请人代理人周岚律师``.
    """
    return words_of.ends_as_office(plain) or plain.endswith(_VOICES) or plain in words_of.ROLES


def _name_then_title(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named before a title, as in ``许立衡局长``, or None."""
    match = _NAME_THEN_OFFICE.match(words)
    if match and words_of.ends_as_office(match["office"]):
        person = person_of(words.part(*match.span("name")), told)
        if person is not None:
            return replace(person, form=Form.OFFICE_NAME, office=tightened(match["office"]))
    tight = words.tight
    title = title_at_end(tight.plain)
    if title is None:
        head = _HEAD_OF_FIRM.match(tight.plain)
        if head is None or not is_name(name := tight[: head.end("name")]):
            return None
        return ReadLabel(Form.OFFICE_NAME, name, office="总", named=True)
    before = tight[: title.start]
    plain = tight.plain[: title.start]
    if any(map(before.__contains__, _WITHIN_NAMES)) and is_name(before):
        # ``谷辣斯．巴奈委員``
        return ReadLabel(Form.OFFICE_NAME, before, office=tight[title.start :], named=True)
    for length in (3, 4, 2):
        body, name, simple = plain[:-length], before[-length:], plain[-length:]
        listed = (is_name(simple) and not begins_with_a_word(simple)) or has_both_surnames(simple)
        sure = name in told or (length > 2 and not title.place and listed)
        if (
            len(name) == length
            and sure
            and not _OF_BODY.search(simple)
            and (not body or words_of.ends_as_body(body) or _is_part(body))
        ):
            office = None if title.polite else before[:-length] + tight[title.start :]
            return ReadLabel(Form.OFFICE_NAME, name, office=office, named=True)
    return _told_then_office(tight, told)


def _told_then_office(tight: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named by a name that the text tells, with an office of any length behind."""
    for length in (4, 3, 2):
        name, office = tight[:length], tight[length:]
        if name in told and words_of.ends_as_office(office):
            return ReadLabel(Form.OFFICE_NAME, name, office=office, named=True)
    return None
