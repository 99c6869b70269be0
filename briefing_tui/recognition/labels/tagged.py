"""Labels that tags stand around, as in records of the Knesset, or that a button stands below."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from briefing_tui.model import Ground, Span
from briefing_tui.recognition.labels.label import LabelShape, label_from
from briefing_tui.recognition.labels.pictured import with_picture
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.recognition.layout.head_names import who_of
from briefing_tui.recognition.structure.margins import BareLines
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import COLONS

_WEIGHT = 9.0
# What stands between a name and its button: constituency and party.
_BRACKETS = ("(", "[")


def with_tagged(
    lines: Sequence[Line], margins: BareLines, verdicts: Sequence[Verdict]
) -> tuple[Verdict, ...]:
    """Return the verdicts with the labels that tags or buttons show; then no other is in doubt.

    Args:
        lines: the lines, without their margins.
        margins: the stretches of tags and buttons.
        verdicts: the verdicts so far.
    """
    found: list[Verdict] = []
    if margins.tags:
        found += _behind_tags(lines, {span.start for span in margins.tags})
    if margins.buttons:
        found += _above_buttons(lines, {span.start for span in margins.buttons})
    if not found:
        return tuple(verdicts)
    taken = {verdict.label.line for verdict in found}
    # ``(Urgent Question): To ask …`` right below a button is said.
    pressed = {span.start for span in margins.buttons}
    taken.update(below.number for line, below in pairwise(lines) if line.start in pressed)
    kept = [each for each in verdicts if each.accepted and each.label.line not in taken]
    return tuple(sorted([*kept, *found], key=lambda verdict: verdict.label.span.start))


def _behind_tags(lines: Sequence[Line], starts: Collection[int]) -> Iterator[Verdict]:
    """Yield the verdicts on lines that begin with a tag and end in a colon."""
    for line in lines:
        begun = any(start in starts for start in range(line.start, line.begin))
        words = line.words.rstrip(COLONS + SPACES)
        if begun and words and words != line.words:
            yield from _told(line, words)


def _above_buttons(lines: Sequence[Line], starts: Collection[int]) -> Iterator[Verdict]:
    """Yield the verdicts on the lines above or before buttons, ``Share this contribution``."""
    last: Line | None = None
    beside: Line | None = None
    for line in lines:
        if line.words and line.finish < line.end and line.finish + 1 in starts:
            yield from _told(line, line.words)
        elif line.words and not line.words.startswith(_BRACKETS):
            last, beside = line, None
        elif last is not None and any(at in starts for at in range(line.start, line.end)):
            yield from _told(last, last.words) if beside is None else _beside(last, beside)
        elif line.words:
            beside = line


def _beside(line: Line, bracket: Line) -> Iterator[Verdict]:
    """Yield the verdict on a line and the bracket below it, which may have the name.

    ``The Minister for Water`` over ``(Dana Larkin)``; ``Dana Larkin`` over ``(Fenwick) (Ind)``.
    """
    held = read_label(f"{line.words} {bracket.words}")
    named = held is not None and held.named and held.name in bracket.words
    for verdict in (
        [_verdict(line, line.words, held)] if held and named else _told(line, line.words)
    ):
        whole = Span(verdict.label.span.start, bracket.finish)
        yield verdict._replace(label=verdict.label._replace(span=whole))


def _told(line: Line, words: str) -> Iterator[Verdict]:
    """Yield the verdict on the label that a whole line is, if it names somebody."""
    known = with_picture(words) or read_label(words)
    who = known if known is not None and known.form is not Form.FIELD else who_of(words)
    if who is not None:
        yield _verdict(line, words, who)


def _verdict(line: Line, words: str, who: ReadLabel) -> Verdict:
    shape = LabelShape("tagged own line", special=True)
    label = label_from(line, len(line.words), words, who, shape)
    return Verdict(label, _WEIGHT, (Ground("special", _WEIGHT),))
