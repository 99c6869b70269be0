"""Escaping of text in Markdown, so that it is shown as it is."""

from __future__ import annotations

import re

from briefing_tui.text.patterns import deferred

_SPECIAL = deferred(r"[\\`*_\[\]<>~|$]|&(?=#?\w+;)|:(?=//)|(?<=\bwww)\.")
"""The characters with a meaning in Markdown, and those from which GitHub makes links."""

_AT_LINE_START = deferred(r"(?m)^(\s*)(?:([#+=:-])|(\d{1,9})([.)]))")


def escape(text: str) -> str:
    """Return the text with a backslash before each character that has a meaning in Markdown."""
    escaped = _SPECIAL.sub(lambda match: "\\" + match.group(), text)
    return _AT_LINE_START.sub(_escaped_start, escaped)


def _escaped_start(match: re.Match[str]) -> str:
    space, mark, number, dot = match.groups()
    return f"{space}\\{mark}" if mark else f"{space}{number}\\{dot}"


def strong(text: str, *, before: str = "", after: str = "") -> str:
    """Return the text in bold, or plain if ``**`` would not be read as bold.

    Args:
        text: not escaped yet.
        before: what stands directly before it.
        after: what stands directly behind it. Stars between a bracket and a letter open and
            close nothing (CommonMark, "left-flanking" and "right-flanking").
    """
    if not text:
        return ""
    opens = text[0].isalnum() or not before or before[-1].isspace()
    closes = text[-1].isalnum() or not after[:1].isalnum()
    return f"**{escape(text)}**" if opens and closes else escape(text)


def code(text: str) -> str:
    """Return the text as a code span, fenced by more backticks than it holds in a row."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
