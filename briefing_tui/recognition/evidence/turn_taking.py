"""Questions and answers recognised by their place between certain labels."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing_tui.dataclass import replace
from briefing_tui.model import Ground, Role
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import ENOUGH, NO_COLON, Verdict
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.questions import opens_question, without_rhetoric
from briefing_tui.text.han import has_han
from briefing_tui.text.patterns import deferred

# The weight of a slot: enough for words of unknown meaning.
_SLOT_WEIGHT = 2.6
ANSWERS_WEIGHT = 1.8
"""The weight of a question right before: enough for a name that the text has elsewhere."""

# The least number of answers by somebody whom neither title nor lead names.
_OFTEN = 2
# The weight of a question behind words and a colon, if the words are no known outlet.
_ASKS_THERE = 3.2
_OUTLETS = (Form.WORD, Form.OUTLET, Form.CAPITALS, Form.TITLE_CASE, Form.TITLE_CAPITALS)
_LONGEST_QUESTION = 600
_ENDING = 8
_HOLDERS = (Form.OFFICE, Form.OFFICE_NAME, Form.SURNAME_OFFICE, Form.NAME, Form.MARK)
_CLAUSES = deferred("[，,、]")
# A paragraph of the host behind a question.
_HANDS_OVER = deferred("\\s*(?:好的?[，,。]|谢谢|感谢|有?请(?!问)|由|这个问题|关于这个)")
_ASKS_FOR = deferred(
    "能不能|能否|可否|是否|有何|有什么|有哪些|怎么[看样]|什么时候|如何|请[您你].{0,8}(?:谈|介绍|评论|说)"
)
_SAME_WEIGHT = 2.4
# What a label may lack that stands elsewhere in the same words and setting.
_HARDLY = 0.3
# Roles after which somebody asks, whoever answers next.
_NO_ANSWER = (Role.REPORTER, Role.HOST)


def answerers(
    labels: Sequence[Label], follows: Sequence[str], asking: re.Pattern[str], lead: frozenset[str]
) -> frozenset[str]:
    """Return the keys of those who answer, by their place behind labels that ask.

    More than half of their labels follow a possible label of the same setting whose words ask,
    and their own words do not ask. There are at least two such labels unless the lead names them.

    Args:
        labels: the possible labels.
        follows: the words after each.
        asking: the words by which somebody asks.
        lead: the words with a capital before the speeches.
    """
    places = Counter(label.key for label in labels)
    asks = [asking.search(words) is not None for words in follows]
    behind: Counter[str] = Counter()
    for at, (one, other) in enumerate(pairwise(labels)):
        if asks[at] and not asks[at + 1] and one.key != other.key and _alike(one, other):
            behind[other.key] += 1
    named = {label.key for label in labels if label.who.name.split()[-1] in lead}
    return frozenset(
        key
        for key, count in behind.items()
        if 2 * count > places[key] and (count >= _OFTEN or key in named)
    )


def _alike(one: Label, other: Label) -> bool:
    """Return whether two possible labels have one setting and neither is a field or plain word."""
    words = (Form.FIELD, Form.WORD)
    return one.setting == other.setting and not {one.who.form, other.who.form} & {*words}


def with_slots(
    verdicts: Sequence[Verdict],
    follows: Sequence[HanWords],
    until: Sequence[HanWords],
    asking: re.Pattern[str],
) -> Iterator[Verdict]:
    """Yield the verdicts, with more weight for labels whose place shows a question or answer.

    In ``A: … X: …? A: …`` X asks, whatever the words of X, if X has the setting of A.

    Args:
        verdicts: those that the labels have without that.
        follows: the words after each, up to the next label that may end its speech.
        until: the words after each, up to the next possible label.
        asking: the words by which somebody asks.
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
            and before.who.named
            and verdict.label.who.form is Form.WORD
            and not until[accepted[place - 1]].strip()
        ):
            yield verdict  # the first words of whom the line above names
            continue
        asked = before is not None and _has_asked(before, follows[accepted[place - 1]], asking)
        if before is not None and (
            (asked and _answers(verdict, before, follows[at], asking))
            or _answers_there(verdict, before, follows[accepted[place - 1]], asking)
        ):
            yield _with(verdict, Ground("answers", ANSWERS_WEIGHT))
        elif after is not None and _asks_there(verdict.label, after, until[at], asking):
            against = sum(g.weight for g in verdict.grounds if g.code in ("silenced", "no-colon"))
            yield _as_reporter(verdict, _ASKS_THERE - against)
        elif (
            after is not None
            and not (verdict.label.who.form is Form.WORD and has_han(verdict.label.words))
            and (_reports(verdict) or asking.search(follows[at]))
            and (
                _asks(verdict.label, before, after)
                or (_may_ask(verdict.label, after) and asking.search(follows[accepted[place - 1]]))
            )
        ):
            bare = verdict.label.shape.endswith("bare")
            yield _as_reporter(verdict, _SLOT_WEIGHT - (NO_COLON if bare else 0.0))
        else:
            yield verdict


