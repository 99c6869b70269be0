"""Labels behind the clocks of a live feed that has lost its line ends.

``[云岭网]:各位网友… [09:25] [主持人]:各位记者… [09:30]``: each clock stands behind what was said
then, or before its label, as at the beginning of the line.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.brackets import CLOSES, LABEL_CLOSES, LABEL_OPENS, OPENS
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.patterns import deferred

_CLOCK = rf"(?<!\d)[{OPENS}]?\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?[{CLOSES}]?"
_NO_LABEL = f"{LABEL_OPENS}{LABEL_CLOSES}:：\n"
_HEAD = deferred(
    rf"(?P<clock>{_CLOCK})(?P<gap>[ \u00a0\u3000]*)"
    rf"(?:[{LABEL_OPENS}](?P<inner>[^{_NO_LABEL}]{{2,40}})[{LABEL_CLOSES}][ \u3000]?[:：]?|"
    rf"(?P<words>[^{_NO_LABEL}。！？]{{2,40}})[:：])"
)
_FIRST = deferred(_CLOCK)
_FEWEST = 3


def begun_behind_clocks(lines: Sequence[Line]) -> list[int]:
    """Return the offsets at which labels begin behind clocks within lines, in text order."""
    found: list[int] = []
    for line in lines:
        words = line.words
        if words.count(":") + words.count("：") < _FEWEST:
            continue
        before = _FIRST.match(words) is not None
        heads = [
            match.start("clock") if before else match.end("gap")
            for match in _HEAD.finditer(words)
            if match.start() and _may_name((match["inner"] or match["words"]).strip(SPACES))
        ]
        found += [line.begin + at for at in heads if at]
    return found if len(found) >= _FEWEST else []


def _may_name(words: str) -> bool:
    who = read_label(words)
    return who is not None and who.form is not Form.FIELD
