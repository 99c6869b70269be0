"""Possible labels: every place where the layout may name a speaker.

A line's label is composed of decorations (heading marks, bullet, bold, stamp), an optional
pair of brackets, words, and what ends them (colon, closing decoration, the line). This
stage lists what may be a label and what each is made of. :mod:`.evidence` decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.model import Role
from briefing_tui.recognition.labels.endings import AFTER, ENDINGS, STAMPED_LINE, before_colon
from briefing_tui.recognition.labels.label import LONGEST_LABEL, Label, LabelShape, label_from
from briefing_tui.recognition.labels.words import LONGEST, Form, ReadLabel, read_label
from briefing_tui.recognition.lexicon.vocabulary import SHOTS
from briefing_tui.text.brackets import ASIDE_BRACKETS, CLOSES, LABEL_BRACKETS, OPENS, SET_APART
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_DECORATION = deferred(
    r"(?P<caption>>>+\s*(?=[A-ZÀ-Þ]))?"
    r"(?P<quote>(?:>\s?)+)?"
    r"(?P<heading>\#{1,6}\s+)?"
    r"(?:\d{1,4}[ \u3000:：]{1,3}(?=[○◯〇◎]))?"  # ``12 ◯議長``: the number of a speech
    r"(?P<bullet>[-–—•·●◆■▲◎○◯〇★*+]\s+|[•●◆■▲◎○◯〇★]\s*)?"
    r"(?P<question>Q\d{1,4}\.?\s+(?=\*\*|__))?"
    r"(?P<bold>\*\*|__)?"
    rf"(?P<stamp>[{OPENS}]?\d{{1,2}}:\d{{2}}(?::\d{{2}})?[{CLOSES}]?\s*"
    r"|\d{2}\.\d{2}\s+(?=[^\W\d_a-z]))?"
)

_MARKS = frozenset(">#-–—•·●◆■▲◎○◯〇★*+_Q").union(ASIDE_BRACKETS)
_NUMBERS = frozenset("（(一二三四五六七八九十")

# ``1. 问：``, ``一、云岭日报记者：``: numbered questions.
_COUNTED = deferred(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]\s*(?=\S)")

_ASKING = (Form.MARK, Form.ROLE, Form.OUTLET)

# Family names may begin with these; no other label begins with a lower-case letter.
_SMALL_FIRST = (
    "von ",
    "van ",
    "de ",
    "del ",
    "della ",
    "di ",
    "da ",
    "dos ",
    "du ",
    "ten ",
    "ter ",
    "al-",
    "el-",
    "spk_",
    "speaker_",
)

_UNDER_RULE = (
    *(Form.ROLE, Form.ROLE_NAME, Form.TITLE_CAPITALS, Form.NAME_OFFICE, Form.TITLE_NAME),
)

# ``Dana Larkin, Harbor Foods PLC - Treasurer    [17]``: who speaks, and the number of the turn.
_TURN_NUMBER = deferred(r"\s+\[\d{1,4}\]\Z")
_NAME_AND_POST = deferred(
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4}), "
    r"(?P<post>\S.{2,90} [-–—] .{2,80})\Z"
)

_SMALL_OFFICE = deferred(
    r"(?P<office>[^\W\d_]+(?: [^\W\d_]+){0,5}) "
    r"\((?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4})\)(?: ?\([^()]{1,20}\)){0,2}:\s*"
)
_PART_AND_NAME = deferred(
    r"(?P<part>[\u4e00-\u9fff·“”《》（）()]{2,30})[ \u3000]+"
    r"(?P<name>[\u4e00-\u9fff·]{2,12})[ \u3000]*\Z"
)
# ``[Mr Speaker in the Chair]``
_PRESIDES = " in the chair"
_RULE = deferred(r"(?:[-*_=]\s?){3,}+\Z")

# The number of first characters that show whether a label is in capitals, and so may be long.
_FIRST = 8


def possible_labels(lines: tuple[Line, ...]) -> Iterator[Label]:
    """Yield the possible labels, at most one a line, in text order."""
    ruled = False
    for line in lines:
        words = line.words
        if not words:
            continue
        label = _under_rule(line) if ruled else label_of(line)
        if label is not None:
            yield label
        ruled = words[0] in "-*_=" and _RULE.match(words) is not None


def _under_rule(line: Line) -> Label | None:
    """Return the label alone on the line below ``---``, or any other label, or None."""
    words = _TURN_NUMBER.sub("", STAMPED_LINE.sub("", line.words)) or line.words
    who = read_label(words) if len(words) <= LONGEST and words[0].isalpha() else None
    if who is None and (named := _NAME_AND_POST.match(words)) is not None:
        # ``Dana Larkin, Harbor Foods PLC - Treasurer``
        who = ReadLabel(Form.TITLE_NAME, named["name"], office=named["post"], named=True)
    if who is None or not (who.form in _UNDER_RULE or (words.isupper() and who.named)):
        return label_of(line)
    return label_from(line, len(line.words), words, who, LabelShape("rule bare", special=True))


def label_of(line: Line) -> Label | None:
    """Return the possible label that a line begins with, or None."""
    words = line.words
    if words[0].islower() and not (words.startswith(_SMALL_FIRST) or words[1:2].isupper()):
        return _small_office(line)
    if _NUMBERED_PART.match(words):
        return None
    if words[0] == "_" and (blank := _BLANK.match(words)) is not None:
        who = ReadLabel(Form.ROLE, blank["words"])
        shape = LabelShape("blank", special=True)
        return label_from(line, blank.end(), who.name, who, shape)._replace(inline=True)
    longest = LONGEST if words[:_FIRST].isupper() else LONGEST_LABEL
    head = words[: longest + 40]
    at, marks = _decoration(head) if _may_be_mark(head[0]) else (0, [])
    if at >= len(head):
        return None
    numbered = head[at] in _NUMBERS or head[at].isdecimal()
    counted = _COUNTED.match(head, at) if numbered else None
    if counted is not None and (label := _counted(line, head, counted.end())):
        return label
    shot = _behind_shot(line, head, at) if head[at] in SET_APART else at
    if shot > at:
        label = _read(line, head, shot, marks)
        if label is None or not label.who.named:
            label = _captioned(line, head, shot) or label
        if label is not None:
            # Running text has no such bracket.
            return label._replace(special=True)
    if (number := _SPEECH_NUMBER.match(head, at)) is not None:
        label = _read(line, head, number.end(), marks)
        if label is not None and (label.who.named or label.who.form is Form.ROLE):
            return label._replace(special=True)
    if (said := _SHOT.match(head, at)) is not None and line.plain_part(*said.span("shot")) in SHOTS:
        label = _read(line, head, said.end(), marks)
        if label is not None and (label.who.named or label.who.form is Form.OFFICE):
            # ``同期声　渔民 周岚：``
            return label._replace(special=True)
    return _read(line, head, at, marks)


def _read(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the possible label that begins at an offset of a line, or None."""
    if head[at] in LABEL_BRACKETS and (label := _in_brackets(line, head, at, marks)) is not None:
        return label
    for reader in ENDINGS:
        if (label := reader(line, head, at, marks)) is not None:
            return label
    return None


