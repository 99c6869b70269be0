"""The host recognised by conduct where no label names one.

The host thanks the previous speaker, calls the next by name, lets reporters ask, and closes the
briefing. The person who does so in most of their turns presides, whatever the label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing_tui.model import Role
from briefing_tui.recognition.lexicon import vocabulary as words_of
from briefing_tui.recognition.speakers.person import Person
from briefing_tui.recognition.turns.labelled import Turn
from briefing_tui.recognition.turns.moderator_phrases import hands_over, thanks, thanks_all
from briefing_tui.text.simplified import in_simplified

# The greatest length of a turn that only moderates, except the opening, in code points.
_SHORT = 300
_OPENING = 4000
# The greatest length of a turn that lets reporters ask.
_GIVES = 160
# The length of a longer turn's beginning that is searched for thanks.
_THANKS = 120


def host_by_conduct(text: str, turns: Sequence[Turn]) -> Person | None:
    """Return the person of no known role who presides, or None."""
    if any(turn.person is not None and turn.person.role is Role.HOST for turn in turns):
        return None
    main = _speaks_most(turns)
    made: Counter[str] = Counter()
    moderating: Counter[str] = Counter()
    people: dict[str, Person] = {}
    for at, turn in enumerate(turns):
        if turn.person is None or turn.person.role is not Role.UNKNOWN or not turn.person.named:
            continue
        people[turn.person.key] = turn.person
        made[turn.person.key] += 1
        before = turns[at - 1].person if at else None
        after = turns[at + 1].person if at + 1 < len(turns) else None
        moderates = _moderates(text, turn, before, after, main)
        moderating[turn.person.key] += moderates or (at == 0 and _introduces(text, turns))
    opener = turns[0].person
    if opener is not None and 2 * moderating[opener.key] > made[opener.key]:
        return people[opener.key]
    for key, count in moderating.most_common(1):
        if 2 * count > made[key] and count >= 2:
            return people[key]
    return None


def _own_words(words: str, person: Person | None) -> str:
    """Return the paragraphs before the one in which somebody else thanks ``person``."""
    own: list[str] = []
    if person is None or "谢" not in words:  # which all words of thanks have
        return "\n".join(words.splitlines()).strip()
    for paragraph in words.splitlines():
        if thanks(paragraph.strip(), person):
            break
        own.append(paragraph)
    return "\n".join(own).strip()


def _speaks_most(turns: Sequence[Turn]) -> str | None:
    """Return the key of the person who speaks most, or None."""
    spoken: Counter[str] = Counter()
    for turn in turns:
        if turn.person is not None:
            spoken[turn.person.key] += turn.end - turn.start
    return max(spoken, key=lambda key: spoken[key], default=None)


def _moderates(
    text: str, turn: Turn, before: Person | None, after: Person | None, main: str | None
) -> bool:
    first = turn.labels[-1].end if turn.labels else turn.start
    length = turn.end - first
    looked_at = _OPENING if before is None else _SHORT if length <= _SHORT else _THANKS
    words = _own_words(_plain(text, first, min(turn.end, first + looked_at)), turn.person)
    if before is not None and before is not turn.person and thanks(words, before):
        return True
    if thanks_all(words) or (
        after is not None and "\n" not in words and length <= _SHORT and hands_over(words, after)
    ):
        return True
    if after is not None and after.named and after is not turn.person:
        call = [match.end() for match in words_of.CALLS.finditer(words)]
        if call and after.plain_name in words[call[-1] :]:
            return before is None or length <= _SHORT
    if length > _SHORT:
        return False
    if after is not None and after.key != main and _calls_by_name(words, after):
        return True
    if words_of.ANSWERS_ONESELF.search(words):
        return False
    asked = after is not None and after.role is Role.REPORTER and length <= _GIVES
    gives = asked and words_of.OPENS_FLOOR.search(words) is not None
    return gives or bool(after is None and words_of.CLOSES.search(words))


def _plain(text: str, start: int, end: int) -> str:
    """Return a stretch of a text in simplified characters, in which phrases are looked for."""
    return in_simplified(text[start:end])


def _introduces(text: str, turns: Sequence[Turn]) -> bool:
    """Return whether the first turn welcomes and names some of the other speakers."""
    own = turns[0].person
    start, end = turns[0].start, turns[0].end
    words = _own_words(_plain(text, start, min(end, start + _OPENING)), own)
    others = {turn.person.plain_name for turn in turns if turn.person and turn.person.named}
    others -= {own.plain_name} if own else set()
    return words_of.HOSTS.search(words) is not None and any(name in words for name in others)


def _calls_by_name(words: str, person: Person) -> bool:
    """Return whether words in letters name a person, as ``Thanks. Let's go to Dana.`` does."""
    if not person.named or not person.name.isascii():
        return False
    folded = words.casefold()
    names = [
        re.escape(name)
        for name in person.name.split()
        if name[:1].isupper() and name[1:] and name.casefold() in folded
    ]
    if not names:  # most are not, and no pattern need be made
        return False
    return re.search(rf"\b(?:{'|'.join(names)})\b", words, re.IGNORECASE) is not None
