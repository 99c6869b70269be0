"""The notebook on disk: one SQLite file that several programs may use at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from briefing_tui.loading import STANDARD_INPUT
from briefing_tui.model import Source
from briefing_tui.notebook.correction import Correction
from briefing_tui.notebook.correction_json import correction_from, correction_to
from briefing_tui.notebook.entries import from_entry, to_entry
from briefing_tui.notebook.keeping import lasting_path
from briefing_tui.notebook.kept import KeptQuote
from briefing_tui.notebook.schema import NotebookError, connect

_MOST_SEARCHES = 500
_MOST_PLACES = 1000
"""Entries that are remembered; the oldest go."""

_OF_SOURCE = "(sha256 = ? OR path = ? AND path <> ?)"
"""By the content of a file or where it lies; standard input is no place."""


class Notebook:
    """What a reader keeps. Safe to use from several threads.

    Attributes:
        path: its file; None for one in memory, which nothing outlives.
    """

    def __init__(self, path: Path | None) -> None:
        """Open the notebook, or begin one.

        Raises:
            NotebookError: it cannot be opened.
        """
        self.path = path
        self._lock = RLock()
        self._connection = connect(path)

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
        """Keep quotes, all of them or none; one that is there already is written anew."""
        rows = [
            (k.id, k.created.isoformat(), k.sha256, k.path, k.words, k.note, to_entry(k))
            for k in quotes
        ]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO quotes VALUES (?,?,?,?,?,?,?)", rows)

    def annotate(self, id_: str, note: str) -> None:
        """Write another note beside a quote."""
        with self._writing() as connection:
            row = connection.execute("SELECT entry FROM quotes WHERE id = ?", (id_,)).fetchone()
            if row:
                kept = replace(from_entry(row[0]), note=note)
                connection.execute(
                    "UPDATE quotes SET note = ?, entry = ? WHERE id = ?",
                    (note, to_entry(kept), id_),
                )

    def drop(self, id_: str) -> None:
        """Keep a quote no longer."""
        with self._writing() as connection:
            connection.execute("DELETE FROM quotes WHERE id = ?", (id_,))

    def quotes(self, containing: str = "") -> list[KeptQuote]:
        """The kept quotes, the latest first.

        Args:
            containing: only those whose words, note, speakers, title or path hold all of these
                words, parted by spaces, in any case.
        """
        kept = [
            from_entry(entry)
            for (entry,) in self._read("SELECT entry FROM quotes ORDER BY created DESC, id")
        ]
        wanted = containing.casefold().split()
        return [k for k in kept if all(word in _searched(k) for word in wanted)]

    def correct(self, *corrections: Correction) -> None:
        """Keep corrections, all of them or none."""
        rows = [
            (c.id, c.created.isoformat(), c.sha256, c.path, correction_to(c)) for c in corrections
        ]
        with self._writing() as connection:
            connection.executemany("INSERT OR REPLACE INTO corrections VALUES (?,?,?,?,?)", rows)

    def undo(self, id_: str) -> None:
        """Drop a correction."""
        with self._writing() as connection:
            connection.execute("DELETE FROM corrections WHERE id = ?", (id_,))

    def corrections_of(self, source: Source) -> list[Correction]:
        """The corrections of a file, by its content or where it lies, the oldest first."""
        rows = self._read(
            f"SELECT entry FROM corrections WHERE {_OF_SOURCE} ORDER BY created, id",
            *_told_of(source),
        )
        return [correction_from(entry) for (entry,) in rows]

    def corrections(self) -> list[Correction]:
        """All corrections, the oldest first."""
        rows = self._read("SELECT entry FROM corrections ORDER BY created, id")
        return [correction_from(entry) for (entry,) in rows]

    def remember_search(self, query: str) -> None:
        """Put a query at the head of the searches."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO searches "
                "SELECT ?, coalesce(max(number), 0) + 1 FROM searches",
                (query,),
            )
            _forget(connection, "searches", _MOST_SEARCHES)

    def searches(self) -> list[str]:
        """Earlier queries, the latest first, each once."""
        return [query for (query,) in self._read("SELECT query FROM searches ORDER BY number DESC")]

    def remember_place(self, source: Source, place: int) -> None:
        """Keep how far a file has been read, in code points."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO places "
                "SELECT ?, ?, coalesce(max(number), 0) + 1 FROM places",
                (source.sha256, place),
            )
            _forget(connection, "places", _MOST_PLACES)

    def place(self, source: Source) -> int | None:
        """How far a file has been read; None for one that has not been."""
        rows = list(self._read("SELECT place FROM places WHERE sha256 = ?", source.sha256))
        return int(rows[0][0]) if rows else None

    def _read(self, query: str, *values: str) -> list[tuple[str, ...]]:
        with self._lock, self._named():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: written whole, or not at all."""
        with self._lock, self._named():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Errors of the database with the file's name."""
        try:
            yield
        except sqlite3.Error as error:
            raise NotebookError(
                str(self.path or ":memory:"), f"the notebook cannot be used ({error})"
            ) from error


def _told_of(source: Source) -> tuple[str, str, str]:
    """What fills the places of :data:`_OF_SOURCE`."""
    return source.sha256, lasting_path(source), STANDARD_INPUT


def _searched(kept: KeptQuote) -> str:
    told: Iterable[str | None] = (kept.words, kept.note, *kept.speakers, kept.title, kept.path)
    return "\n".join(filter(None, told)).casefold()


def _forget(connection: sqlite3.Connection, table: str, most: int) -> None:
    """Drop all but the latest entries of a table."""
    connection.execute(
        f"DELETE FROM {table} WHERE number <= (SELECT max(number) FROM {table}) - ?", (most,)
    )
