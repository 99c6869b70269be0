"""Briefings and hits as the JSON of the public contract."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefing_tui.model import Briefing, Section, Span, Speaker, Speech, Warning
from briefing_tui.visible import replace_unsafe

if TYPE_CHECKING:
    from briefing_tui.search.hit import Hit

SCHEMA = 1


def briefing_json(briefing: Briefing, speeches: Iterable[Speech] | None = None) -> str:
    """A whole briefing, one top-level field a line.

    Args:
        briefing: what to print.
        speeches: only these of its speeches; all when None.
    """
    fields = {
        "schema": SCHEMA,
        "source": {
            "path": briefing.source.path,
            "url": briefing.source.url,
            "sha256": briefing.source.sha256,
            "media_type": briefing.source.media_type,
            "encoding": briefing.source.encoding,
        },
        "text": briefing.text,
        "language": briefing.language,
        "title": briefing.title,
        "date": _date(briefing),
        "dates": [{"iso": d.iso, "start": d.start, "end": d.end} for d in briefing.dates],
        "venue": briefing.venue,
        "speakers": [_speaker(speaker) for speaker in briefing.speakers],
        "front_matter": list(briefing.front_matter),
        "back_matter": list(briefing.back_matter),
        "speeches": [_speech(s) for s in (briefing.speeches if speeches is None else speeches)],
        "warnings": [_warning(warning) for warning in briefing.warnings],
    }
    lines = (f"{_dumped(name)}: {_dumped(value)}" for name, value in fields.items())
    return "{" + ",\n ".join(lines) + "}"


def hit_json(hit: Hit) -> str:
    """One hit on one line."""
    return _dumped(
        {
            "path": hit.briefing.path,
            "title": hit.briefing.title,
            "date": _date(hit.briefing),
            "speech": hit.speech.id if hit.speech else None,
            "speaker": hit.speech.speaker.name if hit.speech and hit.speech.speaker else None,
            "attribution": str(hit.speech.attribution) if hit.speech else "none",
            "section": list(hit.section),
            "start": hit.start,
            "end": hit.end,
            "spans": _spans(hit.spans),
            "score": round(hit.score, 1),
            "match": str(hit.match),
            "text": hit.text,
        }
    )


def _dumped(value: Any) -> str:
    """JSON that no terminal acts on: unsafe characters are escaped, the value is the same."""
    return replace_unsafe(json.dumps(value, ensure_ascii=False), lambda c: json.dumps(c)[1:-1])


def _date(briefing: Briefing) -> str | None:
    return briefing.date.isoformat() if briefing.date else None


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "role": str(speaker.role),
        "titles": list(speaker.titles),
        "organisation": speaker.organisation,
        "speeches": speaker.speeches,
        "characters": speaker.characters,
    }


def _speech(speech: Speech) -> dict[str, Any]:
    return {
        "id": speech.id,
        "speaker": speech.speaker.id if speech.speaker else None,
        "kind": str(speech.kind),
        "attribution": str(speech.attribution),
        "start": speech.start,
        "end": speech.end,
        "labels": _spans(speech.labels),
        "sections": [_section(section) for section in speech.sections],
        "notes": _spans(speech.notes),
    }


def _section(section: Section) -> dict[str, Any]:
    return {
        "marker": section.marker,
        "heading": section.heading,
        "level": section.level,
        "start": section.start,
        "end": section.end,
        "sections": [_section(part) for part in section.sections],
    }


def _warning(warning: Warning) -> dict[str, Any]:
    return {
        "code": warning.code,
        "message": warning.message,
        "start": warning.start,
        "end": warning.end,
    }
