"""The verdicts of words and the votes of layout, put together.

Words and layout are two voters. What both take for a label is one. What words alone take for one
stays one, since words know the common forms of labels. What layout alone is all but sure of is a
label too; what it only believes in leaves a doubt: nobody is credited with the words behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing_tui.model import Ground, Span
from briefing_tui.recognition.evidence.features import greets
from briefing_tui.recognition.labels.label import COLONS, Label, label_from
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict
from briefing_tui.recognition.labels.words import Form, read_who
from briefing_tui.recognition.layout.carried import Setting, carried, carrying
from briefing_tui.recognition.layout.heads import Head
from briefing_tui.recognition.layout.naming import (
    Beside,
    beside_in,
    has_suffix,
    is_counted,
    who_of,
)
from briefing_tui.recognition.layout.voter import Vote, place_of
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

SURE = 0.97
"""The chance from which layout alone makes a label."""

LIKELY = 0.85
"""The chance from which layout alone makes a label that is only inferred."""

POSSIBLE = 0.5
"""The chance from which layout leaves a doubt."""

# The fewest labels that words must find for layout to need their agreement.
_FEWEST = 3
# Of so many people whom layout expects, words must find one, else layout needs no agreement.
_SHARE = 4
# The fewest labels that layout must expect for its silence to mean anything.
_EXPECTED = 4.0
# The weight of layout speaking against a label of words, below each chance.
_AGAINST = ((0.02, -2.0), (0.1, -1.0))
# The most places without a sentence that may precede the first speech, as lists of people do.
_SENTENCE = deferred(r"[^\W\d_A-Z][.!?؟।](?:\s|[”’\"'」』）)\]]|\Z)|[。！？…]")
# The grounds of words that show a stretch to be no label.
_NO_LABEL = ("ordinary", "title", "retold", "no-question")
# The weight of words from which layout does not speak against a label.
_WEIGHTY = 5.0
# The forms of words that layout can speak against.
_WEAK = (Form.CAPITALS, Form.WORD)
_DASHES = tuple("-–—−")
# The forms of names of which nothing but their capitals is known.
_PLAIN = (Form.CAPITALS, Form.TITLE_CASE)
_BARE = ("bare", "space")
_BARE_AGAINST = 2.0
_FEWEST_LETTERS = 2
# The length from which a line is no heading, in code points.
_LONG_LINE = 40
_FAR = 400
_INNER_COLON = deferred(f"[{COLONS}]")
_CLAUSE = deferred(r"[，。；！？“”「」«»?!;]|.{80}", re.DOTALL)
# The chance from which layout makes a label of words that are the name of a person or office.
_KNOWN = 0.3
_NAMING = (
    Form.NAME_OFFICE,
    Form.OFFICE_NAME,
    Form.ROLE,
    Form.ROLE_NAME,
    Form.SURNAME_OFFICE,
    Form.OUTLET,
    Form.NAME,
    Form.TITLE_CAPITALS,
    Form.TITLE_NAME,
    Form.MARK,
)


def begun_within(votes: Sequence[Vote]) -> list[int]:
    """Return the offsets within lines at which somebody begins to speak.

    Text that has lost its line ends has its labels there. The name of a person or office in
    Chinese that recurs so is a label even where layout is not sure, since no space shows it.
    """
    sure = Counter(
        vote.head.words for vote in votes if vote.chance >= SURE and not vote.head.within
    )
    within = [
        vote
        for vote in votes
        if vote.head.within and (vote.chance >= _KNOWN or sure[vote.head.words] > 1)
    ]
    times = Counter(vote.head.words for vote in within)
    return [
        vote.head.start
        for vote in within
        if vote.chance >= LIKELY
        or sure[vote.head.words] > 1
        or (
            times[vote.head.words] > 1
            and has_han(vote.head.words)
            and (who := who_of(vote.head.words)) is not None
            and who.form in _NAMING
        )
    ]


def joined(
    text: str, lines: Sequence[Line], verdicts: Sequence[Verdict], votes: Sequence[Vote]
) -> tuple[Verdict, ...]:
    """Return a verdict on each place where somebody may begin to speak, in text order."""
    by_place: dict[int, Vote] = {}
    for vote in votes:
        known = by_place.get(vote.place)
        if known is None or vote.chance > known.chance:
            by_place[vote.place] = vote
    by_start = {
        vote.head.start: vote.head.words for vote in by_place.values() if vote.chance >= SURE
    }
    expected = sum(vote.chance for vote in by_place.values())
    beside = beside_in([vote.head.words for vote in votes if vote.chance >= POSSIBLE])
    likely = [vote.head.words for vote in by_place.values() if vote.chance >= LIKELY]
    people = len({verdict.label.key for verdict in verdicts if verdict.accepted})
    silent = people < max(_FEWEST, len(set(likely)) / _SHARE) and len(likely) >= _FEWEST
    alone = len({vote.head.words for vote in by_place.values() if vote.chance >= LIKELY}) == 1
    if alone and not any(verdict.accepted for verdict in verdicts):
        # One head that recurs is a heading, since nobody else speaks.
        return tuple(verdicts)
    found: list[Verdict] = []
    taken: set[int] = set()
    for verdict in verdicts:
        if _has_shorter(verdict, by_start):
            continue
        place = place_of(text, verdict.label.span.end)
        heard = by_place.get(place)
        if verdict.accepted and expected >= _EXPECTED:
            verdict = _checked(verdict, heard.chance if heard is not None else 0.0)
        taken.add(place)
        if verdict.accepted:
            found.append(_named(verdict, beside))
        elif (
            heard is None
            or heard.chance < _KNOWN
            or _is_settled(verdict)
            or _runs_on(text, heard.head)
        ):
            found.append(verdict)
        else:
            found.append(_named(_raised(verdict, heard, beside, silent), beside))
    settings = carrying(votes)
    lines_taken = {verdict.label.line for verdict in found if verdict.accepted}
    best: dict[int, Vote] = {}
    for place, vote in by_place.items():
        if place in taken or vote.head.line in lines_taken or _is_said(text, vote, settings):
            continue
        known = best.get(vote.head.line)
        if known is None or vote.chance > known.chance:
            best[vote.head.line] = vote
    for vote in best.values():
        label = _label(lines[vote.head.line], vote, beside, settings)
        if label is not None:
            found.append(_raised(Verdict(label, 0.0, ()), vote, beside, silent))
    roles = Counter(
        each.label.words for each in found if each.accepted and each.label.who.form is Form.ROLE
    )
    found = [_without_words_said(text, each, roles) for each in found]
    found.sort(key=lambda verdict: (verdict.label.span.start, not verdict.accepted))
    return tuple(_without_lists(text, list(_without_offices(text, found))))


def _has_shorter(verdict: Verdict, sure: Mapping[int, str]) -> bool:
    """Return whether a sure label of layout that ends in a dash begins where a longer one does.

    ``O SR. VILHENA – Repito: a barragem`` has its label before the dash.
    """
    words = verdict.label.words
    first = sure.get(verdict.label.span.start)
    return (
        first is not None
        and len(first) < len(words)
        and words.startswith(first)
        and words[len(first) :].lstrip(" *_.:")[:1] in _DASHES
    )


def _without_offices(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts, but none on a line of its own right below another: it is an office."""
    last: Label | None = None
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if (
            shown
            and last is not None
            and not label.inline
            and not last.inline
            and label.shape.startswith("layout own")
            and not any(map(str.isalnum, text[last.span.end : label.span.start]))
            and text.count("\n", last.span.end, label.span.start) < _FEWEST
        ):
            ground = Ground("below", ENOUGH - 1 - max(verdict.weight, ENOUGH))
            weight = max(verdict.weight, ENOUGH) + ground.weight
            yield Verdict(label, weight, (*verdict.grounds, ground))
            last = label
            continue
        if shown:
            last = label
        yield verdict