def _as_reporter(verdict: Verdict, weight: float) -> Verdict:
    """Return a verdict whose label has the role of a reporter, with the ground ``slot``."""
    asker = verdict.label._replace(who=replace(verdict.label.who, role=Role.REPORTER))
    return _with(verdict._replace(label=asker), Ground("slot", weight))


def _asks_there(label: Label, after: Label, words: HanWords, asking: re.Pattern[str]) -> bool:
    """Return whether a label and its words are a question that an official answers next.

    Such words begin as a reporter's question does, or are short and end with a question.
    """
    if label.who.form not in _OUTLETS or not has_han(words):
        return False
    if "colon" not in label.shape and not (
        label.shape == "words bare" and opens_question(words.plain.lstrip())
    ):
        return False
    if _CLAUSES.search(label.words):
        return False
    if after.who.role is Role.REPORTER or after.who.answers is False or label.who.role is Role.HOST:
        return False
    own = without_rhetoric(words.stripped.part(0, _LONGEST_QUESTION).plain)
    lines = [line for line in own.split("\n") if line.strip()]
    if any(map(opens_question, lines[:2])) and (asking.search(own) or _ASKS_FOR.search(own)):
        return True
    lines = [line for line in lines if not _HANDS_OVER.match(line)]
    return bool(lines) and asking.search(lines[-1][-_ENDING:]) is not None


def _answers_there(
    verdict: Verdict, before: Label, words: HanWords, asking: re.Pattern[str]
) -> bool:
    """Return whether a Chinese name or office with a colon follows a reporter's question."""
    label = verdict.label
    asked = before.who.role is Role.REPORTER and bool(
        asking.search(words.plain) or _ASKS_FOR.search(words.plain)
    )
    fits = label.who.form in _HOLDERS and "colon" in label.shape and has_han(label.words)
    return asked and bool(fits) and verdict.weight > 0


def _with(verdict: Verdict, ground: Ground) -> Verdict:
    """Return a verdict with one more ground."""
    grounds = (*verdict.grounds, ground)
    return Verdict(verdict.label, verdict.weight + ground.weight, grounds)


def _reports(verdict: Verdict) -> bool:
    """Return whether a label is a reporter's and the words after it are no field's value."""
    fields = any(ground.code == "field-like" for ground in verdict.grounds)
    return verdict.label.who.role is Role.REPORTER and not fields


def _asks(label: Label, before: Label | None, after: Label) -> bool:
    """Return whether a label between two of one speaker may be that of somebody who asks."""
    one = before is None or before.key == after.key or before.who.role in _NO_ANSWER
    return one and _may_ask(label, after)


def _may_ask(label: Label, after: Label) -> bool:
    """Return whether a label may be that of somebody whom the next speaker answers."""
    answers = after.who.role is not Role.REPORTER and after.who.answers is not False
    alike = label.who.form is Form.MARK or label.setting == after.setting
    return label.who.form is not Form.NAME and answers and alike


def _has_asked(label: Label, words: str, asking: re.Pattern[str]) -> bool:
    """Return whether a label is a reporter's, or that of somebody unknown who asks."""
    who = label.who
    unknown = who.form is Form.ROLE and who.role is Role.UNKNOWN
    return who.role is Role.REPORTER or (unknown and asking.search(words) is not None)


def _answers(verdict: Verdict, before: Label, words: str, asking: re.Pattern[str]) -> bool:
    """Return whether a label can be that of somebody who answers, and its words do not ask."""
    label = verdict.label
    if label.who.form is Form.MARK:
        return label.who.answers is True
    known = any(ground.code in ("recurs", "in-lead", "certain") for ground in verdict.grounds)
    told = known or label.who.named or label.who.form in (Form.OFFICE, Form.TITLE_CASE)
    return told and _alike(label, before) and not asking.search(words)


def with_the_same(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts, with more weight for labels like one accepted by its place.

    What lacks hardly anything is a label too where the same words, set alike, are one.
    """
    alike = {(verdict.label.key, verdict.label.shape) for verdict in verdicts if verdict.accepted}
    found = {
        (verdict.label.key, verdict.label.shape)
        for verdict in verdicts
        if verdict.accepted and verdict.grounds[-1].code in ("answers", "slot")
    }
    for verdict in verdicts:
        if not verdict.accepted and (verdict.label.key, verdict.label.shape) in found:
            yield _with(verdict, Ground("same", _SAME_WEIGHT))
        elif (
            ENOUGH - _HARDLY <= verdict.weight < ENOUGH
            and not verdict.accepted
            and (verdict.label.key, verdict.label.shape) in alike
        ):
            yield _with(verdict, Ground("same", ENOUGH - verdict.weight))
        else:
            yield verdict
