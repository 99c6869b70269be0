"""Characters that look alike, looked up one at a time."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.search.shapes import SHAPES, look_alikes


def test_each_character_looks_like_those_beside_it_in_the_table_both_ways() -> None:
    alike: dict[str, set[str]] = {}
    for line in Path(SHAPES).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            letter, others = line.split(" ")
            for other in others:
                alike.setdefault(letter, set()).add(other)
                alike.setdefault(other, set()).add(letter)
    for letter in list(alike)[::17]:
        assert set(look_alikes(letter)) == alike[letter]


def test_what_is_no_character_of_the_table_looks_like_nothing() -> None:
    assert look_alikes(" ") == look_alikes("\n") == look_alikes("a") == look_alikes("#") == ""
