"""Headings, fields and headlines around speeches: nobody speaks them."""

from __future__ import annotations

import pytest

from briefing_tui.model import Briefing
from tests.recognition.reading import names, read

NUMBERED = (
    "云岭市就供水答记者问\n"
    "1.水库何时完工？\n"
    "水利局局长许立衡：年底完工。\n有两点说明。\n"
    "2.学校用水怎么办？\n"
    "教育局局长沈知微：一切如常。\n"
    "3.水价涨不涨？\n"
    "水利局局长许立衡：不涨。\n"
)


def notes(briefing: Briefing) -> list[str]:
    return [note.within(briefing.text) for speech in briefing.speeches for note in speech.notes]


def test_numbered_questions_over_labels_are_nobodys_words() -> None:
    assert notes(read(NUMBERED)) == ["2.学校用水怎么办？", "3.水价涨不涨？"]


def test_a_point_at_the_end_of_a_speech_is_the_speakers() -> None:
    text = "周岚：今天讲两点。\n1.水库完工。\n2.水价不涨。\n许立衡：我补充。\n周岚：谢谢。\n"
    assert notes(read(text)) == []


def test_a_heading_of_a_part_is_nobodys_words() -> None:
    text = (
        "主持人：大家好。\n周岚：谢谢主持人。\n答记者问\n云岭日报记者：何时完工？\n周岚：年底。\n"
    )
    assert notes(read(text)) == ["答记者问"]


def test_a_headline_that_names_somebody_is_no_speech() -> None:
    text = (
        "许立衡：我第一次和网友在线交流\n\n"
        "[主持人]各位网友，大家好！\n\n[许立衡]各位网友好！\n\n[主持人]请说几句。\n\n[许立衡]好。\n"
    )
    briefing = read(text)
    assert briefing.title == "许立衡：我第一次和网友在线交流"
    assert briefing.front_matter.within(text).strip() == briefing.title


def test_an_outlet_in_a_row_of_fields_asks_nothing() -> None:
    text = "云岭市发布会\n媒体：云岭网  作者：周新\n周岚：大家好。\n记者：何时？\n周岚：明天。\n"
    assert names(read(text)) == ["周岚", "记者"]


@pytest.mark.parametrize("colon", [":", "：", "︰", "﹕", "∶"])
def test_every_colon_ends_a_label(colon: str) -> None:
    text = f"周岚{colon}大家好。\n记者{colon}何时？\n周岚{colon}明天。\n"
    assert names(read(text)) == ["周岚", "记者"]


def test_a_name_over_its_offices_is_a_label_where_speech_follows() -> None:
    text = (
        "文字实录\n\n许立衡\n\n云岭市水利局新闻发言人\n\n各位朋友，大家好，欢迎参加发布会。\n\n"
        "总台央视记者：\n\n何时完工？\n\n许立衡\n\n云岭市水利局新闻发言人\n\n年底完工。\n"
    )
    assert [speaker.name for speaker in read(text).speakers] == ["许立衡", "总台央视记者"]


def test_a_list_of_names_over_offices_labels_nobody() -> None:
    text = (
        "出席人员\n许立衡\n云岭市水利局局长\n沈知微\n云岭市教育局局长\n\n"
        "主持人：大家好。\n许立衡：谢谢。\n主持人：再见。\n"
    )
    assert read(text).speeches[0].start == text.index("主持人：大家好")


def test_a_day_without_a_year_is_of_the_year_of_publication() -> None:
    text = (
        "周岚3月12日会见传媒\n\n周岚：早晨。\n记者：何时？\n周岚：明天。\n"
        "完\n2024年3月13日（星期三）\n"
    )
    assert str(read(text).date) == "2024-03-12"


def test_the_day_below_a_press_release_is_back_matter() -> None:
    text = (
        "周岚：早晨。\n记者：何时？\n周岚：明天。\n\n"
        "完\n\n2024年3月13日（星期三）\n香港時間20時46分\n"
    )
    briefing = read(text)
    assert briefing.back_matter.within(text).startswith("完")
    assert str(briefing.date) == "2024-03-13"


def test_a_heading_that_every_speech_has_is_nobody() -> None:
    text = "云岭市新闻发布会\n主持人 周岚\n大家好。首先请许立衡局长介绍。\n"
    for name in ("许立衡", "闻静姝", "顾砚秋"):
        text += f"云岭市水利局副局长 {name}\n大家好。今年投入3亿元。\n下一步打算\n继续抓好落实。\n"
    text += "主持人 周岚\n谢谢各位。\n"
    assert names(read(text)) == ["周岚", "许立衡", "闻静姝", "顾砚秋"]


@pytest.mark.parametrize(("others", "speaks"), [(2, True), (3, False)])
def test_a_heading_with_a_name_is_a_title_where_three_others_are_labelled_otherwise(
    others: int, speaks: bool
) -> None:
    labelled = [("周岚", "供水"), ("沈知微", "学位"), ("陆怀舟", "道路")][:others]
    text = "# 云岭市民生实事\n\n"
    text += "".join(f"**{name}：**今年的{work}工作已经完成。\n\n" for name, work in labelled)
    text += "## 许立衡：坝上的春天\n\n今年先修水渠，再修堤坝，群众用水更方便了。\n"
    assert ("许立衡" in names(read(text))) is speaks
