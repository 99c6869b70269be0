"""Labels that a full stop ends, where the whole record is written so.

``M. Jean Valmont. Madame la ministre, …`` begins as a sentence does. Records of parliaments in
which every speech begins so are told by their recurrence: few heads, which come again and again,
and no labels with a colon. Where the labels have colons, a name before a full stop begins a
sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing_tui.dataclass import replace
from briefing_tui.model import Ground, Role
from briefing_tui.named_tuple import NamedTuple
from briefing_tui.recognition.labels.label import FULL_STOP, LabelShape, abbreviates, label_from
from briefing_tui.recognition.labels.verdicts import Verdict, refuse
from briefing_tui.recognition.labels.words import Form, ReadLabel, read_label
from briefing_tui.recognition.labels.words.articled import articled
from briefing_tui.text.lines import Line
from briefing_tui.text.patterns import deferred

_WEIGHT = 6.0
_WORD = r"[^\W\d_a-z][\w’'-]*"
_REST = r"(?:\s*\((?P<aside>[^()\n]{1,60})\))?(?:\s*,\s*(?P<office>[^.:;!?\n]{2,110}?))?"
_HEADS = (
    # ``Громыхалов П. С., фракция.``, ``ГРОМЫХАЛОВ П. С.`` and ``Председательствующий.``
    deferred(
        r"(?P<name>[А-ЯЁІЇЄ](?:[а-яёіїє]+|[А-ЯЁІЇЄ]+)"
        r"(?:-[А-ЯЁІЇЄ](?:[а-яёіїє]+|[А-ЯЁІЇЄ]+))?\s[А-ЯЁІЇЄ]\.\s?[А-ЯЁІЇЄ]\.)"
        r"(?:,\s*(?P<office>[^.:;!?\n]{2,180}?)\.?)?(?P<aside>)(?=[ \u00a0]+\S|\Z)[ \u00a0]*"
    ),
    # ``Mme la présidente.``, ``M. le ministre des transports.``
    deferred(
        r"(?P<bare>(?:M\.|Mme|Mlle)\s+l[ae’']\s?[^.:;,!?\n()]{3,80}?)"
        rf"{_REST}\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
    # ``Une députée du groupe Port.``, ``Plusieurs voix.``
    deferred(
        r"(?P<bare>(?:Une?|Plusieurs|Des)\s+(?:députée?s?|sénat(?:eur|rice)s?|membres?|voix|"
        r"orat(?:eur|rice)s?)\b[^.:;,!?\n()]{0,60})(?P<aside>)(?P<office>)"
        r"\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
    # ``M. Jean Valmont.``, ``Mme Agathe Brissonnet, ministre des transports.``
    deferred(
        r"(?:M\.|Mme|Mlle)\s+"
        rf"(?P<name>{_WORD}(?:\s+(?:d[eu]|des|la|van|von|{_WORD})){{0,5}}){_REST}"
        r"\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
    # ``A. Kulbergs-Zars (AS).``: an initial and a family name.
    deferred(
        rf"(?P<name>(?![QA]\.)[^\W\d_a-z]\.\s?(?=\w\w){_WORD}(?:\s{_WORD})?)"
        r"(?:\s*\((?P<aside>[^()\n]{1,30})\))?(?P<office>)\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
    # ``Sēdes vadītāja.``: who presides.
    deferred(r"(?P<host>[^\W\d_a-z][^.:;,!?\n()]{3,40}?)\.(?=[ \u00a0]+\S)[ \u00a0]*"),
    # ``The SPEAKER.``, ``Mr. TARLOW (during the reading).``
    deferred(
        r"(?P<told>(?:The|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Il|La|El|Le)\s+"
        r"[^\W\d_a-z]{2}[^\Wa-z_\d’'-]*(?:\s+(?:of\s+)?[^\W\d_a-z]{2}[^\Wa-z_\d’'-]*){0,4})"
        rf"{_REST}\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
    # ``PRESIDENTE.``, ``LUCIA FERRANDO (RDL).``
    deferred(
        r"(?P<told>(?:(?:SEN|REP|CONG|GOV|GEN|COL|SEC|USEC|ASEC|DR|MRS?|MS|HON|ATTY|ENGR|PROF|AMB)"
        r"\.\s+){0,2}[^\W\d_a-z]{3,}(?:[’'-][^\W\d_a-z]+)*(?:\s+[^\W\d_a-z][^\Wa-z_\d’'-]*){0,4})"
        rf"{_REST}\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
    deferred(
        r"(?P<bare>Председательствующ(?:ий|ая)|Председатель|Головуюч(?:ий|а))"
        rf"{_REST}\.(?=[ \u00a0]+\S)[ \u00a0]*"
    ),
)
_LONGEST = 220
# The last characters of a line whose sentence goes on below, and the least length of such a line,
# as a share of what most lines have; rows of print have no more characters than the other number.
_GOES_ON = frozenset(",;-–—abcdefghijklmnopqrstuvwxyz")
_FULL = 0.6
_LONGEST_ROW = 100
_FEWEST = 4
# The most different heads, as a share of all.
_MOST = 0.75
# The fewest labels with a colon that show full stops to be those of sentences.
_COLONS = 3


class _Head(NamedTuple):
    """A head before a full stop: its line, its length, its words without asides, who it names."""

    line: Line
    length: int
    words: str
    who: ReadLabel


def with_stops(lines: Sequence[Line], verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts, with full stops that end labels or sentences as the document shows."""
    heads = list(_heads(lines))
    accepted = [verdict for verdict in verdicts if verdict.accepted]
    colons = sum("colon" in verdict.label.shape for verdict in accepted)
    times = Counter(head.words for head in heads)
    recurs = len(heads) >= _FEWEST and 1 < len(times) <= _MOST * len(heads)
    if recurs and len(heads) > 2 * colons:
        sure = [head for head in heads if times[head.words] > 1 or " " in head.words]
        return _with(verdicts, sure)
    if colons < _COLONS:
        return tuple(verdicts)
    stops = Counter(each.label.key for each in accepted if each.label.shape == FULL_STOP)
    if sum(stops.values()) >= colons:
        return tuple(verdicts)
    return tuple(
        refuse(verdict, "silenced")
        if verdict.label.shape == FULL_STOP and stops[verdict.label.key] < 2
        else verdict
        for verdict in verdicts
    )


