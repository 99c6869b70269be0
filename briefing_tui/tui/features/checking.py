"""Checking words and whole articles; the last check stays, in this run and the next."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.translation import _
from briefing_tui.tui.features.filing import (
    NamedFile,
    ask_new_file,
    unwritten_reason,
    write_file,
)
from briefing_tui.tui.places import ReadingPlace

if TYPE_CHECKING:
    from briefing_tui.quoting.article import CheckedArticle, CheckedQuotation
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
        self._is_own = True
        self._awaited: CheckedQuotation | None = None
        self._file = CHECK_FILE

    def open(self) -> None:
        """Show the check that was made last, at the quotation it was left at; else ask."""
        self._recall()
        if self._article is None:
            self.ask("")
        else:
            self._show()

    @property
    def article(self) -> CheckedArticle | None:
        """Return the check that was made last, in this run or an earlier one; None for none."""
        self._recall()
        return self._article

    def show(self, article: CheckedArticle) -> None:
        """Show a check that another desk made; the one of this desk stays kept."""
        self._article, self._number, self._is_own = article, 0, False
        self._show()

    def _recall(self) -> None:
        """Take up the check of an earlier run, once."""
        if self._recalled or self._article is not None or self._path is None:
            return
        from briefing_tui.errors import BriefingError
        from briefing_tui.state.last_article import recall

        self._recalled = True
        try:
            kept = recall(self._path)
        except BriefingError as error:
            self._browser.say(str(error))
            return
        if kept is not None:
            self._article, self._number = kept.article, kept.number

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
        self._article, self._number, self._is_own = article, 0, True
        self._browser.say("")
        self._show(self._keep())

    def _keep(self) -> str:
        """Keep the check and where its list was left, for the next run; return what failed."""
        if self._path is None or self._article is None or not self._is_own:
            return ""
        from briefing_tui.state.last_article import KeptCheck, remember

        try:
            remember(self._path, KeptCheck(self._article, self._number))
        except OSError as error:
            told = _("The check is in memory only, gone when the program ends: {reason}")
            return told.format(reason=unwritten_reason(error))
        return ""

    def _show(self, told: str = "") -> None:
        from briefing_tui.tui.views.article import ArticleAnswer, CheckView

        article = self._article
        if article is None:
            return

        def chosen(answer: ArticleAnswer | None) -> None:
            if answer is None:
                return
            self._number = max(answer.number, 0)
            self._browser.say(self._keep())
            if answer.deed == "go":
                self._go_to_words(article.quotations[answer.number])
            elif answer.deed == "write":
                self._ask_file(article)
            elif answer.deed == "again":
                again = not self._browser.session.guest and os.path.isfile(article.name)
                self._check(article.name if again else article.text)
            elif answer.deed == "another":
                self.ask("")

        self._browser.push(CheckView(article, self._number, told), chosen)

    def arrived(self) -> None:
        """Go on to the words of a quotation whose file has been opened for it."""
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            self._go_to_words(awaited)

    def _go_to_words(self, one: CheckedQuotation) -> None:
        """Go to the words of a quotation, opening their file where that is needed."""
        if one.path is None:
            return
        for briefing in self._browser.session.briefings:
            if briefing.path == one.path:
                offset = place_of(one, briefing.text)
                if offset is None:
                    told = _("These words are no longer in {path}")
                    self._browser.say(told.format(path=one.path))
                else:
                    self._go_to(one.path, offset)
                return
        self._awaited = one
        self._browser.read([one.path], wanted=True)

    def _go_to(self, path: str, offset: int) -> None:
        """Go to a place of an open briefing; the way back is kept."""
        browser = self._browser
        for number, briefing in enumerate(browser.session.briefings):
            if briefing.path == path:
                self._jumping.remember()
                browser.go_to_place(ReadingPlace(number, offset))
                if self._article is not None:
                    key = browser.key_of("check-quote")
                    browser.say(_("{key} goes back to the list").format(key=key))

    def _ask_file(self, article: CheckedArticle) -> None:
        """Ask for a file, then write the check to it in the form that its ending names."""

        def write(file: NamedFile) -> None:
            from briefing_tui.quoting.article.reports import in_form_of

            if write_file(self._browser, file, in_form_of(file.name, article)):
                self._file = file.name
                self._browser.say(_("Written to {path}").format(path=file.name))
            self._show()

        title = _("Write the check to (.html, .md, .csv, .json)")
        ask_new_file(self._browser, title, self._file, write)


def place_of(one: CheckedQuotation, text: str) -> int | None:
    """Return where the words of a quotation stand in a text as it is now; None where they do not.

    Args:
        one: a quotation of which words were found.
        text: that of the transcript, which may have changed since.
    """
    from briefing_tui.state.notebook.kept_quote import QuotedPassage
    from briefing_tui.state.notebook.quoted_passages import find_passage

    words = (one.found or "").split("……")[0]
    if text.startswith(words, one.found_start):
        return one.found_start
    end = one.found_start + len(words)
    found = find_passage(text, QuotedPassage(words, one.before, one.after, one.found_start, end))
    return found.start if found is not None else None
