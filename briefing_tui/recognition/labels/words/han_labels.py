"""The words of a label in Chinese characters: role, office, name, outlet, mark."""

from __future__ import annotations

import re

from briefing_tui.dataclass import replace
from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.han_asides import beside_bracket, is_aside
from briefing_tui.recognition.labels.words.han_names import (
    WITHHELD,
    may_be_japanese,
    name_then_part,
    office_then_name,
    part_then_name,
    person_of,
)
from briefing_tui.recognition.labels.words.han_outlets import outlet_in
from briefing_tui.recognition.labels.words.han_roles import mark_in, role_in
from briefing_tui.recognition.labels.words.han_titles import title_at_end
from briefing_tui.recognition.labels.words.han_verbs import by_verb, part_in_record
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.lexicon.han_words import HanWords, tightened
from briefing_tui.recognition.lexicon.names import is_name, may_be_name
from briefing_tui.recognition.lexicon.own_words import Pattern
from briefing_tui.text.han import has_han
from briefing_tui.text.marks import COLONS, OPENING
from briefing_tui.text.patterns import deferred

# The most characters of unknown words that may be a label, such as that of an outlet.
_LONGEST_WORD = 16
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
# ``许立衡议员（译文）``: in what language somebody spoke.
_TRANSLATED = deferred(
    r"\s*[（(]\s*(?:(?:即[時时])?[傳传]?[譯译]文?|(?:通过|經|经|透過)?翻[譯译]|.{1,4}[語语文])\s*[）)]\s*\Z"
)
# ``12番``: the seat of a member.
_SEAT = deferred(r"[\d０-９]{1,3}番\Z")
# What follows a name in brackets in the records of Japan: ``（東山次郎君）``.
_OF_PERSON = "君氏"
_SHORTEST_OF_PERSON = 2
# ``列席的省人大代表殷少川``
_ATTENDING = deferred("\\A(?:列席|出席|到会|到會|与会|與會|在场|在場)的(?=[\u4e00-\u9fff]{4})")
_COLON = deferred(f"[{COLONS}]")
_CALLED = deferred(
    "(?:好的?[，,]?)?(?:下面|下边|首先|接下来|接着|现在|最后|然后|再次?|那么)[，,]?(?:让我们|我们)?(?:先|再|就)?(?:有?请|欢迎|由)|"
    "(?:有请|掌声(?:欢迎|有请)|让我们欢迎)"
)
_QUOTED = deferred(
    '(?P<role>\\S{2,4})\\s*(?:“[^“”]{1,16}”|"[^"]{1,16}"|「[^「」]{1,16}」|『[^『』]{1,16}』|‘[^‘’]{1,16}’)\\Z'
)
_IN_LETTERS_TOO = deferred(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3} (?P<name>[\u3400-\u9fff]{2,4})\Z"
)
_MARK_THEN = deferred(r"(?P<mark>[QA問问答]|[QA]\d{1,2}(?=[.、]? ))[.、]?\s+(?P<who>\S.{1,24})\Z")
_MARK_OF = deferred(
    r"(?P<mark>[QA问問答]\s?\d{0,2}|\d{1,3}号)\s*[（(](?P<who>[^（）()]{2,30})[）)]\Z"
)
_HELD = (Form.SURNAME_OFFICE, Form.OFFICE)
# Those who act for the person in a bracket, ``辩护人（甘某）``, if the record withholds that name.
_FOR_ANOTHER = ("辩护人", "代理人")
# ``中央社记者问``
_ASKS = deferred(r"(?P<name>.{2,30}?)(?:再|追)?(?:问|提问|追问)\Z")


def read_han(words: str, told: frozenset[str] = frozenset()) -> ReadLabel | None:
    """Return who is named by a label in Chinese; None when these are no label's words.

    Args:
        words: the label without what sets it apart.
        told: names that the text tells elsewhere, whatever their surnames.
    """
    return _read(HanWords(_ATTENDING.sub("", _TRANSLATED.sub("", words) or words)), told)


