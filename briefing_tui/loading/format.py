"""The description of a format, and the beginning of a file by which formats are told."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from briefing_tui.dataclass import dataclass
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.text.patterns import deferred

HEAD = 65_536
"""The number of bytes at a file's beginning by which most formats are told."""

_PROLOGUE = deferred(
    r"(?:\s+|<\?[^>]{0,2000}\?>|<!--.*?-->|<!(?!--)[^>\[]*+(?:\[[^\]]*+\]\s*)?>)", re.S
)
_ROOT = deferred(r"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})[\s/>]")


@dataclass(frozen=True, slots=True)
class Beginning:
    r"""The part of a file from which its format is told.

    Attributes:
        data: the file; of one in a folder that is only looked at, its first :data:`HEAD` bytes.
        path: its name.
        text: its first characters, line ends as ``\n``, without white space before them: a
            character for each byte but in UTF-16, since mark-up consists of ASCII bytes that
            are part of no other character. None where there is no text.
        root: the name of the outermost element in lower case, empty where there is none.
    """

    data: bytes
    path: str
    text: str | None
    root: str

    def ends(self, *endings: str) -> bool:
        """Return whether the file's name ends so, in any case of letters."""
        return self.path.lower().endswith(endings)


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is read.

    Attributes:
        name: short and unique, as :func:`~briefing_tui.loading.format_registry.kind_of` gives it.
        shown: the name that errors give it.
        endings: how names of such files end, with the point, in lower case.
        tells: returns whether a file has this format. Formats are asked in their order,
            and the first that says so is taken.
        read: returns the text of a whole file, given its bytes and its name for errors.
        data: whether files of these endings mostly hold no transcript, as tables and JSON do:
            in a folder, those are read only whose beginning tells that they are one.
        order: its place in the order in which formats are asked, the lowest first. What is sure
            by its first bytes comes first; HTML and Markdown, which nearly any text may be, last.
    """

    name: str
    shown: str
    endings: tuple[str, ...]
    tells: Callable[[Beginning], bool]
    read: Callable[[bytes, str], Extract]
    data: bool = False
    order: int = 100


def beginning_of(data: bytes, path: str) -> Beginning:
    """Return the beginning of a file."""
    text = _head(data)
    return Beginning(data, path, text, _root(text) if text else "")


def _head(data: bytes) -> str | None:
    head = data[:HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = head.decode("utf-16", "replace")
    elif b"\0" in head:
        odd, even = head[1::2].count(0), head[::2].count(0)
        if max(odd, even) * 8 < len(head):
            return None
        text = head.decode("utf-16-le" if odd > even else "utf-16-be", "replace")
    else:
        text = head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").lstrip()


def _root(text: str) -> str:
    """Return the name of the outermost element of XML or HTML, in lower case, or nothing."""
    if text[:1] != "<":
        return ""
    at = 0
    while prologue := _PROLOGUE.match(text, at):
        at = prologue.end()
    root = _ROOT.match(text, at)
    return root[1].lower() if root else ""
