"""The exports of kept quotes: Markdown, CSV, CSL-JSON and annotations, by the ending of a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from briefing_tui.dataclass import dataclass
from briefing_tui.quoting.markdown_escapes import escape
from briefing_tui.state.notebook.annotation import to_annotations
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.tags import written_note
from briefing_tui.text import spreadsheet
from briefing_tui.translation import N_, _

COLUMNS = (
    *("words", "speakers", "attribution", "title", "date", "note"),
    *("path", "url", "start", "end", "created", "id"),
    *("office", "date_conflict", "line", "time", "tags", "notebook"),
)


@dataclass(frozen=True, slots=True)
class Export:
    """A form that kept quotes are written in.

    Attributes:
        ending: of the files that are written so, with its dot.
        write: returns the quotes in the form.
        title: its words for a list of forms, a message of the catalogue; empty for the ending.
    """

    ending: str
    write: Callable[[Iterable[KeptQuote]], str]
    title: str = ""


def in_form_of(name: str, quotes: Iterable[KeptQuote]) -> str:
    """Return quotes in the form that a file's ending names; Markdown for any other."""
    ending = Path(name).suffix.casefold()
    writers = {export.ending: export.write for export in EXPORTS}
    return writers.get(ending, to_markdown)(quotes)


def titles_of_exports() -> str:
    """Return the forms, for a question that asks for a file."""
    return _(", ").join(_(export.title) if export.title else export.ending for export in EXPORTS)


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


EXPORTS = (
    Export(".md", to_markdown),
    Export(".csv", to_csv),
    Export(".json", to_csl_json, N_(".json for CSL")),
    Export(".jsonld", to_annotations, N_(".jsonld for annotations")),
)
"""All forms, in the order of lists; Markdown is for names without a known ending."""
