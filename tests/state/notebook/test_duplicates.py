"""Quotes that are in the notebook already."""

from __future__ import annotations

from dataclasses import replace

from briefing_tui.state.notebook.duplicates import kept_already
from tests.state.notebook.test_refinding import kept_words


def test_the_same_words_of_a_file_that_changed_are_kept_already() -> None:
    kept = kept_words()
    changed = replace(kept, id="2", sha256="0" * 64)
    assert kept_already(kept, [changed]) is changed


def test_the_same_words_of_another_file_are_not() -> None:
    kept = kept_words()
    elsewhere = replace(kept, id="2", sha256="0" * 64, path="elsewhere.txt")
    assert kept_already(kept, [elsewhere]) is None
