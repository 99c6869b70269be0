"""Reading the words of a label: whom they name.

A label's words are made of parts: a role (``主持人``), an office (``云岭市水利局局长``), a name, an
outlet, a mark (``问``, ``Q``), in brackets or run together. :func:`read_who` takes the words
without bullet, bracket, stamp and colon, and says which parts it found; whether they are a
label at all is for :mod:`.evidence` to decide over the whole document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from briefing_tui.model import Role
from briefing_tui.transcript import vocabulary as words_of
from briefing_tui.transcript.names import is_name, name_at_end, surname_and_office
from briefing_tui.transcript.vocabulary import simple


class Form(StrEnum):
    """What a label's words are made of."""

    MARK = "mark"
    ROLE = "role"
    ROLE_NAME = "role and name"
    NAME_OFFICE = "name and office in brackets"
    OFFICE_NAME = "office and name"
    SURNAME_OFFICE = "surname and office"
    OUTLET = "outlet"
    OFFICE = "office"
    NAME = "name"
    TITLE_CAPITALS = "title and name in capitals"
    CAPITALS = "capitals"
    TITLE_CASE = "capitalised words"
    WORD = "word"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a label names.

    Attributes:
        form: what its words are made of.
        name: the person's name; without one, what the label says.
        role: the role that the words tell, else unknown.
        office: the office as printed, or None.
        named: whether ``name`` is a person's name.
        answers: True and False for marks of answer and question, else None.
    """

    form: Form
    name: str
    role: Role = Role.UNKNOWN
    office: str | None = None
    named: bool = False
    answers: bool | None = None


# Words of unknown meaning are looked at as a label up to so many characters: an outlet perhaps.
_LONGEST_WORD = 16
_HAN = re.compile(r"[\u3400-\u9fff]")
_SPACED = re.compile(r"(?<=[\u3400-\u9fff])[ \u00a0\u3000]+(?=[\u3400-\u9fff])")
_BRACKETED = re.compile(r"(?P<outer>[^（(]{1,30}?)\s*[（(](?P<inner>[^（）()]{1,80})[）)]\Z")
_ROLE = re.compile(
    "(?P<role>"
    + "|".join(sorted(map(re.escape, words_of.ROLES), key=len, reverse=True))
    + r")\s*[:：·—\-－、,，]?\s*(?P<rest>.+)\Z"
)
# ``会后，有记者问``, ``随后有云岭日报记者提问``
_SOMEBODY_ASKED = re.compile(
    "(?:会后|会前|随后|最后|另)?[，,]?有.{0,12}?记者(?:提问|追问|问)(?:道|及)?\\Z"
)
_ANSWERING = re.compile(r"(?P<name>.{2,30}?)(?P<mark>答|回答|答问|问|提问|追问)\Z")


@lru_cache(maxsize=4096)
def read_who(words: str) -> Who | None:
    """Whom the words of a possible label name; None when they are no label's words."""
    words = " ".join(words.split())
    if not words or len(words) > 120:
        return None
    if _HAN.search(words):
        return _read_han(words)
    return _read_latin(words)


def _read_han(words: str) -> Who | None:
    tight = _SPACED.sub("", words)
    plain = simple(tight)
    if plain in words_of.FIELDS:
        return Who(Form.FIELD, words)
    if (mark := _mark(tight)) is not None:
        return mark
    if _SOMEBODY_ASKED.match(plain):
        return Who(Form.ROLE, words, Role.REPORTER)
    if plain in words_of.ROLES:
        return Who(Form.ROLE, tight, words_of.ROLES[plain])
    if words_of.SENTENCE_WORDS.search(plain) and not words_of.OUTLET_END.search(plain):
        return None
    for reader in (_bracketed, _role_first, _outlet, _answering, _office_then_name, _alone):
        if (who := reader(words)) is not None:
            return who
    return Who(Form.WORD, tight) if len(tight) <= _LONGEST_WORD else None


def _mark(words: str) -> Who | None:
    if words_of.QUESTION_MARKS.match(simple(words)):
        return Who(Form.MARK, words, Role.REPORTER, answers=False)
    if words_of.ANSWER_MARKS.match(simple(words)):
        return Who(Form.MARK, words, answers=True)
    return None


