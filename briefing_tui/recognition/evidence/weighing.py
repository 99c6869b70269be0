"""The decision which possible labels are labels, by evidence from the whole document.

Every possible label has a weight by the form of its words. Evidence from the document is added:
whether the same words recur as a label, whether labels of the same shape are certain, whether
the name is beside an office in running text, whether speech follows. A possible label whose
weight reaches :data:`~.verdicts.ENOUGH` is accepted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Ground
from briefing_tui.recognition.context import Context
from briefing_tui.recognition.evidence.label_grounds import BY_FORM, Steady, own_grounds
from briefing_tui.recognition.evidence.survey import SAID_ENDS, Survey, is_personal, survey_of
from briefing_tui.recognition.evidence.turn_taking import (
    ANSWERS_WEIGHT,
    answerers,
    with_slots,
    with_the_same,
)
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import Verdict
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.lexicon.han_words import HanWords
from briefing_tui.recognition.lexicon.questions import asks
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_SURE = 2.6
# The length of text before a label in which its bearer may be called, in code points.
_CALL = 200
# The fewest people labelled by name that make another such label likely.
_NAMED = 3
# The length of text after an outlet's label that is searched for a question, in code points.
_SLOT = 1500
_LARGE_WORD = deferred(r"\b[A-ZÀ-Þ](?:[\w-]|[’'](?!s\b)(?=\w))+")
# Forms that running text has as well, which count less beside another dominant shape.
_DOUBTFUL = (Form.NAME, Form.WORD, Form.OFFICE, Form.TITLE_CASE, Form.CAPITALS)
# Grounds by which such a form is a label beside another dominant shape.
_KNOWN = ("spokesperson", "beside-office", "greets")


@dataclass(frozen=True, slots=True)
class _Settled:
    """The facts that the certain labels give about the others.

    Attributes:
        trusted: the number of labels, by shape.
        settings: the number of labels, by shape without the script.
        named: the number of people that they name, by shape.
        certain: the names in them.
        offices: the names with the offices that they print.
        lead: the words with a capital before the first.
        answering: the keys of those who answer.
    """

    trusted: Counter[str]
    settings: Counter[str]
    named: Counter[str]
    certain: frozenset[str]
    offices: frozenset[tuple[str, str]]
    lead: frozenset[str]
    answering: frozenset[str]


def weigh(context: Context, labels: Sequence[Label], told: frozenset[str]) -> tuple[Verdict, ...]:
    """Return a verdict on each possible label of a document, in text order.

    The document is read three times: first by the words of the labels; then with the shapes and
    names of the accepted ones; at last for questions between labels of one speaker.

    Args:
        context: the document.
        labels: its possible labels.
        told: the names in them that running text confirms to be names.
    """
    text = context.text
    precedes = [text[max(0, label.span.start - _CALL) : label.span.start] for label in labels]
    follows = [*_follows(text, labels)]
    asking = asks(context.language)
    survey = survey_of(context, labels, precedes, told)
    steady: Steady = {}
    own = [
        own_grounds(label, before, words, survey, steady)
        for label, before, words in zip(labels, precedes, follows, strict=True)
    ]
    sure = [label for label in labels if BY_FORM[label.who.form] + label.special >= _SURE]
    lead = _lead(text, [label for label in labels if is_personal(label)])
    answering = answerers(labels, follows, asking, lead)
    settled = _settled(sure, lead, answering)
    first = list(_verdicts(labels, own, survey, settled))
    accepted = [verdict.label for verdict in first if verdict.accepted]
    settled = _settled(accepted, _lead(text, accepted), answering, settled.certain)
    second = list(_verdicts(labels, own, survey, settled))
    starts = [*(label.span.start for label in labels), len(text)]
    until = [
        HanWords(text[label.span.end : min(end, label.span.end + _SLOT)])
        for label, end in zip(labels, starts[1:], strict=True)
    ]
    return tuple(with_the_same(list(with_slots(second, follows, until, asking))))


def _follows(text: str, labels: Sequence[Label]) -> Iterator[HanWords]:
    """Return the words after each possible label, up to the next that may end its speech."""
    stop = len(text)
    follows = []
    for label in reversed(labels):
        follows.append(HanWords(text[label.span.end : min(stop, label.span.end + _SLOT)]))
        if label.special or _stops(text, label):
            stop = label.span.start
    return reversed(follows)


def _stops(text: str, label: Label) -> bool:
    """Return whether a possible label may end the speech of the one before."""
    if label.who.form is not Form.FIELD:
        return label.who.form is not Form.WORD
    line = text[label.span.end : label.span.end + _SLOT].split("\n", 1)[0]
    return not line.rstrip().endswith(SAID_ENDS)


def _settled(
    labels: Sequence[Label],
    lead: frozenset[str],
    answering: frozenset[str],
    certain: frozenset[str] = frozenset(),
) -> _Settled:
    named = [label for label in labels if label.who.named]
    people = {(label.key, label.shape) for label in named}
    return _Settled(
        Counter(label.shape for label in labels),
        Counter(label.setting for label in labels),
        Counter(shape for _, shape in people),
        certain | {label.key for label in named},
        frozenset((label.key, label.who.plain_office) for label in named),
        lead,
        answering,
    )


def _is_certain(label: Label, settled: _Settled) -> bool:
    """Return whether a label's name, or surname and office, is that of a certain label."""
    who = label.who
    if who.form is not Form.SURNAME_OFFICE or who.named:
        return label.key in settled.certain
    title = who.plain_office.lstrip("副")
    return any(name[0] == label.key[0] and title in office for name, office in settled.offices)


