"""A day that something in the text contradicts stands bare in no export."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

from briefing_tui.corpus.concordance import as_csv
from briefing_tui.library import Library
from briefing_tui.model import DateMention
from briefing_tui.quoting.article import check_article
from briefing_tui.quoting.quote import quote
from briefing_tui.quoting.verify import Verifier
from briefing_tui.state.notebook import keep
from briefing_tui.state.notebook.annotation import from_annotations, to_annotations
from briefing_tui.state.notebook.entries import from_entry, to_entry
from briefing_tui.state.notebook.exporting import to_csl_json, to_csv, to_markdown
from briefing_tui.translation import use_language
from briefing_tui.tui.whereabouts import day_words
from tests.invented import Turn, make_briefing

BRIEFING = make_briefing(
    [Turn("许立衡", "今年先修水渠。", "许立衡：", titles=("水利局局长",))],
    day=date(2024, 3, 12),
    dates=(DateMention("2024-03-12", 0, 2), DateMention("2024-02-11", 2, 4)),
)
KEPT = keep(quote(BRIEFING, BRIEFING.text.index("今年"), len(BRIEFING.text)))


def test_the_notebook_keeps_the_conflict_with_the_day() -> None:
    assert KEPT.doubt == "导语另作2024年2月11日" or "另作2024年2月11日" in KEPT.doubt
    assert from_entry(to_entry(KEPT)) == KEPT


def test_an_entry_of_an_earlier_version_has_no_doubt_and_is_read() -> None:
    fields = json.loads(to_entry(KEPT))
    for name in ("doubt", "offices", "lines", "time"):
        del fields[name]
    assert from_entry(json.dumps(fields)).doubt == ""


def test_the_table_of_the_notebook_has_conflict_office_and_line() -> None:
    (row,) = csv.DictReader(io.StringIO(to_csv([KEPT])))
    assert "2024年2月11日" in row["date_conflict"]
    assert row["office"] == "水利局局长"
    assert row["line"] == "3"


def test_annotations_have_the_conflict_and_bring_it_back() -> None:
    written = to_annotations([KEPT])
    assert "2024年2月11日" in json.loads(written)["items"][0]["briefing:dateConflict"]
    assert from_annotations(written, "a.jsonld")[0].doubt == KEPT.doubt


def test_markdown_and_csl_have_the_conflict() -> None:
    assert "2024年2月11日" in to_markdown([KEPT])
    assert "2024年2月11日" in to_csl_json([KEPT])


def test_results_and_their_table_have_the_conflict() -> None:
    hits = Library([BRIEFING]).search("水渠")
    (row,) = csv.DictReader(io.StringIO(as_csv(hits)))
    assert row["other_dates"] == "2024-02-11"
    assert row["office"] == "水利局局长"
    assert "2024-02-11" in day_words(BRIEFING)


def test_a_checked_quotation_has_the_conflict_in_the_brackets_of_the_language() -> None:
    use_language("zh")
    verifier = Verifier([BRIEFING])
    told = check_article("article.txt", "他说：“今年先修水渠。”", verifier, ["a.txt"])
    (one,) = told.quotations
    assert one.date.endswith(f"（{KEPT.doubt}）")
