"""Browsers at several desks: what is kept and set right at one shows at the others."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from briefing_tui.cache.files_reader import FilesReader
from briefing_tui.cache.kept import Kept
from briefing_tui.limits import USUAL_LIMITS
from briefing_tui.model import Attribution
from briefing_tui.postgres.adding import add
from briefing_tui.postgres.address import LibraryAddress
from briefing_tui.postgres.change import DeskRole
from briefing_tui.postgres.knowledge import give_role
from briefing_tui.postgres.migrating import migrate
from briefing_tui.postgres.server import Server
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from briefing_tui.tui.app import BriefingApp
from tests.postgres.servers import OWNER, TestServer, started
from tests.tui.correcting import ELSE, LIST, answer, correct, pick, rows, who
from tests.tui.driving import Driven

TALK = """社区养老通报会

2024年3月5日

许立衡：各位记者朋友，今天通报社区养老的情况。

周岚：社区养老进展顺利，明年继续。
"""


USERS = {"lin": "contributor", "wang": "contributor", "looker": "reader"}


@pytest.fixture(scope="module")
def server() -> Iterator[TestServer]:
    server = started()
    for user in USERS:
        server.execute(f"CREATE ROLE {user} LOGIN")
    yield server
    server.stop()


@pytest.fixture
def url(server: TestServer, tmp_path: Path) -> str:
    """The address of a library with two talks, a contributor lin, wang and a reader."""
    url = server.new_base()
    connection = Server(LibraryAddress.of(url))
    migrate(connection)
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(TALK + name, "utf-8")
    reader = FilesReader(Kept(tmp_path / "adder"), USUAL_LIMITS)
    add(connection, reader, [str(tmp_path / "1.txt"), str(tmp_path / "2.txt")])
    for user, role in USERS.items():
        give_role(connection, DeskRole(role), user)
    connection.close()
    return url


@asynccontextmanager
async def desk(url: str, user: str, folder: Path) -> AsyncIterator[Driven]:
    """A browser on the library, at the desk of a user, once it has met the library."""
    state = folder / user / "settings.json"
    app = BriefingApp([url.replace(f"user={OWNER}", f"user={user}")], state=state)
    async with app.run_test(size=(120, 40)) as pilot:
        driven = Driven(app, pilot)
        await driven.until(lambda: app.library is not None and not app.workers)
        await driven.until(lambda: book(driven).copy.user == user)
        driven.browser.reader.go_to(driven.text.index("今天通报"))
        await pilot.pause()
        yield driven


def book(browser: Driven) -> SharedNotebook:
    """The shared notebook of a desk."""
    [found] = browser.browser.noting.sharing.books
    return found


def in_app(browser: Driven, do: Callable[[], object]) -> None:
    """Do something as a command of one of the browsers does, of which Textual knows the last."""
    browser.app.call_later(do)


async def keep(browser: Driven, note: str) -> None:
    """Keep the current sentence with a note."""
    await browser.press("m")
    await answer(browser, note)


async def credit(browser: Driven, name: str) -> None:
    """Say that somebody speaks here who speaks nowhere else."""
    await correct(browser, ELSE)
    await browser.press("G", "enter")
    await browser.write(name)
    await browser.press("enter")


async def test_a_kept_quote_shows_at_another_desk_with_who_kept_it(
    url: str, tmp_path: Path
) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        await keep(lin, "ask again")
        assert "for all desks" in lin.status
        await wang.until(lambda: book(wang).quotes())
        await wang.press("M")
        assert "kept by lin" in wang.screen_text()
        assert "ask again" in wang.screen_text()


async def test_a_private_quote_is_said_to_be_and_shows_nowhere_else(
    url: str, tmp_path: Path
) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        await keep(lin, "#private for me")
        assert "you alone" in lin.status
        await keep(wang, "for all")
        await lin.until(lambda: len(book(lin).quotes()) == 2)
        assert [kept.note for kept in book(wang).quotes()] == ["for all"]


async def test_a_correction_shows_at_another_desk_and_names_who_made_it(
    url: str, tmp_path: Path
) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        await credit(lin, "沈知微")
        assert "for all desks" in lin.status
        await wang.until(lambda: who(wang) == ("沈知微", Attribution.CORRECTED))
        await wang.until(lambda: "lin set right: 沈知微 speaks here" in wang.status)
        await wang.press("=")
        await pick(wang, LIST)
        assert "kept by lin" in wang.screen_text()


async def test_corrections_that_disagree_are_shown_as_such_and_both_stay(
    url: str, tmp_path: Path
) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        await credit(lin, "沈知微")
        await wang.until(lambda: who(wang) == ("沈知微", Attribution.CORRECTED))
        await credit(wang, "陆怀舟")
        assert "disputed, lin: 沈知微 speaks here" in wang.status
        await lin.until(lambda: "disputed, you: 沈知微 speaks here" in lin.status)
        for browser in (lin, wang):
            assert len(book(browser).corrections()) == 2
            await browser.press("=")
            await pick(browser, f"{LIST}: 2, disputed")
            assert sum("disputed" in row for row in rows(browser)) == 2


async def test_a_reader_keeps_on_this_machine_alone(url: str, tmp_path: Path) -> None:
    async with desk(url, "looker", tmp_path) as looker:
        await keep(looker, "mine")
        assert "on this machine alone" in looker.status
        assert book(looker).quotes() == []
        held = looker.browser.noting.held.book
        assert [kept.note for kept in held.quotes()] == ["mine"]


async def test_what_is_kept_while_the_server_is_lost_is_sent_when_it_is_back(
    url: str, server: TestServer, tmp_path: Path
) -> None:
    async with desk(url, "lin", tmp_path) as lin:
        server.kill()
        await lin.until(lambda: "waits on this machine" in lin.status)
        await keep(lin, "written meanwhile")
        assert "until the server is back" in lin.status
        [kept] = book(lin).quotes()
        assert len(book(lin).copy.pending()) == 1
        server.start()
        await lin.until(lambda: not book(lin).copy.pending())
        assert [one.id for one in book(lin).quotes()] == [kept.id]


async def test_what_one_desk_undoes_is_undone_at_the_others(url: str, tmp_path: Path) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        before = who(wang)
        await credit(lin, "沈知微")
        await wang.until(lambda: who(wang)[0] == "沈知微")
        await correct(lin, "Undo the last correction")
        await wang.until(lambda: who(wang) == before)
        await wang.until(lambda: "lin undid a correction" in wang.status)
        assert who(lin) == who(wang) == before


async def test_another_may_not_undo_it_and_is_told_who_may(url: str, tmp_path: Path) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        await keep(lin, "mine")
        await wang.until(lambda: book(wang).quotes())
        await wang.press("M", "f8")
        await wang.until(lambda: "only lin or an editor" in wang.screen_text())
        assert book(wang).quotes()


async def test_a_check_is_shared_when_that_is_wanted_and_opens_at_another_desk(
    url: str, tmp_path: Path
) -> None:
    async with desk(url, "lin", tmp_path) as lin, desk(url, "wang", tmp_path) as wang:
        checks = lin.browser.keeping.checks
        checks.share(lin.browser.checking)
        assert "No check" in lin.status
        article = "周岚说：“社区养老进展顺利，明年继续。”\n许立衡说：“今天没有通报。”\n"
        in_app(lin, lambda: lin.browser.checking.ask(article))
        await lin.until(lambda: lin.view == "CheckView")
        assert not book(wang).checks()
        await lin.press("escape")
        checks.share(lin.browser.checking)
        assert "The check is shared" in lin.status
        await wang.until(lambda: book(wang).checks())
        in_app(wang, lambda: wang.browser.keeping.checks.ask(wang.browser.checking))
        await wang.until(lambda: wang.view == "ChooseView")
        await wang.pilot.pause()
        assert "kept by lin" in wang.screen_text()
        await wang.press("enter")
        await wang.until(lambda: wang.view == "CheckView")
        shown, made = wang.browser.checking.article, lin.browser.checking.article
        assert shown is not None
        assert made is not None
        assert shown.text == made.text
        first, second = shown.quotations
        assert (first.path or "").startswith(book(wang).address + "#")
        assert second.path is None
        assert not (tmp_path / "wang" / "check.json").exists()

        checks.share(lin.browser.checking)
        assert len(book(lin).checks()) == 1
        in_app(lin, lambda: checks.ask(lin.browser.checking))
        await lin.until(lambda: lin.view == "ChooseView")
        await lin.press("enter")
        await lin.until(lambda: "Share it no longer" in rows(lin))
        await lin.press("down", "enter")
        await wang.until(lambda: not book(wang).checks())
