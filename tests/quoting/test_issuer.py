"""The body that issued a briefing is told by what the text says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_tui.model import Role
from briefing_tui.quoting.issuer import issuer_of, site_of
from tests.invented import Turn, make_briefing

TURN = Turn("许立衡", "好。", "许立衡：")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("云岭市人民政府新闻办公室举行民生实事发布会", "云岭市人民政府新闻办公室"),
        ("2021年10月26日云岭市政府新闻办举行第二次新闻发布会", "云岭市政府新闻办"),
        ("澜川省生态环境厅发言人沈知微答记者问", "澜川省生态环境厅"),
        ("海誠市政府市政會議會後記者會", "海誠市政府"),
        ("澜川省发展和改革委员会召开新闻通气会", "澜川省发展和改革委员会"),
        ("澜川水利部例行新闻发布会", "澜川水利部"),
        ("Ministry of Water Press Briefing, May 3", "Ministry of Water"),
    ],
)
def test_a_body_at_the_head_of_the_title_is_the_author(title: str, body: str) -> None:
    assert issuer_of(make_briefing([TURN], title=title)) == body


@pytest.mark.parametrize(
    "title",
    [
        "云岭市民生实事新闻发布会",
        "云岭市水利局长答记者问",
        "Press Briefing by Dana Larkin",
        "全力部署",
    ],
)
def test_a_title_without_a_body_tells_no_author(title: str) -> None:
    assert issuer_of(make_briefing([TURN], title=title)) is None


def test_the_lead_tells_who_holds_the_briefing() -> None:
    briefing = make_briefing(
        [TURN], title="云岭市发布会\n3月12日上午，云岭市人民政府新闻办公室在市政府举行发布会。"
    )
    assert issuer_of(replace(briefing, title="云岭市发布会")) == "云岭市人民政府新闻办公室"


def test_a_line_of_the_head_names_an_english_office() -> None:
    briefing = make_briefing([TURN], title="Briefing\nOffice of the Press Secretary\nMay 3")
    assert issuer_of(replace(briefing, title="Briefing")) == "Office of the Press Secretary"


def test_a_source_that_is_a_body_is_the_author() -> None:
    briefing = make_briefing([TURN], back_matter="来源：云岭市水利局\n")
    assert issuer_of(briefing) == "云岭市水利局"


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2024-03-12 来源：云岭市水利局",
        "2024-03-12 10:00 | 来源：云岭市水利局 | 打印",
        "信息来源：云岭市水利局 点击：120",
        "日期：3月12日\u3000来源：云岭市水利局【字号 大 中 小】",
    ],
)
def test_a_source_is_found_among_the_fields_of_one_line(line: str) -> None:
    title = "云岭市民生实事发布会"
    briefing = replace(make_briefing([TURN], title=f"{title}\n{line}"), title=title)
    assert issuer_of(briefing) == "云岭市水利局"


def test_a_source_that_is_an_outlet_is_no_author() -> None:
    briefing = make_briefing([TURN], back_matter="来源：云岭日报 时间：3月12日\n")
    assert issuer_of(briefing) is None
    assert site_of(briefing) == "云岭日报"


def test_the_venue_names_the_body_whose_hall_it_is() -> None:
    briefing = replace(make_briefing([TURN]), venue="云岭市政府新闻办公室发布厅")
    assert issuer_of(briefing) == "云岭市政府新闻办公室"


def test_the_body_of_the_host_comes_last() -> None:
    host = Turn("周岚", "好。", "主持人 周岚：", Role.HOST, ("云岭市政府新闻办公室主任",))
    assert issuer_of(make_briefing([host])) == "云岭市政府新闻办公室"
