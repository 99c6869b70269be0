"""The person whom a head names, where no word list knows its words."""

from __future__ import annotations

from briefing_tui.recognition.labels.words import Form, Who, read_who
from briefing_tui.text.patterns import deferred

_ASIDE = deferred(r"\s*[（(\[【〔][^）)\]】〕]*[）)\]】〕]\s*\Z")
_NUMBER = deferred(r"\A[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]\s*")


def who_of(words: str) -> Who | None:
    """Return who is named by a head that layout takes for a label; None if it has no words."""
    bare = _NUMBER.sub("", words).strip(" *_—–-:：.")
    known = read_who(bare)
    if known is not None and known.form not in (Form.FIELD, Form.WORD):
        return known
    name = _ASIDE.sub("", bare).strip() or bare
    return Who(Form.WORD, name) if name else None
