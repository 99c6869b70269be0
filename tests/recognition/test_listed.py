"""Fields at the head that hold names: nobody speaks there, and they tell who does below."""

from __future__ import annotations

from briefing_tui.recognition.structure.presence import _office_ending
from tests.recognition.reading import read, turns

HEAD = """云岭市新闻发布会文字实录

时间：2024年3月12日15:00
主持人：周岚 市政府新闻办公室副主任
出席人员：许立衡 市发展改革委主任
        闻静姝 市教育局局长

"""
SPEECHES = """主持人：
女士们、先生们，大家下午好！下面，请许立衡主任作介绍。

许立衡：
各位记者朋友，下午好。全市经济总量迈上新台阶，我从三个方面介绍。

闻静姝：
教育项目方面，今年计划新建学校12所。
"""


def test_names_in_the_fields_of_a_head_are_no_speakers_there() -> None:
    briefing = read(HEAD + SPEECHES)
    assert briefing.front_matter.end == len(HEAD)
    assert [name for name, _kind, _basis in turns(briefing)] == ["周岚", "许立衡", "闻静姝"]


def test_a_field_tells_who_the_host_is_and_offices_behind_names() -> None:
    speakers = {each.name: each for each in read(HEAD + SPEECHES).speakers}
    assert speakers["周岚"].offices == ("市政府新闻办公室副主任",)
    assert speakers["闻静姝"].offices == ("市教育局局长",)


def test_names_under_a_fields_own_line_are_a_list() -> None:
    text = HEAD.replace("出席人员：许", "出席嘉宾：\n许") + SPEECHES
    assert [name for name, _kind, _basis in turns(read(text))] == ["周岚", "许立衡", "闻静姝"]


def test_a_host_field_with_words_under_it_is_a_label() -> None:
    text = "时间：2024年3月12日\n主持人：周岚\n大家下午好！请许立衡主任作介绍。\n" + SPEECHES[28:]
    assert turns(read(text))[0] == ("周岚", "moderation", "labelled")


def test_a_body_before_surname_office_and_given_name_is_part_of_the_office() -> None:
    text = (
        "發言人周嵐：\n各位媒體朋友大家好，請經濟部許次長說明。\n\n"
        "經濟部許次長立衡：\n謝謝發言人，本案重點有三。\n\n發言人周嵐：\n謝謝許次長。\n"
    )
    briefing = read(text)
    assert [name for name, _kind, _basis in turns(briefing)] == ["周嵐", "許立衡", "周嵐"]
    assert briefing.speakers[1].offices == ("經濟部次長",)


def test_those_named_before_somebody_in_a_list_of_votes_are_no_office() -> None:
    briefing = read(
        "梁岳議員：\n主席，我支持議案，供水是大事。\n\n沈知微議員：\n主席，我也支持議案，理由有三。\n\n"
        "主席：\n現在表決。\n\n許立衡議員、白露議員、沈知微議員及梁岳議員贊成。\n"
    )
    for speaker in briefing.speakers:
        assert not any(
            "許立衡" in office for office in (speaker.organisation or "", *speaker.offices)
        )


def test_an_office_begins_behind_the_one_who_is_named_before_it() -> None:
    briefing = read(
        "云岭市发布会\n出席的有市水利局局长白露、市教育局副局长沈知微。\n\n"
        "沈知微：\n各位好，学位够了。\n\n记者：\n水够用吗？\n\n沈知微：\n够用。\n"
    )
    (speaker,) = (one for one in briefing.speakers if one.name == "沈知微")
    assert speaker.offices == ("市教育局副局长",)


def test_what_a_comma_of_lists_parts_from_a_name_is_no_office_of_it() -> None:
    # A name of five characters looks like an office.
    assert _office_ending("林陳若蘭議員、") == ""
    assert _office_ending("云岭市水利局局长") == "云岭市水利局局长"
