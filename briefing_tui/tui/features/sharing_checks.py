"""Checks that desks share: the one shown last is shared when that is wanted, all are listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

from briefing_tui.text.soft_breaks import one_line
from briefing_tui.translation import _, ngettext
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
        try:
            content = check_content(book.address, article)
            same = [
                id_
                for id_, other in self._read(book)[0]
                if other.name == article.name and (origin := book.origin(id_)) and origin.own
            ]
            book.keep_check(same[0] if same else str(uuid4()), content)
        except BriefingError as error:
            self._browser.say(error.reason)
            return
        told = _("The check is shared: {name} · {where}")
        where = _("in {library}, for all desks").format(library=book.name)
        self._browser.say(told.format(name=one_line(article.name), where=where))

    def ask(self, checking: Checking) -> None:
        """List the checks of all desks, the latest first, and show the one that is chosen."""
        from briefing_tui.errors import BriefingError
        from briefing_tui.tui.views.choose import ChooseView

        books, found, damaged = self._noting.sharing.books, [], 0
        try:
            for book in books:
                checks, bad = self._read(book)
                found += [(book, id_, article) for id_, article in checks]
                damaged += bad
            details = [origin_words(book.origin(id_)) for book, id_, _article in found]
        except BriefingError as error:
            self._browser.say(error.reason)
            return
        words = ngettext("{count} check cannot be read", "{count} checks cannot be read", damaged)
        told = words.format(count=damaged) if damaged else ""
        if not found:
            none = _("No check is shared yet") if books else self._no_library()
            self._browser.say(told or none)
            return

        def chosen(row: int | None) -> None:
            if row is not None:
                self._ask_what_with(*found[row], checking)

        names = [one_line(article.name) for _book, _id, article in found]
        title = " · ".join(filter(None, [_("Checks of all desks"), told]))
        self._browser.push(ChooseView(title, names, details), chosen)

    def _ask_what_with(
        self, book: SharedNotebook, id_: str, article: CheckedArticle, checking: Checking
    ) -> None:
        """Show a check; one that may be removed here is asked about first."""
        from briefing_tui.errors import BriefingError
        from briefing_tui.tui.views.choose import ChooseView

        try:
            may_remove = changeable(book.origin(id_))
        except BriefingError as error:
            self._browser.say(error.reason)
            may_remove = False
        if not may_remove:
            checking.show(article)
            return

        def remove() -> None:
            try:
                book.drop_check(id_)
            except BriefingError as error:
                self._browser.say(error.reason)
                return
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

    def _read(self, book: SharedNotebook) -> tuple[list[tuple[str, CheckedArticle]], int]:
        """Return the checks of a library with their ids, and how many of them are damaged."""
        from briefing_tui.state.notebook.damaged_entries import BAD
        from briefing_tui.state.notebook.shared_checks import shared_check

        found, damaged = [], 0
        for entry in book.checks():
            try:
                found.append((entry.entry, shared_check(book.address, entry.content or "")))
            except BAD:
                damaged += 1
        return found, damaged

    def _no_library(self) -> str:
        return _("No shared library is open in which this desk may write")
