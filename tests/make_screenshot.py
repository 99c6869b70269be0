"""Makes the README's pictures from the running program: ``python tests/make_screenshot.py``.

Opens a bundled sample in each language of the interface, searches with a mistake, and writes what
is on the screen to ``.ci/screenshot-<language>.svg``. Rich gives a run of text as many cells as it
has characters, so that in a browser wide ones lie on top of each other: here each run is parted
into stretches of characters of one width, which begin and end where their cells do.
"""

from __future__ import annotations

import asyncio
import html
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from briefing_tui.samples import sample_folder  # noqa: E402
from briefing_tui.translation import use_language  # noqa: E402
from briefing_tui.tui.app import BriefingApp  # noqa: E402
from briefing_tui.tui.typesetting.cells import widths  # noqa: E402

CELL = 12.2
"""The width of a cell in the pictures, in pixels, as Rich draws it."""

FONTS = (
    "Fira Code, DejaVu Sans Mono, Menlo, Consolas, Noto Sans Mono CJK SC, PingFang SC, monospace"
)
"""The fonts of a picture, of which the first at hand is used; a picture may load none."""

_RUN = re.compile(
    r'<text class="(?P<style>[\w-]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"'
    r' textLength="[\d.]+" clip-path="(?P<clip>[^"]+)">(?P<text>[^<]*)</text>'
)
_WIDE = ' lengthAdjust="spacingAndGlyphs" font-size="22"'
"""Attributes with which wide characters fill their two cells, wider than the font makes them."""

_FONT_FACE = re.compile(r"\s*@font-face \{[^}]*\}")


@dataclass(frozen=True, slots=True)
class Shown:
    """The content of a picture.

    Attributes:
        language: of the interface.
        sample: the name of a sample.
        query: what is searched in it.
    """

    language: str
    sample: str
    query: str

    @property
    def path(self) -> Path:
        """Return the path of the picture."""
        return ROOT / ".ci" / f"screenshot-{self.language}.svg"


PICTURES = (
    Shown("en", "larkin-briefing-2024.txt", "volunters who knocked"),
    Shown("zh", "yunling-livelihood-2024.txt", "防心水"),
)


async def drawn(shown: Shown) -> str:
    """Return the screen with a search under way, as Rich draws it in SVG."""
    use_language(shown.language)
    app = BriefingApp([str(sample_folder() / shown.sample)])
    async with app.run_test(size=(120, 36)) as pilot:
        while app.browser.session.briefing is None:
            await pilot.pause(0.05)
        await pilot.press("/", *(key if key != " " else "space" for key in shown.query))
        searching = app.browser.searching
        while searching.finds is None or searching.finds.wish is not app.browser.finder.wish:
            await pilot.pause(0.05)
        await pilot.press("enter")
        await pilot.pause()
        return app.export_screenshot(title="briefing-tui")


def stretches(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of a text that have characters of one width, with its place and length.

    Marks without a width belong to what they stand on.

    Args:
        text: in which no character is escaped.

    Yields:
        The part, the cell at which it begins, and how many it takes.
    """
    taken = list(widths(text))
    sizes: list[int] = []
    for width in taken:
        sizes.append(width if width or not sizes else sizes[-1])
    at = 0
    for _size, group in groupby(range(len(text)), key=sizes.__getitem__):
        places = list(group)
        cells = sum(taken[place] for place in places)
        yield text[places[0] : places[-1] + 1], at, cells
        at += cells


def fitted(picture: str) -> str:
    """Return a picture in which characters stand in their cells.

    Args:
        picture: as Rich draws it.
    """
    plain = _FONT_FACE.sub("", picture).replace("font-variant-east-asian: full-width;", "")
    plain = plain.replace("Fira Code, monospace", FONTS)
    lines = _RUN.sub(_fitted_run, plain).splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"


def _fitted_run(run: re.Match[str]) -> str:
    """Return the stretches of one run of text, blank ones left out."""
    text = html.unescape(run["text"])
    return "".join(
        f'<text class="{run["style"]}" x="{_pixels(float(run["x"]) + at * CELL)}" y="{run["y"]}"'
        f' textLength="{_pixels(cells * CELL)}"{_WIDE if cells > len(part) else ""}'
        f' clip-path="{run["clip"]}">{_escaped(part)}</text>'
        for part, at, cells in stretches(text)
        if part.strip()
    )


def _pixels(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\xa0", "&#160;").replace(" ", "&#160;")


if __name__ == "__main__":
    for one in PICTURES:
        one.path.write_text(fitted(asyncio.run(drawn(one))), encoding="utf-8")
