"""A cue, and the words of its lines without mark-up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date as Date

from briefing_tui.dataclass import dataclass
from briefing_tui.errors import NotTextError
from briefing_tui.loading.binary import is_binary, refusal
from briefing_tui.loading.decoding import Decoded, decode
from briefing_tui.text.patterns import deferred

_VOICE = deferred(r"<v(?:\.[^\s>]{1,60})?[ \t]+([^>\n]{1,200})>")
_RUBY = deferred(r"<rt>[^<]{0,200}(?:</rt>)?")
_TAG = deferred(r"</?[A-Za-z][^<>]{0,200}>|<\d[\d:.]{0,14}>|\{\\[^{}]{0,200}\}")


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue.

    Attributes:
        start: the time at which it appears, in seconds.
        end: the time at which it disappears, in seconds.
        lines: its lines; a voice is marked by a leading NUL and the name, ended by another NUL.
    """

    start: float
    end: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CueFile:
    """A file of cues.

    Attributes:
        cues: in the order of the file.
        shown: the name of the format in errors.
        media_type: such as ``text/vtt``.
        encoding: the Python name of its encoding.
        replaced: the number of replacement characters in it.
        title: its title, or None.
        day: the day of the briefing, or None.
    """

    cues: Iterable[Cue]
    shown: str
    media_type: str
    encoding: str = "utf-8"
    replaced: int = 0
    title: str | None = None
    day: Date | None = None


def decoded_text(data: bytes, path: str) -> Decoded:
    """Return the text of a file of cues.

    Raises:
        NotTextError: it is binary.
    """
    decoded = decode(data)
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    return decoded


def cue_of(start: float, end: float, lines: Sequence[str], voice: str = "") -> Cue:
    """Return a cue of lines with mark-up; ``voice`` is the one that its format names."""
    shown = [line for line in map(words_of, lines) if line.strip("\0 ")]
    name = " ".join(voice.replace("\0", "").split())
    if shown and name and "\0" not in shown[0]:
        shown[0] = f"\0{name}\0{shown[0]}"
    return Cue(start, end, tuple(shown))


def words_of(line: str) -> str:
    """Return a line of a cue without mark-up, a voice in it marked by NUL characters."""
    before, *voices = (_without_tags(part) for part in _VOICE.split(line.replace("\0", "")))
    if not voices:
        return before
    return f"{before}\0{voices[0]}\0{' '.join(voices[1::2])}"


def _without_tags(text: str) -> str:
    from html import unescape  # with its table of names, which plain text has no use for

    return unescape(_TAG.sub("", _RUBY.sub("", text))).replace("\0", "").strip()


def seconds(clock: str) -> float:
    """Return the seconds of a clock such as ``1:02:03,5``, ``02:03`` or ``3.5``."""
    total = 0.0
    for part in clock.strip().replace(",", ".").split(":"):
        total = total * 60 + float(part or 0)
    return total
