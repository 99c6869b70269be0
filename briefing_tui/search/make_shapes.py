"""Makes the look-alike table: ``python -m briefing_tui.search.make_shapes FOLDER``.

FOLDER holds ``Unihan_DictionaryLikeData.txt`` and ``Unihan_IRGSources.txt`` of the Unicode
character database. The table is kept in the tree; make it again only for newer sources.

Two characters look alike when their Cangjie codes do, which name the parts of a character in
the order of writing, or when the strokes in their four corners are the same and they have about
as many. Characters of one phonetic series share the greater part of what is seen of them.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from briefing_tui.search.fold import fold
from briefing_tui.search.shapes import SHAPES

MOST = 24
"""Look-alikes that are kept of one character."""

LEAST = 0.62
"""The least likeness of two characters that look alike."""

Facts = dict[str, dict[str, str]]
"""Of each character, the fields of the database."""


def common() -> list[str]:
    """Return those of the 6,763 characters of GB 2312 that folding leaves as they are."""
    cells = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    letters = (cell.decode("gb2312", "ignore") for cell in cells)
    return [letter for letter in letters if letter and fold(letter) == letter]


def facts(folder: Path) -> Facts:
    """Return for each character its fields that describe its shape."""
    wanted = {"kCangjie", "kFourCornerCode", "kPhonetic", "kTotalStrokes"}
    found: Facts = defaultdict(dict)
    for name in ("Unihan_DictionaryLikeData.txt", "Unihan_IRGSources.txt"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 3 and cells[1] in wanted:
                found[chr(int(cells[0][2:], 16))][cells[1]] = cells[2].split()[0]
    return found


def likeness(letters: list[str], known: Facts) -> np.ndarray:
    """Return the likeness of each two characters, as a square matrix of float32.

    The similarity of Cangjie codes, from 0 to 1, plus 0.35 for the same four corners or 0.15 for
    three of them, plus 0.15 for the same phonetic series, minus 0.04 for each stroke of
    difference.
    """
    codes = [known[letter].get("kCangjie", letter) for letter in letters]
    corners = [known[letter].get("kFourCornerCode", "")[:4] for letter in letters]
    series = [known[letter].get("kPhonetic", letter).rstrip("*AxX") for letter in letters]
    strokes = np.array([int(known[letter].get("kTotalStrokes", "0")) for letter in letters])
    alike = process.cdist(codes, codes, scorer=Indel.normalized_similarity, dtype=np.float32)
    apart = np.abs(strokes[:, None] - strokes[None, :])
    digits = np.array([[*(corner or "????")] for corner in corners])
    same = (digits[:, None, :] == digits[None, :, :]).sum(2) * (digits[:, None, 0] != "?")
    alike += np.where(same == 4, 0.35, np.where(same == 3, 0.15, 0.0))
    kin = np.unique(series, return_inverse=True)[1]
    alike += 0.15 * (kin[:, None] == kin[None, :])
    alike -= 0.04 * apart
    np.fill_diagonal(alike, 0.0)
    return alike


def shapes_table(folder: Path) -> str:
    """Return the text of the look-alike table."""
    letters = common()
    alike = likeness(letters, facts(folder))
    lines = [
        "# Characters that look alike: a character, and those after it in the code that look",
        "# like it. Made by `python -m briefing_tui.search.make_shapes`; do not edit.",
        "# Source: the Unicode character database (Unihan 15.0.0, Unicode licence): Cangjie and",
        "# four-corner codes, phonetic series and numbers of strokes.",
    ]
    partners: dict[str, set[str]] = defaultdict(set)
    for at, letter in enumerate(letters):
        for other in np.argsort(-alike[at], kind="stable")[:MOST]:
            if alike[at, other] >= LEAST:
                first, second = sorted((letter, letters[other]))
                partners[first].add(second)
    lines += [f"{letter} {''.join(sorted(partners[letter]))}" for letter in sorted(partners)]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the table into the package."""
    with open(SHAPES, "w", encoding="utf-8", newline="\n") as file:
        file.write(shapes_table(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
