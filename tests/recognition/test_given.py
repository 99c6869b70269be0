"""Turns whose speakers the container itself names, and what else it tells."""

from __future__ import annotations

from datetime import date

from briefing_tui.loading.document import ContainerFacts, Document, GivenTurn
from briefing_tui.model import Briefing, Role, Source, Span
from briefing_tui.recognition.passes import parse
from tests.recognition.reading import tiles, turns


def parsed(text: str, told: ContainerFacts) -> Briefing:
    source = Source("invented.xml", None, "0" * 64, "application/xml", "utf-8")
    return parse(Document(source, text, (), told))


def test_given_speakers_are_kept_and_what_lies_between_is_a_note() -> None:
    text = "Sitting\nDana Larkin\nGood morning.\nThe bell rang.\nWhen does it open?\nEND\n"

    def turn(words: str, name: str | None, role: Role, label: str = "") -> GivenTurn:
        start = text.index(label or words)
        at = text.index(label) if label else start
        return GivenTurn(
            start, text.index(words) + len(words) + 1, name, role, Span(at, at + len(label))
        )

    briefing = parsed(
        text,
        ContainerFacts(
            turns=(
                turn("Good morning.", "Dana Larkin", Role.OFFICIAL, "Dana Larkin"),
                turn("When does it open?", None, Role.UNKNOWN),
            )
        ),
    )
    assert turns(briefing) == [
        ("Dana Larkin", "remarks", "labelled"),
        (None, "unknown", "none"),
    ]
    first = briefing.speeches[0]
    assert [label.within(text) for label in first.labels] == ["Dana Larkin"]
    assert [note.within(text) for note in first.notes] == ["The bell rang.\n"]
    assert first.reason.code == "given"
    assert tiles(briefing)


def test_title_and_day_of_the_container_and_its_front_matter_lines_are_used() -> None:
    text = "---\ntitle: x\nnote: y\n---\n主持人 周岚：大家好。\n"
    told = ContainerFacts(title="云岭发布会", day=date(2024, 5, 30), aside=(Span(0, 25),))
    briefing = parsed(text, told)
    assert (briefing.title, briefing.date) == ("云岭发布会", date(2024, 5, 30))
    assert [speaker.name for speaker in briefing.speakers] == ["周岚"]
