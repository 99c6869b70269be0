"""Unspoken margins of lines: numbers and letters of lines, and tags.

Records of hearings and depositions number their lines at the left margin. Those of committees of
the Knesset have tags around each label: ``<< דובר >> דן ביטון: << דובר >>``. Text copied from the
page of a parliament has the button below each name, ``Share this contribution``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefing_tui.named_tuple import NamedTuple
from briefing_tui.span import Span
from briefing_tui.text.has_figures import has_figure
from briefing_tui.text.lines import SPACES, Line
from briefing_tui.text.marks import SURE_ENDS
from briefing_tui.text.patterns import deferred

_NUMBER = deferred(r"(?P<number>\d{1,2})(?=[ \t\u00a0]{1,}\S|\Z)[ \t\u00a0]*")
_TAGGED = deferred(
    r"(?P<before><<\s*[^<>\n]{1,20}\s*>>)[^\S\n]*(?P<words>.*?)[^\S\n]*(?P<after><<\s*[^<>\n]{1,20}\s*>>)?\Z"
)
# A letter at the left margin, and one at the right.
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUV")
_LETTERED = deferred(r"(?P<letter>[A-V])(?:[ \t\u00a0]{2,}\u3000*|\Z)")
_AT_END = deferred(r"(?:\A|\s{2,})[A-V]\Z")
# The fewest numbered lines, their least share, and the share of them that count on.
_FEWEST = 20
_SHARE = 0.7
_COUNTING = 0.85
# The most lines of a page.
_MOST = 60
# The most spaces before a number.
_INDENT = 12
_SENTENCE_ENDS = tuple(SURE_ENDS + "…")
# What speech ends with, the fewest lines of a button that closes it, their least share of these
# lines and of paragraphs.
_SPEECH_ENDS = (*_SENTENCE_ENDS, *".”」』）)—")
_CLOSING = 8
_ALMOST = 0.8
_PART = 0.3
# The fewest lines of one button, the fewest different lines above them, and the longest line.
_BUTTONS = 5
_FEWEST_ABOVE = 3
_LONGEST_BUTTON = 60
_LONGEST_NAME = 80
_SHORTEST_BUTTON = 6
_LONGEST_WITH_TAIL = 300
# ``Photo of Dana Larkin Dana Larkin``
_PICTURE = deferred(r"(?:Photo|Picture|Image) of (?P<name>\S.{2,60}?) (?=(?P=name)(?:\s|\Z))")


class BareLines(NamedTuple):
    """The lines of a document without its margins, and the stretches of these, in text order.

    Attributes:
        lines: the lines without margins.
        spans: the stretches of all margins.
        tags: those of tags.
        buttons: those of buttons.
    """

    lines: tuple[Line, ...]
    spans: tuple[Span, ...]
    tags: tuple[Span, ...]
    buttons: tuple[Span, ...]


def without_margins(lines: tuple[Line, ...]) -> BareLines:
    """Return the lines without numbers, letters, tags and buttons, and the stretches of these."""
    bare, numbers = _without_numbers(lines)
    bare, letters = _without_letters(bare)
    bare, tags = _without_tags(bare)
    bare, buttons = _without_buttons(bare)
    bare, tails = _without_tails(bare)
    bare, closing = _without_closing(bare)
    buttons = tuple(sorted([*buttons, *tails]))
    spans = sorted([*numbers, *letters, *tags, *buttons, *closing])
    return BareLines(bare, tuple(spans), tags, buttons)


def _without_numbers(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """Return the lines without their numbers, and the stretches of these.

    The lines are numbered where most begin with a number that is one more than that of the line
    before, or 1 at the head of a page.
    """
    spoken = [line for line in lines if line.words]
    if len(spoken) < _FEWEST:
        return lines, ()
    found = {
        line.number: match
        for line in spoken
        if line.words[0].isdecimal()
        and line.begin - line.start <= _INDENT
        and (match := _NUMBER.match(line.words)) is not None
    }
    if len(found) < max(_FEWEST, _SHARE * len(spoken)):
        return lines, ()
    numbers = [int(match["number"]) for match in found.values()]
    counting = sum(after in (before + 1, 1) for before, after in pairwise(numbers))
    if max(numbers) > _MOST or counting < _COUNTING * (len(numbers) - 1):
        return lines, ()
    bare = [
        line._replace(
            words=line.words[match.end() :].lstrip(SPACES),
            begin=line.finish - len(line.words[match.end() :].lstrip(SPACES)),
        )
        if (match := found.get(line.number)) is not None
        else line
        for line in lines
    ]
    spans = [
        Span(lines[at].begin, lines[at].begin + match.end("number")) for at, match in found.items()
    ]
    return tuple(bare), tuple(spans)


def _without_letters(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """Return the lines without the letters at both margins, and the stretches of these.

    The records of the courts of Hong Kong have ``A`` to ``V`` beside the lines of each page.
    """
    found = {
        line.number: match
        for line in lines
        if line.words[:1] in _LETTERS and (match := _LETTERED.match(line.words)) is not None
    }
    spoken = sum(bool(line.words) for line in lines)
    if len(found) < max(_FEWEST, _SHARE * spoken):
        return lines, ()
    letters = [ord(match["letter"]) for match in found.values()]
    counting = sum(after in (before + 1, ord("A")) for before, after in pairwise(letters))
    if counting < _COUNTING * (len(letters) - 1):
        return lines, ()
    bare: list[Line] = []
    spans: list[Span] = []
    for line in lines:
        match = found.get(line.number)
        if match is None:
            bare.append(line)
            continue
        spans.append(Span(line.begin, line.begin + 1))
        words = line.words[match.end() :]
        if _AT_END.search(words) and words[-1] == match["letter"]:
            spans.append(Span(line.finish - 1, line.finish))
            words = words[:-1]
        begin = line.begin + match.end()
        bare.append(line._replace(words=words.rstrip(SPACES), begin=begin))
    return tuple(bare), tuple(spans)


def _without_tags(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """Return the lines without tags in double angle brackets, and the stretches of these."""
    if not any(line.words.startswith("<<") for line in lines):
        return lines, ()
    found: list[Line] = []
    spans: list[Span] = []
    for line in lines:
        match = _TAGGED.match(line.words) if line.words.startswith("<<") else None
        if match is None:
            found.append(line)
            continue
        spans.append(Span(line.begin, line.begin + match.end("before")))
        if match["after"]:
            spans.append(Span(line.begin + match.start("after"), line.finish))
        found.append(line._replace(words=match["words"], begin=line.begin + match.start("words")))
    return tuple(found), tuple(spans)


def _are_names(above: Sequence[Line]) -> bool:
    """Return whether the lines above a line that recurs may be names, some of them again."""
    several = _FEWEST_ABOVE <= len({line.words for line in above}) < len(above)
    ended = any(line.words.endswith(_SENTENCE_ENDS) for line in above)
    return len(above) >= _BUTTONS and several and not ended


def _without_buttons(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """Return the lines without those of buttons, and the stretches of these.

    A button is a line that recurs as it is, always right below a short line without an end of a
    sentence and above a blank one; one of the lines above it recurs too, as people speak again.
    Words may follow right below a button of several words, if there is no other such line.
    """
    found: defaultdict[str, list[Line]] = defaultdict(list)
    followed: defaultdict[str, list[Line]] = defaultdict(list)
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if (
            _SHORTEST_BUTTON <= len(line.words) <= _LONGEST_BUTTON
            and line.words[-1].isalpha()
            and above.words
            and len(above.words) <= _LONGEST_NAME
        ):
            (followed if below.words else found)[line.words].append(above)
    buttons = {words for words, above in found.items() if _are_names(above)}
    if not buttons:
        tight = {words for words, above in followed.items() if _are_names(above)}
        alone = len(tight) == 1 and min(tight).count(" ") > 1
        figures = any(has_figure(line.words) for words in tight for line in followed[words])
        buttons = tight if alone and not figures else set()
    if not buttons or any(
        line.words in buttons and not above.words for above, line in pairwise(lines)
    ):
        return lines, ()
    spans = [Span(line.begin, line.finish) for line in lines if line.words in buttons]
    return tuple(
        line._replace(words="", begin=line.end) if line.words in buttons else line for line in lines
    ), tuple(spans)


def _without_tails(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """Return the lines without the buttons behind a name, and the stretches of these.

    ``Photo of Dana Larkin Dana Larkin (Wexcombe) Share this | Link to this``: what stands behind
    the last bracket recurs behind several people, and bars part the buttons.
    """
    behind: defaultdict[str, set[str]] = defaultdict(set)
    for line in lines:
        if "|" in line.words and len(line.words) <= _LONGEST_WITH_TAIL:
            head, bracket, tail = line.words.rpartition(")")
            if bracket and tail[:1] == " " and len(tail) >= _SHORTEST_BUTTON:
                behind[tail].add(head)
    tails = tuple(tail for tail, heads in behind.items() if len(heads) >= _FEWEST_ABOVE)
    if not tails:
        return lines, ()
    bare: list[Line] = []
    spans: list[Span] = []
    for line in lines:
        words = line.words
        if not words.endswith(tails) or len(words) > _LONGEST_WITH_TAIL:
            bare.append(line)
            continue
        words = words.removesuffix(next(each for each in tails if words.endswith(each)))
        spans.append(Span(line.begin + len(words) + 1, line.finish))
        picture = _PICTURE.match(words)
        begin = line.begin + (picture.end() if picture is not None else 0)
        if picture is not None:
            spans.append(Span(line.begin, begin))
        bare.append(line._replace(words=words[begin - line.begin :], begin=begin))
    return tuple(bare), tuple(spans)


def _without_closing(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """Return the lines without the buttons that close each speech, and the stretches of these.

    ``連結 分享``, several words, recur as they are, always right below a sentence and above a blank
    line, and close a good part of all paragraphs.
    """
    found: defaultdict[str, list[bool]] = defaultdict(list)
    paragraphs = 0
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        paragraphs += bool(line.words) and not below.words
        if len(line.words) <= _LONGEST_BUTTON and " " in line.words and line.words[-1].isalpha():
            found[line.words].append(above.words.endswith(_SPEECH_ENDS) and not below.words)
    closing = {
        words
        for words, closes in found.items()
        if sum(closes) >= max(_CLOSING, _ALMOST * len(closes), _PART * paragraphs)
    }
    if not closing:
        return lines, ()
    spans = tuple(Span(line.begin, line.finish) for line in lines if line.words in closing)
    return tuple(
        line._replace(words="", begin=line.end) if line.words in closing else line for line in lines
    ), spans
