"""Discussions in HackMD: quoted paragraphs, each signed behind by ``[name=…]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing_tui.loading.budgets import LINES, counted
from briefing_tui.loading.document import GivenTurn
from briefing_tui.model import Role
from briefing_tui.span import Span
from briefing_tui.text.patterns import deferred

# ``> [name=Dana] [time=Wed, May 21, 2014 2:30 PM] [color=#907bf7]``
_SIGN = deferred(
    r"[ \t]*>[ \t>]*(?P<sign>\[name=(?P<name>[^\]\n]{1,60})\]"
    r"(?:[ \t]*\[(?:time|color)=[^\]\n]{0,60}\])*)\s*\Z"
)
_QUOTED = deferred(r"^[ \t]*>[^\n]*(?:\n|\Z)", re.M)
_MARK = deferred(r"[ \t]*>[ \t>]*")
# The fewest signatures of a discussion.
_FEWEST = 3
# The least share of lines that are quoted, beside headings: other files have other labels.
_MOST = 0.5


def turns_of_signed_quotes(text: str) -> tuple[GivenTurn, ...]:
    """Return the turns of a discussion whose paragraphs are signed; none of another text."""
    if text.count("[name=") < _FEWEST:
        return ()
    found: list[GivenTurn] = []
    begun, reached = 0, -1
    for line in counted(_QUOTED.finditer(text), LINES):
        if line.start() != reached:
            begun = line.start()
        reached = line.end()
        if _MARK.fullmatch(line[0].strip()):
            # Who signs below an empty line has not said what stands above it.
            begun = reached
            continue
        sign = _SIGN.match(line[0])
        if sign is None:
            continue
        at = line.start() + sign.start("sign")
        end = line.start() + sign.end("sign")
        if begun < line.start():
            name, label = sign["name"].strip(), Span(begun, begun)
            notes = (*_marks(text, begun, line.start()), Span(line.start(), at), Span(at, end))
            found.append(GivenTurn(begun, end, name, Role.UNKNOWN, label, notes))
        begun = reached
    rows = [row for row in text.splitlines() if row.strip() and not row.lstrip().startswith("#")]
    quoted = sum(row.lstrip().startswith(">") for row in rows)
    return tuple(found) if len(found) >= _FEWEST and quoted >= _MOST * len(rows) else ()


def _marks(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the signs of quotation before the lines of a paragraph."""
    while start < end:
        mark = _MARK.match(text, start)
        if mark is not None:
            yield Span(*mark.span())
        stop = text.find("\n", start) + 1
        start = stop if stop else end
