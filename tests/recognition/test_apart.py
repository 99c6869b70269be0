"""Labels that nothing marks but their place, between a finished paragraph and speech."""

from __future__ import annotations

import pytest

from tests.recognition.reading import names, read, turns

LABEL, SPEECH = "云岭市水利局局长许立衡", "大家好。今年投入3亿元。"
FRAME = (
    "云岭市新闻发布会\n主持人 周岚：各位好。\n{before}\n"
    + LABEL
    + "\n{after}\n主持人 周岚：谢谢。\n"
)


@pytest.mark.parametrize("after", [SPEECH, "我说三点：", "今年投入资金" + "又投入资金" * 8])
def test_office_and_name_between_a_finished_paragraph_and_speech_are_a_label(after: str) -> None:
    assert names(read(FRAME.format(before="请看介绍。", after=after))) == ["周岚", "许立衡"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("出席今天发布会的有", SPEECH), ("请看介绍。", "今年投入资金"), ("出席的有", "今年投入资金")],
)
def test_office_and_name_in_the_midst_of_other_lines_are_none(before: str, after: str) -> None:
    assert names(read(FRAME.format(before=before, after=after))) == ["周岚"]


ASKED = (
    "The spokesperson’s briefing\n\n{0}\nThank you for coming. The ferry will go on in winter.\n\n"
    "{1}\nWill it be dearer than it was last year?\n\n{0}\nThe fares are as they were.\n\n"
    "{1}\nAnd the second basin, when does it open?\n\n"
    "{0}\nBefore the frost, we hope, unless the winter comes early again{2}\n\n"
    "{1}\n{3}\n"
)


@pytest.mark.parametrize(
    ("end", "after", "count"),
    [
        (".", "Who pays for it?", 6),
        # A name that goes on with the sentence before it, or over words that are no speech.
        (" and so does", "Who pays for it?", 5),
        (".", "of the second basin", 5),
    ],
)
def test_a_name_alone_on_its_line_begins_a_turn_only_where_it_stands_apart(
    end: str, after: str, count: int
) -> None:
    assert len(turns(read(ASKED.format("Dana Larkin", "Oliver Pike", end, after)))) == count