def _is_settled(verdict: Verdict) -> bool:
    """Return whether words show that a stretch is no label, whatever its layout is."""
    return any(ground.code in _NO_LABEL for ground in verdict.grounds)


def _is_said(text: str, vote: Vote, settings: frozenset[Setting]) -> bool:
    """Return whether a head is part of what is said, whatever its layout is."""
    head = vote.head
    if vote.chance < _KNOWN or greets(head.words):
        return True
    if has_han(head.words) and vote.chance < SURE and who_of(head.words) is None:
        # Chinese words that are no label's are a sentence: ``工作目标是：``.
        return True
    if head.ending != "own":
        return False
    if "number" in head.marks:
        # ``一、保供水``: the heading of a section.
        return True
    return _ends_low(text, head) or text[vote.place : vote.place + 1].islower()


def _runs_on(text: str, head: Head) -> bool:
    """Return whether a sentence goes on from the line before into a head of one word."""
    close = "\n\n" not in text[max(0, head.start - 2) : head.start]
    return close and not head.within and " " not in head.words and _ends_low(text, head)


def _ends_low(text: str, head: Head) -> bool:
    """Return whether the line before a head is long and ends in the midst of a sentence."""
    before = text[max(0, head.start - _FAR) : head.start].rstrip().rpartition("\n")[2]
    return len(before) >= _LONG_LINE and (before[-1].islower() or before[-1] == ",")


def _checked(verdict: Verdict, chance: float) -> Verdict:
    """Return the verdict of words with the weight of a layout that speaks against it."""
    for limit, weight in _AGAINST:
        label = verdict.label
        bare = label.shape.endswith(_BARE)
        if chance < limit and (bare or (verdict.weight < _WEIGHTY and label.who.form in _WEAK)):
            weight = weight * _BARE_AGAINST if bare else weight
            ground = Ground("layout-against", weight, round(100 * chance))
            return verdict._replace(
                weight=verdict.weight + weight, grounds=(*verdict.grounds, ground)
            )
    return verdict


