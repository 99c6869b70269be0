"""Subtitles, SRT and WebVTT: the words of the cues as running lines.

A line ends where a speaker is named, and at the end of a sentence where there is a pause or the
line is long. Lines that a rolling caption repeats from the cue before are left out. A voice span
``<v Dana Larkin>`` becomes the label ``Dana Larkin:`` where the voice changes; where several voices
are named so, they are the speakers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import chain, pairwise

from briefing_tui.dataclass import dataclass
from briefing_tui.errors import NotTextError
from briefing_tui.loading import budgets
from briefing_tui.loading.binary import is_binary, refusal
from briefing_tui.loading.budgets import Meter, check
from briefing_tui.loading.decoding import decode
from briefing_tui.loading.document import GivenTurn, Told
from briefing_tui.loading.formats.extracted import Extract, Sheet, first_replacement
from briefing_tui.loading.formats.naming import (
    begins_with_label,
    is_plainly_named,
    is_wide,
    joined,
    label_for,
    named_by,
)
from briefing_tui.loading.formats.refusals import wordless
from briefing_tui.model import Role, Span
from briefing_tui.text.patterns import deferred

_MEDIA_TYPES = {"srt": "application/x-subrip", "vtt": "text/vtt"}

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = deferred(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}")
_VOICE = deferred(r"<v(?:\.[^\s>]{1,60})?[ \t]+([^>\n]{1,200})>")
_RUBY = deferred(r"<rt>[^<]{0,200}(?:</rt>)?")
_TAG = deferred(r"</?[A-Za-z][^<>]{0,200}>|<\d[\d:.]{0,14}>|\{\\[^{}]{0,200}\}")
_SENTENCE_END = deferred(r"[。！？.!?…][”’\"'」』）)\]]*$")
_PAUSE_END = deferred(r"[。！？.!?…，,、；;：:—-][”’\"'」』）)\]]*$")
_SOUND = deferred(r"[\[(（【♪].{0,80}[\])）】♪]")
_NAMED = deferred(r"[^\s，。！？,.!?]{2,30}\s?[（(][^()（）。！？]{2,40}[)）]")
"""A name and an office on a line of their own, as Chinese transcripts label turns."""

_TURN = deferred(r"(?:>>|[-–—] ?(?=\S))")
_ROLLING_SHARE = 0.3

_PAUSE = 2.0
"""Seconds between two cues, after which a finished sentence ends its line."""

_SHORT_NAME = 12

_LONG = 400
_LONG_WIDE = 160
"""The lengths, in characters or ideographs, after which a finished sentence ends its line."""


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


def extract_subtitles(kind: str, data: bytes, path: str) -> Extract:
    """Return the words of subtitles.

    Raises:
        NotTextError: they are binary, or have no words.
    """
    decoded = decode(data)
    if is_binary(data, decoded):
        raise NotTextError(path, refusal(None))
    sheet = Sheet()
    voices: list[tuple[str, Span]] = []
    for line, voice in _running_lines(_without_repeats(list(_cues(decoded.text)))):
        span = sheet.write_line(line)
        if voice:
            voices.append((voice, Span(span.start, span.start + len(label_for(voice)))))
    if not sheet.length:
        raise wordless(path, kind.upper())
    text = sheet.text
    return Extract(
        text,
        _MEDIA_TYPES[kind],
        decoded.encoding,
        told=Told(turns=tuple(_turns(voices, len(text)))),
        replaced=decoded.replaced,
        first=first_replacement(text, decoded.replaced),
    )


def _turns(voices: Sequence[tuple[str, Span]], end: int) -> Iterator[GivenTurn]:
    """Yield the turns of voices, up to the next voice or ``end``; none for a single voice."""
    if len({voice for voice, _label in voices}) < 2:
        return
    stops = [*(label.start for _voice, label in voices[1:]), end]
    for (voice, label), stop in zip(voices, stops, strict=True):
        yield GivenTurn(label.start, stop, voice, Role.UNKNOWN, label)


def _cues(text: str) -> Iterator[Cue]:
    """Yield the cues in the order of the file, without comments, styles and numbers."""
    times: tuple[float, float] | None = None
    lines: list[str] = []
    before = ""
    cues, shown = Meter(budgets.CUES), Meter(budgets.CUE_LINES)
    for line in chain(_lines(text.replace("\r\n", "\n").replace("\r", "\n")), [""]):
        match = _TIMES.match(line)
        if match:
            # The line before a time is the cue's number or name, unless a blank line is between.
            if times and lines and lines[-1] == before and before.strip().isdigit():
                lines.pop()
            if times and lines:
                yield _cue(times, lines)
            cues.spend()
            values = match.groups()
            times, lines = (_seconds(values[:4]), _seconds(values[4:])), []
        elif not line.strip():
            if times and lines:
                yield _cue(times, lines)
                times, lines = None, []
        elif times:
            shown.spend()
            check(len(line), budgets.CUE_LINE)
            lines.append(line)
        before = line


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text one at a time, to save memory."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def _cue(times: tuple[float, float], lines: Sequence[str]) -> Cue:
    shown = (_words(line) for line in lines)
    return Cue(*times, tuple(line for line in shown if line.strip("\0 ")))


def _words(line: str) -> str:
    """Return a line of a cue without mark-up, a voice in it marked by NUL characters."""
    before, *voices = (_without_tags(part) for part in _VOICE.split(line.replace("\0", "")))
    if not voices:
        return before
    return f"{before}\0{voices[0]}\0{' '.join(voices[1::2])}"


def _without_tags(text: str) -> str:
    return unescape(_TAG.sub("", _RUBY.sub("", text))).replace("\0", "").strip()


def _without_repeats(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues without what rolling captions show twice."""
    overlaps = [0, *(_overlap(a, b) for a, b in pairwise(cues))]
    if sum(map(bool, overlaps)) < _ROLLING_SHARE * len(cues):
        return list(cues)
    return [
        Cue(cue.start, cue.end, cue.lines[overlap:])
        for cue, overlap in zip(cues, overlaps, strict=False)
    ]


