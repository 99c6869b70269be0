"""Words that look like a label at the place where a reader has a turn begin."""

from __future__ import annotations

import re

from briefing_tui.recognition.lexicon.names import name_at_end
from briefing_tui.text.label_brackets import SET_APART
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_OPENING = "".join(SET_APART) + "(（"
_CLOSING = "".join(SET_APART.values()) + ")）"
_NO_LABEL = rf"[^\n。！？!?；;，,{COLONS}]"
_LABEL = deferred(
    rf"(?=[^\W\d_]|[{re.escape(_OPENING)}])"
    rf"(?:{_NO_LABEL}{{1,40}}?(?:[{COLONS}](?!\d)|(?<=[{re.escape(_CLOSING)}])(?=[ \t\u3000\n]))"
    rf"|{_NO_LABEL}{{2,24}}(?=[ \t\u3000]*\n))"
)
_AROUND = f" \t\u3000{COLONS}{_OPENING}{_CLOSING}"
_OFFICE_BEHIND = deferred(r"[（(]")


def label_at(text: str, offset: int) -> str:
    """Return the words at an offset that may be a label, with their colon; empty for none."""
    found = _LABEL.match(text, offset)
    return found.group() if found else ""


def name_in(label: str) -> str:
    """Return the name in a label, without its office where that can be told."""
    words = label.strip(_AROUND)
    words = _OFFICE_BEHIND.split(words)[0].strip(_AROUND) or words
    return name_at_end(words) or words
