"""The words of a label in letters: marks, roles, titles, offices and names.

Languages differ in their words, which :mod:`briefing_tui.recognition.lexicon.vocabulary` lists,
not in how a label is built: a mark or role alone (``QUESTION``, ``Moderator``), a role or title
before a name (``MS. LARKIN``, ``FRAGE LARKIN``), an office beside a name with a comma between,
capitals.
"""

from __future__ import annotations

import re

from briefing_tui.dataclass import replace
from briefing_tui.model import Role
from briefing_tui.recognition.labels.words.articled import articled
from briefing_tui.recognition.labels.words.beside import (
    office_then_bracket,
    without_number_and_degrees,
)
from briefing_tui.recognition.labels.words.forms import Form, ReadLabel
from briefing_tui.recognition.labels.words.latin_names import (
    before_outlet,
    by_name,
    in_capitals,
    is_outlet,
    name_and_outlet,
)
from briefing_tui.recognition.labels.words.offices import (
    all_large,
    is_full_name,
    is_honorific,
    is_office,
    office_and_name,
    office_then_titled_name,
    plain,
    role_beside,
)
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.text.languages import expression
from briefing_tui.text.languages import words as words_in
from briefing_tui.text.patterns import deferred

_NUMBER_AT_END = deferred(r"[\s#\d]+\Z")
_ASKS = deferred(r"Q\s*\d*")
_ANSWERS = deferred(r"[ARО]\s*\d*")
_RAISED = deferred(r"The following (?:question|questions) (?:was|were) (?:raised|asked|put)", re.I)
# ``PRESS CONFERENCE``: an event, not a person of the press.
_NO_ASKER = deferred(
    r"(?:press|media)\s+(?:conference|briefing|statement|release|remarks|office|secretary|gaggle|"
    r"corps|point|availability|interview|call|stakeout|kit|meeting|advisory|contact|enquir|inquir|"
    r"relation|note)|operator\s+(?:instructions|closing|opening|remarks)|"
    # ``Question No. 3``: a heading.
    r"questions?\s+(?:nos?|number)\b",
    re.I,
)
# ``QUESTIONS AND ANSWERS``: what goes on so names nobody.
_JOINED = frozenset(words_in("joining"))
# ``Вопрос (как переведено)``, ``DANA LARKIN (HARBOR)``: an aside behind the words.
_ASIDE = deferred(r"(?<=[^\W_]|[)\]])\.?\s*[(\[](?P<aside>[^()\[\]]{1,90})[)\]]\Z")
# ``Larkin (BMVg)``: the department that somebody speaks for.
_DEPARTMENT = deferred(r"(?=.*[A-ZÄÖÜ].*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜ]{1,6}\Z")
_ITEM = deferred(r"(?:Sak|Punkt|Item|Agenda item|Ordre du jour|Punto)\s+(?:n[rº°o]\.?\s*)?\d+\Z")
_CALLED_OUT = deferred(
    r"(?:Zurufe?|Gegenruf|Zwischenrufe?|Beifall|Heiterkeit|Lachen|Widerspruch|Unruhe)\b"
)
# ``LAKSAMANA (PURN.) BONAR SIREGAR``, ``Gen. (ret.) Larkin``: a rank of former days.
_RANK = deferred(r"(?<=[\w.]) \((?:purn|ret|retd|a\.?\s?D|i\.?\s?R)\.?\)(?= )", re.I)
_NESTED = deferred(r"(?<=\w)\s*\([^()]{1,60}\)\)\Z")
# Words of a sentence, and of no office behind a name.
_FREQUENT = frozenset(words_in("frequent"))
# The fewest words of an office before a bracket with a name.
_SHORTEST_HELD = 3
# The most words of a name in capitals, and of the office in small letters behind it.
_MOST_NAMES, _MOST_OFFICE = 4, 7
_PEOPLE = (Form.CAPITALS, Form.TITLE_CASE, Form.TITLE_CAPITALS, Form.TITLE_NAME)
# ``Question de la salle``, ``Question from the floor``.
_FROM = frozenset(words_in("from_where"))
# A name, a bar or a dash, and an office or a body.
_BARRED = deferred(r"(?P<name>[^|\n]{3,40}?)\s*\|\s*(?P<office>[^|\n]{2,80})\Z")
_DASHED_OFFICE = deferred(
    r"(?P<name>[^\W\d_a-z][^,–—\n]{4,40}?)\s+[-–—]\s+(?P<office>[a-zà-ÿăâîșţțőűšžčćđ][^.!?:\n]{3,80})\Z"
)
# ``An hon. Member``, ``Several hon. Members``, ``Des voix``: people whom the record does not name.
_SOMEBODY = deferred(rf"(?:{expression('unnamed_members')})\Z", re.IGNORECASE)
_ROUNDS = frozenset(words_in("question_rounds"))


