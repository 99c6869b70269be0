"""Chinese and Japanese labels recognised by layout where no list contains the name.

Where the sure labels of one setting have names that are known, the setting carries one that is
not: ``○三枝委員`` among ``○藤代委員`` and ``○榊原委員``. So does a head that comes again and again,
each time where a label is likely.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.evidence.chances import LIKELY
from briefing_tui.recognition.labels.words import Form, ReadLabel
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
# What is in a clause that comes again, ``主要有三个方面``, and in no label.
_CLAUSE = deferred("[有是的会]|方面|问题|[一二两三四五六七八九十几]个")
_MARKS = deferred(r"[，。；！？“”「」『』、…\s]")

Setting = tuple[str, str]


class Carrying(NamedTuple):
    """The settings and heads that make labels of words that no list knows.

    Attributes:
        settings: the settings whose sure labels mostly have names that are known.
        often: the heads that come again and again and are likely labels each time.
    """

    settings: frozenset[Setting]
    often: frozenset[str]


def setting_of(vote: Vote) -> Setting:
    """Return the setting of a head: how it ends, and the marks before it."""
    marks = (mark for mark in vote.head.marks.split() if mark not in ("stamp", "number"))
    return vote.head.ending, " ".join(marks)


def carrying(votes: Sequence[Vote]) -> Carrying:
    """Return what the likely labels of a document in Chinese characters have in common."""
    sure: defaultdict[Setting, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    plain: dict[str, str] = {}
    for vote in votes:
        if vote.chance >= LIKELY and has_han(vote.head.words):
            times[vote.head.words] += 1
            plain[vote.head.words] = vote.head.plain
            if vote.chance >= _SURE:
                sure[setting_of(vote)].add(vote.head.words)
    return Carrying(
        frozenset(setting for setting, heads in sure.items() if _are_known(heads)),
        frozenset(
            words
            for words, count in times.items()
            if count >= _FEWEST and _may_name(words) and not _CLAUSE.search(plain[words])
        ),
    )


def _are_known(heads: set[str]) -> bool:
    known = sum(who_of(words) is not None for words in heads)
    return known >= _FEWEST and known >= _SHARE * len(heads)


def _may_name(words: str) -> bool:
    return len(words) <= _LONGEST and not _SAID.search(words) and not _MARKS.search(words)


def carried(vote: Vote, carrying: Carrying) -> ReadLabel | None:
    """Return the person named by a head known by its setting or recurrence alone.

    Returns None for a head that neither makes a label.
    """
    words = vote.head.words
    by_setting = vote.chance >= _SURE and setting_of(vote) in carrying.settings
    if not has_han(words) or not _may_name(words) or not (by_setting or words in carrying.often):
        return None
    name = words.removesuffix("君").removesuffix("氏")
    return ReadLabel(Form.WORD, name, named=True)