def _read(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    tight = words.tight
    if _SPREAD.match(words):
        words = tight
    plain = tight.plain
    if "各位" in plain:
        # ``主席、各位议员：``: those who are spoken to.
        return None
    first = _COLON.split(plain, maxsplit=1)[0].lstrip(OPENING)
    if first in words_of.FIELDS or plain.endswith(words_of.FIELD_ENDS) or _is_field(words):
        return ReadLabel(Form.FIELD, str(words))
    if (mark := mark_in(tight)) is not None:
        return mark
    if (marked := _MARK_THEN.match(words)) is not None and (
        mark := mark_in(words.part(*marked.span("mark")))
    ) is not None:
        # ``A 知事``, ``Q 県民新聞``: the mark, and whose it is.
        whose = read_han(marked["who"], told) if has_han(marked["who"]) else None
        role = Role.REPORTER if mark.answers is False else Role.UNKNOWN
        if whose is not None and whose.form not in (Form.FIELD, Form.MARK):
            form = whose.form if whose.form is not Form.WORD else Form.OFFICE
            role = whose.role if whose.role is not Role.UNKNOWN else role
            return replace(whose, form=form, role=role, answers=mark.answers)
        if whose is None and mark.answers is False and not has_han(marked["who"]):
            return ReadLabel(Form.ROLE, marked["who"], role, answers=False)
    if (both := _IN_LETTERS_TOO.match(words)) is not None and is_name(both["name"]):
        # ``Yi-Ting Hsiao 蕭宜庭``
        return ReadLabel(Form.NAME, both["name"], named=True)
    if (marked := _MARK_OF.match(words)) is not None:
        # ``A（符校长）``, ``3号（人大代表 周岚）``: whose the mark or number is.
        whose = read_han(tightened(marked["who"]), told) if has_han(marked["who"]) else None
        mark = mark_in(words.part(*marked.span("mark")))
        body, _, last = marked["who"].rpartition(" ")
        if (whose is None or whose.form is Form.WORD) and body and is_name(last):
            # ``Q1（国信证券 周岚）``
            whose = ReadLabel(Form.OFFICE_NAME, last, office=body, named=True)
        if whose is not None and (whose.named or whose.form in _HELD):
            answers = mark.answers if mark is not None else None
            return replace(whose, answers=answers if whose.named else None)
    if (part := role_in(words)) is not None:
        return part
    if (written := words_of.WRITTEN.search(plain)) is not None:
        # ``許委員立衡書面質詢：``: the person who wrote it.
        author = read_han(tight[: written.start()], told)
        if author is None or not author.named:
            return None
        return replace(author, form=Form.NAME_OFFICE)
    if _CALLED.match(plain):
        # ``下面有请云岭市水利局周岚女士``: the host calls somebody.
        return None
    quoted = _QUOTED.match(words)
    kind = words.plain[: quoted.end("role")] if quoted else ""
    if kind in words_of.ROLES:
        # ``网友“山里人”``: somebody under another name.
        return ReadLabel(Form.ROLE, str(tight), words_of.ROLES[kind])
    if plain in words_of.VOICES or kind in words_of.VOICES:
        return ReadLabel(Form.OFFICE, str(tight), office=str(tight))
    if (part := part_in_record(tight)) is not None:
        return part
    if words_of.SENTENCE_MARKS.search(plain):
        return None
    if plain.endswith(("说", "讲")) and (who := by_verb(words, told)) is not None:
        return who
    if words_of.SENTENCE_WORDS.search(plain) and not words_of.ends_as_outlet(plain):
        return None
    starts = words_of.SENTENCE_STARTS.match(plain) and not words_of.ends_as_outlet(plain)
    for reader in (
        _bracketed,
        _role_first,
        part_then_name,
        _answering,
        outlet_in,
        office_then_name,
        _alone,
        name_then_part,
    ):
        if (who := reader(words, told)) is not None:
            return None if starts and not (who.named and who.office) else who
    if starts:
        return None
    if tight != words and (who := _role_first(tight, told)) is not None:
        return who
    return (
        ReadLabel(Form.WORD, str(tight)) if len(tight) <= _LONGEST_WORD or _name_in(tight) else None
    )


def possible_name(words: str) -> str:
    """Return the part of a label's words that may be a name, or an empty string."""
    tight = HanWords(words).tight
    return str(tight) if may_be_name(tight.plain) else _name_in(tight)


def _is_field(words: HanWords) -> bool:
    """Return whether a field's word and its value are apart, as in ``时 间 2024年…``."""
    parts = words.plain.split(" ", 2)
    joined = "".join(parts[:2]) if len(parts[0]) == 1 else parts[0]
    return len(parts) > 1 and joined in words_of.FIELDS


def _name_in(tight: HanWords) -> str:
    """Return the two to four characters after an office or role that may be a name, or nothing."""
    plain = tight.plain
    if "，" in plain or "," in plain:
        return ""
    for length in (3, 2, 4):
        before, name = plain[:-length], plain[-length:]
        if (words_of.ends_as_office(before) or before in words_of.ROLES) and may_be_name(name):
            return tight[-length:]
    return ""


# ``高文思（葡語發言）``, ``許立衡（傳譯）``: in which language somebody speaks.
_IN_LANGUAGE = deferred(
    r"(?:[葡英法俄日韩韓德粤粵闽閩国國台臺客藏维維蒙]|普通|阿拉伯|西班牙|原住民族?)[語语話话文](?:[发發]言)?\Z|(?:即[时時])?[传傳][译譯]\Z"
)
_IN_PLACE = ("代", "代理")


def _bracketed(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named with brackets, as in ``许立衡(云岭市水利局副局长)``, or None."""
    match = _BRACKETED.match(words)
    if not match:
        return None
    outer = words.part(*match.span("outer")).stripped
    inner = words.part(*match.span("inner")).stripped.tight
    part, seat = outer.tight.plain, str(outer.tight)
    if _IN_LANGUAGE.match(inner):
        return read_han(outer, told)
    role = words_of.ROLES.get(part)
    if role is not None and inner.endswith(_IN_PLACE) and len(inner) > _SHORTEST_OF_PERSON:
        # ``主席（高委員維倫代）``: whoever takes the chair for a while is not the chair.
        bearer = read_han(inner.removesuffix("代理").removesuffix("代"), told)
        if bearer is not None and bearer.named:
            return replace(bearer, form=Form.NAME_OFFICE, role=Role.UNKNOWN)
    if role is not None:
        bearer = read_han(inner, told) if has_han(inner) else None
        if bearer is not None and bearer.named:
            return replace(bearer, form=Form.ROLE_NAME, role=role)
        if role is Role.HOST and may_be_name(inner):
            return ReadLabel(Form.ROLE_NAME, str(inner), role, named=True)
        return ReadLabel(Form.ROLE, str(words), role)
    if outer.plain.endswith(_FOR_ANOTHER) and WITHHELD.match(inner.plain):
        return ReadLabel(Form.OFFICE, str(words), office=str(words))
    if (behind := beside_bracket(outer, inner, told)) is not None:
        return behind
    of_person = inner[-1] in _OF_PERSON and len(inner) > _SHORTEST_OF_PERSON
    name = inner[:-1] if of_person else str(inner)
    holds = words_of.ends_as_office(part) or bool(_SEAT.match(outer))
    if holds and (
        is_name(name) or name in told or (of_person and may_be_name(name)) or may_be_japanese(name)
    ):
        return ReadLabel(Form.NAME_OFFICE, name, office=seat, named=True)
    if part in words_of.VOICES and (is_name(inner.plain) or inner in told):
        # ``申请人（周岚）``
        return ReadLabel(Form.NAME_OFFICE, str(inner), office=seat, named=True)
    person = person_of(outer, told)
    if person is None and inner.plain in words_of.ROLES:
        # ``省政府新闻办副主任 周岚（主持人）``
        person = office_then_name(outer, told)
    held = words_of.ends_as_office(inner.plain) or inner.plain in words_of.ROLES
    if person is None and held and may_be_name(outer.plain, common=True):
        person = ReadLabel(Form.NAME, seat, named=True)
    if person is None and (held or words_of.ends_as_body(inner.plain)):
        # ``潘教授立崑（東港大學土木系）``, ``省人大代表许立衡（安陵镇书记）``
        person = office_then_name(outer, told)
        if person is None or not person.named:
            return None
        return None if held and not words_of.ends_as_office(person.office or "") else person
    if person is None:
        return None
    if (role := words_of.ROLES.get(inner.plain)) is not None:
        return replace(person, form=Form.ROLE_NAME, role=role)
    if words_of.ends_as_outlet(inner.plain) and "记者" in inner.plain:
        return replace(person, form=Form.NAME_OFFICE, role=Role.REPORTER, office=str(inner))
    if words_of.OFFICE_WORD.search(inner.plain):
        role = Role.HOST if "主持" in inner.plain else Role.UNKNOWN
        return replace(person, form=Form.NAME_OFFICE, office=str(inner), role=role)
    return person if is_aside(outer, inner) else None


def _role_first(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named after a role, as in ``主持人 周岚`` or ``记者 黎照昌``, or None."""
    match = _ROLE.match(words.plain)
    if not match:
        return None
    role = words_of.ROLES[match["role"]]
    rest = words.part(match.start("rest"))
    person = person_of(rest, told) or office_then_name(rest, told)
    if person is None and role is Role.HOST and not words[match.start("rest") - 1].isalnum():
        person = ReadLabel(Form.NAME, str(rest), named=True) if may_be_name(rest.plain) else None
    if person is not None and person.named:
        return replace(person, form=Form.ROLE_NAME, role=role)
    outlet = len(rest) <= _LONGEST_WORD and not words_of.SENTENCE_WORDS.search(rest.plain)
    if role is Role.REPORTER and outlet and words[match.end("role")].isspace():
        return ReadLabel(Form.ROLE, str(words), role)
    return None


def _answering(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    """Return who is named before what he does, or the outlet before ``问``, or None."""
    if (who := by_verb(words, told)) is not None:
        return who
    match = _ASKS.match(words.plain)
    return outlet_in(words.part(0, match.end("name")), told) if match is not None else None


def _alone(words: HanWords, told: frozenset[str]) -> ReadLabel | None:
    if (person := person_of(words, told)) is not None:
        return person
    tight = str(words.tight)
    title = title_at_end(words.tight.plain)
    if title and not title.polite and len(tight) <= 24:
        return ReadLabel(Form.OFFICE, tight, office=tight)
    return None
