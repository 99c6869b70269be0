"""JSON of transcription programs and services: records of speaker, words and time.

No service is known by its name: the list of records that holds the words, and names who says
them, is sought in whatever the file is made of.
"""

from __future__ import annotations

from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format import HEAD, Beginning, Format
from briefing_tui.text.patterns import deferred

_OPENING = deferred(r"[\[{]\s*[\"{\[\]}]")


def _tells(file: Beginning) -> bool:
    if not file.text or not _OPENING.match(file.text):
        return False
    from briefing_tui.loading.extraction.speaker_columns import SPEAKERS, WORDS, head_of

    if len(file.data) < HEAD and file.text.rstrip()[-1:] not in ("}", "]"):
        return False
    plain = file.data[:HEAD].decode("utf-8", "replace")
    names = {head_of(name) for name in _FIELD.findall(plain)}
    worded = names & (WORDS | _WORDY)
    return bool(worded and names & (SPEAKERS | _TIMED))


_FIELD = deferred(r'"([^"\\\n]{1,40})"\s*:')
_WORDY = frozenset(["elements", "alternatives", "sentences", "value", "display"])
_TIMED = frozenset(
    "segments start start_time starttime utterances monologues results begin ts words".split()
)


def _read(data: bytes, path: str) -> Extract:
    """Return the turns in a JSON file.

    Raises:
        NotTextError: it is damaged, or no transcript.
        OverBudget: it has more values than any transcript.
    """
    from briefing_tui.loading.budgets import JSON_OBJECTS, JSON_VALUES, check
    from briefing_tui.loading.decoding import decode
    from briefing_tui.loading.extraction.days import day_of
    from briefing_tui.loading.extraction.refusals import damaged, no_columns
    from briefing_tui.loading.extraction.title_fields import title_in
    from briefing_tui.loading.extraction.turn_records import RecordsSource, extract_said
    from briefing_tui.loading.formats.json_turns.json_records import records_in, texts_at_top

    check(sum(data.count(mark) for mark in b",[{"), JSON_VALUES)
    check(data.count(b"{"), JSON_OBJECTS)
    decoded = decode(data)
    try:
        value = _parsed(decoded.text)
    except (ValueError, RecursionError) as error:
        raise damaged(path, "JSON") from error
    records = records_in(value)
    if not records:
        raise no_columns(path, "JSON")
    told = texts_at_top(value)
    days = (day_of(told.get(name)) for name in ("date", "created_at", "created", "datetime"))
    source = RecordsSource(
        "JSON",
        "application/json",
        decoded.encoding,
        title_in(told.get("title", "")),
        next(filter(None, days), None),
    )
    return extract_said(records, source, path)


def _parsed(text: str) -> object:
    """Return the value of JSON, or the list of the values of its lines.

    Raises:
        ValueError: it is neither.
    """
    import json

    try:
        return json.loads(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        return [json.loads(line) for line in lines]


FORMAT = Format("json", "JSON", (".json", ".jsonl"), _tells, _read, data=True, order=190)