def read_latin(words: str) -> ReadLabel | None:
    """Return who is named by a label in letters; None when these are no label's words."""
    words = without_number_and_degrees(words)
    if _ITEM.match(words) or _CALLED_OUT.match(words):
        # ``Sak nr. 6``: the number of an item; ``Zuruf des Abg. Dana Larkin``.
        return None
    if (rank := _RANK.search(words)) is not None:
        words = words[: rank.start()] + words[rank.end() :]
    if (nested := _NESTED.search(words)) is not None:
        # ``The Chair (Mr. Larkin (Harbor, Ind.))``: what is beside a name within the bracket.
        words = words[: nested.start()] + ")"
    if (parted := _BARRED.match(words)) is not None and is_full_name(parted["name"]):
        # ``Rosa Quillan | Harbor Bank``
        capitals = parted["name"].isupper()
        form = Form.TITLE_CAPITALS if capitals else Form.TITLE_NAME
        return ReadLabel(form, parted["name"], office=parted["office"], named=True)
    if (parted := _DASHED_OFFICE.match(words)) is not None:
        # ``Domnul Otto Vahur – ministrul porturilor``
        who = read_latin(parted["name"])
        if who is not None and who.named and who.form in _PEOPLE:
            return replace(who, office=parted["office"])
    if (aside := _ASIDE.search(words)) is not None:
        if (
            held := office_then_bracket(words[: aside.start()].rstrip(), aside["aside"])
        ) is not None:
            return held
        outer = words[: aside.start()].rstrip()
        who = read_latin(outer)
        if _is_held(who, outer, aside["aside"]):
            # ``Presiden Republik Indonesia (Hendra Wibisana)``
            return ReadLabel(Form.TITLE_NAME, aside["aside"], office=outer, named=True)
        if who is not None and not who.office and who.form in _PEOPLE:
            role = Role.REPORTER if words_of.OUTLETS_LATIN.search(aside["aside"]) else who.role
            told = role is Role.REPORTER or (who.named and is_office(aside["aside"]))
            if told or _DEPARTMENT.match(aside["aside"]):
                capitals = who.form in (Form.CAPITALS, Form.TITLE_CAPITALS)
                form = Form.TITLE_CAPITALS if capitals else Form.TITLE_NAME
                return replace(who, form=form, role=role, office=aside["aside"], named=True)
        return who
    bare = words.rstrip(".")
    key = _NUMBER_AT_END.sub("", bare).casefold()
    if words.startswith("Q ") and not words[2:].strip("# ").isdigit():
        return None
    if (
        bare.casefold().replace(" ", "_") in words_of.FIELDS_LATIN
        or bare.casefold() in words_of.SPOKEN_LATIN
    ):
        return ReadLabel(Form.FIELD, words)
    if _ASKS.fullmatch(bare):
        return ReadLabel(Form.MARK, words, Role.REPORTER, answers=False)
    if _ANSWERS.fullmatch(bare) or key in words_of.ANSWERS_LATIN:
        return ReadLabel(Form.MARK, words, answers=True)
    if key in words_of.ROLES_LATIN and words[0].isupper():
        return ReadLabel(Form.ROLE, words, words_of.ROLES_LATIN[key])
    if (at_end := _role_at_end(words)) is not None:
        return ReadLabel(Form.ROLE, words, at_end)
    if _is_unknown(key, bare.casefold()) or _SOMEBODY.match(words):
        return ReadLabel(Form.ROLE, words)
    if len(words) == 1 and words.isupper():
        # ``E：``, one of the letters that stand for people; in small letters it is a word.
        return ReadLabel(Form.TITLE_CASE, words)
    if is_outlet(words):
        named = name_and_outlet(words) if "/" in words else None
        return named or ReadLabel(Form.OUTLET, words, Role.REPORTER)
    for reader in _READERS:
        if (who := reader(words)) is not None:
            return who
    return None


def _is_held(who: ReadLabel | None, outer: str, inner: str) -> bool:
    """Return whether words before a bracket are an office and those in it the name of who holds it.

    The words before begin with an office and name nobody with it.
    """
    parts = outer.split()
    return (
        who is not None
        and who.form is Form.TITLE_NAME
        and who.name == outer
        and len(parts) >= _SHORTEST_HELD
        and is_office(parts[0])
        and not is_honorific(parts[0])
        and is_full_name(inner)
    )


