"""The notebook on disk: one SQLite file that several programs may use at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any, Self

from briefing_tui.loading import STANDARD_INPUT
from briefing_tui.model import Source
from briefing_tui.state.notebook.book import Origin
from briefing_tui.state.notebook.correction import Correction
from briefing_tui.state.notebook.correction_json import correction_from, correction_to
from briefing_tui.state.notebook.damaged_entries import Damaged, as_place, as_text, readable
from briefing_tui.state.notebook.database import connect, read_whole, whole_transaction
from briefing_tui.state.notebook.entries import from_entry, to_entry
from briefing_tui.state.notebook.keep_quote import lasting_path
from briefing_tui.state.notebook.kept_quote import KeptQuote
from briefing_tui.state.notebook.trouble import failed

_MOST_SEARCHES = 500
_MOST_PLACES = 1000
"""Entries that are remembered; the oldest go."""

_KEYS = {
    **{"quotes": "id", "corrections": "id", "searches": "query", "places": "sha256"},
    "stories": "name",
}
"""The key column of each table."""

_OF_SOURCE = "(sha256 = ? OR path = ? AND path <> ?)"
"""The condition for a file's entries: same content or same path; standard input is no path."""


class Notebook:
    """A notebook; safe to use from several threads.

    Attributes:
        path: its file; None for one in memory, which nothing outlives.
        damaged: what could not be read of it so far and was set aside.
    """

    def __init__(self, path: Path | None, *, patience: float | None = None) -> None:
        """Open the notebook, or begin one.

        Args:
            path: its file; None for one in memory.
            patience: seconds to wait for another program; None for the usual patience.

        Raises:
            NotebookError: it cannot be opened.
        """
        self.path = path
        self.damaged: dict[tuple[str, bytes], Damaged] = {}
        self._lock = RLock()
        self._connection = connect(path, patience=patience)

    @classmethod
    def copy_of(cls, path: Path, *, patience: float | None = None) -> Self:
        """Return a notebook in memory that holds what a file does; nothing is written.

        Args:
            path: the file.
            patience: seconds to wait for another program; None for the usual patience.

        Raises:
            NotebookError: the file cannot be read.
        """
        notebook = cls(None)
        notebook._connection.close()
        notebook._connection = read_whole(path, patience)
        return notebook

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def keep(self, *quotes: KeptQuote) -> None:
        """Store quotes, all of them or none; replace those that are there already."""
        rows = [
            (
                *(k.id, k.created.isoformat(), k.sha256, _storable(k.path)),
                *(_storable(k.words), _storable(k.note), to_entry(k)),
            )
            for k in quotes
        ]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO quotes VALUES (?,?,?,?,?,?,?)", rows)

    def drop(self, *ids: str) -> None:
        """Remove quotes, all of them or none; their ranks stay for when they are kept again."""
        with self._writing() as connection:
            connection.executemany("DELETE FROM quotes WHERE id = ?", [(id_,) for id_ in ids])

    def quotes(self, containing: str = "", story: str | None = None) -> list[KeptQuote]:
        """Return the kept quotes: those without a rank first, the latest of them first.

        Args:
            containing: only those whose words, tags, note, speakers, title or path hold all of
                these words, separated by spaces, in any case.
            story: only those of the notebook of this name; None for those of all.
        """
        rows = self._read(
            "SELECT CAST(quotes.id AS BLOB), entry FROM quotes LEFT JOIN ranks USING (id) "
            "ORDER BY rank IS NOT NULL, rank, created DESC, quotes.id"
        )
        kept = readable(self.damaged, "quotes", rows, from_entry)
        wanted = containing.casefold().split()
        return [
            k
            for k in kept
            if (story is None or k.story == story) and all(word in k.searched for word in wanted)
        ]

    def arrange(self, *ids: str) -> None:
        """Put quotes in an order; those that are kept later come before them."""
        rows = [(id_, rank) for rank, id_ in enumerate(ids)]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO ranks VALUES (?, ?)", rows)

    def ranks(self) -> dict[str, int]:
        """Return the places, from 0, of the quotes that were put in an order."""
        return {str(id_): rank for id_, rank in self._read("SELECT id, rank FROM ranks")}

    def origin(self, id_: str) -> Origin | None:
        """Return None: what is kept here is on this machine alone."""
        return None

    def turn_to(self, story: str) -> None:
        """Make the notebook of a name the one in use, begun where there is none."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO stories "
                "SELECT ?, coalesce(max(number), 0) + 1 FROM stories",
                (_storable(story),),
            )

    def stories(self) -> list[str]:
        """Return the names of the notebooks, the one in use first; the first one's is empty."""
        rows = self._read("SELECT CAST(name AS BLOB), name FROM stories ORDER BY number DESC")
        named = readable(self.damaged, "stories", rows, as_text)
        return [*dict.fromkeys([*(named or [""]), "", *(k.story for k in self.quotes())])]

    def correct(self, *corrections: Correction) -> None:
        """Store corrections, all of them or none; replace those that are there already."""
        self._store("REPLACE", corrections)

    def take_over(self, *corrections: Correction) -> None:
        """Store corrections that come from elsewhere, all of them or none; keep those there."""
        self._store("IGNORE", corrections)

    def _store(self, conflict: str, corrections: Iterable[Correction]) -> None:
        rows = [
            (c.id, c.created.isoformat(), c.sha256, _storable(c.path), correction_to(c))
            for c in corrections
        ]
        with self._writing() as connection:
            connection.executemany(
                f"INSERT OR {conflict} INTO corrections VALUES (?,?,?,?,?)", rows
            )

    def undo(self, id_: str) -> None:
        """Drop a correction."""
        with self._writing() as connection:
            connection.execute("DELETE FROM corrections WHERE id = ?", (id_,))

    def corrections_of(self, source: Source) -> list[Correction]:
        """Return the corrections of a file, by its content or where it lies, the oldest first."""
        rows = self._read(
            "SELECT CAST(id AS BLOB), entry FROM corrections "
            f"WHERE {_OF_SOURCE} ORDER BY created, id",
            *_source_fields(source),
        )
        return readable(self.damaged, "corrections", rows, correction_from)

    def corrections(self) -> list[Correction]:
        """Return all corrections, the oldest first."""
        rows = self._read("SELECT CAST(id AS BLOB), entry FROM corrections ORDER BY created, id")
        return readable(self.damaged, "corrections", rows, correction_from)

    def remember_search(self, query: str) -> None:
        """Put a query at the head of the searches."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO searches "
                "SELECT ?, coalesce(max(number), 0) + 1 FROM searches",
                (_storable(query),),
            )
            _forget(connection, "searches", _MOST_SEARCHES)

    def searches(self) -> list[str]:
        """Return earlier queries, the latest first, each once."""
        rows = self._read("SELECT CAST(query AS BLOB), query FROM searches ORDER BY number DESC")
        return readable(self.damaged, "searches", rows, as_text)

    def remember_place(self, source: Source, place: int) -> None:
        """Store how far a file has been read, in code points."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO places "
                "SELECT ?, ?, coalesce(max(number), 0) + 1 FROM places",
                (source.sha256, place),
            )
            _forget(connection, "places", _MOST_PLACES)

    def place(self, source: Source) -> int | None:
        """Return the offset to which a file has been read; None for one that has not been."""
        rows = self._read(
            "SELECT CAST(sha256 AS BLOB), place FROM places WHERE sha256 = ?", source.sha256
        )
        return next(iter(readable(self.damaged, "places", rows, as_place)), None)

    def remove_damaged(self, *damaged: Damaged) -> None:
        """Remove entries that could not be read."""
        with self._writing() as connection:
            for entry in damaged:
                connection.execute(
                    f"DELETE FROM {entry.table} WHERE CAST({_KEYS[entry.table]} AS BLOB) = ?",
                    (entry.key,),
                )
        for entry in damaged:
            self.damaged.pop((entry.table, entry.key), None)

    def is_sound(self) -> bool:
        """Return whether SQLite finds the database undamaged."""
        try:
            with self._lock:
                found = self._connection.execute("PRAGMA quick_check").fetchall()
        except sqlite3.Error:
            return False
        return found == [("ok",)]

    def _read(self, query: str, *values: str) -> list[tuple[bytes, Any]]:
        with self._lock, self._named():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._named(), whole_transaction(self._connection):
            yield self._connection

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Raise errors of the database with the file's name and the remedy."""
        try:
            yield
        except sqlite3.Error as error:
            raise failed(self.path, error) from error


def _storable(text: str) -> str:
    """Return text that a database takes: undecodable bytes of a path become escapes."""
    return text.encode("utf-8", "backslashreplace").decode()


def _source_fields(source: Source) -> tuple[str, str, str]:
    """Return the parameters of :data:`_OF_SOURCE`."""
    return source.sha256, _storable(lasting_path(source)), STANDARD_INPUT


def _forget(connection: sqlite3.Connection, table: str, most: int) -> None:
    """Drop all but the latest entries of a table."""
    connection.execute(
        f"DELETE FROM {table} WHERE number <= (SELECT max(number) FROM {table}) - ?", (most,)
    )
