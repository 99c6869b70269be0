"""The notebook of one run: its file while that can be used, and memory where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import RLock

from briefing_tui.state.notebook.book import NotAllowedError
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.store import Notebook
from briefing_tui.state.notebook.trouble import NotebookError, Trouble, refused

Deed = Callable[[Notebook], None]

PASSING = frozenset({Trouble.BUSY, Trouble.READ_ONLY, Trouble.FULL, Trouble.UNREACHABLE})
"""Troubles that may be over the next time; the file is tried again then."""

_IMPATIENT = 0.2
"""Seconds that another program is waited for when the file is tried again."""


class Held:
    """A notebook that accepts every entry, and reports whether it is in the file or in memory.

    While the file can be used, everything goes there. Once it cannot, what it holds is copied to
    memory as far as it can be read; what is done from then on is done there, and again in the
    file as soon as that can be used.

    Args:
        path: the notebook's file; None for a notebook in memory from the beginning.
        guest: whether the file is read and never written.

    Attributes:
        trouble: why what is kept now is in memory only; None while it is not, and for a notebook
            without a file.
        blind: whether what the file held before could not be read.
        dropped: why changes made in memory may not be made in the file any more.
    """

    def __init__(self, path: Path | None, *, guest: bool = False) -> None:
        self.trouble: NotebookError | None = None
        self.blind = False
        self.dropped: list[str] = []
        self._path = path
        self._guest = guest
        self._book: Notebook | None = None
        self._left: list[Deed] = []
        self._known: dict[str, KeptQuote | Correction] = {}
        self._lock = RLock()

    @property
    def begun(self) -> bool:
        """Return whether the notebook was opened in this run."""
        return self._book is not None

    @property
    def in_memory(self) -> bool:
        """Return whether what is kept now is lost when the program ends."""
        return self._path is None or self.trouble is not None

    @property
    def book(self) -> Notebook:
        """Return the notebook as it is now, opened when it is first asked for."""
        with self._lock:
            if self._book is None and self._guest and self._path is not None:
                self._fall_back(refused(self._path, Trouble.GUEST))
            if self._book is None:
                try:
                    self._book = Notebook(self._path)
                except NotebookError as error:
                    self._fall_back(error)
            assert self._book is not None
            return self._book

    @property
    def readable(self) -> Notebook:
        """Return the notebook as far as it can be read, in memory if it cannot be in its file."""
        with self._lock:
            try:
                self.book.quotes()
                self.book.corrections()
            except NotebookError as error:
                if self._path is None or self.trouble is not None:
                    raise
                self._fall_back(error)
            return self.book

    def write(self, do: Deed) -> bool:
        """Apply a change to the notebook; return whether it has reached the file.

        Raises:
            NotebookError: it cannot be done in memory either.
        """
        with self._lock:
            book = self.book
            if self.trouble is None:
                try:
                    do(book)
                    return self._path is not None
                except NotebookError as error:
                    if self._path is None:
                        raise
                    self._fall_back(error)
            do(self.book)
            self._left.append(do)
            return self.save()

    def save(self) -> bool:
        """Apply to the file the changes made only in memory; return whether none is left.

        Changes are repeated in their order, so that repeating some of them twice has no effect.
        """
        with self._lock:
            if self._path is None:
                return not self.unsaved()
            if self.trouble is None:
                return True
            if self.trouble.trouble not in PASSING:
                return False
            try:
                book = Notebook(self._path, patience=_IMPATIENT)
            except NotebookError as error:
                self.trouble = error
                return False
            dropped = []
            try:
                for do in self._left:
                    try:
                        do(book)
                    except NotAllowedError as error:
                        dropped.append(error.reason)
            except NotebookError as error:
                book.close()
                self.trouble = error
                return False
            except BaseException:
                book.close()
                raise
            self.book.close()
            self._book, self.trouble = book, None
            self.dropped += dropped
            self._left.clear()
            self._known.clear()
            return True

    def remember(self, do: Deed) -> None:
        """Apply a change that is not kept in memory for a later try.

        Raises:
            NotebookError: it cannot be done.
        """
        with self._lock:
            do(self.book)

    def unsaved(self) -> list[KeptQuote | Correction]:
        """Return the quotes and corrections that are in memory only."""
        with self._lock:
            if self._book is None or not self.in_memory:
                return []
            there: list[KeptQuote | Correction] = []
            there += self._book.quotes()[::-1]
            there += self._book.corrections()
            return [each for each in there if self._known.get(each.id) != each]

    def saved(self, *entries: KeptQuote | Correction) -> None:
        """Note that entries were written elsewhere, and are not lost."""
        self._known.update((each.id, each) for each in entries)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._book is not None:
                self._book.close()

    def _fall_back(self, error: NotebookError) -> None:
        """Continue in memory, with the contents of the file if they can be read."""
        self.trouble = error
        old, self._book = self._book, None
        if old is not None:
            old.close()
        self._book = self._copied()
        self.saved(*self._book.quotes(), *self._book.corrections())

    def _copied(self) -> Notebook:
        """Return a copy of the file in memory; of a damaged file, the part that can be read."""
        assert self._path is not None
        try:
            copy = Notebook.copy_of(self._path, patience=_IMPATIENT)
        except NotebookError:
            # Why the file cannot be used was told with the error that led here.
            self.blind = _holds_something(self._path)
            return Notebook(None)
        if copy.is_sound():
            return copy
        rest = Notebook(None)
        with copy, suppress(NotebookError):
            rest.keep(*copy.quotes())
            rest.correct(*copy.corrections())
        return rest


def _holds_something(path: Path) -> bool:
    """Return whether there is a file that is not empty, as far as that can be known."""
    try:
        return path.stat().st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
