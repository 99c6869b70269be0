"""Briefings, hits and verifications as the JSON of the public contract."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from briefing_tui.model import Briefing, Section, Span, Speaker, Speech, Warning
from briefing_tui.text.visible import replace_unsafe

if TYPE_CHECKING:
    from briefing_tui.quoting.article.checked import CheckedQuotation
    from briefing_tui.quoting.verify import Verification, VerifiedPassage
    from briefing_tui.search.hit import Hit

SCHEMA = 1


def briefing_json(briefing: Briefing, speeches: Iterable[Speech] | None = None) -> str:
    """Return a whole briefing as JSON, one top-level field a line.

    Args:
        briefing: what to print.
        speeches: only these of its speeches; all when None.
    """
    fields = {
        "schema": SCHEMA,
        "source": {
            **path_fields(briefing.source.path),
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
        "speeches": [
            _speech(speech, line, briefing)
            for speech, line in _with_lines(
                briefing, briefing.speeches if speeches is None else speeches
            )
        ],
        "warnings": [_warning(warning) for warning in briefing.warnings],
    }
    lines = (f"{dumped(name)}: {dumped(value)}" for name, value in fields.items())
    return "{" + ",\n ".join(lines) + "}"


def hit_json(hit: Hit) -> str:
    """Return one hit as JSON on one line."""
    return dumped(
        {
            "schema": SCHEMA,
            **path_fields(hit.briefing.path),
            "title": hit.briefing.title,
            "date": _date(hit.briefing),
            "speech": hit.speech.id if hit.speech else None,
            "speaker": hit.speech.speaker.name if hit.speech and hit.speech.speaker else None,
            "attribution": str(hit.speech.attribution) if hit.speech else "none",
            "section": list(hit.section),
            "start": hit.start,
            "end": hit.end,
            "line": hit.line,
            "time": _time(hit.briefing, hit.start, hit.end),
            "spans": _spans(hit.spans),
            "score": round(hit.score, 1),
            "group": str(hit.group),
            "match": str(hit.match),
            "lacks": list(hit.lacks),
            "text": hit.text,
        }
    )


def verification_json(verification: Verification) -> str:
    """Return one verification as JSON on one line."""
    return dumped(_verification(verification))


def quotation_json(one: CheckedQuotation, verification: Verification | None) -> str:
    """Return one quotation of an article as JSON on one line, also one that was not checked.

    Args:
        one: the quotation.
        verification: what was found; None where it was not checked, whose verdict is null.
    """
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "verdict": None,
        "path": None,
        "pieces": [],
        "speaker_matches": None,
        "quote": one.words,
        "found": None,
        "changes": [],
        "remarks": [],
        "cut": None,
    }
    if verification is not None:
        fields = _verification(verification)
    fields["article"] = {
        "start": one.start,
        "end": one.end,
        "line": one.line,
        "claimed": one.claimed,
        "claim": None if one.claim is None else str(one.claim),
        "holds": None if one.unchecked is not None else one.holds,
        "not_checked": None if one.unchecked is None else str(one.unchecked),
    }
    return dumped(fields)


def _verification(verification: Verification) -> dict[str, Any]:
    briefing, cut = verification.briefing, verification.cut
    pieces = verification.pieces if briefing else ()
    return {
        "schema": SCHEMA,
        "verdict": str(verification.verdict),
        **path_fields(briefing.path if briefing else None),
        "pieces": [_piece(briefing, passage) for passage in pieces if briefing],
        "speaker_matches": verification.speaker_matches,
        "quote": verification.quote,
        "found": verification.found,
        "changes": [list(change) for change in verification.changes],
        "remarks": [str(remark) for remark in verification.remarks],
        "cut": None if cut is None else {"before": cut.before, "after": cut.after},
    }


def path_fields(path: str | None) -> dict[str, Any]:
    r"""Return how a path is told: as it is, or made visible with its bytes beside it.

    JSON is Unicode and a path is bytes. In one that is no UTF-8 each byte that is none stands as
    ``\xNN``, and ``path_bytes`` holds all the bytes in Base64.
    """
    if path is None or _is_unicode(path):
        return {"path": path}
    raw = os.fsencode(path)
    return {
        "path": raw.decode("utf-8", "backslashreplace"),
        "path_bytes": base64.b64encode(raw).decode("ascii"),
    }


def _is_unicode(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def dumped(value: Any) -> str:
    """Return JSON that no terminal acts on: unsafe characters are escaped, the value is the same.

    A lone surrogate, which JSON cannot exchange (RFC 8259, section 8.2), is U+FFFD there.
    """
    return replace_unsafe(json.dumps(value, ensure_ascii=False), _escaped)


def _escaped(character: str) -> str:
    return "\\ufffd" if "\ud800" <= character <= "\udfff" else json.dumps(character)[1:-1]


def _date(briefing: Briefing) -> str | None:
    return briefing.date.isoformat() if briefing.date else None


def _time(briefing: Briefing, start: int, end: int) -> list[float | None] | None:
    """Return when a stretch was said, as its beginning and end in seconds, or None."""
    time = briefing.time_of(start, end)
    return None if time is None else [seconds and round(seconds, 3) for seconds in time]


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


def _with_lines(briefing: Briefing, speeches: Iterable[Speech]) -> Iterator[tuple[Speech, int]]:
    """Return speeches in text order, each with the line that it begins on.

    A line is counted from the one before, so that long texts are gone through once.
    """
    text, line, counted = briefing.text, 1, 0
    for speech in speeches:
        start = speech.start
        line += text.count("\n", counted, start) + text.count("\r", counted, start)
        line -= text.count("\r\n", counted, start + 1)
        counted = start
        yield speech, line


def _piece(briefing: Briefing, passage: VerifiedPassage) -> dict[str, Any]:
    speech = passage.speech
    return {
        "start": passage.span.start,
        "end": passage.span.end,
        "line": briefing.line_of(passage.span.start),
        "speaker": speech.speaker.name if speech and speech.speaker else None,
        "attribution": str(speech.attribution) if speech else "none",
    }


def _speech(speech: Speech, line: int, briefing: Briefing) -> dict[str, Any]:
    return {
        "id": speech.id,
        "speaker": speech.speaker.id if speech.speaker else None,
        "kind": str(speech.kind),
        "attribution": str(speech.attribution),
        "start": speech.start,
        "end": speech.end,
        "line": line,
        "time": _time(briefing, speech.start, speech.end),
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
