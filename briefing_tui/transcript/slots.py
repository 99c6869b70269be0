"""Who asks and answers by their place: a possible label between speeches that are beyond doubt."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing_tui.model import Ground, Role
from briefing_tui.transcript.labels import Label
from briefing_tui.transcript.verdicts import NO_COLON, Verdict
from briefing_tui.transcript.who import Form

# What a slot weighs: enough for words of unknown meaning.
_SLOT_WEIGHT = 2.6
# What it weighs that a reporter has just asked: enough for a name that the text knows.
_ANSWERS_WEIGHT = 1.8
_SAME_WEIGHT = 2.4


def with_slots(
    verdicts: Sequence[Verdict], follows: Sequence[str], asking: re.Pattern[str]
) -> Iterator[Verdict]:
    """The verdicts, with those who ask between two speeches of the one who answers.

    In ``A: … X: …? A: …`` X asks, whatever X is called, if X is set as A is.
    """
    accepted = [at for at, verdict in enumerate(verdicts) if verdict.accepted]
    for at, verdict in enumerate(verdicts):
        if verdict.accepted or verdict.label.who.form is Form.FIELD:
            yield verdict
            continue
        place = bisect_right(accepted, at)
        before = verdicts[accepted[place - 1]].label if place else None
        after = verdicts[accepted[place]].label if place < len(accepted) else None
        if (
            before is not None
            and _answers(verdict, before)
            and asking.search(follows[accepted[place - 1]])
        ):
            yield _with(verdict, Ground("answers", _ANSWERS_WEIGHT))
        elif (
            after is not None
            and (_reports(verdict) or asking.search(follows[at]))
            and (
                _asks(verdict.label, before, after)
                or (_may_ask(verdict.label, after) and asking.search(follows[accepted[place - 1]]))
            )
        ):
            asker = verdict.label._replace(who=replace(verdict.label.who, role=Role.REPORTER))
            weight = _SLOT_WEIGHT - (NO_COLON if asker.shape.endswith("bare") else 0.0)
            yield _with(verdict._replace(label=asker), Ground("slot", weight))
        else:
            yield verdict


def _with(verdict: Verdict, ground: Ground) -> Verdict:
    """A verdict with one more ground."""
    grounds = (*verdict.grounds, ground)
    return Verdict(verdict.label, verdict.weight + ground.weight, grounds)


def _reports(verdict: Verdict) -> bool:
    """Whether a label's words are a reporter's, and what follows is no value of a field."""
    fields = any(ground.code == "field-like" for ground in verdict.grounds)
    return verdict.label.who.role is Role.REPORTER and not fields


def _asks(label: Label, before: Label | None, after: Label) -> bool:
    """Whether a label stands where somebody may ask whom the next speaker answers."""
    one = before is None or before.key == after.key or before.who.role is Role.REPORTER
    return one and _may_ask(label, after)


def _may_ask(label: Label, after: Label) -> bool:
    """Whether a label can be that of one whom the next speaker answers, by how both are set."""
    answers = after.who.role is not Role.REPORTER and after.who.answers is not False
    alike = label.who.form is Form.MARK or label.setting == after.setting
    return label.who.form is not Form.NAME and answers and alike


def _answers(verdict: Verdict, before: Label) -> bool:
    """Whether a mark, an office or a name that the text knows stands right behind a question."""
    who = verdict.label.who
    known = any(ground.code in ("recurs", "in-lead", "certain") for ground in verdict.grounds)
    asked = before.who.role is Role.REPORTER or before.who.answers is False
    alike = verdict.label.setting == before.setting
    if not asked or who.form is Form.MARK:
        return asked and who.answers is True
    plain = who.form in (Form.OFFICE, Form.NAME)
    return alike and (plain or (known and who.form is Form.TITLE_CASE))


def with_the_same(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """The verdicts, with labels of the very words and shape of one that asks or answers."""
    found = {
        (verdict.label.key, verdict.label.shape)
        for verdict in verdicts
        if verdict.accepted and verdict.grounds[-1].code in ("answers", "slot")
    }
    for verdict in verdicts:
        if not verdict.accepted and (verdict.label.key, verdict.label.shape) in found:
            yield _with(verdict, Ground("same", _SAME_WEIGHT))
        else:
            yield verdict
