"""The role of each person: as labels give it, else by conduct."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefing_tui.dataclass import dataclass, replace
from briefing_tui.model import Role
from briefing_tui.recognition.labels.words import is_title
from briefing_tui.recognition.lexicon.questions import asks, without_rhetoric
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.text.patterns import deferred

# The length of a turn's end that is searched for a question, in code points.
_END = 400
_SENTENCE_END = deferred(r"[.!?:\n]")
_COURTESY = deferred(
    r"(?:(?:may|can|could) I|sorry|right|ok(?:ay)?|yes|no|yeah|you know|all right|pardon|really|"
    r"ready|please|any(?:thing else|one)|(?:any )?(?:other |more )?questions?|[A-Z][\w’'-]+)?",
    re.I,
)
# The length of a turn's beginning that is searched for an outlet, in code points.
_BEGINNING = 160
_INTRODUCES = deferred(r"我是[^，。？！\n]{1,20}(?:记者|記者|报|報|台|臺|社|网|網|新闻|新聞)")
_OF_AN_OUTLET = r"[,.]?\s+(?:here\s+)?(?:from|with|of|at)\s+(?:the\s+)?[A-Z“\"]"
# The most turns of a person judged by similar people, and the fewest such people.
_FEW_TURNS = 2
_FEWEST_PEERS = 2


@dataclass
class Conduct:
    """The counts of what one person does in a briefing.

    Attributes:
        person: the person.
        turns: the number of their turns; successive ones count as one.
        spoken: the length of those turns, in code points.
        asks: the number of turns that end with a question.
        introduces: the number of turns in which they say for which outlet they ask.
        answered: the number of turns that somebody known to answer follows.
        answering: whether a label says that they answer.
        opening: whether they speak before anybody has asked.
    """

    person: Person
    turns: int = 0
    spoken: int = 0
    asks: int = 0
    introduces: int = 0
    answered: int = 0
    answering: bool = False
    opening: bool = False

    @property
    def asking(self) -> float:
        """Return the share of turns that end by asking."""
        return self.asks / self.turns

    @property
    def brevity(self) -> float:
        """Return the mean length of a turn, in code points."""
        return self.spoken / self.turns


def roles_of(
    text: str, turns: Sequence[Turn], language: str, spokesperson: str | None = None
) -> dict[str, Role]:
    """Return the role of each person, by key.

    The role that a label gives counts first. Of the others, people with an office, the one who
    speaks most, and people with a title where reporters have no names are officials. People who
    mostly ask and are answered, or say for which outlet they ask, are reporters; so are people
    of few turns, if most such people are.
    """
    turns = _whole(turns)
    conducts = _conducts(text, turns, asks(language))
    main = _main(conducts.values(), spokesperson)
    _count_answered(turns, conducts, main)
    roles = {key: conduct.person.role for key, conduct in conducts.items()}
    open_to_doubt = []
    nameless = any(
        conduct.person.role is Role.REPORTER and not conduct.person.named and conduct.turns > 1
        for conduct in conducts.values()
    )
    for key, conduct in conducts.items():
        if roles[key] is not Role.UNKNOWN:
            continue
        titled = nameless and is_title(conduct.person.name.split()[0])
        if conduct.answering or conduct.person.offices or conduct is main or titled:
            roles[key] = Role.OFFICIAL
        else:
            roles[key] = Role.REPORTER if _asks(conduct, main) else Role.OFFICIAL
            open_to_doubt.append(conduct)
    for conduct in _like_reporters(open_to_doubt, roles):
        roles[conduct.person.key] = Role.REPORTER
    return roles


def _whole(turns: Sequence[Turn]) -> list[Turn]:
    """Return the turns; merge successive ones of one person."""
    whole: list[Turn] = []
    for turn in turns:
        last = whole[-1] if whole else None
        if last is not None and turn.person is not None and _same(last.person, turn.person):
            answers = last.answers if turn.answers is None else turn.answers
            whole[-1] = replace(last, end=turn.end, answers=answers)
        else:
            whole.append(turn)
    return whole


def _same(one: Person | None, other: Person) -> bool:
    return one is not None and one.key == other.key


def _conducts(text: str, turns: Sequence[Turn], asking: re.Pattern[str]) -> dict[str, Conduct]:
    conducts: dict[str, Conduct] = {}
    asked = False
    for turn in turns:
        if turn.person is None:
            continue
        conduct = conducts.setdefault(turn.person.key, Conduct(turn.person))
        conduct.person = turn.person
        conduct.turns += 1
        conduct.spoken += turn.end - turn.start
        asks_now = _ends_by_asking(text, turn, asking)
        introduces = _introduces(text, turn, turn.person)
        asked = asked or asks_now or introduces
        conduct.asks += asks_now
        conduct.introduces += introduces
        conduct.opening = conduct.opening or not asked
        conduct.answering = conduct.answering or bool(turn.answers)
    return conducts


def _ends_by_asking(text: str, turn: Turn, asking: re.Pattern[str]) -> bool:
    begin = max(turn.labels[-1].end if turn.labels else turn.start, turn.end - _END)
    words = without_rhetoric(text[begin : turn.end])
    return any(_is_question(words, match) for match in asking.finditer(words))


def _is_question(text: str, match: re.Match[str]) -> bool:
    """Return whether a match is more than ``May I?`` or ``Right?``, which anybody says."""
    if match.group() != "?" or not text[match.start() - 1 : match.start()].isascii():
        return True
    words = _SENTENCE_END.split(text[: match.start()])[-1].strip()
    return _COURTESY.fullmatch(words) is None


def _introduces(text: str, turn: Turn, person: Person) -> bool:
    """Return whether a turn begins with its speaker's name and outlet."""
    begin = turn.labels[0].end if turn.labels else turn.start
    words = text[begin : min(turn.end, begin + _BEGINNING)]
    if _INTRODUCES.search(words):
        return True
    if not person.named or not person.name.isascii():
        return False
    family = person.name.split()[-1]
    if family.casefold() not in words.casefold():  # most are not, and no pattern need be made
        return False
    return re.search(rf"(?i:\b{re.escape(family)}\b){_OF_AN_OUTLET}", words) is not None


