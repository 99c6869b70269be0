"""Line breaks inside the paragraphs of a hard-wrapped text."""

from __future__ import annotations

import pytest

from briefing_tui.span import Span
from briefing_tui.text.soft_breaks import paragraph_around, soft_breaks_of

LINE = "the committee has decided today that it will leave the interest"
HAN = "今年全市新建改建农村公路三百二十公里沿线村庄全部通上客运班车"


def soft(text: str) -> list[int]:
    """Return the offsets of the breaks of a text that only wrap."""
    return [gap.start for gap in soft_breaks_of(text, [Span(0, len(text))])]


@pytest.mark.parametrize("line", [LINE, HAN])
def test_breaks_between_long_lines_of_one_width_only_wrap(line: str) -> None:
    text = "\n".join([line] * 15)
    assert soft(text) == [at for at, letter in enumerate(text) if letter == "\n"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", " \n"])
def test_no_break_is_missed_where_wrapping_is_decided_anew(ending: str) -> None:
    text = ending.join([LINE] * 1_300)
    assert len(text) > 80_000
    assert len(soft(text)) == 1_299


@pytest.mark.parametrize("at", range(-4, 5))
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\r\n\n"])
def test_a_line_may_end_anywhere_around_the_place_where_wrapping_is_decided_anew(
    ending: str, at: int
) -> None:
    before = (LINE + "\n") * 2_000
    text = before[: 40_000 + at] + ending + (LINE + "\r\n") * 1_200
    whole = soft(text)
    assert whole == sorted(set(whole))
    assert all(text[each] in "\r\n" for each in whole)


def test_a_blank_line_ends_a_paragraph() -> None:
    text = "\n".join([LINE] * 15) + "\n\n" + "\n".join([LINE] * 15)
    middle = text.index("\n\n")
    assert not {middle, middle + 1} & set(soft(text))


def test_paragraphs_of_one_line_each_are_not_wrapped() -> None:
    assert soft("\n".join([LINE * 4, LINE] * 20)) == []


def test_nothing_can_be_told_of_a_few_lines() -> None:
    assert soft("\n".join([LINE] * 2)) == []


def test_lines_go_on_only_within_the_stretches_that_are_given() -> None:
    text = "\n".join([LINE] * 15)
    half = text.index("\n", len(text) // 2)
    stretches = [Span(0, half), Span(half + 1, len(text))]
    breaks = [gap.start for gap in soft_breaks_of(text, stretches)]
    assert breaks == [at for at in soft(text) if at != half]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_paragraph_around_a_place_runs_over_the_lines_that_only_wrap(ending: str) -> None:
    first = ending.join([LINE] * 15)
    text = f"{first}{ending}{ending}{first}{ending}"
    at = text.index("decided", len(first) + 200)
    assert text[slice(*paragraph_around(text, at, at + 7))] == first


def test_the_paragraph_around_a_place_is_its_line_where_nothing_wraps() -> None:
    text = "周岚：大家好。\r\n许立衡：谢谢。\r\n"
    at = text.index("谢谢")
    assert text[slice(*paragraph_around(text, at, at + 2))] == "许立衡：谢谢。"