def _named(verdict: Verdict, beside: Beside) -> Verdict:
    """Return an accepted verdict with the name that brackets and numbers of its label leave."""
    label = verdict.label
    who = label.who
    bracket = label.words[-1:] in ")）]】" and (not who.named or who.form in _PLAIN)
    known = (
        is_counted(label.words, beside)
        or has_suffix(label.words, beside)
        or (who.form in _PLAIN and ", " in who.name)
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


def _without_words_said(text: str, verdict: Verdict, roles: Mapping[str, int]) -> Verdict:
    """Return a verdict whose role is not named by the first words that its bearer says.

    ``主席：法案：首讀。`` is a label ``主席`` where others are, and ``法案`` is what is said.
    """
    label = verdict.label
    if not verdict.accepted or label.who.form is not Form.ROLE_NAME:
        return verdict
    role = _INNER_COLON.split(label.words, maxsplit=1)[0].strip()
    if role == label.words or roles.get(role, 0) < _FEWEST:
        return verdict
    who = read_who(role)
    if who is None:
        return verdict
    end = label.span.start + text[label.span.start : label.span.end].index(role) + len(role)
    while end < label.span.end and not text[end].isalnum():
        end += 1
    return verdict._replace(
        label=label._replace(span=Span(label.span.start, end), words=role, who=who, inline=True)
    )


def _label(line: Line, vote: Vote, beside: Beside, settings: frozenset[Setting]) -> Label | None:
    head = vote.head
    who = who_of(head.words, beside) or carried(vote, settings)
    if who is None:
        return None
    shape = f"layout {head.ending} {head.marks}".strip()
    return label_from(line, head.end - line.begin, head.words, who, shape, False, head.inline)


def _raised(
    verdict: Verdict,
    vote: Vote,
    beside: Beside,
    silent: bool = False,
) -> Verdict:
    """Return a verdict that layout makes a label, an inferred label, or a doubt."""
    label = verdict.label
    field = label.who.form is Form.FIELD
    ground = Ground("layout", max(0.0, ENOUGH - verdict.weight), round(100 * vote.chance))
    name = label.who.name
    if _CLAUSE.search(name) or sum(map(str.isalpha, name)) < _FEWEST_LETTERS:
        return Verdict(label, verdict.weight, (*verdict.grounds, ground), vote.chance >= SURE)
    if label.who.form is Form.WORD or not label.who.named:
        label = label._replace(who=who_of(vote.head.words, beside) or label.who)
    naming = label.who.form in _NAMING
    heading = vote.head.ending == "own" and has_han(name)
    least = _KNOWN if naming else POSSIBLE if silent else SURE if heading else LIKELY
    if vote.chance >= least and not field:
        return Verdict(
            label,
            max(ENOUGH, verdict.weight),
            (*verdict.grounds, ground),
            likely=vote.chance < (POSSIBLE if naming else SURE),
        )
    doubtful = vote.chance >= POSSIBLE
    return Verdict(label, verdict.weight, (*verdict.grounds, ground), doubtful)


def _is_last_field(
    text: str,
    verdicts: Sequence[Verdict],
    shown: Sequence[int],
    number: int,
    times: Mapping[str, int],
) -> bool:
    """Return whether a label ends a list whose lines follow each other, before a blank line.

    ``Absent: Rosa Quillan`` below ``Present: …`` names nobody who says what comes below.
    """
    label, above = verdicts[shown[number]].label, verdicts[shown[number - 1]].label
    rest = text[label.span.end :].split("\n", 2)[:2]
    return (
        label.inline
        and above.inline
        and label.line == above.line + 1
        and times[label.key] == 1
        and times[above.key] <= 1
        and len(rest[0]) <= _LONG_LINE
        and not _SENTENCE.search(rest[0])
        and len(rest) > 1
        and not rest[1].strip()
    )


def _without_lists(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts, but accept none before the first speech that has a sentence.

    Lists of those present and fields of a form stand there.
    """
    times = Counter(each.label.key for each in verdicts if each.accepted)
    shown = [at for at, each in enumerate(verdicts) if each.accepted or each.doubtful]
    stop = 0
    for number, at in enumerate(shown):
        label = verdicts[at].label
        after = shown[number + 1] if number + 1 < len(shown) else None
        end = verdicts[after].label.span.start if after is not None else len(text)
        if _SENTENCE.search(text, label.span.end, end):
            if number and _is_last_field(text, verdicts, shown, number, times):
                at = after if after is not None else len(verdicts)
            elif number == 1 and times[verdicts[shown[0]].label.key] > 1:
                at = shown[0]
            stop = at
            break
    for at, verdict in enumerate(verdicts):
        if at < stop and (verdict.accepted or verdict.doubtful):
            ground = Ground("list", min(0.0, ENOUGH - 1 - verdict.weight))
            weight = verdict.weight + ground.weight
            yield Verdict(verdict.label, weight, (*verdict.grounds, ground))
        else:
            yield verdict
