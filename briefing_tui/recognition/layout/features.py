"""The features of heads: numbers from layout and recurrence, none from the meaning of words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, log1p
from typing import NamedTuple

from briefing_tui.recognition.layout.heads import Head
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_ENDS = '。！？…”.!?;；)）]】」』"’—–-*:：\u3000'
_SENTENCE = deferred(r"[.!?;。！？；…](?:\s|\Z)|[。！？；]")
_COMMA = ",，、،"
_QUOTES = "\"“”«»„「」『』'’‘"
_CLAUSE = ",，。；;！？!?"
_OPENING, _CLOSING = "[【〔「『<〈《", "]】〕」』>〉》"
# The most letters of a head that is no clause.
_LONG = 45
_SURE = 0.9
# The length of text before a head in which its bearer may be called, in code points.
_CALL = 260
_BEFORE_COLON = deferred(
    r"(?:(?<=[\s.!?。！？:：,，;；、“”\"「」『』]))([^\W\d_][^.!?。！？:：,，;；“”\"「」\n]{0,39})[:：]"
)
_BRACKETED = deferred(r"[（(\[【〔][^）)\]】〕]*[）)\]】〕]?")
_WORD = deferred(r"[^\W\d_]+")
_HAN = deferred(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_CASED = deferred(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿԱ-֏]")

FEATURES = (
    "colon",
    "dash",
    "stop",
    "bracket",
    "wide",
    "bold",
    "own",
    "letter",
    "bullet",
    "bold-mark",
    "heading",
    "number",
    "stamp",
    "quote",
    "within",
    "inline",
    "times",
    "times-1",
    "aba",
    "aba-shape",
    "again-shape",
    "distinct-shape",
    "recurs-shape",
    "comma-shape",
    "length-shape",
    "many-shape",
    "share-shape",
    "stop-in",
    "comma-in",
    "quote-in",
    "digit-in",
    "bracket-in",
    "unclosed",
    "length",
    "words",
    "small-words",
    "capitals",
    "title-case",
    "no-case",
    "after-end",
    "after-blank",
    "next-small",
    "next-sentence",
    "rest-none",
    "first-shared",
    "last-shared",
    "in-text",
    "rivals",
    "first",
    "elsewhere",
)


class Traits(NamedTuple):
    """What is read once from a head's words."""

    key: str
    case: str
    first: str
    last: str
    values: tuple[float, ...]


def _traits(words: str) -> Traits:
    bare = _BRACKETED.sub(" ", words).strip() or words
    parts = _WORD.findall(bare)
    key = "".join(filter(str.isalnum, bare)).casefold()
    han = _HAN.search(bare) is not None
    cased = _CASED.search(bare) is not None
    large = [part for part in parts if part[0].isupper()]
    caps = [part for part in parts if len(part) > 1 and part.isupper()]
    small = sum(1 for part in parts if part[0].islower() and len(part) > 3)
    if not cased:
        case = "han" if han else "none"
    elif parts and len(caps) == len([part for part in parts if len(part) > 1]) and large:
        case = "caps"
    elif any(len(part) > 2 for part in caps):
        case = "some"
    elif parts and len(large) == len(parts):
        case = "title"
    elif parts and parts[0][0].isupper():
        case = "mixed" if small else "title"
    else:
        case = "lower"
    if sum(len(part) for part in parts) > _LONG or any(mark in _CLAUSE for mark in bare):
        case = f"{case} clause"
    if han and not cased:
        first, last = bare[:2], bare[-2:]
        count = max(1, len(bare) / 3)
    else:
        first, last = (parts[0], parts[-1]) if parts else ("", "")
        count = len(parts)
    values = (
        1.0 if _SENTENCE.search(bare, 0, len(bare) - 1) else 0.0,
        1.0 if any(mark in _COMMA for mark in bare) else 0.0,
        1.0 if any(mark in _QUOTES for mark in bare) else 0.0,
        1.0 if any(map(str.isdigit, bare)) else 0.0,
        1.0 if bare != words else 0.0,
        1.0
        if sum(words.count(mark) for mark in _OPENING)
        != sum(words.count(mark) for mark in _CLOSING)
        else 0.0,
        min(len(bare), 120) / 40,
        min(count, 14) / 5,
        min(small, 6) / 2,
        1.0 if case.startswith(("caps", "some")) else 0.0,
        1.0 if case.startswith("title") else 0.0,
        1.0 if case.startswith(("han", "none")) else 0.0,
    )
    return Traits(key, case, first.casefold(), last.casefold(), values)