def _bracketed(words: str) -> Who | None:
    """``许立衡(云岭市水利局副局长)``, ``主席（牛委員煦庭）``, ``主持人（周岚）``."""
    match = _BRACKETED.match(words)
    if not match:
        return None
    outer, inner = match["outer"].strip(), match["inner"].strip()
    role = words_of.ROLES.get(simple(_SPACED.sub("", outer)))
    if role is not None:
        within = _read_han(inner) if _HAN.search(inner) else None
        if within is not None and within.named:
            return replace(within, form=Form.ROLE_NAME, role=role)
        return Who(Form.ROLE, words, role)
    person = _person(outer)
    if person is None:
        return None
    if (role := words_of.ROLES.get(simple(inner))) is not None:
        return replace(person, form=Form.ROLE_NAME, role=role)
    if words_of.OUTLET_END.search(simple(inner)) and "记者" in simple(inner):
        return replace(person, form=Form.NAME_OFFICE, role=Role.REPORTER, office=inner)
    if words_of.OFFICE_WORD.search(simple(inner)):
        host = "主持" in simple(inner)
        role = Role.HOST if host else Role.UNKNOWN
        return replace(person, form=Form.NAME_OFFICE, office=inner, role=role)
    return None


def _role_first(words: str) -> Who | None:
    """``主持人 周岚``, ``主持人:云岭市委宣传部副部长周岚``, ``记者 黎照昌``."""
    match = _ROLE.match(simple(words))
    if not match:
        return None
    role = words_of.ROLES[match["role"]]
    rest = words[match.start("rest") :]
    person = _person(rest) or _office_then_name(rest)
    if person is not None and person.named:
        return replace(person, form=Form.ROLE_NAME, role=role)
    return None


def _person(words: str) -> Who | None:
    tight = _SPACED.sub("", words)
    if is_name(tight):
        return Who(Form.NAME, tight, named=True)
    return None


def _outlet(words: str) -> Who | None:
    plain = simple(words)
    tight = _SPACED.sub("", plain)
    if words_of.OUTLET_QUOTED.match(plain) and "《" in plain:
        return Who(Form.OUTLET, words, Role.REPORTER)
    for tail in ("记者", "特约记者", "实习记者"):
        at = tight.find(tail)
        if at > 0 and (name := tight[at + len(tail) :]) and is_name(name):
            original = _SPACED.sub("", words)
            return Who(
                Form.OUTLET, original[at + len(tail) :], Role.REPORTER, original[: at + 2], True
            )
    if words_of.OUTLET_END.search(plain) and len(plain) > 2:
        return Who(Form.OUTLET, words, Role.REPORTER)
    return None


def _answering(words: str) -> Who | None:
    """``许立衡答`` and ``许立衡问``."""
    match = _ANSWERING.match(simple(words))
    if not match:
        return None
    inner = words[: match.end("name")]
    who = _person(inner) or _office_then_name(inner)
    if who is None or not who.named:
        return None
    answers = "答" in match["mark"]
    role = Role.UNKNOWN if answers else Role.REPORTER
    return replace(who, form=Form.ROLE_NAME, answers=answers, role=role)


def _office_then_name(words: str) -> Who | None:
    """``外交部发言人许立衡``, ``云岭市人民政府新闻办公室周岚``, ``牛委員煦庭``, ``许市长``."""
    tight = _SPACED.sub("", words)
    if (parts := surname_and_office(tight)) is not None:
        surname, office, given = parts
        if given:
            return Who(Form.SURNAME_OFFICE, surname + given, office=office, named=True)
        return Who(Form.SURNAME_OFFICE, tight, office=office)
    for cut in range(len(tight) - 1, 1, -1):
        name = tight[cut:]
        if len(name) < 2 or not is_name(name):
            continue
        office = tight[:cut]
        plain = simple(office)
        if words_of.OFFICE_END.search(plain) or (
            len(office) >= 3 and words_of.BODY_END.search(plain)
        ):
            return Who(Form.OFFICE_NAME, name, office=office, named=True)
        if len(name) > 4 and "·" not in name:
            break
    return None


def _alone(words: str) -> Who | None:
    if (person := _person(words)) is not None:
        return person
    tight = _SPACED.sub("", words)
    if words_of.OFFICE_END.search(simple(tight)) and len(tight) <= 24:
        name = name_at_end(tight)
        if not name or len(name) == len(tight):
            return Who(Form.OFFICE, tight, office=tight)
        return Who(Form.OFFICE, tight, office=tight)
    return None


