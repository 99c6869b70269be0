"""An interview without labels: the lead says with whom, questions stand on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_tui.loading.document import ContainerFacts
from briefing_tui.model import Attribution, Reason, Role, Span
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.words import PARTICLES, is_title
from briefing_tui.recognition.lexicon.names import is_name, name_at_end
from briefing_tui.recognition.lexicon.vocabulary import ends_as_office
from briefing_tui.recognition.speakers.people import People
from briefing_tui.recognition.structure.bold_lines import bold_lines
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.text.han import has_han
from briefing_tui.text.languages import HAN, LETTERS, expression
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.patterns import deferred

_FEWEST = 2
_FEWEST_PLAIN = 3
_LONGEST_QUESTION = 200
# Most questions end so; a request may not.
_SHARE = 0.6
_ASK = ("？", "?")
_CUE = deferred(expression("interviews", HAN))
# ``近日，周岚接受了本报的专访``, ``对话周岚``: who is asked.
_ACCEPTS = deferred(r"[近昨今]?日?[，,]?(?:就[^，。\n]{2,30})?接受")
_TALKS_WITH = deferred(r"(?:对话|對話|专访|專訪|采访了?|採訪了?|访谈|訪談)[：:丨｜|\s]*")
_NAME_THEN_OFFICE = deferred(
    r"(?P<name>[\u4e00-\u9fff·]{2,12})[，,、（(]\s*(?P<office>[^，,。；（）()\n]{3,40})"
)
_REPORTER = deferred(
    r"(?:本报|本報|本刊|本网|本網|特约|特約)?(?:记者|記者|采访人|採訪)\s*[:：]?\s*(?P<name>[\u4e00-\u9fff·]{2,4})(?=[\s*_，,。）)]|\Z)"
)
_WITH = deferred(
    rf"(?i:\b(?:{expression('interviewing')})\b)[^.\n]{{0,40}}?"
    rf"(?i:\b(?:{expression('interviewed_with')})\b)\s+"
    r"(?P<name>[^\W\d_a-z][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,5})"
)
_CUE_LATIN = deferred(rf"\b(?:{expression('interviews', LETTERS)})\b", re.IGNORECASE)
_BY = deferred(
    rf"(?:{expression('interviewed_by')})\s+"
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'.-]*){1,3})\W*\Z"
)


class Interview(NamedTuple):
    """An interview without labels.

    Attributes:
        start: the offset of the first question.
        asked: the name of the one who is interviewed.
        asking: the name of the one who asks, or None.
        places: where each question and answer begins, with True for a question.
        headings: the headings among them, which nobody says.
    """

    start: int
    asked: str
    asking: str | None
    places: tuple[tuple[int, bool], ...]
    headings: tuple[Span, ...] = ()


def interview_of(lines: Sequence[Line], facts: ContainerFacts) -> Interview | None:
    """Return the interview that a text without labels is, or None.

    Args:
        lines: the lines.
        facts: the facts that the container gives.
    """
    own = [line for line in lines if line.words]
    bold, headings = bold_lines(own, facts)
    set_bold = [line for line in own if line.number in bold and line.number]
    if sum(map(asks, set_bold)) < _FEWEST:
        # Headings are those of sections where questions are bold.
        set_bold = [line for line in own if line.number in bold | headings and line.number]
    found = _laid_out(own, set_bold, _FEWEST, facts.title)
    if found is not None:
        questions = {line.number for line in set_bold}
        heads = [line for line in own if line.number in headings - questions]
        spans = (Span(line.begin, line.finish) for line in heads if line.start > found.start)
        return found._replace(headings=tuple(spans))
    plain = [line for line in own if len(line.words) <= _LONGEST_QUESTION and _ends_asking(line)]
    return _laid_out(own, plain, _FEWEST_PLAIN, facts.title)


def _ends_asking(line: Line) -> bool:
    return line.words.endswith(_ASK)


def asks(line: Line) -> bool:
    """Return whether a line asks, marks of bold aside."""
    return line.words.rstrip("*_ ").endswith(_ASK)


def _laid_out(
    own: Sequence[Line], questions: Sequence[Line], fewest: int, title: str | None
) -> Interview | None:
    asking = [line for line in questions if asks(line)]
    if len(asking) < fewest:
        return None
    first = asking[0].number
    questions = [line for line in questions if line.number >= first]
    if len(asking) < _SHARE * len(questions):
        return None
    numbers = {line.number for line in questions}
    spoken = [line for line in own if line.number >= first]
    places: list[tuple[int, bool]] = []
    for line in spoken:
        is_question = line.number in numbers
        if not places or places[-1][1] is not is_question:
            places.append((line.start, is_question))
    if len(places) < 2 * len(questions) - 1 or places[-1][1]:
        # Questions follow each other, or nobody answers the last.
        return None
    lead = [line.words.strip("*_# " + SPACES) for line in own if line.number < first]
    asked = _asked([*([title] if title else []), *lead])
    if asked is None:
        return None
    return Interview(spoken[0].start, asked, _asking(lead), tuple(places))


def _asked(lead: Sequence[str]) -> str | None:
    """Return the name of the one whom title and lead say to be interviewed, or None."""
    whole = "\n".join(lead)
    if _CUE.search(whole):
        return _asked_han(lead, whole)
    if _CUE_LATIN.search(whole) is None:
        return None
    for words in lead:
        match = _WITH.search(words)
        if match is not None and (name := _full_name(match["name"])) is not None:
            return name
    return None


def _asked_han(lead: Sequence[str], whole: str) -> str | None:
    for match in _ACCEPTS.finditer(whole):
        name = name_at_end(whole[max(0, match.start() - 20) : match.start()].rstrip("，, "))
        if name:
            return name
    for match in _TALKS_WITH.finditer(whole):
        rest = re.split(r"[，,。：:；;\s谈談：]", whole[match.end() : match.end() + 24])[0]
        if is_name(rest):
            return rest
        if name := name_at_end(rest):
            return name
    for words in lead:
        held = _NAME_THEN_OFFICE.match(words)
        if held and is_name(held["name"]) and ends_as_office(held["office"].strip()):
            return held["name"]
    return None


def _full_name(words: str) -> str | None:
    """Return the given and family name that words begin with, behind titles, or None."""
    parts = words.replace(",", " ,").split()
    while parts and (is_title(parts[0]) or parts[0].casefold() in ("the", "our")):
        del parts[0]
    name: list[str] = []
    for part in parts:
        if not (part[0].isupper() or (name and part.casefold() in PARTICLES)) or part == ",":
            break
        name.append(part)
        if part.endswith(("'s", "’s", ".")) and len(part) > 2:
            break
    while name and not name[-1][0].isupper():
        del name[-1]
    return " ".join(name).rstrip(".,") if len(name) > 1 else None


def _asking(lead: Sequence[str]) -> str | None:
    for words in lead:
        if (match := _REPORTER.search(words)) is not None and is_name(match["name"]):
            return match["name"]
        if (match := _BY.match(words)) is not None:
            return match["name"]
    return None


def interview_turns(text: str, interview: Interview, people: People, end: int) -> list[Turn]:
    """Return the turns of an interview without labels, up to ``end``; all are inferred."""
    asked = people.given(interview.asked, Role.OFFICIAL)
    unknown = "记者" if has_han(text[interview.start : end]) else "Q"
    if interview.asking is not None:
        asking = people.given(interview.asking, Role.REPORTER)
    else:
        asking = people.reporter(unknown)
    turns: list[Turn] = []
    starts = [place for place, _is_question in interview.places]
    for (start, is_question), stop in zip(interview.places, [*starts[1:], end], strict=True):
        person = asking if is_question else asked
        reason = Reason("interview", (interview.asked,), Span(start, start))
        heads = tuple(head for head in interview.headings if start <= head.start < stop)
        basis = Attribution.INFERRED
        turns.append(Turn(start, stop, person, (), not is_question, basis, reason, heads))
    return turns
