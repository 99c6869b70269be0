"""A library whose server, or one of whose desks, is malicious: nothing reaches the terminal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from briefing_tui.errors import BriefingError
from briefing_tui.model import Span
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import (
    LONGEST,
    DamagedChangeError,
    EntryKind,
    MadeChange,
    SentChange,
    made_change,
    standing_of,
)
from briefing_tui.quoting.article import CheckedArticle, CheckedQuotation
from briefing_tui.quoting.quote import quote
from briefing_tui.state.notebook import keep
from briefing_tui.state.notebook.book import NotAllowedError
from briefing_tui.state.notebook.correction import is_note, speaker_is
from briefing_tui.state.notebook.correction_json import correction_to
from briefing_tui.state.notebook.damaged_entries import BAD
from briefing_tui.state.notebook.desk_copy import DeskCopy
from briefing_tui.state.notebook.shared_checks import check_content, shared_check
from briefing_tui.state.notebook.shared_entries import quote_content
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from briefing_tui.text.visible import has_controls
from tests.postgres.desks import Desks, briefing_at

ADDRESS = LibraryAddress.of("postgresql://desk.example/briefings")
ID = "5aaffe2a-1d36-45ab-ac02-779facc0f8ca"
ENTRY = "48317c5c-c9e1-4c2b-8ef9-766de93d8bc9"
ROW: tuple[Any, ...] = (1, ID, ENTRY, "quote", "{}", False, "lin", "lin", 1.7e9)

EVIL = "\x1b]52;c;cm0gLXJmIH4=\x07\u202e"
"""A terminal's escape sequence, and an override of the direction of writing."""


def test_a_row_as_it_should_be_is_a_change() -> None:
    assert made_change(ROW).change == SentChange(ID, ENTRY, EntryKind.QUOTE, "{}", False)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        *[(0, value) for value in (None, "1", 0, -1, True, 1.0)],
        *[(1, value) for value in (None, 7, "", "x" * 36, f"{ID}\x1b")],
        *[(2, value) for value in (None, b"", "nothing")],
        *[(3, value) for value in (None, "", "note", EVIL)],
        *[(4, value) for value in (7, b"{}", "x" * (LONGEST + 1))],
        *[(5, value) for value in (None, 1, "t")],
        *[(6, value) for value in (None, 7, "", "\x1b", " \n")],
        *[(7, value) for value in (None, b"lin", "\x00")],
        *[(8, value) for value in (None, "now", 1, -1.0, float("inf"), float("nan"), 1e30)],
    ],
)
def test_a_row_of_another_shape_is_refused(place: int, value: object) -> None:
    with pytest.raises(DamagedChangeError):
        made_change([*ROW[:place], value, *ROW[place + 1 :]])


@pytest.mark.parametrize("row", [(), ROW[:-1], (*ROW, 1)])
def test_a_row_of_another_length_is_refused(row: Sequence[object]) -> None:
    with pytest.raises(DamagedChangeError):
        made_change(row)


@pytest.mark.parametrize(
    "row", [(), (ID, "lin", 1, True, 0), ("", "lin", True, True, 0), (ID, "lin", True, True, None)]
)
def test_a_standing_of_another_shape_is_refused(row: Sequence[object]) -> None:
    with pytest.raises(DamagedChangeError):
        standing_of(row)


def test_a_name_that_holds_control_characters_is_shown_without() -> None:
    made = made_change([*ROW[:6], f"lin{EVIL}\n wang", "x" * 999, 1.7e9])
    assert not has_controls(made.owner + made.author)
    assert "\n" not in made.owner
    assert len(made.author) < 100


def shown(*contents: tuple[EntryKind, str, str]) -> SharedNotebook:
    """Return the notebook of a desk that was given entries: the kind, the id, the content."""
    copy, moment = DeskCopy(None), datetime.now(UTC)
    copy.take(
        [
            MadeChange(at, SentChange(str(uuid4()), id_, kind, content, False), "x", "x", moment)
            for at, (kind, id_, content) in enumerate(contents, 1)
        ]
    )
    return SharedNotebook(ADDRESS, copy)


def test_words_that_hold_control_characters_are_shown_without() -> None:
    briefing = briefing_at(ADDRESS.of_briefing("1.txt"))
    correction = replace(
        speaker_is(briefing, briefing.speeches[1], f"周岚{EVIL}"), path="#1.txt", why=EVIL
    )
    fields = {**json.loads(_quote(ENTRY)), "note": EVIL, "speakers": [EVIL], "tags": [f"a{EVIL}"]}
    fields |= {"plain": EVIL, "markdown": EVIL, "words": f"w{EVIL}", "title": EVIL, "story": EVIL}
    book = shown(
        (EntryKind.CORRECTION, correction.id, correction_to(correction)),
        (EntryKind.QUOTE, ENTRY, json.dumps(fields)),
    )
    [one], [kept] = book.corrections(), book.quotes()
    told = [one.right, one.why, kept.note, *kept.speakers, *kept.tags, kept.plain, kept.markdown]
    assert not has_controls("".join(map(str, [*told, kept.words, kept.title, kept.story])))
    assert one.right == "周岚]52;c;cm0gLXJmIH4="