def _capitals_then_office(words: str) -> ReadLabel | None:
    """Return who is named in capitals before an office in small letters, or None."""
    parts = words.split()
    count = next((at for at, part in enumerate(parts) if not part.isupper()), len(parts))
    name, office = parts[:count], parts[count:]
    bare = name[1:] if name and name[0].endswith(".") else name
    if not 2 <= len(bare) <= _MOST_NAMES or not 1 <= len(office) <= _MOST_OFFICE:
        return None
    if not all(part.islower() for part in office) or not _FREQUENT.isdisjoint(office):
        # ``A RECORDED VOTE was taken``
        return None
    if len(bare[0]) == 1:
        return None
    if not all(c.isalpha() or c in ".-’'" for c in "".join(bare)):
        return None
    return ReadLabel(Form.TITLE_CAPITALS, " ".join(bare), office=" ".join(office), named=True)


def _titled_behind_office(words: str) -> ReadLabel | None:
    """Return who is named behind an office and a title, or None."""
    if (held := office_then_titled_name(words)) is None:
        return None
    form = Form.TITLE_CAPITALS if words.isupper() else Form.TITLE_NAME
    return ReadLabel(form, held[1], office=held[0], named=True)


def _is_unknown(key: str, words: str) -> bool:
    """Return whether a label means somebody unidentified, as ``Speaker 4`` does."""
    numbered = key in words_of.NUMBERED_LATIN and key != words
    return numbered or key.partition(" ")[0] in words_of.UNKNOWN_LATIN


def _role_at_end(words: str) -> Role | None:
    """Return the role that ends words such as ``UNIDENTIFIED REPORTER``, or None."""
    parts = words.split()
    if not 1 < len(parts) <= 3 or not all_large(parts, 3) or "," in words:
        return None
    last = plain(" ".join(parts[-2:])) if plain(parts[-1]) == "member" else plain(parts[-1])
    if last in words_of.CROWDS_LATIN:
        return None
    return words_of.ROLES_LATIN.get(last)


def _asker(words: str) -> ReadLabel | None:
    """Return who is named after a role or is said to ask, as in ``FRAGE LARKIN``, or None."""
    if _RAISED.match(words):
        return ReadLabel(Form.ROLE, words, Role.REPORTER)
    if _NO_ASKER.match(words):
        return None
    first, _, rest = words.partition(" ")
    role = words_of.ROLES_LATIN.get(plain(first))
    rest = rest.strip("()")
    names = [part for part in rest.split() if part[0].isalpha()]
    if plain(first) == "unidentified" and all_large(names, 3):
        return ReadLabel(Form.ROLE, words, Role.UNKNOWN)
    crowd = plain(first) in _ROUNDS
    if crowd and rest and rest.split()[0].casefold() in _JOINED:
        return None
    if role is None or len(first) == 1 or not first[0].isupper() or not rest or len(rest) > 40:
        return None
    if first.casefold().rstrip(".") == "voz":
        return ReadLabel(Form.ROLE, words, role)
    if not names or in_capitals(names):
        return ReadLabel(Form.ROLE_NAME, rest, role, named=bool(names))
    if plain(first) in words_of.CROWDS_LATIN:
        return None
    of_outlet = plain(first) in words_of.ASKERS_LATIN and not rest.split()[-1][0].islower()
    if names[0][0].islower() and len(names) <= 5 and (names[0] in _FROM or of_outlet):
        return ReadLabel(Form.OFFICE, words, role)
    if not all_large(names, 3):
        return None
    return ReadLabel(Form.TITLE_NAME, rest, role, named=True)


def _office_and_name(words: str) -> ReadLabel | None:
    """Return who is named beside an office, as in ``DANA LARKIN, PRIME MINISTER``, or None."""
    if (found := office_and_name(words)) is None:
        return None
    office, name = found
    form = Form.TITLE_CAPITALS if words.isupper() else Form.TITLE_NAME
    if plain(office.split()[-1]) in words_of.PROGRAMMES_LATIN:
        # The presenter of a programme may ask or answer, so the role stays unknown.
        return ReadLabel(form, name, named=True)
    return ReadLabel(form, name, role_beside(office), office, named=True)


_READERS = (
    articled,
    _capitals_then_office,
    before_outlet,
    _titled_behind_office,
    _asker,
    _office_and_name,
    name_and_outlet,
    by_name,
)
