"""Labels withdrawn after comparison with the others: offices, spoken words, lists of people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing_tui.model import Span
from briefing_tui.recognition.evidence.chances import SURE
from briefing_tui.recognition.labels.label import Label
from briefing_tui.recognition.labels.verdicts import Verdict, refuse
from briefing_tui.recognition.labels.words import Form, read_label
from briefing_tui.recognition.layout.voter import Vote
from briefing_tui.text.brackets import SET_APART
from briefing_tui.text.marks import COLONS
from briefing_tui.text.patterns import deferred

# The fewest line ends that part a line from the label above, and the fewest labels of a role.
_FEWEST = 3
# The fewest labels in brackets that show how labels are set.
_OFTEN = 10
# The length from which a line is no heading, in code points.
_LONG_LINE = 40

# The most places without a sentence that may precede the first speech, as lists of people do.
_SENTENCE = deferred(r"[^\W\d_A-Z][.!?؟।](?:\s|[”’\"'」』）)\]]|\Z)|[。！？…]")
# In captions, which are in capitals, an initial or a short title ends none.
_SHOUTED = deferred(r"[^\W\d_]{4}[.!?](?:\s|[”’\"'」』）)\]]|\Z)")
_SAMPLE = 20_000
_NEARLY = 0.8
_LISTED = deferred(r"[、，,；;]\s*|\s{2,}|\u3000")
_OF_PEOPLE = (Form.NAME, Form.OFFICE_NAME, Form.NAME_OFFICE)
_INNER_COLON = deferred(f"[{COLONS}]")
# The number of an item, and the spaces from which words are long for a name.
_NUMBERED, _MANY = deferred(r"\s*\d{1,2}[.)]\s"), 3


def without_offices(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject a label on its own line right below another: it is an office."""
    last: Label | None = None
    for verdict in verdicts:
        label = verdict.label
        shown = verdict.accepted or verdict.doubtful
        if (
            shown
            and last is not None
            and not label.inline
            and not last.inline
            and label.shape.startswith("layout own")
            and not any(map(str.isalnum, text[last.span.end : label.span.start]))
            and text.count("\n", last.span.end, label.span.start) < _FEWEST
        ):
            yield refuse(verdict, "below")
            last = label
            continue
        if shown:
            last = label
        yield verdict


def without_words_said(text: str, verdict: Verdict, roles: Mapping[str, int]) -> Verdict:
    """Return a verdict without the first spoken words that were read as part of its label.

    ``主席：法案：首讀。`` is a label ``主席`` where others are, and ``法案`` is what is said.
    """
    label = verdict.label
    if not verdict.accepted or label.who.form is not Form.ROLE_NAME:
        return verdict
    role = _INNER_COLON.split(label.words, maxsplit=1)[0].strip()
    if role == label.words or roles.get(role, 0) < _FEWEST:
        return verdict
    who = read_label(role)
    if who is None:
        return verdict
    end = label.span.start + text[label.span.start : label.span.end].index(role) + len(role)
    while end < label.span.end and not text[end].isalnum():
        end += 1
    return verdict._replace(
        label=label._replace(span=Span(label.span.start, end), words=role, who=who, inline=True)
    )


def _is_last_field(
    text: str,
    verdicts: Sequence[Verdict],
    shown: Sequence[int],
    number: int,
    times: Mapping[str, int],
) -> bool:
    """Return whether a label ends a list whose lines follow each other, before a blank line.

    ``Absent: Rosa Quillan`` below ``Present: …`` names nobody who says what comes below.
    """
    label, above = verdicts[shown[number]].label, verdicts[shown[number - 1]].label
    rest = text[label.span.end :].split("\n", 2)[:2]
    return (
        label.inline
        and above.inline
        and label.line == above.line + 1
        and times[label.key] == 1
        and times[above.key] <= 1
        and len(rest[0]) <= _LONG_LINE
        and not _SENTENCE.search(rest[0])
        and len(rest) > 1
        and not rest[1].strip()
    )


def _lists_people(text: str, label: Label) -> bool:
    """Return whether nothing but names of people stands behind a label, as in a list of them.

    ``書記：鄭立衡`` before the first speech tells who holds an office.
    """
    words = text[label.span.end :].split("\n", 1)[0].strip()
    if not label.inline or not words or len(words) > _LONG_LINE:
        return False
    read = [read_label(part) for part in _LISTED.split(words)]
    return all(who is not None and who.named and who.form in _OF_PEOPLE for who in read)


def without_lists(text: str, verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts; reject labels before the first speech that has a sentence.

    Lists of those present and fields of a form stand there. Where nearly all labels are in brackets
    before words, as ``【周岚】`` in subtitles, the first one is a label without a sentence, too.
    """
    settings = Counter(
        each.label.shape
        for each in verdicts
        if each.accepted and each.label.inline and each.label.shape[-2:-1] in SET_APART
    )
    times = Counter(each.label.key for each in verdicts if each.accepted)
    shown = [at for at, each in enumerate(verdicts) if each.accepted or each.doubtful]
    stop = 0
    sentence = _SHOUTED if _is_shouted(text[:_SAMPLE]) else _SENTENCE
    for number, at in enumerate(shown):
        label = verdicts[at].label
        after = shown[number + 1] if number + 1 < len(shown) else None
        end = verdicts[after].label.span.start if after is not None else len(text)
        if sentence.search(text, label.span.end, end) or settings[label.shape] >= _OFTEN:
            if number and _is_last_field(text, verdicts, shown, number, times):
                at = after if after is not None else len(verdicts)
            elif number == 1 and times[verdicts[shown[0]].label.key] > 1:
                at = shown[0]
            stop = at
            break
    for at in shown:
        if at >= stop:
            if not _lists_people(text, verdicts[at].label):
                break
            stop = at + 1
    for at, verdict in enumerate(verdicts):
        if at < stop and (verdict.accepted or verdict.doubtful):
            yield refuse(verdict, "list")
        else:
            yield verdict


def _is_shouted(text: str) -> bool:
    """Return whether a text is in capitals, but for a few words."""
    return sum(map(str.isupper, text)) > _NEARLY * sum(map(str.isalpha, text))


def heads_list(text: str, vote: Vote) -> bool:
    """Return whether many words stand alone above a numbered list."""
    many = not vote.head.inline and vote.head.words.count(" ") >= _MANY
    return many and vote.chance < SURE and _NUMBERED.match(text, vote.place) is not None
