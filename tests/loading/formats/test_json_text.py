"""JSON with a whole transcript in one field of an object."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import briefing_tui
from briefing_tui.errors import BriefingError

_WORDS = "魏清河：各位记者朋友，大家下午好，今天请大家来，是想说一说渡口的六条船。\n\n" + "".join(
    f"记者：第{number}条船什么时候修好？\n\n魏清河：第{number}条船下个月修好，请大家放心。\n\n"
    for number in range(1, 8)
)


@pytest.mark.parametrize("many", [False, True])
def test_the_longest_field_of_an_object_is_the_text(tmp_path: Path, many: bool) -> None:
    page = {"id": 7, "date": "2025-09-04", "title": "渡口说明会实录", "body": _WORDS}
    path = tmp_path / "page.json"
    path.write_text(json.dumps([page] if many else page, ensure_ascii=many), encoding="utf-8")
    briefing = briefing_tui.load(path)
    assert briefing.text.rstrip("\n") == _WORDS.rstrip("\n")
    assert [one.name for one in briefing.speakers] == ["魏清河", "记者"]
    assert (briefing.title, briefing.date) == ("渡口说明会实录", date(2025, 9, 4))


def test_a_damaged_object_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "page.json"
    whole = json.dumps({"title": "渡口", "body": _WORDS}, ensure_ascii=False)
    path.write_text(whole[:-3] + "}", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"page\.json") as refused:
        briefing_tui.load(path)
    assert "\n" not in str(refused.value)
