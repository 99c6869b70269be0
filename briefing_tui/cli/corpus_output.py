"""A statistic as CSV, as JSON, in columns for people, or in lines for other programs."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from typing import Any

from briefing_tui.cli.arguments import Arguments
from briefing_tui.cli.as_json import SCHEMA, dumped, path_fields
from briefing_tui.cli.speaker_names import name_with_doubt
from briefing_tui.cli.streams import Output, is_terminal, raw, tell
from briefing_tui.cli.terminal_columns import aligned, cut_end, first_cells, last_cells, padded
from briefing_tui.cli.wrapping import cells
from briefing_tui.corpus.concordance import ConcordanceLine, as_csv, line_of
from briefing_tui.corpus.statistic_tables import (
    Statistic,
    StatisticTable,
    plain_cell,
    shown_cell,
    table_csv,
)
from briefing_tui.corpus.summaries import name_shown, summary
from briefing_tui.search.hit import Hit
from briefing_tui.text.visible import visible
from briefing_tui.translation import _, ngettext

MOST_ROWS = 100
"""Rows that are printed on a terminal unless more are asked for."""

CONTEXT = 40
"""Characters on either side of a match unless given."""


def print_statistic(
    table: StatisticTable,
    hits: Sequence[Hit],
    words: Sequence[str],
    selected: str,
    arguments: Arguments,
) -> bool:
    """Print a statistic in the form that was asked for; return whether anything was found.

    Args:
        table: the statistic; of a concordance empty.
        hits: the matches of a concordance.
        words: what was looked for.
        selected: the filters of the part that is counted.
        arguments: what was asked for.
    """
    of_matches = table.statistic is Statistic.CONCORDANCE
    found = bool(hits) if of_matches else _holds(table)
    limit = arguments.limit
    if limit is None and is_terminal(sys.stdout) and not (arguments.csv or arguments.json):
        limit = MOST_ROWS
    kept = hits[:limit]
    context = arguments.context or CONTEXT
    if arguments.json:
        raw(_json(table, kept, words, selected, context, len(hits)))
    elif arguments.csv:
        _print_csv(as_csv(kept, context) if of_matches else table_csv(table))
    elif not found:
        return False
    elif of_matches:
        _print_lines(kept, context, arguments)
        _tell_matches(len(hits), len(kept))
    else:
        _print_rows(table)
        for line in summary(table):
            tell(line)
    return found


def _holds(table: StatisticTable) -> bool:
    """Return whether a statistic tells anything: a count of what was looked for, or a row."""
    counts = [table.facts.get(name) for name in ("count", "first_count", "second_count")]
    told = [count for count in counts if count is not None]
    return any(told) if told else bool(table.rows)


def _tell_matches(count: int, printed: int) -> None:
    told = ngettext("{count} match", "{count} matches", count).format(count=count)
    if printed < count:
        told += _("; {count} printed, --limit prints more").format(count=printed)
    tell(told)


def _print_csv(table: str) -> None:
    """Print a table in UTF-8 with a byte-order mark; on a terminal nothing that it acts on."""
    sys.stdout.flush()
    if sys.stdout.isatty():
        table = visible(table, keep="\r\n\t")
    sys.stdout.buffer.write(table.encode("utf-8-sig", "backslashreplace"))


def _json(
    table: StatisticTable,
    hits: Sequence[Hit],
    words: Sequence[str],
    selected: str,
    context: int,
    count: int,
) -> str:
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "statistic": str(table.statistic),
        "queries": list(words),
        "selection": selected,
    }
    if table.statistic is Statistic.CONCORDANCE:
        told["facts"] = {"count": count}
        told["rows"] = [_hit_row(line_of(hit, context)) for hit in hits]
    else:
        told["facts"] = {name: _number(cell) for name, cell in table.facts.items()}
        names = [column.name for column in table.columns]
        told["rows"] = [
            {name: _number(cell) for name, cell in zip(names, row, strict=True)}
            for row in table.rows
        ]
    return dumped(told)


def _number(cell: Any) -> Any:
    return round(cell, 6) if isinstance(cell, float) else cell


def _hit_row(line: ConcordanceLine) -> dict[str, Any]:
    hit, speech = line.hit, line.hit.speech
    return {
        "left": line.left,
        "match": line.match,
        "right": line.right,
        "speech": speech.id if speech else None,
        "speaker": speech.speaker.name if speech and speech.speaker else None,
        "attribution": str(speech.attribution) if speech else "none",
        "kind": str(speech.kind) if speech else None,
        **path_fields(hit.briefing.path),
        "title": hit.briefing.title,
        "date": hit.briefing.date.isoformat() if hit.briefing.date else None,
        "line": hit.line,
        "start": hit.start,
        "end": hit.end,
    }


def _print_rows(table: StatisticTable) -> None:
    """Print a table in columns on a terminal, else its cells parted by tabs."""
    output = Output()
    if not is_terminal(sys.stdout):
        for row in table.rows:
            output.line("\t".join(plain_cell(cell).replace("\t", " ") for cell in row))
        return
    rows = [[name_shown(table, row[0]), *map(shown_cell, row[1:])] for row in table.rows]
    shown = [[visible(cell, keep="") for cell in row] for row in rows]
    heads = [_(column.heading) for column in table.columns]
    right = [at > 0 for at in range(len(heads))]
    width = shutil.get_terminal_size((80, 24)).columns
    head, *lines = aligned([heads, *shown], right, width)
    output.line((head, "bold"))
    for line in lines:
        output.line(line)


def _print_lines(hits: Sequence[Hit], context: int, arguments: Arguments) -> None:
    """Print a concordance: matches one under another on a terminal, else cells and tabs."""
    output = Output()
    if not is_terminal(sys.stdout):
        for hit in hits:
            line = line_of(hit, context)
            place = f"{hit.briefing.path}:{hit.line}"
            day = hit.briefing.date.isoformat() if hit.briefing.date else ""
            told = (line.left, line.match, line.right, name_with_doubt(hit.speech), day, place)
            output.line("\t".join(part.replace("\t", " ") for part in told))
        return
    width = shutil.get_terminal_size((80, 24)).columns
    lines = [line_of(hit, context) for hit in hits]
    places = [_place(hit, width) for hit in hits]
    beside = max(map(cells, places))
    room = max(20, width - beside - 2)
    middle = min(max(cells(visible(line.match, "")) for line in lines), room // 2)
    left = (room - middle) // 2
    for line, place in zip(lines, places, strict=True):
        match = first_cells(visible(line.match, ""), room - left)
        before = padded(last_cells(visible(line.left, ""), left), left, right=True)
        after = first_cells(visible(line.right, ""), room - left - cells(match))
        space = " " * (room - left - cells(match) - cells(after) + 2)
        output.line(before, (match, "bold reverse"), after, space, (place, "dim"))


def _place(hit: Hit, width: int) -> str:
    """Return who says it, when and where, in at most two fifths of the terminal's width."""
    name = cut_end(name_with_doubt(hit.speech), max(8, width // 8))
    day = hit.briefing.date.isoformat() if hit.briefing.date else ""
    file = f"{os.path.basename(hit.briefing.path)}:{hit.line}"
    parts = [padded(name, max(8, width // 8))]
    if width >= 80:
        parts.append(padded(day, 10))
    if width >= 60:
        file = visible(file, "")
        parts.append(padded(last_cells(file, width // 6), width // 6))
    return " ".join(visible(part, "") for part in parts)