def _main(conducts: Iterable[Conduct], spokesperson: str | None) -> Conduct | None:
    """Return the spokesperson, else who speaks most of the possible officials, or None."""
    candidates = [c for c in conducts if c.person.role in (Role.UNKNOWN, Role.OFFICIAL)]
    told = (spokesperson or "").casefold()
    for conduct in candidates:
        if conduct.person.name.casefold() == told:
            return conduct
    return max(candidates, key=lambda c: (2 * c.asking <= 1, c.spoken), default=None)


def _count_answered(
    turns: Sequence[Turn], conducts: dict[str, Conduct], main: Conduct | None
) -> None:
    """Count for each person the turns that are answered, passing over the host's between."""
    after: Turn | None = None
    for turn in reversed(turns):
        if turn.person is None:
            after = None
            continue
        if turn.person.role is Role.HOST:
            continue
        conduct = conducts[turn.person.key]
        if after is not None and after.person is not None:
            conduct.answered += _answers(conducts[after.person.key], main)
        after = turn


def _answers(conduct: Conduct, main: Conduct | None) -> bool:
    """Return whether a person is known to be one of those who answer."""
    known = conduct.person.role is Role.OFFICIAL or conduct.answering or not conduct.asks
    return conduct is main or known or bool(conduct.person.offices)


def _asks(conduct: Conduct, main: Conduct | None) -> bool:
    """Return whether a person is a reporter by their own conduct."""
    if not conduct.person.named and conduct.asking >= 1 / 2:
        return True
    if 2 * conduct.answered < conduct.turns or main is None:
        return False
    if 2 * conduct.introduces >= conduct.turns:
        return True
    if conduct.asking >= 1 / 2 and main.asking <= conduct.asking / 4:
        return True
    more = conduct.asking >= 1 / 2 or conduct.asking >= max(1 / 3, 2 * main.asking)
    return more and conduct.brevity < main.brevity


def _like_reporters(conducts: Sequence[Conduct], roles: dict[str, Role]) -> list[Conduct]:
    """Return people of few, answered turns where most such people are reporters."""
    alike = [
        c for c in conducts if c.turns <= _FEW_TURNS and c.answered == c.turns and not c.opening
    ]
    reporters = sum(roles[c.person.key] is Role.REPORTER for c in alike)
    if reporters < _FEWEST_PEERS or 3 * reporters < 2 * len(alike):
        return []
    return alike
