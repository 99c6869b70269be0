"""Progress of long work, on standard error where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from briefing_tui.cli.streams import is_terminal
from briefing_tui.progress import Progress, Stage
from briefing_tui.text.visible import visible
from briefing_tui.translation import _
from briefing_tui.type_checking import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

PATIENCE = 0.3
"""Seconds before progress is worth a word."""

_PATH_CELLS = 40
"""Cells of a path that are shown, its end."""


@contextmanager
def shown_progress(*, patience: float = PATIENCE) -> Iterator[Callable[[Progress], None] | None]:
    """Yield a function that shows each step of long work; None without a terminal.

    Rich is loaded only when the work takes longer than ``patience``, in seconds. The
    display is removed when the work is done.
    """
    if not is_terminal(sys.stderr):
        yield None
        return
    display = _Display(patience)
    try:
        yield display.show
    finally:
        display.close()


class _Display:
    """One line that is drawn anew: stage, bar, files of how many, rate, time left, path."""

    def __init__(self, patience: float) -> None:
        self._due = time.monotonic() + patience
        self._bars: Bars | None = None
        self._task: TaskID | None = None
        self._stage: Stage | None = None

    def show(self, progress: Progress) -> None:
        """Show how far the work has come."""
        if self._bars is None:
            if time.monotonic() < self._due:
                return
            self._bars = _bars()
            self._bars.start()
        if self._task is None or progress.stage is not self._stage:
            if self._task is not None:
                self._bars.remove_task(self._task)
            self._stage = progress.stage
            self._task = self._bars.add_task(_stage(progress.stage), path="")
        self._bars.update(
            self._task,
            completed=progress.done,
            total=progress.total,
            path=visible(progress.path, keep="")[-_PATH_CELLS:],
        )

    def close(self) -> None:
        """Clear the progress line."""
        if self._bars is not None:
            self._bars.stop()


def _stage(stage: Stage) -> str:
    return {
        Stage.READING: _("reading"),
        Stage.INDEXING: _("indexing"),
        Stage.COUNTING: _("counting"),
    }[stage]


def _bars() -> Bars:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Rate(ProgressColumn):
        """Files a second."""

        def render(self, task: Task) -> RenderableType:
            """Return the rate, nothing while there is none."""
            speed = task.finished_speed or task.speed
            return Text(_("{rate} files/s").format(rate=f"{speed:.1f}") if speed else "")

    console: Console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    return Bars(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[path]}", markup=False, style="dim"),
        console=console,
        transient=True,
    )
