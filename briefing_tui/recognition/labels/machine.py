"""Heads of turns that programs write: a name beside a clock.

Programs for meetings, chats and transcription put the time of each turn into its head, each in
its own order and brackets. A head of this kind is a label for certain where it recurs, its
clocks run forward and words follow it; the same layout in a timetable or a list of those present
does none of that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from re import Match

from briefing_tui.dataclass import replace
from briefing_tui.model import Ground, Role
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.machine_dialects import CLOCK_ALONE, DIALECTS
from briefing_tui.recognition.labels.notices import is_notice
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.recognition.lexicon.voices import is_voice
from briefing_tui.text.has_figures import has_figure
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_WEIGHT = 9.0
# Dialects that nothing but a program writes: a name need not come again.
_PLAIN = frozenset({"chat", "lapse", "bold", "bold behind"})
_HALVES = ("a.m.", "p.m.", "am", "pm", "AM", "PM")
_HALF_ALONE = deferred(r"[AaPp]\.?[Mm]\.?\Z")
# The most words in small letters, two letters or fewer left out, that a name with an office has.
_MOST_SMALL = 3
_LONGEST = 220
_LONGEST_NAME = 60
_SENTENCE = tuple(SENTENCE_ENDS + SEMICOLONS + ",，:：")
_ASIDE = deferred(r"(?P<name>[^()（）]{2,50}?)\s*[(（](?P<aside>[^()（）]{1,50})[)）]\Z")
_FEWEST = 2
_FEWEST_WEAK = 3
# The share of heads that words follow, and of clocks that run forward.
_MOST = 0.8
# Forms of words that a head gives a name of its own, whatever the word lists take them for.
_UNSURE = (Form.WORD, Form.TITLE_CASE, Form.CAPITALS, Form.SURNAME_OFFICE, Form.OFFICE)
# ``许立衡 答 山里人``: who speaks, whether he asks or answers, and to whom.
_TO_WHOM = deferred(
    r"(?P<name>\S.{0,40}?)\s+(?:(?P<asks>提?问|提問|問|@)|答复?|答覆|回复|回覆|回答)\s+\S.{0,40}\Z"
)


class TurnHead(NamedTuple):
    """A head that a program may have written.

    Attributes:
        dialect: the name of its layout.
        line: the line that it begins on.
        last: the number of the line that it ends on.
        end: the offset after it.
        name: the name in it.
        seconds: its time.
        asks: whether its speaker asks the one whom it names next, or answers him; else None.
    """

    dialect: str
    line: Line
    last: int
    end: int
    name: str
    seconds: float
    asks: bool | None = None


def with_machine_labels(
    verdicts: Sequence[Verdict], heads: Sequence[TurnHead]
) -> tuple[Verdict, ...]:
    """Return the verdicts with the labels of programs, alone where these carry the text."""
    if not heads:
        return tuple(verdicts)
    own = [Verdict(_label(head), _WEIGHT, (Ground("machine", _WEIGHT),)) for head in heads]
    covered = {number for head in heads for number in range(head.line.number, head.last + 1)}
    others = [verdict for verdict in verdicts if verdict.label.line not in covered]
    if sum(verdict.accepted for verdict in others) < len(own):
        others = [verdict for verdict in others if verdict.accepted]
    return tuple(sorted([*others, *own], key=lambda verdict: verdict.label.span.start))


def is_machine_made(verdicts: Iterable[Verdict]) -> bool:
    """Return whether heads of a program are the only labels."""
    accepted = [verdict for verdict in verdicts if verdict.accepted]
    return bool(accepted) and all(verdict.label.shape.startswith("machine") for verdict in accepted)


def machine_heads(lines: Sequence[Line]) -> list[TurnHead]:
    """Return the heads of the dialect that carries most turns of the text, or none."""
    found: defaultdict[str, list[TurnHead]] = defaultdict(list)
    for at, line in enumerate(lines):
        words = line.words[:_LONGEST]
        if not words or not has_figure(words) or is_notice(words):
            continue
        for head in _heads_at(lines, at):
            found[head.dialect].append(head)
    sure = [heads for heads in map(_without_title, found.values()) if _is_sure(heads, lines)]
    return _without_headings(max(sure, key=len, default=[]), lines)


def _without_headings(heads: list[TurnHead], lines: Sequence[Line]) -> list[TurnHead]:
    """Return the heads without those in capitals among others, and those that no words follow.

    ``VOTES AND PROCEEDINGS 10:52 a.m.`` in the record of a parliament has the clock of the page,
    which tells the half of the day. Programs write what name somebody has given himself.
    """
    if 2 * sum(head.line.words.endswith(_HALVES) for head in heads) <= len(heads):
        return heads
    times = Counter(head.name for head in heads)
    large = 2 * sum(head.name.isupper() for head in heads) < len(heads)
    begun = {head.line.number for head in heads}
    return [
        head
        for head in heads
        if not (large and head.name.isupper())
        and (times[head.name] > 1 or _is_followed(head, lines, begun))
    ]


def _without_title(heads: list[TurnHead]) -> list[TurnHead]:
    """Return the heads without a first one that is the title of a recording with its clock.

    ``录音文件 06-11 14:03``: the name comes once, and the clock is behind those below.
    """
    if len(heads) <= _FEWEST or heads[0].seconds <= heads[1].seconds:
        return heads
    again = any(head.name == heads[0].name for head in heads[1:])
    return heads if again else heads[1:]


def _heads_at(lines: Sequence[Line], at: int) -> Iterator[TurnHead]:
    line = lines[at]
    words = line.words[:_LONGEST]
    for dialect, pattern in DIALECTS:
        match = pattern.match(words)
        if match is not None and _is_name(match["name"]):
            seconds = _seconds(match)
            if seconds is not None:
                end = line.begin + match.end()
                name, asks = match["name"].strip(), None
                if (to := _TO_WHOM.match(name)) is not None:
                    name, asks = to["name"], to["asks"] is not None
                yield TurnHead(dialect, line, line.number, end, name, seconds, asks)
    clock = CLOCK_ALONE.match(words)
    if clock is None:
        return
    seconds = _seconds(clock) or 0.0
    before = lines[at - 1] if at else None
    if before is not None and _is_alone(before):
        yield TurnHead("over", before, line.number, line.finish, before.words, seconds)
    after = lines[at + 1] if at + 2 < len(lines) else None
    if after is not None and _is_alone(after) and lines[at + 2].words:
        yield TurnHead("under", line, after.number, after.finish, after.words, seconds)


def _is_alone(line: Line) -> bool:
    words = line.words
    return (
        bool(words)
        and len(words) <= _LONGEST_NAME
        and words[0].isalpha()
        and not words.endswith(_SENTENCE)
        and _is_name(words)
    )


def _is_name(name: str) -> bool:
    name = name.strip()
    words = name.partition(" (")[0].split()
    if not name or name.endswith(_SENTENCE) or len(words) > 8 or "http" in name:
        return False
    small = sum(word.islower() and word.isascii() and len(word) > 2 for word in words)
    if _HALF_ALONE.match(name) or small > _MOST_SMALL:
        # ``pm`` behind ``2:14``; a sentence before the clock of a page.
        return False
    who = read_label(name)
    return who is None or who.form is not Form.FIELD


def _seconds(match: Match[str]) -> float | None:
    """Return the time of a head in seconds; None if it has none."""
    groups = match.groupdict()
    if groups.get("clock"):
        total = 0.0
        for part in groups["clock"].replace(",", ".").split(":"):
            total = 60 * total + float(part)
        return total
    parts = [groups.get(part) for part in ("hours", "minutes", "seconds")]
    if not any(parts):
        return None
    hours, minutes, seconds = (float(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds


def _is_sure(heads: Sequence[TurnHead], lines: Sequence[Line]) -> bool:
    """Return whether heads of one dialect are labels: they recur, run forward, and words follow."""
    count = len(heads)
    names = {head.name for head in heads}
    if count < _FEWEST or (len(names) == 1 and len(min(names)) == 1 and min(names).isupper()):
        # ``R`` beside each clock is a button of the page.
        return False
    if heads[0].dialect not in _PLAIN:
        written = sum(head.asks is not None for head in heads)
        voices = all(map(is_voice, names)) or 2 * written >= count
        if not voices and (count < _FEWEST_WEAK or len(names) > _MOST * count):
            return False
        if heads[0].dialect == "under" and len(names) > count / 2:
            return False
    # What is asked and answered in writing stands in pairs, whenever it was sent.
    timed = [head for head in heads if head.asks is None]
    forward = sum(before.seconds <= after.seconds for before, after in pairwise(timed))
    if forward < _MOST * (len(timed) - 1):
        return False
    begun = {head.line.number for head in heads}
    return sum(_is_followed(head, lines, begun) for head in heads) >= _MOST * count


def _is_followed(head: TurnHead, lines: Sequence[Line], begun: set[int]) -> bool:
    """Return whether words follow a head before the next."""
    if head.end < lines[head.last].finish:
        return True
    for line in lines[head.last + 1 : head.last + 6]:
        if line.words:
            return line.number not in begun
    return False


def _label(head: TurnHead) -> Label:
    line = head.line
    who = _who(head.name)
    if head.asks is not None:
        role = Role.REPORTER if head.asks else who.role
        who = replace(who, role=role, answers=not head.asks)
    length = head.end - line.begin
    return label_from(
        line, length, head.name, who, LabelShape(f"machine {head.dialect}", special=True)
    )


def _who(name: str) -> ReadLabel:
    """Return who is named by a head; a program prints names that no list of words knows."""
    known = read_label(name)
    if known is not None and known.form not in _UNSURE:
        return known
    if (aside := _ASIDE.match(name)) is not None:
        return ReadLabel(Form.NAME_OFFICE, aside["name"], office=aside["aside"], named=True)
    role = known.role if known is not None else Role.UNKNOWN
    return ReadLabel(Form.NAME, name, role, named=True)