def _small_office(line: Line) -> Label | None:
    """Return the label of an office in small letters before a name in brackets, or None.

    ``forsætisráðherra (Bjarni Hallsson) (S):``
    """
    match = _SMALL_OFFICE.match(line.words)
    if match is None:
        return None
    who = ReadLabel(Form.TITLE_NAME, match["name"], office=match["office"], named=True)
    inline = match.end() < len(line.words)
    shape = f"words colon {'inline' if inline else 'own line'}"
    words = match[0].rstrip(": ")
    return label_from(line, match.end(), words, who, LabelShape(shape))


def _may_be_mark(first: str) -> bool:
    """Return whether a line that begins so may have a mark before its words."""
    return first in _MARKS or first.isdecimal()


def _counted(line: Line, head: str, at: int) -> Label | None:
    """Return the label of a reporter behind the number of a question, or None."""
    label = before_colon(line, head, at, ["number"])
    asks = label is not None and label.who.form in _ASKING and label.who.role is Role.REPORTER
    return label if asks else None


# ``Anf. 12  TALMANNEN:``: the number of a speech.
_SPEECH_NUMBER = deferred(r"Anf(?:örande|\.)? ?\d{1,4}[ \t]{1,4}(?=[^\W\d_a-z])")
# ``III.- GÜNDEM DIŞI KONUŞMALAR``: the number of an item.
_NUMBERED_PART = deferred(r"[IVX]{1,5}[.)] ?[-–—]")
# ``_______________. Так.``: somebody whom the record does not name.
_BLANK = deferred(r"(?P<words>_{4,})\. +(?=[^\W\d_])")
_SHOT = deferred(r"(?P<shot>[\u4e00-\u9fff]{2,4})(?:[（(][^（）()]{1,12}[）)])?[ \u3000]+(?=\S)")


def _behind_shot(line: Line, head: str, at: int) -> int:
    """Return where a label begins behind ``【同期】`` of the script of a programme, else ``at``."""
    close = head.find(SET_APART[head[at]], at + 1)
    if close < 0 or line.plain_part(at + 1, close) not in SHOTS:
        return at
    rest = head[close + 1 :].lstrip(SPACES)
    return len(head) - len(rest) if rest else at


def _captioned(line: Line, head: str, at: int) -> Label | None:
    """Return the label of a part and a name alone behind a shot, ``【同期】渔民 周岚``, or None."""
    match = _PART_AND_NAME.match(head, at)
    if match is None:
        return None
    who = ReadLabel(Form.NAME_OFFICE, match["name"], office=match["part"], named=True)
    return label_from(
        line, match.end(), head[at:].strip(SPACES), who, LabelShape("shot bare", special=True)
    )


def _decoration(head: str) -> tuple[int, list[str]]:
    """Return where a line's words begin, and the marks before; for a quotation, its end."""
    match = _DECORATION.match(head)
    if match is None or match["quote"]:
        return len(head), []
    return match.end(), [name for name in ("heading", "bullet", "bold", "stamp") if match[name]]


def _in_brackets(line: Line, head: str, at: int, marks: list[str]) -> Label | None:
    """Return the label in brackets, as in ``【周岚】各位…`` or ``[主持人]各位…``, or None."""
    opening = head[at]
    close = head.find(LABEL_BRACKETS[opening], at + 1)
    if close < 0:
        return None
    words = head[at + 1 : close]
    who = read_label(words.rstrip(COLONS + SPACES))
    if who is None or words.casefold().endswith(_PRESIDES):
        return None
    after = AFTER.match(head, close + 1)
    end = after.end() if after else close + 1
    inline = end < len(head)
    colon = bool(after and after["colon"])
    round_bracket = opening not in SET_APART
    marked = who.form in (Form.MARK, Form.ROLE, Form.OFFICE)
    if round_bracket and inline and not marked and not colon:
        return None
    # Round brackets also hold stage notes: they are a label only with the words of a person.
    aside = Form.CAPITALS if not colon else Form.FIELD
    if round_bracket and who.form is Form.OUTLET and (inline or "《" in words):
        return None
    if round_bracket and who.form in (Form.WORD, Form.TITLE_CASE, Form.FIELD, aside):
        return None
    shape = " ".join([*marks, opening + LABEL_BRACKETS[opening]])
    return label_from(line, end, words, who, LabelShape(shape, special=True))
