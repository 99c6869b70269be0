"""The words of a label in Chinese characters: role, office, name, outlet, mark."""

from __future__ import annotations

import re

from briefing_tui.dataclass import replace
from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, Who
from briefing_tui.recognition.labels.words.titles import title_at_end
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.names import (
    begins_with_a_word,
    is_name,
    may_be_name,
    surname_and_office,
)
from briefing_tui.recognition.lexicon.own_words import Pattern
from briefing_tui.recognition.lexicon.vocabulary import simple
from briefing_tui.text.han import all_han, has_han
from briefing_tui.text.patterns import deferred

# The most characters of unknown words that may be a label, such as that of an outlet.
_LONGEST_WORD = 16
_SPACES = deferred(r"\s+")
# ``主 持 人 周 岚``: spaces between all characters, by a typesetter or by OCR.
_SPREAD = deferred(r"(?:\S[ \u00a0\u3000]+){3,}\S\Z")
_BRACKETED = deferred(r"(?P<outer>[^（(]{1,30}?)\s*[（(](?P<inner>[^（）()]{1,80})[）)]\Z")
_ROLE = Pattern(
    lambda own: (
        "(?P<role>"
        + "|".join(sorted(map(re.escape, words_of.ROLES), key=len, reverse=True))
        + r")\s*[:：·—\-－、,，]?\s*(?P<rest>.+)\Z"
    )
)
# ``会后，有记者问``, ``随后有云岭日报记者提问``
_SOMEBODY_ASKED = deferred(
    "(?:会后|会前|随后|最后|另)?[，,]?有.{0,12}?记者(?:提问|追问|问)(?:道|及)?\\Z"
)
# ``许立衡议员（译文）``: in what language somebody spoke.
_TRANSLATED = deferred(
    r"\s*[（(]\s*(?:(?:即[時时])?[傳传]?[譯译]文?|翻[譯译]|.{1,4}[語语文])\s*[）)]\s*\Z"
)
# What follows a name in brackets in the records of Japan: ``（東山次郎君）``.
_OF_PERSON = "君氏"
_SHORTEST_OF_PERSON = 2
_COLON = deferred("[:：︰∶]")
_CALLED = deferred(
    "(?:好的?[，,]?)?(?:下面|下边|首先|接下来|接着|现在|最后|然后|再次?|那么)[，,]?(?:让我们|我们)?(?:先|再|就)?(?:有?请|欢迎|由)|"
    "(?:有请|掌声(?:欢迎|有请)|让我们欢迎)"
)
_COMMAS = deferred("[，,]")
_QUOTED = deferred(
    '(?P<role>\\S{2,4})\\s*(?:“[^“”]{1,16}”|"[^"]{1,16}"|「[^「」]{1,16}」|『[^『』]{1,16}』|‘[^‘’]{1,16}’)\\Z'
)
# Names in the records of Japan, with kana or of four characters.
_KANA_NAME = deferred(
    "(?=.*[\u3040-\u30ff])(?=.*[\u3400-\u9fff])[\u3040-\u30ff\u3400-\u9fff々ヶ]{3,8}\\Z"
)
_OF_PARTY = deferred(
    "クラブ|ネット|所属|会派|党|代理|書面|答覆|補足|続き|[会團团部課县縣府市区區省州派室組组]\\Z"
)
_LONG_NAMES = (3, 4)
# ``发言人许立衡答记者问`` is the title of a text.
_TITLE = deferred("答记者问|回答.{0,8}记者|记者会\\Z")
_LATIN_NAME = deferred(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\Z")
# ``路透社 Ann Larkin``: an outlet and a name in letters.
_OUTLET_THEN_LATIN = deferred(
    r"(?P<outlet>\S{2,15})\s+(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\Z"
)
# ``许立衡，云岭市水利局局长``: the name, and the office behind it.
_NAME_THEN_OFFICE = deferred(
    r"(?P<name>[^\s，,—–\-]{2,15})\s*(?:[，,—–\-]+|\s)\s*(?P<office>.{2,60})\Z"
)
# Words that end no name before a title: ``宣传司副司长``.
_OF_BODY = deferred("(?:[司科会组委办局处部院所站队县市区省镇乡务]|防卫)\\Z")
# ``周岚问许立衡``: who speaks, and to whom.
_ADDRESSING = deferred(r"(?P<name>.{2,20}?)(?P<mark>回答|答复|答|追问|提问|问)(?P<whom>.{2,15})\Z")
_ANSWERING = deferred(r"(?P<name>.{2,30}?)(?P<mark>答|回答|答问|问|提问|追问)\Z")


def read_han(words: str, told: frozenset[str] = frozenset()) -> Who | None:
    """Return who is named by a label in Chinese; None when these are no label's words.

    Args:
        words: the label without what sets it apart.
        told: names that the text tells elsewhere, whatever their surnames.
    """
    words = _TRANSLATED.sub("", words) or words
    tight = _tight(words)
    if _SPREAD.match(words):
        words = tight
    plain = simple(tight)
    first = _COLON.split(plain, maxsplit=1)[0]
    if first in words_of.FIELDS or plain.endswith(words_of.FIELD_ENDS) or _is_field(words):
        return Who(Form.FIELD, words)
    if (mark := _mark(tight)) is not None:
        return mark
    if _SOMEBODY_ASKED.match(plain):
        return Who(Form.ROLE, words, Role.REPORTER)
    if plain in words_of.ROLES:
        return Who(Form.ROLE, tight, words_of.ROLES[plain])
    if (written := words_of.WRITTEN.search(plain)) is not None:
        # ``許委員立衡書面質詢：``: the person who wrote it.
        author = read_han(tight[: written.start()], told)
        if author is None or not author.named:
            return None
        return replace(author, form=Form.NAME_OFFICE)
    if _CALLED.match(plain):
        # ``下面有请云岭市水利局周岚女士``: the host calls somebody.
        return None
    if (quoted := _QUOTED.match(words)) and simple(quoted["role"]) in words_of.ROLES:
        # ``网友“山里人”``: somebody under another name.
        return Who(Form.ROLE, tight, words_of.ROLES[simple(quoted["role"])])
    if plain in words_of.VOICES or (quoted and simple(quoted["role"]) in words_of.VOICES):
        return Who(Form.OFFICE, tight, office=tight)
    if words_of.SENTENCE_MARKS.search(plain):
        return None
    if words_of.SENTENCE_WORDS.search(plain) and not words_of.ends_as_outlet(plain):
        return None
    starts = words_of.SENTENCE_STARTS.match(plain) and not words_of.ends_as_outlet(plain)
    for reader in (_bracketed, _role_first, _answering, _outlet, _office_then_name, _alone):
        if (who := reader(words, told)) is not None:
            return None if starts and not (who.named and who.office) else who
    if starts:
        return None
    if tight != words and (who := _role_first(tight, told)) is not None:
        return who
    return Who(Form.WORD, tight) if len(tight) <= _LONGEST_WORD or _name_in(tight) else None


def _tight(words: str) -> str:
    """Return words without the spaces between Chinese characters, and between their marks."""
    return _SPACES.sub(_between, words)


def _between(spaces: re.Match[str]) -> str:
    before, after = spaces.string[: spaces.start()][-1:], spaces.string[spaces.end() :][:1]
    return "" if all_han(before, "·、") and all_han(after, "·、") else spaces[0]


def possible_name(words: str) -> str:
    """Return the part of a label's words that may be a name, or an empty string."""
    tight = _tight(words)
    return tight if may_be_name(tight) else _name_in(tight)


def _is_field(words: str) -> bool:
    """Return whether a field's word and its value are apart, as in ``时 间 2024年…``."""
    parts = simple(words).split(" ", 2)
    joined = "".join(parts[:2]) if len(parts[0]) == 1 else parts[0]
    return len(parts) > 1 and joined in words_of.FIELDS


def _name_in(tight: str) -> str:
    """Return the two to four characters after an office or role that may be a name, or nothing."""
    plain = simple(tight)
    if "，" in plain or "," in plain:
        return ""
    for length in (3, 2, 4):
        before, name = plain[:-length], plain[-length:]
        if (words_of.ends_as_office(before) or before in words_of.ROLES) and may_be_name(name):
            return tight[-length:]
    return ""


def _mark(words: str) -> Who | None:
    numbered = words_of.NUMBERED_MARK.match(words)
    words = words[numbered.end() :] if numbered else words
    if words_of.QUESTION_MARKS.match(simple(words)):
        return Who(Form.MARK, words, Role.REPORTER, answers=False)
    if words_of.ANSWER_MARKS.match(simple(words)):
        return Who(Form.MARK, words, answers=True)
    return None


def _bracketed(words: str, told: frozenset[str]) -> Who | None:
    """Return who is named with brackets, as in ``许立衡(云岭市水利局副局长)``, or None."""
    match = _BRACKETED.match(words)
    if not match:
        return None
    outer, inner = match["outer"].strip(), _tight(match["inner"].strip())
    role = words_of.ROLES.get(simple(_tight(outer)))
    if role is not None:
        bearer = read_han(inner, told) if has_han(inner) else None
        if bearer is not None and bearer.named:
            return replace(bearer, form=Form.ROLE_NAME, role=role)
        if role is Role.HOST and may_be_name(inner):
            return Who(Form.ROLE_NAME, inner, role, named=True)
        return Who(Form.ROLE, words, role)
    of_person = inner[-1] in _OF_PERSON and len(inner) > _SHORTEST_OF_PERSON
    name = inner[:-1] if of_person else inner
    holds = words_of.ends_as_office(simple(_tight(outer)))
    if holds and (
        is_name(name) or name in told or (of_person and may_be_name(name)) or _may_be_japanese(name)
    ):
        return Who(Form.NAME_OFFICE, name, office=_tight(outer), named=True)
    person = _person(outer, told)
    held = words_of.ends_as_office(simple(inner)) or simple(inner) in words_of.ROLES
    if person is None and held and may_be_name(outer, common=True):
        person = Who(Form.NAME, _tight(outer), named=True)
    if person is None:
        return None
    if (role := words_of.ROLES.get(simple(inner))) is not None:
        return replace(person, form=Form.ROLE_NAME, role=role)
    if words_of.ends_as_outlet(simple(inner)) and "记者" in simple(inner):
        return replace(person, form=Form.NAME_OFFICE, role=Role.REPORTER, office=inner)
    if words_of.OFFICE_WORD.search(simple(inner)):
        host = "主持" in simple(inner)
        role = Role.HOST if host else Role.UNKNOWN
        return replace(person, form=Form.NAME_OFFICE, office=inner, role=role)
    return None


def _may_be_japanese(words: str) -> bool:
    """Return whether words in a bracket behind an office can be a Japanese name."""
    if _OF_PARTY.search(words):
        return False
    if _KANA_NAME.match(words):
        return True
    return (
        len(words) in _LONG_NAMES
        and may_be_name(words)
        and not words_of.ends_as_body(simple(words))
    )


def _role_first(words: str, told: frozenset[str]) -> Who | None:
    """Return who is named after a role, as in ``主持人 周岚`` or ``记者 黎照昌``, or None."""
    match = _ROLE.match(simple(words))
    if not match:
        return None
    role = words_of.ROLES[match["role"]]
    rest = words[match.start("rest") :]
    person = _person(rest, told) or _office_then_name(rest, told)
    if person is None and role is Role.HOST and not words[match.start("rest") - 1].isalnum():
        person = Who(Form.NAME, rest, named=True) if may_be_name(rest) else None
    if person is not None and person.named:
        return replace(person, form=Form.ROLE_NAME, role=role)
    outlet = len(rest) <= _LONGEST_WORD and not words_of.SENTENCE_WORDS.search(simple(rest))
    if role is Role.REPORTER and outlet and words[match.end("role")].isspace():
        return Who(Form.ROLE, words, role)
    return None


def _person(words: str, told: frozenset[str]) -> Who | None:
    tight = _tight(words)
    if is_name(tight) or tight in told:
        return Who(Form.NAME, tight, named=True)
    return None


def _outlet(words: str, told: frozenset[str]) -> Who | None:
    plain = simple(words)
    if _COLON.search(plain):
        return None
    outlet, tail, name = _tight(words).partition("记者" if "记者" in words else "記者")
    name = name.strip()
    foreign = _OUTLET_THEN_LATIN.match(words)
    if foreign is not None and words_of.ends_as_outlet(simple(foreign["outlet"])):
        return Who(Form.OUTLET, foreign["name"], Role.REPORTER, foreign["outlet"], True)
    if outlet and (is_name(name) or name in told or _LATIN_NAME.match(name)):
        return Who(Form.OUTLET, name, Role.REPORTER, outlet + tail, True)
    if words_of.OUTLET_QUOTED.match(plain) and "《" in plain:
        return Who(Form.OUTLET, words, Role.REPORTER)
    if words_of.ends_as_outlet(plain) and len(plain) > 2:
        return Who(Form.OUTLET, words, Role.REPORTER)
    return None


def _answering(words: str, told: frozenset[str]) -> Who | None:
    """Return who is named before ``答`` or ``问``, as in ``许立衡答``, or None."""
    match = _ANSWERING.match(simple(words)) or _addressing(words, told)
    if not match or words_of.ends_as_office(simple(words)) or _TITLE.search(simple(words)):
        return None
    inner = words[: match.end("name")]
    reporter = inner.endswith(("记者", "記者"))
    who = None if reporter else _person(inner, told) or _office_then_name(inner, told)
    answers = "答" in match["mark"]
    if who is None or not who.named:
        return None if answers else _outlet(inner, told)
    role = Role.UNKNOWN if answers else Role.REPORTER
    return replace(who, form=Form.ROLE_NAME, answers=answers, role=role)


def _addressing(words: str, told: frozenset[str]) -> re.Match[str] | None:
    """Return the match of one person who asks or answers another by name, or None."""
    match = _ADDRESSING.match(simple(words))
    if match is None:
        return None
    whom = words[match.start("whom") :]
    other = _person(whom, told) or _office_then_name(whom, told)
    return match if other is not None and other.named else None


def _office_then_name(words: str, told: frozenset[str]) -> Who | None:
    """Return who is named after an office, as in ``外交部发言人许立衡``, or None.

    Commas stand between offices alone, not between the clauses of a sentence.
    """
    who = _named_with_office(words, told)
    if who is None or not ("，" in words or "," in words) or words.startswith(who.name):
        return who
    parts = [simple(_tight(part)) for part in _COMMAS.split(who.office or words)]
    held = all(words_of.ends_as_office(part) or words_of.ends_as_body(part) for part in parts)
    return who if held else None


def _named_with_office(words: str, told: frozenset[str]) -> Who | None:
    tight = _tight(words)
    if (who := _surname_first(tight) or _name_then_title(words, tight, told)) is not None:
        return who
    office, _, name = words.rpartition(" ")
    apart = words_of.ends_as_office(simple(office)) and len(office) > 2
    if apart and may_be_name(name, common=True):
        return Who(Form.OFFICE_NAME, name, office=_tight(office), named=True)
    if apart and (polite := _name_then_title(name, name, told)) is not None and not polite.office:
        return replace(polite, office=_tight(office))
    whole = words_of.OFFICES.ending(simple(tight))
    for cut in range(len(tight) - 1, 1, -1):
        name = tight[cut:]
        # ``程师`` is no name where ``总工程师`` ends the words.
        known = is_name(name) or name in told
        if len(name) < 2 or not known or (whole is not None and whole < cut):
            continue
        office = tight[:cut]
        plain = simple(office)
        if words_of.ends_as_office(plain) or (len(office) >= 3 and words_of.ends_as_body(plain)):
            return Who(Form.OFFICE_NAME, name, office=office, named=True)
        if len(name) > 4 and "·" not in name:
            break
    return _body_then_surname(tight)


def _surname_first(tight: str, body: int = 0) -> Who | None:
    """Return who is named by surname and office, as in ``许市长`` or ``牛委員煦庭``, or None."""
    if (parts := surname_and_office(tight[body:])) is None:
        return None
    surname, office, given = parts
    office = tight[:body] + office
    if given:
        return Who(Form.SURNAME_OFFICE, surname + given, office=office, named=True)
    return Who(Form.SURNAME_OFFICE, tight, office=office)


def _body_then_surname(tight: str) -> Who | None:
    """Return who is named after a body, as in ``經濟部許次長立衡``, or None."""
    plain = simple(tight)
    bodies = [at for at in range(2, len(tight) - 2) if words_of.ends_as_body(plain[:at])]
    readings = (_surname_first(tight, body) for body in bodies)
    return next((who for who in readings if who is not None and who.named), None)


def _name_then_title(words: str, tight: str, told: frozenset[str]) -> Who | None:
    """Return who is named before a title, as in ``许立衡局长``, or None."""
    match = _NAME_THEN_OFFICE.match(words)
    if match and words_of.ends_as_office(simple(match["office"])):
        person = _person(match["name"], told)
        if person is not None:
            return replace(person, form=Form.OFFICE_NAME, office=_tight(match["office"]))
    title = title_at_end(simple(tight))
    if title is None:
        return None
    before = tight[: title.start]
    for length in (3, 4, 2):
        body, name = simple(before[:-length]), before[-length:]
        listed = is_name(name) and not begins_with_a_word(name)
        sure = name in told or (length > 2 and not title.place and listed)
        if (
            len(name) == length
            and sure
            and not _OF_BODY.search(simple(name))
            and (not body or words_of.ends_as_body(body))
        ):
            office = None if title.polite else before[:-length] + tight[title.start :]
            return Who(Form.OFFICE_NAME, name, office=office, named=True)
    return None


def _alone(words: str, told: frozenset[str]) -> Who | None:
    if (person := _person(words, told)) is not None:
        return person
    tight = _tight(words)
    title = title_at_end(simple(tight))
    if title and not title.polite and len(tight) <= 24:
        return Who(Form.OFFICE, tight, office=tight)
    return None
