"""Kept quotes as Markdown, CSV and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from briefing_tui.quoting.markdown_escapes import escape
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.tags import written_note
from briefing_tui.text import spreadsheet

COLUMNS = (
    *("words", "speakers", "attribution", "title", "date", "note"),
    *("path", "url", "start", "end", "created", "id"),
    *("office", "date_conflict", "line", "time", "tags", "notebook"),
)


def in_form_of(name: str, quotes: Iterable[KeptQuote]) -> str:
    """Return quotes in the form that a file's ending names; Markdown for any other."""
    from briefing_tui.state.notebook.annotation import to_annotations

    forms = {".csv": to_csv, ".json": to_csl_json, ".jsonld": to_annotations}
    return forms.get(Path(name).suffix.casefold(), to_markdown)(quotes)


def to_markdown(quotes: Iterable[KeptQuote]) -> str:
    """Return each quote as a block quotation, its tags and its note as a paragraph after it."""
    parts = []
    for kept in quotes:
        parts.append(kept.markdown)
        if beside := written_note(kept.note, kept.tags):
            parts.append(escape(beside))
    return "\n\n".join(parts) + ("\n" if parts else "")


def to_csv(quotes: Iterable[KeptQuote]) -> str:
    """Return a CSV table, one quote a row."""
    return spreadsheet.to_csv(COLUMNS, map(_row, quotes))


def _row(kept: KeptQuote) -> list[str]:
    return [
        kept.words,
        "; ".join(kept.speakers),
        kept.attribution,
        kept.title or "",
        kept.date or "",
        kept.note,
        kept.path,
        kept.url or "",
        str(kept.passages[0].start),
        str(kept.passages[-1].end),
        kept.created.isoformat(),
        kept.id,
        "; ".join(filter(None, kept.offices)),
        kept.doubt,
        kept.lines,
        kept.time,
        "; ".join(kept.tags),
        kept.story,
    ]


def to_csl_json(quotes: Iterable[KeptQuote]) -> str:
    """Return CSL-JSON with one item a source, its quotes in the annotation."""
    items: dict[str, dict[str, object]] = {}
    for kept in quotes:
        item = json.loads(kept.csl)
        if not item:
            continue
        old = items.setdefault(str(item["id"]), item)
        if old is not item:
            told = (entry["annote"] for entry in (old, item) if entry.get("annote"))
            old["annote"] = "\n\n".join(map(str, told))
    return json.dumps([*items.values()], ensure_ascii=False, indent=2) + "\n"