def _share(count: int, total: int) -> float:
    return count / total if total > 0 else 0.0


class Table(NamedTuple):
    """The features of each head, and what a second pass needs of them."""

    rows: list[list[float]]
    traits: list[Traits]
    shapes: list[tuple[str, str, str, bool]]


def shape_of(head: Head, case: str) -> tuple[str, str, str, bool]:
    """Return the shape of a head: ending, marks, case, and if words follow on its line."""
    marks = " ".join(mark for mark in head.marks.split() if mark not in ("stamp", "number"))
    return head.ending, marks, case, head.inline or head.ending == "own"


def table_of(text: str, lines: Sequence[Line], heads: Sequence[Head]) -> Table:
    """Return the features of the heads of a text, in their order."""
    known: dict[str, Traits] = {}
    traits = []
    for head in heads:
        trait = known.get(head.words)
        if trait is None:
            trait = known[head.words] = _traits(head.words)
        traits.append(trait)
    shapes = [shape_of(head, trait.case) for head, trait in zip(heads, traits, strict=True)]
    times = Counter(trait.key for trait in traits)
    by_shape: defaultdict[tuple[str, str, str, bool], list[int]] = defaultdict(list)
    for at, shape in enumerate(shapes):
        by_shape[shape].append(at)
    in_aba = [0.0] * len(heads)
    of_shape: dict[tuple[str, str, str, bool], tuple[float, ...]] = {}
    shape_times: dict[tuple[str, str, str, bool], Counter[str]] = {}
    for shape, places in by_shape.items():
        keys = [traits[at].key for at in places]
        count = shape_times[shape] = Counter(keys)
        aba = again = 0
        for at in range(len(keys) - 1):
            if keys[at] == keys[at + 1]:
                again += 1
            elif at + 2 < len(keys) and keys[at] == keys[at + 2]:
                aba += 1
                for step in range(3):
                    in_aba[places[at + step]] = 1.0
        number = len(keys)
        of_shape[shape] = (
            _share(aba, number - 2) if number > 3 else 0.0,
            _share(again, number - 1),
            _share(len(count), number),
            _share(sum(1 for key in keys if count[key] > 1), number),
            _share(sum(1 for at in places if traits[at].values[1]), number),
            sum(traits[at].values[6] for at in places) / number,
            min(log1p(number), 6.0) / 3,
            _share(number, len(heads)),
        )
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    lasts: defaultdict[str, set[str]] = defaultdict(set)
    for trait in traits:
        firsts[trait.first].add(trait.key)
        lasts[trait.last].add(trait.key)
    words = Counter(_WORD.findall(text)) if len(text) < 3_000_000 else Counter()
    within = Counter(
        "".join(filter(str.isalnum, words)).casefold() for words in _BEFORE_COLON.findall(text)
    )
    begun = Counter(
        trait.key for head, trait in zip(heads, traits, strict=True) if head.ending == "colon"
    )
    on_line = Counter(head.line for head in heads)
    before = _lines_before(lines)
    rows = []
    seen: set[int] = set()
    for at, (head, trait, shape) in enumerate(zip(heads, traits, shapes, strict=True)):
        marks = head.marks
        same = times[trait.key]
        shaped = shape_times[shape][trait.key]
        ended, blank = before[head.line]
        if head.within:
            ended, blank = 1.0, 0.0
        rest = text[head.end : head.end + 160].lstrip()
        mark = rest[:1]
        line_rest = rest.split("\n", 1)[0]
        rows.append(
            [
                float(head.ending == "colon"),
                float(head.ending == "dash"),
                float(head.ending == "stop"),
                float(head.ending == "bracket"),
                float(head.ending == "wide"),
                float(head.ending == "bold"),
                float(head.ending == "own"),
                float(head.ending == "letter"),
                float("bullet" in marks),
                float("bold" in marks),
                float("heading" in marks),
                float("number" in marks),
                float("stamp" in marks),
                float("quote" in marks),
                float(head.within),
                float(head.inline),
                min(log1p(shaped - 1), 4.0),
                float(same == 1),
                in_aba[at],
                *of_shape[shape],
                *trait.values,
                ended,
                blank,
                float(mark.islower()),
                float(_SENTENCE.search(line_rest) is not None),
                float(not rest),
                min(log1p(len(firsts[trait.first])), 4.0),
                min(log1p(len(lasts[trait.last])), 4.0),
                min(log1p(max(0, words[head.words.split()[-1]] - same)), 5.0),
                min(on_line[head.line] - 1, 4) / 2,
                float(head.line not in seen),
                min(log1p(max(0, within[trait.key] - begun[trait.key])), 3.0),
            ]
        )
        seen.add(head.line)
    return Table(rows, traits, shapes)


