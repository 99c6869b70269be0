"""Time of the reader on a million characters, against a bare Line-API widget.

Run it: ``python -m tests.benchmarks.bench_reader``. The floor, measured in the same run, is the
repaint of a ``ScrollView`` of as many lines that are cut beforehand and never wrapped.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from random import Random
from statistics import median
from time import perf_counter

from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.pilot import Pilot
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing_tui.model import Briefing, Span
from briefing_tui.tui.widgets.reader import Reader
from briefing_tui.tui.widgets.reader_marks import Highlight
from tests.invented import Turn, make_briefing

SIZE = 140, 40
CHARACTERS = 1_000_000
MATCHES = 5_000
SENTENCE = "综合开展海漂垃圾治理，累计打捞垃圾26.61万立方米，出动作业船只7087航次，让群众放心。"


class Bare(ScrollView):
    """A widget that shows as many lines as the reader, cut beforehand."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._lines = [text[at : at + 45] for at in range(0, len(text), 45)]
        self.virtual_size = Size(90, len(self._lines))

    def render_line(self, y: int) -> Strip:
        """A line, wherever the window is."""
        words = self._lines[(self.scroll_offset.y + y) % len(self._lines)]
        return Strip([Segment(words)]).adjust_cell_length(self.size.width)


class Bench(App[None]):
    """Both widgets, one of them seen."""

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self.bare = Bare(briefing.text)
        self.reader = Reader()

    def compose(self) -> ComposeResult:
        """Both."""
        yield self.bare
        yield self.reader


def paragraphs() -> Briefing:
    """Paragraphs of about 300 characters, twenty speeches."""
    paragraph = SENTENCE * 7 + "\n"
    words = (paragraph * (CHARACTERS // 20 // len(paragraph))).strip()
    return make_briefing([Turn("许立衡", words, "许立衡：") for _ in range(20)])


def one_line() -> Briefing:
    """All in one line."""
    return make_briefing([Turn("许立衡", SENTENCE * (CHARACTERS // len(SENTENCE)), "许立衡：")])


async def timed(pilot: Pilot[None], action: Callable[[], object], rounds: int = 15) -> float:
    """Milliseconds from an action until its repaint has gone out, the median of some rounds.

    Waiting takes some twenty itself, whatever was done; the caller takes that off.
    """
    found = []
    for _ in range(rounds):
        start = perf_counter()
        action()
        await pilot.pause()
        found.append((perf_counter() - start) * 1000)
    return median(found)


async def measure(name: str, briefing: Briefing) -> None:
    """Print what each action takes, and how many times the floor that is."""
    app = Bench(briefing)
    random = Random(7)
    length = len(briefing.text)
    async with app.run_test(size=SIZE) as pilot:
        app.reader.display = False
        await pilot.pause()
        rows = len(app.bare._lines)
        idle = await timed(pilot, lambda: None)
        scroll = app.bare.scroll_to
        floor = await timed(pilot, lambda: scroll(y=random.randrange(rows), animate=False)) - idle
        app.bare.display, app.reader.display = False, True
        await pilot.pause()
        reader = app.reader
        spans = [Span(at, at + 4) for at in range(0, length, length // MATCHES)]
        marks = [Highlight((span,), number % 2 == 0) for number, span in enumerate(spans)]

        def next_match() -> None:
            reader.mark(marks, 9)
            reader.go_to(random.choice(spans).start)

        actions: dict[str, Callable[[], object]] = {
            "show": lambda: reader.show(briefing),
            "a line down": lambda: reader.motions.move_line(1),
            "a page down": lambda: reader.motions.move_page(1),
            "go to anywhere": lambda: reader.go_to(random.randrange(length)),
            f"mark {len(marks)} matches": lambda: reader.mark(list(marks), 0),
            "next match": next_match,
        }
        print(f"{name}, {length:,} characters, {SIZE[0]}x{SIZE[1]}: floor {floor:.1f} ms")
        for action, run in actions.items():
            took = await timed(pilot, run) - idle
            print(f"  {action:20} {took:6.1f} ms  {took / floor:4.1f} x floor")
        start = perf_counter()
        await pilot.resize_terminal(100, 30)
        took = (perf_counter() - start) * 1000 - idle
        print(f"  {'resize':20} {took:6.1f} ms  {took / floor:4.1f} x floor")
        print(f"  {reader.pieces_set} pieces set in all")


def main() -> None:
    """Measure both texts."""
    for make in (paragraphs, one_line):
        asyncio.run(measure(make.__name__.replace("_", " "), make()))


if __name__ == "__main__":
    main()
