"""Labels composed of parts in combinations that nobody listed."""

from __future__ import annotations

from hypothesis import given, settings

from tests.recognition.composing import Composed, transcripts
from tests.recognition.reading import read, tiles


@given(transcripts())
@settings(max_examples=400, deadline=None)
def test_whoever_is_labelled_in_any_combination_of_parts_is_credited(composed: Composed) -> None:
    briefing = read(composed.text)
    found = tuple(s.speaker.name if s.speaker else None for s in briefing.speeches)
    merged = tuple(
        name
        for at, name in enumerate(composed.speakers)
        if at == 0 or composed.speakers[at - 1] != name
    )
    assert found == merged
    assert tiles(briefing)
