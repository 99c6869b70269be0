"""The query language. Any text is a valid query.

====================  ====================================================================
``污水 处理``          both, in one paragraph
``"污水处理"``         only as it stands; ``'污水`` for one word
``!规划``              no paragraph that holds it
``污水 | 废水``         either; spaces or not
``@市监局``            whose speaker or office that is
``#宣传``              in a section of that heading
``date:2021-09..``     of briefings of these days, months or years
``kind:question``      in speeches of that kind; ``kind:note`` in notes
``!@市监局``            not of them; ``!#宣传`` not in such a section
====================  ====================================================================
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing_tui.dataclass import dataclass
from briefing_tui.limits import LONGEST_QUERY
from briefing_tui.model import Kind
from briefing_tui.search.term import Term, term
from briefing_tui.text.patterns import deferred

PIECE = deferred(
    r"""(?P<either>[|｜])|(?P<sign>[!！]?[@＠#＃]?)(?:["＂](?P<quoted>[^"＂]*)(?:["＂]|$)|(?P<plain>[^\s|｜]+))"""
)
"""A word, or words between quotation marks, of which the last may be missing. What an input method
makes of the signs is read as they are."""

BARE_SIGN = deferred(r"[@＠#＃]")
"""The sign of a filter whose value is still to be typed."""

SIGNS = str.maketrans("！＠＃", "!@#")

FIELD = deferred(r"(?P<name>date|kind)[:：](?P<value>\S*)", re.IGNORECASE)

DAY = deferred(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")

BEGUN_DAY = deferred(r"\d{0,3}|\d{4}[-/.年][01]?|(?P<month>\d{4}[-/.年]\d{1,2})[-/.月][0-3]?")
"""The beginnings of a day, as they are typed."""

NAMES_END = deferred("[,，、]")

KINDS = {
    "主持": Kind.MODERATION,
    "发言": Kind.REMARKS,
    "发布": Kind.REMARKS,
    "提问": Kind.QUESTION,
    "问": Kind.QUESTION,
    "回答": Kind.ANSWER,
    "答": Kind.ANSWER,
}
"""Chinese names of the kinds of speech."""

NOTES = ("notes", "旁注", "注")
"""The names of notes as a kind."""

Days = tuple[date, date]
"""The first and the last day."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One alternative of a query.

    Attributes:
        words: what must stand in one paragraph, none twice.
        phrase: all of it as one term, when nothing but several words was typed.
        without: what must not stand in that paragraph.
        speakers: whose name or office must be known by each of these.
        headings: what the heading of a section must be known by.
        days: when the briefing must have been.
        kinds: the kinds of speech; empty for any.
        impossible: whether it asks for a kind or day that there is none of.
        not_speakers: by whose name or office the speaker must not be known.
        not_headings: by what the heading of a section must not be known.
        notes: whether notes are asked for, which nobody says.
    """

    words: tuple[Term, ...] = ()
    phrase: Term | None = None
    without: tuple[Term, ...] = ()
    speakers: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    days: tuple[Days, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    impossible: bool = False
    not_speakers: tuple[str, ...] = ()
    not_headings: tuple[str, ...] = ()
    notes: bool = False

    @property
    def filters(self) -> bool:
        """Return whether it has a filter: speakers, headings, days or kinds."""
        return bool(
            self.speakers or self.headings or self.days or self.kinds or self.excludes or self.notes
        )

    @property
    def excludes(self) -> bool:
        """Return whether it excludes speakers or headings."""
        return bool(self.not_speakers or self.not_headings)


@dataclass(frozen=True, slots=True)
class Unread:
    """A field whose value is no day or no kind.

    Attributes:
        name: ``date`` or ``kind``.
        value: as it was typed.
        begun: whether more letters may make one of it.
    """

    name: str
    value: str
    begun: bool


def read_query(typed: str) -> tuple[Ask, ...]:
    """Return the alternatives of what was typed; none if there is nothing to look for.

    Of what is longer than :data:`LONGEST_QUERY`, only the beginning is read.
    """
    parts: list[list[re.Match[str]]] = [[]]
    for piece in PIECE.finditer(typed[:LONGEST_QUERY]):
        if piece["either"]:
            parts.append([])
        else:
            parts[-1].append(piece)
    asks = map(_ask, parts)
    return tuple(ask for ask in asks if ask.words or ask.filters)


def unread_fields(typed: str) -> tuple[Unread, ...]:
    """Return the fields of what was typed whose value is no day or no kind."""
    fields = (FIELD.fullmatch(piece.group()) for piece in PIECE.finditer(typed))
    found = (_unread(field) for field in fields if field)
    return tuple(field for field in found if field is not None)


def _unread(field: re.Match[str]) -> Unread | None:
    """Return a field if its value is no day or no kind; None if it is one."""
    name, value = field["name"].lower(), field["value"]
    if name == "kind":
        names = [each for each in NAMES_END.split(value.lower()) if each]
        if names and all(_kinds(each) or _is_note(each) for each in names):
            return None
        return Unread(name, value, not names)
    first, _dots, last = value.partition("..")
    days = [each for each in (first, last) if each]
    if days and all(map(_day, days)):
        return None
    return Unread(name, value, all(_day(each) or _may_be_day(each) for each in days))


def _may_be_day(written: str) -> bool:
    """Return whether what was written is the beginning of a possible day."""
    found = BEGUN_DAY.fullmatch(written)
    return found is not None and (found["month"] is None or _day(found["month"]) is not None)


def _ask(pieces: Sequence[re.Match[str]]) -> Ask:
    words: list[Term] = []
    without: list[Term] = []
    named: dict[str, list[str]] = {"@": [], "#": [], "!@": [], "!#": []}
    days: list[Days] = []
    kinds: set[Kind] = set()
    impossible = notes = False
    plain = True
    for piece in pieces:
        sign = piece["sign"].translate(SIGNS)
        text = piece["quoted"] if piece["quoted"] is not None else piece["plain"]
        if sign == "!" and piece is pieces[0] and piece["sign"] == "！":
            # Nothing stands before it to narrow down: it is the end of a sentence.
            sign, text = "", piece.group()
        field = FIELD.fullmatch(piece.group())
        if field:
            plain = False
            notes |= field["name"].lower() == "kind" and _has_note(field["value"])
            days += _days(field["value"]) if field["name"].lower() == "date" else []
            kinds |= _kinds(field["value"]) if field["name"].lower() == "kind" else set()
            unread = _unread(field)
            impossible |= unread is not None and not unread.begun
        elif (sign in named and text.strip() and not any(map(str.isalnum, text))) or (
            piece["plain"] and BARE_SIGN.fullmatch(piece["plain"])
        ):
            continue  # The marks of a heading that was pasted name nothing, nor does a sign alone.
        elif sign in named:
            plain = False
            named[sign] += [text.strip()] if text.strip() else []
        else:
            quoted = piece["quoted"] is not None
            apostrophe = not quoted and len(text) > 1 and text[0] in "'＇" and not sign
            found = term(
                text.strip() if quoted else text[apostrophe:], literal=quoted or apostrophe
            )
            plain = plain and not (quoted or apostrophe or sign)
            if found.folded.strip():
                (without if sign else words).append(found)
    unique = tuple(dict.fromkeys(words))
    phrase = term(" ".join(p.group() for p in pieces)) if plain and len(unique) > 1 else None
    return Ask(
        unique,
        phrase,
        tuple(without),
        tuple(named["@"]),
        tuple(named["#"]),
        tuple(days),
        frozenset(kinds),
        impossible,
        tuple(named["!@"]),
        tuple(named["!#"]),
        notes,
    )


def unfiltered(typed: str) -> str:
    """Return a query without its filters; empty where it has none, or has nothing else."""
    kept, left_out = [], False
    for piece in PIECE.finditer(typed[:LONGEST_QUERY]):
        if piece["either"] or not (
            FIELD.fullmatch(piece.group()) or piece["sign"].translate(SIGNS)[-1:] in ("@", "#")
        ):
            kept.append(piece.group())
        else:
            left_out = True
    return " ".join(kept) if left_out and any(part not in "|｜" for part in kept) else ""


def _days(written: str) -> list[Days]:
    """Return the days of ``2021``, ``2021-09`` or ``2021-09-24``, or of two joined by ``..``."""
    first, dots, last = written.partition("..")
    low, high = _day(first), _day(last)
    if not dots:
        return [low] if low else []
    if not low and not high:
        return []
    return [(low[0] if low else date.min, high[1] if high else date.max)]


def _day(written: str) -> Days | None:
    found = DAY.fullmatch(written)
    if not found:
        return None
    year, month, day = (int(number) if number else None for number in found.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            from calendar import monthrange

            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _has_note(written: str) -> bool:
    """Return whether notes are among the kinds that were written, separated by commas."""
    return any(map(_is_note, filter(None, NAMES_END.split(written.lower()))))


def _is_note(name: str) -> bool:
    return any(each.startswith(name) for each in NOTES)


def _kinds(written: str) -> set[Kind]:
    """Return the kinds whose names begin with what was written, several separated by commas."""
    found: set[Kind] = set()
    for name in filter(None, NAMES_END.split(written.lower())):
        found |= {kind for kind in Kind if kind.value.startswith(name)}
        found |= {kind for chinese, kind in KINDS.items() if chinese.startswith(name)}
    return found
