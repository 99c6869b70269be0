"""Names that running text confirms: beside an office, called to speak, thanked.

No list of surnames is complete. ``次仁旺堆`` is a name in ``有请次仁旺堆局长``, and therefore also
as a label.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.mentions import mentions
from briefing_tui.recognition.labels.words import Form, ReadLabel, possible_name, read_label
from briefing_tui.recognition.lexicon.names import is_name, may_be_name
from briefing_tui.recognition.lexicon.own_words import follow
from briefing_tui.recognition.lexicon.vocabulary import (
    OFFICE_WORD,
    ends_as_body,
    ends_as_office,
)
from briefing_tui.text.patterns import deferred
from briefing_tui.text.simplified import in_simplified

OF_PEOPLE = (Form.NAME, Form.OFFICE_NAME, Form.NAME_OFFICE, Form.ROLE_NAME)
"""The forms of labels in Chinese that have the name of somebody."""

_NEAR = 8
# Forms of labels that may hold a name which only the text can tell.
_UNREAD = (Form.WORD, Form.OFFICE)
_NAME_LENGTH = 3
_MEMBERS = ("议员", "委员", "代表")
# The forms of a name with its title, and the fewest such labels.
_WITH_TITLE = (Form.OFFICE_NAME, Form.SURNAME_OFFICE)
_FEWEST = 2
# Words before such a title that are no name: ``常务委员``, ``职工代表``.
_NO_MEMBER = deferred(
    "常务|专门|主任|召集|组织|宣传|纪律|统战|生活|学习|政协|人大|党|职工|居民|村民|妇女|青年|"
    "[业界方省市县区]\\Z"
)
_CALLED = deferred("(?:请|感谢|谢谢|欢迎|请到)\\Z")
_CALLED_ON = deferred(
    "[，,。；;！!\n]|来|作|做|先|再|继续|发[言布]|介绍|回[答应]|解答|补充|通报|分享|为大家|给大家|"
    "的(?:介绍|回[答应]|解答|补充|发[言布]|通报|分享|精彩|详细|讲解)"
)
_AFTER_NAME = deferred(
    "[，,、；;。：:（(\\s]|\\Z|出席|主持|和|及|与|等|就|介绍|表示|说|回[答应]|通报|向|对"
)


def told_names(text: str, labels: Sequence[Label]) -> frozenset[str]:
    """Return the names in possible labels that running text confirms to be names.

    Args:
        text: the text.
        labels: its possible labels, in text order.
    """
    listed = (Form.NAME, Form.OFFICE_NAME)
    names = {label.who.name for label in labels if label.who.form in listed}
    unlisted = {_possible(label) for label in labels if label.who.form in _UNREAD}
    unlisted -= names
    found: set[str] = set()
    for name, (start, end) in mentions(text, names | unlisted, [label.span for label in labels]):
        if name in found:
            continue
        if _confirms(text[max(0, start - _NEAR) : start], text[end : end + _NEAR], name in names):
            found.add(name)
    return frozenset(found | _of_members(labels))


def _of_members(labels: Sequence[Label]) -> set[str]:
    """Return the names before a title that stands behind other names in labels.

    ``苏眉委员`` and ``桑吉卓嘎委员`` among ``夏侯明委员``.
    """
    titled = Counter(
        title
        for _words, form, plain in {(one.words, one.who.form, one.plain) for one in labels}
        for title in _MEMBERS
        if form in _WITH_TITLE and plain.endswith(title)
    )
    found: set[str] = set()
    for label in labels:
        if label.who.form is Form.OFFICE:
            title = label.plain[-2:]
            name = label.words[:-2]
            if (
                titled[title] >= _FEWEST
                and may_be_name(name)
                and not _NO_MEMBER.search(label.plain[:-2])
            ):
                found.add(name)
    return found


def _possible(label: Label) -> str:
    """Return the part of a label that may be a name: the first characters of an office."""
    if label.who.form is Form.WORD:
        last = label.words[-_NAME_LENGTH:]
        long = len(label.words) > 2 * _NAME_LENGTH and is_name(last)
        return possible_name(label.words) or (last if long else "")
    first = label.words[:_NAME_LENGTH]
    rest = label.plain[_NAME_LENGTH:]
    # ``區穎琳議員``: no list of surnames is complete.
    named = is_name(first) or rest in _MEMBERS
    return first if rest and named and not ends_as_body(first) else ""


# In a text of many labels on one line the same words stand beside a name each time.
@lru_cache(maxsize=512)
def _confirms(before: str, after: str, listed: bool) -> bool:
    """Return whether the words beside a possible name show that it is one.

    Args:
        before: those right before it.
        after: those right after it.
        listed: whether it looks like a name without them.
    """
    plain = in_simplified(before + after)
    before, after = plain[: len(before)].rstrip(), plain[len(before) :]
    return bool(
        OFFICE_WORD.match(after)
        or (ends_as_office(before) and (listed or _AFTER_NAME.match(after)))
        or (_CALLED.search(before) and _CALLED_ON.match(after))
    )


follow(_confirms.cache_clear)


def with_told_names(labels: Sequence[Label], told: frozenset[str]) -> Iterator[Label]:
    """Yield the possible labels, those of unknown words read anew by the names of the text.

    A name before a space and other words may also be told by another label: ``周岚 桐花巷居民``.
    """
    beside = told | {label.who.name for label in labels if label.who.form in OF_PEOPLE}
    for label in labels:
        who: ReadLabel | None = None
        if label.who.form in _UNREAD:
            if not told.isdisjoint((_possible(label), label.words[:-2])):
                who = read_label(label.words, told)
            elif " " in label.words and label.words.partition(" ")[0] in beside:
                who = read_label(label.words, beside)
        yield label if who is None else label._replace(who=who)
