"""SubRip subtitles, also those with points for commas, or without parts of a second."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred

_STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_CUE = deferred(rf"(?:\d{{1,9}}\b[^\n]{{0,120}}\n)?[ \t]*{_STAMP}[ \t]*-{{1,2}}>[ \t]*{_STAMP}")


def _tells(file: Beginning) -> bool:
    return bool(file.text and _CUE.match(file.text))


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.cues.cue import CueFile, decoded_text
    from briefing_tui.loading.extraction.cues.running_lines import extract_cues
    from briefing_tui.loading.extraction.cues.timed import timed_cues

    decoded = decoded_text(data, path)
    cues = timed_cues(decoded.text)
    media_type = "application/x-subrip"
    return extract_cues(CueFile(cues, "SRT", media_type, decoded.encoding, decoded.replaced), path)


FORMAT = Format("srt", "SRT", (".srt",), _tells, _read, order=110)
