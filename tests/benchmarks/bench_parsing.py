"""How fast a text becomes a briefing, and what that takes in memory.

Run it: ``python -m tests.benchmarks.bench_parsing``. Beside it, on the same text in the same
run: ``str.splitlines``, the least that can be done to a text, and markdown-it, a parser of the
lines and spans of another form.
"""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from statistics import median
from time import perf_counter

from markdown_it import MarkdownIt

from briefing_tui.loading import Document, read
from briefing_tui.model import Source
from briefing_tui.recognition.passes import parse
from tests.benchmarks.setting import MILLION, REAL, invented

ROUNDS = 5


def document(text: str) -> Document:
    """A text as if it had been read from a file."""
    return Document(Source("invented.txt", None, "", "text/plain", "utf-8"), text)


def speed(work: Callable[[], object], characters: int) -> float:
    """Characters a second, by the median of some rounds; the first one warms up."""
    found = []
    for number in range(ROUNDS + 1):
        begun = perf_counter()
        work()
        if number:
            found.append(perf_counter() - begun)
    return characters / median(found)


def memory(text: Document) -> float:
    """Bytes a character that a briefing keeps beyond its text."""
    gc.collect()
    tracemalloc.start()
    try:
        briefing = parse(text)
        gc.collect()
        kept, _peak = tracemalloc.get_traced_memory()
        assert briefing.text
    finally:
        tracemalloc.stop()
    return kept / len(text.text)


def measure(name: str, text: Document) -> None:
    """Print speeds, ratios and memory on one text."""
    words, length = text.text, len(text.text)
    ours = speed(lambda: parse(text), length)
    lines = speed(words.splitlines, length)
    markdown = speed(lambda: MarkdownIt().parse(words), length)
    print(f"{name}, {length:,} characters")
    print(f"  passes.parse      {ours / 1e6:9.2f} million characters a second")
    print(f"  str.splitlines    {lines / 1e6:9.2f}   {lines / ours:8.2f} x as fast")
    print(f"  markdown-it       {markdown / 1e6:9.2f}   {markdown / ours:8.2f} x as fast")
    print(f"  memory beyond the text: {memory(text):.2f} bytes a character")


def main() -> None:
    """Measure the real transcript where it is there, and invented ones."""
    if REAL.exists():
        measure(REAL.name, read(str(REAL)))
    for characters in (10_000, MILLION):
        measure("invented", document(invented(characters)))


if __name__ == "__main__":
    main()
