"""The records of a transcript in a value of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.speaker_columns import (
    SPEAKERS,
    WORDS,
    head_of,
    seconds_of,
    voice_name,
)
from briefing_tui.loading.extraction.turn_records import Said
from briefing_tui.loading.extraction.written_labels import is_wide

_STARTS = (
    *("start", "start_time", "starttime", "begin", "start_ms", "startms", "ts", "from"),
    *("offset", "timestamp", "time"),
)
_ENDS = ("end", "end_time", "endtime", "end_ms", "endms", "end_ts", "to")
_PARTS = ("elements", "sentences", "words", "tokens", "items", "results", "segments", "paragraphs")
_ONE_OF = ("alternatives", "nbest", "n_best")
_SPOKEN = (
    *(
        "punctuated_word",
        "text",
        "transcript",
        "sentence",
        "utterance",
        "content",
        "word",
        "value",
        "punctuated_word",
    ),
    "display",
)
_NAMES = ("name", "display_name", "displayname", "label", "username", "full_name", "speaker_name")
_DEEPEST = 6
_LEAST_SHARE = 0.6
"""The least share of the words that a list must hold to be the transcript."""

_POINT = re.compile(r"[,.;:!?…%)\]’”]+")
_SHORT = 16
"""The mean length below which records are words, not sentences."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A list that may be the transcript."""

    records: list[Said]
    characters: int
    named: int


def records_in(value: object) -> list[Said]:
    """Return the records of a transcript in a value, none where it holds none."""
    people = _people_in(value)
    found = [_candidate(records, people) for records in _lists_in(value)]
    found = [one for one in found if one.characters]
    if not found:
        return []
    most = max(one.characters for one in found)
    whole = [one for one in found if one.characters >= _LEAST_SHARE * most]
    named = [one for one in whole if one.named * 2 >= len(one.records)]
    # Of a transcript by words, by sentences and by turns, the last has the fewest records.
    best = min(named or whole, key=lambda one: (len(one.records), -one.characters))
    return _spelt_out(best.records)


def texts_at_top(value: object) -> dict[str, str]:
    """Return the fields of text of an object, by name in lower case."""
    if not isinstance(value, dict):
        return {}
    return {
        head_of(name): field[:1000]
        for name, field in value.items()
        if isinstance(name, str) and isinstance(field, str)
    }


