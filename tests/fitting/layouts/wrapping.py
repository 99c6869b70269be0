"""Lines cut at a width, page breaks, and the marks of gold in a text that is being made."""

from __future__ import annotations

import re

from tests.fitting.layouts.meeting import Meeting

BEGIN, END = "\ue000", "\ue001"
"""Marks of where the words of a turn begin and end; they are taken out at last."""

_LETTERS_A_SPACE = 30


def bare(text: str) -> str:
    """Return a text without the marks of gold."""
    return text.replace(BEGIN, "").replace(END, "")


def wrap(text: str, width: int, continued: str = "") -> str:
    """Return a text with its lines cut at a width, in code points.

    Args:
        text: the text, with marks of gold, which have no width.
        width: the most code points of a line; a word that is longer stands alone.
        continued: what the other lines of a cut line begin with.
    """
    out: list[str] = []
    for line in text.split("\n"):
        if len(bare(line)) <= width:
            out.append(line)
        elif len(bare(line).split(" ")) < len(bare(line)) / _LETTERS_A_SPACE:
            _cut(line, width, out)
        else:
            _wrap(line, width, continued, out)
    return "\n".join(out)


def _cut(line: str, width: int, out: list[str]) -> None:
    """Add the lines of one that is cut between any two characters."""
    now, length = "", 0
    for character in line:
        now += character
        length += character not in (BEGIN, END)
        if length >= width:
            out.append(now)
            now, length = "", 0
    if bare(now):
        out.append(now)
    elif now:
        out[-1] += now


def _wrap(line: str, width: int, continued: str, out: list[str]) -> None:
    """Add the lines of one that is cut between words."""
    lead = re.match(r"[ \u3000]*", line)
    now = lead.group() if lead else ""
    for word in line[len(now) :].split(" "):
        length = len(bare(now)) + len(bare(word)) + (not now.endswith(" "))
        if bare(now).strip() and length > width:
            out.append(now.rstrip(" "))
            now = continued + word
        else:
            now = now + (" " if bare(now).strip() else "") + word
    out.append(now)


def paged(meeting: Meeting, text: str, style: str) -> str:
    """Return a text with running heads: ``ff`` with a form feed, ``tight``, else ``plain``."""
    lines = text.split("\n")
    out: list[str] = []
    page = 1
    step = meeting.rng.randint(36, 52)
    for number, line in enumerate(lines):
        if number and number % step == 0:
            page += 1
            english = meeting.language.code == "en"
            foot = f"Page {page} of {len(lines) // step + 1}" if english else str(page)
            if style == "ff":
                out += ["", foot, "\f" + meeting.title, ""]
            elif style == "tight":
                out += [f"{meeting.title}   {foot}"]
            else:
                out += ["", "", f"{meeting.date}    {meeting.title}    {foot}", ""]
        out.append(line)
    return "\n".join(out)
