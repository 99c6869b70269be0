"""Speed and memory of making a briefing of a text.

Run it: ``python -m tests.benchmarks.bench_parsing [COLLECTION …]``. First come real texts, by
collection, where ``../shared`` is there; the library is given as the folder in which it was
unpacked. Each figure is work of the processor, the least of some rounds, beside a floor in the
same run: the text decoded, its lines split and its words found by one regular expression, about
the least that a reader of text does. The machine and what else it does touch the figures, but
hardly their ratio. Then invented texts, with markdown-it, a parser of the lines and spans of
another form, and the memory that a briefing keeps.
"""

from __future__ import annotations

import gc
import re
import sys
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

from markdown_it import MarkdownIt

from briefing_tui.errors import BriefingError
from briefing_tui.loading import read
from briefing_tui.loading.document import Document
from briefing_tui.model import Source
from briefing_tui.recognition.passes import parse
from tests.benchmarks.setting import MILLION, REAL, invented

ROUNDS = 5
COLLECTIONS = (
    "wh",
    "tw",
    "fomc",
    "ja-diet",
    "ly-txt",
    "rev",
    "mananera",
    "es-congreso",
    "ru-kremlin",
)
"""Collections of many kinds: short and long turns, marks of every kind, and none."""

_MOST_FILES = 40
_WORD = re.compile(r"\w+")


def document(text: str) -> Document:
    """A text as if it had been read from a file."""
    return Document(Source("invented.txt", None, "", "text/plain", "utf-8"), text)


def spent(work: Callable[[], object]) -> float:
    """Seconds of work, the least of some rounds; the first one warms up."""
    found = []
    for _ in range(ROUNDS + 1):
        begun = process_time()
        work()
        found.append(process_time() - begun)
    return min(found[1:])


def floor(encoded: Sequence[bytes]) -> None:
    """Do to texts the least that a reader does: decode, split, and look at each word."""
    for data in encoded:
        text = data.decode()
        text.splitlines()
        _WORD.findall(text)


def documents(collection: str) -> Iterator[Document]:
    """The texts of a collection or of a folder, at most some, spread evenly over it."""
    folder = Path(collection)
    if not folder.is_dir():
        folder = REAL.parent / "dev" / collection
    names = sorted(
        path for path in folder.rglob("*") if path.is_file() and ".gold." not in path.name
    )
    for path in names[:: max(1, len(names) // _MOST_FILES)]:
        try:
            yield read(str(path))
        except BriefingError as error:
            print(f"{path.name}: {error}", file=sys.stderr)


def measure_together(name: str, texts: Sequence[Document]) -> None:
    """Print the speed on some texts, and how many times as long it takes as the floor."""
    length = sum(len(text.text) for text in texts)
    if not length:
        return
    encoded = [text.text.encode("utf-8", "surrogatepass") for text in texts]
    least = spent(lambda: floor(encoded))
    ours = spent(lambda: [parse(text) for text in texts])
    speed = length / ours / 1e6
    print(f"{name:24}{length:12,} characters{speed:8.2f} M a second{ours / least:8.1f} x floor")


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
    encoded = words.encode()
    ours = spent(lambda: parse(text))
    least = spent(lambda: floor([encoded]))
    markdown = spent(lambda: MarkdownIt().parse(words))
    print(f"{name}, {length:,} characters")
    print(f"  passes.parse      {length / ours / 1e6:9.2f} million characters a second")
    print(f"  the floor         {length / least / 1e6:9.2f}   {ours / least:8.2f} x as fast")
    print(f"  markdown-it       {length / markdown / 1e6:9.2f}   {ours / markdown:8.2f} x as fast")
    print(f"  memory beyond the text: {memory(text):.2f} bytes a character")


def main() -> None:
    """Measure real transcripts where they are there, and invented ones."""
    for collection in sys.argv[1:] or COLLECTIONS:
        measure_together(Path(collection).name, list(documents(collection)))
    if REAL.exists():
        measure(REAL.name, read(str(REAL)))
    for characters in (10_000, MILLION):
        measure("invented", document(invented(characters)))


if __name__ == "__main__":
    main()
