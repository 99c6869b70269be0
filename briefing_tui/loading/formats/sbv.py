"""SubViewer captions of video platforms: ``0:00:01.500,0:00:04.000``, then lines of words."""

from __future__ import annotations

import re

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import check
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred

_STAMP = r"\d{1,3}:\d{2}:\d{2}\.\d{1,3}"
_TIMES = deferred(rf"^[ \t]*({_STAMP}),[ \t]*({_STAMP})[ \t]*$", re.M)
_BREAK = deferred(r"\[br\]|\|")


def _tells(file: Beginning) -> bool:
    return bool(file.text and _TIMES.match(file.text))


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.cues.cue import CueFile, cue_of, decoded_text, seconds
    from briefing_tui.loading.extraction.cues.running_lines import extract_cues

    decoded = decoded_text(data, path)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    matches = list(_TIMES.finditer(text))
    check(len(matches), budgets.CUES)
    stops = [*(match.start() for match in matches[1:]), len(text)][: len(matches)]
    cues = [
        cue_of(
            seconds(match[1]),
            seconds(match[2]),
            _BREAK.sub("\n", text[match.end() : stop]).split("\n"),
        )
        for match, stop in zip(matches, stops, strict=True)
    ]
    return extract_cues(
        CueFile(cues, "SBV", "text/x-sbv", decoded.encoding, decoded.replaced), path
    )


FORMAT = Format("sbv", "SBV", (".sbv",), _tells, _read, order=120)
