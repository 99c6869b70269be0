"""Sentences and clauses end where a reader would end them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui.text.sentences import clauses, sentences


def split(text: str) -> list[str]:
    return [span.within(text) for span in sentences(text, 0, len(text))]


def cut(text: str) -> list[str]:
    return [span.within(text) for span in clauses(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大家好。谢谢！好吗？好；是的", ["大家好。", "谢谢！", "好吗？", "好；", "是的"]),
        ("达到99%;其他;完成", ["达到99%;", "其他;", "完成"]),
        ("真的吗？！是的……对", ["真的吗？！", "是的……", "对"]),
        ("推动“精准化”。针对问题", ["推动“精准化”。", "针对问题"]),
        ("他说：“甲乙。丙丁。”接着", ["他说：“甲乙。", "丙丁。”", "接着"]),
        ("会议强调「安全第一。」散會。", ["会议强调「安全第一。」", "散會。"]),
        ("围绕“为谁干？怎么干？”大讨论。", ["围绕“为谁干？怎么干？”大讨论。"]),
        ("《为什么？》一书出版。好。", ["《为什么？》一书出版。", "好。"]),
        ("增长（见表1。同比）三成。好", ["增长（见表1。同比）三成。", "好"]),
        ("（本篇为示例。）下面开始。", ["（本篇为示例。）", "下面开始。"]),
        ("增长3.5%.环比下降.", ["增长3.5%.", "环比下降."]),
        ("他说“我……不知道”。好", ["他说“我……不知道”。", "好"]),
        ("打捞26.61万立方米。", ["打捞26.61万立方米。"]),
        ("1.加强领导.下一步", ["1.加强领导.", "下一步"]),
    ],
)
def test_chinese_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good evening. Thank you!", ["Good evening.", "Thank you!"]),
        ("Mr. Larkin and Dr. No spoke. Then", ["Mr. Larkin and Dr. No spoke.", "Then"]),
        ("It cost $3.5 million. We paid.", ["It cost $3.5 million.", "We paid."]),
        ("The U.S. Government left. It did.", ["The U.S. Government left.", "It did."]),
        ("We met at 5 p.m. The door was open.", ["We met at 5 p.m.", "The door was open."]),
        ("“Is it true?” she asked. No.", ["“Is it true?” she asked.", "No."]),
        ("He said “Go.” We went.", ["He said “Go.”", "We went."]),
        ("J. K. Larkin spoke. I did too.", ["J. K. Larkin spoke.", "I did too."]),
        (
            "Well... maybe. See www.example.org. Bye",
            ["Well... maybe.", "See www.example.org.", "Bye"],
        ),
        ("1. One thing. 2. Another.", ["1. One thing.", "2. Another."]),
        ("No. 7 won. No. We lost.", ["No. 7 won.", "No.", "We lost."]),
        ("It works. (Laughter.) Good.", ["It works.", "(Laughter.)", "Good."]),
        ("See Sec. 4 (of it.) today. Done.", ["See Sec. 4 (of it.) today.", "Done."]),
        ("First; second. Third", ["First; second.", "Third"]),
    ],
)
def test_english_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_only_the_given_stretch_is_cut() -> None:
    text = "甲。乙。丙。"
    assert [span.within(text) for span in sentences(text, 2, 4)] == ["乙。"]


def test_a_line_break_ends_no_sentence() -> None:
    assert split("We have\nlong lines. Yes.") == ["We have\nlong lines.", "Yes."]


def test_a_blank_line_ends_a_sentence() -> None:
    assert split("甲\r\n \r\n乙") == ["甲", "乙"]


def test_white_space_holds_no_sentence() -> None:
    assert split(" \u3000\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("首先，甲、乙：丙；丁。戊", ["首先，", "甲、乙：", "丙；", "丁。", "戊"]),
        ("治理,做好1,000个,15:00开始", ["治理,", "做好1,000个,", "15:00开始"]),
        ("Well, we did — yes: all", ["Well,", "we did —", "yes:", "all"]),
        ("说“甲，”乙", ["说“甲，”", "乙"]),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


TEXTS = st.text(
    st.sampled_from("甲乙丙。！？；，、：…—“”‘’「」（）《》.,;:!?\"' \n\r\tabAB123\u3000"),
    max_size=60,
)


@given(TEXTS)
@example("“甲。”。")
def test_sentences_hold_every_character_that_is_no_space(text: str) -> None:
    held = "".join(split(text))
    assert [c for c in held if not c.isspace()] == [c for c in text if not c.isspace()]


@given(TEXTS)
def test_sentences_are_in_order_and_trimmed(text: str) -> None:
    position = 0
    for span in sentences(text, 0, len(text)):
        assert position <= span.start < span.end <= len(text)
        assert span.within(text) == span.within(text).strip()
        position = span.end


@given(TEXTS)
def test_clauses_hold_what_sentences_hold(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join("".join(split(text)).split())


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_spans_stay_inside_the_paragraph(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for span in [*sentences(text, start, end), *clauses(text, start, end)]:
        assert start <= span.start < span.end <= end
