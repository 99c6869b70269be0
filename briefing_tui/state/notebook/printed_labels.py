"""Words that look like a label at the place where a reader has a turn begin."""

from __future__ import annotations

from briefing_tui.recognition.lexicon.names import name_at_end
from briefing_tui.text.brackets import ASIDE_BRACKETS, CLOSES, OPENS
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

_NO_LABEL = rf"[^\n。！？!?；;，,{COLONS}]"
_LABEL = deferred(
    rf"(?=[^\W\d_]|[{OPENS}])"
    rf"(?:{_NO_LABEL}{{1,40}}?(?:[{COLONS}](?!\d)|(?<=[{CLOSES}])(?=[ \t\u3000\n]))"
    rf"|{_NO_LABEL}{{2,24}}(?=[ \t\u3000]*\n))"
)
_AROUND = "".join([" \t\u3000", COLONS, *ASIDE_BRACKETS, *ASIDE_BRACKETS.values()])
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
