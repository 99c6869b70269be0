"""Selections that cut, and articles with attributed quotations, made by rules from real texts.

``python -m tests.quoting.misleading [--samples]`` prints how many selections are neither made
whole nor told of, and how many verdicts and claimed speakers are judged right.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from briefing_tui import load
from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.article import CheckedQuotation, Claim, check_article
from briefing_tui.quoting.quote import Quote, quote
from briefing_tui.quoting.reported import sayings_around
from briefing_tui.quoting.speech_words import behind_label, spoken
from briefing_tui.quoting.verify import QuoteVerdict, Verifier
from briefing_tui.samples import sample_paths
from briefing_tui.text.marks import is_chinese
from briefing_tui.text.sentences import sentences
from tests.quoting.evaluating import INVENTED, Sentence, briefings, sentences_of

SELECTIONS = 2000
ARTICLES = 500
A_KIND = 12
"""The most selections of one kind from one text."""

_NUMBER = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{2,}")
_NEGATION = re.compile(
    r"(?:不会|不能|没有|尚未|不|没|未)(?=[\u4e00-\u9fff]{2})|\b(?:not|never)\s(?=[a-z]{3})"
)
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_SWAPPABLE = re.compile(r"(\d)(\d)")


@dataclass(frozen=True)
class Selection:
    """A selection that cuts something of a kind."""

    kind: str
    briefing: Briefing
    span: Span


@dataclass(frozen=True)
class Attributed:
    """An article of one quotation, with the verdict and the claim that it must get."""

    kind: str
    text: str
    verdict: QuoteVerdict
    cut: bool
    claim: Claim | None


def selections(texts: Sequence[Briefing], random: Random) -> list[Selection]:
    """Some selections of each text that cut a number, a negation, a name or a quotation."""
    found: list[Selection] = []
    for briefing in texts:
        kinds: dict[str, list[Selection]] = {}
        for one in _of(briefing, random):
            kinds.setdefault(one.kind, []).append(one)
        for several in kinds.values():
            found += random.sample(several, min(A_KIND, len(several)))
    random.shuffle(found)
    return found[:SELECTIONS]


def _of(briefing: Briefing, random: Random) -> Iterator[Selection]:
    text = briefing.text
    names = [s.name for s in briefing.speakers if 1 < len(s.name) < 30]
    for speech in briefing.speeches:
        for part in spoken(text, speech, speech.span):
            for sentence in sentences(text, *part):
                yield from _cuts(briefing, sentence, names, random)
        own = behind_label(text, speech)
        for pair in sayings_around(text, own.start, own.end, own):
            letters = [at for at in range(pair.start + 1, pair.end - 1) if text[at].isalnum()]
            if len(letters) > 2:
                middle = random.choice(letters[1:])
                before, behind = max(own.start, pair.start - 9), min(own.end, pair.end + 9)
                yield Selection("into a quotation", briefing, Span(before, middle))
                yield Selection("out of a quotation", briefing, Span(middle, behind))


def _cuts(
    briefing: Briefing, sentence: Span, names: Sequence[str], random: Random
) -> Iterator[Selection]:
    text = briefing.text
    for match in _NUMBER.finditer(text, *sentence):
        at = random.randrange(match.start() + 1, match.end())
        yield Selection("number", briefing, Span(at, sentence.end))
        yield Selection("number", briefing, Span(sentence.start, at))
    for match in _NEGATION.finditer(text, *sentence):
        yield Selection("negation", briefing, Span(match.end(), sentence.end))
    for name in names:
        at = text.find(name, *sentence)
        if at >= 0:
            yield Selection("name", briefing, Span(at + len(name) // 2, sentence.end))


def is_told(selection: Selection, taken: Quote) -> bool:
    """Return whether a selection is made whole or told of, and its marks are balanced."""
    told = bool(taken.widened or taken.cuts)
    if "quotation" in selection.kind:
        told = told or taken.cited or not taken.pieces
        return told and all(map(_is_balanced, (piece.words for piece in taken.pieces)))
    return told or not taken.pieces


def _is_balanced(words: str) -> bool:
    """Return whether no curly or corner mark closes that was not opened, or stays open."""
    counts = Counter(character for character in words if character in "“”「」『』")
    return all(counts[closing] == counts[_PAIRS[closing]] for closing in "”」』")


def articles(
    taken: Sequence[Sentence], speakers: Sequence[str], random: Random
) -> Iterator[Attributed]:
    """Articles with right and wrong persons, altered, cut and absent quotations."""
    usable = [s for s in taken if _is_usable(s)]
    for sentence in random.sample(usable, min(ARTICLES, len(usable))):
        other = random.choice([s for s in speakers if s != sentence.speaker])
        words, who = sentence.words, sentence.speaker
        told = _framed(words, who, random)
        yield Attributed("right person", told, QuoteVerdict.VERBATIM, False, Claim.RIGHT)
        told = _framed(words, other, random)
        yield Attributed("wrong person", told, QuoteVerdict.VERBATIM, False, Claim.WRONG)
        if (pair := _SWAPPABLE.search(words)) and pair[1] != pair[2]:
            swapped = words[: pair.start()] + pair[2] + pair[1] + words[pair.end() :]
            told = _framed(swapped, who, random)
            yield Attributed("altered", told, QuoteVerdict.ALTERED, False, Claim.RIGHT)
        letter = random.choice([at for at, one in enumerate(words) if one.isalpha()][1:-1])
        less = words[:letter] + words[letter + 1 :]
        if less not in words:
            told = _framed(less, who, random)
            yield Attributed("a letter less", told, QuoteVerdict.ALTERED, False, Claim.RIGHT)
        if negation := _NEGATION.search(words, 1):
            told = _framed(words[: negation.start()] + words[negation.end() :], who, random)
            yield Attributed("negation left out", told, QuoteVerdict.ALTERED, False, Claim.RIGHT)
            if len(words) - negation.end() > 14:
                told = _framed(words[negation.end() :], who, random)
                yield Attributed("cut", told, QuoteVerdict.VERBATIM, True, Claim.RIGHT)
        if (number := re.search(r"\d(?=\d{2})", words)) and len(words) - number.end() > 14:
            told = _framed(words[number.end() :], who, random)
            yield Attributed("cut", told, QuoteVerdict.VERBATIM, True, Claim.RIGHT)
        absent = random.choice(INVENTED)
        told = _framed(absent, who, random)
        yield Attributed("absent", told, QuoteVerdict.NOT_FOUND, False, Claim.OPEN)


def _is_usable(sentence: Sentence) -> bool:
    """Return whether a sentence can stand in an article: one that has no marks of its own."""
    marks = any(mark in sentence.words for mark in "“”\"‘’'「」『』《》\n…—")
    latin = sentence.speaker.isascii() and not sentence.speaker.isupper()
    named = latin or all(map(is_chinese, sentence.speaker))
    return not marks and named and 2 <= len(sentence.speaker) < 24 and len(sentence.words) >= 14


def _framed(words: str, who: str, random: Random) -> str:
    """Return a sentence of an article that says who said some words."""
    if is_chinese(who[0]):
        forms = [
            "{who}表示，“{words}”",
            "{who}在发布会上指出：“{words}”",
            "“{words}”{who}说。",
            "谈到这项工作时，{who}介绍，“{words}”",
            "{who}在接受记者采访时表示：“{words}”",
            "据{who}介绍，“{words}”",
            "“{words}”——{who}",
            "{who}：“{words}”",
            "会议在下午举行。{who}率先发言。\n“{words}”，他说。",
            "用{who}的话说，“{words}”",
        ]
    else:
        forms = [
            "{who} said: “{words}”",
            "“{words}” {who} told reporters.",
            "“{words}” said {who}.",
            "At the briefing on Monday, {who} noted that “{words}”",
            "As {who} put it: “{words}”",
            "“{words}” according to {who}.",
            "“{words}” — {who}",
            "{who} did not mince words. “{words}”",
            "Asked about the plan, {who} replied, “{words}”",
            "{who}, who took questions for an hour, told reporters that “{words}”",
        ]
    return random.choice(forms).format(who=who, words=words)


def is_right(one: Attributed, found: CheckedQuotation) -> tuple[bool, bool]:
    """Return whether the verdict is right, and whether the claimed speaker is judged right."""
    verdict = found.verdict is one.verdict and found.is_cut == one.cut
    wrong = (Claim.WRONG, Claim.UNKNOWN)
    claim = found.claim in wrong if one.claim is Claim.WRONG else found.claim is one.claim
    return verdict, claim


def main(arguments: Sequence[str]) -> None:
    """Print the figures, and what went wrong."""
    random = Random(11)
    texts = [load(path) for path in sample_paths()] if "--samples" in arguments else briefings()
    kinds: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for selection in selections(texts, random):
        taken = quote(selection.briefing, *selection.span)
        kinds[selection.kind] += 1
        if not is_told(selection, taken):
            wrong[selection.kind] += 1
            text = selection.briefing.text
            around = text[max(0, selection.span.start - 12) : selection.span.start]
            print(f"{selection.kind}: …{around}|{selection.span.within(text)[:50]!r}")
            print(f"    {selection.span.within(text)[-20:]!r}|{text[selection.span.end :][:12]!r}")
    for kind, count in kinds.items():
        print(f"{kind:24} {wrong[kind]:5} untold of {count:5}")
    print(f"{'selections':24} {wrong.total():5} untold of {kinds.total():5}")

    verifier = Verifier(texts)
    speakers = sorted({s.name for text in texts for s in text.speakers if len(s.name) > 1})
    taken_sentences = sentences_of(texts, random)
    verdicts: Counter[str] = Counter()
    claims: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for one in articles(taken_sentences, speakers, random):
        found = check_article("article", one.text, verifier, ()).quotations
        verdict, claim = is_right(one, found[0]) if len(found) == 1 else (False, False)
        made[one.kind] += 1
        verdicts[one.kind] += verdict
        claims[one.kind] += claim
        if not (verdict and claim):
            told = [(f.verdict, f.is_cut, f.claimed, f.claim, f.speaker) for f in found]
            print(f"{one.kind}: {one.text[:110]!r}\n    {told}")
    for kind in made:
        print(f"{kind:24} verdict {verdicts[kind]:4} claim {claims[kind]:4} of {made[kind]:4}")
    total = max(1, made.total())
    print(f"verdict {verdicts.total() / total:.2%} claim {claims.total() / total:.2%} of {total}")


if __name__ == "__main__":
    main(sys.argv[1:])
