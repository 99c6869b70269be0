"""Quotations derived by rules from real texts, each with the verdict that it must get.

``python -m tests.quoting.evaluating`` prints how many of each kind get it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from briefing_tui import load
from briefing_tui.model import Briefing, Span
from briefing_tui.quoting.speech_words import spoken
from briefing_tui.quoting.verify import QuoteVerdict, Remark, Verification, Verifier
from briefing_tui.quoting.verify.characters import coarse
from briefing_tui.samples import sample_paths
from briefing_tui.text.marks import is_chinese
from briefing_tui.text.sentences import sentences

SHARED = Path(__file__).parents[3] / "shared" / "transcripts"
A_FILE = 24
"""Sentences that are taken of each briefing."""

INVENTED = """
我们计划在月球背面建造一座能容纳三千人的图书馆。
请各位回家以后把窗台上的薄荷浇一遍水。
那只橘猫趴在钢琴盖上睡了整整一个下午。
从明天起全体渔船改为用风筝牵引出海。
她把祖母的菜谱翻译成了七种方言。
火车穿过雪原的时候，车厢里有人在唱歌。
一群大雁排着队飞过了废弃的灯塔。
今年的风筝节将改在沙漠里的盐湖举行。
他用三十年时间画完了一幅鲸鱼的壁画。
孩子们在沙滩上堆起了恐龙形状的城堡。
陶艺师傅说釉色要看炉火的脾气。
夜里的萤火虫比往年多了一倍还不止。
棋手落子之前总要先喝一口凉茶。
收音机里放着一首没有人听过的老歌。
The lighthouse keeper painted every step a different shade of violet.
Our parrots have learned to whistle the national anthem backwards.
Nobody remembered where the old carousel horses had been buried.
She knitted a scarf long enough to wrap around the cathedral twice.
The orchestra rehearsed inside an empty swimming pool until midnight.
Seventeen beekeepers danced slowly through the abandoned greenhouse.
A violin teacher moved to the glacier to study the music of ice.
He collected umbrellas that strangers left behind on ferries.
""".strip().split("\n")

_SWAPPABLE = re.compile(r"\d\d")
_MARKS = re.compile(r"(?<=[^\W\d_])[,，；;、](?=\s?[^\W\d_])")
_NEGATION = re.compile(r"(?<=[\u4e00-\u9fff])[不没未](?=[\u4e00-\u9fff])| not(?= )| never(?= )")
_COPULA = re.compile(r"\b(?:is|are|was|were|will|have|has|can)(?= )")
_CLAUSE = re.compile(r"[，,；;](?!\d{3})\s*")
_DEPENDS = re.compile(
    "如果|只有|只要|若|如|除非|一旦|要是|倘|\\bif\\b|unless|provided|as long as", re.I
)
"""Words of conditions: where a clause with one was left out, the rest is rightly called cut."""

_FULL_WIDTH = str.maketrans(
    "0123456789,:;?!%()",
    "".join(chr(ord(character) + 0xFEE0) for character in "0123456789,:;?!%()"),
)


@dataclass(frozen=True)
class Case:
    """A quotation and what must be said of it."""

    kind: str
    quote: str
    verdict: QuoteVerdict
    speaker: str | None = None
    remark: Remark | None = None
    cut: bool | None = False


@dataclass(frozen=True)
class Sentence:
    """A sentence that stands once in all the texts, with who says it."""

    words: str
    speaker: str
    briefing: int

    @property
    def chinese(self) -> bool:
        """Return whether it is mostly Chinese."""
        return sum(map(is_chinese, self.words)) * 2 > len(self.words)


def briefings() -> list[Briefing]:
    """The samples, and the shared transcripts where they are present."""
    paths = [*sample_paths()]
    if SHARED.is_dir():
        paths += sorted(SHARED.glob("*.txt"))
        paths += sorted(path for path in SHARED.glob("dev/*/*") if path.suffix in (".txt", ".md"))
    return [load(path) for path in paths]


def sentences_of(texts: Sequence[Briefing], random: Random) -> list[Sentence]:
    """Some sentences of each text."""
    whole = "\n".join(coarse(briefing.text) for briefing in texts)
    chosen: list[Sentence] = []
    for number, briefing in enumerate(texts):
        found = [
            Sentence(span.within(briefing.text), speech.speaker.name, number)
            for speech in briefing.speeches
            if speech.speaker
            for part in spoken(briefing.text, speech, speech.span)
            for paragraph in _paragraphs(briefing.text, part)
            for span in sentences(briefing.text, *paragraph)
        ]
        once = [s for s in found if 12 <= len(s.words) <= 240 and _is_once(whole, s.words)]
        chosen += random.sample(once, min(A_FILE, len(once)))
    return chosen


def _paragraphs(text: str, part: Span) -> Iterator[Span]:
    for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text[part.start : part.end]):
        yield Span(part.start + match.start(), part.start + match.end())


def _is_once(whole: str, words: str) -> bool:
    letters = coarse(words)
    return len(letters) >= 10 and whole.count(letters) == 1


def cases(texts: Sequence[Briefing], taken: Sequence[Sentence], random: Random) -> Iterator[Case]:
    """Every case that the rules make of some sentences.

    A change that gives words that stand elsewhere in the texts is none, and pieces that stand
    in several places are nobody's alone.
    """
    whole = "\n".join(coarse(briefing.text) for briefing in texts)
    for at, sentence in enumerate(taken):
        yield Case("untouched", sentence.words, QuoteVerdict.VERBATIM, sentence.speaker)
        yield from _same(sentence)
        for case in (
            *_changed(sentence, random),
            *_shortened(sentence),
            *_spliced(sentence, taken[at - 7]),
        ):
            parts = [coarse(part) for part in case.quote.split("……")]
            there = whole.count(max(parts, key=len))
            if there == (case.verdict is QuoteVerdict.VERBATIM):
                yield case
        for case in _cut(sentence):
            if whole.count(coarse(case.quote)) == 1:
                yield case
    for words in INVENTED:
        yield Case("invented", words, QuoteVerdict.NOT_FOUND)


def _same(sentence: Sentence) -> Iterator[Case]:
    words, speaker = sentence.words, sentence.speaker
    wide = words.translate(_FULL_WIDTH)
    yield Case("other widths", f"「{wide}」", QuoteVerdict.VERBATIM, speaker)
    middle = len(words) // 2
    if not {"’", "'"} & set(words[middle - 1 : middle + 1]):
        broken = f"{words[:middle]}\n  {words[middle:]}"
        yield Case("other spaces", broken, QuoteVerdict.VERBATIM, speaker)
    if _MARKS.search(words):
        repointed = _MARKS.sub(lambda match: "。" if match.group() in "，、；" else " –", words)
        yield Case("re-punctuated", repointed, QuoteVerdict.PUNCTUATION, speaker)


def _changed(sentence: Sentence, random: Random) -> Iterator[Case]:
    words = sentence.words
    pairs = [
        m.start() for m in _SWAPPABLE.finditer(words) if words[m.start()] != words[m.end() - 1]
    ]
    if pairs:
        at = random.choice(pairs)
        swapped = words[:at] + words[at + 1] + words[at] + words[at + 2 :]
        yield Case("digits swapped", swapped, QuoteVerdict.ALTERED, remark=Remark.DIGITS)
    if negations := list(_NEGATION.finditer(words)):
        match = random.choice(negations)
        without = words[: match.start()] + words[match.end() :]
        yield Case("negation taken out", without, QuoteVerdict.ALTERED, remark=Remark.NEGATION)
    if sentence.chinese:
        inside = [
            at
            for at in range(2, len(words) - 2)
            if is_chinese(words[at - 1]) and is_chinese(words[at])
        ]
        at = random.choice(inside)
        yield Case(
            "negation put in",
            words[:at] + "不" + words[at:],
            QuoteVerdict.ALTERED,
            remark=Remark.NEGATION,
        )
    elif copula := _COPULA.search(words):
        denied = words[: copula.end()] + " not" + words[copula.end() :]
        yield Case("negation put in", denied, QuoteVerdict.ALTERED, remark=Remark.NEGATION)


def _cut(sentence: Sentence) -> Iterator[Case]:
    """Return the words with a number cut, or a negation at the head taken out."""
    words = sentence.words
    if number := re.search(r"\d(?=\d)", words):
        rest = words[number.end() :]
        yield Case("number cut", rest, QuoteVerdict.VERBATIM, cut=True)
    if words[0] in "不没沒未":
        yield Case("negation cut", words[1:], QuoteVerdict.VERBATIM, cut=True)


def _shortened(sentence: Sentence) -> Iterator[Case]:
    clauses = [match.end() for match in _CLAUSE.finditer(sentence.words)]
    if len(clauses) < 2:
        return
    first, second = sentence.words[: clauses[0]], sentence.words[clauses[1] :]
    if len(coarse(sentence.words[clauses[0] : clauses[1]])) < 2 or min(len(first), len(second)) < 6:
        return
    yield Case("clause dropped", first + second, QuoteVerdict.ALTERED)
    cut = first.rstrip(" ，,；;") + "……" + second
    yield Case("clause dropped, said so", cut, QuoteVerdict.VERBATIM, sentence.speaker)


def _spliced(one: Sentence, other: Sentence) -> Iterator[Case]:
    if one.speaker != other.speaker and one.chinese == other.chinese:
        spliced = f"{one.words} {other.words}"
        yield Case("two speakers spliced", spliced, QuoteVerdict.ALTERED, remark=Remark.SPEECHES)


def is_right(case: Case, found: Verification) -> bool:
    """Return whether a verification says what it must: verdict, speaker and remark."""
    if found.verdict is not case.verdict:
        return False
    if case.cut is not None and (found.cut is not None) != case.cut:
        return False
    if case.remark and case.remark not in found.remarks:
        return False
    if case.speaker is None:
        return True
    return all(
        p.speech and p.speech.speaker and p.speech.speaker.name == case.speaker
        for p in found.pieces
    )


def evaluated() -> list[tuple[Case, Verification]]:
    """Every case with what is said of it."""
    random = Random(5)
    texts = briefings()
    taken = sentences_of(texts, random)
    verifier = Verifier(texts)
    found = [(case, verifier.verify(case.quote)) for case in cases(texts, taken, random)]
    for number in range(min(4, len(texts))):
        others = Verifier(text for at, text in enumerate(texts) if at != number)
        for sentence in taken:
            if sentence.briefing == number and len(coarse(sentence.words)) >= (
                16 if sentence.chinese else 40
            ):
                case = Case("of another file", sentence.words, QuoteVerdict.NOT_FOUND)
                found.append((case, others.verify(case.quote)))
    return found


def main() -> None:
    """Print the figures, and what went wrong."""
    found = evaluated()
    right = Counter(case.kind for case, verification in found if is_right(case, verification))
    for kind, count in Counter(case.kind for case, _found in found).items():
        print(f"{kind:24} {right[kind]:5} of {count:5}")
    print(f"{'all':24} {right.total():5} of {len(found):5}  {right.total() / len(found):.2%}")
    for case, verification in found:
        if not is_right(case, verification):
            remarks = [str(remark) for remark in verification.remarks]
            print(f"\n{case.kind}: {verification.verdict} {remarks}\n  {case.quote}")
            print(f"  {verification.found}")


if __name__ == "__main__":
    main()
