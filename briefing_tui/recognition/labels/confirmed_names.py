"""Names that running text confirms: beside an office, called to speak, thanked.

No list of surnames is complete. ``次仁旺堆`` is a name in ``有请次仁旺堆局长``, and therefore also
as a label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.mentions import mentions
from briefing_tui.recognition.labels.words import Form, possible_name, read_who
from briefing_tui.recognition.lexicon.own_words import follow
from briefing_tui.recognition.lexicon.vocabulary import OFFICE_WORD, ends_as_office, simple
from briefing_tui.text.patterns import deferred

_NEAR = 8
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
    unlisted = {possible_name(label.words) for label in labels if label.who.form is Form.WORD}
    unlisted -= names
    found: set[str] = set()
    for name, (start, end) in mentions(text, names | unlisted, [label.span for label in labels]):
        if name in found:
            continue
        if _confirms(text[max(0, start - _NEAR) : start], text[end : end + _NEAR], name in names):
            found.add(name)
    return frozenset(found)


# In a text of many labels on one line the same words stand beside a name each time.
@lru_cache(maxsize=512)
def _confirms(before: str, after: str, listed: bool) -> bool:
    """Return whether the words beside a possible name show that it is one.

    Args:
        before: those right before it.
        after: those right after it.
        listed: whether it looks like a name without them.
    """
    before, after = simple(before).rstrip(), simple(after)
    return bool(
        OFFICE_WORD.match(after)
        or (ends_as_office(before) and (listed or _AFTER_NAME.match(after)))
        or (_CALLED.search(before) and _CALLED_ON.match(after))
    )


follow(_confirms.cache_clear)


def with_told_names(labels: Sequence[Label], told: frozenset[str]) -> Iterator[Label]:
    """Yield the possible labels; read plain words again where they hold a confirmed name."""
    for label in labels:
        if label.who.form is Form.WORD and possible_name(label.words) in told:
            yield label._replace(who=read_who(label.words, told) or label.who)
        else:
            yield label
