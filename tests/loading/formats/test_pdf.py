"""PDF with a text layer: reading order, running heads, joined lines."""

from __future__ import annotations

import pytest

from briefing_tui.errors import NotTextError
from briefing_tui.loading.extraction.extracted import Extract
from briefing_tui.loading.format_registry import extract

from .fixtures import Drawn, make_pdf


def read(pages: list[list[Drawn]], **options: str) -> Extract:
    return extract("pdf", make_pdf(pages, **options), "briefing.pdf")  # type: ignore[arg-type]


def column(
    lines: list[str], *, left: float = 72, top: float = 720, step: float = 16
) -> list[Drawn]:
    """Draw lines below each other.

    They should differ: where the machine has no font for them, PDFium cannot tell how high they
    are, and takes a long line that repeats the one before for the same line printed twice.
    """
    return [(left, top - step * at, line) for at, line in enumerate(lines)]


def aside(found: Extract) -> list[str]:
    return [span.within(found.text) for span in found.facts.aside]


WRAPPED = [
    "MS. LARKIN:  Good morning, everyone, and thank you for coming to the",
    "harbour today. The wall was finished on Friday, which is two months",
    "earlier than we had planned.",
    "Q  Why?",
    "MS. LARKIN:  Good weather.",
]
JOINED = (
    "MS. LARKIN:  Good morning, everyone, and thank you for coming to the harbour today. The wall"
    " was finished on Friday, which is two months earlier than we had planned.\nQ  Why?\n"
    "MS. LARKIN:  Good weather.\n"
)


def plain(text: str) -> str:
    """Runs of spaces within a line are the font's affair."""
    return "\n".join(" ".join(line.split()) for line in text.split("\n"))


def test_wrapped_lines_are_joined_and_turns_begin_lines() -> None:
    assert plain(read([column(WRAPPED)]).text) == plain(JOINED)


def test_chinese_lines_are_joined_without_a_space() -> None:
    lines = [
        "周岚：各位记者朋友大家下午好，今天我们请来了云岭市水利局的副局",
        "长许立衡先生，请他介绍今年以来水库建设的有关情况，并且回答大家",
        "关心的问题。",
        "许立衡：谢谢主持人。",
    ]
    assert read([column(lines)]).text == "".join(lines[:3]) + "\n" + lines[3] + "\n"


def test_an_indented_line_begins_a_paragraph_even_after_a_full_line() -> None:
    lines = column(["云" * 36, "山" * 36, "水" * 20])
    lines += [(96.0, 672, "岭" * 34), (72, 656, "峰" * 10)]
    first, second = "云" * 36 + "山" * 36 + "水" * 20, "岭" * 34 + "峰" * 10
    assert read([lines]).text == f"{first}\n{second}\n"


def test_short_lines_are_left_as_printed() -> None:
    lines = ["The Harbour Office", "1:05 P.M.", "Q  Why?", "MS. LARKIN:  So."]
    assert plain(read([column(lines)]).text) == plain("\n".join(lines) + "\n")


def test_a_word_parted_at_the_end_of_a_line_is_whole_again() -> None:
    lines = [
        "We will go on with the construc-",
        "tion of a well-built wall, well-",
        "built as it is.",
    ]
    text = read([column(lines)]).text
    assert "construction" in text
    assert "wall, well-built" in text


def test_running_heads_and_page_numbers_are_nobodys_words() -> None:
    pages = [
        [
            (72, 800, "The Harbour Office"),
            *column([f"Q  Question {number}?", "MS. LARKIN:  An answer, of the usual kind."]),
            (290, 40, f"Page {number} of 3"),
        ]
        for number in (1, 2, 3)
    ]
    found = read(pages)
    assert sorted(set(aside(found))) == [
        "Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "The Harbour Office",
    ]  # fmt: skip
    assert found.text.count("Question") == 3


def test_a_paragraph_goes_on_over_the_page_before_the_head_between() -> None:
    first = [*column(WRAPPED[:2]), (290, 40, "1")]
    second = [*column([WRAPPED[2]]), (290, 40, "2")]
    found = read([first, second, [*column(["Q  Why?"]), (290, 40, "3")]])
    assert "two months earlier than" in found.text
    assert aside(found) == ["1", "2", "3"]


def test_a_label_that_recurs_at_the_top_of_pages_is_speech() -> None:
    page = column(["周岚：", "大家好。", "许立衡：", "谢谢。", "周岚：", "再见。"])
    assert aside(read([page, page, page])) == []


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left line {number} full of words" for number in range(12)]
    right = [f"right line {number} full of words" for number in range(12)]
    drawn = [
        one for pair in zip(column(left), column(right, left=320), strict=True) for one in pair
    ]
    text = plain(
        read(
            [[(72, 780, "A heading over both of the columns of this page, quite long"), *drawn]]
        ).text
    )
    order = [text.index(line) for line in (*left, *right)]
    assert order == sorted(order)
    assert text.startswith("A heading")


def test_a_short_second_column_is_read_after_the_first() -> None:
    left = [f"left line {number} full of words" for number in range(20)]
    right = ["right line", "and the end"]
    drawn = [*column(left[:2]), *column(right, left=320), *column(left[2:], top=688)]
    assert plain(read([drawn]).text).splitlines()[-2:] == right


def test_a_full_line_with_an_indent_is_followed_by_another_paragraph_with_one() -> None:
    lines = ["问：" + "云" * 32, "答：好。", "问：" + "岭" * 40, "答：行。"]
    drawn: list[Drawn] = [(96, 720, lines[0]), (96, 704, lines[1])]
    drawn += [(96, 688, lines[2][:34]), (72, 672, lines[2][34:]), (96, 656, lines[3])]
    assert read([drawn]).text.splitlines() == lines


def test_a_name_without_a_colon_is_not_joined_to_the_full_line_before() -> None:
    first, second, third = ("云" * 35 + "。", "山" * 35 + "。", "水" * 35 + "。")
    text = read([column([first, second, "许立衡", third])]).text
    assert text.splitlines()[-2:] == ["许立衡", third]


def test_a_name_at_the_end_of_a_page_stands_over_the_words_on_the_next() -> None:
    pages = [
        [*column(["问：何时完工？", "许立衡（副局长）"]), (290, 40, "1")],
        [*column(["明年三月。", "问：为何？"]), (290, 40, "2")],
        [*column(["答：天气好。"]), (290, 40, "3")],
    ]
    text = read(pages).text
    assert text.index("许立衡") < text.index("明年三月") < text.index("1\n")


def test_a_column_of_names_stays_beside_its_words() -> None:
    drawn: list[Drawn] = [
        one
        for at in range(10)
        for one in (
            (72.0, 700.0 - 20 * at, "LARKIN:"),
            (160.0, 700.0 - 20 * at, f"Line {at} of what was said."),
        )
    ]
    assert plain(read([drawn]).text).splitlines()[3] == "LARKIN: Line 3 of what was said."


def test_the_title_is_that_of_the_document() -> None:
    assert read([column(["Q  Why?"])], title="Harbour briefing").facts.title == "Harbour briefing"
    assert read([column(["Q  Why?"])], title="Microsoft Word - a.doc").facts.title is None


def test_a_pdf_without_text_says_what_to_do() -> None:
    with pytest.raises(NotTextError, match=r"text layer.*ocrmypdf"):
        read([[]])


def test_a_pdf_that_is_cut_off_or_garbled_is_refused() -> None:
    data = make_pdf([column(WRAPPED)])
    for broken in (data[:200], b"%PDF-1.7\n" + b"\xff" * 500):
        with pytest.raises(NotTextError):
            extract("pdf", broken, "briefing.pdf")
