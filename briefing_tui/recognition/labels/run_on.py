"""Labels within a paragraph, in text that has lost its line ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice

from briefing_tui.recognition.evidence.chances import PEOPLE
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.recognition.layout.voter import Vote
from briefing_tui.text.han import has_han
from briefing_tui.text.lines import Line

_FEWEST = 4
# The least share of labels behind questions of those within lines that are answers.
_MOSTLY = 0.75
_RECURRING = (Form.TITLE_CASE, Form.CAPITALS, Form.OFFICE)
_SPACES = " \u3000\u00a0"


def begun_in_run(lines: Sequence[Line], votes: Sequence[Vote]) -> list[int]:
    """Return the offsets at which labels begin behind sentences, where the text has lost its lines.

    It has, if labels with known words stand there and hardly any at the beginnings of lines,
    several people among them, and somebody more than once.
    """
    heads = [vote.head for vote in votes if vote.head.ending == "colon"]
    times = Counter(head.words for head in heads)
    within = [head for head in heads if head.within and _is_known(head.words, times[head.words])]
    names = Counter(head.words for head in within)
    asked = sum(_is_asked(lines[head.line], head.start) for head in within)
    if len(names) == 1 and asked >= max(_FEWEST, _MOSTLY * len(within)):
        # ``渡口周刊：…？ 周岚：…``: each answer stands behind its question.
        return [head.start for head in within]
    if len(within) < _FEWEST or len(names) < 2 or max(names.values()) < 2:
        return []
    begin = (head for head in heads if not head.within and _is_known(head.words, times[head.words]))
    known = {head.start for head in islice(begin, _FEWEST)}
    if len(known) >= _FEWEST:
        # Labels begin lines here: those within are interjections.
        return []
    found = [head.start for head in within]
    for head in heads:
        # ``…发布会实录 主持人周岚：``: a title before the first label.
        at = max(map(head.words.rfind, _SPACES))
        tail = head.words[at + 1 :]
        if head.within or at < 0 or head.start in known or not _is_known(tail, times[tail]):
            continue
        line = lines[head.line]
        place = line.words.find(head.words)
        if place >= 0:
            found.append(line.begin + place + at + 1)
    return sorted(found)


def _is_asked(line: Line, at: int) -> bool:
    """Return whether a question ends before an offset within a line."""
    return line.words[: max(at - line.begin, 0)].rstrip().endswith(("？", "?"))


def _is_known(words: str, times: int) -> bool:
    """Return whether words are those of a label; a name that only letters show must recur."""
    who = read_label(words)
    if who is None:
        return False
    return who.form in PEOPLE or (
        who.form in _RECURRING and times > 1 and not has_han(words) and who.named
    )
