"""Shared knowledge: sent once, seen by the other desks, kept from whom it is not for."""

from __future__ import annotations

import contextlib
import secrets
from dataclasses import replace
from pathlib import Path
from threading import Thread
from time import monotonic
from uuid import uuid4

import psycopg
import pytest

from briefing_tui.errors import BriefingError
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import DeskRole, EntryKind, RefusedChangeError, SentChange
from briefing_tui.postgres.knowledge import give_role
from briefing_tui.postgres.removing import remove
from briefing_tui.postgres.server import Server
from briefing_tui.state.notebook.book import NotAllowedError
from briefing_tui.state.notebook.correction import speaker_is
from briefing_tui.state.notebook.exchanging import AT_ONCE
from tests.postgres.conftest import Add
from tests.postgres.desks import Desk, Desks
from tests.postgres.servers import TestServer


def rows(desk: Desk, query: str) -> list[tuple[object, ...]]:
    """Return what the user of a desk gets from the server itself."""
    with psycopg.connect(desk.url, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def test_what_one_desk_keeps_another_sees_with_its_author(desks: Desks) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    kept = lin.quote("ask again", "flood")
    lin.book.keep(kept)
    lin.exchange()
    wang.exchange()
    assert [one.id for one in wang.book.quotes()] == [kept.id]
    origin = wang.book.origin(kept.id)
    assert origin is not None
    assert origin.owner == lin.copy.user
    assert (origin.own, origin.changeable, origin.waiting) == (False, False, False)


def test_what_waits_is_seen_at_its_own_desk_and_said_to_wait(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    kept = lin.quote()
    lin.book.keep(kept)
    assert lin.book.quotes() == [kept]
    origin = lin.book.origin(kept.id)
    assert origin is not None
    assert origin.waiting
    lin.exchange()
    origin = lin.book.origin(kept.id)
    assert origin is not None
    assert not origin.waiting
    assert lin.copy.pending() == []


def test_a_change_that_is_sent_twice_is_there_once(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    lin.book.keep(lin.quote())
    waiting = lin.copy.pending()
    lin.knowledge.send(waiting)
    lin.knowledge.send(waiting)
    lin.exchange()
    assert rows(lin, "SELECT count(*) FROM briefing_tui.changes") == [(1,)]


def test_many_that_waited_arrive_in_their_order_though_one_is_refused(desks: Desks) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    wang.book.keep(other := wang.quote("wang’s"))
    wang.exchange()
    quotes = [replace(lin.quote(str(at)), id=str(uuid4())) for at in range(2 * AT_ONCE + 1)]
    lin.book.keep(*quotes)
    lin.copy.add([SentChange(str(uuid4()), other.id, EntryKind.QUOTE, None, False)])
    [reason] = lin.exchange()
    assert "may not" in reason
    found = rows(lin, "SELECT entry::text FROM briefing_tui.changes ORDER BY number")
    assert [row[0] for row in found] == [other.id, *(one.id for one in quotes)]


def test_a_reader_cannot_write(desks: Desks) -> None:
    reader = desks("reader", "reader")
    assert reader.copy.role is DeskRole.READER
    assert not reader.book.takes
    with pytest.raises(RefusedChangeError, match="may not"):
        reader.knowledge.send(
            [SentChange(str(uuid4()), str(uuid4()), EntryKind.QUOTE, "{}", False)]
        )
    for table in ("changes", "briefings", "segments", "blocks", "library", "migrations"):
        for statement in ("DELETE FROM", "TRUNCATE"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                rows(reader, f"{statement} briefing_tui.{table}")
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        rows(reader, "SELECT briefing_tui.grant_role('editor', session_user)")


@pytest.mark.parametrize("role", ["reader", "contributor", "editor"])
def test_nobody_sees_anothers_private_notes(desks: Desks, role: str) -> None:
    lin, other = desks("lin", "contributor"), desks("other", role)
    shared, private = lin.quote("for all"), lin.quote("for me", "private")
    lin.book.keep(shared, private)
    lin.exchange()
    assert other.sees() == {shared.id: "for all"}
    assert lin.sees() == {shared.id: "for all", private.id: "for me"}
    assert rows(other, "SELECT entry::text FROM briefing_tui.changes") == [(shared.id,)]


def test_a_contributor_cannot_alter_anothers_quote(desks: Desks) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    kept = lin.quote("mine")
    lin.book.keep(kept)
    lin.exchange()
    wang.exchange()
    with pytest.raises(NotAllowedError, match=lin.copy.user):
        wang.book.keep(replace(kept, note="yours"))
    with pytest.raises(NotAllowedError, match=lin.copy.user):
        wang.book.drop(kept.id)
    for content in ("{}", None):  # a program that does not ask is refused by the server
        forged = SentChange(str(uuid4()), kept.id, EntryKind.QUOTE, content, False)
        with pytest.raises(RefusedChangeError, match="may not"):
            wang.knowledge.send([forged])
    for statement in (
        "UPDATE briefing_tui.changes SET content = NULL",
        "DELETE FROM briefing_tui.changes",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            rows(wang, statement)
    assert lin.sees() == {kept.id: "mine"}


def test_nobody_writes_in_the_name_of_another(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    with contextlib.suppress(psycopg.ProgrammingError):
        rows(
            lin,
            "INSERT INTO briefing_tui.changes (id, number, entry, kind, private, owner, author,"
            " made) VALUES (gen_random_uuid(), 1, gen_random_uuid(), 'quote', false, 'wang',"
            " 'wang', '1999-01-01')",
        )
    [row] = rows(
        lin,
        "SELECT owner = session_user, author = session_user, made > '2000-01-01' "
        "FROM briefing_tui.changes",
    )
    assert row == (True, True, True)


def test_an_editor_undoes_what_another_made_and_nothing_is_lost(desks: Desks) -> None:
    lin, editor = desks("lin", "contributor"), desks("editor", "editor")
    wrong = speaker_is(lin.briefing, lin.briefing.speeches[1], "周岚")
    lin.book.correct(wrong)
    lin.exchange()
    editor.exchange()
    editor.book.undo(wrong.id)
    editor.exchange()
    lin.exchange()
    assert lin.book.corrections_of(lin.briefing.source) == []
    assert rows(lin, "SELECT count(content), count(*) FROM briefing_tui.changes") == [(1, 2)]
    editor.book.correct(editor.own(wrong))
    editor.exchange()
    lin.exchange()
    assert lin.book.corrections_of(lin.briefing.source) == [wrong]
    origin = lin.book.origin(wrong.id)
    assert origin is not None
    assert (origin.owner, origin.author) == (lin.copy.user, editor.copy.user)


def test_an_editor_cannot_change_a_private_note_whose_id_is_known(desks: Desks) -> None:
    lin, editor = desks("lin", "contributor"), desks("editor", "editor")
    private = lin.quote("for me", "private")
    lin.book.keep(private)
    lin.exchange()
    with pytest.raises(RefusedChangeError, match="may not"):
        editor.knowledge.send([SentChange(str(uuid4()), private.id, EntryKind.QUOTE, None, False)])
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        rows(
            editor,
            "INSERT INTO briefing_tui.changes (id, entry, kind, private) "
            f"VALUES (gen_random_uuid(), '{private.id}', 'quote', false)",
        )
    assert lin.sees() == {private.id: "for me"}


def test_a_note_that_becomes_private_is_gone_at_the_other_desks(desks: Desks) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    kept = lin.quote("for all")
    lin.book.keep(kept)
    lin.exchange()
    assert wang.sees() == {kept.id: "for all"}
    lin.book.keep(replace(kept, note="for me", tags=("private",)))
    lin.exchange()
    assert wang.sees() == {}
    assert list(lin.sees().values()) == ["for me"]
    lin.book.keep(kept)  # as undoing does
    lin.exchange()
    assert lin.sees() == wang.sees() == {kept.id: "for all"}


def test_a_change_reaches_who_listens_within_seconds(desks: Desks) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    wang.knowledge.listen()
    lin.book.keep(kept := lin.quote("now"))
    sending = Thread(target=lin.exchange)
    begun = monotonic()
    sending.start()
    wang.knowledge.wait(60)
    sending.join()
    assert monotonic() - begun < 30
    assert wang.sees() == {kept.id: "now"}


def test_something_to_send_ends_a_wait(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    lin.knowledge.listen()
    begun = monotonic()
    lin.knowledge.wake()
    lin.knowledge.wait(60)
    assert monotonic() - begun < 30


def test_what_is_refused_stays_at_its_desk_and_is_said(desks: Desks) -> None:
    lin = desks("lin", "contributor")
    owner = Server(LibraryAddress.of(lin.url.replace(f"user={lin.copy.user}", "user=librarian")))
    lin.book.keep(kept := lin.quote("written before"))
    give_role(owner, DeskRole.READER, lin.copy.user)
    [reason] = lin.exchange()
    assert "may not" in reason
    assert lin.exchange() == []
    assert lin.book.quotes() == [kept]
    origin = lin.book.origin(kept.id)
    assert origin is not None
    assert origin.refused == reason
    give_role(owner, DeskRole.CONTRIBUTOR, lin.copy.user)
    lin.copy.try_refused()
    assert lin.exchange() == []
    assert rows(lin, "SELECT count(*) FROM briefing_tui.changes") == [(1,)]


def test_a_role_is_taken_away_and_given_in_the_place_of_another(
    desks: Desks, postgres: TestServer, url: str
) -> None:
    lin = desks("lin", "editor")
    owner = Server(LibraryAddress.of(url))
    assert str(lin.copy.role) == "editor"
    give_role(owner, DeskRole.CONTRIBUTOR, lin.copy.user)
    lin.exchange()
    assert str(lin.copy.role) == "contributor"
    give_role(owner, None, lin.copy.user)
    with pytest.raises(Exception, match="may not"):
        lin.exchange()


def test_an_editor_adds_and_removes_briefings_and_a_contributor_may_not(
    desks: Desks, adds: Add, tmp_path: Path
) -> None:
    path = tmp_path / "1.txt"
    path.write_text("许立衡：各位记者朋友，今天通报社区养老的情况。\n", "utf-8")
    editor, lin = desks("editor", "editor"), desks("lin", "contributor")
    with pytest.raises(BriefingError, match="may not"):
        adds(lin.url, [str(path)])
    assert adds(editor.url, [str(path)]).added == 1
    with pytest.raises(BriefingError, match="may not"):
        remove(Server(LibraryAddress.of(lin.url)), [str(path)])
    server = Server(LibraryAddress.of(editor.url))
    assert remove(server, [str(path)]) == [str(path)]
    server.close()


def test_a_name_that_would_be_sql_is_a_name(postgres: TestServer, url: str) -> None:
    name = f'x"; DROP SCHEMA briefing_tui CASCADE; --{secrets.token_hex(4)}'
    quoted = name.replace('"', '""')
    postgres.execute(f'CREATE ROLE "{quoted}" LOGIN')
    server = Server(LibraryAddress.of(url))
    give_role(server, DeskRole.CONTRIBUTOR, name)
    query = "SELECT pg_has_role(%s, 'briefing_contributor', 'USAGE')"
    assert server.row(query, (name,), kinds=(bool,)) == (True,)


def test_a_desk_of_another_user_sends_nothing_in_that_ones_name(
    desks: Desks, url: str, tmp_path: Path
) -> None:
    lin, wang = desks("lin", "contributor"), desks("wang", "contributor")
    first = Desk(url, lin.copy.user, tmp_path / "copy")
    private = first.quote("for me", "private")
    first.book.keep(private)
    first.exchange()
    first.book.keep(first.quote("waits"))
    first.close()
    second = Desk(url, wang.copy.user, tmp_path / "copy")
    assert second.sees() == {}
    assert rows(wang, "SELECT count(*) FROM briefing_tui.changes") == [(0,)]
    second.close()
    again = Desk(url, lin.copy.user, tmp_path / "copy")
    assert sorted(again.sees().values()) == ["for me", "waits"]
    again.close()


def test_a_library_made_anew_is_fetched_anew(desks: Desks, postgres: TestServer, url: str) -> None:
    lin = desks("lin", "contributor")
    lin.book.keep(lin.quote("old"))
    lin.exchange()
    server = Server(LibraryAddress.of(url))
    with server.transaction() as cursor:
        cursor.execute("DELETE FROM briefing_tui.changes")
        cursor.execute("UPDATE briefing_tui.library SET id = gen_random_uuid()")
        cursor.execute("ALTER SEQUENCE briefing_tui.change_numbers RESTART")
    lin.book.keep(new := lin.quote("new"))
    assert lin.sees() == {new.id: "new"}
