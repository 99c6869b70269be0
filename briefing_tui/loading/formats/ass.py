"""SubStation Alpha subtitles (SSA, ASS), whose events may name the speaker."""

from __future__ import annotations

from collections.abc import Iterator

from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import Beginning, Format
from briefing_tui.text.patterns import deferred
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing_tui.loading.extraction.cues.cue import Cue

_USUAL = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
_DRAWING = deferred(r"\{[^{}]*\\p[1-9][^{}]*\}.*?(?:\{[^{}]*\\p0[^{}]*\}|$)")
_OVERRIDE = deferred(r"\{[^{}]{0,500}\}")
_BREAK = deferred(r"\\[Nn]")
_CLOCK = deferred(r"\s*\d{1,3}:\d{1,2}:\d{1,2}(?:\.\d{1,3})?\s*")
_TITLE = deferred(r"(?im)^Title:[ \t]*(.{4,300})$")


def _tells(file: Beginning) -> bool:
    head = (file.text or "")[:200].lower()
    return head.startswith("[script info]")


def _events(text: str) -> Iterator[Cue]:
    """Yield the events that are shown, in order of the file."""
    from briefing_tui.loading.extraction.cues.cue import cue_of, seconds

    fields = _fields(_USUAL)
    cues = Meter(budgets.CUES)
    in_events = False
    for line in text.splitlines():
        if line.startswith("["):
            in_events = line.strip().lower() == "[events]"
        kind, _colon, rest = line.partition(":")
        if not in_events or kind.strip().lower() not in ("format", "dialogue"):
            continue
        if kind.strip().lower() == "format":
            fields = _fields(rest)
            continue
        cues.spend()
        check(len(line), budgets.CUE_LINE)
        values = rest.split(",", max(0, len(fields) - 1))
        event = dict(zip(fields, values, strict=False))
        start, end = event.get("start", ""), event.get("end", "")
        if _CLOCK.fullmatch(start) and _CLOCK.fullmatch(end):
            words = _OVERRIDE.sub("", _DRAWING.sub("", event.get("text", ""))).replace("\\h", " ")
            voice = event.get("name", event.get("actor", ""))
            yield cue_of(seconds(start), seconds(end), _BREAK.split(words), voice)


def _fields(line: str) -> list[str]:
    return [field.strip().lower() for field in line.split(",")]


def _read(data: bytes, path: str) -> Extract:
    from briefing_tui.loading.extraction.cues.cue import CueFile, decoded_text
    from briefing_tui.loading.extraction.cues.running_lines import extract_cues
    from briefing_tui.loading.extraction.title_fields import title_in

    decoded = decoded_text(data, path)
    title = _TITLE.search(decoded.text, 0, 5000)
    # Events stand in the order of layers, not of time.
    cues = sorted(_events(decoded.text), key=lambda cue: cue.start)
    file = CueFile(
        cues,
        "ASS",
        "text/x-ssa",
        decoded.encoding,
        decoded.replaced,
        title_in(title[1]) if title else None,
    )
    return extract_cues(file, path)


FORMAT = Format("ass", "ASS", (".ass", ".ssa"), _tells, _read, order=130)