_WORD_LATIN = re.compile(r"[^\W\d_][\w.'’\-]*", re.UNICODE)
_SMALL_LATIN = frozenset(
    """
    of the for and de la del von van der den di da al el bin on to at in
    """.split()
)


def _read_latin(words: str) -> Who | None:
    bare = words.rstrip(".")
    key = re.sub(r"[\s#\d]+\Z", "", bare).casefold()
    if bare.casefold() in words_of.FIELDS_LATIN:
        return Who(Form.FIELD, words)
    if re.fullmatch(r"Q\s*\d*", bare):
        return Who(Form.MARK, words, Role.REPORTER, answers=False)
    if re.fullmatch(r"A\s*\d*", bare) or key == "answer":
        return Who(Form.MARK, words, answers=True)
    if key in words_of.ROLES_LATIN and words[0].isupper():
        return Who(Form.ROLE, words, words_of.ROLES_LATIN[key])
    if (asker := _asker_latin(words)) is not None:
        return asker
    if (pair := _office_and_name_latin(words)) is not None:
        return pair
    parts = words.replace(",", " , ").split()
    if len(parts) > 12 or not _WORD_LATIN.match(parts[0]):
        return None
    names = [part for part in parts if part[0].isalpha()]
    if not names:
        return None
    large = [part for part in names if part.casefold() not in _SMALL_LATIN]
    if not large or not all(part[0].isupper() for part in large):
        return None
    titled = large[0].rstrip(".").casefold() in words_of.TITLES_LATIN
    if _capitals(large[1:] if titled and len(large) > 1 else large):
        if key.split()[-1] in words_of.OFFICES_LATIN or (
            key.split()[0] in words_of.OFFICE_STARTS_LATIN and not titled
        ):
            return Who(Form.OFFICE, words, office=words)
        if titled and len(large) > 1:
            return Who(Form.TITLE_CAPITALS, words, named=True)
        return Who(Form.CAPITALS, words, named=len(large) in (2, 3))
    if len(names) <= 6:
        return Who(Form.TITLE_CASE, words, named=2 <= len(large) <= 4)
    return None


_RAISED = re.compile(
    r"The following (?:question|questions) (?:was|were) (?:raised|asked|put)", re.I
)


def _asker_latin(words: str) -> Who | None:
    """``FRAGE LARKIN``, ``VOZ HOMBRE``, ``The following question was raised …``."""
    if _RAISED.match(words):
        return Who(Form.ROLE, words, Role.REPORTER)
    first, _, rest = words.partition(" ")
    role = words_of.ROLES_LATIN.get(first.casefold().rstrip("."))
    if role is None or not first[0].isupper() or not rest or len(rest) > 40:
        return None
    if not _capitals([part for part in rest.split() if part[0].isalpha()] or ["x"]):
        return None
    if first.casefold().rstrip(".") == "voz":
        return Who(Form.ROLE, words, role)
    return Who(Form.ROLE_NAME, rest, role, named=True)


def _office_and_name_latin(words: str) -> Who | None:
    """``PRESIDENTE DEL GOBIERNO, MARTÍN OLVERA`` and the other way round."""
    parts = [part.strip() for part in words.split(",") if part.strip()]
    if len(parts) < 2 or not words.isupper():
        return None
    offices = [part.split()[0].casefold() in words_of.OFFICE_STARTS_LATIN for part in parts]
    if offices[0] and not offices[-1]:
        return Who(Form.TITLE_CAPITALS, parts[-1], office=", ".join(parts[:-1]), named=True)
    if offices[1] and not offices[0]:
        return Who(Form.TITLE_CAPITALS, parts[0], office=", ".join(parts[1:]), named=True)
    return None


def _capitals(names: list[str]) -> bool:
    """Whether the words are in capitals, but for ``Mc`` and the like."""
    letters = [re.sub(r"\A(?:Mc|Mac|De|O’|O'|La|Le|Van|Von|Mr|Ms|Mrs|Dr)", "", n) for n in names]
    joined = "".join(c for name in letters for c in name if c.isalpha())
    return len(joined) >= 2 and joined.isupper()
