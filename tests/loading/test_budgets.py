"""Files made to cost much are read in work that grows as they do, or refused for what they hold."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from briefing_tui.errors import BriefingError, TooLargeError
from briefing_tui.library import Library, load
from briefing_tui.loading import budgets
from briefing_tui.loading.budgets import Budget, Meter, OverBudget, counted
from briefing_tui.loading.formats.pdf import child as pdf_child
from briefing_tui.search.engine import Engine  # noqa: F401  # imported before work is counted
from tests.work import lines_run

from .hostile_files import HOSTILE, TEXTS, Hostile

SMALL = 100
SLACK = 2_000
"""Steps that do not count: those of what is done once, and of tables that grow now and then."""

GROWING = [
    kind
    for kind in (*HOSTILE, *TEXTS)
    if not kind.name.endswith(".pdf") and kind.name != "nested-tables.docx"
]


def work_of(kind: Hostile, count: int, folder: Path) -> int:
    """Return the number of lines of Python that run to read a file and search it."""
    path = folder / kind.name
    path.write_bytes(kind.make(count))

    def read_and_search() -> None:
        with suppress(BriefingError):  # refused, which takes work as well
            Library([load(path)], writes_cache=False).search("今天介绍情况", limit=5)

    return lines_run(read_and_search)


@pytest.mark.parametrize("kind", GROWING, ids=[kind.name for kind in GROWING])
def test_work_grows_as_the_file_does(kind: Hostile, tmp_path: Path) -> None:
    work_of(kind, SMALL, tmp_path)  # what is kept from one file to the next is made
    once, twice, four = (work_of(kind, count * SMALL, tmp_path) for count in (1, 2, 4))
    assert four - twice <= 2.7 * (twice - once) + SLACK


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("addresses.txt", 150_000),
        *(("ones.txt", 2_000_000), ("firsts.txt", 1_000_000), ("markers.txt", 1_000_000)),
        *(("one-word.txt", 3_000_000), ("labels-in-line.txt", 100_000), ("quotes.md", 1_000_000)),
        *(("end-tags.html", 100_000), ("title.html", 300_000), ("anchors.html", 300_000)),
    ],
)
def test_what_was_quadratic_ends(name: str, count: int, tmp_path: Path) -> None:
    kind = next(kind for kind in (*HOSTILE, *TEXTS) if kind.name == name)
    path = tmp_path / name
    path.write_bytes(kind.make(count))
    briefing = load(path)
    Library([briefing], writes_cache=False).search("今天介绍情况", limit=5)
    assert briefing.text


@pytest.mark.parametrize(
    ("name", "what", "most", "said"),
    [
        ("breaks.html", "ELEMENTS", 50, "50 elements"),
        ("anchors-closed.html", "ELEMENTS", 50, "50 elements"),
        ("labelled.html", "LINES", 50, "50 lines"),
        ("anchors.html", "TAG", 50, "50 bytes"),
        ("pre.html", "LINES", 50, "50 lines"),
        ("nested-tables.docx", "TABLES", 20, "20 tables"),
        ("paragraphs.docx", "LINES", 50, "50 lines"),
        ("paragraphs.docx", "CHARACTERS", 50, "50 characters"),
        ("paragraphs.docx", "UNPACKED", 500, "500 bytes"),
        ("cells.docx", "CELLS", 50, "50 table cells"),
        ("cells.docx", "LINES", 50, "50 lines"),
        ("boxes.docx", "LINES", 50, "50 lines"),
        ("empty-paragraphs.docx", "XML_ELEMENTS", 50, "50 elements"),
        ("styles.docx", "DEFINITIONS", 50, "50 names or styles"),
        ("numbers.docx", "DEFINITIONS", 50, "50 names or styles"),
        ("parts.docx", "PARTS", 50, "50 parts"),
        ("attributes.docx", "ATTRIBUTES", 50, "50 attributes"),
        ("attributes.xml", "ATTRIBUTES", 50, "50 attributes"),
        ("utterances.xml", "TURNS", 50, "50 turns"),
        ("speeches.xml", "TURNS", 50, "50 turns"),
        ("notes.xml", "NOTES", 50, "50 notes"),
        ("people.xml", "DEFINITIONS", 50, "50 names or styles"),
        ("lines.xml", "LINES", 50, "50 lines"),
        ("lines.xml", "CHARACTERS", 50, "50 characters"),
        ("voices.vtt", "CUES", 50, "50 cues"),
        ("voices.vtt", "LINES", 50, "50 lines"),
        ("cue-lines.vtt", "CUE_LINES", 50, "50 lines"),
        ("voices-in-line.vtt", "CUE_LINE", 50, "50 characters"),
        ("claimed-pages.pdf", "PAGES", 20_000, "20,000 pages"),
        ("named-page.pdf", "PAGES", 20_000, "20,000 pages"),
    ],
)
def test_what_holds_more_than_a_transcript_is_refused(
    name: str, what: str, most: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(budgets, what, Budget(getattr(budgets, what).what, most))
    kind = next(kind for kind in HOSTILE if kind.name == name)
    path = tmp_path / name
    path.write_bytes(kind.make(most + 100))
    with pytest.raises(TooLargeError, match=f"more than {said}.*; split it, or save it as text"):
        load(path)


@pytest.mark.parametrize(
    ("name", "what", "said"),
    [
        ("labels.txt", "LABELS", "50 labels"),
        ("labels.txt", "HEADS", "50 labels"),
        ("stamps.txt", "REMARKS", "50 notes"),
    ],
)
def test_a_text_that_holds_more_than_a_transcript_is_refused(
    name: str, what: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = Budget(getattr(budgets, what).what, 50, spread=1000)
    for module in ("passes", "structure.notes", "layout.voter"):
        monkeypatch.setattr(f"briefing_tui.recognition.{module}.{what}", small, raising=False)
    kind = next(kind for kind in TEXTS if kind.name == name)
    path = tmp_path / name
    path.write_bytes(kind.make(100))
    with pytest.raises(TooLargeError, match=f"more than {said}"):
        load(path)


@pytest.mark.parametrize(
    ("code", "said"), [("on a page", "a page of more than 40"), ("characters", "more than 40")]
)
def test_a_pdf_of_more_characters_than_a_transcript_is_refused(
    code: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = {**pdf_child._BUDGETS, code: Budget(code, 40)}
    monkeypatch.setattr(pdf_child, "_BUDGETS", small)
    kind = next(kind for kind in HOSTILE if kind.name == "letters.pdf")
    path = tmp_path / "letters.pdf"
    path.write_bytes(kind.make(20))
    with pytest.raises(TooLargeError, match=said):
        load(path)


def test_a_pdf_that_takes_longer_than_its_text_is_worth_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_child, "PATIENCE", 0.0)
    kind = next(kind for kind in HOSTILE if kind.name == "letters.pdf")
    path = tmp_path / "letters.pdf"
    path.write_bytes(kind.make(20))
    with pytest.raises(TooLargeError, match="too long"):
        load(path)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited so on Linux")
def test_a_pdf_that_takes_too_much_memory_is_refused(tmp_path: Path) -> None:
    kind = next(kind for kind in HOSTILE if kind.name == "nested-forms.pdf")
    path = tmp_path / "forms.pdf"
    path.write_bytes(kind.make(kind.full))
    with pytest.raises(TooLargeError, match=r"too much memory|too long"):
        load(path)


def test_a_meter_stops_at_the_first_too_many() -> None:
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(10):
            taken.append(number)
            yield number

    with pytest.raises(OverBudget, match="more than 3 turns"):
        list(counted(numbers(), Budget("turns", 3)))
    assert taken == [0, 1, 2, 3]


def test_every_budget_has_its_sentence() -> None:
    for budget in vars(budgets).values():
        if isinstance(budget, Budget):
            with pytest.raises(OverBudget, match="; split it, or save it as text"):
                Meter(budget).spend(budget.most + 1)
