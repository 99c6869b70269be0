"""The structure of a speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.model import Section, walk_sections
from tests.recognition.reading import outline, read


def speech(words: str) -> str:
    return f"新闻发布会\n许立衡(云岭市水利局副局长):\n{words}"


def test_points_inside_paragraphs_are_one_level_below_the_numbered_heading() -> None:
    briefing = read(
        speech(
            "一、抓培训,推动“精准化”。采取三项举措:一是以案释疑。编印指南。二是以赛促学。举办竞赛。\n"
            "二、抓排查\n一是摸底数，入户走访。二是建台账，逐户登记。\n"
        )
    )
    assert outline(briefing) == [
        (1, "一、", "抓培训,推动“精准化”"),
        (2, "一是", "以案释疑"),
        (2, "二是", "以赛促学"),
        (1, "二、", "抓排查"),
        (2, "一是", "摸底数，入户走访"),
        (2, "二是", "建台账，逐户登记"),
    ]


def test_without_an_outer_numbering_the_points_are_level_one() -> None:
    assert outline(read(speech("一是抓水。好。\n二是抓电。好。\n"))) == [
        (1, "一是", "抓水"),
        (1, "二是", "抓电"),
    ]


def test_three_levels_nest_as_they_open() -> None:
    briefing = read(
        speech(
            "一、供水\n（一）管水源。一是查。二是改。\n（二）修管网。好。\n二、清漂\n（一）捞。好。\n（二）管。好。\n"
        )
    )
    assert [(level, marker) for level, marker, _ in outline(briefing)] == [
        (1, "一、"),
        (2, "（一）"),
        (3, "一是"),
        (3, "二是"),
        (2, "（二）"),
        (1, "二、"),
        (2, "（一）"),
        (2, "（二）"),
    ]


@pytest.mark.parametrize(
    "markers",
    [
        ("1.", "2."),
        ("1、", "2、"),
        ("（1）", "（2）"),
        ("①", "②"),
        ("第一，", "第二，"),
        ("首先，", "其次，"),
        ("一方面，", "另一方面，"),
        ("（一）", "（二）"),
    ],
)
def test_every_style_of_numbering_is_known(markers: tuple[str, str]) -> None:
    one, two = markers
    found = outline(read(speech(f"我讲两点。\n{one}抓好供水。\n{two}抓好供电。\n")))
    assert [(level, heading) for level, _, heading in found] == [(1, "抓好供水"), (1, "抓好供电")]


@pytest.mark.parametrize(
    "words",
    [
        "原因之一是天气，原因之二是管理。",
        "现在统一是民政部门来建，第二是水利部门。",
        "驻村第一书记来了，第二天又走了。",
        "一、只有这一点。没有别的。",
        "2021年9月，1.5万吨，3.2万吨。",
        "二是没有一的二。",
    ],
)
def test_what_is_not_at_the_start_of_a_clause_and_in_sequence_is_no_marker(words: str) -> None:
    assert outline(read(speech(words + "\n"))) == []


def test_a_closing_paragraph_is_no_part_of_the_last_section() -> None:
    briefing = read(speech("一、供水\n好。\n二、供电\n好。\n下一步，我们继续努力。\n"))
    last = briefing.speeches[0].sections[-1]
    assert briefing.text[last.end :].startswith("下一步")


def test_a_section_ends_where_the_next_of_its_level_begins() -> None:
    briefing = read(speech("一、供水\n一是查。二是改。\n二、供电\n好。\n"))
    first, second = briefing.speeches[0].sections
    assert first.end == second.start
    assert first.sections[-1].end == second.start


def test_markers_in_one_speech_do_not_continue_in_the_next() -> None:
    briefing = read(
        speech("一、供水\n好。\n二、供电\n好。\n")
        + "闻静姝(云岭市教育局局长):\n三、办学\n好。\n四、办园\n"
    )
    assert [len(speech.sections) for speech in briefing.speeches] == [2, 0]


def nested(sections: tuple[Section, ...], start: int, end: int, level: int = 1) -> bool:
    """Return whether sections lie apart, in order, within a stretch, and their parts in them."""
    for section in sections:
        if not (start <= section.start < section.end <= end and section.level == level):
            return False
        if not nested(section.sections, section.start, section.end, level + 1):
            return False
        start = section.end
    return True


def test_sections_lie_within_their_parents() -> None:
    (whole,) = read(speech("一、供水\n一是查。二是改。\n二、供电\n一是修。二是建。\n")).speeches
    assert nested(whole.sections, whole.start, whole.end)


PIECES = st.sampled_from(
    """
    一、甲 二、乙 三、丙 （一）丁 （二）戊 (1)己 (2)庚 1.辛 2.壬 一是;二是 一是；三是
    首先，子。其次，丑。 最后，寅。 下一步 下一步，一是卯；二是辰。 此外 谢谢
    第一，巳。第二，午。 记者:（一） （二）修 ①未 ②申 一方面酉，另一方面戌。 亥
    """.split()
)


@given(st.lists(PIECES, max_size=12))
def test_whatever_is_numbered_sections_lie_within_their_parents(lines: list[str]) -> None:
    for whole in read(speech("\n".join(lines) + "\n")).speeches:
        assert nested(whole.sections, whole.start, whole.end)


def test_what_is_numbered_anew_behind_a_closing_paragraph_is_no_part_of_what_it_closed() -> None:
    assert outline(read(speech("（一）查\n（二）修\n下一步\n一是甲;二是乙\n"))) == [
        (1, "（一）", "查"),
        (1, "（二）", "修"),
        (1, "一是", "甲"),
        (1, "二是", "乙"),
    ]


def test_a_paragraph_behind_which_the_inner_numbering_goes_on_closes_nothing_outer() -> None:
    (outer, _last) = (
        read(speech("一、供水\n（一）查\n此外，还有。\n（二）修\n二、供电\n")).speeches[0].sections
    )
    assert [inner.marker for inner in outer.sections] == ["（一）", "（二）"]


def test_brackets_in_the_midst_of_a_paragraph_are_markers_where_they_go_on() -> None:
    briefing = read(
        "许立衡(云岭市水利局局长)：\n一、强化保障。分两步走。（一）办好招聘会。办了560场。"
        "（二）建好市场。建了38家。按照条例（三）款办理。\n二、强化监督。每月检查一次。\n"
    )
    found = [(each.marker, each.level) for each in walk_sections(briefing.speeches[0].sections)]
    assert found == [("一、", 1), ("（一）", 2), ("（二）", 2), ("二、", 1)]


def test_what_is_counted_within_a_paragraph_ends_with_it() -> None:
    text = speech(
        "二个工作：\n（一）试点先行。一是选点，二是建制。\n1、选好试点。\n2、建好机制。\n（二）推广。\n"
    )
    assert [(level, marker) for level, marker, _ in outline(read(text))] == [
        (1, "（一）"),
        (2, "一是"),
        (2, "二是"),
        (2, "1、"),
        (2, "2、"),
        (1, "（二）"),
    ]


def test_what_a_closing_paragraph_counts_stands_for_itself() -> None:
    text = speech(
        "一、抓水源。\n二、抓管网。（一）改造。（二）新建。\n下一步，一是抓进度，二是抓质量。\n谢谢。\n"
    )
    briefing = read(text)
    assert [(level, marker) for level, marker, _ in outline(briefing)][-2:] == [
        (1, "一是"),
        (1, "二是"),
    ]
    second = briefing.speeches[-1].sections[1]
    assert briefing.text[second.end :].startswith("下一步")


def test_a_paragraph_that_only_looks_like_a_close_leaves_the_numbering_open() -> None:
    text = speech("一、抓水源。\n同时，一是查底数，二是强整改。\n二、抓管网。\n")
    assert [marker for _, marker, _ in outline(read(text))] == ["一、", "一是", "二是", "二、"]


def test_a_numbering_within_a_point_of_the_same_paragraph_is_below_it() -> None:
    words = (
        "一是抓水，全面排查。二是抓电，做两件事：（1）修好线路，换新表。（2）查清隐患，建好台账。"
    )
    found = [(level, marker) for level, marker, _ in outline(read(speech(words + "\n")))]
    assert found == [(1, "一是"), (1, "二是"), (2, "（1）"), (2, "（2）")]
