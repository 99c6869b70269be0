"""Cues as running lines: words joined to sentences, each voice named where it changes.

A line ends where a speaker is named, and at the end of a sentence where there is a pause or the
line is long. Lines that a rolling caption repeats from the cue before are left out. A voice that
the format itself names becomes a label ``Dana Larkin:`` where it changes; where several voices are
named so, they are the speakers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing_tui.loading.document import ContainerFacts, GivenTurn
from briefing_tui.loading.extraction.cues.cue import Cue, CueFile
from briefing_tui.loading.extraction.extracted import Extract, Sheet, first_replacement
from briefing_tui.loading.extraction.refusals import wordless
from briefing_tui.loading.extraction.written_labels import (
    begins_with_label,
    is_plainly_named,
    is_wide,
    joined,
    label_for,
    named_by,
    without_badges,
)
from briefing_tui.model import Role, Span, TimedSpan
from briefing_tui.text.marks import CLOSERS, COLONS, COMMAS, SEMICOLONS, SENTENCE_ENDS
from briefing_tui.text.patterns import deferred

_SENTENCE_END = deferred(rf"[{SENTENCE_ENDS}][{CLOSERS}]*$")
_PAUSE_END = deferred(rf"[{SENTENCE_ENDS}{COMMAS}{SEMICOLONS}{COLONS}—-][{CLOSERS}]*$")
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

_MOSTLY = 0.7
_NEARLY_ALL = 0.9
"""The shares of cues with a voice from which one without a voice is nobody's: the first where a
voice is also repeated, which shows that voices are not printed at changes only."""


@dataclass(slots=True)
class _Running:
    """A running line.

    Attributes:
        voice: the voice that begins here as its label, empty where none is printed.
        nobody: whether it is of a cue without voice among voiced ones.
        pieces: its text.
        length: of its text, in code points.
        times: the offset in it of each cue's first character, with the cue.
    """

    voice: str = ""
    nobody: bool = False
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    times: list[tuple[int, Cue]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Append text."""
        self.pieces.append(text)
        self.length += len(text)


def extract_cues(file: CueFile, path: str) -> Extract:
    """Return the words of cues as running lines, with the voices and times that they give.

    Raises:
        NotTextError: they have no words.
    """
    sheet = Sheet()
    voices: list[tuple[str, Span]] = []
    times: list[TimedSpan] = []
    for line in _running_lines(_without_repeats(list(file.cues))):
        text = "".join(line.pieces)
        span = sheet.write_line(text)
        if line.voice or line.nobody:
            named = len(label_for(line.voice)) if line.voice else 0
            voices.append((line.voice, Span(span.start, span.start + named)))
        ends = [*(at for at, _cue in line.times[1:]), line.length]
        times += (
            TimedSpan(
                span.start + at, span.start + end - text[end - 1].isspace(), cue.start, cue.end
            )
            for (at, cue), end in zip(line.times, ends, strict=True)
        )
    if not sheet.length:
        raise wordless(path, file.shown)
    text = sheet.text
    return Extract(
        text,
        file.media_type,
        file.encoding,
        facts=ContainerFacts(
            file.title,
            file.day,
            turns=tuple(_turns(voices, len(text))),
            times=tuple(times),
        ),
        replaced=file.replaced,
        first=first_replacement(text, file.replaced),
    )


def _turns(voices: Sequence[tuple[str, Span]], end: int) -> Iterator[GivenTurn]:
    """Yield the turns of voices, up to the next voice or ``end``; none for a single voice."""
    if len({voice for voice, _label in voices if voice}) < 2:
        return
    stops = [*(label.start for _voice, label in voices[1:]), end]
    for (voice, label), stop in zip(voices, stops, strict=True):
        yield GivenTurn(label.start, stop, without_badges(voice) or None, Role.UNKNOWN, label)


def _unvoiced_is_nobody(cues: Sequence[Cue]) -> bool:
    """Return whether a cue without a voice is nobody's, not the last voice's."""
    voices = [
        next((line.split("\0")[1] for line in cue.lines if "\0" in line), "")
        for cue in cues
        if cue.lines
    ]
    named = sum(map(bool, voices))
    repeated = any(before and before == after for before, after in pairwise(voices))
    return named >= _NEARLY_ALL * len(voices) or (repeated and named >= _MOSTLY * len(voices))


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


def _running_lines(cues: Sequence[Cue]) -> Iterator[_Running]:
    """Yield one line for each stretch of speech, with the voice that begins there."""
    parted = _has_no_points(cues)
    voiced = any("\0" in line for cue in cues for line in cue.lines)
    strict = voiced and _unvoiced_is_nobody(cues)
    names = Counter(named_by(line) for cue in cues for line in cue.lines)
    recurring = {name for name, count in names.items() if name and count > 1}
    # Names that begin nearly every cue are printed with each, within sentences too.
    each = sum(names[name] for name in recurring) > _MOSTLY * len(cues)
    running = _Running()
    last, ended, voice = "", 0.0, ""
    for cue in cues:
        nobody = strict and not any("\0" in line for line in cue.lines)
        for number, line in enumerate(cue.lines):
            was = voice
            line, voice, changed = (line, "", False) if nobody else _voiced(line, voice)
            lost = nobody and bool(was)
            pause = cue.start - ended if number == 0 else 0.0
            again = recurring if parted or each or not last or _SENTENCE_END.search(last) else set()
            turns = changed or lost or (not voiced and _begins_turn(last, line, again))
            if running.length and (turns or _ends_line(last, line, running.length, pause, parted)):
                yield running
                running, last = _Running(), ""
            running.voice = voice if changed else running.voice
            running.nobody = running.nobody or lost
            glue = joined(last[-1:], line[:1])[len(last[-1:]) : -1] if last else ""
            if last and not glue and parted and number == 0 and not _PAUSE_END.search(last):
                glue = " "
            running.add(glue)
            if number == 0 or not running.times:
                running.times.append((running.length, cue))
            running.add(line)
            last = line
        ended = cue.end
    if running.length:
        yield running


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
