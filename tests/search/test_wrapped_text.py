"""A passage that hard line ends break is one to search, as it is to a quote and to its check."""

from __future__ import annotations

import textwrap

import pytest

from briefing_tui.quoting.verify import QuoteVerdict, Verifier
from briefing_tui.search.hit import HitGroup
from tests.recognition.reading import read as parsed
from tests.search.texts import engine, speech

HAN = (
    "今年全市新建改建农村公路三百二十公里，沿线村庄全部通上客运班车，夜间值守电话由专人接听，"
    "明年还要再修二百公里，资金已经落实到位，请大家放心，我们一定按期完成任务，谢谢各位朋友的关心和支持。"
)
ENGLISH = (
    "This year the city mended three hundred and twenty miles of country roads and every village "
    "along the way has a bus again, while the telephone at night is answered by people who know "
    "the place and can send somebody at once. Next year we mend two hundred more, the money has "
    "been found, and nobody will have to walk to school in the dark, which is what we promised."
)


def broken(words: str, width: int) -> str:
    """Return words with line ends as a printer sets them."""
    if " " in words:
        return textwrap.fill(words, width)
    return "\n".join(words[at : at + width] for at in range(0, len(words), width))


@pytest.mark.parametrize(
    ("words", "width", "query"),
    [
        (HAN, 15, "改建农村公路三百二十公里"),
        (HAN, 20, "值守电话由专人接听"),
        (ENGLISH, 60, "mended three hundred and twenty miles of country roads and every village"),
        (ENGLISH, 60, "answered by people who know the place and can send somebody at once"),
    ],
)
def test_a_passage_over_line_ends_is_found_as_it_was_typed(
    words: str, width: int, query: str
) -> None:
    briefing = speech(broken(words, width))
    (hit, *_) = engine(briefing).search(query)
    passage = briefing.text[hit.start : hit.end]
    assert "\n" in passage
    assert hit.group is HitGroup.AS_TYPED
    assert str(hit.match) == "variant"
    assert Verifier([briefing]).verify(query).verdict is QuoteVerdict.VERBATIM


@pytest.mark.parametrize(("words", "width"), [(HAN, 20), (ENGLISH, 60)])
def test_words_of_two_lines_stand_in_one_paragraph(words: str, width: int) -> None:
    briefing = speech(broken(words, width))
    asked = "公路 资金" if words is HAN else "country money"
    (hit, *_) = engine(briefing).search(asked)
    assert hit.group is not HitGroup.RELATED
    assert len(hit.spans) == 2


def test_a_passage_over_line_ends_before_the_speeches_is_found_too() -> None:
    lead = broken(ENGLISH, 60)
    briefing = parsed(f"{lead}\n\nRosa Quillan: Good morning.\n\nQ: Is it?\n\nRosa Quillan: So.\n")
    (hit, *_) = engine(briefing).search("answered by people who know the place")
    assert hit.end <= briefing.front_matter.end
    assert "\n" in briefing.text[hit.start : hit.end]
