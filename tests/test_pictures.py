"""The README's pictures: characters stand in their cells, as a browser draws them."""

from __future__ import annotations

import re
from collections import defaultdict
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

from tests.make_screenshot import CELL, PICTURES, ROOT, Shown, fitted

ROUNDING = 0.051
"""Pictures are written to a tenth of a pixel."""

pytestmark = pytest.mark.skipif(
    not (ROOT / ".ci").is_dir(), reason="the tests do not stand in the source tree"
)
each = pytest.mark.parametrize("shown", PICTURES, ids=lambda shown: str(shown.language))


def runs(picture: str) -> list[ElementTree.Element]:
    """Return the runs of text in the cells of a picture."""
    texts = ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")
    return [text for text in texts if "textLength" in text.attrib]


def kept(shown: Shown) -> list[ElementTree.Element]:
    return runs(shown.path.read_text(encoding="utf-8"))


@each
def test_a_run_is_as_long_as_its_cells(shown: Shown) -> None:
    assert len(kept(shown)) > 100
    for run in kept(shown):
        cells = cell_len(run.text or "")
        assert float(run.attrib["textLength"]) == pytest.approx(cells * CELL, abs=ROUNDING)


@each
def test_a_run_begins_where_its_first_cell_does(shown: Shown) -> None:
    for run in kept(shown):
        begin = float(run.attrib["x"]) / CELL
        assert begin == pytest.approx(round(begin), abs=ROUNDING / CELL)


@each
def test_no_run_reaches_into_the_next(shown: Shown) -> None:
    ends: dict[str, float] = defaultdict(float)
    for run in kept(shown):
        begin, row = float(run.attrib["x"]), run.attrib["y"]
        assert begin >= ends[row] - 2 * ROUNDING
        ends[row] = begin + float(run.attrib["textLength"])


@each
def test_the_characters_of_a_run_are_all_of_one_width(shown: Shown) -> None:
    for run in kept(shown):
        assert len({cell_len(character) for character in run.text or ""} - {0}) == 1


@each
def test_a_picture_loads_nothing(shown: Shown) -> None:
    picture = shown.path.read_text(encoding="utf-8")
    assert "@font-face" not in picture
    assert not re.search(r"(?:href|src)=|url\((?!#)", picture)


def test_the_pictures_speak_their_languages() -> None:
    words = {shown.language: "".join(run.text or "" for run in kept(shown)) for shown in PICTURES}
    assert "Speakers" in words["en"]
    assert "发言人" in words["zh"]


def test_a_run_of_both_widths_is_parted_where_the_width_changes() -> None:
    run = (
        '<text class="a-r1" x="24.4" y="20" textLength="73.2"'
        ' clip-path="url(#a-line-0)">水a&amp;&#160;清e\u0301</text>'
    )
    parted = runs(f'<svg xmlns="http://www.w3.org/2000/svg">{fitted(run)}</svg>')
    assert [(part.text, part.attrib["x"], part.attrib["textLength"]) for part in parted] == [
        ("水", "24.4", "24.4"), ("a&\xa0", "48.8", "36.6"),
        ("清", "85.4", "24.4"), ("e\u0301", "109.8", "12.2"),
    ]  # fmt: skip


def test_the_readme_shows_a_picture_that_is_there() -> None:
    for readme in ROOT.glob("README*.md"):
        shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme.read_text(encoding="utf-8"))
        assert shown
        assert all((ROOT / path).is_file() for path in shown)
