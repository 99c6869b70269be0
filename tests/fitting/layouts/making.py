"""All invented texts of a seed, and their files."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from tests.fitting.layouts.controls import CONTROLS
from tests.fitting.layouts.courses import held
from tests.fitting.layouts.families import LAYOUTS
from tests.fitting.layouts.language import EVERY
from tests.fitting.layouts.layout import Layout
from tests.fitting.layouts.rendering import Told, rendered
from tests.fitting.layouts.subtitles import subtitled

CONTROL_FILES = 6
"""The number of texts made of each control."""


class Made(NamedTuple):
    """An invented text.

    Attributes:
        family: the name of its layout or control.
        number: its number in the family, from 0.
        ending: of its file's name.
        code: the tag of its language.
        kind: the kind of meeting; ``control`` for no meeting.
        text: the text.
        spans: who says what, in text order; empty for subtitles.
        turns: the same by words.
        date: its date, where the text tells it.
    """

    family: str
    number: int
    ending: str
    code: str
    kind: str
    text: str
    spans: tuple[Told, ...]
    turns: tuple[Mapping[str, str | None], ...]
    date: str | None


def made(seed: str, numbers: Collection[int] | None = None) -> Iterator[Made]:
    """Yield the invented texts of a seed, family by family.

    Args:
        seed: the same seed makes the same texts.
        numbers: the numbers in their family of those that are made; None for all.
    """
    for layout in LAYOUTS:
        for number in range(layout.files):
            if numbers is None or number in numbers:
                yield _meeting(seed, layout, number)
    for name in CONTROLS:
        for number in range(CONTROL_FILES):
            if numbers is None or number in numbers:
                yield _control(seed, name, number)


def _meeting(seed: str, layout: Layout, number: int) -> Made:
    name, codes = layout.name, layout.languages
    shift = Random(f"{seed}/{name}").randrange(len(codes) * 7)
    code = codes[(shift + number) % len(codes)]
    rng = Random(f"{seed}/{name}/{number}")
    meeting = held(rng, code, layout.kinds[number % len(layout.kinds)], layout.twins)
    made_of = (name, number, layout.ending, code, meeting.kind)
    if layout.container:
        text, said = subtitled(meeting, layout.container)
        return Made(*made_of, text, (), tuple(said), meeting.iso)
    text, spans = rendered(meeting, layout)
    turns = tuple(
        {"speaker": span.who, "kind": span.kind, "text": text[span.start : span.end]}
        for span in spans
        if span.who is not None
    )
    date = meeting.iso if meeting.date in text else None
    return Made(*made_of, text, tuple(spans), turns, date)


def _control(seed: str, name: str, number: int) -> Made:
    shift = Random(f"{seed}/{name}").randrange(len(EVERY))
    code = EVERY[(shift + number * 5) % len(EVERY)]
    rng = Random(f"{seed}/{name}/{number}")
    meeting = held(rng, code, rng.choice(["panel", "press", "chair"]))
    text = CONTROLS[name](meeting).rstrip("\n") + "\n"
    markdown = any(mark in text for mark in ("###", "**", "## "))
    spans = (Told(0, len(text), None, "*", None),)
    return Made(name, number, "md" if markdown else "txt", code, "control", text, spans, (), None)


def gold_of(text: Made, seed: str) -> dict[str, Any]:
    """Return who says what in a text as a gold file has it."""
    about: dict[str, str] = {}
    if text.date is not None and text.spans:
        about["date"] = text.date
    about["language"] = text.code.split("-")[0]
    about["source"] = f"made {text.family} {seed}/{text.number}"
    if not text.spans:
        return {"turns": text.turns, "about": about}
    return {"turns": text.turns, "spans": text.spans, "length": len(text.text), "about": about}


def write(seed: str, folder: Path) -> int:
    """Write the texts of a seed with their gold and an index; return how many there are."""
    rows = []
    for text in made(seed):
        place = folder / text.family
        place.mkdir(parents=True, exist_ok=True)
        name = f"{text.number:03}"
        (place / f"{name}.{text.ending}").write_text(text.text, encoding="utf-8", newline="")
        gold = json.dumps(gold_of(text, seed), ensure_ascii=False, indent=0)
        (place / f"{name}.gold.json").write_text(gold, encoding="utf-8")
        shown = name if text.kind == "control" else f"{name}.{text.ending}"
        row = (text.family, shown, text.code, text.kind, len(text.turns), len(text.text))
        rows.append("\t".join(map(str, row)) + "\n")
    (folder / "INDEX.tsv").write_text("".join(rows), encoding="utf-8")
    return len(rows)
