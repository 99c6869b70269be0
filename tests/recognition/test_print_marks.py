"""Marks of print are nobody's words."""

from __future__ import annotations

import pytest

from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.verify import QuoteVerdict, Verifier
from tests.recognition.reading import read


def words_of(line: str) -> str:
    """Return the quote of a speech of one line."""
    text = (
        "云岭市新闻发布会\n周岚：\n各位记者朋友，大家下午好！\n许立衡：\n"
        f"{line}\n周岚：\n谢谢。\n许立衡：\n再见。\n"
    )
    briefing = read(text)
    speech = next(s for s in briefing.speeches if s.start <= text.index(line) < s.end)
    return quote(briefing, *speech.span).words


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("我们完成**水源地**的*排查*。", "我们完成水源地的排查。"),
        ("- 我们完成~~部分~~排查。", "我们完成部分排查。"),
        ("> 我们完成`全部`排查。", "我们完成全部排查。"),
        ("详见[年度报告](https://example.org/report)。", "详见年度报告。"),
        ("我们完成了排查。[1] 接着修渠[^2]。", "我们完成了排查。接着修渠。"),
        ("我们完成了排查〔注3〕，接着修渠（注）。", "我们完成了排查，接着修渠。"),
        ("占比98%¹，接着修渠²³。", "占比98%，接着修渠。"),
        ("我们完成了排查。① 接着修渠†。", "我们完成了排查。接着修渠。"),
        ("We mended all the bridges¹ [Column 12] today.", "We mended all the bridges today."),
    ],
)
def test_marks_of_print_are_never_quoted(line: str, spoken: str) -> None:
    assert words_of(line) == spoken


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("# 云岭市**新闻**发布会", "云岭市新闻发布会"),
        ("今年修好了水渠¹，也修了水库[2]。", "今年修好了水渠，也修了水库。"),
        ("面积12km²，约10⁶立方米。", "面积12km²，约10⁶立方米。"),
    ],
)
def test_marks_of_print_are_never_quoted_where_nobody_speaks(line: str, printed: str) -> None:
    briefing = read(f"云岭市\n\n{line}\n")
    assert not briefing.speeches
    start = briefing.text.index(line)
    assert quote(briefing, start, start + len(line)).words == printed


def test_a_mark_that_a_selection_cuts_is_not_quoted_either() -> None:
    briefing = read("云岭市\n\n今年修好了水渠[12]，也修了水库。\n")
    start = briefing.text.index("2]")
    assert quote(briefing, start, start + 5).words == "，也修"


@pytest.mark.parametrize(
    "line",
    [
        "面积12km²，约10⁶立方米。",
        "按国发〔2021〕12号文件，3*4*5。",
        "选方案①和方案②都可以。",
        "The file is called my_old_file_name here.",
        "排放量降到5-6吨（折合标准煤）。",
    ],
)
def test_what_is_spoken_stays(line: str) -> None:
    assert words_of(line) == line


@pytest.mark.parametrize("column", ["Column 345", "Col. 12WH", "第12栏"])
def test_the_number_of_a_column_is_a_note(column: str) -> None:
    text = (
        "云岭市新闻发布会\n周岚：\n大家下午好！\n许立衡：\n我们完成了全市水源地的\n"
        f"{column}\n排查工作。\n周岚：\n谢谢。\n"
    )
    briefing = read(text)
    assert column in [note.within(text) for speech in briefing.speeches for note in speech.notes]


def test_a_quote_without_the_marks_is_verbatim() -> None:
    text = (
        "云岭市新闻发布会\n周岚：\n大家下午好！\n许立衡：\n我们完成**19个**[1]水源地。\n"
        "周岚：\n谢谢。\n"
    )
    assert Verifier([read(text)]).verify("我们完成19个水源地。").verdict is QuoteVerdict.VERBATIM


def test_hostile_lines_take_no_long_time() -> None:
    for piece in ("*", "**a", "[a](", "`", "_a", "~~", "\\*", "<b ", "[1", "**a*b_c`"):
        assert words_of("我" + piece * 20_000).startswith("我")
