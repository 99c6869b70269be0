"""Checking words and whole articles; the last check stays, in this run and the next."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.translation import _
from briefing_tui.tui.features.filing import ask_new_file, unwritten_words, write_file
from briefing_tui.tui.places import ReadingPlace

if TYPE_CHECKING:
    from briefing_tui.quoting.article import CheckedArticle
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.jumping import Jumping

CHECK_FILE = "check.html"
"""The file name that is proposed for a check."""

_LONGEST_NAME = 40
"""Code points of a pasted article that it is called by."""


class Checking:
    """Checks what somebody is said to have said.

    Args:
        browser: the browser that it is done in.
        jumping: keeps the way back.
        path: the file that the last check is kept in; None for none.
    """

    def __init__(self, browser: Browser, jumping: Jumping, path: Path | None) -> None:
        self._browser = browser
        self._jumping = jumping
        self._path = path
        self._article: CheckedArticle | None = None
        self._number = 0
        self._recalled = False
        self._file = CHECK_FILE

    def open(self) -> None:
        """Show the check that was made last, at the quotation it was left at; else ask."""
        if not self._recalled and self._article is None and self._path is not None:
            from briefing_tui.state.last_article import recall

            self._recalled = True
            self._article = recall(self._path)
        if self._article is None:
            self.ask("")
        else:
            self._show()

    def ask(self, words: str) -> None:
        """Check words against all open briefings; ask for them when they are empty."""
        from briefing_tui.quoting.verify import quotations_in

        if "\n" in words.replace("\r", "\n") and len(quotations_in(words)) > 1:
            self._check("\n".join(words.splitlines()))
            return
        from briefing_tui.tui.views.check import ArticleGiven, PassageFound, WordsView

        def chosen(found: PassageFound | ArticleGiven | None) -> None:
            if isinstance(found, ArticleGiven):
                self._check(found.words)
            elif found is not None:
                self._go_to(found.briefing.path, found.offset)

        session = self._browser.session
        view = WordsView(list(session.briefings), words, files=not session.guest)
        self._browser.push(view, chosen)

    def _check(self, given: str) -> None:
        """Check an article in a thread: a file where one is named, else the words."""
        briefings = list(self._browser.session.briefings)
        files = not self._browser.session.guest
        self._browser.say(_("checking …"))

        def work() -> None:
            from briefing_tui.errors import BriefingError
            from briefing_tui.loading import read
            from briefing_tui.quoting.article import check_article
            from briefing_tui.quoting.verify import Verifier

            name, text = " ".join(given.split())[:_LONGEST_NAME], given
            place = os.path.expanduser(given.strip())
            if files and "\n" not in place and os.path.isfile(place):
                try:
                    name, text = place, read(place).text
                except BriefingError as error:
                    told = str(error)
                    self._later(lambda: self._browser.say(told))
                    return
            paths = [briefing.path for briefing in briefings]
            article = check_article(name, text, Verifier(briefings), paths)
            self._later(lambda: self._checked(article))

        self._browser.start(work, "checking")

    def _later(self, do: Callable[[], object]) -> None:
        self._browser.screen.call_later(do)

    def _checked(self, article: CheckedArticle) -> None:
        self._article, self._number = article, 0
        said = ""
        if self._path is not None:
            from briefing_tui.state.last_article import remember

            try:
                remember(self._path, article)
            except OSError as error:
                said = unwritten_words(str(self._path), error)
        self._browser.say(said)
        self._show()

    def _show(self) -> None:
        from briefing_tui.tui.views.article import ArticleAnswer, CheckView

        article = self._article
        if article is None:
            return

        def chosen(answer: ArticleAnswer | None) -> None:
            if answer is None:
                return
            self._number = max(answer.number, 0)
            if answer.deed == "go":
                one = article.quotations[answer.number]
                self._go_to(one.path or "", one.found_start)
            elif answer.deed == "write":
                self._ask_file(article)
            elif answer.deed == "again":
                again = not self._browser.session.guest and os.path.isfile(article.name)
                self._check(article.name if again else article.text)
            else:
                self.ask("")

        self._browser.push(CheckView(article, self._number), chosen)

    def _go_to(self, path: str, offset: int) -> None:
        """Go to a place of an open briefing, or open its file; the way back is kept."""
        browser = self._browser
        for number, briefing in enumerate(browser.session.briefings):
            if briefing.path == path:
                self._jumping.remember()
                browser.go_to_place(ReadingPlace(number, offset))
                if self._article is not None:
                    key = browser.key_of("check-quote")
                    browser.say(_("{key} goes back to the list").format(key=key))
                return
        browser.read([path], wanted=True)

    def _ask_file(self, article: CheckedArticle) -> None:
        """Ask for a file, then write the check to it in the form that its ending names."""

        def write(name: str) -> None:
            from briefing_tui.quoting.article.reports import in_form_of

            if write_file(self._browser, name, in_form_of(name, article)):
                self._file = name
                self._browser.say(_("Written to {path}").format(path=name))
            self._show()

        title = _("Write the check to (.html, .md, .csv, .json)")
        ask_new_file(self._browser, title, self._file, write)