def _quote(id_: str) -> str:
    """Return a quote of a briefing of the library as the library holds it."""
    briefing = briefing_at(ADDRESS.of_briefing("1.txt"))
    kept = keep(quote(briefing, *briefing.speeches[1].span))
    return quote_content(ADDRESS.shown, replace(kept, id=id_))


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "https://evil.example/", "postgresql://evil.example/b#1.txt", "", "-"]
)
def test_an_entry_leads_nowhere_but_into_its_library(path: str) -> None:
    fields = json.loads(_quote(ENTRY))
    assert shown((EntryKind.QUOTE, ENTRY, json.dumps(fields))).quotes()
    book = shown((EntryKind.QUOTE, ENTRY, json.dumps({**fields, "path": path})))
    assert book.quotes() == []
    assert book.damaged == 1


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", "null", "7", '"x"', "[" * 100_000, '{"id": 1}', "{", "\ud800", "NaN"],
)
@pytest.mark.parametrize("kind", [EntryKind.QUOTE, EntryKind.CORRECTION])
def test_an_entry_of_another_shape_is_set_aside_and_the_others_go_on(
    kind: EntryKind, content: str
) -> None:
    good = str(uuid4())
    stored = content.encode("utf-8", "backslashreplace").decode()
    book = shown((kind, ENTRY, stored), (EntryKind.QUOTE, good, _quote(good)))
    assert [kept.id for kept in book.quotes()] == [good]
    assert book.corrections() == []
    assert book.damaged == 1


def test_an_entry_that_calls_itself_by_anothers_id_is_set_aside() -> None:
    assert shown((EntryKind.QUOTE, ENTRY, _quote(str(uuid4())))).quotes() == []


def test_numbers_that_do_not_grow_end_the_fetching(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    lin.book.keep(lin.quote(), replace(lin.quote(), id=str(uuid4())))
    lin.exchange()
    found = lin.knowledge._server.rows

    def backwards(
        query: Any, parameters: Sequence[object] = (), *, kinds: Sequence[type]
    ) -> list[tuple[Any, ...]]:
        return found(query, parameters, kinds=kinds)[::-1]

    lin.knowledge._server.rows = backwards  # type: ignore[method-assign]
    with pytest.raises(BriefingError, match="damaged"):
        lin.knowledge.since(0)


def test_what_is_too_long_is_not_sent_and_is_said(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    with pytest.raises(NotAllowedError, match="too long"):
        lin.book.keep(lin.quote("x" * LONGEST))
    assert lin.copy.pending() == []


def test_any_text_comes_back_as_it_was_and_none_of_it_is_sql(desks: Desks) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    note = "'; DROP SCHEMA briefing_tui CASCADE; -- %s {} \\ 𠮷 NUL is \\u0000"
    kept = lin.quote(note)
    correction = replace(is_note(lin.briefing, Span(60, 70)), why="\ud800 \x00 '")
    lin.book.keep(kept)
    lin.book.correct(correction)
    lin.exchange()
    assert wang.sees() == {kept.id: note}
    assert [one.id for one in wang.book.corrections()] == [correction.id]


def _check(address: str) -> dict[str, Any]:
    """Return the fields of a check of an article, as a library holds them."""
    one = CheckedQuotation(0, 2, 1, "顺利", path=f"{address}#1.txt", found="顺利", found_start=3)
    other = replace(one, path="/home/lin/secret/2.txt")
    sources = (f"{address}#1.txt", "/home/lin/secret/2.txt")
    article = CheckedArticle("/home/lin/secret/draft.txt", "顺利。", "", sources, (one, other))
    fields: dict[str, Any] = json.loads(check_content(address, article))
    return fields


def test_a_check_tells_no_folder_of_a_desk_and_leads_into_the_library() -> None:
    fields = _check(ADDRESS.shown)
    assert "secret" not in json.dumps(fields)
    article = shared_check("postgresql://elsewhere/b", json.dumps(fields))
    assert [one.path for one in article.quotations] == ["postgresql://elsewhere/b#1.txt", None]
    assert article.sources == ("postgresql://elsewhere/b#1.txt", "2.txt")


@pytest.mark.parametrize(
    "wrong",
    [
        *[{"path": value} for value in (7, ["#"])],
        *[{"words": None}, {"line": "1"}, {"line": 0}, {"start": -1}, {"end": 99}, {"start": True}],
        *[{"found": 1}, {"speaker": []}, {"verdict": "?"}, {"parts": [1]}, {"found_start": -7}],
    ],
)
def test_a_quotation_of_another_shape_is_refused(wrong: dict[str, object]) -> None:
    fields = _check(ADDRESS.shown)
    fields["quotations"][0] |= wrong
    with pytest.raises(BAD):
        shared_check(ADDRESS.shown, json.dumps(fields))


def test_a_check_is_shown_without_control_characters() -> None:
    fields = _check(ADDRESS.shown)
    fields["name"] = fields["checked"] = fields["quotations"][0]["found"] = EVIL
    article = shared_check(ADDRESS.shown, json.dumps(fields))
    told = (article.name, article.checked, article.quotations[0].found)
    assert not has_controls("".join(map(str, told)))
