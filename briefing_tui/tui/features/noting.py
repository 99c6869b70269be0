"""The notebook in the browser: where it is, what is wrong with it, what is remembered there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from briefing_tui.translation import _, ngettext
from briefing_tui.tui.features.sharing import Sharing

if TYPE_CHECKING:
    from briefing_tui.model import Briefing
    from briefing_tui.state.notebook import KeptQuote, Notebook
    from briefing_tui.state.notebook.book import Origin
    from briefing_tui.state.notebook.correction import Correction
    from briefing_tui.state.notebook.desk_notebook import DeskNotebook
    from briefing_tui.state.notebook.held import Held
    from briefing_tui.tui.browser import Browser
    from briefing_tui.tui.features.parting import Parting

Found = TypeVar("Found")


class Noting:
    """Opens the notebook when it is first needed, and reports the outcome of each change.

    Args:
        browser: the browser that it is done in.
        path: the notebook's file; None for one that lasts as long as the program.
        guest: whether the file is read and never written.

    Attributes:
        sharing: the notebooks of the shared libraries that are open.
        problems: what was wrong with the notebook, one line each.
    """

    def __init__(self, browser: Browser, path: Path | None, *, guest: bool = False) -> None:
        self.sharing = Sharing(browser, path and path.with_name("shared"), guest=guest)
        self.problems: list[str] = []
        self._browser = browser
        self._path = path
        self._guest = guest
        self._held: Held | None = None
        self._opening = Lock()
        self._parting: Parting | None = None
        self._over: set[str] = set()

    @property
    def lasts(self) -> bool:
        """Return whether there is a notebook from an earlier run.

        True when the folder may not be entered: opening the notebook then reports the error.
        """
        if self._path is None:
            return False
        try:
            return self._path.stat().st_size > 0
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError:
            return True

    @property
    def has_file(self) -> bool:
        """Return whether the notebook is to be a file, not in memory only."""
        return self._path is not None

    @property
    def begun(self) -> bool:
        """Return whether there is a notebook, from an earlier run or from this one."""
        here = (self._held is not None and self._held.begun) or self.lasts
        return here or bool(self.sharing.books)

    @property
    def held(self) -> Held:
        """Return the notebook, in its file or, when that cannot be used, in memory."""
        from briefing_tui.state.notebook.held import Held

        with self._opening:
            if self._held is None:
                self._held = Held(self._path, guest=self._guest)
            return self._held

    @property
    def reason(self) -> str:
        """Return the reason why what is kept is in memory only."""
        trouble = self.held.trouble
        return trouble.reason if trouble is not None else _("--no-state")

    def _joined(self, own: Notebook) -> DeskNotebook:
        """Return a notebook together with those of the libraries that are open."""
        from briefing_tui.state.notebook.desk_notebook import DeskNotebook

        return DeskNotebook(own, self.sharing.books)

    def _write(self, do: Callable[[DeskNotebook], None]) -> bool:
        """Change the notebook; return whether that has reached the file.

        The shared notebooks are given their part once; what the own one has to do yet is repeated
        until it reaches the file.
        """
        from briefing_tui.state.notebook.desk_notebook import DeskNotebook

        own: list[Callable[[Notebook], None]] = []
        book = self.held.readable if self.sharing.books else self.held.book
        do(DeskNotebook(book, self.sharing.books, own.append))
        done = [self.held.write(change) for change in own]
        return all(done) if done else self.has_file

    def ask(self, ask: Callable[[DeskNotebook], Found], *, often: bool = False) -> Found | None:
        """Return the answer of the notebook; None, with a warning, when it cannot be read.

        Args:
            ask: asks it.
            often: whether that is asked without a wish of the user's, and said only once.
        """
        from briefing_tui.state.notebook.trouble import NotebookError

        try:
            return ask(self._joined(self.held.book))
        except NotebookError as error:
            self._warn(str(error), often=often)
            return None
        finally:
            self._tell_problems()

    def done(
        self,
        do: Callable[[DeskNotebook], None],
        said: str,
        in_memory: str,
        then: Callable[[], object] | None = None,
    ) -> bool:
        """Change the notebook and report it; return whether that was done.

        Args:
            do: does it.
            said: what is said once it has reached the file.
            in_memory: what is said when it is in memory only; ``{reason}`` tells why.
            then: is called once it was done, before that is said.
        """
        from briefing_tui.state.notebook.book import NotAllowedError
        from briefing_tui.state.notebook.trouble import NotebookError

        try:
            lasting = self._write(do)
        except NotAllowedError as error:
            self.say(error.reason)
            return False
        except NotebookError as error:
            self._warn(str(error))
            return False
        if then is not None:
            then()
        self._tell_problems(loudly=False)
        self.say(said if lasting else in_memory.replace("{reason}", self.reason))
        return True

    def origins(self, entries: Sequence[KeptQuote | Correction]) -> dict[str, Origin | None]:
        """Return where entries are shared and by whom, by id; nothing without a shared library."""
        if not self.sharing.books:
            return {}
        found = self.ask(lambda book: {one.id: book.origin(one.id) for one in entries}, often=True)
        return found or {}

    def is_own(self, id_: str) -> bool:
        """Return whether an entry is this desk's own, or its user's."""
        origin = self.ask(lambda book: book.origin(id_), often=True)
        return origin is None or origin.own

    def put(self, *quotes: KeptQuote) -> bool:
        """Keep quotes unasked, in the place of those of their ids; return whether it was done."""
        from briefing_tui.state.notebook.book import NotAllowedError
        from briefing_tui.state.notebook.trouble import NotebookError

        try:
            self._write(lambda book: book.keep(*quotes))
        except (NotebookError, NotAllowedError) as error:
            self._warn(str(error), often=True)
            return False
        return True

    def leave(self, leave: Callable[[], None]) -> None:
        """Remember the place and leave, asking first about what would be lost."""
        from briefing_tui.tui.features.parting import Parting

        self.remember_place()
        if self._held is None:
            leave()
            return
        saved = self._held.save()
        self._tell_problems(loudly=False)
        if saved:
            leave()
            return
        if self._parting is None:
            self._parting = Parting(self._browser, self._held, leave)
        self._parting.ask(self.reason)

    def close(self) -> None:
        """Close the file, and the copies of shared notebooks."""
        self.sharing.close()
        if self._held is not None:
            if count := len(self._held.unsaved()):
                self.problems.append(
                    ngettext(
                        "{count} entry of the notebook was in memory only and is gone",
                        "{count} entries of the notebook were in memory only and are gone",
                        count,
                    ).format(count=count)
                )
            self._held.close()

    def _warn(self, words: str, *, often: bool = False) -> None:
        """Report what is wrong, and keep it for the list of complaints and the end."""
        known = words in self.problems
        if not known:
            self.problems.append(words)
        if not (known and often):
            self.say(words)

    def _tell_problems(self, *, loudly: bool = True) -> None:
        """Report once what is wrong with the notebook's file, and its damaged entries."""
        held = self.held
        problems = []
        if held.trouble is None:
            # What waited in memory has reached the file.
            self.problems = [told for told in self.problems if told not in self._over]
            self._over.clear()
        else:
            told = _("What is kept now is in memory only: {reason} ({path})")
            trouble = held.trouble
            problems.append(told.format(reason=trouble.reason, path=trouble.path))
            self._over.update(problems)
        if held.blind:
            problems.append(
                _("Earlier quotes and corrections are missing here: the notebook was not read")
            )
        told = _("A change could not be kept: {reason}")
        problems += [told.format(reason=reason) for reason in held.dropped]
        if held.begun:
            told = _(
                "An entry of the notebook ({table} {name}) cannot be read and is set aside: "
                "{reason}; “Remove damaged entries” (:) removes it"
            )
            problems += [
                told.format(table=entry.table, name=entry.name, reason=entry.reason)
                for entry in list(held.book.damaged.values())
            ]
        for problem in problems:
            if problem not in self.problems:
                self.problems.append(problem)
                if loudly:
                    self.say(problem)

    # What is remembered without being asked

    def searches(self) -> list[str]:
        """Return earlier searches, the latest last."""
        if not self.lasts:
            return []
        return (self.ask(lambda book: book.own.searches(), often=True) or [])[::-1]

    def remember_search(self, query: str) -> None:
        """Remember a search for later runs."""
        if self._path is not None:
            self._in_thread(lambda: self._remember(lambda book: book.remember_search(query)))

    def place_in(self, briefing: Briefing) -> int:
        """Return the offset at which a briefing was left in an earlier run; 0 without one."""
        if not self.lasts:
            return 0
        found = self.ask(lambda book: book.own.place(briefing.source), often=True)
        return found if found is not None and found < len(briefing.text) else 0

    def remember_place(self) -> None:
        """Remember how far the briefing that is shown was read."""
        briefing, place = self._browser.session.briefing, self._browser.reader.place
        if self._path is not None and briefing is not None and (place or self.lasts):
            self._remember(lambda notebook: notebook.remember_place(briefing.source, place))

    def _remember(self, do: Callable[[Notebook], None]) -> None:
        """Do something that the user did not ask for; report once when it cannot be done."""
        from briefing_tui.state.notebook.trouble import NotebookError

        try:
            self.held.remember(do)
        except NotebookError as error:
            told = _("Searches and places are not remembered: {error}")
            self._warn(told.format(error=error), often=True)
        self._tell_problems()

    def _in_thread(self, do: Callable[[], object]) -> None:
        self._browser.start(do, "noting")

    def say(self, words: str) -> None:
        """Show a message in the bottom line, from any thread."""
        self._browser.screen.call_later(self._browser.say, words)
