"""One verdict of words, changed by what layout says of the same place."""

from __future__ import annotations

import re

from briefing_tui.model import Ground
from briefing_tui.recognition.evidence.chances import KNOWN, LIKELY, NAMING, POSSIBLE, SURE
from briefing_tui.recognition.labels.label import Label, LabelShape, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form, ReadLabel
from briefing_tui.recognition.layout.carried import Carrying, carried
from briefing_tui.recognition.layout.head_names import Beside, has_suffix, is_counted, who_of
from briefing_tui.recognition.layout.voter import Vote
from briefing_tui.recognition.lexicon.vocabulary import is_field_line
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# The weight of words from which layout does not speak against a label.
_WEIGHTY = 5.0
# The forms of words that layout can speak against.
_WEAK = (Form.CAPITALS, Form.WORD)
# The forms of names of which nothing but their capitals is known.
_PLAIN = (Form.CAPITALS, Form.TITLE_CASE)
_BARE = ("bare", "space")
_BARE_AGAINST = 2.0
# The fewest labels of a shape that are beyond doubt from which a name in it is one, too.
_TRUSTED = 10
# The weight of layout speaking against a label of words, below each chance.
_AGAINST = ((0.02, -2.0), (0.1, -1.0))
_FEWEST_LETTERS = 2
# The most letters of a word that a full stop shortens.
_LONGEST_SHORTENED = 6
_HEADING = "heading"
# The grounds of a label's place between questions and answers.
_BY_PLACE = ("slot", "answers", "same")
# The chance below which the place of words alone makes no label of them.
_BY_PLACE_ONLY = {Form.TITLE_CASE: _AGAINST[0][0], Form.WORD: POSSIBLE}
# Words in Chinese with a mark of a sentence on their line, unlike a list of names.
_SENTENCE = deferred(r"[\u3400-\u9fff][^\n]*[，。！？；]")
_CLAUSE = deferred(r"[，。；！？“”「」«»?!;]|.{80}", re.DOTALL)


def checked(verdict: Verdict, chance: float, text: str) -> Verdict:
    """Return the verdict of words with the weight of a layout that speaks against it.

    It leaves a doubt where a name that is a label elsewhere begins a line, as in ``周岚　我先说。``
    among ``周岚：``: the colon may have been forgotten.
    """
    label = verdict.label
    least = _BY_PLACE_ONLY.get(label.who.form, 0.0)
    if not label.who.named and chance < least:
        # ``Let us see: …?`` before an answer: its place alone speaks for it.
        place = [each.weight for each in verdict.grounds if each.code in _BY_PLACE]
        if place and verdict.weight - sum(place) < ENOUGH:
            ground = Ground("layout-against", -sum(place), round(100 * chance))
            return verdict._replace(
                weight=verdict.weight + ground.weight, grounds=(*verdict.grounds, ground)
            )
    if (
        label.who.named
        and has_han(label.who.name)
        and any(each.code == "trusted" and each.number >= _TRUSTED for each in verdict.grounds)
    ):
        return verdict
    for limit, weight in _AGAINST:
        bare = label.shape.endswith(_BARE) and not (label.special and label.who.office)
        if chance < limit and (bare or (verdict.weight < _WEIGHTY and label.who.form in _WEAK)):
            weight = weight * _BARE_AGAINST if bare else weight
            ground = Ground("layout-against", weight, round(100 * chance))
            known = label.inline and any(each.code == "certain" for each in verdict.grounds)
            wide = text[label.span.end - 1 : label.span.end] == "\u3000"
            known = known and wide and _SENTENCE.match(text, label.span.end) is not None
            return verdict._replace(
                weight=verdict.weight + weight,
                grounds=(*verdict.grounds, ground),
                doubtful=verdict.doubtful or (known and verdict.accepted),
            )
    return verdict


def well_named(verdict: Verdict, beside: Beside) -> Verdict:
    """Return an accepted verdict with its name read without the label's brackets and numbers."""
    label = verdict.label
    who = label.who
    bracket = label.words[-1:] in ")）]】" and (not who.named or who.form in _PLAIN)
    known = (
        is_counted(label.words, beside)
        or has_suffix(label.words, beside)
        or (who.form in _PLAIN and any(mark in who.name for mark in (", ", " (")))
    )
    plain = who.form is not Form.WORD and label.words[:1] not in "0123456789"
    if plain and not bracket and not known:
        return verdict
    better = who_of(label.words, beside)
    if better is None or (bracket and not better.named):
        return verdict
    if bracket and who.named and not known and better.form is not Form.NAME_OFFICE:
        return verdict
    return verdict._replace(label=label._replace(who=better))


def label_of(line: Line, vote: Vote, beside: Beside, carrying: Carrying) -> Label | None:
    """Return the label made of a head that layout alone supports, or None."""
    head = vote.head
    if is_field_line(head.plain):
        # ``連署人：石敬亭　金若谷）``: a list of names, and nobody who speaks.
        return None
    words = _unstopped(head.words) if head.ending == "dash" else head.words
    who = who_of(words, beside) or carried(vote, carrying)
    if who is None and _HEADING in head.marks and head.ending == "colon" and vote.chance >= LIKELY:
        # ``### 幕僚甲：``: no list knows the words, but a heading before a colon is no sentence.
        who = ReadLabel(Form.WORD, head.words)
    if who is None:
        return None
    shape = f"layout {head.ending} {head.marks}".strip()
    return label_from(line, head.end - line.begin, words, who, LabelShape(shape))


def _unstopped(words: str) -> str:
    """Return words without the full stop of ``Portavoz. -``, which shortens nothing."""
    last = words.rpartition(" ")[2]
    return words[:-1] if words.endswith(".") and len(last) > _LONGEST_SHORTENED else words


def raised(
    verdict: Verdict,
    vote: Vote,
    beside: Beside,
    silent: bool = False,
    usual: str = "",
) -> Verdict:
    """Return a verdict raised by layout to a label, an inferred label, or a doubt.

    Args:
        verdict: what words say.
        vote: what layout says.
        beside: what stands beside the names of the document.
        silent: true where words find too few labels for layout to need their agreement.
        usual: what ends nearly all heads that are likely labels; empty where it differs.
    """
    label = verdict.label
    field = label.who.form is Form.FIELD
    ground = Ground("layout", max(0.0, ENOUGH - verdict.weight), round(100 * vote.chance))
    name = label.who.name
    few = sum(map(str.isalpha, name)) < _FEWEST_LETTERS
    if _CLAUSE.search(name) or (few and not (has_han(name) and _recurs(verdict))):
        return Verdict(label, verdict.weight, (*verdict.grounds, ground), vote.chance >= SURE)
    if not field and (label.who.form is Form.WORD or not label.who.named):
        label = label._replace(who=who_of(vote.head.words, beside) or label.who)
    naming = label.who.form in NAMING or (
        label.who.form is Form.OFFICE and vote.head.ending == usual
    )
    heading = vote.head.ending == "own" and has_han(name)
    least = KNOWN if naming else POSSIBLE if silent or few else SURE if heading else LIKELY
    if vote.chance >= least and not field:
        return Verdict(
            label,
            max(ENOUGH, verdict.weight),
            (*verdict.grounds, ground),
            likely=vote.chance < (POSSIBLE if naming else SURE),
        )
    doubtful = vote.chance >= POSSIBLE and not field
    return Verdict(label, verdict.weight, (*verdict.grounds, ground), doubtful)


def _recurs(verdict: Verdict) -> bool:
    """Return whether the words of a label stand at three places at least."""
    return any(ground.code == "recurs" and ground.number > 1 for ground in verdict.grounds)