def _verdicts(
    labels: Sequence[Label], own: Sequence[tuple[Ground, ...]], survey: Survey, settled: _Settled
) -> Iterator[Verdict]:
    """Yield a verdict on each possible label; those with the same grounds are weighed once."""
    known: dict[tuple[int, str, tuple[Ground, ...]], Verdict] = {}
    for label, grounds in zip(labels, own, strict=True):
        same = id(label.who), label.shape, grounds
        verdict = known.get(same)
        if verdict is None:
            verdict = known[same] = _verdict(label, grounds, survey, settled)
        yield Verdict(label, verdict.weight, verdict.grounds)


def _verdict(label: Label, own: tuple[Ground, ...], survey: Survey, settled: _Settled) -> Verdict:
    """Return the verdict on one possible label, from its own grounds and the settled labels."""
    who = label.who
    grounds = list(own)
    if who.form is not Form.FIELD:
        certain = _is_certain(label, settled)
        enough = 0 if who.form is Form.NAME else 1
        if (trusted := settled.trusted[label.shape]) > enough and is_personal(label):
            grounds.append(Ground("trusted", 1.5 if trusted > 2 else 0.8, trusted))
        elif who.form is Form.TITLE_NAME and settled.settings[label.setting] > enough:
            grounds.append(Ground("trusted", 0.8, settled.settings[label.setting]))
        if certain and BY_FORM[who.form] < _SURE:
            grounds.append(Ground("certain", 1.5))
        if who.form is Form.TITLE_CASE and who.name.split()[-1] in settled.lead:
            grounds.append(Ground("in-lead", 1.2))
        if label.key in settled.answering:
            grounds.append(Ground("answers", ANSWERS_WEIGHT))
        apart = survey.apart and not any(ground.code == "inside" for ground in own)
        many = settled.named[label.shape]
        if apart and many >= _NAMED and who.form is Form.TITLE_CASE and who.named:
            grounds.append(Ground("one-of-many", 0.4, many))
        silent = survey.silencing and label.setting not in survey.silencing
        known = certain or any(ground.code in _KNOWN for ground in own)
        if silent and who.form in _DOUBTFUL and not known:
            grounds.append(Ground("silenced", -1.6))
    return Verdict(label, sum([ground.weight for ground in grounds]), tuple(grounds))


def _lead(text: str, accepted: Sequence[Label]) -> frozenset[str]:
    """Return the capitalised words before the first label, except those that may be labels."""
    lead = text[: accepted[0].span.start if accepted else 0]
    return frozenset(word[0] for word in _LARGE_WORD.finditer(lead) if not _opens(lead, word))


def _opens(text: str, word: re.Match[str]) -> bool:
    """Return whether a word begins its line and precedes a colon, as a label does."""
    return text[word.end() : word.end() + 1] in COLONS and text.endswith("\n", 0, word.start())
