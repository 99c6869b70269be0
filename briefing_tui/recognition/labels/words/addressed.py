"""Labels of a form of address and a name, in languages where no capital shows the name.

``السيد فارس الدباغ`` and ``ประธานสภา`` are told by their words: forms of address, which are no
part of the name, and offices, which stand alone or before it.
"""

from __future__ import annotations

from functools import cache

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.text.languages import Language, expression, languages
from briefing_tui.text.patterns import deferred


@dataclass(frozen=True, slots=True)
class _Script:
    """The words of labels in the languages of one script.

    Attributes:
        first: the first character of the script.
        last: the last one.
        addresses: forms of address before a name.
        offices: offices, alone or before a name.
        before_names: offices behind which a name may stand.
        askers: those who ask, alone or before an outlet.
        joined: whether a name follows a form of address without a space.
    """

    first: str
    last: str
    addresses: tuple[str, ...]
    offices: tuple[str, ...]
    before_names: frozenset[str]
    askers: tuple[str, ...]
    joined: bool


@cache
def _scripts() -> tuple[_Script, ...]:
    """Return the scripts whose labels are told by forms of address."""
    sharing: dict[str, list[Language]] = {}
    for language in languages():
        if alphabet := language.expression("alphabet"):
            sharing.setdefault(alphabet, []).append(language)
    return tuple(_script(alphabet, same) for alphabet, same in sharing.items())


def _script(alphabet: str, sharing: list[Language]) -> _Script:
    """Return what the languages that share an alphabet say of it together."""

    def together(kind: str) -> tuple[str, ...]:
        return tuple(phrase for language in sharing for phrase in language.phrases(kind))

    first, last = (chr(int(code, 16)) for code in alphabet.split())
    return _Script(
        first,
        last,
        addresses=together("addresses"),
        offices=together("heading_offices"),
        before_names=frozenset(together("offices_before_names")),
        askers=together("heading_askers"),
        joined="yes" in together("names_joined"),
    )


_ASIDE = deferred(r"(?P<outer>.+?)\s*[(（\[](?P<inner>[^()（）\[\]]{1,90})[)）\]]\Z")
# ``A Sr.ª Lídia Ferrão``, ``Bà Lê Thu Miên``: articles and forms of address before full names.
_CAPITALISED = deferred(
    rf"(?:{expression('addressed_names')})"
    r"\s+(?P<name>[^\W\d_][\w’'-]+(?:\s+(?:d[aeo]s?\s+)?[^\W\d_a-z][\w’'-]*\.?){1,5})\Z"
)
_NO_NAME = deferred(rf"(?i:{expression('unaddressed')})")
# ``Phóng viên báo Sông Xanh``: a reporter, perhaps of an outlet.
_ASKERS = deferred(rf"(?:{expression('asker_forms')})(?:\s+.{{1,60}})?\Z")
_ROLES = deferred(rf"(?:{expression('role_forms')})\Z")
# ``Thứ trưởng Bộ Công Thương Nguyễn Sinh Tân``: the surname shows where the name begins.
_OFFICE_THEN_SURNAME = deferred(
    rf"(?P<office>(?:{expression('offices_first')})(?=[\s,]).*?)[\s,]+"
    rf"(?P<name>(?:{expression('surname_forms')})(?:\s[^\W\d_a-z][^\W\d_]*){{1,3}})\Z"
)
_NAME_WORDS = 4
_LONGEST = 80
_MOST_WORDS = 6
# A full stop behind one letter ends no sentence: ``النائبة د. ليلى``.
_SENTENCE = deferred(r"(?:[!?؟،,;؛]|(?<=[^\W\d_]{2})\.)\s|[!?؟؛;।]")


def read_addressed(words: str) -> ReadLabel | None:
    """Return who is named behind a form of address or by an office, or None."""
    if len(words) > _LONGEST:
        return None
    if _ROLES.match(words):
        return ReadLabel(Form.ROLE, words)
    if _ASKERS.match(words):
        return ReadLabel(Form.ROLE, words, Role.REPORTER)
    aside = _ASIDE.match(words)
    outer, inner = (aside["outer"], aside["inner"]) if aside is not None else (words, None)
    capitalised = _CAPITALISED.match(outer)
    if capitalised is not None and not _NO_NAME.match(capitalised["name"]):
        return ReadLabel(Form.TITLE_NAME, capitalised["name"], named=True)
    if (held := _OFFICE_THEN_SURNAME.match(outer)) is not None:
        name, office = held["name"], held["office"].rstrip(" ,")
        return ReadLabel(Form.TITLE_NAME, name, office=office, named=True)
    first = next(filter(str.isalpha, words), "")
    for script in _scripts():
        if script.first <= first <= script.last:
            return None if _SENTENCE.search(outer) else _read(outer, inner, script)
    return None


def _read(words: str, aside: str | None, script: _Script) -> ReadLabel | None:
    if (asker := _begins(words, script.askers, False)) is not None:
        role = Role.REPORTER
        rest = words[len(asker) :].strip()
        return ReadLabel(Form.ROLE, words, role) if len(rest.split()) < _MOST_WORDS else None
    rest, addressed = words, False
    while (address := _begins(rest, script.addresses, script.joined)) is not None:
        if _begins(rest, script.offices, False) is not None:
            # An office may begin with a form of address: ``นายกรัฐมนตรี``.
            break
        rest, addressed = rest[len(address) :].strip(), True
    office = _begins(rest, script.offices, False)
    if office is not None:
        name = rest[len(office) :].strip()
        if not name:
            return ReadLabel(Form.ROLE, words)
        if len(name.split()) > _MOST_WORDS:
            return None
        of_person = office in script.before_names and 1 < len(name.split()) <= _NAME_WORDS
        if of_person:
            return ReadLabel(Form.OFFICE_NAME, name, office=office, named=True)
        return ReadLabel(Form.OFFICE, words, office=words)
    if not addressed or not rest or len(rest.split()) > _MOST_WORDS:
        return None
    return ReadLabel(Form.NAME_OFFICE if aside else Form.TITLE_NAME, rest, office=aside, named=True)


def _begins(words: str, table: tuple[str, ...], joined: bool) -> str | None:
    """Return the longest entry of a table that words begin with, or None."""
    found = [
        entry
        for entry in table
        if words.startswith(entry) and (joined or not words[len(entry) : len(entry) + 1].strip())
    ]
    return max(found, key=len, default=None)