def _with(verdicts: Sequence[Verdict], heads: Sequence[_Head]) -> tuple[Verdict, ...]:
    covered = {head.line.number for head in heads}
    found = [verdict for verdict in verdicts if verdict.label.line not in covered]
    for head in heads:
        shape = LabelShape("full stop ruling")
        label = label_from(head.line, head.length, head.words, head.who, shape)
        # What is said may begin on the line below.
        found.append(Verdict(label._replace(inline=True), _WEIGHT, (Ground("dominant", _WEIGHT),)))
    return tuple(sorted(found, key=lambda verdict: verdict.label.span.start))


def _heads(lines: Sequence[Line]) -> Iterator[_Head]:
    """Yield the heads of lines that begin where the line before is finished.

    A line goes on below only if it is about as long as the lines here are: a heading is shorter.
    """
    lengths = sorted(len(line.words) for line in lines if line.words)
    usual = min(lengths[len(lengths) * 3 // 4], _LONGEST_ROW) if lengths else 0
    before = ""
    for line in lines:
        if line.words:
            over = before[-1:] in _GOES_ON and len(before) >= _FULL * usual
            head = None if over else _head(line)
            if head is not None:
                yield head
        before = line.words


def _head(line: Line) -> _Head | None:
    words = line.words[:_LONGEST]
    if not words or not words[0].isupper() or "." not in words:
        return None
    for pattern in _HEADS:
        match = pattern.match(words)
        if match is None or abbreviates(words, match.end()):
            continue
        groups = match.groupdict()
        if (host := groups.get("host")) is not None:
            who = read_label(host)
            if who is None or who.role is not Role.HOST or who.form is not Form.ROLE:
                continue
            return _Head(line, match.end(), host, who)
        told = groups.get("name") or groups.get("bare") or groups["told"]
        told = " ".join(told.split())
        office = groups.get("office") or None
        if (name := groups.get("name")) is not None:
            return _Head(line, match.end(), told, _named(" ".join(name.split()), office))
        if groups.get("bare"):
            return _Head(line, match.end(), told, articled(told) or ReadLabel(Form.ROLE, told))
        last = told.split()[-1]
        if not last.isupper() or len(last) == 1 or not (" " in told or told.isupper()):
            continue
        aside = groups.get("aside")
        known = (read_label(f"{told} ({aside})") if aside else None) or read_label(told)
        if known is None or known.form is Form.FIELD:
            return None
        if office and not known.named and " " not in told:
            return None
        if office and not known.named:
            known = ReadLabel(Form.OFFICE_NAME, told, office=office, named=True)
        elif office and not known.office:
            known = replace(known, office=office)
        return _Head(line, match.end(), told, known)
    return None


def _named(name: str, office: str | None) -> ReadLabel:
    return ReadLabel(
        Form.NAME_OFFICE if office else Form.TITLE_NAME, name, office=office, named=True
    )
