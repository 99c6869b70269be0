"""WebVTT captions, whose voice spans name the speakers."""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format


def _tells(file: Beginning) -> bool:
    text = file.text or ""
    return text.startswith("WEBVTT") and text[6:7] in ("", " ", "\t", "\n")


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.cues.cue import CueFile, decoded_text
    from briefing_tui.loading.extraction.cues.running_lines import extract_cues
    from briefing_tui.loading.extraction.cues.timed import timed_cues

    decoded = decoded_text(data, path)
    cues = timed_cues(decoded.text)
    file = CueFile(
        cues,
        "VTT",
        "text/vtt",
        decoded.encoding,
        decoded.replaced,
    )
    return extract_cues(file, path)


FORMAT = Format("vtt", "VTT", (".vtt",), _tells, _read, order=100)
