"""A meeting as a text in a layout, and the spans of who says what."""

from __future__ import annotations

import re
from typing import NamedTuple

from tests.fitting.layouts.fronts import STYLES, front
from tests.fitting.layouts.labels import alternates, core_of, fields_of
from tests.fitting.layouts.layout import Fields, Layout, Template
from tests.fitting.layouts.meeting import Meeting, Person, Turn
from tests.fitting.layouts.wrapping import BEGIN, END, paged, wrap

_NOBODY = "\0"
_MARK = re.compile(f"([{BEGIN}{END}])")


class Gold(NamedTuple):
    """The true speaker: names between bars or None for nobody, the kind of speech, its basis."""

    who: str | None
    kind: str
    basis: str | None


class Told(NamedTuple):
    """A span of a text, in code points, with who says it."""

    start: int
    end: int
    who: str | None
    kind: str
    basis: str | None


def rendered(meeting: Meeting, layout: Layout) -> tuple[str, list[Told]]:
    """Return the text of a meeting in a layout, and who says what in it."""
    rng = meeting.rng
    gold: list[Gold] = []
    blocks: list[str] = []
    meeting.seconds = rng.randint(0, 4)
    for number, turn in enumerate(meeting.turns, 1):
        blocks.append(_block(meeting, layout, turn, number, gold))
        if turn.behind and layout.events:
            blocks.append(turn.behind)
    head = _head(meeting, layout)
    tail = ""
    if layout.back and rng.random() < 0.7:
        tail = layout.turn_gap if "\n" in layout.turn_gap else "\n\n"
        tail = tail if tail.startswith("\n\n") or layout.tight else "\n\n"
        ends = meeting.language["end"][: rng.randint(1, 3)]
        tail += BEGIN + "\n".join(map(meeting.fill, ends)) + END
        gold.append(Gold(None, "*", None))
    text = head + layout.turn_gap.join(blocks)
    if layout.pages:
        text = paged(meeting, text, layout.pages)
    text += tail + "\n"
    if layout.finished is not None:
        text = layout.finished(meeting, text)
    return _without_marks(text, gold)


def _head(meeting: Meeting, layout: Layout) -> str:
    if callable(layout.front):
        head = layout.front(meeting)
    else:
        head = front(meeting, layout.front or meeting.rng.choice(STYLES))
    if layout.legend is not None:
        head += layout.legend(meeting)
    return wrap(head, layout.width) if layout.width else head


def _filled(template: Template, meeting: Meeting, person: Person, fields: Fields) -> str:
    if not isinstance(template, str) and not callable(template):
        template = template[person.role]
    return template(meeting, person, fields) if callable(template) else template.format_map(fields)


def _block(meeting: Meeting, layout: Layout, turn: Turn, number: int, gold: list[Gold]) -> str:
    """Return a turn with its label, and add who is right for it to ``gold``."""
    person = turn.person
    fields = fields_of(meeting, person, number)
    meeting.turn = turn
    template = layout.first if layout.first and not person.seen else layout.label
    person.first, person.seen = not person.seen, True
    label = _filled(template, meeting, person, fields)
    clean = label if layout.clean is None else _filled(layout.clean, meeting, person, fields)
    if layout.damage is not None:
        clean, label = label, layout.damage(meeting.rng, label, number)
    if layout.wide_colon and meeting.language.cjk:
        label = label.replace(": ", "：").replace(":", "：")
    paragraphs = list(turn.paragraphs)
    if layout.one_line:
        paragraphs = [meeting.language.space.join(paragraphs)]
    who = alternates(meeting, person, clean, layout)
    if layout.who is not None:
        who = layout.who(meeting, person, fields)
    if layout.voice:
        who = layout.voice.format_map(fields)
    basis = layout.basis
    if not label and layout.damage is None:
        basis = "inferred"
    if label != clean and layout.damage is not None:
        # A turn whose label is lost is not scored: no reader can tell.
        core = core_of(label)
        if not label:
            who = _NOBODY
        elif core not in who.split("|"):
            who += "|" + core.replace("|", "")
    gold.append(Gold(who, turn.kind, basis))
    if layout.repeated:
        block = _repeated(meeting, layout, number, label, template, paragraphs)
    else:
        block = _whole(meeting, layout, number, label, fields, paragraphs)
    return wrap(block, layout.width, layout.continued) if layout.width else block


def _repeated(
    meeting: Meeting,
    layout: Layout,
    number: int,
    label: str,
    template: Template,
    paragraphs: list[str],
) -> str:
    """Return a turn whose paragraphs have a label each."""
    person = meeting.turn.person
    pieces, last = [], len(paragraphs) - 1
    for at, words in enumerate(paragraphs):
        fields = fields_of(meeting, person, number)
        before = _filled(template, meeting, person, fields) if at else label
        marked = (BEGIN if at == 0 else "") + words + (END if at == last else "")
        pieces.append(before + marked + layout.after.format_map(fields))
        meeting.seconds += 5 + len(words) / (4 if meeting.language.cjk else 14)
    return layout.turn_gap.join(pieces)


def _whole(
    meeting: Meeting, layout: Layout, number: int, label: str, fields: Fields, paragraphs: list[str]
) -> str:
    """Return a turn with one label."""
    body = BEGIN + layout.paragraph_gap.join(paragraphs) + END
    meeting.seconds += 3 + len(body) / (4 if meeting.language.cjk else 14)
    end = fields_of(meeting, meeting.turn.person, number)["hms"]
    if layout.behind:
        return body + layout.behind + label
    if layout.row:
        return layout.row.format(label=label, body=body)
    after = layout.after.format_map({**fields, "end": end})
    return label.replace("{end}", end) + body + after


def _without_marks(text: str, gold: list[Gold]) -> tuple[str, list[Told]]:
    """Return a text without marks, and the spans that they marked with who is right for each."""
    spans: list[Told] = []
    out: list[str] = []
    at = begun = 0
    for piece in _MARK.split(text):
        if piece == BEGIN:
            begun = at
        elif piece == END:
            spans.append(Told(begun, at, *gold[len(spans)]))
        else:
            out.append(piece)
            at += len(piece)
    if len(spans) != len(gold):
        raise ValueError(f"{len(gold)} turns have {len(spans)} spans")
    plain = "".join(out)
    return plain, _merged([_stripped(plain, span) for span in spans])


def _stripped(text: str, span: Told) -> Told:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return span._replace(start=start, end=end)


def _merged(spans: list[Told]) -> list[Told]:
    """Return spans with neighbours of one person and kind in one, without those of no reader."""
    merged: list[Told] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last and span.who is not None and (last.who, last.kind) == (span.who, span.kind):
            merged[-1] = last._replace(end=span.end)
        else:
            merged.append(span)
    return [span for span in merged if span.who != _NOBODY]
