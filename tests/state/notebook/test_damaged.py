"""An entry that makes no sense is set aside and named; the others are there."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing_tui.state.notebook import Notebook
from briefing_tui.state.notebook.correction import speaker_is
from briefing_tui.state.notebook.correction_json import correction_to
from briefing_tui.state.notebook.entries import from_entry, to_entry
from briefing_tui.state.notebook.entry_errors import reason_of
from briefing_tui.translation import use_language
from tests.invented import press_conference
from tests.state.notebook.test_refinding import kept_words

BRIEFING = press_conference()
QUOTE: dict[str, Any] = json.loads(to_entry(kept_words()))
CORRECTION: dict[str, Any] = json.loads(
    correction_to(speaker_is(BRIEFING, BRIEFING.speeches[1], "沈知微"))
)

BAD_QUOTES = {
    "no JSON": "{",
    "no object": "[1]",
    "brackets": "[" * 100_000,
    "no date": json.dumps({**QUOTE, "created": None}),
    "no words": json.dumps({name: QUOTE[name] for name in QUOTE if name != "words"}),
    "words that are a number": json.dumps({**QUOTE, "words": 7}),
    "a later field": json.dumps({**QUOTE, "later": []}),
    "no passages": json.dumps({**QUOTE, "passages": []}),
    "a passage without a place": json.dumps(
        {**QUOTE, "passages": [{**QUOTE["passages"][0], "start": "1"}]}
    ),
    "a source that is a list": json.dumps({**QUOTE, "csl": "[]"}),
    "bytes": b"\xff\xfe",
}

BAD_CORRECTIONS = {
    "no JSON": "{",
    "a later fault": json.dumps({**CORRECTION, "fault": "a later one"}),
    "no date": json.dumps({**CORRECTION, "created": None}),
    "a passage that is a number": json.dumps({**CORRECTION, "passage": 3}),
    "bytes": b"\xff\xfe",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite"


def insert(path: Path, table: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        marks = ",".join("?" * len(values))
        connection.execute(f"INSERT INTO {table} VALUES ({marks})", values)
        connection.commit()


@pytest.mark.parametrize("kind", BAD_QUOTES)
def test_a_quote_that_cannot_be_read_is_set_aside_and_removed_when_asked(
    path: Path, kind: str
) -> None:
    with Notebook(path) as notebook:
        notebook.keep(kept_words())
    insert(path, "quotes", "bad", "2026", "", "", "", "", BAD_QUOTES[kind])
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 1
        assert list(notebook.damaged) == [("quotes", b"bad")]
        notebook.remove_damaged(*notebook.damaged.values())
    with Notebook(path) as notebook:
        assert len(notebook.quotes()) == 1
        assert not notebook.damaged


@pytest.mark.parametrize("kind", BAD_CORRECTIONS)
def test_a_correction_that_cannot_be_read_is_set_aside(path: Path, kind: str) -> None:
    good = speaker_is(BRIEFING, BRIEFING.speeches[1], "沈知微")
    with Notebook(path) as notebook:
        notebook.correct(good)
    source = BRIEFING.source
    insert(path, "corrections", "bad", "2026", source.sha256, "", BAD_CORRECTIONS[kind])
    with Notebook(path) as notebook:
        assert notebook.corrections_of(source) == [good]
        assert notebook.corrections() == [good]
        assert list(notebook.damaged) == [("corrections", b"bad")]


@pytest.mark.parametrize("place", ["far", -3, 1.5, b"\xff"])
def test_a_place_that_is_none_is_set_aside(path: Path, place: object) -> None:
    Notebook(path).close()
    insert(path, "places", BRIEFING.source.sha256, place, 1)
    with Notebook(path) as notebook:
        assert notebook.place(BRIEFING.source) is None
        assert [entry.table for entry in notebook.damaged.values()] == ["places"]


def test_a_search_that_is_no_text_is_set_aside(path: Path) -> None:
    with Notebook(path) as notebook:
        notebook.remember_search("水")
    insert(path, "searches", b"\xff", 7)
    with Notebook(path) as notebook:
        assert notebook.searches() == ["水"]
        notebook.remove_damaged(*notebook.damaged.values())
        assert notebook.searches() == ["水"]
        assert not notebook.damaged


def test_a_path_whose_bytes_are_no_characters_is_kept(path: Path) -> None:
    kept = replace(kept_words(), path="/data/\udcff.txt")
    correction = replace(
        speaker_is(BRIEFING, BRIEFING.speeches[1], "沈知微"), sha256="0", path=kept.path
    )
    with Notebook(path) as notebook:
        notebook.keep(kept)
        notebook.correct(correction)
        notebook.remember_search("水\udcff")
        assert notebook.quotes() == [kept]
        assert notebook.corrections_of(replace(BRIEFING.source, path=kept.path)) == [correction]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("{", "不是有效的 JSON"),
        ("[]", "不是本版本的条目"),
        (json.dumps({**QUOTE, "passages": []}), "缺少：passages"),
        (json.dumps({**QUOTE, "note": 1}), "不是文本：note"),
        (json.dumps({**QUOTE, "later": 1}), "未知字段：later"),
    ],
    # The entries hold an identifier that is drawn anew each time.
    ids=["json", "list", "missing", "no text", "unknown"],
)
def test_the_reason_is_in_the_language_of_the_interface(written: str, reason: str) -> None:
    use_language("zh")
    try:
        with pytest.raises((ValueError, TypeError, KeyError, AttributeError)) as raised:
            from_entry(written)
        assert reason_of(raised.value) == reason
    finally:
        use_language("en")
