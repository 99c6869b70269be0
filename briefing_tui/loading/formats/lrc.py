"""LRC: a line of words for each time stamp, ``[00:12.50]Dana Larkin: Good.``, and a few fields."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import check
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.loading.extraction.cues.cue import Cue

_FIELD = r"\[(?:ti|ar|al|by|au|re|ve|offset|length|la|lang|tool|id)[ \t]*:[^\]\n]{0,300}\][ \t]*"
_STAMP = r"\[(\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?)\]"
_FIELDS = deferred(rf"(?i)(?:{_FIELD}\n+)*")
_LINES = deferred(rf"^[ \t]*((?:{_STAMP}[ \t]*)+)(.*)$", re.M)
_LINE = deferred(rf"{_STAMP}[^\n]*(?:\n\s*|$)")
_STAMPS = deferred(_STAMP)
_WITHIN = deferred(r"<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>")
_TITLE = deferred(r"(?im)^\[ti[ \t]*:([^\]\n]{1,300})\]")
_LAST = 5.0
"""The seconds that the last line is taken to last."""


def _tells(file: Beginning) -> bool:
    """Return whether a file begins with LRC's fields, or is named so, and has lines of times."""
    if not file.text or file.text[0] != "[":
        return False
    fields = _FIELDS.match(file.text)
    at = fields.end() if fields else 0
    return bool((at or file.ends(".lrc")) and _LINE.match(file.text, at))


def _cues(text: str) -> Iterator[Cue]:
    """Yield a cue for each time stamp of each line, in order of time."""
    from briefing_tui.loading.extraction.cues.cue import cue_of

    check(text.count("["), budgets.CUE_LINES)
    lines = list(_LINES.finditer(text))
    check(len(lines), budgets.CUES)
    stamped = [(_time(stamp[1]), line[3]) for line in lines for stamp in _STAMPS.finditer(line[1])]
    check(len(stamped), budgets.CUES)
    stamped.sort(key=lambda one: one[0])
    for at, (start, words) in enumerate(stamped):
        stop = stamped[at + 1][0] if at + 1 < len(stamped) else start + _LAST
        yield cue_of(start, stop, [_WITHIN.sub("", words)])


def _time(stamp: str) -> float:
    """Return the seconds of ``01:02.50``, or of ``01:02:50``, whose last part is hundredths."""
    from briefing_tui.loading.extraction.cues.cue import seconds

    minutes, _colon, rest = stamp.partition(":")
    return seconds(f"{minutes}:{rest.replace(':', '.')}")


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.cues.cue import CueFile, decoded_text
    from briefing_tui.loading.extraction.cues.running_lines import extract_cues
    from briefing_tui.loading.extraction.title_fields import title_in

    decoded = decoded_text(data, path)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    title = _TITLE.search(text, 0, 5000)
    file = CueFile(
        list(_cues(text)),
        "LRC",
        "text/x-lrc",
        decoded.encoding,
        decoded.replaced,
        title_in(title[1]) if title else None,
    )
    return extract_cues(file, path)


FORMAT = Format("lrc", "LRC", (".lrc",), _tells, _read, order=140)
