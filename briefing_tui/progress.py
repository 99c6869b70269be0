"""The progress of long work, as reported to whatever shows it."""

from __future__ import annotations

from enum import StrEnum

from briefing_tui.dataclass import dataclass


class Stage(StrEnum):
    """The stages of long work on files."""

    READING = "reading"
    INDEXING = "indexing"
    COUNTING = "counting"


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of long work.

    Attributes:
        stage: what is being done; each stage counts its own files.
        done: how many of the files have been finished in this stage.
        total: how many files there are.
        path: the file that comes next, or the last one when all are done; may be empty.
        characters: how many characters the finished files hold, where that is known, else 0.
    """

    stage: Stage
    done: int
    total: int
    path: str = ""
    characters: int = 0
