"""Line breaks inside the paragraphs of a hard-wrapped text."""

from __future__ import annotations

from briefing_tui.search.wraps import paragraph_around, soft_breaks

LINE = "the committee has decided today that it will leave the interest"


def test_breaks_between_long_latin_lines_only_wrap() -> None:
    text = "\n".join([LINE] * 15)
    assert soft_breaks(text) == [at for at, letter in enumerate(text) if letter == "\n"]


def test_a_blank_line_ends_a_paragraph() -> None:
    text = "\n".join([LINE] * 15) + "\n\n" + "\n".join([LINE] * 15)
    middle = text.index("\n\n")
    assert not {middle, middle + 1} & set(soft_breaks(text))


def test_a_short_line_ends_a_paragraph() -> None:
    text = "\n".join([LINE] * 15) + "\nthank you.\n" + LINE
    assert text.index("\nthank") in soft_breaks(text)
    assert text.rindex("\n") not in soft_breaks(text)


def test_paragraphs_of_one_line_each_are_not_wrapped() -> None:
    assert soft_breaks("\n".join([LINE * 4, LINE] * 20)) == []


def test_chinese_lines_are_not_wrapped() -> None:
    assert soft_breaks("\n".join(["水清岸绿人民满意" * 8] * 20)) == []


def test_nothing_can_be_told_of_a_few_lines() -> None:
    assert soft_breaks("\n".join([LINE] * 3)) == []


def test_the_paragraph_around_a_place_runs_over_the_lines_that_only_wrap() -> None:
    first = "\n".join([LINE] * 15)
    text = f"{first}\n\n{first}\n"
    at = text.index("decided", len(first) + 200)
    assert paragraph_around(text, at, at + 7) == (len(first) + 2, len(text) - 1)


def test_the_paragraph_around_a_place_is_its_line_where_nothing_wraps() -> None:
    text = "周岚：大家好。\r\n许立衡：谢谢。\r\n"
    at = text.index("谢谢")
    assert text[slice(*paragraph_around(text, at, at + 2))] == "许立衡：谢谢。"
