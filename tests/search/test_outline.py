"""Outlines: what filters ask of a briefing."""

from __future__ import annotations

from briefing_tui.library import Library
from briefing_tui.search.outline import outline_of
from tests.invented import Turn, make_briefing
from tests.recognition.reading import read


def test_an_outline_has_each_speech_with_who_and_what() -> None:
    text = "许立衡(云岭市水利局局长)：\n一、抓供水。管网已修好。\n二、抓清漂。河面已清。\n"
    (part,) = outline_of(read(text))
    assert part.known is not None
    assert (part.known.name, part.known.offices[0]) == ("许立衡", "云岭市水利局局长")
    assert [called for _span, called in part.sections] == ["一、抓供水", "二、抓清漂"]


def test_a_filter_alone_answers_with_the_openings_of_no_more_speeches_than_are_shown() -> None:
    turns = [Turn("许立衡", f"第{n}段话。", "许立衡：") for n in range(5)]
    library = Library([make_briefing(turns), make_briefing(turns)])
    assert len(library.search("@许立衡", limit=3)) == 3
    assert len(library.search("@许立衡")) == 2 * len(outline_of(library[0]))