def _lists_in(value: object) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Yield every list of objects in a value, the outer ones first."""
    pending: list[tuple[object, int]] = [(value, 0)]
    while pending:
        at, depth = pending.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(at, dict):
            pending += ((inner, depth + 1) for inner in at.values())
        elif isinstance(at, list):
            objects = [inner for inner in at if isinstance(inner, dict)]
            if len(objects) * 2 > len(at):
                yield objects
            if len(objects) < 200 or depth < 2:
                pending += ((inner, depth + 1) for inner in objects)


def _people_in(value: object) -> dict[str, str]:
    """Return the names of speakers by their ids, where a list or an object gives them."""
    people: dict[str, str] = {}
    if not isinstance(value, dict):
        return people
    for name, field in value.items():
        if not re.search(r"speaker|participant|people|person|user|attendee", str(name), re.I):
            continue
        if isinstance(field, dict):
            people.update({str(key): who for key, who in field.items() if isinstance(who, str)})
        for one in field if isinstance(field, list) else ():
            fields = _fields(one)
            who = next((fields[key] for key in _NAMES if isinstance(fields.get(key), str)), "")
            known = next(
                (fields[key] for key in ("id", "speaker", "tag", "key") if key in fields), None
            )
            if who and isinstance(known, (str, int)):
                people[str(known)] = who
    return people


def _fields(value: object) -> dict[str, Any]:
    """Return the fields of an object by name in lower case; none of anything else."""
    if not isinstance(value, dict):
        return {}
    return {head_of(name): field for name, field in value.items() if isinstance(name, str)}


def _candidate(objects: Sequence[Mapping[str, Any]], people: Mapping[str, str]) -> _Candidate:
    rows = [_fields(one) for one in objects]
    texts = [_words(row, 0) for row in rows]
    kept = [(row, text) for row, text in zip(rows, texts, strict=True) if text.strip()]
    length = sum(len(text) for _row, text in kept)
    begins = seconds_of([_time(row, _STARTS) for row, _text in kept], length)
    ends = seconds_of([_time(row, _ENDS) for row, _text in kept], length)
    records = [
        Said(_who(row, people), text, begin, end)
        for (row, text), begin, end in zip(kept, begins, ends, strict=True)
    ]
    return _Candidate(records, length, sum(bool(record.name) for record in records))


def _words(row: Mapping[str, Any], depth: int) -> str:
    """Return what a record says: its own text, else that of its parts."""
    for name in (*_SPOKEN, *WORDS):
        field = row.get(name)
        if isinstance(field, str) and field.strip():
            return field
    if depth > 2:
        return ""
    for name in _ONE_OF:
        field = row.get(name)
        if isinstance(field, list) and field:
            return _words(_fields(field[0]), depth + 1)
    for name in _PARTS:
        field = row.get(name)
        if isinstance(field, list):
            parts = [_words(_fields(part), depth + 1) or _spelt(part) for part in field]
            if any(part.strip() for part in parts):
                exact = any(part.isspace() or part[-1:].isspace() for part in parts)
                return "".join(parts) if exact else _joined(parts)
    return ""


def _spelt(part: object) -> str:
    """Return a part that is text itself, or that is only white space."""
    if isinstance(part, str):
        return part
    value = _fields(part).get("value")
    return value if isinstance(value, str) else ""


def _joined(parts: Sequence[str]) -> str:
    """Return words with spaces between them, where their script and their points have some."""
    text = ""
    pieces: list[str] = []
    for part in parts:
        part = part.strip()
        if not part:
            continue
        close = not text or _POINT.fullmatch(part) or (is_wide(text[-1]) or is_wide(part[0]))
        pieces.append(part if close else f" {part}")
        text = part
    return "".join(pieces)


def _who(row: Mapping[str, Any], people: Mapping[str, str]) -> str:
    for name in row:
        if name not in SPEAKERS and name not in (
            "speaker_id",
            "speakertag",
            "speaker_tag",
            "users",
        ):
            continue
        who = row[name]
        if isinstance(who, list) and who:
            who = who[0]
        if isinstance(who, dict):
            fields = _fields(who)
            who = next((fields[key] for key in _NAMES if isinstance(fields.get(key), str)), None)
        if isinstance(who, (str, int)) and not isinstance(who, bool) and str(who).strip():
            return voice_name(people.get(str(who), str(who)))[:300]
    return ""


def _time(row: Mapping[str, Any], names: Sequence[str]) -> str:
    for name in names:
        value = row.get(name)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return f"{value:.3f}" if isinstance(value, float) else str(value)
        if isinstance(value, str):
            return value.removesuffix("s").strip()
    return ""


def _spelt_out(records: list[Said]) -> list[Said]:
    """Return records, single words joined to what a speaker says without a break."""
    if sum(len(record.words.strip()) for record in records) > _SHORT * len(records):
        return records
    runs: list[list[Said]] = []
    for record in records:
        # A point has no time and no speaker of its own.
        goes_on = runs and (
            record.name == runs[-1][0].name or _POINT.fullmatch(record.words.strip())
        )
        if goes_on:
            runs[-1].append(record)
        else:
            runs.append([record])
    exact = any(record.words[:1].isspace() for record in records)
    whole: list[Said] = []
    for run in runs:
        parts = [record.words for record in run]
        words = "".join(parts).strip() if exact else _joined(parts)
        ends = [record.ends for record in run if record.ends is not None]
        whole.append(Said(run[0].name, words, run[0].begins, ends[-1] if ends else None))
    return whole