def _overlap(before: Cue, after: Cue) -> int:
    """Return how many lines a cue repeats from the end of the one before it."""
    if after.start - before.end > 0.1:
        return 0
    for count in range(min(len(before.lines), len(after.lines), 8), 0, -1):
        if before.lines[-count:] == after.lines[:count]:
            return count
    return 0


def _running_lines(cues: Sequence[Cue]) -> Iterator[tuple[str, str]]:
    """Yield one line for each stretch of speech, with the voice that begins there."""
    parted = _has_no_points(cues)
    voiced = any("\0" in line for cue in cues for line in cue.lines)
    names = Counter(named_by(line) for cue in cues for line in cue.lines)
    recurring = {name for name, count in names.items() if name and count > 1}
    pieces: list[str] = []
    length, last, ended, voice, begins = 0, "", 0.0, "", ""
    for cue in cues:
        for number, line in enumerate(cue.lines):
            line, voice, changed = _voiced(line, voice)
            pause = cue.start - ended if number == 0 else 0.0
            again = recurring if parted or not last or _SENTENCE_END.search(last) else set()
            turns = changed or (not voiced and _begins_turn(last, line, again))
            if pieces and (turns or _ends_line(last, line, length, pause, parted)):
                yield "".join(pieces), begins
                pieces, length, last, begins = [], 0, "", ""
            begins = voice if changed else begins
            glue = joined(last[-1:], line[:1])[len(last[-1:]) : -1] if last else ""
            if last and not glue and parted and number == 0 and not _PAUSE_END.search(last):
                glue = " "
            pieces += [glue, line]
            length += len(line)
            last = line
        ended = cue.end
    if pieces:
        yield "".join(pieces), begins


def _voiced(line: str, voice: str) -> tuple[str, str, bool]:
    """Return a line with any new voice as a label, the voice, and whether it changed."""
    if "\0" not in line:
        return line, voice, False
    before, name, words = line.split("\0", 2)
    if name == voice:
        return f"{before}{words}", voice, False
    label = label_for(name)
    glue = "" if is_wide(label[-1]) else " "
    return f"{label}{glue}{before}{words}".strip(), name, True


def _begins_turn(last: str, line: str, recurring: set[str]) -> bool:
    """Return whether a line of a cue begins with a label, not with a clause and a colon."""
    if _TURN.match(line):
        return True
    if not begins_with_label(line):
        return False
    name = named_by(line)
    if name is None or name in recurring:
        return True
    # One capitalised word before a colon is a name only where a sentence has ended.
    noun = name.isalpha() and not is_wide(name[0])
    if is_plainly_named(name) and (not noun or not last or _SENTENCE_END.search(last)):
        return True
    alone = line.endswith((":", "：", "︰", "∶"))
    return (alone or len(name) <= _SHORT_NAME) and bool(_SENTENCE_END.search(last))


def _ends_line(last: str, line: str, length: int, pause: float, parted: bool) -> bool:
    """Return whether a line of a cue begins a new running line."""
    if _SOUND.fullmatch(line) or _SOUND.fullmatch(last):
        return True
    if _NAMED.fullmatch(last) or _NAMED.fullmatch(line):
        return True
    if not (_SENTENCE_END.search(last) or parted):
        return pause > 4 * _PAUSE
    wide = bool(last) and is_wide(last[-1])
    return pause > _PAUSE or length > (_LONG_WIDE if wide else _LONG)


def _has_no_points(cues: Sequence[Cue]) -> bool:
    """Return whether cues lack punctuation, so that the ends of cues replace it."""
    ends = [cue.lines[-1] for cue in cues if cue.lines]
    wide = [line for line in ends if is_wide(line[-1]) or is_wide(line[0])]
    pointed = sum(bool(_PAUSE_END.search(line)) for line in wide)
    return len(wide) * 2 > len(ends) and pointed * 5 < len(wide)
