"""Checks that desks share: the one shown last is shared when that is wanted, all are listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _
from briefing_tui.tui.features.correction_news import changeable
from briefing_tui.tui.views.origin_words import origin_words

if TYPE_CHECKING:
    from briefing_tui.quoting.article import CheckedArticle
    from briefing_tui.state.notebook.shared_notebook import SharedNotebook
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.checking import Checking
    from briefing_tui.tui.features.noting import Noting


class SharedChecks:
    """Shares checks of articles with the other desks of a library.

    Args:
        browser: the browser that it is done in.
        noting: the notebook.
    """

    def __init__(self, browser: Browser, noting: Noting) -> None:
        self._browser = browser
        self._noting = noting

    def share(self, checking: Checking) -> None:
        """Share the check that was shown last; one of the same name of this user is replaced."""
        from briefing_tui.errors import BriefingError
        from briefing_tui.state.notebook.shared_checks import check_content

        book = next((book for book in self._noting.sharing.books if book.takes), None)
        article = checking.article
        if book is None or article is None:
            told = _("No check was made yet") if book is not None else self._no_library()
            self._browser.say(told)
            return
        content = check_content(book.address, article)
        same = [
            id_
            for id_, other in self._read(book)
            if other.name == article.name and (origin := book.origin(id_)) and origin.own
        ]
        try:
            book.keep_check(same[0] if same else str(uuid4()), content)
        except BriefingError as error:
            self._browser.say(error.reason)
            return
        told = _("The check is shared: {name} · {where}")
        where = _("in {library}, for all desks").format(library=book.name)
        self._browser.say(told.format(name=one_line(article.name), where=where))

    def ask(self, checking: Checking) -> None:
        """List the checks of all desks, the latest first, and show the one that is chosen."""
        from briefing_tui.tui.views.choose import ChooseView

        found = [
            (book, id_, article)
            for book in self._noting.sharing.books
            for id_, article in self._read(book)
        ]
        if not found:
            none = _("No check is shared yet")
            self._browser.say(none if self._noting.sharing.books else self._no_library())
            return

        def chosen(row: int | None) -> None:
            if row is not None:
                self._ask_what_with(*found[row], checking)

        words = [one_line(article.name) for _book, _id, article in found]
        details = [origin_words(book.origin(id_)) for book, id_, _article in found]
        self._browser.push(ChooseView(_("Checks of all desks"), words, details), chosen)

    def _ask_what_with(
        self, book: SharedNotebook, id_: str, article: CheckedArticle, checking: Checking
    ) -> None:
        """Show a check; one that may be removed here is asked about first."""
        if not changeable(book.origin(id_)):
            checking.show(article)
            return
        from briefing_tui.tui.views.choose import ChooseView

        def remove() -> None:
            book.drop_check(id_)
            self._browser.say(_("The check is no longer shared"))

        deeds: list[tuple[str, Callable[[], object]]] = [
            (_("Show it"), lambda: checking.show(article)),
            (_("Share it no longer"), remove),
        ]

        def chosen(row: int | None) -> None:
            if row is not None:
                deeds[row][1]()

        self._browser.push(
            ChooseView(one_line(article.name), [words for words, _do in deeds]), chosen
        )

    def _read(self, book: SharedNotebook) -> list[tuple[str, CheckedArticle]]:
        """Return the checks of a library with their ids; those that are damaged are left out."""
        from briefing_tui.state.notebook.damaged_entries import BAD
        from briefing_tui.state.notebook.shared_checks import shared_check

        found = []
        for entry in book.checks():
            try:
                found.append((entry.entry, shared_check(book.address, entry.content or "")))
            except BAD:
                continue
        return found

    def _no_library(self) -> str:
        return _("No shared library is open in which this desk may write")
