"""Citations in the formats that databases of references read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from briefing_tui.quoting.quote import Quote
from briefing_tui.quoting.styles.biblatex import biblatex
from briefing_tui.quoting.styles.csl_json import csl_json
from tests.invented import Turn, make_briefing, press_conference
from tests.quoting.citing import (
    ADDRESS,
    SENTENCE,
    conference,
    from_web,
    in_conflict,
    in_english,
    taken,
)

QUOTE = taken(conference())


def item(quote: Quote) -> dict[str, Any]:
    (found,) = json.loads(csl_json(quote))
    assert isinstance(found, dict)
    return found


def test_a_web_page_is_an_online_entry() -> None:
    entry = biblatex(QUOTE)
    assert entry.startswith("@online{briefing-2024-03-12-")
    assert "  author = {{云岭市人民政府新闻办公室}},\n" in entry
    assert "  title = {{云岭市人民政府新闻办公室举行发布会}},\n" in entry
    assert (
        f"  date = {{2024-03-12}},\n  url = {{{ADDRESS}}},\n  urldate = {{2026-11-22}},\n" in entry
    )
    assert f"annotation = {{{SENTENCE}\n" in entry
    assert entry.endswith(",\n}")


def test_a_file_is_a_misc_entry_without_access_date() -> None:
    entry = biblatex(taken(press_conference()))
    assert entry.startswith("@misc{")
    assert "url" not in entry


def test_the_characters_of_tex_are_escaped() -> None:
    briefing = make_briefing([Turn("许立衡", "增长5%_{#}\\~", "许立衡：")])
    assert (
        r"增长5\%\_\textbraceleft{}\#\textbraceright{}\textbackslash{}\textasciitilde{}"
        in biblatex(taken(briefing, "增长5%_{#}\\~"))
    )


@pytest.mark.parametrize("words", ["增长{", "增长}}", "增长\\{"])
def test_braces_are_balanced_whatever_is_said(words: str) -> None:
    entry = biblatex(taken(make_briefing([Turn("许立衡", words, "许立衡：")]), words))
    assert entry.count("{") == entry.count("}")


def test_a_date_in_conflict_is_an_uncertain_one() -> None:
    assert "date = {2021-10-26?}" in biblatex(in_conflict())
    assert item(in_conflict())["issued"] == {"date-parts": [[2021, 10, 26]], "circa": True}


def test_csl_json_has_the_type_that_the_chinese_styles_need() -> None:
    found = item(QUOTE)
    assert found["type"] == "webpage"
    assert found["author"] == [{"literal": "云岭市人民政府新闻办公室"}]
    assert found["issued"] == {"date-parts": [[2024, 3, 12]]}
    assert found["accessed"] == {"date-parts": [[2026, 11, 22]]}
    assert found["URL"] == ADDRESS
    assert found["genre"] == "发布会实录"
    assert found["language"] == "zh-Hans"
    assert found["annote"].startswith(SENTENCE)


def test_csl_json_names_the_outlet_as_container() -> None:
    briefing = make_briefing(
        [Turn("许立衡", "好。", "许立衡：")], back_matter="来源：云岭网  责任编辑：梁某\n"
    )
    assert item(taken(from_web(briefing), "好。"))["container-title"] == "云岭网"


def test_the_key_is_the_same_each_time() -> None:
    assert item(QUOTE)["id"] == item(taken(conference(), "各位记者朋友"))["id"]


def test_an_unknown_language_is_not_told() -> None:
    briefing = replace(conference(), language="und")
    assert "language" not in item(taken(briefing))
    assert "langid" not in biblatex(taken(briefing))
    assert "langid = {english}" in biblatex(in_english())
