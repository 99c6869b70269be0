"""PDF with a text layer: lines in reading order, wrapped ones joined where that is safe."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing_tui.errors import BriefingError
from briefing_tui.loading.containers.extracted import Extract, Sheet
from briefing_tui.loading.containers.pdf_furniture import furniture_of
from briefing_tui.loading.containers.pdf_layout import PrintedLine, Stretch, lines_of_page
from briefing_tui.loading.containers.pdf_paragraphs import (
    SOFT_HYPHEN,
    Margins,
    continues,
    hyphenated_words,
    join,
    margins_of,
    stands_over,
)
from briefing_tui.loading.containers.refusals import (
    damaged,
    illegible,
    locked,
    scanned,
    swollen,
    too_slow,
)
from briefing_tui.loading.containers.titles import title_in
from briefing_tui.loading.document import Told
from briefing_tui.model import Span

_NAME = "PDF"
_CHILD = Path(__file__).with_name("pdf_pages.py")
LONGEST_WAIT = 60.0
"""Seconds that the child may take for a whole file."""

_LEAST_LEGIBLE = 0.7


def extract_pdf(data: bytes, path: str) -> Extract:
    """The text of a PDF.

    Raises:
        NotTextError: it is damaged, locked, or has no text layer.
        TooLargeError: it unpacks to more than any transcript, or takes too long.
    """
    about, *pages = _answers(data, path)
    printed = [lines_of_page(_stretches(page)) for page in pages]
    letters = "".join(line.text for page in printed for line in page)
    if not letters:
        raise scanned(path)
    if not _is_legible(letters):
        raise illegible(path)
    sheet, aside = _written(printed)
    told = Told(title_in(str(about.get("title", ""))), aside=tuple(aside))
    return Extract(sheet.text, "application/pdf", told=told)


def _answers(data: bytes, path: str) -> list[dict[str, object]]:
    """What the child says: the head, then a page each."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(_CHILD)],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise too_slow(path, _NAME) from error
    except OSError as error:
        raise damaged(path, _NAME) from error
    said = [json.loads(line) for line in done.stdout.splitlines() if line.endswith(b"}")]
    for answer in said:
        if "error" in answer:
            raise _refusal(answer["error"], path)
    if not said or "end" not in said[-1]:
        raise damaged(path, _NAME)
    return said[:-1]


def _refusal(code: str, path: str) -> BriefingError:
    if code == "locked":
        return locked(path, _NAME)
    return swollen(path, _NAME) if code == "swollen" else damaged(path, _NAME)


def _stretches(page: dict[str, object]) -> list[Stretch]:
    drawn = page["stretches"]
    assert isinstance(drawn, list)
    return [Stretch(*one) for one in drawn]


def _is_legible(letters: str) -> bool:
    """Whether the characters are such as people write, not the numbers of glyphs."""
    good = sum(
        letter.isprintable() or letter in f"\t\u00a0\u3000{SOFT_HYPHEN}" for letter in letters
    )
    return good >= _LEAST_LEGIBLE * len(letters)


def _written(pages: Sequence[Sequence[PrintedLine]]) -> tuple[Sheet, list[Span]]:
    """The lines of all pages as paragraphs; gives also what is furniture."""
    furniture = furniture_of(pages)
    body = [
        (number, line)
        for number, (page, aside) in enumerate(zip(pages, furniture, strict=True))
        for at, line in enumerate(page)
        if at not in aside
    ]
    margins = _margins([line for _page, line in body])
    words = hyphenated_words([line for _page, line in body])
    sheet, spans = Sheet(), []
    for is_aside, text in _paragraphs(pages, furniture, margins, words):
        span = sheet.write_line(text.replace(SOFT_HYPHEN, "-"))
        if is_aside:
            spans.append(span)
    return sheet, spans


def _margins(lines: Sequence[PrintedLine]) -> dict[int, Margins]:
    columns: dict[int, list[PrintedLine]] = defaultdict(list)
    for line in lines:
        columns[line.column].append(line)
    return {column: margins_of(inside) for column, inside in columns.items()}


def _paragraphs(
    pages: Sequence[Sequence[PrintedLine]],
    furniture: Sequence[set[int]],
    margins: dict[int, Margins],
    words: set[str],
) -> Iterator[tuple[bool, str]]:
    """Furniture and paragraphs in the order of the pages.

    The furniture between two pages comes after the paragraph that it cuts through, so that
    sentences stay whole, and after the one that a name or heading at a page's end stands over.
    """
    text = ""
    waiting: list[str] = []
    last: tuple[int, PrintedLine] | None = None
    for number, (page, aside) in enumerate(zip(pages, furniture, strict=True)):
        for at, line in enumerate(page):
            if at in aside:
                waiting.append(line.text)
                continue
            if last and _goes_on(last, (number, line), margins):
                text = join(text, line.text, words)
            else:
                if text:
                    yield False, text
                if last is None or not stands_over(text, last[1]):
                    yield from ((True, head) for head in waiting)
                    waiting.clear()
                text = line.text
            last = (number, line)
    if text:
        yield False, text
    yield from ((True, head) for head in waiting)


def _goes_on(
    last: tuple[int, PrintedLine], this: tuple[int, PrintedLine], margins: dict[int, Margins]
) -> bool:
    turned = last[0] != this[0] or last[1].column != this[1].column
    return continues(last[1], this[1], margins, turned)