def _lines_before(lines: Sequence[Line]) -> dict[int, tuple[float, float]]:
    """Return for each line if the one before ends a sentence, and if a blank line is between."""
    told = {}
    last, blank = "", True
    for line in lines:
        told[line.number] = (float(not last or last[-1] in _ENDS), float(blank))
        if line.words:
            last, blank = line.words, False
        else:
            blank = True
    return told


SECOND = (
    "first-chance",
    "best-same",
    "mean-shape",
    "shape-gap",
    "first-sure",
    "last-sure",
    "rival",
    "called",
    "shape-mass",
    "mean-ending",
    "ending-gap",
    "first-sure-here",
)
"""The features that the second pass adds, in order."""


def with_second(
    text: str, heads: Sequence[Head], table: Table, chances: Sequence[float]
) -> list[list[float]]:
    """Return the rows of the second pass: those of the first, and what all first chances tell.

    Args:
        text: the text.
        heads: its heads.
        table: their features.
        chances: the chance of each to be a label, by the first pass.
    """
    best: defaultdict[str, float] = defaultdict(float)
    mass: defaultdict[tuple[str, str, str, bool], float] = defaultdict(float)
    number: Counter[tuple[str, str, str, bool]] = Counter(table.shapes)
    firsts: defaultdict[str, set[str]] = defaultdict(set)
    lasts: defaultdict[str, set[str]] = defaultdict(set)
    rivals: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for head, trait, shape, chance in zip(heads, table.traits, table.shapes, chances, strict=True):
        best[trait.key] = max(best[trait.key], chance)
        mass[shape] += chance
        rivals[head.line, head.start].append(chance)
        if chance > _SURE:
            firsts[trait.first].add(trait.key)
            lasts[trait.last].add(trait.key)
    top = max(mass.values(), default=0.0)
    ends = [(shape[0], shape[1]) for shape in table.shapes]
    of_ending: defaultdict[tuple[str, str], float] = defaultdict(float)
    here: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for ending, trait, chance in zip(ends, table.traits, chances, strict=True):
        of_ending[ending] += chance
        if chance > _SURE:
            here[(*ending, trait.first)].add(trait.key)
    most = max(of_ending.values(), default=0.0)
    endings = Counter(ends)
    rows = []
    for at, (head, trait, shape) in enumerate(zip(heads, table.traits, table.shapes, strict=True)):
        chance = chances[at]
        others = sorted(rivals[head.line, head.start])
        rival = 0.0 if len(others) == 1 else others[-1] if chance < others[-1] else others[-2]
        before = text[max(0, head.start - _CALL) : head.start].casefold()
        known = min(max(chance, 1e-4), 1 - 1e-4)
        rows.append(
            [
                *table.rows[at],
                log(known / (1 - known)) / 4,
                best[trait.key],
                mass[shape] / number[shape],
                log1p(mass[shape]) - log1p(top),
                min(2.0, log1p(len(firsts[trait.first] - {trait.key}))),
                min(2.0, log1p(len(lasts[trait.last] - {trait.key}))),
                rival,
                float(len(trait.last) > 1 and trait.last in before),
                log1p(mass[shape]) / 4,
                of_ending[ends[at]] / endings[ends[at]],
                log1p(of_ending[ends[at]]) - log1p(most),
                min(2.0, log1p(len(here[(*ends[at], trait.first)] - {trait.key}))),
            ]
        )
    return rows
