"""Chinese and Japanese labels recognised by layout where no list contains the name.

Where the sure labels of one setting have names that are known, the setting carries one that is
not: ``○三枝委員`` among ``○藤代委員`` and ``○榊原委員``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefing_tui.recognition.labels.words import Form, Who
from briefing_tui.recognition.layout.head_names import who_of
from briefing_tui.recognition.layout.voter import Vote
from briefing_tui.text.han import has_han
from briefing_tui.text.patterns import deferred

# The chance from which layout is sure of a label, the fewest known ones, and their share.
_SURE = 0.97
_FEWEST = 3
_SHARE = 0.6
_LONGEST = 16
# How words end that are said, not a name.
_SAID = deferred(r"[是的了着著写寫说說道问問答称稱讲講为為有在到下上中后後前如即指出示调調]\Z")
_MARKS = deferred(r"[，。；！？“”「」『』、…\s]")

Setting = tuple[str, str]


def setting_of(vote: Vote) -> Setting:
    """Return the setting of a head: how it ends, and the marks before it."""
    marks = (mark for mark in vote.head.marks.split() if mark not in ("stamp", "number"))
    return vote.head.ending, " ".join(marks)


def carrying(votes: Sequence[Vote]) -> frozenset[Setting]:
    """Return the settings whose sure labels mostly have known names."""
    sure: defaultdict[Setting, set[str]] = defaultdict(set)
    for vote in votes:
        if vote.chance >= _SURE and has_han(vote.head.words):
            sure[setting_of(vote)].add(vote.head.words)
    return frozenset(setting for setting, heads in sure.items() if _are_known(heads))


def _are_known(heads: set[str]) -> bool:
    known = sum(who_of(words) is not None for words in heads)
    return known >= _FEWEST and known >= _SHARE * len(heads)


def carried(vote: Vote, settings: frozenset[Setting]) -> Who | None:
    """Return the person named by a sure head that is known by its setting alone, or None."""
    words = vote.head.words
    if vote.chance < _SURE or setting_of(vote) not in settings or not has_han(words):
        return None
    if len(words) > _LONGEST or _SAID.search(words) or _MARKS.search(words):
        return None
    name = words.removesuffix("君").removesuffix("氏")
    return Who(Form.WORD, name, named=True)
