"""Of equal hits, own words come first; what a label says is nobody's words."""

from __future__ import annotations

from pathlib import Path

from briefing_tui.library import Library
from briefing_tui.search.hit import Hit

TEXT = (
    "云岭市水利局新闻发布会\n时间：2023年9月24日\n出席：云岭市水利局副局长许立衡\n\n"
    "主持人 周岚：各位记者朋友，下午好。今天请来云岭市水利局副局长许立衡。\n\n"
    "云岭市水利局副局长 许立衡：云岭市水利局今年新建水库三座。水利局、水利局、水利局都参加。\n"
    "水利局还修了堤。\n\n"
    "记者：水库何时建成？\n\n许立衡：明年建成。\n"
)


def found(tmp_path: Path, query: str) -> list[Hit]:
    path = tmp_path / "水利.txt"
    path.write_text(TEXT, encoding="utf-8")
    return list(Library.from_paths([path], cache=tmp_path / "none").search(query))


def labelled(hit: Hit) -> bool:
    return hit.speech is not None and any(
        label.start <= hit.start < label.end for label in hit.speech.labels
    )


def test_own_words_come_before_the_host_and_these_before_labels_and_front_matter(
    tmp_path: Path,
) -> None:
    hits = found(tmp_path, "云岭市水利局")
    kinds = [None if not hit.speech or labelled(hit) else hit.speech.kind.value for hit in hits]
    assert kinds == ["remarks", "moderation", None, None, None]


def test_what_a_label_says_is_not_counted_as_what_its_speaker_said(tmp_path: Path) -> None:
    hits = found(tmp_path, "@许立衡 云岭市水利局")
    assert len(hits) == 1
    assert not any(map(labelled, hits))
    assert found(tmp_path, "@许立衡 副局长") == []


def test_a_match_in_a_label_is_said_by_nobody(tmp_path: Path) -> None:
    hits = found(tmp_path, "许立衡")
    assert [hit for hit in hits if labelled(hit)]
    assert all(hit.said_by is None for hit in hits if labelled(hit))
    (own,) = found(tmp_path, "修了堤")
    assert own.said_by is not None
    assert own.said_by.name == "许立衡"


def test_a_filter_alone_shows_the_words_and_not_the_label(tmp_path: Path) -> None:
    texts = [hit.briefing.text[hit.start : hit.end] for hit in found(tmp_path, "@许立衡")]
    assert texts[0].lstrip("：").startswith("云岭市水利局今年新建水库三座")


def test_no_three_hits_of_one_paragraph_follow_each_other_before_the_others(
    tmp_path: Path,
) -> None:
    hits = [hit for hit in found(tmp_path, "水利局") if not labelled(hit) and hit.speech]
    lines = [hit.line for hit in hits if hit.speech and hit.speech.kind.value == "remarks"]
    first = lines[0]
    assert lines == [first, first, first + 1, first, first]
