"""A briefing's table of contents: speeches, their sections, and the questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefing_tui.dataclass import dataclass
from briefing_tui.model import Attribution, Briefing, Kind, Section, Span, Speech
from briefing_tui.text.patterns import deferred
from briefing_tui.translation import _
from briefing_tui.tui.typesetting.speech_heads import named_by_mark

_CLAUSE_END = deferred(r"[，,。.？?！!；;\r\n]")
_LONGEST = 60
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the table of contents.

    Attributes:
        text: its words.
        quiet: whether it is there for orientation only, such as a handover.
        start: where it begins, in code points of the briefing's text.
        end: where it ends.
        nodes: what stands beneath it.
    """

    text: str
    quiet: bool
    start: int
    end: int
    nodes: tuple[Node, ...] = ()


def contents(briefing: Briefing) -> tuple[Node, ...]:
    """Return the table of contents of a briefing, in text order.

    Questions and answers that follow one another are gathered under one line.
    """
    nodes: list[Node] = []
    round_: list[Speech] = []
    for speech in briefing.speeches:
        if speech.kind in (Kind.QUESTION, Kind.ANSWER) or (round_ and _between(speech)):
            round_.append(speech)
            continue
        nodes.extend(_round(briefing, round_))
        round_ = []
        nodes.append(_speech(briefing, speech))
    nodes.extend(_round(briefing, round_))
    return tuple(nodes)


def spoken_start(text: str, speech: Speech) -> int:
    """Return the offset where the words of a speech begin, after its label and first notes."""
    at = speech.start
    silent = sorted((*speech.labels, *speech.notes))
    while True:
        while at < speech.end and (text[at].isspace() or text[at] in "：:"):
            at += 1
        covering = next((span for span in silent if span.start <= at < span.end), None)
        if covering is None or at >= speech.end:
            return min(at, max(speech.end - 1, speech.start))
        at = covering.end


def first_clause(text: str, span: Span, name: str = "") -> str:
    """Return the first clause of a speech that has content, on one line.

    Greetings are skipped, as are clauses in Latin letters that only name somebody.

    Args:
        text: the briefing's.
        span: what is said.
        name: of the one who says it, as far as it is known.
    """
    words = text[span.start : min(span.end, span.start + 400)].strip()
    if greeting := _greeting().match(words):
        words = words[greeting.end() :] or words
    left = words
    while (end := _CLAUSE_END.search(left, 4)) and _names_somebody(left[: end.end()], name):
        left = left[end.end() :].lstrip()
    words = left or words
    end = _CLAUSE_END.search(words, 4)
    return words[: end.start() if end else _LONGEST][:_LONGEST].strip(" ，,。.？?！!；;")


def _names_somebody(clause: str, name: str) -> bool:
    """Return whether a clause is the speaker's own name, or a few words that ask nothing."""
    if name and clause.casefold().startswith(name.casefold()):
        return True
    return clause[0].isascii() and not clause.endswith("?") and len(clause.split()) <= _FEW_WORDS


def speaker_words(speech: Speech) -> str:
    """Return the name of a speech's speaker as the interface says it."""
    return speech.speaker.name if speech.speaker else _("speaker unknown")


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield every line of a table of contents, in text order."""
    for node in nodes:
        yield node
        yield from walk(node.nodes)


def _between(speech: Speech) -> bool:
    """Return whether a speech is a short moderation, such as one that calls the next reporter."""
    return speech.kind is Kind.MODERATION and speech.end - speech.start < 200


def _speech(briefing: Briefing, speech: Speech) -> Node:
    name = speaker_words(speech)
    if speech.attribution is Attribution.INFERRED:
        name = _("{name} · inferred").format(name=name)
    quiet = speech.kind is Kind.MODERATION
    nodes = tuple(_section(section) for section in speech.sections)
    return Node(name, quiet, speech.start, speech.end, nodes)


def _section(section: Section) -> Node:
    return Node(
        section.title,
        False,
        section.start,
        section.end,
        tuple(_section(inner) for inner in section.sections),
    )


def _round(briefing: Briefing, speeches: Sequence[Speech]) -> Iterator[Node]:
    """Yield a node for a round: the questions below it, the answers below each question."""
    while speeches and speeches[-1].kind is Kind.MODERATION:
        yield from _round(briefing, speeches[:-1])
        yield _speech(briefing, speeches[-1])
        return
    if not speeches:
        return
    questions: list[Node] = []
    for speech in speeches:
        if speech.kind is Kind.QUESTION:
            questions.append(_question(briefing, speech))
        elif questions and speech.kind is Kind.ANSWER:
            asked = questions[-1]
            answer = _answer(speech)
            questions[-1] = Node(asked.text, False, asked.start, speech.end, (*asked.nodes, answer))
        else:
            questions.append(_answer(speech))
    yield Node(_("Questions"), False, speeches[0].start, speeches[-1].end, tuple(questions))


def _question(briefing: Briefing, speech: Speech) -> Node:
    begins = spoken_start(briefing.text, speech)
    name = speech.speaker.name if speech.speaker else ""
    clause = first_clause(briefing.text, Span(begins, speech.end), name)
    words = _("Q: {clause}") if named_by_mark(speech) else _("Q {who}: {clause}")
    return Node(
        words.format(who=speaker_words(speech), clause=clause),
        False,
        speech.start,
        speech.end,
    )


def _answer(speech: Speech) -> Node:
    nodes = tuple(_section(section) for section in speech.sections)
    quiet = speech.kind is Kind.MODERATION
    text = speaker_words(speech) if quiet else _("A {who}").format(who=speaker_words(speech))
    return Node(text, quiet, speech.start, speech.end, nodes)


@cache
def _greeting() -> re.Pattern[str]:
    """Return the pattern of opening clauses that ask nothing, compiled when first needed."""
    return re.compile(
        r"^(?:(?:[^，,。.？?！!；;\r\n]{0,10}好"
        r"|(?:谢谢|謝謝|感谢|感謝|请问|請問|我是|我想|各位|主持人|發言人|发言人"
        r"|thank|hello|hi\b|hey\b|good (?:morning|afternoon|evening))"
        r"[^，,。.？?！!；;\r\n]*)"
        r"[，,。.？?！!；;\s]+)+",
        re.IGNORECASE,
    )
