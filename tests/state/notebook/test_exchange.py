"""Kept quotes go to other programs and come back."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from briefing_tui.state.notebook.annotation import AnnotationError, from_annotations, to_annotations
from briefing_tui.state.notebook.exporting import to_csl_json, to_csv, to_markdown
from tests.quoting.citing import conference
from tests.state.notebook.test_refinding import WORDS, kept_words

KEPT = kept_words()


def test_an_annotation_has_the_selectors_of_the_standard() -> None:
    page = json.loads(to_annotations([KEPT]))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    (item,) = page["items"]
    assert item["type"] == "Annotation"
    assert item["id"] == f"urn:uuid:{KEPT.id}"
    assert item["body"]["value"] == "好数字"
    quote, position = item["target"][0]["selector"]
    assert quote["type"] == "TextQuoteSelector"
    assert quote["exact"] == WORDS
    assert position == {
        "type": "TextPositionSelector",
        "start": KEPT.passages[0].start,
        "end": KEPT.passages[0].end,
    }


def test_annotations_come_back_as_they_went() -> None:
    quotes = [KEPT, kept_words("下面，请沈知微局长介绍情况。"), kept_words(briefing=conference())]
    assert from_annotations(to_annotations(quotes), "a.json") == quotes


def test_an_annotation_of_another_program_is_taken_over() -> None:
    written = json.dumps(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "http://example.org/anno1",
            "type": "Annotation",
            "body": "a note",
            "target": {
                "source": "https://www.example.gov.cn/a/1.html",
                "selector": {"type": "TextQuoteSelector", "exact": WORDS},
            },
        }
    )
    (kept,) = from_annotations(written, "a.json")
    assert (kept.words, kept.note) == (WORDS, "a note")
    assert kept.url == "https://www.example.gov.cn/a/1.html"
    assert from_annotations(written, "a.json")[0].id == kept.id


def test_what_others_wrote_acts_on_no_terminal_and_breaks_no_export() -> None:
    page = json.loads(to_annotations([KEPT, KEPT]))
    for item, csl in zip(page["items"], ("{", '{"id": "a"}'), strict=True):
        item |= {"briefing:plain": "甲\x1b[31m", "briefing:csl": csl, "body": "乙\x07"}
    quotes = from_annotations(json.dumps(page), "a.json")
    assert {(kept.plain, kept.note) for kept in quotes} == {("甲[31m", "乙")}
    assert json.loads(to_csl_json([*quotes, *quotes])) == [{"id": "a", "annote": ""}]


@pytest.mark.parametrize("written", ["", "[1]", '{"items": [{}]}', "7", '{"type": "Annotation"}'])
def test_what_holds_no_annotations_is_refused_with_its_name(written: str) -> None:
    with pytest.raises(AnnotationError, match=r"a\.json"):
        from_annotations(written, "a.json")


def test_markdown_holds_quote_and_note() -> None:
    assert to_markdown([KEPT]) == KEPT.markdown + "\n\n好数字\n"


def test_csv_has_a_row_a_quote() -> None:
    head, row = csv.reader(io.StringIO(to_csv([KEPT])))
    cells = dict(zip(head, row, strict=True))
    assert cells["words"] == WORDS
    assert cells["speakers"] == "许立衡"
    assert cells["attribution"] == "labelled"
    assert cells["date"] == "2024-03-12"


def test_a_cell_is_never_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(to_csv([replace(KEPT, note="=1+1")]))))
    assert "'=1+1" in rows[1]


def test_csl_json_has_one_item_a_source() -> None:
    (item,) = json.loads(to_csl_json([KEPT, kept_words("各位记者朋友，大家下午好！")]))
    assert WORDS in item["annote"]
    assert "大家下午好" in item["annote"]
