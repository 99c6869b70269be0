"""The verdicts of words and the votes of layout, put together.

Words and layout are two voters. What both take for a label is one. What words alone take for one
stays one, since words know the common forms of labels. What layout alone is all but sure of is a
label too; what it only believes in leaves a doubt: nobody is credited with the words behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from briefing_tui.recognition.evidence.chances import KNOWN, LIKELY, NAMING, PEOPLE, POSSIBLE, SURE
from briefing_tui.recognition.evidence.label_grounds import greets
from briefing_tui.recognition.evidence.layout_votes import checked, label_of, raised, well_named
from briefing_tui.recognition.evidence.lists import (
    heads_list,
    without_lists,
    without_offices,
    without_words_said,
)
from briefing_tui.recognition.evidence.named_elsewhere import labels_by_names
from briefing_tui.recognition.labels.verdicts import ENOUGH, Verdict, in_doubt
from briefing_tui.recognition.labels.words import Form
from briefing_tui.recognition.layout.carried import Carrying, carrying
from briefing_tui.recognition.layout.head_names import (
    beside_in,
    who_of,
)
from briefing_tui.recognition.layout.heads import Head
from briefing_tui.recognition.layout.voter import Vote, place_of
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

# The fewest labels that words must find for layout to need their agreement.
_FEWEST = 3
# Of so many people whom layout expects, words must find one, else layout needs no agreement.
_SHARE = 4
# The fewest labels that layout must expect for its silence to mean anything.
_EXPECTED = 4.0
# The grounds of words that show a stretch to be no label.
_NO_LABEL = ("ordinary", "title", "retold", "no-question")
# By how much the weight of a person's name may fall short for a doubt.
_LITTLE = 0.5
_LED = 1.0
# The fewest likely labels of one ending that make it the usual one, and their share.
_OFTEN = 6
_NEARLY = 0.8
_DASHES = tuple("-–—−")
_ASKED = "?？"
# The length from which a line is no heading, in code points.
_LONG_LINE = 40
_FAR = 400
_LONGEST_NUMERAL = 8
_BARE_NUMBER = deferred(r"\s*0?\d{1,2}\.?\s*\Z")
# What the first item of a list that is said begins with.
_ITEM = deferred(r"\s*(?:一是|其一|第一[，,、个]|首先|一方面)")
_NUMERAL = deferred(r"\s*[（(]?[一二三四五六七八九十]{1,3}[)）.．、]")


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
        if vote.head.within and (vote.chance >= KNOWN or sure[vote.head.words] > 1)
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
            and who.form in NAMING
        )
    ]


def joined(
    text: str, lines: Sequence[Line], verdicts: Sequence[Verdict], votes: Sequence[Vote]
) -> tuple[Verdict, ...]:
    """Return a verdict on each place where somebody may begin to speak, in text order."""
    by_place: dict[int, Vote] = {}
    for vote in _levelled(votes):
        known = by_place.get(vote.place)
        if known is None or vote.chance > known.chance:
            by_place[vote.place] = vote
    by_start = {
        vote.head.start: vote.head.words for vote in by_place.values() if vote.chance >= SURE
    }
    expected = sum(vote.chance for vote in by_place.values())
    beside = beside_in([vote.head.words for vote in votes if vote.chance >= POSSIBLE])
    likely = [vote.head.words for vote in by_place.values() if vote.chance >= LIKELY]
    usual = _usual_ending(by_place.values())
    first = min((place for place, vote in by_place.items() if vote.chance >= LIKELY), default=0)
    credited = {verdict.label.key for verdict in verdicts if verdict.accepted}
    people = len(credited)
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
            verdict = checked(verdict, heard.chance if heard is not None else 0.0, text)
        taken.add(place)
        if verdict.accepted:
            found.append(well_named(verdict, beside))
        elif heard is None or heard.chance < KNOWN or _runs_on(text, heard.head):
            doubtful = verdict.doubtful or _nearly(verdict) or _is_of_known(verdict, credited)
            found.append(verdict._replace(doubtful=doubtful))
        elif _is_numbered_heading(text, heard.head, verdict):
            found.append(verdict)
        elif settled := _settling(verdict):
            # Words say that it is none, layout that it may be one: nobody knows.
            doubtful = heard.chance >= SURE and settled == {"ordinary"}
            found.append(verdict._replace(doubtful=doubtful))
        else:
            ending = usual if place > first else ""
            found.append(well_named(raised(verdict, heard, beside, silent, ending), beside))
    carried = carrying(votes)
    lines_taken = {verdict.label.line for verdict in found if verdict.accepted}
    best: dict[int, Vote] = {}
    for place, vote in by_place.items():
        if place in taken or vote.head.line in lines_taken or _is_said(text, vote, carried):
            continue
        known = best.get(vote.head.line)
        if known is None or vote.chance > known.chance:
            best[vote.head.line] = vote
    found += labels_by_names(text, lines, found, by_place.values())
    for vote in best.values():
        label = label_of(lines[vote.head.line], vote, beside, carried)
        if label is not None:
            ending = usual if vote.place > first else ""
            verdict = raised(Verdict(label, 0.0, ()), vote, beside, silent, ending)
            found.append(in_doubt(verdict) if heads_list(text, vote) else verdict)
    roles = Counter(
        each.label.words for each in found if each.accepted and each.label.who.form is Form.ROLE
    )
    found = [without_words_said(text, each, roles) for each in found]
    found.sort(key=lambda verdict: (verdict.label.span.start, not verdict.accepted))
    return tuple(without_lists(text, list(without_offices(text, found))))


def _levelled(votes: Sequence[Vote]) -> Iterator[Vote]:
    """Yield the votes; equal heads that may be labels have the chance of the best of them.

    A colon also stands behind words that come again in what is said: ``下一步打算：``.
    """
    best: dict[tuple[str, str], float] = {}
    for vote in votes:
        look = (vote.head.words, vote.head.ending)
        best[look] = max(vote.chance, best.get(look, 0.0))
    for vote in votes:
        if vote.chance >= POSSIBLE and not vote.head.within and vote.head.ending != "colon":
            vote = vote._replace(chance=best[vote.head.words, vote.head.ending])
        yield vote


def _usual_ending(votes: Iterable[Vote]) -> str:
    """Return what ends nearly all heads that are likely labels, or the empty string."""
    endings = Counter(vote.head.ending for vote in votes if vote.chance >= LIKELY)
    [(ending, times)] = endings.most_common(1) or [("", 0)]
    return ending if times >= max(_OFTEN, _NEARLY * endings.total()) else ""


def _has_shorter(verdict: Verdict, sure: Mapping[int, str]) -> bool:
    """Return whether a sure label of layout that ends in a dash begins where a longer one does.

    ``O SR. VILHENA – Repito: a barragem`` has its label before the dash.
    """
    words = verdict.label.words
    if verdict.label.shape.startswith("rule"):
        # ``Dana Larkin, Harbor Foods - Treasurer`` between rules.
        return False
    first = sure.get(verdict.label.span.start)
    return (
        first is not None
        and len(first) < len(words)
        and words.startswith(first)
        and words[len(first) :].lstrip(" *_.:")[:1] in _DASHES
    )


def _nearly(verdict: Verdict) -> bool:
    """Return whether words that name a person before a colon fall short of a label by little.

    A single capitalised word names a person whom the lead names.
    """
    label = verdict.label
    led = any(ground.code == "in-lead" for ground in verdict.grounds)
    if led and label.shape.endswith("colon inline") and not _settling(verdict):
        return verdict.weight >= _LED
    return (
        label.who.named
        and label.who.form in PEOPLE
        and label.inline
        and label.shape.endswith("colon inline")
        and verdict.weight >= ENOUGH - _LITTLE
        and not _settling(verdict)
    )


def _is_of_known(verdict: Verdict, people: Container[str]) -> bool:
    """Return whether words in capitals before a full stop are the label of others.

    ``OKAFOR. Good on you`` among labels ``OKAFOR:`` may be one whose colon is missing.
    """
    label = verdict.label
    return (
        label.key in people
        and label.words.isupper()
        and label.shape.startswith("full stop")
        and not _settling(verdict)
    )


def _is_numbered_heading(text: str, head: Head, verdict: Verdict) -> bool:
    """Return whether a line is the heading of a section: ``3.空港の新路線について``.

    The number may stand on the line above.
    """
    if head.ending != "own" or verdict.label.who.form is not Form.WORD or verdict.label.who.named:
        return False
    above = text[max(0, head.start - _FAR) : head.start].rstrip().rpartition("\n")[2]
    return has_han(head.words) and ("number" in head.marks or _BARE_NUMBER.match(above) is not None)


def _settling(verdict: Verdict) -> set[str]:
    """Return the grounds by which words show that a stretch is no label."""
    return {ground.code for ground in verdict.grounds if ground.code in _NO_LABEL}


def _is_said(text: str, vote: Vote, carried: Carrying) -> bool:
    """Return whether a head is part of what is said, whatever its layout is."""
    head = vote.head
    if vote.chance < KNOWN or greets(head.words):
        return True
    if head.words[-1] in _ASKED:
        # ``**Was it cold?**``
        return True
    unknown = has_han(head.words) and vote.chance < SURE and who_of(head.words) is None
    if unknown and head.words not in carried.often:
        # Chinese words that are no label's are a sentence: ``工作目标是：``.
        return True
    if vote.chance < SURE and has_han(head.words) and _is_item(text, head):
        # ``二、施政業務：編列488萬元``
        return True
    if has_han(head.words) and _ITEM.match(text, vote.place) and _is_no_name(head):
        # ``主要有三个方面：一是水，二是电。``
        return True
    if head.ending != "own":
        return False
    if "number" in head.marks:
        # ``一、保供水``: the heading of a section.
        return True
    return _ends_low(text, head) or text[vote.place : vote.place + 1].islower()


def _is_item(text: str, head: Head) -> bool:
    """Return whether a head has a Chinese numeral and words that name nobody."""
    begin = text[head.start : head.start + _LONGEST_NUMERAL]
    return "number" in head.marks and _NUMERAL.match(begin) is not None and _is_no_name(head)


def _is_no_name(head: Head) -> bool:
    """Return whether the words of a head name nobody that the tables know."""
    who = who_of(head.words)
    return who is None or who.form is Form.WORD


def _runs_on(text: str, head: Head) -> bool:
    """Return whether a sentence goes on from the line before into a head of one word."""
    close = "\n\n" not in text[max(0, head.start - 2) : head.start]
    return close and not head.within and " " not in head.words and _ends_low(text, head)


def _ends_low(text: str, head: Head) -> bool:
    """Return whether the line before a head is long and ends in the midst of a sentence."""
    before = text[max(0, head.start - _FAR) : head.start].rstrip().rpartition("\n")[2]
    return len(before) >= _LONG_LINE and (before[-1].islower() or before[-1] == ",")
