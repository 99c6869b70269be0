"""The fields of a record's head, and who sits in a hearing by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.text.lines import Line
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

# ``审判员：左明远　　书记员：荀　萌``
_FIELD = deferred(
    r"(?P<part>[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,11})[ \u3000]*[:：][ \u3000]*"
    r"(?P<value>[^:：]*?)(?=[ \u3000]+[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,11}[:：]|\Z)"
)
# ``合议庭：审判长 许立衡　审判员 周岚``
_SEAT = deferred(
    r"(?P<part>[\u4e00-\u9fff]{2,8}[长長员員官人])[ \u3000:：]+"
    r"(?P<name>[\u4e00-\u9fff·]{2,6})(?=[\s，,、；;。（(]|\Z)"
)
# How many lines the head of a record may have.
_LONGEST_HEAD = 40


def fields_of(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the fields of a line of a record's head, spaces within their words left out."""
    for match in _FIELD.finditer(line.words):
        yield "".join(match["part"].split()), match["value"].strip()


def seats_of(lines: Sequence[Line]) -> Iterator[tuple[str, str, int]]:
    """Yield the offices that one name stands behind, that name, and the line of both."""
    found: dict[str, tuple[set[str], int]] = {}
    for number, line in enumerate(lines[:_LONGEST_HEAD]):
        if not any(colon in line.words for colon in COLONS):
            continue
        for match in _SEAT.finditer(line.words):
            names, _first = found.setdefault(match["part"], (set(), number))
            who = read_label(f"{match['part']} {match['name']}")
            if who is not None and who.form is Form.OFFICE_NAME and who.name == match["name"]:
                names.add(who.name)
    for part, (names, number) in found.items():
        if len(names) == 1:
            yield part, min(names), number
