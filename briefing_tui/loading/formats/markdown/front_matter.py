"""The fields between ``---`` lines at the head of a Markdown file.

Only a part of YAML is supported: fields of plain, quoted and folded text. Lists and nested
fields are skipped; tags, anchors and aliases are never interpreted.
"""

from __future__ import annotations

import re

from briefing_tui.dataclass import dataclass
from briefing_tui.text.patterns import deferred

_FENCE = deferred(r"(?:---|\.\.\.)[ \t]*")
# Images above are what an export sets at the head of a page.
_BEGINNING = deferred(
    r"(?:(?:[ \t]*|!\[[^\]\r\n]{0,300}\]\([^)\r\n]{1,2000}\)[ \t]*|<img\b[^>\r\n]{0,2000}>[ \t]*)"
    r"(?:\r\n|\n|\r)){0,12}---[ \t]*(?:\r\n|\n|\r)"
)
_FIELD = deferred(
    r"""["']?(?P<name>[\w][\w.: -]{0,60}?)["']?[ \t]*:(?:[ \t]+(?P<value>.*)|[ \t]*)$"""
)
_MOST_LINES = 200
_LONGEST_VALUE = 10_000
_ESCAPE = deferred(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.S)
_ESCAPES = {
    **{"n": "\n", "t": "\t", "r": "\r", "0": "", "_": "\u00a0", "N": "\u0085", "L": "\u2028"},
    **{"P": "\u2029", "e": "", "a": "", "b": "", "f": "", "v": ""},
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a Markdown file.

    Attributes:
        end: the offset after its closing line.
        fields: its text fields by name, in lower case.
    """

    end: int
    fields: dict[str, str]


def front_matter_of(text: str) -> FrontMatter | None:
    """Return the front matter that a text begins with, or None.

    Blank lines and images may stand above it.
    """
    first = _BEGINNING.match(text)
    if not first:
        return None
    lines: list[str] = []
    at = first.end()
    for _count in range(_MOST_LINES):
        end_of_line = re.compile(r"\r\n|\n|\r|\Z").search(text, at)
        if end_of_line is None or at >= len(text):
            return None
        line = text[at : end_of_line.start()]
        at = end_of_line.end()
        if _FENCE.fullmatch(line):
            fields = _fields(lines)
            return FrontMatter(at, fields) if fields else None
        lines.append(line)
    return None


def _fields(lines: list[str]) -> dict[str, str]:
    """Return the text fields of a head; an indented line continues the field before."""
    found: dict[str, str] = {}
    at = 0
    while at < len(lines):
        match = _FIELD.match(lines[at])
        at += 1
        if not match:
            continue
        more: list[str] = []
        while at < len(lines) and (not lines[at].strip() or lines[at][0] in " \t"):
            more.append(lines[at].strip())
            at += 1
        value = _value((match["value"] or "").strip(), more)
        if value:
            found.setdefault(match["name"].strip().lower(), value)
    return found


def _value(first: str, more: list[str]) -> str:
    """Return a scalar, or an empty string for lists, nested fields, anchors and the like."""
    if first[:1] in ("|", ">") and re.fullmatch(r"[|>][-+\d]*", first):
        return "\n".join(more).strip() if first[0] == "|" else " ".join(" ".join(more).split())
    if first[:1] in ("[", "{", "&", "*", "!", "%", "@", "`"):
        return ""
    if first[:1] == '"':
        return _double_quoted([first, *more])
    if first[:1] == "'":
        whole = " ".join([first, *more]).strip()[:_LONGEST_VALUE]
        closing = re.match(r"'((?:[^']|'')*)'", whole)
        return closing[1].replace("''", "'") if closing else ""
    if not first:
        plain = [line for line in more if line and not line.startswith(("- ", "-\t"))]
        nested = any(_FIELD.match(line) for line in plain) or len(plain) < len(
            list(filter(None, more))
        )
        return "" if nested else " ".join(plain)
    return re.sub(r"(?:^|\s)#.*$", "", " ".join([first, *filter(None, more)])).strip()


def _double_quoted(lines: list[str]) -> str:
    r"""Return a double-quoted scalar; a line end is a space, an escaped one nothing."""
    whole = lines[0]
    for line in lines[1:]:
        escaped = re.search(r"\\+$", whole)
        whole = whole[:-1] + line if escaped and len(escaped[0]) % 2 else f"{whole} {line}"
    closing = re.match(r'"((?:[^"\\]|\\.)*)"', whole[:_LONGEST_VALUE], re.S)
    return _ESCAPE.sub(_unescaped, closing[1]) if closing else ""


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    if len(code) > 1:
        number = int(code[1:], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else "\ufffd"
    return _ESCAPES.get(code, code)
