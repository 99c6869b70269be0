"""Shared checks and entries that are damaged or may not be changed any more: said, not raised."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from briefing_tui.cli import corrections
from briefing_tui.postgres.change import DeskRole, EntryKind, SentChange, Standing
from briefing_tui.quoting.article import CheckedArticle
from briefing_tui.state.notebook.exchanging import Exchanged
from briefing_tui.state.notebook.shared_checks import check_content
from briefing_tui.state.notebook.shared_notebook import SharedNotebook
from briefing_tui.state.notebook.trouble import NotebookError
from briefing_tui.tui.features.awaiting import Awaiting
from briefing_tui.tui.features.sharing import Sharing
from briefing_tui.tui.features.sharing_checks import SharedChecks
from tests.invented import press_conference
from tests.state.notebook.test_desk_notebook import ADDRESS, shared
from tests.tui.test_shared_beside_own import Browser
from tests.tui.test_shared_beside_own import Sharing as Open

ARTICLE = CheckedArticle("article", "", "", (), ())


class Choosing(Browser):
    """A browser that holds the views which were pushed, and what each answer does."""

    def __init__(self) -> None:
        super().__init__()
        self.pushed: list[tuple[Any, Any]] = []

    def push(self, view: object, chosen: object) -> None:
        """Note a view."""
        self.pushed.append((view, chosen))


@pytest.fixture
def book() -> SharedNotebook:
    return shared()


@pytest.fixture
def browser() -> Any:
    return Choosing()


@pytest.fixture
def checks(browser: Any, book: SharedNotebook) -> SharedChecks:
    noting: Any = Browser()
    noting.sharing = Open(book)
    return SharedChecks(browser, noting)


@pytest.fixture
def checking() -> Any:
    """A feature that shows checks; the last one is of an article."""
    checking: Any = Browser()
    checking.article, checking.show = ARTICLE, checking.say
    return checking


def test_a_check_that_may_not_be_removed_any_more_stays_and_that_is_said(
    checks: SharedChecks, browser: Any, checking: Any, book: SharedNotebook
) -> None:
    book.keep_check(str(uuid4()), check_content(ADDRESS.shown, ARTICLE))
    checks.ask(checking)
    browser.pushed[-1][1](0)
    book.copy.meet(Standing(book.copy._told("library"), "lin", DeskRole.READER, 0))
    browser.pushed[-1][1](1)
    assert "only lin or an editor" in browser.said[-1]
    assert len(book.checks()) == 1


@pytest.mark.parametrize("deed", ["ask", "share", "remove"])
def test_a_copy_that_cannot_be_read_is_said(
    checks: SharedChecks,
    browser: Any,
    checking: Any,
    book: SharedNotebook,
    monkeypatch: pytest.MonkeyPatch,
    deed: str,
) -> None:
    book.keep_check(str(uuid4()), check_content(ADDRESS.shown, ARTICLE))
    checks.ask(checking)

    def fails() -> None:
        raise NotebookError("copy", "the disk fails")

    monkeypatch.setattr(book._entries, "now", fails)
    if deed == "remove":
        browser.pushed[-1][1](0)
    else:
        getattr(checks, deed)(checking)
    assert browser.said == ["the disk fails"]


def test_checks_that_are_damaged_are_counted(
    checks: SharedChecks, browser: Any, checking: Any, book: SharedNotebook
) -> None:
    book.keep_check(str(uuid4()), "{}")
    checks.ask(checking)
    assert browser.said == ["1 check cannot be read"]
    book.keep_check(str(uuid4()), "[]")
    book.keep_check(str(uuid4()), check_content(ADDRESS.shown, ARTICLE))
    checks.ask(checking)
    assert "2 checks cannot be read" in browser.pushed[-1][0].view_title


def damage(book: SharedNotebook, count: int) -> None:
    """Keep quotes that cannot be read."""
    book.copy.add(
        SentChange(str(uuid4()), str(uuid4()), EntryKind.QUOTE, "{}", False) for _ in range(count)
    )


def test_entries_that_are_damaged_are_told_once_after_an_exchange(
    browser: Any, book: SharedNotebook
) -> None:
    sharing = Sharing(browser, None)
    outcome = Exchanged((), ())
    for count, said in ((0, 0), (1, 1), (0, 1), (2, 2)):
        damage(book, count)
        sharing._hear(book, outcome, book.complaint, is_news=True)
        assert len(browser.said) == said
    assert browser.said == [
        f"{book.name}: 1 entry cannot be read",
        f"{book.name}: 3 entries cannot be read",
    ]


def test_commands_tell_of_damaged_entries(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def exchange(_knowledge: object, copy: Any) -> None:
        copy.meet(Standing(str(uuid4()), "lin", DeskRole.READER, 0))
        damage(SharedNotebook(ADDRESS, copy), 2)

    monkeypatch.setattr("briefing_tui.state.notebook.exchanging.exchange", exchange)
    assert corrections._shared(ADDRESS) == []
    assert f"{ADDRESS.name}: 2 entries cannot be read" in capsys.readouterr().err


def test_a_briefing_that_was_corrected_while_it_was_fetched_is_shown(browser: Any) -> None:
    wanted, corrected = press_conference(), press_conference()
    shown: list[tuple[int, int | None]] = []
    browser.session = browser
    browser.briefings = [corrected]
    browser.show_briefing = lambda *told: shown.append(told)
    awaiting = Awaiting(browser)
    awaiting._wanted = wanted
    awaiting._arrived(wanted, 7, "")
    assert shown == [(0, 7)]
