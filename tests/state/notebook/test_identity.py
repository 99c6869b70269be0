"""The kind of a file at the notebook's path, also where only the log beside it tells."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from briefing_tui.state.notebook.identity import Identity, identify
from briefing_tui.state.notebook.trouble import NotebookError


def killed(folder: Path, *statements: str) -> Path:
    """A database as a killed program leaves it: what it did stands in the log alone."""
    living, left = folder / "living.db", folder / "left.db"
    connection = sqlite3.connect(living, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    for statement in statements:
        connection.execute(statement)
    shutil.copy(living, left)
    shutil.copy(f"{living}-wal", f"{left}-wal")
    connection.close()
    return left


def test_tables_of_another_program_in_the_log_make_the_file_its(tmp_path: Path) -> None:
    with pytest.raises(NotebookError):
        identify(killed(tmp_path, "CREATE TABLE recipes (name TEXT)"))


def test_a_file_with_an_empty_log_is_one_that_nothing_was_written_to(tmp_path: Path) -> None:
    left = killed(tmp_path, "CREATE TABLE recipes (name TEXT)")
    Path(f"{left}-wal").write_bytes(b"")
    assert identify(left) is Identity.UNMARKED
