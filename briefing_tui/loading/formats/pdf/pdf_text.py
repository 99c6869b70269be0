"""PDF with a text layer: lines in reading order, wrapped ones joined where that is safe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefing_tui.loading.document import ContainerFacts
from briefing_tui.loading.extraction.extracted import Extract, Sheet
from briefing_tui.loading.extraction.refusals import illegible, scanned
from briefing_tui.loading.extraction.title_fields import title_in
from briefing_tui.loading.formats.pdf.child import drawn_pages
from briefing_tui.loading.formats.pdf.furniture import furniture_of
from briefing_tui.loading.formats.pdf.joined_lines import (
    SOFT_HYPHEN,
    Margins,
    PrintedWords,
    continues,
    join,
    margins_of,
    stands_over,
    words_of,
)
from briefing_tui.loading.formats.pdf.layout import PrintedLine, lines_of_page
from briefing_tui.span import Span

_LEAST_LEGIBLE = 0.7
_MOST_MUTE = 0.3
"""The share of characters that the font may leave untold, as bullets of symbol fonts are."""

_LOOKED_AT = 1_000
"""The length of a paragraph's end that decides how the next line is joined, in code points."""

_KEPT = 5 * _LOOKED_AT


def extract_pdf(data: bytes, path: str) -> Extract:
    """Return the text of a PDF.

    Raises:
        NotTextError: it is damaged, locked, or has no text layer.
        TooLargeError: it takes more time or memory than any transcript.
        OverBudget: it holds more than any transcript.
    """
    title, pages = drawn_pages(data, path)
    printed = [lines_of_page(page.stretches) for page in pages]
    letters = "".join(line.text for page in printed for line in page)
    if not letters:
        raise scanned(path)
    if sum(page.mute for page in pages) > _MOST_MUTE * len(letters) or not _is_legible(letters):
        raise illegible(path)
    sheet, aside = _written(printed)
    aside += (sheet.write_line(words) for page in pages for words in page.margin)
    facts = ContainerFacts(title_in(title), aside=tuple(aside))
    pictures = tuple(
        number for number, page in enumerate(pages, 1) if page.pictured and not page.stretches
    )
    return Extract(sheet.text, "application/pdf", facts=facts, pictures=pictures)


def _is_legible(letters: str) -> bool:
    """Return whether the characters are those of a text, not the numbers of glyphs."""
    good = sum(
        letter.isprintable() or letter in f"\t\u00a0\u3000{SOFT_HYPHEN}" for letter in letters
    )
    return good >= _LEAST_LEGIBLE * len(letters)


def _written(pages: Sequence[Sequence[PrintedLine]]) -> tuple[Sheet, list[Span]]:
    """Return the sheet of all pages as paragraphs, and the spans of furniture."""
    furniture = furniture_of(pages)
    body = [
        (number, line)
        for number, (page, aside) in enumerate(zip(pages, furniture, strict=True))
        for at, line in enumerate(page)
        if at not in aside
    ]
    margins = _margins([line for _page, line in body])
    words = words_of([line for _page, line in body])
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
    words: PrintedWords,
) -> Iterator[tuple[bool, str]]:
    """Yield furniture and paragraphs in page order, each with whether it is furniture.

    The furniture between two pages comes after the paragraph that continues on the next page, so
    that sentences stay whole, or after the paragraph that follows a name or heading at the end
    of a page.
    """
    text = ""
    # The part of a long paragraph that is not needed again, so that no line copies it.
    written: list[str] = []
    waiting: list[str] = []
    last: tuple[int, PrintedLine] | None = None
    for number, (page, aside) in enumerate(zip(pages, furniture, strict=True)):
        for at, line in enumerate(page):
            if at in aside:
                waiting.append(line.text)
                continue
            if last and _goes_on(last, (number, line), margins):
                if len(text) > _KEPT:
                    written.append(text[:-_LOOKED_AT])
                    text = text[-_LOOKED_AT:]
                text = join(text, line.text, words)
            else:
                if text:
                    yield False, "".join([*written, text])
                if last is None or written or not stands_over(text, last[1]):
                    yield from ((True, head) for head in waiting)
                    waiting.clear()
                written.clear()
                text = line.text
            last = (number, line)
    if text:
        yield False, "".join([*written, text])
    yield from ((True, head) for head in waiting)


def _goes_on(
    last: tuple[int, PrintedLine], this: tuple[int, PrintedLine], margins: dict[int, Margins]
) -> bool:
    turned = last[0] != this[0] or last[1].column != this[1].column
    return continues(last[1], this[1], margins, turned)
